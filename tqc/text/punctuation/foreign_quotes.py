"""Quotation marks of other languages in an English text, and the English mark that belongs in the place of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.punctuation.quote_pairs import QuoteMark, Role, quote_marks
from tqc.text.tokens.words import letters

__all__ = ["ForeignMark", "english_marks", "foreign_marks"]

_SIGNS = re.compile("[«»„‟‚「」『』‹›《》〈〉]")
_ONLY_PAIRED = frozenset("«»")  # alone they are arrows and signs of mathematics
_FOREIGN = frozenset("«»„‟「」『』")
_PAIRS = re.compile(
    r"‹(?=\S)[^‹›\n]{1,200}›|›(?=\w)[^‹›\n]{1,200}‹|(?<=[a-z,])[ \xa0]?《[^《》\n]{1,200}》|‚(?=\w)[^‚‘\n]{1,200}‘"
)
_SPACES_AFTER, _SPACES_BEFORE = re.compile(r"[ \t\xa0\u2009\u202f]*"), re.compile(r"[ \t\xa0\u2009\u202f]*\Z")
_T = thresholds("text", "foreign_quotes")
_KNOWN = _T.number("known")
_LINES = _T.count("lines")
_PHRASE = _T.count("phrase")


@dataclass(frozen=True, slots=True)
class ForeignMark:
    """A mark of another language with the blanks inside it, and the English one (`None`: there is one already)."""

    span: Span
    sign: str
    opens: bool
    english: str


def english_marks(text: str) -> int:
    """Return how many English double marks `text` has."""
    return text.count('"') + text.count("“") + text.count("”")


def foreign_marks(text: str) -> tuple[ForeignMark, ...]:
    """Return the marks of `text` that English does not have, those around words of other languages set aside."""
    if not _SIGNS.search(text):
        return ()
    curly = "“" in text.replace("“", "", _closing_for_low(text)) or "”" in text
    found = [*_double(text, curly=curly), *_rare(text, curly=curly)]
    return tuple(sorted(found, key=lambda mark: mark.span))


def _closing_for_low(text: str) -> int:
    """How many “ may close what „ opens."""
    return text.count("„")


def _double(text: str, *, curly: bool) -> Iterator[ForeignMark]:
    opened: list[QuoteMark] = []
    marks = quote_marks(text)
    partner = dict(_partners(marks))
    for mark in marks:
        sign = mark.span.of(text)
        opens, other = mark.role is Role.OPEN, partner.get(mark.span.start)
        if mark.role is Role.OPEN:
            opened.append(mark)
        depth = mark.depth - 1 if opens else mark.depth
        if mark.role not in (Role.OPEN, Role.CLOSE):
            opens = mark.role is Role.CONTINUE or sign in "«„「『"
            depth = 0
        if sign in _ONLY_PAIRED and (other is None or not _is_quotation(text, mark, other)):
            continue
        if not _is_foreign(text, mark, other) or (other and _is_foreign_text(_between(text, mark, other))):
            continue
        yield _mark(text, mark.span, sign, opens=opens, english=_english(opens=opens, single=depth > 0, curly=curly))


def _partners(marks: Sequence[QuoteMark]) -> Iterator[tuple[int, QuoteMark]]:
    opened: list[QuoteMark] = []
    for mark in marks:
        if mark.role is Role.OPEN:
            opened.append(mark)
        elif mark.role is Role.CLOSE and opened:
            other = opened.pop()
            yield other.span.start, mark
            yield mark.span.start, other


def _is_foreign(text: str, mark: QuoteMark, other: QuoteMark | None) -> bool:
    sign = mark.span.of(text)
    if sign in _FOREIGN:
        return True
    # “ closes what „ opens; in English it only opens.
    return sign == "“" and mark.role is Role.CLOSE and other is not None and other.span.of(text) == "„"


def _is_quotation(text: str, mark: QuoteMark, other: QuoteMark) -> bool:
    """Whether two guillemets stand around words, not as arrows between blanks."""
    first, last = sorted((mark.span, other.span))
    inside = text[first.end : last.start]
    alike = text[first.start] == text[last.start]
    return inside.count("\n") <= _LINES and not (alike and inside[:1].isspace())


def _between(text: str, mark: QuoteMark, other: QuoteMark) -> str:
    first, last = sorted((mark.span, other.span))
    return text[first.end : last.start]


def _rare(text: str, *, curly: bool) -> Iterator[ForeignMark]:
    """Pairs of marks that are not read as double marks: ‹ › and ‚ ‘, and 《 》 amid English words."""
    for match in _PAIRS.finditer(text):
        start, last = match.end() - len(match[0].lstrip()), match.end() - 1
        if _is_foreign_text(text[start + 1 : last]):
            continue
        single = text[start] != "《"
        for at, opens in ((start, True), (last, False)):
            english = _english(opens=opens, single=single, curly=curly)
            if text[at] != english:
                yield _mark(text, Span(at, at + 1), text[at], opens=opens, english=english)


def _english(*, opens: bool, single: bool, curly: bool) -> str:
    if not curly:
        return "'" if single else '"'
    if single:
        return "‘" if opens else "’"
    return "“" if opens else "”"


def _mark(text: str, span: Span, sign: str, *, opens: bool, english: str) -> ForeignMark:
    if sign in _ONLY_PAIRED:  # French sets blanks inside its marks
        if opens:
            blanks = _SPACES_AFTER.match(text, span.end)
            span = Span(span.start, blanks.end() if blanks else span.end)
        else:
            blanks = _SPACES_BEFORE.search(text, max(0, span.start - 3), span.start)
            span = Span(blanks.start() if blanks else span.start, span.end)
    if not opens and text[span.start - 1 : span.start] in ('"', "”"):
        english = ""  # the English mark stands there already
    return ForeignMark(span, sign, opens, english)


def _is_foreign_text(text: str) -> bool:
    """Whether what is quoted is text of another language: letters of other scripts, or several words unknown in English."""
    words = letters(text).texts
    if not words:
        return False
    every = "".join(words)
    if sum(char < "\u0250" for char in every) * 2 < len(every):
        return True
    small = [word for word in words if word.islower()]
    return len(small) >= _PHRASE and 2 * sum(zipf(word) >= _KNOWN for word in small) < len(small)
