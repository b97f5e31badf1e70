"""A check as JUnit XML: a test suite for each document, a failed test case for each finding, and one that passed for none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from tqc.report.findings.checked import Checked, Entry
from tqc.report.xml import xml_text


def junit(checked: Checked) -> str:
    """Return the XML document. Known findings are skipped test cases, with the reason."""
    by_result = {number: list(group) for number, group in groupby(checked.entries, key=lambda entry: entry.number)}
    suites: list[str] = []
    totals = [0, 0, 0]
    for number, result in enumerate(checked.results):
        cases = list(_cases(result.document, by_result.get(number, ())))
        counts = [len(cases), sum("<failure" in case for case in cases), sum("<skipped" in case for case in cases)]
        totals = [a + b for a, b in zip(totals, counts, strict=True)]
        name = f"{result.document} [{result.system}]" if result.system else result.document
        suites += [f" <testsuite{_attributes(name=name, **_named(counts))}>", *cases, " </testsuite>"]
    head = f"<testsuites{_attributes(name='tqc', **_named(totals))}>"
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>"]) + "\n"


def _named(counts: list[int]) -> dict[str, object]:
    return {"tests": counts[0], "failures": counts[1], "errors": 0, "skipped": counts[2]}


def _cases(document: str, entries: Iterable[Entry]) -> Iterator[str]:
    found = False
    for entry in entries:
        found = True
        finding = entry.finding
        name = f"{finding.rule} at {entry.row or f'{entry.line}:{entry.column or 1}'}"
        head = f"  <testcase{_attributes(name=name, classname=document, file=entry.file, line=entry.line)}>"
        if entry.hidden:
            why = "dismissed" if entry.hidden.dismissed else "in the baseline"
            reason = f"{why}: {entry.hidden.reason}" if entry.hidden.reason else why
            yield f"{head}<skipped{_attributes(message=reason)}/></testcase>"
            continue
        body = escape(xml_text(_body(entry)))
        kind = _attributes(message=finding.message, type=f"{finding.severity.value} {finding.category}")
        yield f"{head}<failure{kind}>{body}</failure></testcase>"
    if not found:
        yield f"  <testcase{_attributes(name='no findings', classname=document)}/>"


def _body(entry: Entry) -> str:
    """What is shown of a failure: where, what, and both sides."""
    lines = [f"{entry.file}:{entry.line}: {entry.finding.severity.value} {entry.finding.rule}", entry.message]
    if entry.segment:
        lines.append(f"{entry.segment.target_lang} | {' '.join(entry.segment.target.split())}")
        if entry.segment.source:
            lines.append(f"{entry.segment.source_lang or 'und'} | {' '.join(entry.segment.source.split())}")
    return "\n".join(lines)


def _attributes(**values: object) -> str:
    return "".join(f" {name}={quoteattr(xml_text(str(value)))}" for name, value in values.items())
