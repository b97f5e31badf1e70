"""A figure differs from the source, is missing, or is not in the source.

A wrong figure is the error that readers cannot see and editors are blamed for. Figures are compared by value, not by
their looks: `3,5 млн` is 3.5 million, `1.234,5` is 1,234.5, `16.7万` is 167,000, and a word (`twenty`, `двое`, `一`)
explains a figure of the other side. So do times of 12 and 24 hours, years in short, names of months, units of another
system (miles for kilometres, °F for °C) with the translator's rounding, and leftovers of the neighbouring sentence.

Numbers in words are held against each other, and against digits, where both sides leave no doubt: a word that is a
number and nothing else (`nine`, `девять`, `ثمانية`, `七名`), one on each side that the other does not tell in any way.

A figure that one side gives as the least (`at least 30`) and the other one as the most (`до 30`, `不超过30`) is reported.

A figure that is left over on both sides is reported as replaced. One that is left over on one side only is a lesser
finding, made only where every other figure of the sentence matches. Another power of ten is left to `magnitude-mismatch`,
a part of a date to `date-mismatch`, where those rules run.

Flagged:
    ru: Пожарные вывели из здания 35 человек.
    en: Firefighters led ⟦53⟧ people out of the building.

    zh: 这座城市有16.7万居民。
    en: The city has ⟦16.7 million⟧ residents.

    de: Die Brücke kostete 2,4 Mrd. Euro.
    en: The bridge cost ⟦2.4 million⟧ euros.

    ru: В конкурсе участвуют семь школ.
    en: ⟦Nine⟧ schools are taking part in the contest.

    uk: Бібліотеку, збудовану 1908 року, закрили на ремонт.
    en: The library was closed for repairs⟦⟧.

    de: Mindestens 40 Schafe sind entlaufen.
    en: ⟦Up to⟧ 40 sheep have run away.

Clean:
    ru: Пожарные вывели из здания двадцать человек в 18:30.
    en: Firefighters led 20 people out of the building at 6:30 p.m.

    de: Der Ort liegt 80 km nördlich von hier und hat 1.500 Einwohner.
    en: The place lies 50 miles north of here and has 1,500 inhabitants.

    ja: 令和4年3月12日に約1億2000万円を支払った。
    en: About 120 million yen was paid on March 12, 2022.

False alarms: sums and conversions that a translator works out (another currency, another time zone, an age from a year
    of birth); dates spelled out for `today` or `this year`; figures adapted to the reader (911 for 110, the police).

Source: MQM typology, Accuracy (mistranslation of numbers, omission, addition); ASTM F2575, 8.6 on figures; Chicago
    Manual of Style 9 on their English forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tqc.checks.figures.analyses.bound_errors import Reversed, reversed_bounds
from tqc.checks.figures.analyses.one_sided import around, reportable, told_by_its_name
from tqc.evidence import Evidence
from tqc.evidence.number_matches import PairFigures, alike, figure_matches
from tqc.evidence.sentence_at import end_of, sentence_at
from tqc.evidence.unit_conversions import in_other_units
from tqc.languages import language
from tqc.model import Category, Document, Severity, Span
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, Kind, NoOptions, Rule, moved
from tqc.text.numbers.bounds import Side
from tqc.text.numbers.formatter import in_english, in_place_of, in_words_like
from tqc.text.numbers.number import FigureKind
from tqc.text.numbers.parser import Figure

_TIME = re.compile(r"\d+(?:[:.h]\d{2})?(?:\s?[ap]\.?m\b\.?)?")
_LIMIT = {Side.LEAST: "a lower limit", Side.MOST: "an upper limit"}
_NAME_BEFORE = re.compile(r"\b([^\W\d_]{3,})-\Z")
_T = thresholds("figures", "number_mismatch")
_LIKE, _VERY_LIKE = _T.number("like"), _T.number("very_like")
_FAR = _T.count("far")
_DETACHED = _T.count("detached")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield the figures of each pair that have no counterpart."""
    for found in evidence.of(figure_matches):
        for turned in reversed_bounds(found) if found.pair.source.text and found.pair.target.text else ():
            yield moved(_turned(turned, found), found.pair, found.version)
        lone = found.lone_source or found.lone_target or found.spelled
        if found.pair.source.text and found.pair.target.text and lone:
            for hit in _pair(found):
                yield moved(hit, found.pair, found.version)


def _pair(found: PairFigures) -> Iterator[Hit]:
    replaced = found.replaced or ((found.repeated,) if found.repeated else ())
    if found.spelled:
        yield _spelled(*found.spelled, found)
        return
    detached = len(found.lone_target) == len(found.target) >= _DETACHED and len(found.lone_source) == len(found.source)
    for target, source in replaced:
        far = _are_far_apart(target, source)
        if alike(target.digits, source.digits) >= (_VERY_LIKE if far else _LIKE) or not (detached or far):
            yield _replaced(target, source, found)
    known = language(found.pair.source.lang)
    if not replaced and (known.numbers or known.number_starts):
        if (
            not found.lone_source
            and reportable(found.lone_target, found.pair.target.text)
            and not _is_part_of_name(found)
        ):
            span = around(found.lone_target)
            yield Hit(span, f"“{span.of(found.pair.target.text)}” is not in the source", "added")
        elif (
            not found.lone_target
            and reportable(found.lone_source, found.pair.source.text)
            and not told_by_its_name(found.lone_source, found.pair.target)
        ):
            span = around(found.lone_source)
            message = _missing(found.lone_source, found.pair.source.text)
            yield Hit(_place(found), message, "missing", span)


def _are_far_apart(target: Figure, source: Figure) -> bool:
    """Whether one figure is so many times the other that it hardly stands in its place."""
    one, other = float(target.values[0]), float(source.values[0])
    return 0 < _FAR * one < other or 0 < _FAR * other < one


def _is_part_of_name(found: PairFigures) -> bool:
    """Whether the figure belongs to a name of the source that goes without it there: `covid-19`, `covid`."""
    before = _NAME_BEFORE.search(found.pair.target.text, 0, found.lone_target[0].span.start)
    return len(found.lone_target) == 1 and before is not None and before[1].lower() in found.pair.source.text.lower()


def _replaced(target: Figure, source: Figure, found: PairFigures) -> Hit:
    text = found.pair.target.text
    written = source.span.of(found.pair.source.text)
    other_unit = in_other_units(text, found.target, found.target.index(target))
    suggestion = None if other_unit else in_place_of(source, target, text)
    value = in_english(source.values[0]) if suggestion and source.scale > 1 else None
    shown = target.span.of(text)
    if target.kind is source.kind is FigureKind.TIME:  # an hour is shown with its minutes
        shown, written = _time_at(text, target.span.start), _time_at(found.pair.source.text, source.span.start)
    message = f"“{shown}” is not in the source, which has “{written}”{f', {value}' if value else ''}"
    return Hit(target.span, message, "replaced", source.span, suggestion)


def _time_at(text: str, start: int) -> str:
    found = _TIME.match(text, start)
    return found[0] if found else ""


def _spelled(target: Figure, source: Figure, found: PairFigures) -> Hit:
    """A number where a word is one of the two: both are shown as numbers, too."""
    text = found.pair.target.text
    written, original = target.span.of(text), source.span.of(found.pair.source.text)
    value = in_english(source.values[0])
    shown = (
        f"“{original}”"
        if source.digits or value is None or source.values[0].denominator > 1
        else f"“{original}”, {value}"
    )
    message = f"“{written}” is not in the source, which has {shown}"
    return Hit(target.span, message, "spelled", source.span, in_words_like(source.values[0], written))


def _turned(turned: Reversed, found: PairFigures) -> Hit:
    """A figure that is the least on one side and the most on the other."""
    word, other = turned.target_bound, turned.source_bound
    here, there = _together(word.span, turned.target.span), _together(other.span, turned.source.span)
    written, original = here.of(found.pair.target.text), there.of(found.pair.source.text)
    message = f"“{written}” sets {_LIMIT[word.side]}, “{original}” of the source {_LIMIT[other.side]}"
    return Hit(word.span, message, "bound", there)


def _together(one: Span, two: Span) -> Span:
    return Span(min(one.start, two.start), max(one.end, two.end))


def _missing(figures: Sequence[Figure], text: str) -> str:
    """What is missing: each figure by itself, but those of one date, which belong together."""
    span = around(figures)
    if all(figure.kind in (FigureKind.DATE, FigureKind.YEAR) for figure in figures):
        return f"“{span.of(text)}” of the source is missing in this sentence"
    shown = [f"“{figure.span.of(text)}”" for figure in figures]
    listed = shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
    return f"{listed} of the source {'is' if len(shown) == 1 else 'are'} missing in this sentence"


def _place(found: PairFigures) -> Span:
    """Where in the target what is missing is shown: behind the sentence that should have it."""
    at = end_of(found.pair.target.text, sentence_at(found.pair, found.lone_source[0].span))
    return Span(at, at)


RULE = Rule(
    id="number-mismatch",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    check=check,
    kinds={
        "replaced": Kind(Severity.MAJOR),
        "spelled": Kind(Severity.MAJOR),
        "bound": Kind(Severity.MAJOR),
        "missing": Kind(Severity.MINOR),
        "added": Kind(Severity.MINOR),
    },
    source=True,
    agreed=True,
)
