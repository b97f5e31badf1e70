"""The lazily computed analyses of one document."""

from __future__ import annotations

from functools import cached_property

from tqc.evidence.clauses import MissingClause, missing_clauses
from tqc.evidence.detached_rows import detached_rows
from tqc.evidence.exonyms import Exonyms
from tqc.evidence.figures import PairFigures, match_figures
from tqc.evidence.gaps import Gap, gaps
from tqc.evidence.garbled import Garbled, garbled
from tqc.evidence.known_names import KnownNames
from tqc.evidence.mismatched import Fault, Mismatch, mismatches
from tqc.evidence.misnamed import Misnamed, Rival, acronyms, misnamed, rivals
from tqc.evidence.name_order import Reordered, reordered
from tqc.evidence.names import Names
from tqc.evidence.respelled import Respelled, respelled
from tqc.evidence.term_variants import TermVariant, term_variants
from tqc.evidence.terms import TermUse, term_uses
from tqc.evidence.unapproved import Unapproved, unapproved
from tqc.evidence.unrendered import Unrendered, unrendered
from tqc.evidence.variants import Variant, variants
from tqc.evidence.wrong_words import WrongWord, wrong_words
from tqc.model import Document, Pair
from tqc.text.name_list import NO_NAMES, NameList
from tqc.text.terms import NO_GLOSSARY, Glossary


class Evidence:
    """What is known of one document. Each analysis is computed when a rule first asks for it."""

    def __init__(self, document: Document, glossary: Glossary = NO_GLOSSARY, name_list: NameList = NO_NAMES) -> None:
        self.document = document
        self.glossary = glossary
        self.name_list = name_list

    @cached_property
    def names(self) -> Names:
        """The names of the target and the source words that may stand behind them."""
        return Names(self.document)

    @cached_property
    def known_names(self) -> KnownNames:
        """The places, bodies and institutions of the gazetteer that the sources name, and what renders each."""
        return KnownNames(self.document)

    @cached_property
    def exonyms(self) -> Exonyms:
        """What the known names say of the names of the target."""
        return Exonyms(self.known_names)

    @cached_property
    def misnamed(self) -> tuple[Misnamed, ...]:
        """The bodies and institutions that stand under a name known to be wrong."""
        return misnamed(self.known_names)

    @cached_property
    def unrendered(self) -> tuple[Unrendered, ...]:
        """The names of the sources that nothing renders."""
        return unrendered(self.document, self.known_names)

    @cached_property
    def acronyms_read_out(self) -> tuple[Misnamed, ...]:
        """The acronyms of known names that are transliterated."""
        return acronyms(self.known_names)

    @cached_property
    def acronym_rivals(self) -> tuple[Rival, ...]:
        """The acronyms that stand for one that is usually rendered by another."""
        return rivals(self.known_names)

    @cached_property
    def figures(self) -> tuple[PairFigures, ...]:
        """The figures of each pair that has any in digits, matched across by value."""
        return match_figures(self.document)

    @cached_property
    def mismatches(self) -> tuple[Mismatch, ...]:
        """The source versions that the target is no translation of."""
        return mismatches(self.document, self.detached_rows)

    @cached_property
    def detached_rows(self) -> tuple[Pair, ...]:
        """The rows of a bitext whose target speaks of something else than their source."""
        return detached_rows(self.document, self.figures if self.document.rows else ())

    @cached_property
    def detached_places(self) -> frozenset[int]:
        """Where those rows begin in the target."""
        return frozenset(pair.target.start for pair in self.detached_rows)

    @cached_property
    def mismatched(self) -> frozenset[int]:
        """Their numbers."""
        return frozenset(one.version for one in self.mismatches)

    @cached_property
    def is_swapped(self) -> bool:
        """Whether the target is what should be the source, so that there is nothing to check."""
        faults = {one.fault for one in self.mismatches}
        return Fault.SWAPPED in faults and len(self.mismatched) == len(self.document.versions)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Sentences of one side without counterpart on the other."""
        return gaps(self.document)

    @cached_property
    def clauses(self) -> tuple[MissingClause, ...]:
        """The clauses that the translations of their sentences leave out."""
        return missing_clauses(self.document)

    @cached_property
    def garbled(self) -> tuple[Garbled, ...]:
        """The names that are one slip away from what the source has."""
        return garbled(self.names, self.exonyms)

    @cached_property
    def respelled(self) -> tuple[Respelled, ...]:
        """The names that spell a source word by ear, though they have a spelling of their own."""
        return respelled(self.names, self.exonyms)

    @cached_property
    def terms(self) -> tuple[TermUse, ...]:
        """The terms of the glossary that the source has, with what stands for each in the translation."""
        return term_uses(self.document, self.glossary)

    @cached_property
    def wrong_words(self) -> tuple[WrongWord, ...]:
        """The wrong renderings of expressions that the lexicon of their language knows."""
        return wrong_words(self.document)

    @cached_property
    def term_variants(self) -> tuple[TermVariant, ...]:
        """The mentions of terms under another name than the usual one."""
        return term_variants(self.document)

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """The names that stand in two spellings."""
        return variants(self.names)

    @cached_property
    def reordered(self) -> tuple[Reordered, ...]:
        """The full names that stand in two orders."""
        return reordered(self.document)

    @cached_property
    def unapproved(self) -> tuple[Unapproved, ...]:
        """The mentions of names that the names file renders otherwise."""
        return unapproved(self.document, self.names, self.variants if self.name_list.names else (), self.name_list)
