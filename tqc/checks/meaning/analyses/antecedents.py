"""Pronouns whose one possible antecedent is a person of the other sex, told by the whole document.

A table of the document's persons says of each, by surname, what titles, given names and the verbs of the source tell. A
pronoun is held against it only where one person is named in its sentence, or in the one before if there is none in its own,
where nobody else is spoken of there, and where no text has a word that tells of anybody of the sex of the pronoun.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tqc import resources
from tqc.checks.meaning.analyses.gender import (
    FEMALE,
    MALE,
    english,
    gender_of,
    given_names,
    person_nouns,
    pronouns,
    titled,
)
from tqc.checks.meaning.analyses.pronouns import is_quoted
from tqc.model import Document, Pair, Span
from tqc.text.names import gazetteer
from tqc.text.names.english import Name, fold, is_ordinary, lower_words, names, runs
from tqc.text.tokens.columns import distinct
from tqc.text.tokens.words import letters

_OTHER = {MALE: FEMALE, FEMALE: MALE}
_FORMS = {MALE: frozenset(("he", "him", "his", "himself")), FEMALE: frozenset(("she", "her", "hers", "herself"))}
_SUBJECT = {MALE: "he", FEMALE: "she"}
_PRONOUN = {sex: re.compile(rf"\b(?:{'|'.join(sorted(forms))})\b", re.IGNORECASE) for sex, forms in _FORMS.items()}
# Who goes on speaking or doing is the one just named: at the start of the sentence, or who says what is quoted.
_GOES_ON = re.compile(
    r"\A\s*(?:(?:but|and|then|later|today|now|moreover|however),?\s)?(?P<at>he|she)\b"
    r"|\A\s*(?:in (?P<whose>his|her) (?:opinion|view|words)|according to (?P<whom>him|her))\b"
    r"|[,.!?…][\"”»]\s+(?P<who>he|she)\b",
    re.IGNORECASE,
)
_OPENING = frozenset('"“«„')
_BACK = 3  # sentences in which the person may stand
_TITLES = {"mr": MALE, "sir": MALE, "mrs": FEMALE, "ms": FEMALE, "miss": FEMALE, "lady": FEMALE}
_TITLE = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Lady)\.?\s\Z")
_PLACED = re.compile(r"\b(?:in|at|on|from|near|across|throughout)\s(?:the\s)?\Z")
_APPOSITION = re.compile(r"\A,\s[^,.;:]{1,80},")
_AHEAD = re.compile(r"\A,?\s*\Z")
_CAPITALISED = r"[^\W\d_a-zа-яёіїєґ][\w'’-]+"
_BEHIND = re.compile(rf"\A\s{_CAPITALISED}")
_FULL_BEFORE = re.compile(rf"{_CAPITALISED}\s{_CAPITALISED}\s\Z")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one text names him or her; `surname` is folded, `sex` empty where the text itself does not tell."""

    name: str
    surname: str
    span: Span
    sex: str


@dataclass(frozen=True, slots=True)
class WrongAntecedent:
    """A pronoun, a place of the document's target, and the only person it can mean."""

    target: Span
    name: str
    sex: str


@dataclass(frozen=True, slots=True)
class _Cast:
    """Who one text speaks of: its persons, and whether it may speak of somebody else, too."""

    persons: tuple[Person, ...]
    others: bool


def _sex(text: str, run: tuple[Name, ...]) -> str:
    if title := _TITLE.search(text, 0, run[0].span.start):
        return _TITLES[title[1].lower()]
    return _given(run[0]) if len(run) > 1 else ""


def _given(name: Name) -> str:
    return next((sex for sex in (MALE, FEMALE) if name.text.lower() in given_names(sex)), "")


@cache
def _offices() -> frozenset[str]:
    lines = resources.text("titles.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _named(run: tuple[Name, ...]) -> tuple[Name, ...]:
    """A run of capitalised words without the titles and the words that stand before a given name in it."""
    run = tuple(one for one in run if one.text.lower() not in _TITLES)
    if given := next((at for at, one in enumerate(run[:-1]) if _given(one)), 0):
        return run[given:]
    while run and run[0].text.lower() in _offices():
        run = run[1:]
    return run


def _cast(text: str, known: Mapping[str, str]) -> _Cast:
    """Return the persons of a text, and whether a name or a noun of it may be somebody else."""
    places = [
        sighting.span
        for sighting in gazetteer.english().find(text)
        if all(entity.kind != "person" for entity in sighting.entities)
    ]
    lower = lower_words(text)
    found: list[Person] = []
    others = False
    for run in runs(text, names(text)):
        run = _named(run)
        if run and not run[0].certain and not _given(run[0]) and is_ordinary(run[0].text, certain=False, lower=lower):
            run = run[1:]
        if not run:
            continue
        span = Span(run[0].span.start, run[-1].span.end)
        if any(place.touches(span) for place in places) or all(one.text.isupper() for one in run):
            continue
        surname, sex = fold(run[-1].text), _sex(text, run)
        if sex and len(run) < 4 and not any(is_ordinary(one.text, certain=True) for one in run[1:]):
            found.append(Person(span.of(text), surname, span, sex))
        elif surname in known:
            found.append(Person(span.of(text), surname, span, ""))
        elif not _PLACED.search(text, 0, span.start):
            others = True
    return _Cast(tuple(found), others or _has_person_noun(text, found))


def _has_person_noun(text: str, persons: list[Person]) -> bool:
    """Whether a noun tells of a person who is not named beside it (`the director, Ann Lee,`; `Ann Lee, the director,`)."""
    for match in person_nouns().finditer(text):
        beside = any(
            (match.end() <= one.span.start and _AHEAD.match(text[match.end() : one.span.start]))
            or (
                match.start() >= one.span.end
                and (after := _APPOSITION.match(text[one.span.end :]))
                and match.end() <= one.span.end + after.end()
            )
            for one in persons
        )
        if not beside:
            return True
    return False


def _told(pair: Pair) -> str:
    """The sex that the source tells of a person whom it names beside a title or a verb of speech; empty where it does not."""
    text, lang = pair.source.text, pair.source.lang
    told = set()
    for sex in (MALE, FEMALE):
        if titled(lang, sex).search(text):
            told.add(sex)
        marks = gender_of(text, lang, sex)
        for span in marks.sure if marks else ():
            if span.of(text).lower() in pronouns(lang):
                continue
            if _BEHIND.match(text[span.end :]) or _FULL_BEFORE.search(text, 0, span.start):
                told.add(sex)
    return told.pop() if len(told) == 1 else ""


def genders(document: Document) -> Mapping[str, str]:
    """Return the sex of the persons of a document by folded surname, where all that tells it agrees."""
    told: dict[str, set[str]] = defaultdict(set)
    candidates: dict[str, set[str]] = defaultdict(set)
    for version in document.versions:
        for pair in version.pairs:
            text = pair.target.text
            people = {}
            for run in filter(None, map(_named, runs(text, names(text)))):
                surname = fold(run[-1].text)
                if sex := _sex(text, run):
                    told[surname].add(sex)
                if len(run) in (2, 3) and run[-1].certain and not run[-1].text.isupper():
                    people[surname] = run
            if len(people) == 1 and (sex := _told(pair)):
                candidates[next(iter(people))].add(sex)
    for surname, sexes in candidates.items():
        told[surname] |= sexes
    return {surname: next(iter(sexes)) for surname, sexes in told.items() if len(sexes) == 1}


def misreferred(document: Document) -> Iterator[WrongAntecedent]:
    """Yield the pronouns that can mean one person only, and that one is of the other sex."""
    known: Mapping[str, str] | None = None
    for at, pair in enumerate(document.pairs):
        words = letters(pair.target.text).of(distinct)
        sexes = [sex for sex, forms in _FORMS.items() if not words.isdisjoint(forms)]
        if not sexes or not pair.source.text:
            continue
        known = genders(document) if known is None else known
        if not known:
            return
        for sex in sexes:
            if not _is_free_of(document, pair, sex):
                continue
            before = document.pairs[max(0, at - _BACK) : at]
            if found := _in_own(document, before, pair, sex, known) or _in_earlier(document, before, pair, sex, known):
                yield found


def _in_own(
    document: Document, before: Sequence[Pair], pair: Pair, sex: str, known: Mapping[str, str]
) -> WrongAntecedent | None:
    """The pronoun behind the one person of its own sentence, if those before it speak of nobody else."""
    text = pair.target.text
    cast = _cast(text, known)
    person = _sole(cast, sex, known)
    if person is None or is_quoted(text, person.span.start):
        return None
    for earlier in before[-2:]:
        there = _cast(earlier.target.text, known)
        if there.others or any(one.surname != person.surname for one in there.persons):
            return None
        if not _is_free_of(document, earlier, sex) or _PRONOUN[sex].search(earlier.target.text):
            return None
    for match in _PRONOUN[sex].finditer(text, person.span.end):
        if match[0].lower() == _SUBJECT[sex] and not is_quoted(text, match.start()):
            return WrongAntecedent(Span(*match.span()).shift(pair.target.start), person.name, sex)
    return None


def _in_earlier(
    document: Document, before: Sequence[Pair], pair: Pair, sex: str, known: Mapping[str, str]
) -> WrongAntecedent | None:
    """The pronoun with which a sentence that names nobody goes on about the one person whom the one before begins with.

    Between them there may be more of what that person is quoted with.
    """
    text = pair.target.text
    here = _cast(text, known)
    match = next((one for one in _GOES_ON.finditer(text) if one[one.lastgroup or 0].lower() in _FORMS[sex]), None)
    if match is None or here.others or here.persons:
        return None
    for earlier in reversed(before):
        sentence = earlier.target.text
        if not _is_free_of(document, earlier, sex) or _PRONOUN[sex].search(sentence):
            return None
        cast = _cast(sentence, known)
        if not cast.persons and not cast.others and sentence.lstrip()[:1] in _OPENING:
            continue
        person = _sole(cast, sex, known)
        if person is None or is_quoted(sentence, person.span.start) or 2 * person.span.start > len(sentence):
            return None
        return WrongAntecedent(Span(*match.span(match.lastgroup or 0)).shift(pair.target.start), person.name, sex)
    return None


def _sole(cast: _Cast, sex: str, known: Mapping[str, str]) -> Person | None:
    """The one person whom a text speaks of, if the document says that he or she is not of a sex."""
    if cast.others or len({one.surname for one in cast.persons}) != 1:
        return None
    return cast.persons[0] if known.get(cast.persons[0].surname) == _OTHER[sex] else None


def _is_free_of(document: Document, pair: Pair, sex: str) -> bool:
    """Whether neither side of a pair has a word, but for pronouns of the translation, that may tell of somebody of a sex."""
    return not _tells(pair.target.text, sex) and _is_unmarked(document, pair, sex)


def _tells(text: str, sex: str) -> bool:
    """Whether a word of an English text other than a pronoun tells of a person of a sex."""
    return any(not _PRONOUN[sex].fullmatch(match[0]) for match in english(sex).finditer(text))


def _is_unmarked(document: Document, pair: Pair, sex: str) -> bool:
    """Whether the sources of a passage have no word that may tell of a person of a sex, in languages that are known."""
    for version in document.versions:
        source = version.pair_at_target(pair.target.start).source
        marks = gender_of(source.text, source.lang, sex)
        if marks is None or marks.hints or titled(source.lang, sex).search(source.text):
            return False
    return True
