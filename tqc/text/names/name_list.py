"""The names file of a project as values: how a name is rendered, and which names are left alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tqc.text.names.english import accented, fold, fold_digraphs, names
from tqc.text.terms.glossary import Glossary, Term


@dataclass(frozen=True, slots=True)
class ListedName:
    """One row of a names file.

    `target` is the preferred English rendering, `accepted` are others that nobody minds, `source` the forms that the
    source has, in the language `lang` (`None`: any). `keep`: no rule about names touches any of its forms.
    """

    target: str
    accepted: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    lang: str | None = None
    keep: bool = False
    note: str = ""

    @property
    def renderings(self) -> tuple[str, ...]:
        """What may stand in the translation, the preferred rendering first; of a name that is left alone, every form."""
        return tuple(dict.fromkeys((self.target, *self.accepted, *(self.source if self.keep else ()))))


@dataclass(frozen=True)
class NameList:
    """The names of a project. Nothing in it is computed before a text is looked at.

    Renderings are compared by their words, case, accents and apostrophes aside.
    """

    names: tuple[ListedName, ...] = ()

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for name in self.names for text in name.renderings for word in name_words(text))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The folded words of all renderings."""
        return frozenset(key for word in self._words for key in (fold(word), fold_digraphs(word)))

    @cached_property
    def spellings(self) -> frozenset[str]:
        """The words of all renderings in small letters, accents and all."""
        return frozenset(map(accented, self._words))

    @cached_property
    def by_key(self) -> dict[str, tuple[ListedName, int]]:
        """For each folded word of a rendering, the first name that has it, and which word of it that is."""
        found: dict[str, tuple[ListedName, int]] = {}
        for name in self.names:
            for text in name.renderings:
                for number, word in enumerate(name_words(text)):
                    found.setdefault(fold(word), (name, number))
        return found

    @cached_property
    def _kept(self) -> frozenset[str]:
        return frozenset(
            accented(word) for name in self.names if name.keep for text in name.renderings for word in name_words(text)
        )

    def keeps(self, text: str) -> bool:
        """Say whether the name `text` is one that is left alone."""
        return all(accented(word) in self._kept for word in name_words(text))

    def spares(self, text: str, suggestion: str | None) -> bool:
        """Say whether nothing may be said of the name `text`: the file has it, or all but its accents.

        A `suggestion` that is about accents alone still counts if the file has the name with other accents.
        """
        words = name_words(text)
        if all(accented(word) in self.spellings for word in words):
            return True
        return all(fold(word) in self.keys for word in words) and fold(suggestion or "") != fold(text)

    @cached_property
    def _by_source(self) -> tuple[Glossary, dict[Term, ListedName]]:
        terms = {
            Term(source, name.renderings, lang=name.lang, case=True, note=str(number)): name
            for number, name in enumerate(self.names)
            if not name.keep
            for source in name.source
        }
        return Glossary(tuple(terms)), terms

    def behind(self, text: str, lang: str) -> Iterator[tuple[ListedName, int, int]]:
        """Yield each name that a source text in `lang` has in some form, with the start and end of its place."""
        glossary, names_by_term = self._by_source
        if glossary.terms:
            for item in glossary.find(text, lang, ""):
                yield names_by_term[item.term], item.span.start, item.span.end


NO_NAMES = NameList()


def name_words(text: str) -> tuple[str, ...]:
    """Return the words of a name as the rules about names see them: `Al-Tanf` has two, `Bosnia and Herzegovina` too."""
    return tuple(name.text for name in names(text)) or (text,)
