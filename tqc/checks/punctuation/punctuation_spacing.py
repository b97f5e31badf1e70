"""A space before a comma or stop, none after it, or a mark that stands twice.

Such slips come from habits of the source language (French sets a space before `?`, Chinese none after a stop), from
sentences glued together, and from tokenised text that was not put back together. Looked at are commas, stops,
semicolons, question and exclamation marks, colons with a space before them, and the inside of brackets. Two spaces in
a row are no error.

In a text that sets most of its marks off by spaces, that is one fault of the whole text, not hundreds: it is reported
once, at its first place, with the count. Marks that stand twice or have no space after them are still reported there.

Flagged:
    en: The bridge was closed⟦ ,⟧ and the ferry was full.

    en: The water rose again⟦.⟧Before that, nobody had been worried.

    en: The bank paid 40 percent⟦,,⟧ the region paid the rest.

    en: The company ⟦( ⟧based in Oslo) did not reply.

    en: The mayor⟦ ,⟧ who was ill , did not come .

Clean:
    en: At 10.30 a.m. the U.S. team, led by J.R. Smith (Ph.D.), paid 1,250.50 dollars via example.com ...

    en: Node.js, .NET and Booking.com were there; "Yahoo!News" was not :)

False alarms: Two stops as an ellipsis in chat; names of two words with a stop and no space between them, such as `gone.Girl`.

Options: tokenised: report every space before a mark and inside brackets, even where the whole text has them (false).

Source: The Chicago Manual of Style, 17th edition, 6.7 and 6.119 (spaces beside marks, marks side by side); MQM typology,
    fluency/punctuation.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, Kind, Rule
from tqc.text.punctuation.spacing import Slip, SlipKind, Spacing, slips, spacing

_WORD_BEFORE, _WORD_AFTER = re.compile(r"[^\W_]+\Z"), re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Options:
    """The options of `punctuation-spacing`."""

    tokenised: bool = False


def check(document: Document, evidence: Evidence, options: Options) -> Iterator[Hit]:
    """Report each slip, the spaces of tokenised text once."""
    text = document.target.text
    habit: Spacing | None = None
    told = False
    for slip in slips(text):
        if slip.kind in (SlipKind.BEFORE, SlipKind.BRACKET) and not options.tokenised:
            habit = habit or spacing(text)
            if habit.tokenised:
                if slip.kind is SlipKind.BEFORE and not told:
                    told = True
                    yield Hit(slip.span, _habit(habit), "habit", suggestion=slip.fixed)
                continue
        if slip.kind is not SlipKind.AFTER or not _in_source(document, slip.span):
            yield Hit(slip.span, _message(text, slip), slip.kind.value, suggestion=slip.fixed)


def _in_source(document: Document, span: Span) -> bool:
    """Whether a source has the very words with the mark between them: an abbreviation (`tl;dr`), or code."""
    text = document.target.text
    before, after = _WORD_BEFORE.search(text, 0, span.start), _WORD_AFTER.match(text, span.end)
    if not before or not after:
        return False
    chunk = f"{before[0]}{span.of(text).strip()}{after[0]}".casefold()
    return any(chunk in version.pair_at_target(span.start).source.text.casefold() for version in document.versions)


def _habit(habit: Spacing) -> str:
    return (
        f"{habit.spaced} of the {habit.marks} commas and stops of this text have a space before them, this one first; "
        "English has none: the text looks tokenised"
    )


def _message(text: str, slip: Slip) -> str:
    found = slip.span.of(text).strip()
    match slip.kind:
        case SlipKind.BEFORE:
            return f"There is {_blank(slip.span.of(text))} before “{found}”; English has none"
        case SlipKind.AFTER:
            return f"A space is missing after “{found}”"
        case SlipKind.BRACKET:
            return f"There is {_blank(slip.span.of(text))} just inside the bracket “{found}”; English has none"
        case SlipKind.TWICE:
            instead = f"one “{slip.fixed.strip()}”" if slip.fixed else "one stop, or three for an ellipsis"
            return f"“{found}” stands where English has {instead}"


def _blank(text: str) -> str:
    """The space in `text`, by its name where nobody can see which it is."""
    rare = next((char for char in text if char.isspace() and char not in " \n\t"), None)
    return f"a {unicodedata.name(rare).lower()} (U+{ord(rare):04X})" if rare else "a space"


RULE = Rule(
    id="punctuation-spacing",
    doc=__doc__,
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    targets=("en",),
    check=check,
    options=Options,
    kinds={
        "before": Kind(Severity.MINOR),
        "after": Kind(Severity.MINOR),
        "bracket": Kind(Severity.MINOR),
        "twice": Kind(Severity.MINOR),
        "habit": Kind(Severity.MINOR),
    },
    fix=True,
)
