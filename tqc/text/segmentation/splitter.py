"""Where the sentences of a text begin and end.

A line end always ends a sentence. Inside a line, one scan finds the marks that may end one, and `boundaries` decides.
"""

from __future__ import annotations

import re
from itertools import pairwise

from tqc.model import Passage
from tqc.text.segmentation.boundaries import ends
from tqc.text.segmentation.length_limits import divided

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


def sentences(text: str, lang: str) -> tuple[Passage, ...]:
    """Return the sentences of `text`, which is in language `lang`, in order.

    Each is an exact slice without spaces around it; together they hold everything that is not white space. A sentence beyond the
    limits of `tqc.limits` is divided.
    """
    found: list[Passage] = []
    for line in _LINE.finditer(text):
        start, content = line.start(), line[0]
        cuts = [0, *ends(content, lang), len(content)]
        for left, right in pairwise(cuts):
            for part in divided(content[left:right]):
                piece = content[left + part.start : left + part.end]
                kept = piece.strip()
                if kept:
                    found.append(Passage(kept, lang, start + left + part.start + piece.index(kept[0])))
    return tuple(found)
