"""Names in a source text that English renders by a word of about the same letters or sound.

Which words these are is told by capitals where a script has them, by how frequent a word is in its language and how
frequent the like in English, by katakana and by Latin letters among others. Names that English translates (`Ministerio`,
`Países Bajos`) are not looked for here: those that are well known are in the gazetteer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tqc import resources
from tqc.languages import Language, language
from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.lexicon.near_known_words import known_alike
from tqc.text.lexicon.word_frequency import has_list, most_frequent, spelling_lean
from tqc.text.lexicon.word_frequency import zipf_in as listed_in
from tqc.text.morphology.base_forms import base_forms
from tqc.text.morphology.derivation import inflected_less
from tqc.text.names.case_endings import stems
from tqc.text.names.english import fold
from tqc.text.tokens.words import Words, spelled
from tqc.text.transliteration.phonetic_key import fit, sounds
from tqc.text.transliteration.romanise import romanise

_ELISION, _JOINER = "'’", "\u200c"
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_KANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}(?:[・=＝][\u30a1-\u30fa\u30fc]{2,})*")
_DOTTED = re.compile(r"[\u4e00-\u9fff]{1,7}(?:[·•][\u4e00-\u9fff]{1,7})+")
_PARTICLES = "al am bin da de del della den der di do dos du el ibn la le ten ter van von zu af av"
_BETWEEN = re.compile(rf"[ \u00a0]|\. |[-‐–]|['’][a-z]{{1,4}} |(?: (?:{_PARTICLES.replace(' ', '|')}))+ ")
_OPENERS = " \t\u00a0\"“”„«»‘’'([{¿¡"
_BEGINNERS = "\n\r.!?:;…•·|*—–-/।"
_T = thresholds("text", "source")
_LOOK_BACK = _T.count("look_back")
# Titles and trade names, which may be translated.
_TITLE = r"[^«»“”„\"\s]+(?:\s[^«»“”„\"\s]+){0,3}"
_QUOTED = re.compile(rf"«{_TITLE}»|“{_TITLE}”|„{_TITLE}[“”]|\"{_TITLE}\"|「[^「」]{{1,20}}」|『[^『』]{{1,20}}』")
_NUKTA = "\u093c"
_NUMERAL = re.compile("[IVXLC]+")
_LINKED_BEFORE, _LINKED_BEHIND = frozenset("@#/_0123456789"), frozenset("@_0123456789")

_SHORTEST = _T.count("shortest")
_SHORTEST_SPELLED = _T.count("shortest_spelled")
# Frequencies on the Zipf scale, and how much more frequent a word is in its language than in English.
_SEEN = _T.number("seen")
_WELL_KNOWN = _T.number("well_known")
_SPELLED_ALIKE = _T.number("spelled_alike")
_MORE_THERE = _T.number("more_there")
_AS_KNOWN = _T.number("as_known")
_NOUN_MORE_THERE = _T.number("noun_more_there")
_SPELLED_MORE_THERE = _T.number("spelled_more_there")
_FAMOUS = _T.number("famous")
_ORDINARY = _T.number("ordinary")
_RARE = _T.number("rare")
_COMMON = _T.number("common")
_HEADLINE, _HEADLINE_SHARE = _T.count("headline"), _T.number("headline_share")
_RARELY_FIRST = _T.number("rarely_first")
_NEVER_INFLECTED = _T.number("never_inflected")
_HARDLY_INFLECTED = _T.number("hardly_inflected")
_TOO_FREQUENT = _T.number("too_frequent")
_SOUNDS_LIKE = _T.number("sounds_like")
_PART = _T.number("part")
_LAST = _T.count("last")
_LAST_PART = _T.number("last_part")

# Before a noun rather than a name: articles and what else has the endings of adjectives.
_DETERMINED = re.compile(
    r"(?:\b(?:[Ee]in|[KkMmDdSs]ein|[Uu]nser|[Vv]iel|[Mm]ehr|[Ww]enig|im|am|zum|zur|beim|vom|ins|ans|[a-zäöüß]+(?:er|en|es|e|em|as))|\d|,)\s+\Z"
)
_NOUN_ENDINGS = (
    "er ern en ung ungen heit heiten keit keiten schaft schaften tion tionen ität itäten ismus ist isten ierung tum nis"
    " nisse ling linge chen lein sal fall fälle zeit zeiten amt ämter tag tage tagen uhr rad zug züge weg wege bau art arten see"
    " rat not gas öl ort orte orten sinn bild bilder recht rechte rechten haft mal tor tür"
)
_NOUN_ENDING = tuple(_NOUN_ENDINGS.split())


@dataclass(frozen=True, slots=True)
class SourceWord:
    """A word that may be of a name; `telling`: it is, and English must have a word like it."""

    text: str
    span: Span
    telling: bool


@dataclass(frozen=True, slots=True)
class SourceName:
    """Words side by side that may be a name; it is one if any of them is telling."""

    words: tuple[SourceWord, ...]

    @property
    def telling(self) -> bool:
        """Whether any of its words is."""
        return any(word.telling for word in self.words)

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return Span(self.words[0].span.start, self.words[-1].span.end)


def source_names(text: str, lang: str, *, lower: frozenset[str] = frozenset()) -> tuple[SourceName, ...]:
    """Return what may be names in a passage; words that the source writes small elsewhere (`lower`) are not telling."""
    facts = language(lang)
    titles = quoted(text)
    runs: list[list[SourceWord]] = []
    for word in _words(text, facts, lower):
        inside = any(word.span.touches(span) for span in titles)
        word = SourceWord(word.text, word.span, word.telling and not inside)
        if runs and facts.spaced and _BETWEEN.fullmatch(text, runs[-1][-1].span.end, word.span.start):
            runs[-1].append(word)
        else:
            runs.append([word])
    return tuple(_sure(run, facts) for run in runs)


def quoted(text: str) -> list[Span]:
    """Where short quotations are, which may be titles."""
    return [Span(*match.span()) for match in _QUOTED.finditer(text)]


def _sure(run: Sequence[SourceWord], facts: Language) -> SourceName:
    """The run, where a word alone that nobody knows and that is spelled like others of its language is not telling."""
    word = run[0]
    alone = len(run) == 1 and word.telling and word.text[0] < "\u0250"
    if alone and not zipf_in(facts.code, word.text.lower()) and _here(word.text, facts.code) < _SEEN:
        lean = spelling_lean(facts.code, word.text.lower())
        return SourceName((SourceWord(word.text, word.span, lean < _SPELLED_ALIKE),))
    return SourceName(tuple(run))


def _words(text: str, facts: Language, lower: frozenset[str]) -> Iterator[SourceWord]:
    if not facts.spaced:
        yield from _unspaced(text, facts)
        return
    found = list(_unjoined(spelled(text)))
    headline = _is_headline([word for word, _ in found])
    for word, start in found:
        if word[0].islower() or _is_linked(text, start, start + len(word)):
            continue
        mixed = len(word) > 2 and word[:2].isupper() and word[-1].islower()  # derived of an acronym
        telling = not (headline or mixed) and word.casefold() not in lower and _is_telling(word, text, start, facts)
        if telling or (word.lower() not in facts.stopwords and _may_be_name(word, text, start, facts)):
            yield SourceWord(word, Span(start, start + len(word)), telling)


def _unjoined(found: Words) -> Iterator[tuple[str, int]]:
    """The words with their places, those apart that an elision (`l'Italie`) or a joiner without width has made one."""
    for whole, start in zip(found.texts, found.starts, strict=True):
        joints = _ELISION if whole[0] < "\u0250" else _JOINER
        if not any(joint in whole for joint in joints):
            yield whole, start
            continue
        for word in re.split(f"[{joints}]", whole):
            if word:
                yield word, start
            start += len(word) + 1


def _is_headline(words: Sequence[str]) -> bool:
    """Say whether nearly all longer words have a capital, so that capitals tell nothing."""
    if sum(word[0].isupper() for word in words) <= _HEADLINE_SHARE * _HEADLINE:
        return False
    longer = [word for word in words if len(word) > _SHORTEST and _is_cased(word)]
    return len(longer) >= _HEADLINE and sum(word[0].isupper() for word in longer) > _HEADLINE_SHARE * len(longer)


def _may_be_name(word: str, text: str, start: int, facts: Language) -> bool:
    """Say whether a word may be of a name: by its capital, or without capitals as one that the list lacks."""
    if not _is_cased(word):
        return False  # any inflected word may be missing in the list
    if facts.noun_capitals and _is_common(word, text, start, facts):
        return False
    there = _there(word, facts.code)
    if there >= _COMMON and (_begins_sentence(text, start) or "Latin" not in facts.scripts):
        return False
    if facts.noun_capitals:
        return there == 0.0 and not _is_noun(word.lower(), facts.code)
    return "Latin" in facts.scripts or not (word.isupper() or _begins_sentence(text, start))


def _is_common(word: str, text: str, start: int, facts: Language) -> bool:
    """Say whether a noun is no name where all nouns have capitals: in the dictionary, or the first part of a compound."""
    end = start + len(word)
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper() and word.endswith("s"):
        return True  # `Attraktions-Ablauf`
    return base_forms(word, facts.code).known and not _is_international(word.lower())


def _is_linked(text: str, start: int, end: int) -> bool:
    """Say whether a word is part of a link, a handle, or of something with figures."""
    return text[start - 1 : start] in _LINKED_BEFORE or text[end : end + 1] in _LINKED_BEHIND


def _is_cased(word: str) -> bool:
    return word[0].lower() != word[0].upper()


def _is_telling(word: str, text: str, start: int, facts: Language) -> bool:
    if len(word) < _SHORTEST and not (len(word) == 2 and word.isupper()):
        return False
    if word.lower() in facts.stopwords or _NUMERAL.fullmatch(word) or is_translated(word, facts.code):
        return False
    if facts.noun_capitals and _is_common(word, text, start, facts):
        return False
    if not _is_cased(word):
        return len(word) >= _SHORTEST and _is_famous(word, facts.code)
    first = _begins_sentence(text, start)
    if first and not has_list(facts.code):
        return False  # any word may be an ordinary one
    if word[0] < "\u0250":
        return _is_latin_name(word, text, start, facts, first=first)
    return _is_spelled_name(word, facts.code, first=first)


def _is_latin_name(word: str, text: str, start: int, facts: Language, *, first: bool) -> bool:
    there = zipf_in(facts.code, word.lower())
    here = _here(word, facts.code)
    more = there - here
    if "Latin" not in facts.scripts:
        return len(word) >= _SHORTEST and not word.isupper()
    if word.isupper():
        return more < 0.0 and len(word) >= _SHORTEST
    known = here >= _SEEN
    if facts.noun_capitals:
        here = zipf(fold(word))
        more = there - here
        known = (
            here >= _SEEN
            and len(word) > _SHORTEST_SPELLED
            and there < _TOO_FREQUENT
            and inflected_less(fold(word)) >= _HARDLY_INFLECTED
        )
        if first or _DETERMINED.search(text, max(0, start - _LOOK_BACK), start):
            return known and more < (_AS_KNOWN if here >= _FAMOUS else 0.0)
        return (known and more < _NOUN_MORE_THERE) or (
            not there and not known and not _is_noun(word.lower(), facts.code)
        )
    if first:
        return here >= _WELL_KNOWN and more < _AS_KNOWN and inflected_less(fold(word)) >= _NEVER_INFLECTED
    return more < _MORE_THERE


@lru_cache(maxsize=1 << 15)
def zipf_in(lang: str, word: str) -> float:
    """How frequent a word is in its language, in either of the alphabets that it may have."""
    return max(listed_in(lang, word), listed_in(lang, word.translate(language(lang).latin)))


@lru_cache(maxsize=1 << 14)
def _forms(word: str, lang: str) -> frozenset[str]:
    """A word as it stands, folded, and as its dictionary form may be."""
    return frozenset(
        {word.lower()}
        | {form for form in stems(fold(word), lang) if len(form) >= _SHORTEST_SPELLED or form == fold(word)}
    )


def _here(word: str, lang: str) -> float:
    """How frequent a word, or what may be its dictionary form, is in English; short words with accents have namesakes."""
    if word.isascii() or len(word) > _SHORTEST_SPELLED:
        return max(map(zipf, _forms(word, lang)))
    return zipf(word)


def _is_noun(word: str, lang: str) -> bool:
    """Say whether a word that the list lacks is a compound, or derived as common nouns are."""
    if word.endswith(_NOUN_ENDING):
        return True
    for at in range(_SHORTEST, len(word) - _LAST + 1):
        before, after = word[:at], word[at:]
        if zipf_in(lang, after) >= _LAST_PART and any(
            zipf_in(lang, one) >= _PART for one in (before, before.removesuffix("s"), before + "e", before + "en")
        ):
            return True
    return False


def _is_spelled_name(word: str, lang: str, *, first: bool) -> bool:
    if word.isupper() or len(word) < _SHORTEST_SPELLED:
        return False
    if first:
        return zipf_in(lang, word.lower()) < _RARELY_FIRST and _is_famous(word, lang)
    return zipf_in(lang, word.lower()) - zipf(romanise(word, lang)) < _SPELLED_MORE_THERE or _is_famous(word, lang)


@lru_cache(maxsize=1 << 14)
def _is_famous(word: str, lang: str) -> bool:
    """Say whether a word sounds like a well-known English name rather than like a word, and is none of its language."""
    there = _there(word, lang)
    if there >= (_ORDINARY if _is_cased(word) else _RARE):
        return False
    return any(zipf(one) >= max(_FAMOUS, there) for one in _namesakes(word, lang))


def _namesakes(word: str, lang: str) -> Iterator[str]:
    """The well-known English names that a word sounds like."""
    read = romanise(word, lang)
    spoken = sounds(read)
    for one in (read, *known_alike(read)):
        known = zipf(one) >= _FAMOUS and one not in _english() and inflected_less(one) >= _NEVER_INFLECTED
        if known and fit(sounds(one), spoken) <= _SOUNDS_LIKE * len(one):
            yield one


def _there(word: str, lang: str) -> float:
    """How frequent a word is in its language, whichever way its letters with a dot below are written."""
    small = word.lower()
    if "\u0900" <= word[0] <= "\u097f":
        composed = unicodedata.normalize("NFC", small)
        return max(
            zipf_in(lang, one) for one in (small, composed, unicodedata.normalize("NFD", small).replace(_NUKTA, ""))
        )
    return zipf_in(lang, small)


@lru_cache(maxsize=1 << 14)
def is_translated(word: str, lang: str) -> bool:
    """Say whether English has a word of its own for a capitalised one."""
    plain = fold(word) if word[0] < "\u0250" else romanise(word, lang)
    return any(plain[:length] in _translated() for length in range(_SHORTEST, len(plain) + 1))


@cache
def _translated() -> frozenset[str]:
    lines = resources.text("translated_names.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _english() -> frozenset[str]:
    return language("en").stopwords


def _unspaced(text: str, facts: Language) -> Iterator[SourceWord]:
    """Names in Chinese and Japanese: Latin words, katakana, and Chinese ones whose parts have dots between them."""
    found: list[SourceWord] = []
    for match in _LATIN.finditer(text):
        word = match.group()
        if len(word) >= _SHORTEST and word[0].isupper() and not _is_linked(text, match.start(), match.end()):
            found.append(SourceWord(word, Span(*match.span()), not word.isupper()))
    for match in _KANA.finditer(text):
        parts = re.split("[・=＝]", match.group())
        telling = len(parts) > 1 or (len(parts[0]) >= _SHORTEST and _is_famous(parts[0], facts.code))
        found.append(SourceWord(match.group(), Span(*match.span()), telling))
    found += [SourceWord(match.group(), Span(*match.span()), True) for match in _DOTTED.finditer(text)]
    yield from sorted(found, key=lambda word: word.span)


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - _LOOK_BACK) : start].rstrip(_OPENERS)
    if before and not before[-1].isalnum() and before[-1] not in ",)]%&+’'\"”»":
        return True  # after a stop, a dash, a picture
    quoted = text[start - 1] in "\"“„«‘'" and not text[max(0, start - 2)].isalpha()
    return not before or before[-1] in _BEGINNERS or quoted


# Lists of languages in Latin letters: names are in most of them, a word of one language is not.
_ABROAD = "fr es it pl nl sv pt tr".split()
_IN_MOST = _T.count("in_most")
_ABROAD_SEEN = _T.number("abroad_seen")
_KNOWN_THERE = _T.number("known_there")
_STEM_KEPT = _T.count("stem_kept")
_CUT = _T.count("cut")


@lru_cache(maxsize=1 << 12)
def _is_international(word: str) -> bool:
    return sum(listed_in(lang, word) >= _ABROAD_SEEN for lang in _ABROAD) >= _IN_MOST


@lru_cache(maxsize=1 << 12)
def is_likely_name(word: SourceWord, lang: str) -> bool:
    """Say whether a word that may be of a name is likely one, where that costs more to tell than all words are worth."""
    text, facts = word.text, language(lang)
    small = text.lower()
    if text[0] < "\u0250":
        if "Latin" not in facts.scripts or not has_list(lang):
            return True
        if text.isupper():
            return _is_international(small)
        if facts.noun_capitals and zipf(fold(text)) >= _COMMON:
            return _is_international(small)
        return _is_at_home(text, lang)
    if not facts.spaced:
        return True
    if not _is_cased(text):
        return any(len(one) > _SHORTEST_SPELLED and _is_international(one) for one in _namesakes(text, lang))
    return _is_at_home(text, lang)


def _is_at_home(word: str, lang: str) -> bool:
    """Say whether English has the stem of a word that its language hardly has in this form, or nobody has it."""
    small = word.lower()
    if zipf_in(lang, small) or _here(word if word[0] < "\u0250" else romanise(word, lang), lang) >= _SEEN:
        return True
    stem = small[: max(_STEM_KEPT, len(small) - _CUT)]
    return most_frequent(lang, stem) < _KNOWN_THERE or zipf(fold(romanise(stem, lang))) >= _SEEN


def parts(words: Sequence[SourceWord]) -> tuple[str, ...]:
    """The words that a target is compared with: parts of dotted names one by one."""
    return tuple(part for word in words for part in re.split("[・=＝·•]", word.text))
