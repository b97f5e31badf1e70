"""A small pattern language for phrases with inflected words, and an index that finds many phrases in a text at once.

A pattern is words separated by spaces. A word is alternatives joined by `|`; an alternative is a full form, or a stem
followed by `*`, which stands for any letters or none. `…` as a word of its own stands for up to three words.
Patterns are written in folded form: lower case, `е` for `ё`, straight apostrophes.
Letters of scripts that write no spaces count as words of one letter each; a hyphen separates words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import inf
from typing import Generic, TypeVar

from tqc.model import Span
from tqc.text.tokens.words import Words, tokens

GAP = "…"
_MOST_IN_GAP = 3
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0900-\u0903\u093a-\u094f\u0962\u0963"
_LETTERS = rf"[^\W_{_UNSPACED}]+"
_WORD = re.compile(rf"{_LETTERS}(?:['’{_MARKS}]+{_LETTERS})*[{_MARKS}]*|[{_UNSPACED}]")
_BREAKS = ".!?;\n。！？；"  # a phrase does not run over the end of a sentence
_TOKEN = re.compile(rf"{_WORD.pattern}|[{_BREAKS}]")
_PREFIX = 3

Key = TypeVar("Key")


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

    def rarity(self, of: Callable[[str], float]) -> float:
        """How rare, by `of`, the least rare alternative is."""
        return min(map(of, (*self.forms, *self.stems)), default=-inf)


Pattern = tuple[Slot, ...]
_Anchored = tuple[Key, Pattern, Pattern]  # what stands before the word that is looked up, from it outwards, and after


@dataclass(frozen=True, slots=True)
class Match(Generic[Key]):
    """Where a phrase stands: its key, its place, and the folded words at the pattern's own words, gaps left out."""

    key: Key
    span: Span
    words: tuple[str, ...]


def fold(text: str) -> str:
    """Return `text` as patterns are written: lower case, no stress marks, `е` for `ё`, straight apostrophes."""
    folded = text.lower()
    if folded.isascii():
        return folded
    # One call a sign is several times as quick as a table for all of them.
    return unicodedata.normalize("NFC", folded).replace("ё", "е").replace("’", "'").replace("\u0301", "")


def folded(words: Words) -> tuple[str, ...]:
    """Each word as patterns are written: a column."""
    return tuple(map(fold, words.texts))


def words(text: str) -> list[str]:
    """Return the words of `text` in order, in folded form."""
    return _WORD.findall(fold(text))


def compile_pattern(pattern: str) -> tuple[Pattern, ...]:
    """Return the sequences of slots that `pattern` stands for: several where an alternative is itself several words.

    Raises `ValueError` if it is empty, not folded, begins or ends with a gap, or has an empty alternative.
    """
    if not pattern.strip():
        raise ValueError("the pattern is empty")
    if pattern != fold(pattern) or pattern != " ".join(pattern.split()):
        raise ValueError(f"pattern {pattern!r} is not in folded form with single spaces; expected {fold(pattern)!r}")
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
    """Many patterns, each with a key, looked up together by the word of each that `rarity` calls the rarest."""

    def __init__(self, patterns: Iterable[tuple[Key, str]], rarity: Callable[[str], float] = len) -> None:
        self._by_form: dict[str, list[_Anchored[Key]]] = {}
        self._by_prefix: dict[str, list[tuple[str, _Anchored[Key]]]] = {}
        self._beside: dict[str, set[frozenset[str]]] = {}
        for key, text in patterns:
            for pattern in compile_pattern(text):
                rarities = [slot.rarity(rarity) for slot in pattern]
                anchor = rarities.index(max(rarities))
                anchored = key, pattern[:anchor][::-1], pattern[anchor + 1 :]
                # One word alone is in many texts; two of one phrase are in few. Without forms, any word may be beside it.
                others = [at for at, slot in enumerate(pattern) if at != anchor and slot.forms and not slot.stems]
                beside = pattern[max(others, key=lambda at: rarities[at])].forms if others else frozenset()
                for form in pattern[anchor].forms:
                    self._beside.setdefault(form, set()).add(beside)
                    self._by_form.setdefault(form, []).append(anchored)
                for stem in pattern[anchor].stems:
                    self._by_prefix.setdefault(stem[:_PREFIX], []).append((stem, anchored))
        self._lengths = sorted({len(prefix) for prefix in self._by_prefix})
        self._begun = {
            prefix: tuple(dict.fromkeys(stem for stem, _ in listed)) for prefix, listed in self._by_prefix.items()
        }

    def may_stand(self, text: str) -> bool:
        """Say quickly whether `text`, or a part of it, may have a phrase: whether it has the two rarest words of one."""
        forms: Sequence[str] = tokens(text).of(folded) if text.isascii() and "'" not in text else words(text)
        for form in self._beside.keys() & forms:
            if any(not beside or not beside.isdisjoint(forms) for beside in self._beside[form]):
                return True
        begun = self._begun
        return any(
            form.startswith(begun[form[:length]])
            for length in self._lengths
            for form in forms
            if form[:length] in begun
        )

    def find(self, text: str) -> list[Match[Key]]:
        """Return where the phrases stand in `text`, by place; those that overlap are all there."""
        if not self.may_stand(text) or not any(self._matches(_TOKEN.findall(fold(text)))):
            return []
        # Folding can change lengths, so only a text that has a phrase is read again, word by word.
        found = list(_TOKEN.finditer(text))
        forms = [fold(token[0]) for token in found]
        matches = [
            Match(key, Span(found[taken[0]].start(), found[taken[-1]].end()), tuple(forms[at] for at in taken))
            for key, taken in self._matches(forms)
        ]
        return sorted(matches, key=lambda match: match.span)

    def _matches(self, forms: list[str]) -> Iterator[tuple[Key, tuple[int, ...]]]:
        by_form, begun, lengths = self._by_form, self._by_prefix, self._lengths
        for at, form in enumerate(forms):
            found: Sequence[_Anchored[Key]] = by_form.get(form, ())
            for length in lengths:
                if form[:length] in begun:
                    found = [*found, *(one for stem, one in begun[form[:length]] if form.startswith(stem))]
            for key, left, right in found:
                before = _walk(left, forms, at, -1)
                after = None if before is None else _walk(right, forms, at, 1)
                if before is not None and after is not None:
                    yield key, (*reversed(before), at, *after)


def _walk(slots: Pattern, forms: Sequence[str], at: int, step: int) -> tuple[int, ...] | None:
    """The places that `slots` take one after the other from `at` in direction `step`, through the shortest gaps."""
    if not slots:
        return ()
    if slots[0].is_gap:
        for _ in range(_MOST_IN_GAP + 1):
            rest = _walk(slots[1:], forms, at, step)
            at += step
            if rest is not None or not _is_word(forms, at):
                return rest
        return None
    at += step
    if not _is_word(forms, at) or not slots[0].takes(forms[at]):
        return None
    rest = _walk(slots[1:], forms, at, step)
    return None if rest is None else (at, *rest)


def _is_word(forms: Sequence[str], at: int) -> bool:
    """Whether there is a word at `at`, and no end of a sentence."""
    return 0 <= at < len(forms) and forms[at] not in _BREAKS
