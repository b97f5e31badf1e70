"""A check as Markdown, for the summary of a job or a comment on a change."""

from __future__ import annotations

import re
from collections import Counter

from tqc.model import Severity
from tqc.report.findings.checked import Checked, Entry

_MOST = 200  # findings listed; a job's summary may have a megabyte
_CONTEXT = 40  # characters on either side of what is marked
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&!@:])")
_BLANKS = re.compile(r"\s+")


def markdown(checked: Checked) -> str:
    """Return a heading with the verdict, the findings by rule, and a table of the findings, the worst first."""
    entries = sorted(checked.shown, key=lambda entry: -entry.finding.severity.rank)
    hidden = len(checked.entries) - len(entries)
    text = f"{checked.documents} {_plural('document', checked.documents)}, {checked.words:,} words"
    parts = [f"## tqc: {_counts(entries)}", "", text + (f"; {hidden} known, not shown" if hidden else "")]
    if entries:
        parts += ["", *_by_rule(entries), "", *_table(entries[:_MOST])]
    if len(entries) > _MOST:
        parts += ["", f"{len(entries) - _MOST} more are not listed here."]
    return "\n".join(parts) + "\n"


def _counts(entries: list[Entry]) -> str:
    counts = Counter(entry.finding.severity for entry in entries)
    kinds = ", ".join(f"{counts[s]} {s.value}" for s in reversed(list(Severity)) if counts[s])
    return f"{len(entries)} {_plural('finding', len(entries))} ({kinds})" if entries else "nothing found"


def _by_rule(entries: list[Entry]) -> list[str]:
    counts = Counter((entry.finding.rule, entry.finding.severity) for entry in entries)
    rows = (f"| `{rule}` | {severity.value} | {count} |" for (rule, severity), count in counts.most_common())
    return ["| rule | severity | findings |", "|---|---|--:|", *rows]


def _table(entries: list[Entry]) -> list[str]:
    rows = (
        f"| {_cell(_place(entry))} | {entry.finding.severity.value} | `{entry.finding.rule}` | {_cell(_said(entry))} "
        f"| {_excerpt(entry)} |"
        for entry in entries
    )
    return ["| where | severity | rule | what | text |", "|---|---|---|---|---|", *rows]


def _place(entry: Entry) -> str:
    return f"{entry.file}:{entry.line}" + (f" ({entry.row})" if entry.row else f":{entry.column or 1}")


def _said(entry: Entry) -> str:
    wanted = entry.finding.suggestion
    return entry.finding.message + (f" → {wanted or 'delete'}" if wanted is not None else "")


def _excerpt(entry: Entry) -> str:
    if entry.segment is None:
        return _cell(entry.finding.target.text)
    text, target = entry.segment.target, entry.finding.target
    start = target.start - entry.segment.start
    end = start + len(target.text)
    left, right = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    before, marked, after = (_cell(text[a:b]) for a, b in ((left, start), (start, end), (end, right)))
    cut = ("…" if left else ""), ("…" if right < len(text) else "")
    return f"{cut[0]}{before}<mark>{marked.strip() or '▲'}</mark>{after}{cut[1]}"


def _cell(text: str) -> str:
    """Text of users as a cell of a table: nothing in it is markup, a link, or the name of anybody."""
    return (
        _SPECIAL.sub(r"\\\1", _BLANKS.sub(" ", text))
        .replace("\\@", "@\u200b")
        .replace("\\<", "&lt;")
        .replace("\\>", "&gt;")
    )


def _plural(noun: str, count: int) -> str:
    return noun if count == 1 else noun + "s"
