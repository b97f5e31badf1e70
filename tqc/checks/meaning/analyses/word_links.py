"""Words of one text, and which words of the other side say the same, by the word vectors of the static encoder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tqc.encoders import static_encoder
from tqc.languages import base_code, language
from tqc.model import Span
from tqc.text.integrity.homoglyphs import unmixed

_WORD = re.compile(
    r"\d[\d.,]*|[^\W_](?:[^\W_]|[\u0300-\u036f\u0591-\u05bd\u064b-\u0655\u0900-\u0dff]|['’\u200c-](?=[^\W_]))*"
)
_BREAK = re.compile(r"[,;:!?()«»“”„。，、；：！？؛،؟\n]|[.](?=\s|\Z)|\s[-–—]+\s|—")


@dataclass(frozen=True, slots=True)
class Token:
    """A word: lower case, its place, and the number of the clause it stands in."""

    text: str
    span: Span
    clause: int


@lru_cache(maxsize=64)
def tokens(text: str, lang: str) -> tuple[Token, ...]:
    """Return the words of a text; of a language that writes no blanks, the pieces that the encoder knows."""
    text = unmixed(text)
    breaks = [match.start() for match in _BREAK.finditer(text)]
    found: list[Token] = []
    clause = 0
    for span in _spans(text, lang):
        while clause < len(breaks) and breaks[clause] < span.start:
            clause += 1
        found.append(Token(span.of(text).lower().replace("’", "'"), span, clause))
    return tuple(found)


def _spans(text: str, lang: str) -> list[Span]:
    if language(lang).spaced:
        return [Span(match.start(), match.end()) for match in _WORD.finditer(text)]
    spans, at, low = [], 0, text.casefold()
    for piece in static_encoder().tokens(text, lang):
        start = low.find(piece, at)
        if start >= 0:
            at = start + len(piece)
            spans.append(Span(start, at))
    return spans


@lru_cache(maxsize=1 << 14)
def _vector(word: str, lang: str) -> NDArray[np.float32]:
    encoder = static_encoder()
    vector: NDArray[np.float32] = encoder.vectors(encoder.states([word], lang))[0]
    return vector


@lru_cache(maxsize=1 << 10)
def _matrix(words: tuple[str, ...], lang: str) -> NDArray[np.float32]:
    return np.stack([_vector(word, lang) for word in words])


def likeness(words: tuple[str, ...], lang: str, others: tuple[str, ...], other_lang: str) -> NDArray[np.float32]:
    """Return how alike each of `words` is in meaning to each of `others`: cosines of their vectors."""
    if not words or not others:
        return np.zeros((len(words), len(others)), np.float32)
    found: NDArray[np.float32] = _matrix(words, base_code(lang)) @ _matrix(others, base_code(other_lang)).T
    return found
