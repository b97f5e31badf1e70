"""What is known of one document, analysis by analysis."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from tqc.model import Document
from tqc.text.multiword.user import UserLexicon
from tqc.text.names.name_list import NO_NAMES, NameList
from tqc.text.terms.glossary import NO_GLOSSARY, Glossary

T = TypeVar("T")


class Evidence:
    """One document with the user's lists, and what analyses found in it.

    An analysis is a pure function of the evidence. It lives beside the rules that need it, and may ask for others.
    preview: whether kinds of evidence that are not yet settled are reported, too; what only they need may be left out if not.
    """

    __slots__ = ("_found", "document", "glossary", "lexicon", "name_list", "preview")

    def __init__(
        self,
        document: Document,
        glossary: Glossary = NO_GLOSSARY,
        name_list: NameList = NO_NAMES,
        lexicon: tuple[UserLexicon, ...] = (),
        *,
        preview: bool = True,
    ) -> None:
        self.document = document
        self.preview = preview
        self.glossary = glossary
        self.name_list = name_list
        self.lexicon = lexicon
        self._found: dict[Callable[[Evidence], Any], Any] = {}

    def of(self, analysis: Callable[[Evidence], T]) -> T:
        """Return what `analysis` finds in the document; it is computed when first asked for, then kept."""
        if analysis not in self._found:
            self._found[analysis] = analysis(self)
        return cast(T, self._found[analysis])
