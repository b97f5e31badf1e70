"""Names of a source that nothing in the target renders: neither a word like it, nor what else it is called in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tqc.checks.names.entities.coreference import has_stand_in, in_brackets, is_named_by_the_rest, is_pointed_at
from tqc.checks.names.entities.entity_links import How, KnownName, KnownNames, known_names
from tqc.checks.names.entities.gap_location import HOLE, LIKELY_HOLE, place
from tqc.checks.names.entities.other_forms import is_there
from tqc.evidence import Evidence
from tqc.languages import language
from tqc.model import Document, Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.derivation import inflected_less
from tqc.text.morphology.stemmer import key
from tqc.text.names.case_endings import spells_by_ear, stems
from tqc.text.names.english import fold, folds_of
from tqc.text.names.english import names as target_names
from tqc.text.names.gazetteer import english, gazetteer
from tqc.text.names.source import SourceName, is_likely_name, is_translated, parts, quoted, source_names, zipf_in
from tqc.text.tokens.span_index import SpanIndex
from tqc.text.tokens.words import letters, token_texts, tokens
from tqc.text.transliteration.chinese_phonetics import heard
from tqc.text.transliteration.letter_alignment import read
from tqc.text.transliteration.phonetic_key import distance, fit, sounds
from tqc.text.transliteration.reading_scripts import in_cyrillic
from tqc.text.transliteration.romanise import romanise

_T = thresholds("names", "missing_names")
_SHORTEST = _T.count("shortest")
_ONE = _T.count("one")
_SHORT = _T.number("short")
_WHOLE = _T.number("whole")
_MANY_OF_A_KIND = frozenset(("city", "region", "water", "person"))
_STEM = _T.count("stem")
_SHARED = _T.number("shared")
_INSIDE = _T.count("inside")
_ALIKE = _T.number("alike")
_ALIKE_IN_LATIN = _T.number("alike_in_latin")
_READ = _T.number("read")
_A_WORD = _T.number("a_word")
_MORE_CASED = _T.number("more_cased")
_ORDINARY = _T.number("ordinary")
_SEEN = _T.number("seen")
_AROUND, _LONGEST_WORD = _T.count("around"), _T.count("longest_word")
_PLAIN_ENGLISH = _T.number("plain_english")
_JOINER = "\u200c"
_OPENERS = " \t\n\"“”„«»‘’'([{"
_FAMOUS = _T.number("famous")
_KNOWN = _T.number("known")
_KNOWN_TOWN = _T.number("known_town")
_ADDRESS = _T.count("address")
_HEARD = _T.number("heard")
_WITH_APOSTROPHE = re.compile(r"[^\W\d_]+['’][^\W\d_]+")
_STOP = re.compile(r"[.!?…。！？](?=[\s\"”»]|[一-鿿]|$)")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_SYLLABLES = re.compile("[぀-ヿ一-鿿가-힣]")
_PREFIXES = "و ب ل بال لل ו ה ב ל מ ש".split()
_UNVOWELLED = re.compile("[\u0590-\u06ff]")


@dataclass(frozen=True, slots=True)
class Unrendered:
    """A name that nothing renders, and where in the target it belongs; spans are relative to the pair.

    `known`: the gazetteer knows what English calls it (`english`). `gap`: it seems that something is left out at that
    place; `hole`: the sentence is broken there. `sure`: a country or the like, and nothing else of the row seems lost or
    stands in its place.
    """

    pair: Pair
    version: int
    source: Span
    target: Span
    known: bool
    gap: bool
    hole: bool
    english: str | None
    sure: bool = False

    @property
    def text(self) -> str:
        """How the source has it."""
        return self.source.of(self.pair.source.text)


class _Target:
    """What the targets of a pair and those beside it have."""

    def __init__(self, texts: Sequence[str]) -> None:
        written = [word for text in texts for word in tokens(text).texts]
        words = [word for text in texts for word in tokens(text).of(folds_of)]
        joined = [a + b for a, b in pairwise(words)]
        self._words = frozenset((*words, *joined))
        elided = [fold(word) for text in texts if "'" in text or "’" in text for word in _WITH_APOSTROPHE.findall(text)]
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
        readings = ((one, read(one, word, _READ * len(one))) for one, _ in self._spoken)
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
        for one in _of_version(names, number, version.pairs, by_pair, _longer_words(version.pairs))
    )


def _longer_words(pairs: Sequence[Pair]) -> frozenset[str]:
    """The words of a source with three letters or more."""
    return frozenset(word for pair in pairs for word in letters(pair.source.text).texts if len(word) >= _SHORTEST)


def _of_version(
    names: KnownNames,
    version: int,
    pairs: Sequence[Pair],
    by_pair: Mapping[tuple[int, int], list[KnownName]],
    lower: frozenset[str],
) -> Iterator[Unrendered]:
    document = [pair.target.text for pair in pairs]
    usual = sum(map(len, document)) / max(1, sum(len(pair.source.text) for pair in pairs))
    for n, pair in enumerate(pairs):
        if not (pair.source.text and pair.target.text):
            continue
        known = by_pair.get((version, pair.source.start), [])
        beside = document[max(0, n - 1) : n + 2]
        # Where several are missing a passage is, which is reported as such.
        lost = sum(one.how is How.NOTHING for one in known) > _ONE or _is_cut(pair, usual)
        for one in known:
            if one.how is How.NOTHING or _is_taken(one, known):
                missing = _found(pair, version, one.source, known, one.entities[0].names[0])
                sure = (
                    (missing.gap or one.how is How.NOTHING)
                    and (missing.hole or not (lost or is_there(one, beside)))
                    and _is_sure(one, missing)
                    and len(names.strays(one)) != 1
                )
                if sure and (missing.gap or not _is_known_by(one, known, beside, document)):
                    yield replace(missing, sure=_is_alone(one, known, usual))
        target: _Target | None = None
        holes: set[int] = set()
        listed = SpanIndex(one.source for one in known)
        for name in source_names(pair.source.text, pair.source.lang, lower=lower):
            if listed.touches(name.span):
                continue
            if not (name.telling or language(pair.source.lang).spaced):
                continue  # any word may be written in katakana
            place = None if name.telling else _found(pair, version, _telling(name), known, None)
            if place and not place.hole:
                continue
            target = target or _Target(beside)
            if _is_rendered(name, pair, target):
                continue
            missing = place or _found(pair, version, _telling(name), known, None)
            if missing.gap and missing.target.start not in holes:
                holes.add(missing.target.start)
                yield missing
            elif name.telling and not missing.gap and not _has_left_over(pair, known):
                telling = [word for word in name.words if word.telling]
                if any(is_likely_name(word, pair.source.lang) for word in telling) and not _is_called(
                    name, pair, document
                ):
                    yield missing


def _is_cut(pair: Pair, usual: float) -> bool:
    """Say whether a target has fewer sentences than its source, or is shorter beside it than is `usual`, in characters."""
    if len(_STOP.findall(pair.source.text)) > len(_STOP.findall(pair.target.text)):
        return True
    return len(pair.target.text) < _SHORT * usual * len(pair.source.text)


def _is_alone(name: KnownName, known: Sequence[KnownName], usual: float) -> bool:
    """Say whether a well-known name is all that its row lacks: the row is whole, and no other name stands in its place."""
    pair, entity = name.pair, name.entities[0]
    fame = max(min(map(zipf, one.split())) for one in entity.names)
    if name.how is not How.NOTHING or _has_left_over(pair, known):
        return False
    if entity.kind in _MANY_OF_A_KIND and (
        fame < _FAMOUS or _SYLLABLES.match(name.text) or _is_form_of_noun(name.text.lower(), pair.source.lang)
    ):
        return False
    return len(pair.target.text) >= _WHOLE * usual * len(pair.source.text)


def _is_form_of_noun(word: str, lang: str) -> bool:
    """Say whether a word is likely a form of a noun, in a language whose nouns all have capitals: `Bergen`, of `Berg`."""
    own = zipf_in(lang, word)
    stems = (word[:-1], word[:-2]) if language(lang).noun_capitals else ()
    return any(len(stem) >= _STEM and zipf_in(lang, stem) >= own for stem in stems)


def _is_known_by(name: KnownName, known: Sequence[KnownName], beside: Sequence[str], document: Sequence[str]) -> bool:
    """Say whether the target speaks of a known name in other words, or gives a part of the longer name it belongs to."""
    pair, text = name.pair, name.pair.source.text
    if in_brackets(text, name.source) or any(name.source.touches(span) for span in quoted(text)):
        return True
    if has_stand_in(name.entities, beside) or _is_part(name, known):
        return True
    own = {key(word) for entity in name.entities for one in entity.names for word in token_texts(one)}

    def is_it(word: str) -> bool:
        return key(word) in own

    if is_named_by_the_rest(pair, document, is_it):
        return True
    if not is_pointed_at(pair.target.text, place=name.entities[0].is_place):
        return False
    return any(set(sighting.entities) & set(name.entities) for one in document for sighting in english().find(one))


def _is_part(name: KnownName, known: Sequence[KnownName]) -> bool:
    """Say whether a name is a part of one that the target has: the country of a body or a town, a given name, a club's town."""
    text, lang = name.pair.source.text, name.pair.source.lang
    for other in known:
        if (
            other.source == name.source
            or other.how not in (How.NAME, How.SOUND)
            or not _is_address(name.source, other.source)
        ):
            continue
        if any(not one.is_place or (one.country and one.country == name.entities[0].country) for one in other.entities):
            return True
    capitals = [token.text for token in tokens(name.pair.target.text) if token.text[0].isupper()]
    target = _Target(capitals)
    return any(
        len(word) >= _SHORTEST and not is_translated(word, lang) and target.renders(word, lang)
        for word in _neighbours(text, name.source)
        if word[0].isupper() or word[0].lower() == word[0].upper()
    )


def _neighbours(text: str, span: Span) -> Iterator[str]:
    """The words right before and behind a slice, with a blank, a hyphen or a dot between."""
    for token in tokens(text):
        between = (
            text[token.span.end : span.start] if token.span.end <= span.start else text[span.end : token.span.start]
        )
        if not token.span.touches(span) and len(between) == 1 and between in " \u00a0-‐–・·•":
            yield token.text


def _is_called(name: SourceName, pair: Pair, document: Sequence[str]) -> bool:
    """Say whether the target calls somebody by a pronoun, or by a part of the name that the source does not have here."""
    if in_brackets(pair.source.text, name.span):
        return True
    lang, found = pair.source.lang, parts([word for word in name.words if word.telling])
    rendering: dict[str, bool] = {}

    def is_it(word: str) -> bool:
        if word not in rendering:
            one = _Target([word])
            rendering[word] = any(one.renders(part, lang) for part in found)
        return rendering[word]

    if is_named_by_the_rest(pair, document, is_it):
        return True
    return is_pointed_at(pair.target.text, place=False) and any(
        is_it(token.text) for text in document for token in tokens(text) if token.text[0].isupper()
    )


def _is_rendered(name: SourceName, pair: Pair, target: _Target) -> bool:
    lang = pair.source.lang
    listed = [entity for sighting in english().find(pair.target.text) for entity in sighting.entities]
    if any(gazetteer(lang).speaks_of(entity, key(word.text)) for word in name.words for entity in listed):
        return True
    return any(target.renders(part, lang) for part in parts(name.words))


def _has_left_over(pair: Pair, known: Sequence[KnownName]) -> bool:
    """Say whether the target has a name that no word of the source explains, so that it may be the one that is sought."""
    source = tokens(pair.source.text).texts
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
    if _is_inside(known):
        return False
    if not (entity.is_place or entity.kind == "body"):
        return missing.gap  # institutions and persons are called many things
    fame = max(min(map(zipf, name.split())) for name in entity.names)
    listed = gazetteer(lang).forms.get(entity.id, [])
    if any(known.text == prefix + word for word in gazetteer(lang).also_words for prefix in ("", *_PREFIXES)):
        return missing.gap
    if known.text not in listed and _is_word(known):
        return False
    is_town = entity.kind in ("city", "region", "capital", "water")
    more = zipf_in(lang, known.text.lower()) - fame
    if known.text not in listed and known.text.isascii() and zipf(known.text) >= _PLAIN_ENGLISH:
        return False  # `Again` in a title, like the sea
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


def _is_inside(known: KnownName) -> bool:
    """Say whether what looks like a known name is a slice of another word: of a compound, or of two words side by side."""
    text, span = known.pair.source.text, known.source
    if _JOINER in (text[span.start - 1 : span.start], text[span.end : span.end + 1]):
        return True
    if not _CHINESE.match(known.text) or len(known.text) > _SHORTEST:
        return False
    lang = known.pair.source.lang
    if any(
        zipf_in(lang, text[start:end]) >= _SEEN
        for start in range(max(0, span.start - _AROUND), span.start)
        for end in range(span.end, min(len(text), span.end + _AROUND) + 1)
        if end - start <= _LONGEST_WORD
    ):
        return True  # `发展中国家` are developing countries
    before, after = text[max(0, span.start - 1) : span.start + 1], text[span.end - 1 : span.end + 1]
    return all(len(one) > 1 and zipf_in(lang, one) >= _ORDINARY for one in (before, after))


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
    at, weight = place(pair, source, known)
    gap, hole = weight >= LIKELY_HOLE, weight == HOLE
    return Unrendered(pair, version, source, Span(at, at), english is not None, gap, hole, english)


def missing_names(evidence: Evidence) -> tuple[Unrendered, ...]:
    """The names of the sources that nothing renders."""
    return unrendered(evidence.document, evidence.of(known_names))
