"""Terms of two words that stand in a document under two names: `customs union` and `customs association`.

A term is found by what recurs: an expression of the source that stands in every pair with one English expression, and in a
pair where a second one of the same shape stands instead. The two share one of their words, in the same place, so that the
other was exchanged; that the source has the same expression in both places shows that nothing else was meant.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import JaroWinkler

from tqc.encoders import Encoder, encode, encoder_for
from tqc.evidence import Evidence
from tqc.languages import language
from tqc.model import Document, Pair, Span, Version
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.stemmer import key, stems
from tqc.text.tokens.words import Token, tokens

_T = thresholds("terms", "term_variants")
_USUAL = _T.count("usual")
_TIMES = _T.count("times")
_ALL_PAIRS = _T.number("all_pairs")
_LONG = _T.count("long")
_SHORTEST = _T.count("shortest")
_SHORTEST_SOURCE = _T.count("shortest_source")
_GENERAL = _T.number("general")
_TECHNICAL = _T.number("technical")
_ENGLISH = _T.number("english")
_ALIKE = _T.number("alike")
_CHARACTERS = range(3, 7)  # of a source expression where words are not separated
_SAME = _T.number("same")
_WITHIN = _T.number("within")
_GAP = re.compile(r"[ \u00a0]\Z")


@dataclass(frozen=True, slots=True)
class TermVariant:
    """A mention of a term under another name than the usual one; spans are relative to their pairs.

    `usual` is the usual name as it was first written, `first` the pair and place of it, `count` how often it stands.
    """

    version: int
    pair: Pair
    target: Span
    source: Span
    usual: str
    first: tuple[Pair, Span]
    count: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Two neighbouring English words as they are compared, and where they stand."""

    words: tuple[str, str]
    pair: int
    span: Span


def term_variants(document: Document, *, encoder: Encoder | None = None) -> tuple[TermVariant, ...]:
    """Return the mentions of terms that differ from the usual one, by place."""
    best: dict[tuple[int, str, Span], tuple[float, TermVariant]] = {}
    for number, version in enumerate(document.versions):
        for variant in _in_version(number, version):
            alike = _likeness(variant, encoder)
            spot = number, variant.pair.segment, variant.source
            if alike is not None and (spot not in best or alike > best[spot][0]):
                best[spot] = alike, variant
    found = [variant for _, variant in best.values()]
    return tuple(sorted(found, key=lambda one: (one.version, one.pair.target.start + one.target.start)))


def _in_version(number: int, version: Version) -> Iterator[TermVariant]:
    pairs = [pair for pair in version.pairs if pair.source.text and pair.target.text]
    if len(pairs) < _USUAL + 1:
        return
    places: dict[tuple[str, str], list[_Phrase]] = defaultdict(list)
    if not _has_recurring(pairs):
        return
    small = frozenset(word for pair in pairs for word in tokens(pair.target.text).texts if word.islower())
    for at, pair in enumerate(pairs):
        for phrase in _phrases(pair, at, small):
            places[phrase.words].append(phrase)
    usual = {words: found for words, found in places.items() if len({one.pair for one in found}) >= _USUAL}
    sources: dict[int, dict[str, Span]] = {}
    seen: set[tuple[int, Span]] = set()
    sharing: dict[tuple[int, str], list[tuple[str, str]]] = defaultdict(list)
    for words in sorted(places):
        for at, word in enumerate(words):
            sharing[at, word].append(words)
    for words, mentions in sorted(usual.items()):
        for other in (*sharing[0, words[0]], *sharing[1, words[1]]):
            rare = places[other]
            if not _is_rival(words, other) or len(mentions) < _TIMES * len(rare):
                continue
            first = mentions[0]
            shown = first.span.of(pairs[first.pair].target.text)
            for phrase in rare:
                if not _are_written_alike(shown, phrase.span.of(pairs[phrase.pair].target.text)):
                    continue
                spot = (phrase.pair, phrase.span)
                source = _shared(pairs, mentions, rare, phrase, sources)
                if source and spot not in seen:
                    seen.add(spot)
                    yield TermVariant(
                        number,
                        pairs[phrase.pair],
                        phrase.span,
                        source,
                        shown,
                        (pairs[first.pair], first.span),
                        len(mentions),
                    )


def _has_recurring(pairs: Sequence[Pair]) -> bool:
    """Whether two neighbouring words that may be a term recur often enough; most documents have none, and this is quick."""
    counts: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        counts.update(set(pairwise(map(_base, tokens(pair.target.text).texts))))
    return any(count >= _USUAL and all(map(_may_be_term, words)) for words, count in counts.items())


def _likeness(variant: TermVariant, encoder: Encoder | None) -> float | None:
    """How like the other name is to the source, `None` if another expression is more like either name."""
    pair, (first, place) = variant.pair, variant.first
    names = [variant.target.of(pair.target.text), place.of(first.target.text)]
    here, there = _expressions_near(pair), _expressions_near(first)
    encoder = encoder or encoder_for(pair.source.lang, pair.target.lang)
    common = next(one for one in names[0].split() if _base(one) in map(_base, names[1].split()))
    rare, usual, shared = encode(encoder, [*names, common], pair.target.lang)
    sources = encode(encoder, [variant.source.of(pair.source.text), *here, *there], pair.source.lang)
    source, mine, theirs = sources[0], sources[1 : 1 + len(here)], sources[1 + len(here) :]
    alike, usually = float(rare @ source), float(usual @ source)
    if float(shared @ source) > max(alike, usually):
        return None  # the source has no more there than the word that both names have
    close = alike >= float((mine @ rare).max()) - _WITHIN and usually >= float((theirs @ usual).max()) - _WITHIN
    return alike if close and alike >= _SAME * usually else None


def _expressions_near(pair: Pair) -> list[str]:
    """Everything in a source that the English may be compared with: up to three words, or up to eight characters."""
    text, lang = pair.source.text, pair.source.lang
    if not language(lang).spaced:
        sizes = range(2, _CHARACTERS.stop + 2)
        runs = (text[at : at + size] for size in sizes for at in range(len(text) - size + 1))
        return list(dict.fromkeys(run for run in runs if run.isalpha())) or [text]
    words = tokens(text)
    spans = ((words[at], words[at + more]) for more in range(3) for at in range(len(words) - more))
    return list(dict.fromkeys(text[a.span.start : b.span.end] for a, b in spans)) or [text]


def _phrases(pair: Pair, at: int, small: frozenset[str]) -> Iterator[_Phrase]:
    """The expressions of two words of a target that may be terms; `small` are the words that stand in small letters."""
    text = pair.target.text
    for left, right in pairwise(tokens(text)):
        if not _GAP.match(text[left.span.end : right.span.start]):
            continue
        if left.text.lower() not in small and left.text[0].isupper() > right.text[0].isupper():
            continue  # `Russian troops`: a name and a general word
        words = _base(left.text), _base(right.text)
        if words[0] != key(left.text) and right.text.endswith("ing"):
            continue  # `graduates seeking`: a noun and its verb
        if all(map(_may_be_term, words)) and sum(map(zipf, words)) <= 2 * _TECHNICAL:
            yield _Phrase(words, at, Span(left.span.start, right.span.end))


@lru_cache(maxsize=1 << 14)
def _base(word: str) -> str:
    """The word without the ending of the plural."""
    low = key(word)
    if low.endswith("ies") and len(low) > 5:
        return f"{low[:-3]}y"
    return low[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is")) else low


@lru_cache(maxsize=1 << 14)
def _may_be_term(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and 0 < zipf(word) <= _GENERAL and word not in _common()


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return language("en").stopwords


def _is_rival(words: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether one word of the two expressions is the same, in the same place, and the other is another word."""
    if (words[0] == other[0]) == (words[1] == other[1]):
        return False
    mine, theirs = (words[1], other[1]) if words[0] == other[0] else (words[0], other[0])
    related = not stems(mine, "en").isdisjoint(stems(theirs, "en"))
    return not related and JaroWinkler.similarity(mine, theirs) < _ALIKE


def _are_written_alike(usual: str, other: str) -> bool:
    """Whether the last words are both capitalised or both small, or the usual name is small throughout."""
    return usual.islower() or usual.split()[-1][0].isupper() == other.split()[-1][0].isupper()


def _is_name(text: str, span: Span) -> bool:
    """Whether both words have a capital, and one of them is hardly English."""
    words = span.of(text).split()
    return all(word[0].isupper() for word in words) and min(map(zipf, words)) < _ENGLISH


def _shared(
    pairs: list[Pair],
    mentions: list[_Phrase],
    rare: list[_Phrase],
    phrase: _Phrase,
    known: dict[int, dict[str, Span]],
) -> Span | None:
    """Where an expression stands in the source that belongs to both names and to hardly anything else."""

    def of(at: int) -> dict[str, Span]:
        if at not in known:
            known[at] = dict(_expressions(pairs[at]))
        return known[at]

    usual = {one.pair for one in mentions}
    if phrase.pair in usual or _is_name(pairs[phrase.pair].target.text, phrase.span):
        return None
    with_either = usual | {one.pair for one in rare}
    here = of(phrase.pair)
    counts = Counter(expression for at in usual for expression in of(at) if expression in here)
    best: tuple[int, str] | None = None
    for expression, count in counts.items():
        if count < len(usual):
            continue
        everywhere = sum(expression in of(at) for at in range(len(pairs)))
        if len(with_either) >= _ALL_PAIRS * everywhere:
            best = max(best or (0, ""), (len(here[expression]), expression))
    return here[best[1]] if best else None


def _expressions(pair: Pair) -> Iterator[tuple[str, Span]]:
    """What may be a term in a source: two neighbouring words, a long word, or a run of characters, as they are compared."""
    text, lang = pair.source.text, pair.source.lang
    words = tokens(text)
    if not language(lang).spaced:
        yield from _runs(text)
        return
    for word in words:
        if len(word.text) >= _LONG:
            yield from ((stem, word.span) for stem in _telling(word, lang))
    for left, right in pairwise(words):
        if text[left.span.end : right.span.start] in (" ", "-"):
            span = Span(left.span.start, right.span.end)
            yield from ((f"{a} {b}", span) for a in _telling(left, lang) for b in _telling(right, lang))


def _telling(word: Token, lang: str) -> Iterable[str]:
    """The stems of a word that is long enough to tell something."""
    low = key(word.text)
    if len(low) < _SHORTEST_SOURCE or not low.isalpha() or low in language(lang).stopwords:
        return ()
    return stems(word.text, lang)


def _runs(text: str) -> Iterator[tuple[str, Span]]:
    for size in _CHARACTERS:
        for at in range(len(text) - size + 1):
            run = text[at : at + size]
            if run.isalpha() and not run.isascii():
                yield run, Span(at, at + size)


def terms_in_two_forms(evidence: Evidence) -> tuple[TermVariant, ...]:
    """The mentions of terms under another name than the usual one."""
    return term_variants(evidence.document)
