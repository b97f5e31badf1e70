"""A mark stands inside a sentence where none can.

A sign that is no mark of prose behind a word, an exclamation or question mark in the middle of a statement, a comma
behind an article, a hyphen or an apostrophe that ties nothing to nothing: such marks are slips of the keyboard, or are
left of markup. They stop the reader. Where the source has the mark too, or a question of its own, an end mark
may be meant and is left alone; titles with such a mark (`Oklahoma!`) have a capital.

Flagged:
    ru: Мост закрыли на неделю.
    en: The bridge was closed for⟦!⟧ a week.

    de: Die Fähre fährt wieder.
    en: The⟦,⟧ ferry is running again.

    zh: 渡轮恢复了运行。
    en: The ferry⟦~⟧ is running again.

    en: The short⟦-⟧ ferry ride was free.

Clean:
    ru: Короткие и средние маршруты не изменились.
    en: The short- and medium-distance routes have not changed.

    ru: «Где паром?» — спросили все.
    en: Where is the ferry? everyone asked.

    ru: Труппа показала «Оклахому».
    en: The company staged Oklahoma! on Sunday.

False alarms: a word that is written without its last letters (`talkin' about`) and that is not known as one.

Source: The Chicago Manual of Style, 17th edition, 6.7–6.75; MQM typology, fluency/punctuation.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule, moved
from tqc.text.punctuation.misplaced_marks import Stray, StrayKind, strays

# The marks of other scripts, as the English ones that they stand for.
_AS_ENGLISH = str.maketrans("！？؟¿¡；;؛：，、،。।～＿＠＾", "!??!?;;;:,,,..~_@^")
_SAYS = {
    StrayKind.SIGN: "“{mark}” is no mark of prose; nothing in the source calls for it",
    StrayKind.END: "“{mark}” ends a sentence, but this one goes on; the source has no such mark",
    StrayKind.TORN: "“{mark}” tears “{word}” from what it belongs to",
    StrayKind.HYPHEN: "This hyphen ties “{word}” to nothing: a dash has spaces on both sides, a hyphen has none",
    StrayKind.APOSTROPHE: "This apostrophe after “{word}” closes no quotation and marks no possessive",
}


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report the stray marks of each target passage, measured against the first source version."""
    for pair in document.pairs:
        text, source = pair.target.text, pair.source.text
        for stray in strays(text, marks=source.translate(_AS_ENGLISH) if source else None):
            yield moved(_hit(text, stray), pair, 0)


def _hit(text: str, stray: Stray) -> Hit:
    message = _SAYS[stray.kind].format(mark=stray.span.of(text), word=stray.word)
    # A hyphen may have been meant as a hyphen or as a dash.
    suggestion = None if stray.kind is StrayKind.HYPHEN else ""
    return Hit(stray.span, message, stray.kind.value, suggestion=suggestion)


RULE = Rule(
    id="punctuation-stray",
    doc=__doc__,
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    targets=("en",),
    check=check,
    # None of four that were judged on real machine translation was right.
    kinds={StrayKind.APOSTROPHE.value: Kind(Severity.MINOR, unsettled=True)},
)
