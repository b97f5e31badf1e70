"""Label Studio's JSON export: tasks with texts, and regions that annotators marked and labelled in them.

A region has the labels of the tag that it was drawn with, and may have more from tags that ask about it (`perRegion`), all under
one id. A label that is one of MQM's severities is the severity, another one the category; without a severity the error is minor.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tqc.errors import InputError
from tqc.io.sources.records import shown
from tqc.model import Severity, Span

_TARGET = ("target", "translation", "mt", "hypothesis", "text")
_SOURCE = ("source", "src", "original")
_LABELS = ("labels", "hypertextlabels", "choices", "paragraphlabels")


@dataclass(frozen=True, slots=True)
class Region:
    """What one annotator marked in one task, or that nothing was (no severity)."""

    system: str | None
    document: str
    segment: str
    rater: str
    text: str
    category: str = ""
    severity: str = ""
    target: Span | None = None
    source: Span | None = None


def tasks(data: Any, where: str) -> Iterator[Region]:
    """Yield the regions of an export, and one without severity for each annotator of each task.

    Raises `InputError` where it is not of the form.
    """
    if not isinstance(data, list) or not all(isinstance(task, dict) and "data" in task for task in data):
        raise InputError(f"{where}: is no list of tasks with `data`; expected Label Studio's JSON export")
    for number, task in enumerate(data, 1):
        yield from _task(task, f"{where}: task {task.get('id', number)}", str(task.get("id", number)))


def _task(task: Mapping[str, Any], where: str, number: str) -> Iterator[Region]:
    data = task["data"]
    if not isinstance(data, dict):
        raise InputError(f"{where}: 'data' is {shown(data)}; expected an object")
    text = next((data[name] for name in _TARGET if isinstance(data.get(name), str)), None)
    if text is None:
        raise InputError(f"{where}: 'data' has no translation; expected a text called {', '.join(_TARGET)}")
    source = next((data[name] for name in _SOURCE if isinstance(data.get(name), str)), "")
    system = data.get("system")
    document, segment = str(data.get("document", data.get("doc", number))), str(data.get("segment", number))
    for annotation in task.get("annotations") or task.get("completions") or ():
        if annotation.get("was_cancelled"):
            continue
        rater = _rater(annotation.get("completed_by"))
        plain = Region(None if system is None else str(system), document, segment, rater, text)
        yield plain
        yield from _regions(annotation.get("result") or (), plain, source, where)


def _rater(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("email") or value.get("id") or "annotator")
    return "annotator" if value is None else str(value)


def _regions(items: Any, plain: Region, source: str, where: str) -> Iterator[Region]:
    """The regions of one annotation, with all labels under one id brought together."""
    by_id: dict[str, list[Mapping[str, Any]]] = {}
    for number, item in enumerate(items):
        if isinstance(item, dict) and isinstance(item.get("value"), dict):
            by_id.setdefault(str(item.get("id", number)), []).append(item)
    for parts in by_id.values():
        placed = next((part for part in parts if "start" in part["value"] and "end" in part["value"]), None)
        if placed is None:
            continue
        labels = [str(label) for part in parts for name in _LABELS for label in part["value"].get(name) or ()]
        severity = next((label for label in labels if label.strip().lower() in list(Severity)), Severity.MINOR.value)
        category = next((label for label in labels if label.strip().lower() not in list(Severity)), "")
        on_source = any(name == str(placed.get("to_name", "")).lower() for name in _SOURCE)
        span = _span(placed["value"], source if on_source else plain.text, where)
        yield Region(
            plain.system,
            plain.document,
            plain.segment,
            plain.rater,
            plain.text,
            category,
            severity,
            target=None if on_source else span,
            source=span if on_source else None,
        )


def _span(value: Mapping[str, Any], text: str, where: str) -> Span:
    """The span of a region. A browser counts UTF-16 units, so where the region's own text shows that, they are converted."""
    start, end, quote = value["start"], value["end"], value.get("text")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start <= end:
        raise InputError(f"{where}: a region is from {start!r} to {end!r}; expected offsets from 0 on, in order")
    if isinstance(quote, str) and text[start:end] != quote:
        units = text.encode("utf-16-le", "surrogatepass")
        before, inside = units[: 2 * start], units[2 * start : 2 * end]
        if inside.decode("utf-16-le", "replace") != quote:
            raise InputError(f"{where}: a region is {shown(quote)}, but {shown(text[start:end])} stands at {start}")
        start = len(before.decode("utf-16-le", "replace"))
        end = start + len(quote)
    if end > len(text):
        raise InputError(f"{where}: a region ends at {end}; the text has {len(text)} characters")
    return Span(start, end)
