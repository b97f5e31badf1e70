"""Findings in JSON lines, tqc's own or any tool's, as marks in segments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tqc.errors import InputError
from tqc.io.sources.records import records, shown
from tqc.model import Severity, Span
from tqc.stats.agreement import Key, Mark


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding of a file: its segment, its mark, the text that it says stands there, and the judge behind it, if any."""

    key: Key
    mark: Mark
    text: str | None
    judge: str | None


def read_findings(path: Path) -> list[Reported]:
    """Return the findings in a JSONL file, each once.

    An object has `document`, `segment`, and `target` with `start` and `end`, or these two themselves; optionally `system`,
    `category`, `severity` (major where there is none), `rule`, and `text`. Raises `InputError` naming file and line where it
    does not.
    """
    if path.suffix != ".jsonl":
        raise InputError(
            f"{path}: ends in {path.suffix!r}; expected findings as JSON lines, as `tqc check --format jsonl` writes"
        )
    found = [_reported(record, f"{path}:{line}") for line, record in records(path, may_be_empty=True)]
    return list(dict.fromkeys(found))


def _reported(record: Mapping[str, Any], where: str) -> Reported:
    if record.get("document") is None or record.get("segment") is None:
        raise InputError(f"{where}: has no 'document' or no 'segment'; expected a finding")
    place = record.get("target")
    if not isinstance(place, dict):
        place = record
    start, end = place.get("start"), place.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start <= end:
        raise InputError(f"{where}: 'start' and 'end' are {start!r} and {end!r}; expected offsets from 0 on, in order")
    severity = str(record.get("severity") or Severity.MAJOR.value).lower()
    if severity not in list(Severity):
        raise InputError(f"{where}: 'severity' is {shown(record['severity'])}; expected {', '.join(Severity)}")
    source, judge, text = record.get("source"), record.get("judge"), place.get("text")
    span = Span(source["start"], source["end"]) if isinstance(source, dict) and _placed(source) else None
    system, category, rule = record.get("system"), record.get("category"), record.get("rule")
    return Reported(
        Key(None if system is None else str(system), str(record["document"]), str(record["segment"])),
        Mark(str(category or "other").lower(), Severity(severity), Span(start, end), span, str(rule or "")),
        text if isinstance(text, str) else None,
        str(judge["model"]) if isinstance(judge, dict) and "model" in judge else None,
    )


def _placed(source: Mapping[str, Any]) -> bool:
    return isinstance(source.get("start"), int) and isinstance(source.get("end"), int)


@dataclass(frozen=True, slots=True)
class Placed:
    """Findings by the number of their annotated segment, and how many belong to none, or say what does not stand there."""

    marks: tuple[tuple[Mark, ...], ...]
    elsewhere: int
    misplaced: int


def placed(reported: Sequence[Reported], keys: Sequence[Key], texts: Sequence[str | None]) -> Placed:
    """Return the findings of each annotated segment, with offsets in its own text.

    A finding without a system belongs to the one annotated segment of its document and id, if there is just one. Offsets in a
    whole file are brought down to the segment where what the finding quotes stands there just once.
    """
    numbers = {key: number for number, key in enumerate(keys)}
    bare: dict[tuple[str, str], list[int]] = {}
    for number, key in enumerate(keys):
        bare.setdefault((key.document, key.segment), []).append(number)
    marks: list[list[Mark]] = [[] for _ in keys]
    elsewhere = misplaced = 0
    for one in reported:
        here = numbers.get(one.key, _alone(one.key, bare, keys))
        if here is None:
            elsewhere += 1
            continue
        mark = _at(one, texts[here])
        if mark is None:
            misplaced += 1
        else:
            marks[here].append(mark)
    return Placed(tuple(map(tuple, marks)), elsewhere, misplaced)


def _alone(key: Key, bare: Mapping[tuple[str, str], Sequence[int]], keys: Sequence[Key]) -> int | None:
    """The one annotated segment of a document and id, where either side names no system."""
    alike = bare.get((key.document, key.segment), ())
    if len(alike) != 1 or (key.system is not None and keys[alike[0]].system is not None):
        return None
    return alike[0]


def _at(one: Reported, text: str | None) -> Mark | None:
    """The mark of a finding in the segment's text; `None` if what it quotes does not stand there."""
    span = one.mark.target
    if text is None or span is None or (one.text is None and span.end <= len(text)):
        return one.mark
    quote = one.text or ""
    if span.end <= len(text) and span.of(text) == quote:
        return one.mark
    if not quote or text.count(quote) != 1:
        return None
    start = text.index(quote)
    return Mark(one.mark.category, one.mark.severity, Span(start, start + len(quote)), one.mark.source, one.mark.rule)
