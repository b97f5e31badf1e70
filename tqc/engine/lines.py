"""Line and column of an offset."""

from __future__ import annotations

from bisect import bisect_right

from tqc.model import Text


class LineIndex:
    """The line starts of a text. A line ends at a line feed; a carriage return before it belongs to the line."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, both counted from 1, of the code point at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class Places:
    """Where an offset of a text stands in its file: lines and columns of a text file, blocks of any other."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._lines = LineIndex(text.text)

    def place(self, offset: int) -> tuple[int | None, int | None, str | None]:
        """Return line, column, and locator, those that there are."""
        block = self._text.block_at(offset)
        if block is not None:
            return block.line, None, block.locator
        return *self._lines.place(offset), None
