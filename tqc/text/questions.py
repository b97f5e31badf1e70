"""English questions: which of them may well stand for a statement of another language."""

from __future__ import annotations

import re

from tqc.model import Span

__all__ = ["is_only_quoted", "is_wh_question"]

_ASKING = (
    r"(?:do|does|did|is|are|was|were|am|can|could|would|should|will|shall|have|has|had|may|might|must)(?:n['’]t)?\b"
)
_WH = re.compile(
    rf"\b(?:how|why|what)\b(?:\s[\w’'-]+){{0,3}}?\s{_ASKING}|\b(?:how|why|what)\W*\Z"
    rf"|(?:^|[\"“”'‘’«:—–-])\W*(?:and|but|so|then)?\s*(?:who(?:m|se)?|which|where|when)\b(?:\s[\w’'-]+){{0,3}}?\s{_ASKING}",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?<!\w)[\"“'‘«](?=\w)")
_SENTENCE = re.compile(r"[^.!?]*\Z")
_CLOSING = ("'", "’", '"', "”", "»")


def is_wh_question(text: str) -> bool:
    """Say whether the last sentence of `text` asks for a thing or a reason: rhetorical, it says what a statement says."""
    sentence = _SENTENCE.search(text)
    return sentence is not None and _WH.search(sentence[0]) is not None


def is_only_quoted(text: str, mark: Span) -> bool:
    """Say whether the question that ends with `mark` is one quoted inside a statement (`judged by 'can they win?'`)."""
    if text[mark.end : mark.end + 1] not in _CLOSING:
        return False
    openings = [match.end() for match in _OPENING.finditer(text, 0, mark.start)]
    return bool(openings) and text[openings[-1]].islower()
