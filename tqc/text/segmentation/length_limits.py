"""Words and sentences beyond the limits of `tqc.limits`: where they stand, and how they are divided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tqc.limits import ENCODED, ENCODED_WORD, SENTENCE, TOKEN
from tqc.model import Span

# Letters of scripts without spaces are words of their own.
_IN_WORD = (
    r"[^\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]"
)
_TOKEN = re.compile(f"{_IN_WORD}+")
_NO_WORD = re.compile(f"({_IN_WORD}{{{ENCODED_WORD}}}){_IN_WORD}+")


def long_tokens(text: str) -> Iterator[Span]:
    """Yield where more than `limits.TOKEN` characters stand in `text` without a blank."""
    if len(text) > TOKEN:
        for match in _TOKEN.finditer(text):
            if match.end() - match.start() > TOKEN:
                yield Span(*match.span())


def encodable(sentence: str) -> str:
    """Return what an encoder reads of a sentence: its beginning, and the beginning of each word that is none."""
    sentence = sentence[:ENCODED]
    return _NO_WORD.sub(r"\1", sentence) if len(sentence) > ENCODED_WORD else sentence


def divided(sentence: str) -> Iterator[Span]:
    """Yield the parts of a sentence that keep within the limits; mostly that is the sentence itself."""
    if len(sentence) <= TOKEN:
        yield Span(0, len(sentence))
        return
    cuts = {0, len(sentence)}
    for token in long_tokens(sentence):
        cuts.update((*range(token.start, token.end, TOKEN), token.end))
    for start, end in pairwise(sorted(cuts)):
        yield from _at_blanks(sentence, start, end)


def _at_blanks(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > SENTENCE:
        blank = text.rfind(" ", start + 1, start + SENTENCE)
        cut = blank if blank > start else start + SENTENCE
        yield Span(start, cut)
        start = cut
    yield Span(start, end)
