"""Finished checks built by hand for tests of their formats."""

from __future__ import annotations

from tqc.checks import RULES
from tqc.model import Finding, Place, Result, Segment, Severity, SourcePlace
from tqc.report.findings.checked import Checked, Hidden

TARGET = "The mayor of Zvenchan told us | *so*."
SOURCE = "Так сказал нам мэр Звечана."
NAME = Finding(
    rule="name-inconsistent", category="terminology/inconsistent", severity=Severity.MAJOR, confidence=0.94,
    message="“Zvenchan” is spelled “Zvecan” elsewhere, 100% <sure> & @all", suggestion="Zvecan", document="news/kosovo",
    segment="1", system=None, path="../news/kosovo.en.txt", line=3, column=14, target=Place(113, 121, "Zvenchan"),
    source=SourcePlace("../news/kosovo.ru.txt", "ru", 19, 26, "Звечана"), related=(), fingerprint="aaaaaa1111111111",
)  # fmt: skip
LINES = Finding(
    rule="text-repeated", category="fluency/duplication", severity=Severity.CRITICAL, confidence=None,
    message="twice", suggestion=None, document="news/kosovo", segment="1", system=None, path="../news/kosovo.en.txt",
    line=3, column=20, target=Place(119, 126, "an\ntold"), source=None, related=(), fingerprint="aaaaaa2222222222",
)  # fmt: skip
ROW = Finding(
    rule="word-doubled", category="fluency/duplication", severity=Severity.MINOR, confidence=None,
    message="“the” stands twice in a row", suggestion="", document="d", segment="r7", system="mt", path="rows.jsonl",
    line=7, column=5, target=Place(4, 11, "the the"), source=None, related=(), fingerprint="bbbbbb3333333333",
)  # fmt: skip


def segment(document: str, name: str, target: str, start: int, system: str | None = None) -> Segment:
    return Segment(document, system, name, "ru", "en", SOURCE, target, None, 7, start)


def checked(hidden: dict[int, Hidden] | None = None, *, has_baseline: bool = False) -> Checked:
    """A check of three documents: two findings in a text, one in a row, none in the last."""
    results = (
        Result("news/kosovo", None, (segment("news/kosovo", "1", TARGET, 100),), (NAME, LINES), place="news/kosovo.en.txt"),
        Result("d", "mt", (segment("d", "r7", "Was the the end.", 0, "mt"),), (ROW,), place="mt/rows 1.jsonl", rows=True),
        Result("clean", None, (), (), place="clean.en.txt"),
    )  # fmt: skip
    return Checked(results, lambda: RULES, "1.2.3", hidden or {}, has_baseline, 3, 20, ("a note",))


NOTHING = Checked((), lambda: RULES, "1.2.3")
