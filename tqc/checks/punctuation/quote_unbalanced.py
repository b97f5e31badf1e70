"""A quotation is opened and never closed, or closed and never opened.

The reader cannot tell where the speaker's words begin or end. Marks are paired over the whole document: a quotation may
run over several paragraphs, each of which may open again while only the last one closes, and over several rows of a
bitext, where it opens in one row and closes in a later one. Quotations inside quotations are followed, also when both
have the same marks; marks of inches and seconds are told apart. Only what no such reading explains is reported, once
for each mark without a partner. A sentence on its own may be cut out of a longer quotation, so a mark that opens or
closes the whole of it is left alone; so is a lone mark where the source has one, too, and no half was lost elsewhere.
Single marks are not judged, since an apostrophe looks the same.

Flagged:
    en: The bridge will be closed until spring⟦"⟧, and the ferry will run twice a day.

    en: The works started in May.
    en: The mayor called them ⟦"⟧a gift to the town and left.
    en: Nobody asked any questions.

    en: "The money is ready," she says.⟦"⟧ The petition was signed by thousands.
    en: The mayor did not comment.

Clean:
    en: "We have waited for a long time.
    en: Now we want to see the bridge," the mayor said.

    en: "The "temporary" ferry is still running," the mayor said.

    en: The pipe is 24" wide, and the worker is 6'2" tall.

False alarms: Rows that are excerpts of a longer text, so that the other half of a quotation stands in a row that is not there;
    a speech that quotes without end marks over more than some twenty rows.

Source: The Chicago Manual of Style, 17th edition, 13.30 (quotations of more than one paragraph); MQM typology,
    fluency/punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tqc.evidence import Evidence
from tqc.model import Category, Document, Pair, Severity, Span
from tqc.rule import Hit, Kind, NoOptions, Rule
from tqc.text.punctuation.quote_pairs import QuoteMark, Role, Shape, quote_marks

_MARKS = re.compile(r"[\"“”„‟«»「」『』＂]")
_CLOSING = "”»"
_NEXT = re.compile(r"\W*([\w’'-]+(?:[ ,]+[\w’'-]+){0,2})")
_LAST = re.compile(r"((?:[\w’'-]+[ ,]+){0,2}[\w’'-]+)\W*\Z")
_WORD_LEFT = re.compile(r"[^\W\d_]+\Z")
_WORD_RIGHT = re.compile(r"[^\W\d_]+")
_ABBREVIATED = re.compile(r"[\u05d0-\u05ea][\"״][\u05d0-\u05ea]")
_CONTRACTED = frozenset(["d", "l", "ll", "m", "n", "o", "re", "s", "t", "ve"])


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each mark that has no partner."""
    text = document.target.text
    for mark in quote_marks(text):
        if mark.role is not Role.STRAY:
            continue
        if hit := _in_word(document, mark):
            yield hit
        elif not _in_source(document, mark):
            yield Hit(mark.span, _message(text, mark), "alone")


def _message(text: str, mark: QuoteMark) -> str:
    after = _NEXT.match(text[mark.span.end : mark.span.end + 60])
    before = _LAST.search(text[max(0, mark.span.start - 60) : mark.span.start])
    apart = text[: mark.span.start].endswith((" ", "\n", "(", "—", "–", "["))
    spaced = text[mark.span.end : mark.span.end + 1].isspace()
    if after and before and apart and spaced and mark.shape is not Shape.OPENING:
        return f"The quotation mark between “{before[1]}” and “{after[1]}” has no partner"
    if after and (mark.shape is Shape.OPENING or not before or (apart and not spaced)):
        return f"The quotation that opens before “{after[1]}” is never closed"
    if before and mark.span.of(text) in _CLOSING:
        return f"The quotation that closes after “{before[1]}” was never opened"
    if before:  # a straight mark may also be an opening one on the wrong side of a space
        return f"The quotation mark after “{before[1]}” has no partner"
    return "This quotation mark has no partner"


def _in_word(document: Document, mark: QuoteMark) -> Hit | None:
    """A mark inside a word, which is an apostrophe gone wrong, or that of a Hebrew abbreviation (`z"l`)."""
    text = document.target.text
    start, end = mark.span.start, mark.span.end
    left, right = _WORD_LEFT.search(text, max(0, start - 30), start), _WORD_RIGHT.match(text, end)
    if not left or not right or not {left[0].lower(), right[0].lower()} & _CONTRACTED:
        return None
    if any(_ABBREVIATED.search(version.pair_at_target(start).source.text) for version in document.versions):
        message = f"“{left[0]}{text[start:end]}{right[0]}” only transcribes an abbreviation of the source"
        return Hit(Span(left.start(), right.end()), message, "abbreviation")
    message = (
        f"A quotation mark stands inside the word “{left[0]}{text[start:end]}{right[0]}”, where an apostrophe belongs"
    )
    return Hit(mark.span, message, "apostrophe", suggestion="'")


def _in_source(document: Document, stray: QuoteMark) -> bool:
    """Whether a source that the target was translated from has a mark without a partner there, too."""
    for version in document.versions:
        pair = version.pair_at_target(stray.span.start)
        source = pair.source
        if not source.text:
            continue
        if any(
            mark.role is Role.STRAY and source.span.start <= mark.span.start < source.span.end
            for mark in quote_marks(version.source.text)
        ):
            return True
        if _is_uneven(source.text) and _is_uneven(pair.target.text):
            other = _other_half(version.pairs, pair, behind=stray.shape is Shape.OPENING)
            if other is None or _is_uneven(other.target.text):
                return True
    return False


def _other_half(pairs: Sequence[Pair], pair: Pair, *, behind: bool) -> Pair | None:
    """The next pair, behind or before a pair, whose source has half of a quotation: the partner of a mark stands there."""
    at = pairs.index(pair)
    beside = pairs[at + 1 :] if behind else reversed(pairs[:at])
    return next((other for other in beside if other.target.text and _is_uneven(other.source.text)), None)


def _is_uneven(text: str) -> bool:
    """Whether the marks of a passage cannot be those of whole quotations."""
    return len(_MARKS.findall(text)) % 2 == 1


RULE = Rule(
    id="quote-unbalanced",
    doc=__doc__,
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    targets=("en",),
    check=check,
    kinds={
        "alone": Kind(Severity.MINOR),
        "apostrophe": Kind(Severity.MINOR),
        "abbreviation": Kind(Severity.MINOR),
    },
)
