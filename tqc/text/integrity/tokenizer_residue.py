"""What a tokeniser leaves behind when its pieces are not put together again: `do n't`, `@-@`, `▁the`, `walk ##ing`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.punctuation.spacing import BLANK, spacing
from tqc.text.tokens.prefilter import may_hold

__all__ = ["Trace", "cut_places", "spaced_marks", "traces"]


@dataclass(frozen=True, slots=True)
class Trace:
    """A place where pieces were not joined, and how it reads when they are.

    kind: `contraction` (`do n't`), `joiner` (`@-@`, `walk ##ing`), `bracket` (`-LRB-`) or `backquotes`.
    """

    span: Span
    kind: str
    joined: str


_APOSTROPHE = r"(?:['’]|&apos;)"
_TRACE = re.compile(
    rf"(?P<contraction>(?<=[^\W\d_]){BLANK}n{_APOSTROPHE}t\b(?!{_APOSTROPHE})"
    rf"|(?<=[\w.]){BLANK}{_APOSTROPHE}{BLANK}?(?:s|t|re|ve|ll|d|m)(?![\w’'-])"
    rf"|(?<=[a-rt-z])['’]{BLANK}(?:s|t|re|ve|ll)(?=[\s.,;:?!]))"
    rf"|(?P<joiner>(?:(?<=\w){BLANK}|(?<=\w))@[-–—,./:]@(?:{BLANK}|(?=\w))|(?<=[^\W_])@@{BLANK}(?=[^\W_])"
    rf"|(?<=[^\W_]){BLANK}\#\#(?=[a-z]+(?:[\s.,;:?!]|\Z))|{BLANK}?(?<![▁-█])▁(?=[^\W_▁-█])"
    rf"|(?:(?<=\w){BLANK})?￭{BLANK}?)"
    r"|(?P<bracket>-(?:[LR][RSC]B)-)"
    r"|(?P<backquotes>(?<![\w`])``(?=[^\s`]|[ ]\w)(?:[^`'\n]|(?<=\w)'(?=\w)){0,400}?''(?!')|(?<![\w`])``(?=[^\s`]|[ ]\w))"
)
_SPACED = re.compile(rf"(?<=[^\s.!?,;]){BLANK}+[,.;?!](?=[\s\"'”’)\]]|\Z)")
_OPENED = re.compile(r"(?:^|[\s(\[\"“])['‘](?! ?(?:s|t|re|ve|ll|d|m)\b)")
_BRACKETS = {"R": "()", "S": "[]", "C": "{}"}
_T = thresholds("text", "tokenizer_residue")
_FEWEST = _T.count("fewest")
_STOP_OR_COMMA = re.compile(rf"\S{BLANK}[,.](?![.\w])")
_BRACKET_OR_QUOTE = re.compile(rf"(?:^|(?<=\s))[(\[\"]{BLANK}|{BLANK}[)\]\"](?=\s|\Z)", re.MULTILINE)


def traces(text: str) -> Iterator[Trace]:
    """Yield the places of `text`, in order, where pieces were not joined; blanks before marks are no trace."""
    if not may_hold(text, "traces"):
        return
    for match in _TRACE.finditer(text):
        kind = match.lastgroup
        assert kind
        if kind != "contraction" or _is_contraction(text, match):
            yield Trace(Span(*match.span()), kind, _joined(kind, match[0]))


def spaced_marks(text: str) -> list[Span]:
    """Return the commas, stops and the like that have a blank before them, with the blank."""
    return [Span(*match.span()) for match in _SPACED.finditer(text)]


def cut_places(text: str, found: Sequence[Trace]) -> list[Span]:
    """Return all places where `text` was left in pieces, `found` being its traces; empty if it was not throughout.

    Blanks before question marks alone are a habit of French, and two marks with nothing else cut may be two slips.
    """
    habit = spacing(text)
    if not (habit.tokenised or 0 < habit.spaced == habit.marks) or not _STOP_OR_COMMA.search(text):
        return []
    places = [trace.span for trace in found] + spaced_marks(text)
    places += [Span(*match.span()) for match in _BRACKET_OR_QUOTE.finditer(text)]
    return sorted(places) if len(places) >= _FEWEST - bool(found) else []


def _is_contraction(text: str, match: re.Match[str]) -> bool:
    """Say whether the apostrophe is no quotation mark: `the ' s ' there` and `players' t-shirts` are left alone."""
    if "n" in match[0] or "&" in match[0]:
        return True
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    return not _OPENED.search(line)


def _joined(kind: str, found: str) -> str:
    match kind:
        case "contraction":
            return "".join(found.split()).replace("&apos;", "'")
        case "bracket":
            return _BRACKETS[found[2]]["LR".index(found[1])]
        case "backquotes":
            return _quotation(found)
        case _:
            inner = found.strip()
            if inner == "▁":
                return " " if found != inner else ""
            return inner[1] if len(inner) == 3 else ""


def _quotation(found: str) -> str:
    """The quotation with straight marks: its first one, and its last one if it has one."""
    inner, end = (found[2:-2], '"') if found.endswith("''") else (found[2:], "")
    return f'"{inner.strip()}{end}'
