"""Names of a source that nothing in the target renders: neither a word like it, nor what else it is called in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tqc.evidence.known_names import How, KnownName, KnownNames
from tqc.model import Document, Pair, Span
from tqc.text.derived import inflected_less
from tqc.text.gazetteer import english, gazetteer
from tqc.text.hanzi import heard
from tqc.text.inflection import key
from tqc.text.lexicon import zipf
from tqc.text.names import fold
from tqc.text.names import names as target_names
from tqc.text.readings import in_cyrillic, read
from tqc.text.romanise import romanise
from tqc.text.sounds import distance, fit, sounds
from tqc.text.source_names import SourceName, parts, source_names, zipf_in
from tqc.text.stems import spells_by_ear, stems
from tqc.text.terms import tokens

_SHORTEST = 3
_STEM = 4
_SHARED = 0.55
_INSIDE = 5
_ALIKE = 0.2  # a letter
_ALIKE_IN_LATIN = 0.15
_READ = 0.2
_A_WORD = 1.0
_MORE_CASED = 2.0
_ORDINARY = 3.6
_OPENERS = " \t\n\"“”„«»‘’'([{"
_FAMOUS = 3.5
_KNOWN = 2.5
_KNOWN_TOWN = 1.5
_ADDRESS = 8  # letters between
_HEARD = 0.3  # a letter
_LOWER = re.compile(r"(?<![^\W\d_])[^\W\d_]{3,}")
_WITH_APOSTROPHE = re.compile(r"[^\W\d_]+['’][^\W\d_]+")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_SYLLABLES = re.compile("[぀-ヿ一-鿿가-힣]")
_PREFIXES = "و ب ل بال لل ו ה ב ל מ ש".split()
_UNVOWELLED = re.compile("[\u0590-\u06ff]")


@dataclass(frozen=True, slots=True)
class Unrendered:
    """A name that nothing renders, and where in the target it belongs; spans are relative to the pair.

    `known`: the gazetteer knows what English calls it (`english`). `gap`: it seems that something is left out at that
    place; `hole`: the sentence is broken there.
    """

    pair: Pair
    version: int
    source: Span
    target: Span
    known: bool
    gap: bool
    hole: bool
    english: str | None

    @property
    def text(self) -> str:
        """How the source has it."""
        return self.source.of(self.pair.source.text)


class _Target:
    """What the targets of a pair and those beside it have."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        written = [token.text for pair in pairs for token in tokens(pair.target.text)]
        words = [fold(word) for word in written]
        joined = [a + b for a, b in pairwise(words)]
        self._words = frozenset((*words, *joined))
        elided = [fold(word) for pair in pairs for word in _WITH_APOSTROPHE.findall(pair.target.text)]
        every = dict.fromkeys((*words, *elided))
        self._spoken = [(word, sounds(word)) for word in every if len(word) >= _SHORTEST]
        self._initials = "".join(word[:1] for word in words)
        self._capitals = "".join(word[0] for word in written if word[0].isupper()).lower()

    def renders(self, word: str, lang: str) -> bool:
        """Say whether some word of theirs may render a source word."""
        if _CHINESE.match(word):
            return any(heard(spoken, word) <= _HEARD * len(one) for one, spoken in self._spoken)
        if word[0] < "\u0250":
            return self._has_like(word, lang)
        plain, vowels = romanise(word, lang), not _UNVOWELLED.match(word)
        heard_as = sounds(plain)
        return any(
            _share(one, plain)
            or (2 * len(one) >= len(plain) and fit(spoken, heard_as, vowels=vowels) <= _ALIKE * len(one))
            for one, spoken in self._spoken
        ) or self._is_read(word)

    def _is_read(self, word: str) -> bool:
        """Say whether one of theirs can be read letter by letter as a word of another script."""
        readings = ((one, read(one, word)) for one, _ in self._spoken)
        return any(reading is not None and reading.cost <= _READ * len(one) for one, reading in readings)

    def _has_like(self, word: str, lang: str) -> bool:
        """Say whether they have a word in Latin letters, one of its forms, or one like it."""
        plain = fold(word)
        if not self._words.isdisjoint({plain, *stems(plain, lang)}):
            return True
        if word.isupper():
            return plain in self._initials or plain in self._capitals
        if spells_by_ear(lang) and self._is_read(in_cyrillic(word)):
            return True
        ways = {sounds(plain), sounds(romanise(word, lang))}
        return any(
            _share(one, plain)
            or any(distance(spoken, heard_as) <= _ALIKE_IN_LATIN * min(len(one), len(plain)) for heard_as in ways)
            for one, spoken in self._spoken
        )

    @classmethod
    def of(cls, words: Sequence[str], lang: str) -> _Source:
        """Return the words of a source."""
        return _Source(words, lang)


class _Source:
    """The words of a source as they are read."""

    def __init__(self, words: Sequence[str], lang: str) -> None:
        self._words = [(fold(word) if word[0] < "\u0250" else romanise(word, lang)) for word in words]

    def has(self, name: str, text: str, lang: str) -> bool:
        """Say whether some word of the source may stand behind a name of the target."""
        plain = fold(name)
        spoken = sounds(plain)
        if _CHINESE.search(text) and heard(spoken, text) <= _HEARD * len(plain):
            return True
        return any(
            _share(plain, word) or (2 * len(plain) >= len(word) and fit(spoken, sounds(word)) <= _ALIKE * len(plain))
            for word in self._words
        )


def _share(a: str, b: str) -> bool:
    """Say whether two words begin alike, or one holds the other."""
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < _STEM:
        return False
    if len(shorter) >= _INSIDE and shorter in longer:
        return True
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(shorter))
    return same >= max(_STEM, _SHARED * len(longer))


def unrendered(document: Document, names: KnownNames) -> tuple[Unrendered, ...]:
    """Return the names of the sources that nothing renders, in the order of the pairs."""
    by_pair: dict[tuple[int, int], list[KnownName]] = {}
    for known in names.known:
        by_pair.setdefault((known.version, known.pair.source.start), []).append(known)
    return tuple(
        one
        for number, version in enumerate(document.versions)
        for one in _of_version(names, number, version.pairs, by_pair, frozenset(_LOWER.findall(version.source.text)))
    )


def _of_version(
    names: KnownNames,
    version: int,
    pairs: Sequence[Pair],
    by_pair: Mapping[tuple[int, int], list[KnownName]],
    lower: frozenset[str],
) -> Iterator[Unrendered]:
    for n, pair in enumerate(pairs):
        if not (pair.source.text and pair.target.text):
            continue
        known = by_pair.get((version, pair.source.start), [])
        for one in known:
            if one.how is How.NOTHING or _is_taken(one, known):
                missing = _found(pair, version, one.source, known, one.entities[0].names[0])
                if (missing.gap or one.how is How.NOTHING) and _is_sure(one, missing) and len(names.strays(one)) != 1:
                    yield missing
        target: _Target | None = None
        holes: set[int] = set()
        for name in source_names(pair.source.text, pair.source.lang, lower=lower):
            if any(name.span.touches(one.source) for one in known):
                continue
            missing = _found(pair, version, _telling(name), known, None)
            if not (name.telling or missing.hole):
                continue
            target = target or _Target(pairs[max(0, n - 1) : n + 2])
            if _is_rendered(name, pair, target):
                continue
            if missing.gap and missing.target.start not in holes:
                holes.add(missing.target.start)
                yield missing
            elif name.telling and not missing.gap and not _has_left_over(pair, known):
                yield missing


def _is_rendered(name: SourceName, pair: Pair, target: _Target) -> bool:
    lang = pair.source.lang
    listed = [entity for sighting in english().find(pair.target.text) for entity in sighting.entities]
    if any(gazetteer(lang).speaks_of(entity, key(word.text)) for word in name.words for entity in listed):
        return True
    return any(target.renders(part, lang) for part in parts(name.words))


def _has_left_over(pair: Pair, known: Sequence[KnownName]) -> bool:
    """Say whether the target has a name that no word of the source explains, so that it may be the one that is sought."""
    source = [token.text for token in tokens(pair.source.text)]
    lang, text = pair.source.lang, pair.source.text
    taken = [one.target for one in known if one.target]
    written = _Target.of(source, lang)
    for name in target_names(pair.target.text):
        if not name.certain or any(name.span.touches(span) for span in taken):
            continue
        if not written.has(name.text, text, lang) and _is_own(name.text):
            return True
    return False


def _is_own(name: str) -> bool:
    """Say whether a name is no word that may translate one."""
    return zipf(name) < _KNOWN or inflected_less(fold(name)) >= _A_WORD


def _telling(name: SourceName) -> Span:
    """From the first telling word of a name to the last."""
    telling = [word.span for word in name.words if word.telling] or [name.span]
    return Span(telling[0].start, telling[-1].end)


def _is_sure(known: KnownName, missing: Unrendered) -> bool:
    """Say whether a word of the source is surely the known name, rather than a word, or a part of one, that is like it."""
    entity, lang = known.entities[0], known.pair.source.lang
    if not (entity.is_place or entity.kind == "body"):
        return missing.gap  # institutions are called many things
    fame = max(min(map(zipf, name.split())) for name in entity.names)
    listed = gazetteer(lang).forms.get(entity.id, [])
    if known.text not in listed and _is_word(known):
        return False
    is_town = entity.kind in ("city", "region", "capital", "water")
    more = zipf_in(lang, known.text.lower()) - fame
    if entity.is_place and " " not in known.text and more >= (_MORE_CASED if known.text[0].isupper() else _A_WORD):
        return False
    letters = known.text[0]
    if _UNVOWELLED.match(letters):
        exact = any(known.text in (form, *(prefix + form for prefix in _PREFIXES)) for form in listed)
        return exact and (not is_town or (fame >= _FAMOUS and len(known.text) > _STEM))
    if _SYLLABLES.match(letters):
        native = entity.country in ("CN", "JP", "KR", "TW", "KP", "HK")
        return missing.gap or not is_town or native or (fame >= _FAMOUS and len(known.text) >= _SHORTEST)
    return missing.gap or not is_town or fame >= _KNOWN_TOWN


def _is_word(known: KnownName) -> bool:
    """Say whether a form of a name is rather an ordinary word, whose capital is owed to its place."""
    text, start = known.pair.source.text, known.source.start
    begins = not text[:start].strip(_OPENERS) or text[:start].rstrip(_OPENERS)[-1:] in ".!?:…"
    return begins and zipf_in(known.pair.source.lang, known.text.lower()) >= _ORDINARY


def _is_taken(known: KnownName, beside: Sequence[KnownName]) -> bool:
    """Say whether what may render a name by way of a related one renders another word of the source."""
    if known.how not in (How.RELATED, How.PEOPLE) or known.target is None:
        return False
    for other in beside:
        if set(other.entities) & set(known.entities):
            continue
        if other.target == known.target and other.how in (How.NAME, How.PEOPLE):
            return not _is_address(known.source, other.source)
    source, known_there = known.pair.source, gazetteer(known.pair.source.lang)
    if not known_there.spaced:
        return False
    taken = [other.source for other in beside if set(other.entities) & set(known.entities)]
    text = known.target.of(known.pair.target.text)
    rendered = [one for sighting in english().find(text) for one in sighting.entities]
    return any(
        known_there.speaks_of(entity, key(token.text))
        for token in tokens(source.text)
        if not any(token.span.touches(span) for span in taken)
        for entity in rendered
    )


def _is_address(a: Span, b: Span) -> bool:
    """Say whether two names stand side by side, as a town and its country do."""
    return max(a.start, b.start) - min(a.end, b.end) <= _ADDRESS


def _found(pair: Pair, version: int, source: Span, known: Sequence[KnownName], english: str | None) -> Unrendered:
    place, weight = _place(pair, source, known)
    gap, hole = weight >= _LIKELY_HOLE, weight == _HOLE
    return Unrendered(pair, version, source, Span(place, place), english is not None, gap, hole, english)


# Where something is left out, what stands before it and behind it does not belong together.
_BINDING = frozenset("of into near between against toward towards within the a an and or".split())
_LOOSE = frozenset(
    "to from at with in by on for under over through as than like including across outside inside around".split()
)
_BEHIND = frozenset(
    "of in to from by at on with for and or but is was are were has have had will would said says that which who".split()
)
_FINITE_SMALL = frozenset("is are was were has have had will would".split())
_PREPOSITIONS = frozenset("on in at of from for with by".split())
_FINITE = frozenset("Is Are Was Were Has Had".split())
_TOKEN = re.compile(r"['’]s\b|\w+(?:['’]\w+)*|[^\w\s]")
_SPACED_STOP = re.compile(r"\s(?:\.\.|, )")  # an ellipsis; a comma with a blank on either side
_HOLE, _LIKELY_HOLE, _HALF_HOLE = 1.0, 0.6, 0.25


def _place(pair: Pair, source: Span, known: Sequence[KnownName]) -> tuple[int, float]:
    """Where in the target a name belongs, by what stands around it on both sides, and how surely there is a hole."""
    text = pair.target.text
    expected = _expected(pair, source, known)
    length = max(1, len(text))
    best, place, broken = -2.0, 0, 0.0
    found = [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    for n in range(len(found) + 1):
        before = found[n - 1] if n else None
        after = found[n] if n < len(found) else None
        at = before[2] if before else after[1] if after else 0
        hole = _hole(before[0] if before else "", after[0] if after else "", text, at)
        weight = hole - abs(at - expected) / length
        if weight > best:
            best, place, broken = weight, at, hole
    return place, broken


def _hole(before: str, after: str, text: str, at: int) -> float:
    """How surely something is missing between two words or signs that stand side by side, or `apart`."""
    apart, last, ellipsis = text[at : at + 1].isspace(), text[-1:], _SPACED_STOP.match(text, at)
    ends = not after or (not after[0].isalnum() and after not in "\"“”‘’'([$€£–—-#@&/")
    if after[:1] in ("'", "’") and after[1:] == "s":
        return _HOLE if apart or not before else 0.0
    if not before:
        return _HOLE if after in (",", ".") or (after in _FINITE and last != "?") else 0.0
    small = before.lower()
    if (before == "(" and after == ")") or (before in (",", ";") and after in (",", ";", ".")):
        return _HOLE
    if before in ("a", "A", "an") and after == ".":
        return 0.0  # `a.m.`, `grade A.`
    if small in ("and", "or") and after in (",", "…"):
        return 0.0  # `and, later,`
    if ends and small in _BINDING:
        return _HOLE
    if after in (",", ".") and apart and ellipsis is None:
        return _LIKELY_HOLE
    if small in ("and", "or"):
        return 0.0
    if small in _BINDING | _LOOSE and (ends or after in _FINITE_SMALL):
        return _LIKELY_HOLE
    if small in ("the", "a", "an", "of") and after.lower() in _BEHIND - {"to", "in", "that", "is", "was"}:
        return _LIKELY_HOLE
    if small in _BINDING | _LOOSE and after in _PREPOSITIONS:
        return _HALF_HOLE
    if (before == "," and after in _FINITE_SMALL) or (small in _BINDING and after in _BEHIND):
        return _HALF_HOLE
    return 0.0


def _expected(pair: Pair, source: Span, known: Sequence[KnownName]) -> float:
    """The place in the target that answers to one in the source: between the anchors that stand around it."""
    anchors = [(0, 0), (len(pair.source.text), len(pair.target.text))]
    anchors += [(one.source.start, one.target.start) for one in known if one.target and one.source != source]
    anchors += list(_alike(pair))
    anchors.sort()
    before = max(anchor for anchor in anchors if anchor[0] <= source.start)
    after = min((anchor for anchor in anchors if anchor[0] > source.start), default=anchors[-1])
    width = after[0] - before[0]
    share = (source.start - before[0]) / width if width else 0.0
    return before[1] + share * (after[1] - before[1])


_FIGURE = re.compile(r"\d{2,}")
_BEGUN = 4


def _alike(pair: Pair) -> Iterator[tuple[int, int]]:
    """The places of figures, and of words that begin alike, that stand once on either side."""
    here: dict[str, list[int]] = {}
    there: dict[str, list[int]] = {}
    for side, found in ((pair.source, here), (pair.target, there)):
        for match in _FIGURE.finditer(side.text):
            found.setdefault(match.group(), []).append(match.start())
        for token in tokens(side.text):
            read = fold(token.text) if token.text[0] < "\u0250" else romanise(token.text, side.lang)
            if len(read) >= _BEGUN:
                found.setdefault(read[:_BEGUN], []).append(token.span.start)
    for begun, places in here.items():
        if len(places) == 1 == len(there.get(begun, ())):
            yield places[0], there[begun][0]
