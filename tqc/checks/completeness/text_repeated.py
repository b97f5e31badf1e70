"""A phrase or a sentence is repeated that the source does not repeat.

A translation system that loses its place goes on saying the same thing (`of the teaching of the teaching of the
teaching`), begins a sentence anew, or renders an acronym in brackets by the words that stand before it. Reported are
words that stand three times or more in a row, phrases that follow themselves, phrases of eight words or more that come
back in one segment, sentences said twice in a row, and sentences that stand under two source sentences with nothing in
common. What the source repeats, too, is right; so are emphasis (`very, very, very`), pairs with `and` (`again and again`),
chants and short exclamations. Where no source is given, only what no speaker would say is reported. A single word that
stands twice in a row is left to `word-doubled`.

Flagged:
    ru: Делегация осмотрела новый завод и уехала.
    en: The delegation visited the new plant and left ⟦the plant of the plant of the plant of⟧.

    de: Der Kontakt zum Eigentümer steht am Ende.
    en: At the end there is ⟦contact with the contact with the⟧ owner.

    zh: 高新工业园区（产业园区）超过一百家。
    en: There are more than a hundred ⟦industrial parks (industrial parks)⟧.

    uk: Міст закрили на ремонт до осені, а пором не ходить.
    en: ⟦The bridge was closed for repairs until autumn. The bridge was closed for repairs until autumn⟧, and no ferry runs.

Clean:
    ru: Снова, снова и снова он звонил в банк.
    en: He called the bank again and again and again.

    ja: 「出て行け、出て行け」と人々は叫んだ。
    en: "Get out of here, get out of here," the people shouted.

    fr: Il dit non, non et non.
    en: No, no, no, no, he said.

False alarms: a refrain that the source renders by other words each time, and lists of names that share a long part
    which the source writes but once.

Source: MQM typology, accuracy/addition; Raunak et al. 2021, The Curious Case of Hallucinations in Neural Machine
    Translation (oscillatory hallucinations).
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from tqc.evidence import Evidence
from tqc.model import Category, Document, Mention, Pair, Severity
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, Kind, NoOptions, Rule
from tqc.text.integrity.repeated_ngrams import Joint, comes_back, repeats, source_comes_back, source_repeats
from tqc.text.integrity.repeated_sources import source_has_twice
from tqc.text.integrity.repetition_loops import is_loop
from tqc.text.tokens.excerpt import quoted

_T = thresholds("completeness", "text_repeated")
_BACK = _T.count("back")
_LONG = _T.count("long")
_ON_AND_ON = _T.count("on_and_on")
_SENTENCE_ELSEWHERE = _T.count("sentence_elsewhere")
_ALIKE = _T.count("alike")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Look at each segment for itself, then for sentences that stand in two places."""
    first: dict[str, Pair] = {}
    for pair in document.pairs:
        text = pair.target.text
        hit = _in_row(text, pair.source.text) or _back(text, pair.source.text)
        for found in hit:
            yield Hit(
                found.target.shift(pair.target.start),
                found.message,
                found.kind,
                suggestion=found.suggestion,
                related=tuple(Mention(m.side, m.span.shift(pair.target.start)) for m in found.related),
            )
        before = first.setdefault(text, pair)
        if not hit and before is not pair and document.has_source and _is_copy(before, pair):
            message = f"The sentence {quoted(text)} stands above under another source sentence, too"
            yield Hit(pair.target.span, message, "sentence", related=(Mention("target", before.target.span),))


def _in_row(text: str, source: str) -> list[Hit]:
    found, told = [], set()
    for repeat in repeats(text):
        said = repeat.unit.of(text).casefold()
        if said in told or not is_loop(text, repeat, source) or (source and source_repeats(source)):
            continue
        if repeat.times == 2 and source_has_twice(source, said):
            continue
        told.add(said)
        unit = quoted(repeat.unit.of(text))
        if repeat.joint is Joint.BRACKET:
            message, kind = (
                f"{unit} is repeated in brackets; the source has something else there, perhaps an acronym",
                "gloss",
            )
        elif repeat.times > 2:
            message, kind = f"{unit} stands {repeat.times} times in a row", "loop"
        else:
            message, kind = f"{unit} stands twice in a row", "long" if repeat.words >= _LONG else "twice"
        if source and repeat.joint is not Joint.BRACKET:
            message += "; the source does not repeat anything"
        # What goes on and on is no translation even once.
        once = repeat.unit.of(text) if repeat.times < _ON_AND_ON else None
        found.append(Hit(repeat.span, message, kind, suggestion=once))
    return found


def _back(text: str, source: str) -> list[Hit]:
    if not source:
        return []
    places = comes_back(text, _BACK)
    if not places or source_comes_back(source):
        return []
    before, again = places
    message = f"{quoted(again.of(text))} is said a second time; the source says it once"
    return [Hit(again, message, "back", related=(Mention("target", before),))]


def _is_copy(before: Pair, pair: Pair) -> bool:
    """Whether one target sentence stands under two source sentences that have nothing in common."""
    if len(pair.target.text.split()) < _SENTENCE_ELSEWHERE:
        return False
    return fuzz.ratio(before.source.text, pair.source.text) < _ALIKE


RULE = Rule(
    id="text-repeated",
    doc=__doc__,
    category=Category.ADDITION,
    severity=Severity.MAJOR,
    check=check,
    kinds={
        "loop": Kind(Severity.MAJOR),
        "long": Kind(Severity.MAJOR),
        "back": Kind(Severity.MAJOR),
        "sentence": Kind(Severity.MAJOR),
        "twice": Kind(Severity.MINOR),
        "gloss": Kind(Severity.MINOR),
    },
)
