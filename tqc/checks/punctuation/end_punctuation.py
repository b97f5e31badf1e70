"""A sentence ends with another mark than its source, or with none.

A question that became a statement says something else, and so does a statement that became a question; a stop that is
lost looks as if the text had been cut. The last mark of the source and of the target are compared, whatever marks
their languages have for it (`؟`, `。`, `।`, the Greek `;`), quotation marks and brackets behind it set aside. A source
without a final mark, such as a headline, asks for none, and an exclamation mark counts only if the other side has none
anywhere. A sentence that breaks off (`to remove the`) has lost words, too. If most sentences of a document have lost
their stop, that is reported once.

Flagged:
    ru: Когда откроют мост?
    en: When will the bridge be opened⟦.⟧

    zh: 大桥已经关闭。
    en: Has the bridge been closed⟦?⟧

    el: Πότε θα ανοίξει η γέφυρα;
    en: When will the bridge be opened⟦.⟧

    hi: पुल आज बंद कर दिया गया।
    en: The bridge was closed today⟦⟧

Clean:
    de: Brücke bis Herbst gesperrt
    en: Bridge closed until autumn

    ja: いつ橋は開きますか。
    en: When will the bridge open?

    fr: Il a demandé : « Pourquoi ? »
    en: "Why?" he asked.

False alarms: a rhetorical question that a translator made a statement of; headlines that a source sets with a stop.

Source: MQM typology, fluency/punctuation; Chicago Manual of Style 6.12 and 6.68; DEMETR (Karpinska et al. 2022).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.model import Category, Document, Pair, Severity, Span
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, Kind, NoOptions, Rule, moved
from tqc.text.punctuation.casing import first_case
from tqc.text.punctuation.questions import Form, form_of, is_only_quoted, stands_for_statement
from tqc.text.segmentation.final_mark import Ending, Mark, asks, ending, exclaims
from tqc.text.segmentation.splitter import sentences

_T = thresholds("punctuation", "end_punctuation")
_SHORTEST = _T.count("shortest")
_WIDESPREAD = _T.count("widespread")
_CRY = _T.count("cry")
_GREETING = _T.count("greeting")
_LAST_SENTENCE = re.compile(r"[.!?…\n]+\s+")
_LONG_WORD = _T.count("long_word")
_STOPPED = re.compile(r"[.。](?=[?？؟])")
# No English sentence ends so.
_BROKEN = re.compile(r"(?:\w+\s)?\b(?:an?|the|of|and|or|but|nor|than|because|whose|every|my|your|its|our|their)\s*\Z")
_NAMES = {Mark.STOP: "a full stop", Mark.QUESTION: "a question mark", Mark.EXCLAMATION: "an exclamation mark"}
_FIXES = {Mark.STOP: ".", Mark.QUESTION: "?", Mark.EXCLAMATION: "!"}


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Compare the ends of each pair; what most of the sentences have lost is told once."""
    for version, side in enumerate(document.versions):
        hits: list[Hit] = []
        ended = 0
        for number, pair in enumerate(side.pairs):
            if not pair.source.text or not pair.target.text:
                continue
            source, target = ending(pair.source.text, pair.source.lang), ending(pair.target.text, pair.target.lang)
            ended += source.mark is Mark.STOP
            heading = number == 0 and len(side.pairs) > 1
            hit = None if source.mark is target.mark else _hit(pair, source, target, heading=heading)
            if hit and not _agrees(document, version, pair, target):
                hits.append(moved(hit, pair, version))
        lost = [hit for hit in hits if hit.kind == "stop"]
        if len(lost) >= _WIDESPREAD and 2 * len(lost) > ended:
            message = f"{len(lost)} of the {ended} sentences that end with a stop in the source have none here, this one first"
            yield Hit(lost[0].target, message, "habit", lost[0].source, ".", version=version)
            hits = [hit for hit in hits if hit.kind != "stop"]
        yield from hits


def _agrees(document: Document, version: int, pair: Pair, target: Ending) -> bool:
    """Whether another source version ends the sentence as the target does."""
    others = (side for number, side in enumerate(document.versions) if number != version)
    sources = (side.pair_at_target(pair.target.start).source for side in others)
    return any(ending(source.text, source.lang).mark is target.mark for source in sources)


def _hit(pair: Pair, source: Ending, target: Ending, *, heading: bool) -> Hit | None:
    text, original = pair.target.text, pair.source.text
    if source.mark in _NAMES and target.mark is Mark.NONE:
        if source.mark is Mark.QUESTION and not asks(text, pair.target.lang):
            return _question(pair, source, target)
        if heading or source.mark is Mark.QUESTION or len(text.split()) < _SHORTEST or _is_headline(text):
            return None
        if last := _BROKEN.search(text):
            message = f"The sentence breaks off after “{last[0].rstrip()}”, while the source goes on to a full stop"
            return Hit(target.span, message, "broken", source.span)
        return _report("stop", source, target)
    match source.mark, target.mark:
        case Mark.QUESTION, Mark.STOP:
            return None if asks(text, pair.target.lang) else _question(pair, source, target)
        case Mark.STOP, Mark.QUESTION:
            rhetorical = is_only_quoted(text, target.span) or stands_for_statement(text[: target.span.start])
            if rhetorical or asks(original, pair.source.lang):
                return None
            # A source may leave the mark of its questions out, so that one asked in English says less than a mark alone.
            stated = form_of(sentences(text, pair.target.lang)[-1].span.of(text)) is Form.STATES
            return _report("marked" if stated else "statement", source, target)
        case Mark.EXCLAMATION, Mark.STOP:
            if len(text.split()) > _CRY or exclaims(text) or asks(text, pair.target.lang):
                return None
            return _report("exclamation", source, target)
        case Mark.STOP, Mark.EXCLAMATION:
            return None if exclaims(original) or _is_cry(text) else _report("exclaimed", source, target)
    return None


def _question(pair: Pair, source: Ending, target: Ending) -> Hit | None:
    """A question that has lost its mark, or is none any more; one inside a sentence (`He asks when it opens.`) has none."""
    text, original = pair.target.text, pair.source.text
    if _STOPPED.match(source.span.of(original)):
        return None  # a stray mark
    last = sentences(text[: target.span.end], pair.target.lang)[-1:]
    span = last[0].span if last else Span(0, len(text))
    match form_of(span.of(text)):
        case Form.ASKS:
            return _report("question", source, target)
        case Form.STATES if not first_case(text) == first_case(original) == "lower":  # what goes on from another row
            return Hit(span, "The source asks a question here; the translation states something", "stated", source.span)
    return None


def _is_cry(text: str) -> bool:
    """Whether the last sentence is a greeting, a wish or thanks, as English often cries them (`Good luck, all!`)."""
    return len(_LAST_SENTENCE.split(text.strip(" !\"”’'"))[-1].split()) <= _GREETING


def _report(kind: str, source: Ending, target: Ending) -> Hit:
    if target.mark is Mark.NONE:
        message = f"The source ends with {_NAMES[source.mark]}; here the sentence ends without any mark"
    else:
        message = f"The source ends with {_NAMES[source.mark]}, the translation with {_NAMES[target.mark]}"
    return Hit(target.span, message, kind, source.span, _FIXES[source.mark])


def _is_headline(text: str) -> bool:
    words = [word for word in text.split() if len(word) >= _LONG_WORD and word[0].isalpha()]
    return len(words) > 1 and all(word[0].isupper() for word in words)


RULE = Rule(
    id="end-punctuation",
    doc=__doc__,
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    check=check,
    kinds={
        "question": Kind(Severity.MINOR),
        "stated": Kind(Severity.MINOR),
        "statement": Kind(Severity.MINOR),
        "marked": Kind(Severity.MINOR),
        "stop": Kind(Severity.MINOR),
        "broken": Kind(Severity.MAJOR),
        # English sets fewer exclamation marks: of nine that were judged two were right.
        "exclamation": Kind(Severity.MINOR, unsettled=True),
        "exclaimed": Kind(Severity.MINOR, unsettled=True),
        "habit": Kind(Severity.MINOR),
    },
    source=True,
)
