"""Make the pages that the browser test drives: one of the project's own corpora, and one of 20,000 invented findings."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from tqc.checks import RULES
from tqc.config import Config
from tqc.engine.run import Work, results
from tqc.io.sources.request import Request
from tqc.io.sources.stories import stories
from tqc.model import Finding, Place, Result, Segment, Severity, SourcePlace
from tqc.report.html.page import PageFacts
from tqc.report.html.report import html_page
from tqc.stats.stamp import Stamp

COUNT = 20_000
_PER_DOCUMENT = 40
_TARGET = "The road ofthe town of Novy Most {n} is closed until the bridge is repaired, the mayor told reporters."
_SOURCE = "Дорога города Новый Мост {n} закрыта, пока не отремонтируют мост, сказал журналистам мэр."


def main(folder: Path) -> None:
    """Write both pages into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    rules = {rule.id: rule.summary for rule in RULES}
    stamp = Stamp("2024-05-31", "0.1.0", "0123456789ab", "ba9876543210")
    (folder / "many.html").write_text(html_page(many(), PageFacts("many", stamp, rules)), encoding="utf-8")
    found = results(stories(Request((Path("corpora/ru-bridge"),))), Work(Config(), estimate=True))
    (folder / "few.html").write_text(html_page(found, PageFacts("ru-bridge", stamp, rules)), encoding="utf-8")


def many() -> list[Result]:
    """Return results with 20,000 findings of all severities, of two systems, one a segment."""
    return [_document(n) for n in range(COUNT // _PER_DOCUMENT)]


def _document(number: int) -> Result:
    system = ("alpha", "beta")[number % 2]
    name = f"story-{number:03}"
    numbers = range(number * _PER_DOCUMENT, (number + 1) * _PER_DOCUMENT)
    segments = tuple(_segment(n, name, system) for n in numbers)
    return Result(name, system, segments, tuple(map(_finding, segments)))


def _segment(n: int, name: str, system: str) -> Segment:
    source, target = _SOURCE.format(n=n), _TARGET.format(n=n)
    return Segment(name, system, str(n), "ru", "en", source, target, (n % 100) / 100, len(target.split()), 0)


def _finding(segment: Segment) -> Finding:
    n = int(segment.segment)
    rule = RULES[n % len(RULES)]
    at = segment.target.index("ofthe")
    made = Finding(
        rule=rule.id,
        category=rule.category,
        severity=list(Severity)[n % 4],
        confidence=None,
        message=f"“ofthe” is two words written as one: “of the” (number {n})",
        suggestion="of the",
        document=segment.document,
        segment=segment.segment,
        system=segment.system,
        path=f"news/{segment.document}.en.txt",
        line=n,
        column=at + 1,
        target=Place(at, at + 5, "ofthe"),
        source=None,
        related=(),
        fingerprint=f"{n:016x}",
    )
    place = segment.source.index("города")
    return replace(made, source=SourcePlace(None, "ru", place, place + 6, "города")) if n % 2 else made


if __name__ == "__main__":
    main(Path(sys.argv[1]))
