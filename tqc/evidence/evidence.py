"""The lazily computed analyses of one document."""

from __future__ import annotations

from functools import cached_property

from tqc.evidence.figures import PairFigures, match_figures
from tqc.evidence.gaps import Gap, gaps
from tqc.evidence.garbled import Garbled, garbled
from tqc.evidence.names import Names
from tqc.evidence.respelled import Respelled, respelled
from tqc.evidence.terms import TermUse, term_uses
from tqc.model import Document
from tqc.text.terms import NO_GLOSSARY, Glossary


class Evidence:
    """What is known of one document. Each analysis is computed when a rule first asks for it."""

    def __init__(self, document: Document, glossary: Glossary = NO_GLOSSARY) -> None:
        self.document = document
        self.glossary = glossary

    @cached_property
    def names(self) -> Names:
        """The names of the target and the source words that may stand behind them."""
        return Names(self.document)

    @cached_property
    def figures(self) -> tuple[PairFigures, ...]:
        """The figures of each pair that has any in digits, matched across by value."""
        return match_figures(self.document)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Sentences of one side without counterpart on the other."""
        return gaps(self.document)

    @cached_property
    def garbled(self) -> tuple[Garbled, ...]:
        """The names that are one slip away from what the source has."""
        return garbled(self.names)

    @cached_property
    def respelled(self) -> tuple[Respelled, ...]:
        """The names that spell a source word by ear, though they have a spelling of their own."""
        return respelled(self.names)

    @cached_property
    def terms(self) -> tuple[TermUse, ...]:
        """The terms of the glossary that the source has, with what stands for each in the translation."""
        return term_uses(self.document, self.glossary)
