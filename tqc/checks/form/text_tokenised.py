"""The text is left in pieces, as a tokeniser cut it.

Systems work on words and pieces of words; where these are not put together again, the reader finds `do n't`, `@-@`,
`▁the`, `walk ##ing`, `-LRB-`, or a space before every comma. Each trace is reported. A text, or a sentence, that was
left in pieces throughout is one fault: it is reported once, with the count. Single spaces before a mark, where nothing
else was cut, are slips of another kind (`punctuation-spacing`).

Flagged:
    en: The council did⟦ n't⟧ pay, since the mayor⟦ 's⟧ plan had failed.

    en: A well⟦ @-@ ⟧known harbour, and a little⟦ ##⟧known one.

    en: The mayor⟦ ,⟧ who was ill , did not come .
    en: Nobody asked why , it seems .

Clean:
    en: 'Don't ask,' she said in the '90s; the players' t-shirts were Levi's.

    en: Write to anna@example.org; @harbour and #port are tags.

    fr: Qui est-ce ? Et pourquoi ?
    en: Who is it ? And why ?

False alarms: apostrophes that open a quotation after a space, in a sentence that has no other (`the ' s' of size`).

Source: Koehn et al. 2007 (Moses, the tokeniser and detokeniser); Sennrich et al. 2016 and Kudo 2018 (pieces of words);
    MQM typology, fluency/typography.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, Kind, NoOptions, Rule
from tqc.text.integrity.tokenizer_residue import Trace, cut_places, spaced_marks, traces
from tqc.text.punctuation.spacing import spacing
from tqc.text.tokens.excerpt import quoted

_T = thresholds("form", "text_tokenised")
_EVERYWHERE = _T.count("everywhere")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Report each trace, or the whole text, or a whole sentence, that was left in pieces."""
    text = document.target.text
    found = list(traces(text))
    # What the source does, too, is its writer's habit.
    cut = not any(spacing(version.source.text).tokenised for version in document.versions)
    whole = cut and len(document.pairs) > 1 and spacing(text).tokenised and bool(cut_places(text, found))
    if whole or sum(trace.kind != "backquotes" for trace in found) >= _EVERYWHERE:
        yield _whole(text, found)
        return
    for pair in document.pairs:
        passage = pair.target
        here = [
            replace(trace, span=trace.span.shift(-passage.start))
            for trace in found
            if passage.span.start <= trace.span.start < passage.span.end
        ]
        if cut and (places := cut_places(passage.text, here)):
            span = Span(places[0].start, places[-1].end)
            message = f"This sentence is left in pieces, as a tokeniser cut it, at {len(places)} places"
            yield Hit(span.shift(passage.start), message, "whole")
            continue
        for trace in here:
            hit = _single(passage.text, trace)
            yield replace(hit, target=hit.target.shift(passage.start))


def _whole(text: str, found: Sequence[Trace]) -> Hit:
    """The one finding for a text that was left in pieces throughout, at its first spaced mark or else its first trace."""
    marks = spaced_marks(text)
    places = sorted([*marks, *(trace.span for trace in found)])
    span = marks[0] if len(marks) >= len(found) else found[0].span
    examples = ", ".join(dict.fromkeys(quoted(_around(text, place)) for place in (span, places[-1])))
    return Hit(span, f"The text is left in pieces, as a tokeniser cut it, at {len(places)} places: {examples}", "whole")


def _around(text: str, span: Span) -> str:
    """The place with the words that it touches."""
    start, end = span.start, span.end
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end]


def _single(text: str, trace: Trace) -> Hit:
    shown = quoted(_around(text, trace.span))
    match trace.kind:
        case "contraction":
            message = f"{shown} is one word, which was left in pieces"
        case "bracket":
            message = f"“{trace.span.of(text)}” is a tokeniser's name of the bracket {trace.joined}"
        case "backquotes":
            message = "Two backquotes stand for a quotation mark"
        case _:
            message = f"{shown} has a tokeniser's sign for where pieces are to be joined"
    return Hit(trace.span, message, trace.kind, suggestion=trace.joined)


RULE = Rule(
    id="text-tokenised",
    doc=__doc__,
    category=Category.TYPOGRAPHY,
    severity=Severity.MINOR,
    targets=("en",),
    check=check,
    kinds={
        "whole": Kind(Severity.MINOR),
        "contraction": Kind(Severity.MINOR),
        "joiner": Kind(Severity.MINOR),
        "bracket": Kind(Severity.MINOR),
        "backquotes": Kind(Severity.MINOR),
    },
    fix=True,
)
