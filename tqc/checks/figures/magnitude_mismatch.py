"""A figure has the digits of the source, but is ten, a thousand or a million times too big or too small.

It reads smoothly, and is off by more than any other slip: `16.7万` is 167,000, not 16.7 million; `1,2 млрд` is 1.2
billion, `68億` 6.8 billion. Compared is the value of a figure that has no counterpart with that of the source's figure
that it stands in place of, both with their scale words; `полтора миллиарда` in words counts too.

Flagged:
    zh: 这座城市有16.7万居民。
    en: The city has ⟦16.7 million⟧ residents.

    de: Die Brücke kostete 2,4 Mrd. Euro.
    en: The bridge cost ⟦2.4 million⟧ euros.

    ru: Стадион вмещает 160 000 зрителей.
    en: The stadium holds ⟦16,000⟧ spectators.

Clean:
    zh: 这座城市有16.7万居民。
    en: The city has 167,000 residents.

    ja: 令和4年に約1億2000万円を支払った。
    en: About 120 million yen was paid in 2022.

    de: Der Park ist 160.000 Quadratmeter groß.
    en: The park covers 16 hectares.

False alarms: a slip of the source that the translator put right; units of another size that tqc does not know; sums that
    happen to have the same digits.

Source: MQM typology, Accuracy (mistranslation of numbers); the short and long scale and the myriads of Chinese, Japanese
    and Korean in Chicago Manual of Style 9.8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqc.checks.figures.analyses.scale_errors import Magnitude, magnitudes
from tqc.evidence import Evidence
from tqc.evidence.number_matches import PairFigures, figure_matches
from tqc.model import Category, Document, Severity
from tqc.rule import Hit, Kind, NoOptions, Rule, moved
from tqc.text.numbers.formatter import in_english, in_place_of

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield the figures whose digits are right and whose magnitude is wrong."""
    for found in evidence.of(figure_matches):
        if found.pair.source.text and found.pair.target.text and (found.lone_source or found.lone_target):
            for each in magnitudes(found):
                yield moved(_hit(each, found), found.pair, found.version)


def _hit(each: Magnitude, found: PairFigures) -> Hit:
    text = found.pair.target.text
    written = each.source.span.of(found.pair.source.text)
    in_digits = bool(each.target.digits)
    suggestion = in_place_of(each.source, each.target, text) if in_digits else in_english(each.source.values[0])
    value = in_english(each.source.values[0]) if each.source.scale > 1 or not each.source.digits else None
    if _is_grouped_wrongly(each, text):
        message = f"“{each.target.span.of(text)}” has the digits of the source in wrong groups: “{suggestion}”"
        return Hit(each.target.span, message, "grouping", each.source.span, suggestion)
    times = f"{10 ** abs(each.power):,}"
    size = f"{times} times what" if each.power > 0 else f"1/{times} of what"
    if len(each.target.values) > 1 or (len(each.source.values) > 1 and not value):  # `350.000` may be 350,000 copied
        size, value = "of another magnitude than what", value or in_english(each.source.values[0])
    message = f"“{each.target.span.of(text)}” is {size} the source has, “{written}”{f', {value}' if value else ''}"
    return Hit(each.target.span, message, "", each.source.span, suggestion)


def _is_grouped_wrongly(each: Magnitude, text: str) -> bool:
    """Whether a figure has all digits of the source, only the comma after three at a time is misplaced: `16,4851`."""
    written = each.target.span.of(text)
    return each.target.digits == each.source.digits and "," in written and not _GROUPED.fullmatch(written)


RULE = Rule(
    id="magnitude-mismatch",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.CRITICAL,
    check=check,
    source=True,
    agreed=True,
    kinds={"grouping": Kind(Severity.MINOR)},
)
