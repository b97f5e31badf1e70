"""English questions: which of them may well stand for a statement of another language."""

from __future__ import annotations

import re
from enum import Enum

from tqc.model import Span

__all__ = ["Form", "form_of", "is_only_quoted", "stands_for_statement"]

_ASKING = (
    r"(?:do|does|did|is|are|was|were|am|can|could|would|should|will|shall|have|has|had|may|might|must)(?:n['’]t)?\b"
)
_WH = re.compile(
    rf"\b(?:how|why|what)(?:['’](?:s|re|d)\b|\b(?:\s[\w’'-]+){{0,7}}?\s{_ASKING})|\b(?:how|why|what)\W*\Z"
    rf"|(?:^|[\"“”'‘’«:—–-])\W*(?:and|but|so|then)?\s*(?:who(?:m|se)?|which|where|when)\b(?:\s[\w’'-]+){{0,3}}?\s{_ASKING}",
    re.IGNORECASE,
)
# `Could you tell me …` asks politely for what other languages ask for in a statement; `…, isn't it` asks for assent.
_REQUEST = re.compile(r"\b(?:can|could|would|will) (?:you|I|we)\b", re.IGNORECASE)
# `Isn't it possible …` says what it asks.
_NEGATIVE = re.compile(
    r"\b(?:is|are|was|were|do|does|did|have|has|ca|could|would|should|wo|might)n['’]t\s(?:I|you|he|she|it|we|they|there|th[aeio]\w+)\b",
    re.IGNORECASE,
)
_TAG = re.compile(rf",\s(?:{_ASKING}\s(?:not\s)?(?:I|you|he|she|it|we|they|there)|right|no|yes|okay|OK|eh|huh)\W*\Z")
_SUBJECT = (
    r"(?:I|you|he|she|it|we|they|there|th[aeio]\w*|an?|my|your|his|her|its|our|their"
    r"|any\w*|some\w*|every\w*|all|not|(?-i:[A-Z]\w+))"
)
_JOINED = r"\b(?:and|but|so|then|or|well|now|because)\W{1,2}\W*"
_LED = rf"(?:\A\W*|[,;:—–-]\s\W*|[\"“‘]\W*|{_JOINED})"
_INVERTED = re.compile(
    rf"{_LED}(?:{_ASKING}\s{_SUBJECT}\b|(?:what|why|how)\b)|\A\W*(?:{_JOINED})?(?:who|which|where|when|whose|whom)\b",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(
    r"\b(?:wonder|ask|know|knew|tell|told|see|sure|unsure|understand|clear|unclear|question|curious|idea|explain|find out"
    r"|figure out|decid|discuss|say|said|think|interest|matter|depend|remember|guess|learn|issue|doubt|certain|remains|care"
    r"|check|advi[sc]e)\w*\b"
    r"[^.?!]{0,50}?\b(?:who|what|why|how|which|where|when|whose|whom|whether|if)\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"\A\W*(?:and |but |so |then )?(?:please|let|tell|ask|try|see|send|write|call|check|come|look|imagine|guess|help)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?<!\w)[\"“'‘«](?=\w)")
_SENTENCE = re.compile(r"[^.!?]*\Z")
_CLOSING = ("'", "’", '"', "”", "»")


class Form(Enum):
    """What a sentence does by its words: it asks, holds a question or asks for something, or states."""

    ASKS = "asks"
    HOLDS = "holds"
    STATES = "states"


def form_of(sentence: str) -> Form:
    """Return what an English sentence without a question mark does."""
    if _EMBEDDED.search(sentence) or _ORDER.search(sentence):
        return Form.HOLDS
    return Form.ASKS if _INVERTED.search(sentence) or _TAG.search(sentence) else Form.STATES


def stands_for_statement(text: str) -> bool:
    """Say whether the last sentence of `text`, a question, may well say what a statement of another language says.

    It asks for a thing or a reason, which may be rhetorical, for a favour, or for assent, or says by a negation what it asks.
    """
    sentence = _SENTENCE.search(text)
    return sentence is not None and any(kind.search(sentence[0]) for kind in (_WH, _REQUEST, _NEGATIVE, _TAG))


def is_only_quoted(text: str, mark: Span) -> bool:
    """Say whether the question that ends with `mark` is one quoted inside a statement (`judged by 'can they win?'`)."""
    if text[mark.end : mark.end + 1] not in _CLOSING:
        return False
    openings = [match.end() for match in _OPENING.finditer(text, 0, mark.start)]
    return bool(openings) and text[openings[-1]].islower()
