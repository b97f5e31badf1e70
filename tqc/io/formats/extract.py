"""A text that was taken out of a file: without tags, and with the place of each of its parts, so that it can be put back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise

from tqc.model import Block

PLACEHOLDER = "\ufffc"
"""Stands for what is no text but has the place of a word, as a tag that a name is put into, or a piece of code."""


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a text that stands in one piece in its file.

    It is `length` code points from `start` on in the text, and `size` from `at` on in the file. If these are equally long they
    are the same; or else the file has a reference, an escape, or a line end that counts as one.
    """

    start: int
    length: int
    at: int
    size: int


@dataclass(frozen=True, slots=True)
class Extract:
    """A text and where its parts stand in the file; what lies between two runs is not of the file."""

    text: str
    runs: tuple[Run, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(slots=True)
class Builder:
    """Puts an extract together from front to back."""

    parts: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, at: int | None = None, size: int | None = None) -> None:
        """Add text that stands at `at` in the file, or nowhere; `size` is its length there if it is written otherwise."""
        if not text:
            return
        if at is not None:
            last = self.runs[-1] if self.runs else None
            same = size is None or size == len(text)
            joins = (
                last is not None
                and same
                and last.length == last.size
                and last.at + last.size == at
                and last.start + last.length == self.length
            )
            if last is not None and joins:
                self.runs[-1] = Run(last.start, last.length + len(text), last.at, last.size + len(text))
            else:
                self.runs.append(Run(self.length, len(text), at, len(text) if size is None else size))
        self.parts.append(text)
        self.length += len(text)

    def copy(self, extract: Extract, start: int, end: int) -> None:
        """Add a slice of another extract of the same file."""
        at = start
        for run in extract.runs:
            first, last = max(start, run.start), min(end, run.start + run.length)
            if first >= last:
                continue
            self.add(extract.text[at:first])
            same = run.length == run.size
            self.add(extract.text[first:last], run.at + (first - run.start) * same, None if same else run.size)
            at = last
        self.add(extract.text[at:end])

    def begin(self, locator: str, line: int | None = None) -> None:
        """Say that a new block begins here."""
        self.blocks.append(Block(self.length, locator, line))

    def done(self) -> Extract:
        """Return what was put together."""
        return Extract("".join(self.parts), tuple(self.runs), tuple(self.blocks))


@dataclass(frozen=True, slots=True)
class Splice:
    """`text` goes into the file in place of what stands from `start` to `end`."""

    start: int
    end: int
    text: str


def splices(extract: Extract, new: str, write: Callable[[str], str]) -> tuple[list[Splice], int]:
    """Return what must change in the file for the text to become `new`, and how many changes have no place there.

    A change has none if a tag stands inside it: to which side its parts belong is for a person to say. `write` escapes text
    as the format has it.
    """
    found: list[Splice] = []
    homeless = 0
    for start, end, text in _changes(extract.text, new):
        place = _place(extract.runs, start, end)
        if place is None:
            homeless += 1
        else:
            found.append(Splice(*place, write(text)))
    return found, homeless


def spliced(raw: str, changes: Iterable[Splice]) -> str:
    """Return the file's text with the changes made; they do not overlap."""
    parts: list[str] = []
    at = 0
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        parts += [raw[at : change.start], change.text]
        at = change.end
    return "".join([*parts, raw[at:]])


def _changes(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """The spans of `old` that differ, and what `new` has there: first by lines, then in these by code points."""
    lines, others = old.splitlines(keepends=True), new.splitlines(keepends=True)
    at = 0
    for _, i1, i2, j1, j2 in SequenceMatcher(None, lines, others, autojunk=False).get_opcodes():
        left, right = "".join(lines[i1:i2]), "".join(others[j1:j2])
        if left != right:
            for change, a1, a2, b1, b2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
                if change != "equal":
                    yield at + a1, at + a2, right[b1:b2]
        at += len(left)


def _place(runs: tuple[Run, ...], start: int, end: int) -> tuple[int, int] | None:
    """Where a span of the text stands in the file, if it does in one piece."""
    if start == end:
        before, after = _run(runs, start - 1), _run(runs, start)
        if before is not None and start == before.start + before.length:
            return before.at + before.size, before.at + before.size
        if after is not None and (start == after.start or after.length == after.size):
            return after.at + start - after.start, after.at + start - after.start
        return None
    first, last = _run(runs, start), _run(runs, end - 1)
    if first is None or last is None:
        return None
    at = runs.index(first)
    over = runs[at : runs.index(last) + 1]
    if any(one.at + one.size != other.at for one, other in pairwise(over)):
        return None
    if first.length != first.size and start != first.start:
        return None
    if last.length != last.size and end != last.start + last.length:
        return None
    begins = first.at + start - first.start
    ends = last.at + last.size if end == last.start + last.length else last.at + end - last.start
    return begins, ends


def _run(runs: tuple[Run, ...], offset: int) -> Run | None:
    """The run that holds an offset of the text."""
    found = bisect_right(runs, offset, key=lambda run: run.start) - 1
    if found < 0 or offset >= runs[found].start + runs[found].length:
        return None
    return runs[found]
