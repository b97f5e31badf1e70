"""What a model says in the translation to its user, less what the source says as well.

A source may announce a translation or refuse to help, and then its translation does. So nothing is reported of a kind that the
source has in its own language; and what people say often enough counts only where the source leaves no room for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tqc.evidence import Evidence
from tqc.evidence.expected_length import expected_length
from tqc.languages import UNKNOWN
from tqc.model import Document, Pair, Passage, Span
from tqc.resources.thresholds import thresholds
from tqc.text.integrity.model_text import Kind, Remark, remarks

_T = thresholds("document", "model_remarks")
_ROOM = _T.number("room")
_FAR_SHORTER = _T.number("far_shorter")
_WHOLE = _T.number("whole")
_WEAK = (Kind.CLOSING, Kind.LABEL)
_REFUSALS = (Kind.REFUSAL, Kind.DECLINE)


@dataclass(frozen=True, slots=True)
class ModelRemark:
    """A remark of a model in the target; `whole`: next to nothing else stands in the text or row that it is in."""

    kind: Kind
    span: Span
    whole: bool = False

    @property
    def refuses(self) -> bool:
        """Whether it stands for a translation that was refused."""
        return self.kind in _REFUSALS


def model_remarks(document: Document) -> tuple[ModelRemark, ...]:
    """Return what a model says in the target beside the translation, by place."""
    return tuple(found for text, source in _texts(document) for found in _in_text(text, source, document))


def remarks_to_user(evidence: Evidence) -> tuple[ModelRemark, ...]:
    """What a model says in the target beside the translation."""
    return model_remarks(evidence.document)


def _texts(document: Document) -> Iterator[tuple[Passage, str]]:
    """The texts that a system was given and returned: rows, or else the whole document, each with its source."""
    if document.rows:
        yield from ((pair.target, pair.source.text) for pair in document.pairs)
    else:
        yield Passage(document.target.text, document.target.lang or "en"), document.versions[0].source.text


def _in_text(text: Passage, source: str, document: Document) -> Iterator[ModelRemark]:
    found = _known(text.text, text.lang)
    if not found:
        return
    # The same kind in the source means that the remark is a translation.
    there = {one.kind for one in _known(source, document.versions[0].pairs[0].source.lang)} if source.strip() else set()
    there |= set(_REFUSALS) if there & set(_REFUSALS) else set()
    refused = sum(len(one.span) for one in found if one.kind in (*_REFUSALS, Kind.CLOSING))
    whole = refused >= _WHOLE * len(text.text.strip())
    for one in found:
        span = one.span.shift(text.start)
        if one.kind in there or not _counts(one, span, text, source, document, whole=whole):
            continue
        yield ModelRemark(one.kind, span, whole and one.kind in _REFUSALS)


@lru_cache(maxsize=256)
def _known(text: str, lang: str) -> tuple[Remark, ...]:
    return remarks(text, lang)


def _counts(one: Remark, span: Span, text: Passage, source: str, document: Document, *, whole: bool) -> bool:
    """Whether a remark is one: certain by its words, or else by what the source leaves no room for."""
    if one.kind is Kind.MARKER:
        return one.span.of(text.text).strip() not in source
    pair = document.pair_at(span.start)
    if one.kind is Kind.DECLINE:
        expected = expected_length(source, pair.source.lang, text.lang) if source.strip() else None
        return whole and (not document.rows if expected is None else len(text.text.strip()) < _FAR_SHORTER * expected)
    return one.kind not in _WEAK or not _has_room(pair, span)


def _has_room(pair: Pair, span: Span) -> bool:
    """Whether the source of the pair that holds a remark has more to say than the rest of its translation says."""
    if not pair.source.text.strip():
        return False
    expected = expected_length(pair.source.text, pair.source.lang, pair.target.lang)
    if expected is None:
        return pair.source.lang != UNKNOWN
    inside = min(span.end, pair.target.span.end) - max(span.start, pair.target.start)
    return expected - (len(pair.target.text) - inside) >= _ROOM * inside
