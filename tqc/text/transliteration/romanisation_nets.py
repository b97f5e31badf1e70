"""Which spellings of a word of another script some system of romanisation gives, and which of them a name misses by one slip.

`tqc/resources/systems.toml` says what each letter may become. All spellings of a word together are a net of letters, which
a name is led through; it may leave the net once: a letter more, less or other, two letters swapped, two put in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tqc import resources
from tqc.languages import base_code
from tqc.resources.thresholds import thresholds
from tqc.text.transliteration.kanji_readings import REPEATED, is_kanji, spellings
from tqc.text.transliteration.romanise import romanise

__all__ = ["Net", "accepts", "has_system", "is_native", "near", "renders_whole", "spelled"]

_JAPANESE = "ja"
_NONE = "-"
_T = thresholds("text", "romanisation_nets")
_LONG = _T.count("long")
_LONGEST = _T.count("longest")
_SHORTEST_STEM = _T.count("shortest_stem")

_SHORT_VOWELS = ("a", "e", "i", "o", "u", "ou")
_VOWELS = frozenset("aeiou")
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxyz")
_KATAKANA = re.compile("[\u30a1-\u30ff]{2,}")
_INHERENT = re.compile("([\u0915-\u0939\u0958-\u095f]\u093c?)(?![\u093c\u093e-\u094d])")
_ACCENTS = re.compile("[\u0300-\u036f]")
_HEBREW_GERESH = "\u05f3"
_GERESH = re.compile("(?<=[\u05d0-\u05ea])['’](?=[\u05d0-\u05ea]|$)")
_POINTS = re.compile("[\u064b-\u0652\u0640\u0591-\u05c7\u200c'’ʼ\u0301]")


@dataclass(frozen=True, slots=True)
class _System:
    """The spellings by letters; `cut` and `put` are what case endings take off and leave.

    `native` is what its own names look like; `abjad`: vowels are not written; `opened`: no name begins with two consonants.
    """

    spellings: Mapping[str, tuple[str, ...]]
    longest: int
    cut: re.Pattern[str] | None
    put: tuple[str, ...]
    native: re.Pattern[str] | None
    abjad: bool
    opened: bool


Edges = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Net:
    """The spellings of a word: for each node the letters that go on from there and where they lead; spellings end at `ends`.

    `whole` are those where the word as it stands ends.
    """

    edges: tuple[Edges, ...]
    ends: frozenset[int]
    whole: frozenset[int]


@cache
def has_system(lang: str) -> bool:
    """Say whether it is known how names of the language `lang` are romanised."""
    return _system(base_code(lang)) is not None


def accepts(name: str, net: Net) -> bool:
    """Say whether a folded name is one of the spellings."""
    return not _reached(name, net).isdisjoint(net.ends)


def renders_whole(name: str, net: Net) -> bool:
    """Say whether a folded name is one of the spellings of the word as it stands, its ending included."""
    return not _reached(name, net).isdisjoint(net.whole)


def _reached(name: str, net: Net) -> set[int]:
    """The nodes to which a folded name leads."""
    nodes = {0}
    for written in name:
        nodes = {then for node in nodes for letter, then in net.edges[node] if letter == written}
        if not nodes:
            break
    return nodes


@lru_cache(maxsize=1 << 13)
def near(name: str, net: Net) -> frozenset[str]:
    """Return the spellings that a folded name is one slip away from; itself alone if it is one of them.

    Those of the word as it stands are preferred to those with another ending.
    """
    if accepts(name, net):
        return frozenset((name,))
    found = _led(name, net, net.ends)
    return found if not found or net.whole == net.ends else _led(name, net, net.whole) or found


def is_native(word: str, lang: str) -> bool:
    """Say whether a word looks like a name of the language `lang` itself, rather than a foreign one."""
    system = _system(base_code(lang))
    return system is not None and system.native is not None and system.native.fullmatch(word.lower()) is not None


@lru_cache(maxsize=1 << 13)
def spelled(word: str, lang: str) -> Net | None:
    """Return the spellings of a word of the language `lang`; `None` if there is no table, or the word has other letters."""
    builder = _Builder()
    if base_code(lang) == _JAPANESE:
        if is_kanji(word):
            return builder.net() if builder.add_kanji(word) else None
        return builder.net() if _KATAKANA.fullmatch(word) and builder.add_kana(romanise(word, lang)) else None
    system = _system(base_code(lang))
    if system is None or len(word) > _LONGEST:
        return None
    return builder.net() if builder.add(_letters(word), system) else None


def _letters(word: str) -> str:
    if "\u0590" <= word[:1] <= "\u05ff":
        word = _GERESH.sub(_HEBREW_GERESH, word)  # it makes another letter of the one before it
    small = _POINTS.sub("", unicodedata.normalize("NFC", word.lower()))
    if "\u0370" <= small[:1] <= "\u03ff":
        return _ACCENTS.sub("", unicodedata.normalize("NFD", small))
    if "\u0900" <= small[:1] <= "\u097f":
        return _INHERENT.sub("\\1ᵃ", small)
    return unicodedata.normalize("NFD", small) if "\uac00" <= small[:1] <= "\ud7a3" else small


class _Builder:
    """Nodes and the steps between them; a step without a letter is taken for nothing."""

    def __init__(self) -> None:
        self._steps: list[list[tuple[str, int]]] = []
        self._skips = False  # whether some step is without a letter
        self._end = self._whole = 0

    def node(self) -> int:
        self._steps.append([])
        return len(self._steps) - 1

    def way(self, start: int, letters: str, end: int) -> None:
        """Lead from one node to another by way of letters."""
        for letter in letters[:-1]:
            between = self.node()
            self._steps[start].append((letter, between))
            start = between
        self._steps[start].append((letters[-1:], end))
        self._skips = self._skips or not letters

    def add(self, letters: str, system: _System) -> bool:
        """Lead through a word; false if it has a letter without spelling."""
        places = [self.node() for _ in range(len(letters) + 1)]
        self._whole, self._end = places[-1], self.node()
        for at, letter in enumerate(letters):
            if letter not in system.spellings:
                return False
            for length in range(1, system.longest + 1):
                part = letters[at : at + length]
                if len(part) == length and (spellings := system.spellings.get(part)):
                    follows = system.spellings.get(letters[at + length : at + length + 1], ("a",))
                    bare = at > 0 or not system.opened or any(one[0] not in _CONSONANTS for one in follows)
                    long = at + length < len(letters) and all(one[0] in _VOWELS for one in follows)
                    vowels = system.abjad and not long
                    self._spell(places[at], places[at + length], spellings, vowels=vowels, first=at == 0, bare=bare)
        self.way(places[-1], "", self._end)
        if system.cut is not None:
            for at in range(_SHORTEST_STEM - 1, len(letters) + 1):
                if system.cut.fullmatch(letters, at):
                    for ending in system.put:
                        self.way(places[at], "" if ending == _NONE else ending, self._end)
        return True

    def add_kana(self, letters: str) -> bool:
        """Lead through a word in kana, of which `letters` is the reading; vowels that last may be written twice."""
        places = [self.node() for _ in range(len(letters) + 1)]
        self._whole = self._end = places[-1]
        for at, letter in enumerate(letters):
            longer = {"o": ("o", "ou", "oo", "oh"), "u": ("u", "uu"), "a": ("a", "aa"), "n": ("n", "m")}
            for spelling in longer.get(letter, (letter,)):
                self.way(places[at], spelling, places[at + 1])
        return bool(letters)

    def add_kanji(self, word: str) -> bool:
        """Lead through a Japanese name in Chinese characters; false if it has one whose readings are not known."""
        places = [self.node() for _ in range(len(word) + 1)]
        self._whole = self._end = places[-1]
        for at, character in enumerate(word):
            read = word[at - 1] if character == REPEATED and at else character
            found = spellings(read, first=at == 0, last=at == len(word) - 1)
            if not found:
                return False
            for spelling in found:
                self.way(places[at], spelling, places[at + 1])
        return True

    def _spell(self, start: int, end: int, spellings: Sequence[str], *, vowels: bool, first: bool, bare: bool) -> None:
        for spelling in spellings:
            if spelling == _NONE:
                self.way(start, "", end)
                continue
            consonant = spelling[0] in _CONSONANTS
            if bare or not consonant:
                self.way(start, spelling, end)
            if not vowels or not consonant:
                continue
            doubled = spelling if first or len(spelling) > 1 else spelling * 2
            for vowel in _SHORT_VOWELS:
                self.way(start, spelling + vowel, end)
                if doubled != spelling:
                    self.way(start, doubled + vowel, end)
            if doubled != spelling:
                self.way(start, doubled, end)

    def net(self) -> Net:
        """Return the net, steps without a letter left out."""
        if not self._skips:
            every = tuple(tuple(dict.fromkeys(steps)) for steps in self._steps)
            return Net(every, frozenset((self._end,)), frozenset((self._whole,)))
        reached = [self._reached(node) for node in range(len(self._steps))]
        edges = tuple(
            tuple(dict.fromkeys(step for node in nodes for step in self._steps[node] if step[0])) for nodes in reached
        )
        ends, whole = (
            frozenset(node for node, nodes in enumerate(reached) if end in nodes) for end in (self._end, self._whole)
        )
        return Net(edges, ends, whole)

    def _reached(self, start: int) -> list[int]:
        found, open_ = [start], [start]
        while open_:
            for letter, node in self._steps[open_.pop()]:
                if not letter and node not in found:
                    found.append(node)
                    open_.append(node)
        return found


def _led(name: str, net: Net, ends: frozenset[int]) -> frozenset[str]:
    """The spellings that a name comes out as with one slip at most."""
    found: set[str] = set()
    seen: set[tuple[int, int, int, str]] = set()
    open_: list[tuple[int, int, int, str]] = [(0, 0, 0, "")]
    while open_:
        state = open_.pop()
        if state in seen:
            continue
        seen.add(state)
        node, at, slipped, text = state
        if at == len(name) and node in ends:
            found.add(text)
        written = name[at : at + 1]
        for letter, then in net.edges[node]:
            if letter == written:
                open_.append((then, at + 1, slipped, text + letter))
        if not slipped:
            open_.extend(_slips(name, net, node, at, text))
    return frozenset(found)


def _slips(name: str, net: Net, node: int, at: int, text: str) -> Iterator[tuple[int, int, int, str]]:
    """What one slip at a place of a name and a node leads to."""
    left = len(name) - at
    if left:
        yield node, at + 1, 1, text
    if left > 1:
        yield node, at + 2, 1, text  # two letters put in
    for letter, then in net.edges[node]:
        yield then, at, 1, text + letter
        if left:
            yield then, at + 1, 1, text + letter
        if left > 1:
            if letter == name[at + 1]:
                for second, last in net.edges[then]:
                    if second == name[at]:
                        yield last, at + 2, 1, text + letter + second
            if len(name) >= _LONG:
                yield then, at + 2, 1, text + letter  # `ph` for f
        if left > 2:
            yield from _moved(name, net, then, at, text, letter)


def _moved(name: str, net: Net, node: int, at: int, text: str, letter: str) -> Iterator[tuple[int, int, int, str]]:
    """Where a name leads if a letter has moved two places on or back, or two have changed places across a third: `mozorov`."""
    written = name[at : at + 3]
    orders = (written[1] + written[2] + written[0], written[2] + written[0] + written[1], written[::-1])
    for wanted in (order[1:] for order in orders if order[0] == letter):
        for second, then in net.edges[node]:
            if second == wanted[0]:
                for third, last in net.edges[then]:
                    if third == wanted[1]:
                        yield last, at + 3, 1, text + letter + wanted


@cache
def _system(lang: str) -> _System | None:
    tables: dict[str, dict[str, str | bool]] = resources.toml("systems.toml") or {}
    table = tables.get(lang)
    if table is None:
        return None
    spellings: dict[str, tuple[str, ...]] = {}
    for letters, value in table.items():
        if isinstance(value, str) and letters not in ("cut", "put", "native"):
            hangul = "\uac00" <= letters[:1] <= "\ud7a3"
            spellings[unicodedata.normalize("NFD", letters) if hangul else letters] = tuple(value.split())
    cut = str(table.get("cut", ""))
    return _System(
        spellings,
        max(map(len, spellings)),
        re.compile(f"(?:{cut})") if cut else None,
        tuple(str(table.get("put", "")).split()),
        re.compile(str(table["native"])) if "native" in table else None,
        bool(table.get("abjad", False)),
        bool(table.get("opened", False)),
    )
