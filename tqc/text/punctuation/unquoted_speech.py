"""Speech in an English text that stands without quotation marks: whether it is there as it was said, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tqc.model import Span

__all__ = ["Unquoted", "has_marks", "unquoted"]

_MARKS = re.compile(r"[\"“”„‟«»‹›「」『』＂*]|``|''|(?<!\w)['‘]\w|[.,!?…]['’](?!\w)|</?[iqb]\b|\A\s*[—–―-]")
_VERB = (
    r"(?:said|says|saying|tells|told|wrote|writes|thought|thinks|believes?"
    r"|(?:add|admit|announce|answer|argue|ask|assert|claim|comment|complain|conclude|confirm|continue|declare"
    r"|emphasi[sz]e|exclaim|explain|insist|note|point\sout|promise|recall|remark|repl(?:ie|y)|report|respond|shout"
    r"|state|stresse?|suggest|underline|warn)(?:s|e?d)?)"
)
_SPEAKER = r"(?:he|she|they|it|the\s[^,.!?;:]{2,60}?|an?\s[^,.!?;:]{2,60}?|(?:[a-z-]+\s){0,3}[A-Z][^,.!?;:]{0,60}?)"
_TAIL = re.compile(
    rf"(.+[^\s,])[,!?…]\s+(?:{_SPEAKER}\s{_VERB}|{_VERB}\s{_SPEAKER})\b(?!\sthat\b)(?:\s[^\s,;:!?]+){{0,6}}\W*\Z",
    re.DOTALL,
)
_COLON = re.compile(r"[^:\n]{3,160}:\s+(?=[A-Z])(.+?)\W*\Z", re.DOTALL)
_REPORTED = re.compile(
    rf"\b{_VERB}(?:\s(?:on|in)\s\w+)?\s(?:that|how|why|whether),?\s+(?!(?:in|on|at|by|from|about)\s)(?=\S+\s+\S)(\w.*\w)\W*\Z",
    re.DOTALL,
)
_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|[Mm]ine|[Oo]urs)\b")


@dataclass(frozen=True, slots=True)
class Unquoted:
    """Where the words that were said stand, as far as can be told (empty: no more is known than the place).

    `direct`: they stand as they were said, not reported by the writer.
    """

    span: Span
    direct: bool


def has_marks(text: str) -> bool:
    """Say whether `text` has any quotation mark, single ones included, or another sign that sets speech off."""
    return _MARKS.search(text) is not None


def unquoted(text: str, *, whole: bool) -> Unquoted:
    """Say how the speech of the source stands in `text`, which has no marks; `whole`: the source is nothing but speech."""
    if whole:
        return Unquoted(Span(0, len(text.rstrip())), direct=True)
    for pattern in (_TAIL, _COLON):
        match = pattern.match(text)
        if match:
            return Unquoted(Span(*match.span(1)), direct=True)
    match = _REPORTED.search(text)
    if match:
        return Unquoted(Span(*match.span(1)), direct=False)
    return Unquoted(Span(0, 0), direct=_PERSON.search(text) is not None)
