"""A bracket is opened and never closed, or closed and never opened.

The reader cannot tell where the aside ends. Brackets are paired over the whole document, each kind with its own, so
that an aside may run over several sentences and rows of a bitext. Smileys (`:)`, `)))`), the marks of lists (`a)`,
`1)`) and intervals (`[0, 1)`) are no brackets. A bracket that the source leaves alone, too, is let be; where there is
no source, so is one that ends a line, since writers of some languages smile with a bare bracket.

Flagged:
    ru: Мост (построен в 1900 году) закрыли.
    en: The bridge ⟦(⟧built in 1900 was closed.

    de: Die Brücke (Baujahr 1900) ist gesperrt.
    en: The bridge, built in 1900⟦)⟧, is closed.

    zh: 大桥（建于1900年）已关闭。
    en: The bridge (built in 1900⟦]⟧ is closed.

Clean:
    uk: Кава приїде завтра)
    en: The coffee will come tomorrow)

    fr: Deux choix : a) attendre, b) partir.
    en: Two choices: a) wait, b) leave :)

    sr: Мост је затворен (због радова.
    sr: Отвара се у мају.)
    en: The bridge is closed (for repairs. It opens in May.)

False alarms: rows that are excerpts, so that the other bracket stands in a row that is not there; program code.

Source: The Chicago Manual of Style, 17th edition, 6.95–6.101; MQM typology, fluency/punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule
from tqc.text.punctuation.brackets import Bracket, strays, surplus

_ENDS_LINE = re.compile(r"[^\S\n]*(?:\n|\Z)")
_CLOSING = {"(": ")", "（": ")", "[": "]", "［": "]", "{": "}", "｛": "}", "【": "】", "〔": "〕"}


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each bracket that has no partner."""
    text = document.target.text
    for bracket in strays(text):
        if not _in_source(document, bracket):
            yield _hit(text, bracket)


def _hit(text: str, bracket: Bracket) -> Hit:
    sign = bracket.span.of(text)
    if bracket.against:
        opening = bracket.against.of(text)
        message = f"“{sign}” closes what “{opening}” opens; “{_CLOSING[opening]}” was expected"
        return Hit(bracket.span, message, "mixed", suggestion=_CLOSING[opening])
    if bracket.opens:
        return Hit(bracket.span, f"The bracket “{sign}” is never closed", "opened")
    return Hit(bracket.span, f"The bracket “{sign}” was never opened", "closed")


def _in_source(document: Document, bracket: Bracket) -> bool:
    """Whether a source has a bracket alone there, too; without a source, whether it ends its line as a smile does."""
    sources = [version.pair_at_target(bracket.span.start).source.text for version in document.versions]
    if any(sources):
        return any(surplus(source) > 0 if bracket.opens else surplus(source) < 0 for source in sources if source)
    return not bracket.opens and _ENDS_LINE.match(document.target.text, bracket.span.end) is not None


RULE = Rule(
    id="bracket-unbalanced",
    doc=__doc__,
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    check=check,
    kinds={
        "opened": Kind(Severity.MINOR),
        "closed": Kind(Severity.MINOR),
        "mixed": Kind(Severity.MINOR),
    },
)
