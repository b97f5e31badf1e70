"""The names of documents as text, as JSONL, and as the CSV of a names file."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Sequence
from typing import Any

from tqc.model import SourceForm
from tqc.stats.names import NameUse, Usage

COLUMNS = ("source", "source_lang", "target", "accepted", "suspects", "keep", "note")
_HEAD = ("name", "times", "renderings that differ", "source", "documents", "")
_MOST = 3  # source forms and documents that a line of text shows


def as_text(uses: Sequence[NameUse]) -> str:
    """Return a line a name: how often it stands, in what other renderings, and what it renders; then a line of counts."""
    if not uses:
        return "no names\n"
    body = [
        (
            _shown(use.target),
            f"{sum(one.count for one in use.renderings):,}",
            ", ".join(_counted(one) for one in use.renderings if one.text != use.target),
            _few(list(dict.fromkeys(_shown(source.text) for source in use.sources))),
            _few([_shown(document) for document in use.documents]),
            _status(use),
        )
        for use in uses
    ]
    lines = [_HEAD, *body]
    widths = [max(_width(line[n]) for line in lines) for n in range(len(_HEAD))]
    text = "\n".join(
        "  ".join(
            _padded(cell, width, right=n == 1) for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
    differ = sum(not use.agrees for use in uses)
    names = "name" if len(uses) == 1 else "names"
    return f"{text}\n\n{len(uses):,} {names}, {differ:,} in renderings that differ\n"


def as_jsonl(uses: Sequence[NameUse]) -> str:
    """Return one JSON object a name."""
    return "".join(json.dumps(_object(use), ensure_ascii=False) + "\n" for use in uses)


def as_csv(uses: Sequence[NameUse]) -> str:
    """Return the rows of a names file, with a header: for each name one row a source language.

    The first source form is the one that the name renders best. What differs and is not in the names file yet is a suspect,
    with how often it stands in the note; whoever finds it right moves it to `accepted`.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    done: set[int] = set()
    for use in uses:
        if use.listed is None:
            writer.writerows(_rows(use))
        elif id(use.listed) not in done:
            done.add(id(use.listed))
            row = use.listed
            writer.writerow(
                (
                    "|".join(row.source),
                    row.lang or "",
                    row.target,
                    "|".join(row.accepted),
                    "|".join(one.text for one in use.renderings if not one.accepted),
                    "yes" * row.keep,
                    row.note,
                )
            )
    return buffer.getvalue()


def _rows(use: NameUse) -> list[tuple[str, ...]]:
    suspects = [one for one in use.renderings if one.text != use.target]
    listed = "|".join(one.text for one in suspects)
    note = f"also {', '.join(map(_counted, suspects))}" if suspects else ""
    best: dict[str, str] = {}
    for source in use.sources:
        best.setdefault(source.lang, source.text)
    return [(text, lang, use.target, "", listed, "", note) for lang, text in best.items()] or [
        ("", "", use.target, "", listed, "", note)
    ]


def _object(use: NameUse) -> dict[str, Any]:
    return {
        "target": use.target,
        "agrees": use.agrees,
        "listed": use.listed is not None,
        "renderings": [
            {"text": one.text, "count": one.count, "accepted": one.accepted, "documents": list(one.documents)}
            for one in use.renderings
        ],
        "sources": [_source(source) for source in use.sources],
        "documents": list(use.documents),
    }


def _source(source: SourceForm) -> dict[str, Any]:
    return {"lang": source.lang, "text": source.text, "count": source.count}


def _status(use: NameUse) -> str:
    if not use.agrees:
        return "differs"
    return "listed" if use.listed else ""


def _counted(one: Usage) -> str:
    return f"{_shown(one.text)} ({one.count:,})"


def _few(texts: Sequence[str]) -> str:
    more = f" and {len(texts) - _MOST} more" if len(texts) > _MOST else ""
    return ", ".join(texts[:_MOST]) + more


def _shown(text: str) -> str:
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)


def _width(text: str) -> int:
    """How many columns a text takes in a terminal."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _padded(text: str, width: int, *, right: bool) -> str:
    blanks = " " * (width - _width(text))
    return blanks + text if right else text + blanks
