"""The surname and the given name of a person change places within a document.

A reader who meets `Kim Jong-un` and `Jong-un Kim` cannot tell which is the surname, and `Petrenko Ivan` beside `Ivan
Petrenko` looks like another man. Names of two or three words that stand in two orders are reported where they have the
rarer one, or else the later one. Where the source changes the order in the same way, nothing is said.

Flagged:
    zh: 金正哲出席了会议。金正哲没有发言。会后金正哲离开。
    en: Kim Jong-chol attended the meeting. Kim Jong-chol did not speak. ⟦Jong-chol Kim⟧ left after the meeting.

    uk: Іван Петренчук відкрив школу. Уранці Іван Петренчук поїхав.
    en: Ivan Petrenchuk opened the school. ⟦Petrenchuk Ivan⟧ left in the morning.

Clean:
    ru: Открыл собрание Иван Петренчук.
    en: Ivan Petrenchuk opened the meeting.
    ru: В списке значится Петренчук Иван.
    en: The list has Petrenchuk Ivan.

    de: Der Zug fährt von Köln nach Bonn.
    en: The train runs from Cologne to Bonn, and the Bonn Cologne line is closed.

False alarms: two names side by side that are not one person's (`Martin Peters, Peters Martin`).

Source: MQM typology, Terminology: Inconsistent use of terminology; Chicago Manual of Style, chapter 8 (names of people,
    Asian names); European Commission, English Style Guide (personal names).
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.names.mentions.name_order import names_in_two_orders
from tqc.evidence import Evidence
from tqc.model import Category, Document, Mention, Severity
from tqc.rule import Hit, NoOptions, Rule, sparing_listed

_MOST_RELATED = 20


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield each mention of a full name in an order that is not the document's."""
    for one in evidence.of(names_in_two_orders):
        right = one.right[0].text
        times = "once" if len(one.right) == 1 else f"{len(one.right)} times"
        for name in one.wrong:
            yield Hit(
                target=name.span,
                message=f"“{name.text}” is “{right}” {times} elsewhere: surname and given name have changed places",
                suggestion=right,
                related=tuple(Mention("target", other.span) for other in one.right[:_MOST_RELATED]),
            )


RULE = Rule(
    id="name-order",
    doc=__doc__,
    category=Category.INCONSISTENT,
    severity=Severity.MINOR,
    targets=("en",),
    check=sparing_listed(check),
)
