"""Small letters where English has a capital, or capitals where it has none.

Reported are sentences that begin small, or inside a word whose first letters are lost; whole texts without capitals, the
pronoun I, names of days, countries and languages, and names that the document itself writes with a capital, in small
letters; a sentence in capitals that the source has in small letters; and a common noun with a capital in the middle of
a sentence, where neither the document elsewhere nor the source has one. The source decides where its script has
capitals: what begins small there, may begin small here. Brands (`iPhone`, `adidas`), lists, captions, rows that go on
from the row above, and chats, in which most lines begin small, are let be; a text without any capital is one finding.

Flagged:
    ru: Мост закрыт. Паром не ходит.
    en: ⟦the⟧ bridge is closed. The ferry does not run.

    uk: У понеділок українські музиканти зіграють у Львові.
    en: On ⟦monday⟧ the ⟦ukrainian⟧ musicians will play in Lviv.

    ru: Министр не ответил на этот простой вопрос.
    en: ⟦THE MINISTER DID NOT ANSWER THIS SIMPLE QUESTION⟧.

Clean:
    ru: iPhone 15 не продаётся, adidas молчит.
    en: iPhone 15 is not for sale. adidas is silent, eBay too.

    uk: привіт, ти де?
    en: hi, where are you?

    de: Äpfel, Birnen
    en: apples, pears

False alarms: lines of verse, captions and slogans that end with a stop and whose source has no capitals (Chinese, Arabic).

Source: The Chicago Manual of Style, 17th edition, 6.9, 7.50 and 8.1–8.2 (first words, emphasis, proper nouns); MQM
    typology, fluency/spelling (capitalisation).
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.form.analyses.casing_evidence import (
    Start,
    capital_nouns,
    is_chat,
    missing_capitals,
    names_in_small,
    shouted,
    starts,
)
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, Kind, NoOptions, Rule
from tqc.text.tokens.excerpt import quoted

_T = thresholds("form", "capitalisation")
_OFTEN = _T.count("often")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report capitals that are missing or that do not belong."""
    text = document.target.text
    found = starts(document)
    if is_chat(document):
        if found and (missing_capitals(document) or any(start.certain for start in found)):
            yield _start(text, found[0], len(found))
        return
    cut = any(start.inside for start in found) and _OFTEN * sum(start.inside for start in found) >= len(found)
    for start in found:
        yield _start(text, start, cut=cut)
    told = {start.span.start for start in found}
    for span, kind in names_in_small(document, {start.segment for start in found if start.whole}):
        if span.start not in told:
            right = span.of(text)[0].upper() + span.of(text)[1:]
            yield Hit(span, _NAMES[kind].format(span.of(text), right), kind, suggestion=right)
    for span in shouted(document):
        message = f"{quoted(span.of(text))} is written in capitals, which the source does not have"
        yield Hit(span, message, "capitals")
    for span in capital_nouns(document):
        word = span.of(text)
        message = f"“{word}” has a capital here, though it is “{word.lower()}” elsewhere and the source has none"
        yield Hit(span, message, "noun", suggestion=word.lower())


_NAMES = {
    "pronoun": "The pronoun “{1}” always has a capital",
    "name": "“{0}” is a proper name: “{1}”",
    "document": "“{0}” is written “{1}” elsewhere in the document",
}


def _start(text: str, start: Start, many: int = 1, *, cut: bool = False) -> Hit:
    word = start.span.of(text)
    if many > 1:
        return Hit(start.span, f"{many} sentences of this text begin with a small letter, this one first", "start")
    if start.inside:
        begins = f"; the source begins with “{start.source}”" if start.source else ""
        message = f"The sentence begins inside a word: “{word}”{begins}"
        return Hit(start.span, message, "cut")
    if start.stopped:
        goes_on = "the sentence of the source goes on here, so the stop may be what is wrong"
        message = f"“{word}” begins small behind a full stop; {goes_on}"
        return Hit(start.span, message, "stopped")
    because = f"; the source has “{start.source}”" if start.source else ""
    message = f"The sentence begins with a small letter: “{word}”{because}"
    if cut:
        return Hit(start.span, f"{message}. Other sentences here lost their first letters; is a word missing?", "cut")
    return Hit(start.span, message, "start", suggestion=word[0].upper() + word[1:])


RULE = Rule(
    id="capitalisation",
    doc=__doc__,
    category=Category.SPELLING,
    severity=Severity.MINOR,
    targets=("en",),
    check=check,
    kinds={
        "start": Kind(Severity.MINOR),
        "cut": Kind(Severity.MINOR),
        "stopped": Kind(Severity.MINOR),
        "pronoun": Kind(Severity.MINOR),
        "name": Kind(Severity.MINOR),
        "document": Kind(Severity.MINOR),
        "capitals": Kind(Severity.MINOR),
        "noun": Kind(Severity.MINOR),
    },
    fix=True,
)
