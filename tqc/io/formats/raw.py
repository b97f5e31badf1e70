"""Files that say in their first lines which encoding they are in."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from tqc.errors import InputError
from tqc.io.files import read_bytes, read_text

_HEAD = 2048  # bytes in which the encoding must be declared
_UTF_16 = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def declared_text(path: Path, declared: re.Pattern[bytes]) -> str:
    """Return the text of a file in the encoding that `declared` finds in it, UTF-8 if it finds none.

    UTF-16 is known by its byte order mark, which is left out. Raises `InputError` if the text is not in that encoding.
    """
    data = read_bytes(path)
    for mark, encoding in _UTF_16:
        if data.startswith(mark):
            return _decoded(path, data[len(mark) :], encoding)
    found = declared.search(data[:_HEAD])
    name = next(filter(None, found.groups())).decode("ascii", "replace") if found else "utf-8"
    try:
        known = codecs.lookup(name)
        is_text = getattr(known, "_is_text_encoding", True)
    except LookupError:
        is_text = False
    if not is_text:
        raise InputError(f"{path}: declares the encoding {name!r}, which is not known; expected UTF-8")
    if known.name in ("utf-8", "ascii"):
        return read_text(path, data=data)
    return _decoded(path, data, known.name)


def _decoded(path: Path, data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: byte {error.start} is 0x{data[error.start]:02x}, which is not {encoding.upper()} as the file declares"
        ) from None
    if not text.strip():
        raise InputError(f"{path}: the file holds only white space; expected text")
    return text
