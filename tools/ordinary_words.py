"""Build `tqc/resources/spelling/ordinary.txt`: `python -m tools.ordinary_words`.

Frequent English words that are no names: those that lemminflect's dictionary inflects. Names are in no such dictionary,
so that what a garbled name is taken for can be told from a word that happens to be near (`Mended`, `ended`).
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from tqc.text.lexicon.english_frequency import frequencies

FILE = Path("tqc/resources/spelling/ordinary.txt")
_SHORTEST = 4
_LEAST = 2.0  # on the Zipf scale: rarer words are hardly ever what is meant


def main() -> int:
    """Write the list."""
    library = import_module("lemminflect")
    words = sorted(
        word
        for word, frequency in frequencies().items()
        if frequency >= _LEAST
        and len(word) >= _SHORTEST
        and word.isascii()
        and word.isalpha()
        and library.getAllLemmas(word)
    )
    FILE.write_text("\n".join(words) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
