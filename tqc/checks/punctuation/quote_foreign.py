"""Quotation marks of another language are left in the English.

«…», „…“, 「…」 and 『…』 are the marks of the source; English has “…” or "…". A system that copies them leaves a text
that looks untranslated. Each mark is reported with the one that belongs there, straight or curly as in the rest of the
text, single inside another quotation. If a text has no English marks at all, that is one fault, reported once.

Words that are quoted in their own language keep their marks, and so do signs that are no quotation marks: arrows
(`Next »`), and « in mathematics.

Flagged:
    ru: Пароход «Волга» вышел из порта.
    en: The steamer ⟦«⟧Volga⟦»⟧ has left port.

    de: Er nannte es „ein Geschenk“ und ging.
    en: He called it ⟦„⟧a gift⟦“⟧ and left.

    ja: 市長は「橋は閉鎖された」と述べた。
    en: The mayor said, "The bridge is closed.⟦」⟧

    fr: Il parle d’« urgence » et de « crise », puis de « drame ».
    en: He speaks of ⟦« ⟧urgency », of « crisis » and then of « drama ».

Clean:
    ru: На двери написано «Выход».
    en: The door says «Выход».

    fr: Suite »
    en: Next »

    zh: 他称之为“礼物”。
    en: He called it a “gift”, and ‘nothing else’.

False alarms: a text on typography that shows such marks.

Source: The Chicago Manual of Style, 17th edition, 6.9 and 11.10 (quotation marks in other languages); CLDR, delimiters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, Kind, NoOptions, Rule
from tqc.text.punctuation.foreign_quotes import ForeignMark, english_marks, foreign_marks

_T = thresholds("punctuation", "quote_foreign")
_HABIT = _T.count("habit")
_MOSTLY = _T.count("mostly")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each mark, or their use throughout."""
    text = document.target.text
    marks = foreign_marks(text)
    if not marks:
        return
    if len(marks) >= _HABIT and len(marks) >= _MOSTLY * english_marks(text):
        yield _habit(text, marks)
        return
    for mark in marks:
        yield Hit(mark.span, _message(mark), "mark", suggestion=mark.english)


def _habit(text: str, marks: Sequence[ForeignMark]) -> Hit:
    first = marks[0]
    signs = " ".join(dict.fromkeys(mark.sign for mark in marks))
    message = f"All {len(marks)} quotation marks of this text are foreign ({signs}), this one first; English has “ ”"
    return Hit(first.span, message, "habit", suggestion=first.english)


def _message(mark: ForeignMark) -> str:
    if not mark.english:
        return f"“{mark.sign}” is no English quotation mark, and the quotation is closed already"
    return f"“{mark.sign}” is no English quotation mark; {mark.english} was expected"


RULE = Rule(
    id="quote-foreign",
    doc=__doc__,
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    targets=("en",),
    check=check,
    kinds={"mark": Kind(Severity.MINOR), "habit": Kind(Severity.MINOR)},
    fix=True,
)
