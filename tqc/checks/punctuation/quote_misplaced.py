"""A quotation mark stands on the wrong side of a space, comma or attribution.

The reader takes the speaker's words for the reporter's, or the other way round. Translation engines lose track of
straight marks, which look the same at both ends: `left, "the minister said`. All double marks of the document are read
together, so that it is known which one opens and which one closes; then the spaces beside each are looked at.
Whether a comma or full stop goes inside or outside the closing mark is house style and is left alone, and so are
single marks. In a text that sets its marks off by spaces throughout, that is left to `punctuation-spacing`.

Flagged:
    en: "We have waited long enough,⟦ "⟧the mayor said.

    en: The mayor said,⟦" ⟧We have waited long enough."

    en: "We have waited long enough⟦" ,⟧ said the mayor.

    en: The mayor said:⟦"⟧We have waited long enough."

    en: He called it ⟦" ⟧patience" and left.

Clean:
    en: "We have waited long enough," the mayor said, "and we will not wait any more."

    en: He spoke of "patience", of "trust," and of a 24" pipe.

False alarms: A straight mark that does something else than quoting, such as the mark of repetition in a table.

Source: The Chicago Manual of Style, 17th edition, 6.9 and 13.30; MQM typology, fluency/punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, Kind, NoOptions, Rule
from tqc.text.punctuation.quote_pairs import QuoteMark, Role, Shape, quote_marks
from tqc.text.punctuation.spacing import BLANK, spacing

_LOOSE_MARK = re.compile(r"(?<!\s)\s[\"“”„]\s+(?![-–—])")
_SPACES_BEFORE = re.compile(rf"{BLANK}+\Z")
_COMMA_BEFORE = re.compile(rf"{BLANK}+[,.]\Z")
_SPACES_AFTER = re.compile(rf"{BLANK}+")
_MARK_AFTER = re.compile(rf"{BLANK}+([,.;:?!])(?=[\s”\"’')]|\Z)")
_SIGNS = frozenset('"“”„«»')
_LOOSE = (Shape.SPACED, Shape.EITHER)
_WORD = r"[\w’'-]+"
_LAST = re.compile(rf"({_WORD}[^\w\s]?)\W*\Z")
_NEXT = re.compile(rf"\W*({_WORD})")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each mark that has a space where none belongs, or none where one belongs."""
    text = document.target.text
    marks = quote_marks(text)
    if not marks:
        return
    tokenised = spacing(text).tokenised
    for mark in marks:
        if mark.role is Role.OPEN:
            hit = _opening(text, mark, tokenised)
        elif mark.role is Role.CLOSE:
            hit = _closing(text, mark, tokenised)
        else:
            hit = None
        if hit and not (hit.kind == "space" and _is_loose_in_source(document, mark.span.start)):
            yield hit


def _opening(text: str, mark: QuoteMark, tokenised: bool) -> Hit | None:
    start, end = mark.span.start, mark.span.end
    sign, after = text[start:end], _blanks_after(text, end)
    word = _NEXT.match(text[end : end + 40])
    says = f"“{word[1]}”" if word else "the text after it"
    if mark.shape is Shape.CLOSING and after:
        message = f"The quotation begins with {says}; its opening mark belongs after the space, not before it"
        return Hit(Span(start, end + after), message, "side", suggestion=f" {sign}")
    if mark.shape in _LOOSE and after and not tokenised and text[end + after : end + after + 1] not in _SIGNS:
        message = f"A space separates the opening mark from {says}, where the quotation begins"
        return Hit(Span(start, end + after), message, "space", suggestion=sign)
    if mark.shape is Shape.GLUED and text[end : end + 1].isalnum():
        comma = _COMMA_BEFORE.search(text, max(0, start - 4), start)
        begin, before = (comma.start(), text[start - 1]) if comma else (start, "")
        message = f"A space is missing before the mark that opens the quotation at {says}"
        return Hit(Span(begin, end), message, "glued", suggestion=f"{before} {sign}")
    return None


def _closing(text: str, mark: QuoteMark, tokenised: bool) -> Hit | None:
    start, end = mark.span.start, mark.span.end
    sign = text[start:end]
    word = _LAST.search(text[max(0, start - 40) : start])
    says = f"“{word[1]}”" if word else "the text before it"
    spaces = _SPACES_BEFORE.search(text, max(0, start - 4), start)
    follows = _MARK_AFTER.match(text, end)
    begin = spaces.start() if spaces else start
    if _begins_line(text, start):
        if not text[end : end + 20].partition("\n")[0].strip() or not text[:start].strip():
            return None
        return Hit(
            mark.span, f"The quotation ends on the line before, at {says}; its closing mark belongs there", "line"
        )
    if mark.shape is Shape.OPENING and spaces:
        message = f"The quotation ends after {says}; its closing mark belongs before the space, not after it"
        return Hit(Span(begin, end), message, "side", suggestion=f"{sign} ")
    if mark.shape is Shape.GLUED and text[end : end + 1].isalnum():
        comma = _COMMA_BEFORE.search(text, max(0, start - 4), start)
        begin, before = (comma.start(), text[start - 1]) if comma else (start, "")
        message = f"A space is missing after the mark that closes the quotation at {says}"
        return Hit(Span(begin, end), message, "glued", suggestion=f"{before}{sign} ")
    if tokenised:
        return None
    if follows:
        message = f"A space separates the closing mark from “{follows[1]}”"
        return Hit(Span(begin, follows.end()), message, "space", suggestion=f"{sign}{follows[1]}")
    if mark.shape in _LOOSE and spaces and text[begin - 1] not in _SIGNS:
        message = f"A space separates the closing mark from {says}, where the quotation ends"
        return Hit(Span(begin, end), message, "space", suggestion=sign)
    return None


def _is_loose_in_source(document: Document, at: int) -> bool:
    """Whether a source has a mark between two spaces there, too: the translation keeps what is wrong already."""
    return any(_LOOSE_MARK.search(version.pair_at_target(at).source.text) for version in document.versions)


def _begins_line(text: str, at: int) -> bool:
    """Whether only spaces stand before a place on its line."""
    while at > 0 and text[at - 1] != "\n":
        if not text[at - 1].isspace():
            return False
        at -= 1
    return True


def _blanks_after(text: str, end: int) -> int:
    spaces = _SPACES_AFTER.match(text, end)
    return len(spaces[0]) if spaces else 0


RULE = Rule(
    id="quote-misplaced",
    doc=__doc__,
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    targets=("en",),
    check=check,
    kinds={
        "side": Kind(Severity.MINOR),
        "glued": Kind(Severity.MINOR),
        "space": Kind(Severity.MINOR),
        "line": Kind(Severity.MINOR),
    },
    fix=True,
)
