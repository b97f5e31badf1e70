"""The names of many documents brought together: which renderings are of one name, and whether they agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from tqc.model import Rendering, Result, SourceForm
from tqc.text.morphology.derivation import is_derived, is_female, is_plural
from tqc.text.morphology.stemmer import stems
from tqc.text.names.edit_distance import slip
from tqc.text.names.english import fold
from tqc.text.names.name_list import NO_NAMES, ListedName, NameList, name_words

_SLIP = 1.0


@dataclass(frozen=True, slots=True)
class Usage:
    """One rendering over all documents. `accepted`: it is as good as the name's own, in English texts or by the file."""

    text: str
    count: int
    documents: tuple[str, ...]
    accepted: bool


@dataclass(frozen=True, slots=True)
class NameUse:
    """One name over all documents: its renderings, the likeliest right one first, and the source words behind them.

    `agrees`: there is one rendering, or the names file accepts all of them. `listed` is the file's row, if it has one.
    """

    renderings: tuple[Usage, ...]
    sources: tuple[SourceForm, ...]
    documents: tuple[str, ...]
    listed: ListedName | None

    @property
    def target(self) -> str:
        """The rendering that the names file prefers, or else the likeliest right one."""
        return self.listed.target if self.listed else self.renderings[0].text

    @property
    def agrees(self) -> bool:
        """Whether an editor has nothing to settle."""
        return len(self.renderings) == 1 or (self.listed is not None and all(one.accepted for one in self.renderings))


def name_uses(results: Iterable[Result], listed: NameList = NO_NAMES) -> tuple[NameUse, ...]:
    """Return the names of all results: those whose renderings differ first, then the most frequent."""
    gathered = _Gathered()
    for result in results:
        for one in result.renderings:
            gathered.add(one, result.document)
    gathered.join_by_source()
    uses = [gathered.use(keys, listed) for keys in gathered.groups()]
    return tuple(sorted(uses, key=lambda use: (use.agrees, -sum(one.count for one in use.renderings), use.target)))


@dataclass(slots=True)
class _Gathered:
    """The renderings by key, as far as they have been seen, and which keys are of one name."""

    spellings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    documents: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    sources: dict[str, dict[tuple[str, str], int]] = field(default_factory=lambda: defaultdict(dict))
    right: Counter[str] = field(default_factory=Counter)  # how often a key was meant by another
    accepted: set[str] = field(default_factory=set)
    above: dict[str, str] = field(default_factory=dict)

    def add(self, one: Rendering, document: str) -> None:
        """Take a rendering into account."""
        self.spellings[one.key][one.text] += one.count
        self.documents[one.key][document] = None
        found = self.sources[one.key]
        for source in one.sources:  # the order is that of how well they fit
            found[source.lang, source.text] = found.get((source.lang, source.text), 0) + source.count
        if one.meant != one.key:
            self.right[one.meant] += 1
            self._join(one.key, one.meant)
            if one.accepted:
                self.accepted.add(one.key)

    def join_by_source(self) -> None:
        """Join the renderings of different documents that stand for one source word."""
        by_stem: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key, found in self.sources.items():
            for stem in {(lang, stem) for lang, text in found for stem in stems(text, lang)}:
                by_stem[stem].append(key)
        for keys in by_stem.values():
            for one, other in combinations(keys, 2):
                if slip(one, other) >= _SLIP and not _belong_together(one, other):
                    self._join(one, other)

    def groups(self) -> list[list[str]]:
        """Return the keys of each name, in the order of their first mention."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in self.spellings:
            found[self._top(key)].append(key)
        return list(found.values())

    def use(self, keys: Sequence[str], listed: NameList) -> NameUse:
        """Return the name that has these keys."""
        entry = next((listed.by_key[key][0] for key in keys if key in listed.by_key), None)
        approved = {fold(word) for text in entry.renderings for word in name_words(text)} if entry else set()
        ordered = sorted(
            keys, key=lambda key: (key not in approved, -self.right[key], -self.spellings[key].total(), key)
        )
        renderings = tuple(
            Usage(
                text=max(self.spellings[key], key=lambda text: (self.spellings[key][text], text)),
                count=self.spellings[key].total(),
                documents=tuple(self.documents[key]),
                accepted=key in approved or (key in self.accepted and not entry),
            )
            for key in ordered
        )
        sources: dict[tuple[str, str], int] = {}
        for key in ordered:
            for at, count in self.sources[key].items():
                sources[at] = sources.get(at, 0) + count
        shortest_first = sorted(sources.items(), key=lambda item: len(item[0][1]))  # an ending makes a word longer
        return NameUse(
            renderings,
            tuple(SourceForm(lang, text, count) for (lang, text), count in shortest_first),
            tuple(dict.fromkeys(document for key in ordered for document in self.documents[key])),
            entry,
        )

    def _join(self, one: str, other: str) -> None:
        self.above[self._top(one)] = self._top(other)

    def _top(self, key: str) -> str:
        while self.above.get(key, key) != key:
            key = self.above[key]
        return key


def _belong_together(a: str, b: str) -> bool:
    return is_plural(a, b) or is_derived(a, b) or is_female(a, b)
