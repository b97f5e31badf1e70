"""Strings packed in bytes that are read in place: lines by number, and a dictionary that is a hash table on disk.

What loading costs is one pass over the lengths of lines or buckets; a string is decoded when it is asked for.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import overload
from zlib import crc32

_LENGTH = "I"  # four bytes, the lowest first in the file
_PER_BUCKET = 2
Ids = tuple[int, ...]


class PackedLines(Sequence[str]):
    """Lines of text, each decoded when it is asked for."""

    __slots__ = ("_data", "_starts")

    def __init__(self, data: bytes, lengths: bytes) -> None:
        self._data, self._starts = data, _places(lengths)

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(len(self))))
        if not 0 <= at < len(self):
            raise IndexError(at)
        return self._data[self._starts[at] : self._starts[at + 1]].decode()


class PackedTable(Mapping[str, Ids]):
    r"""Which numbers each string has; a record is `\nstring\tnumber,number`, a bucket ends with `\n`."""

    __slots__ = ("_buckets", "_data", "_starts")

    def __init__(self, data: bytes, lengths: bytes) -> None:
        self._data, self._starts = data, _places(lengths)
        self._buckets = len(self._starts) - 1

    def __getitem__(self, key: str) -> Ids:
        found = self.get(key)
        if not found:
            raise KeyError(key)
        return found

    def get(self, key: str, default: Ids = ()) -> Ids:  # type: ignore[override]
        """Return the numbers of a string, `default` if it has none; without an exception, as most strings have none."""
        encoded = key.encode()
        bucket = crc32(encoded) % self._buckets
        records = self._data[self._starts[bucket] : self._starts[bucket + 1]]
        at = records.find(b"\n" + encoded + b"\t") if records else -1
        if at < 0:
            return default
        at += len(encoded) + 2
        return tuple(map(int, records[at : records.index(b"\n", at)].split(b",")))

    def __iter__(self) -> Iterator[str]:
        return (record.split("\t")[0] for record in self._data.decode().split("\n") if record)

    def __len__(self) -> int:
        return self._data.count(b"\t")

    def decoded(self) -> dict[str, Ids]:
        """Return the whole table in memory, for a small one that is asked often."""
        records = (record.split("\t") for record in self._data.decode().split("\n") if record)
        return {key: tuple(map(int, numbers.split(","))) for key, numbers in records}

    def __bool__(self) -> bool:
        return bool(self._data)


def pack_lines(lines: Iterable[str]) -> tuple[bytes, bytes]:
    """Return lines as `PackedLines` reads them: their text and their lengths."""
    return _joined([line.encode() for line in lines])


def pack_table(table: Mapping[str, Ids]) -> tuple[bytes, bytes]:
    """Return a table as `PackedTable` reads it: its records by bucket, and the lengths of the buckets."""
    buckets: list[list[bytes]] = [[] for _ in range(len(table) // _PER_BUCKET + 1)]
    for key, ids in sorted(table.items()):
        encoded = key.encode()
        buckets[crc32(encoded) % len(buckets)].append(b"\n" + encoded + b"\t" + ",".join(map(str, ids)).encode())
    return _joined([b"".join(records) + b"\n" if records else b"" for records in buckets])


def _joined(parts: Sequence[bytes]) -> tuple[bytes, bytes]:
    lengths = array(_LENGTH, map(len, parts))
    if sys.byteorder == "big":
        lengths.byteswap()
    return b"".join(parts), lengths.tobytes()


def _places(lengths: bytes) -> array[int]:
    """Where each part begins, and where the last one ends."""
    found = array(_LENGTH)
    found.frombytes(lengths)
    if sys.byteorder == "big":
        found.byteswap()
    return array(_LENGTH, accumulate(found, initial=0))
