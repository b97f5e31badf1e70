"""Pronouns of the target whose sex the source, or what the document says of the person, contradicts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tqc.checks.meaning.analyses.gender import (
    FEMALE,
    MALE,
    english,
    gender_of,
    given_names,
    owners,
    possessives,
    pronouns,
    says_subjects,
)
from tqc.model import Document, Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.tokens.columns import distinct
from tqc.text.tokens.words import letters

_OTHER = {MALE: FEMALE, FEMALE: MALE}
_PRONOUNS = {
    MALE: re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE),
    FEMALE: re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE),
}
_FORMS = {MALE: frozenset(("he", "him", "his", "himself")), FEMALE: frozenset(("she", "her", "hers", "herself"))}
_SUBJECTS = frozenset(("he", "she"))
_BOTH = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_OWNED = re.compile(r"\b(his|her)\b|\baccording to (him)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:their|its|your|our|them)\b", re.IGNORECASE)
_TITLED = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Lady)\.? (?:[A-Z][\w'-]+ )*([A-Z][\w'-]{2,})")
_TITLES = {"Mr": MALE, "Sir": MALE, "Mrs": FEMALE, "Ms": FEMALE, "Miss": FEMALE, "Lady": FEMALE}
_NAMED = re.compile(r"\b([A-Z][^\W\d_]+) (?:[A-Z]\. )?([A-Z][^\W\d_]{2,})\b")
_SAYS = "said|says|added|adds|noted|stressed|explained|wrote|told|recalled|admitted|believes|thinks|promised|announced"
_HERSELF = re.compile(
    rf"\b([A-Z][^\W\d_]{{2,}}),? (?:also |has |had )?(?:{_SAYS}) (?:(?:[a-z]+ ){{0,4}}that )?(he|she)\b"
)
_REPORT = re.compile(rf"\b(?:{_SAYS}|calls?|called|asked|wondered|claimed|claims|hopes|hoped|reported|stated)\b")
_POSSESSED = re.compile(r"\b(?:his|her) (?:\w+ )?\Z", re.IGNORECASE)
_SAYER = re.compile(r"[,!?…]\s*[—–]\s+(?:\w+\s+){0,2}\Z")  # `«…, — сказала она, — …»`
_T = thresholds("meaning", "pronouns")
_LONGEST = _T.count("longest")


@dataclass(frozen=True, slots=True)
class WrongPronoun:
    """A pronoun, and what contradicts it: words of the source (`source`), or the person that `name` names."""

    kind: str
    target: Span
    source: Span | None = None
    name: str = ""
    sex: str = ""


def contradicted(pair: Pair) -> Iterator[WrongPronoun]:
    """Yield the first pronoun of `pair` if all are of one sex that nothing bears out, and the source tells of the other."""
    source, target = pair.source, pair.target
    if len(target.text) > _LONGEST or source.text == target.text:
        return
    words = letters(target.text).of(distinct)
    for sex, other in _OTHER.items():
        if words.isdisjoint(_FORMS[sex]):
            continue
        places = list(_PRONOUNS[sex].finditer(target.text))
        if not places:
            continue
        here, there = gender_of(source.text, source.lang, sex), gender_of(source.text, source.lang, other)
        if here is None or there is None or here.hints:
            continue
        if _is_borne_out(target.text, sex):
            continue
        subjects = [match for match in places if match[0].lower() in _SUBJECTS]
        if _PRONOUNS[other].search(target.text):
            everyone = _BOTH.findall(target.text)
            if subjects and says_subjects(source.lang) and len(everyone) <= len(there.sure):
                yield WrongPronoun("source", Span(*subjects[0].span()), there.sure[0], sex=sex)
            continue
        owned = _owned(pair, there.sure, other)
        if subjects:
            if not there.sure or _is_of_another(pair, subjects[0].start(), there.sure[0]):
                continue
            if not (says_subjects(source.lang) and len(subjects) > len(there.sure)):
                yield WrongPronoun("source", Span(*subjects[0].span()), there.sure[0], sex=sex)
        elif owned and (wrong := _OWNED.search(target.text)):
            yield WrongPronoun("source", Span(*wrong.span(wrong.lastindex or 0)), owned[0], sex=sex)


def _is_borne_out(target: str, sex: str) -> bool:
    """Whether a word of the translation tells of a person of a sex, other than a pronoun and who is someone's (`her son`)."""
    return any(
        not _PRONOUNS[sex].fullmatch(match[0]) and not _POSSESSED.search(target, 0, match.start())
        for match in english(sex).finditer(target)
    )


def _owned(pair: Pair, sure: Sequence[Span], sex: str) -> list[Span]:
    """The words of the source that tell whose something is, if the translation has nothing else for them."""
    source, target = pair.source, pair.target.text
    told = [span for span in sure if span.of(source.text).lower() in possessives(source.lang)]
    if told or _OTHERS.search(target):
        return told
    return list(owners(source.text, source.lang, sex))


def _is_of_another(pair: Pair, at: int, mark: Span) -> bool:
    """Whether the pronoun may be of someone else than the mark: what is quoted or reported is not about who says it."""
    source, target = pair.source.text, pair.target.text
    if is_quoted(target, at) != is_quoted(source, mark.start):
        return True
    return bool(_REPORT.search(target[:at])) and mark.of(source).lower() not in pronouns(pair.source.lang)


def is_quoted(text: str, at: int) -> bool:
    """Say whether a place of a text is within quotation marks."""
    if _SAYER.search(text, 0, at):
        return False
    opening, closing = (
        ("„", "“”") if "„" in text else ("“«「", "”»」")
    )  # a mark that opens in one language closes in another
    opened = sum(text.count(char, 0, at) for char in opening)
    return opened > sum(text.count(char, 0, at) for char in closing) or text.count('"', 0, at) % 2 == 1


def persons(text: str) -> Mapping[str, str]:
    """Return the sex of the persons of a text by surname, where titles and given names tell it and agree."""
    told: dict[str, list[str]] = defaultdict(list)
    for match in _TITLED.finditer(text):
        told[match[2]].append(_TITLES[match[1]])
    for match in _NAMED.finditer(text):
        for sex in (MALE, FEMALE):
            if match[1].lower() in given_names(sex):
                told[match[2]].append(sex)
    return {name: sexes[0] for name, sexes in told.items() if len(set(sexes)) == 1}


def misnamed(document: Document) -> Iterator[WrongPronoun]:
    """Yield the pronouns right after a verb of speech whose subject is a person of the other sex."""
    if all(_SUBJECTS.isdisjoint(letters(pair.target.text).of(distinct)) for pair in document.pairs):
        return
    text = document.target.text
    matches = list(_HERSELF.finditer(text))
    if not matches:
        return
    known = persons(text)
    for match in matches:
        sex = MALE if match[2].lower() == "he" else FEMALE
        earlier = text[max(0, match.start() - _LONGEST) : match.start()]
        if known.get(match[1]) == _OTHER[sex] and not _is_borne_out(earlier, sex):
            yield WrongPronoun("name", Span(*match.span(2)), name=match[1], sex=sex)
