"""A small pattern language for phrases with inflected words, and an index that finds many phrases in a text at once.

A pattern is words separated by blanks. A word is alternatives joined by `|`; an alternative is a full form, or a stem
followed by `*`, which stands for any letters or none. `…` as a word of its own stands for up to three words.
Patterns are written in folded form: lower case, `е` for `ё`, straight apostrophes.
Letters of scripts that write no blanks count as words of one letter each; a hyphen separates words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Generic, TypeVar

from tqc.model import Span

GAP = "…"
_MOST_IN_GAP = 3
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0900-\u0903\u093a-\u094f\u0962\u0963"
_LETTERS = rf"[^\W_{_UNSPACED}]+"
_WORD = re.compile(rf"{_LETTERS}(?:['’{_MARKS}]+{_LETTERS})*[{_MARKS}]*|[{_UNSPACED}]")
_BREAK = re.compile(r"[.!?;\n。！？；]")  # a phrase does not run over the end of a sentence
_FOLDS = str.maketrans({"ё": "е", "’": "'", "\u0301": None})
_PREFIX = 3

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its folded form, its place, and whether a sentence may have ended before it."""

    form: str
    span: Span
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """What one word of a pattern may be; with neither forms nor stems it is a gap."""

    forms: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()

    @property
    def is_gap(self) -> bool:
        """Whether the slot stands for up to three words of any kind."""
        return not self.forms and not self.stems

    def takes(self, form: str) -> bool:
        """Say whether a word with this folded form fits."""
        return form in self.forms or (bool(self.stems) and form.startswith(self.stems))

    @property
    def weight(self) -> int:
        """The length of the shortest alternative: long words are rare, so they are looked up first."""
        return min(map(len, (*self.forms, *self.stems)), default=0)


Pattern = tuple[Slot, ...]
_Anchored = tuple[Key, Pattern, int]


@dataclass(frozen=True, slots=True)
class Match(Generic[Key]):
    """Where a phrase stands: its key, its place, and the folded words at the pattern's own words, gaps left out."""

    key: Key
    span: Span
    words: tuple[str, ...]


def fold(text: str) -> str:
    """Return `text` as patterns are written: lower case, no stress marks, `е` for `ё`, straight apostrophes."""
    folded = text.lower()
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded).translate(_FOLDS)


def words(text: str) -> list[Word]:
    """Return the words of `text` in order."""
    found = []
    before = 0
    for match in _WORD.finditer(text):
        opens = bool(_BREAK.search(text, before, match.start()))
        found.append(Word(fold(match[0]), Span(match.start(), match.end()), opens))
        before = match.end()
    return found


def compile_pattern(pattern: str) -> tuple[Pattern, ...]:
    """Return the sequences of slots that `pattern` stands for: several where an alternative is itself several words.

    Raises `ValueError` if it is empty, not folded, begins or ends with a gap, or has an empty alternative.
    """
    if not pattern.strip():
        raise ValueError("the pattern is empty")
    if pattern != fold(pattern) or pattern != " ".join(pattern.split()):
        raise ValueError(f"pattern {pattern!r} is not in folded form with single blanks; expected {fold(pattern)!r}")
    choices = [_choices(word, pattern) for word in pattern.split(" ")]
    if choices[0][0][0].is_gap or choices[-1][0][0].is_gap:
        raise ValueError(f"pattern {pattern!r} begins or ends with {GAP!r}")
    return tuple(tuple(slot for part in parts for slot in part) for parts in product(*choices))


def _choices(word: str, pattern: str) -> list[Pattern]:
    """What one word of a pattern may be: one slot for all its one-word alternatives, a sequence for each longer one."""
    if word == GAP:
        return [(Slot(),)]
    forms, stems, longer = set(), [], []
    for alternative in word.split("|"):
        parts = _WORD.findall(alternative)
        is_stem = alternative.endswith("*")
        if not parts or "*" in alternative[:-1] or GAP in alternative:
            raise ValueError(
                f"pattern {pattern!r} has the alternative {alternative!r}; expected a word or a stem with *"
            )
        if len(parts) > 1:
            last = Slot(stems=(parts[-1],)) if is_stem else Slot(frozenset({parts[-1]}))
            longer.append((*(Slot(frozenset({part})) for part in parts[:-1]), last))
        elif is_stem:
            stems.append(parts[0])
        else:
            forms.add(parts[0])
    return ([(Slot(frozenset(forms), tuple(stems)),)] if forms or stems else []) + longer


class Phrases(Generic[Key]):
    """Many patterns, each with a key, looked up together by the longest word of each."""

    def __init__(self, patterns: Iterable[tuple[Key, str]]) -> None:
        self._by_form: dict[str, list[_Anchored[Key]]] = {}
        self._by_prefix: dict[str, list[tuple[str, _Anchored[Key]]]] = {}
        for key, text in patterns:
            for pattern in compile_pattern(text):
                anchor = max(range(len(pattern)), key=lambda at: pattern[at].weight)
                for form in pattern[anchor].forms:
                    self._by_form.setdefault(form, []).append((key, pattern, anchor))
                for stem in pattern[anchor].stems:
                    self._by_prefix.setdefault(stem[:_PREFIX], []).append((stem, (key, pattern, anchor)))
        self._lengths = sorted({len(prefix) for prefix in self._by_prefix})

    def find(self, text: str) -> list[Match[Key]]:
        """Return where the phrases stand in `text`, by place; those that overlap are all there."""
        if not self._may_hold(text):
            return []
        found = words(text)
        matches = []
        for at, word in enumerate(found):
            for key, pattern, anchor in self._candidates(word.form):
                taken = _around(pattern, anchor, found, at)
                if taken:
                    span = Span(found[taken[0]].span.start, found[taken[-1]].span.end)
                    matches.append(Match(key, span, tuple(found[n].form for n in taken)))
        return sorted(matches, key=lambda match: match.span)

    def _may_hold(self, text: str) -> bool:
        """Whether any word of `text` is looked up at all: most texts leave here."""
        forms = _WORD.findall(fold(text))
        if not self._by_form.keys().isdisjoint(forms):
            return True
        return any(not self._by_prefix.keys().isdisjoint({form[:n] for form in forms}) for n in self._lengths)

    def _candidates(self, form: str) -> Iterator[_Anchored[Key]]:
        yield from self._by_form.get(form, ())
        for length in self._lengths:
            for stem, candidate in self._by_prefix.get(form[:length], ()):
                if len(form) >= length and form.startswith(stem):
                    yield candidate


def _around(pattern: Pattern, anchor: int, found: Sequence[Word], at: int) -> tuple[int, ...]:
    """The places of the pattern's words in `found` if its slot `anchor` stands at `at`; empty if it does not fit."""
    left = _walk(pattern[:anchor][::-1], found, at, -1)
    right = _walk(pattern[anchor + 1 :], found, at, 1) if left is not None else None
    return (*reversed(left), at, *right) if left is not None and right is not None else ()


def _walk(slots: Pattern, found: Sequence[Word], at: int, step: int) -> tuple[int, ...] | None:
    """The places that `slots` take one after the other from `at` in direction `step`, through the shortest gaps."""
    if not slots:
        return ()
    if slots[0].is_gap:
        for skipped in range(_MOST_IN_GAP + 1):
            rest = _walk(slots[1:], found, at + step * skipped, step)
            if rest is not None:
                return rest
            if not _joined(found, at + step * skipped, step):
                return None
        return None
    if not _joined(found, at, step) or not slots[0].takes(found[at + step].form):
        return None
    rest = _walk(slots[1:], found, at + step, step)
    return None if rest is None else (at + step, *rest)


def _joined(found: Sequence[Word], at: int, step: int) -> bool:
    """Whether there is a next word in direction `step`, in the same sentence."""
    if not 0 <= at + step < len(found):
        return False
    return not found[max(at, at + step)].opens
