"""Blanks and marks of an English text that do not fit together: a blank before a comma, none after a stop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tqc.languages.language import words
from tqc.model import Span
from tqc.text.tokens.prefilter import may_hold

__all__ = ["BLANK", "Slip", "SlipKind", "Spacing", "slips", "spacing"]

BLANK = r"[ \t\xa0\u2002\u2003\u2009\u202f]"
"""A character class of the blanks that stand between words of one line."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """How many marks that end a word or phrase have a blank before them (`spaced`), of how many (`marks`)."""

    spaced: int
    marks: int

    @property
    def tokenised(self) -> bool:
        """Whether blanks before marks are the habit of this text, not slips."""
        return self.spaced >= 2 and (self.spaced == self.marks or (self.spaced > 2 and 2 * self.spaced > self.marks))


class SlipKind(StrEnum):
    """What does not fit: a blank before a mark, none after it, a mark twice, a blank just inside a bracket."""

    BEFORE = "before"
    AFTER = "after"
    TWICE = "twice"
    BRACKET = "bracket"


@dataclass(frozen=True, slots=True)
class Slip:
    """A place where blanks and marks do not fit, and what should stand there (`None`: more than one answer)."""

    span: Span
    kind: SlipKind
    fixed: str | None


_ENDS = r"(?=[\s\"'”’)\]]|\Z)"
_SPACED = re.compile(rf"(?<=[^\s.!?,;]){BLANK}+[,.;?!]{_ENDS}")
_CLOSE = re.compile(rf"(?<=[^\s.!?,;])[,.;?!]{_ENDS}")

# One pass over the text: nearly every mark of a clean text falls through, the few that match are looked at closely.
_SUSPECT = re.compile(
    rf"(?P<twice>{BLANK}*(?:[,;]{BLANK}*[,;]|,{BLANK}*[.?!](?![\w.])|;\.|[?!]\.|\.,"
    rf"|\.\.(?!{BLANK}*\.)|\.{BLANK}+\.(?!{BLANK}*\.|\w)))"
    r"|(?P<quoted>[,.][\"”][,.])"
    rf"|(?P<before>{BLANK}+(?:[,;:]|\.(?!\.)|[?!]+){_ENDS})"
    rf"|(?P<displaced>{BLANK}+[,;](?=[^\W\d_]))"
    r"|(?P<after>[,.;?!](?=[^\W_]))"
    rf"|(?P<opens>[(\[]{BLANK}+)"
    rf"|(?P<closes>{BLANK}+[)\]])"
)
_TOKEN_LEFT = re.compile(r"\S*\Z")
_TOKEN_RIGHT = re.compile(r"\S*")
_WORD_LEFT = re.compile(r"[^\W\d_][\w’'-]*\Z|\d+\Z")
_WORD_RIGHT = re.compile(r"[^\W\d_][\w’'-]*|\d+")
_TWO_LETTERS = re.compile(r"[^\W_]{2}")
_ADDRESS = re.compile(r"://|www\.|[@#/\\_=]|\w\.\w+\.\w")

# A file name or an address ends so, in whatever case it is written.
_ENDINGS = words("""
    ai app asia au avi bat be biz br ca cc ch cfg cn co com cpp cs css csv cz de dev dll doc docx dk edu es eu
    exe fi fr fm gg gov gr hk htm html hu ie il in info ini int io ir it java jp jpeg jpg js json kg kr kz
    ltd me md mil mov mp mx net nl no nz online org pdf php pl png ppt pptx pt py rb ro rs ru rar se sg sh
    site sk so sql srt su svg swf tech th to top tr ts tv tw txt ua uk us uz vn wav xls xlsx xml xyz yaml yml
    zip za
""")
# A sentence often begins so; after a capitalised word, only such a word shows that the stop ended a sentence.
_STARTERS = words("""
    A After All Also Although An And Another Any As At Because Before But By During Each Even Every First For
    From Further He Her Here His How However I If In Instead It Its Just Last Later Many Meanwhile More Most My
    No Not Now Of On One Only Or Other Our She Since So Some Such That The Their Then There Therefore These They
    This Those Though Thus Today Under Until We What When Where Which While Who Why With Yes Yesterday Yet You
    Your
""")
# Their stop may stand before a comma.
_ABBREVIATIONS = words("approx assoc corp dept esp excl figs govt incl misc natl orig pres prof resp supt univ")


@lru_cache(maxsize=8)
def spacing(text: str) -> Spacing:
    """Count the marks of `text`; the last text's answer is kept, since several rules ask."""
    spaced = len(_SPACED.findall(text)) if may_hold(text, "spaced") else 0
    return Spacing(spaced, spaced + len(_CLOSE.findall(text)) if spaced else 0)


def slips(text: str) -> Iterator[Slip]:
    """Yield the places of `text` where blanks and marks do not fit, in order."""
    for match in _SUSPECT.finditer(text) if may_hold(text, "slips") else ():
        assert match.lastgroup
        slip = _CHECKS[match.lastgroup](text, match)
        if slip:
            yield slip


def _before(text: str, match: re.Match[str]) -> Slip | None:
    mark, left = match[0].lstrip(), text[match.start() - 1 : match.start()]
    if not (left.isalnum() or left in ")]\"”’'%»"):
        return None
    after = text[match.end() : match.end() + 2]
    if mark == "." and after[1:] == ".":  # a spaced ellipsis
        return None
    if mark in ";:" and after[:1] in (")", "]", "'"):  # a face
        return None
    if mark == ":" and not _clause_before(_line_before(text, match.start()), after[:1]):
        return None
    return Slip(Span(*match.span()), SlipKind.BEFORE, mark)


def _displaced(text: str, match: re.Match[str]) -> Slip | None:
    """A blank before the mark that belongs behind it."""
    left = text[match.start() - 1 : match.start()]
    if not (left.isalnum() or left in ")]\"”’'%»"):
        return None
    return Slip(Span(*match.span()), SlipKind.BEFORE, f"{match[0].lstrip()} ")


def _clause_before(line: str, after: str) -> bool:
    """Whether a colon ends a clause, not the label of an item in a list."""
    words = line.split()
    return after.isspace() and len(words) > 2 and words[-1].islower()


def _after(text: str, match: re.Match[str]) -> Slip | None:
    start, end = match.span()
    left, right = _WORD_LEFT.search(text, max(0, start - 30), start), _WORD_RIGHT.match(text, end)
    if not left or not right or not _runs_on(match[0], left[0], right[0], _line_before(text, left.start())):
        return None
    token = (
        (_TOKEN_LEFT.search(text, max(0, start - 60), start) or left)[0]
        + match[0]
        + (_TOKEN_RIGHT.match(text, end) or right)[0]
    )
    if _ADDRESS.search(token):
        return None
    return Slip(Span(start, end), SlipKind.AFTER, f"{match[0]} ")


def _runs_on(mark: str, left: str, right: str, before: str) -> bool:
    """Whether a mark between two words (or figures) ends the first, so that a blank is missing."""
    if mark in ",;":
        if left[-1].isdigit() and right[0].isdigit():
            return False
        return len(left) + len(right) > 2 and not (mark == ";" and before.endswith("&"))
    named = len(right) > 1 and right[0].isupper() and right[1:].islower() and right.lower() not in _ENDINGS
    if right not in _STARTERS and not named:
        return False
    if mark in "?!":  # a brand may hold such a mark: `Yahoo!News`
        return left.islower() or right in _STARTERS
    if left.isdigit():  # not the number of an item
        return bool(before.strip())
    return len(left) > 2 and left[-2:].islower() and (left.islower() or right in _STARTERS)


def _twice(text: str, match: re.Match[str]) -> Slip | None:
    start, end = match.span()
    marks = "".join(match[0].split())
    left, right = text[start - 1 : start], text[end : end + 1]
    if not left or left.isspace() or left in ".,;:…/\\" or right in ("/", "\\", marks[1]):
        return None
    if marks == "..":
        return _stops(text, Span(start, end), left, right)
    if marks == ".,":
        word = _WORD_LEFT.search(text, max(0, start - 30), start)
        if not word or len(word[0]) < 4 or not word[0].islower() or word[0] in _ABBREVIATIONS or match[0] != ".,":
            return None
        return Slip(Span(start, end), SlipKind.TWICE, ", " if right.isalnum() else ",")
    if marks in ("?.", "!."):
        if left in "?!" or right == ".":
            return None
        return Slip(Span(start, end), SlipKind.TWICE, marks[0])
    fixed = marks[1] if marks[1] in ".?!" else ";" if ";" in marks and "," in marks else marks[0]
    return Slip(Span(start, end), SlipKind.TWICE, f"{fixed} " if right.isalnum() else fixed)


def _stops(text: str, span: Span, left: str, right: str) -> Slip | None:
    """Two stops: too many for an end, too few for an ellipsis."""
    if left in "?!" or (right.isalnum() and not (left.isalpha() and right.isupper())):
        return None
    following = text[span.end : span.end + 40].lstrip()[:1]
    if right.isupper():
        return Slip(span, SlipKind.TWICE, ". ")
    return Slip(span, SlipKind.TWICE, None if following.islower() else ".")


def _quoted(text: str, match: re.Match[str]) -> Slip | None:
    mark, sign = match[0][0], match[0][1]
    left = _WORD_LEFT.search(text, max(0, match.start() - 30), match.start())
    # The stop of an abbreviation or of an ellipsis may stand beside another one.
    if mark != match[0][2] or text[match.end() : match.end() + 1] == ".":
        return None
    if mark == "." and (not left or not left[0].islower() or len(left[0]) < 4):
        return None
    return Slip(Span(*match.span()), SlipKind.TWICE, f"{mark}{sign}")


def _opens(text: str, match: re.Match[str]) -> Slip | None:
    bracket, left, right = match[0][0], text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    close = ")" if bracket == "(" else "]"
    closed, line_end = text.find(close, match.end()), text.find("\n", match.end())
    if left in (":", ";", "(", "-") or right == close or closed < 0 or 0 <= line_end < closed:
        return None
    if _is_face(text[match.end() : closed]):
        return None
    return Slip(Span(*match.span()), SlipKind.BRACKET, bracket)


def _closes(text: str, match: re.Match[str]) -> Slip | None:
    bracket = match[0][-1]
    opening = "(" if bracket == ")" else "["
    before = _line_before(text, match.start())
    if _is_face(before[before.rfind(opening) + 1 :]):
        return None
    if before.count(opening) <= before.count(bracket) or before.endswith(opening):
        return None
    return Slip(Span(*match.span()), SlipKind.BRACKET, bracket)


def _is_face(inside: str) -> bool:
    """Whether a bracket holds the eyes and mouth of a face (`^o^`, `;_;`), not words."""
    return any(sign in inside for sign in "^;_°*><~=´`") and not _TWO_LETTERS.search(inside)


def _line_before(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 : at]


_CHECKS: dict[str, Callable[[str, re.Match[str]], Slip | None]] = {
    "before": _before,
    "displaced": _displaced,
    "after": _after,
    "twice": _twice,
    "quoted": _quoted,
    "opens": _opens,
    "closes": _closes,
}
