"""A figure is right, but counts another unit than in the source: miles for kilometres, dollars for euros.

The number looks right, so nobody looks again, and the statement is off by half or by an exchange rate. Compared are
figures with the same value, scale words counted in, where both sides name a unit of the same thing: length, area,
volume, weight, speed, time, power, temperature, money, per cent. A right conversion has another value and is none. A
percent sign or word counts as lost or added only where the sentence has none at all.

Flagged:
    ru: До границы 40 км.
    en: It is 40 ⟦miles⟧ to the border.

    de: Die Brücke kostete 2,4 Mio. Euro.
    en: The bridge cost ⟦$⟧2.4 million.

    uk: Уночі буде 25 °C.
    en: It will be 25⟦°F⟧ at night.

    fr: Le parti a obtenu 34 % des voix.
    en: The party won ⟦34⟧ of the votes.

Clean:
    ru: До границы 40 км.
    en: It is 25 miles to the border.

    zh: 这座公园占地300亩。
    en: The park covers 300 mu, or 20 hectares.

    ja: 重さは5キロだった。
    en: It weighed 5 kilograms.

False alarms: a slip of the source that the translator put right; a word for several moneys that tqc takes for one (`crowns`).

Source: MQM typology, Accuracy (mistranslation of units and currencies); ASTM F2575, 8.6; ISO 80000 and ISO 4217 on the
    units.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.figures.analyses.unit_errors import OtherUnit, other_units, spelled_units
from tqc.evidence import Evidence
from tqc.evidence.number_matches import figure_matches
from tqc.model import Category, Document, Pair, Severity, Span
from tqc.rule import Hit, NoOptions, Rule, moved
from tqc.text.numbers.parser import Figure
from tqc.text.numbers.units import Unit, counterpart


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield the units of figures of the target that are not those of the source."""
    in_digits = set()
    for found in evidence.of(figure_matches):
        in_digits.add((found.version, found.pair.segment))
        if found.pair.source.text and found.pair.target.text:
            for other in other_units(found):
                yield moved(_hit(other, found.pair), found.pair, found.version)
    for number, version in enumerate(document.versions):
        for pair in version.pairs:
            for other in spelled_units(pair) if (number, pair.segment) not in in_digits else ():
                yield moved(_hit(other, pair), pair, number)


def _hit(other: OtherUnit, pair: Pair) -> Hit:
    text = pair.target.text
    here, there = _whole(other.target, other.target_unit), _whole(other.source, other.source_unit)
    written, original = here.of(text), there.of(pair.source.text)
    if other.target_unit is None:
        return Hit(here, f"“{written}” is a percentage in the source, “{original}”", "", there, f"{written}%")
    if other.source_unit is None:
        return Hit(here, f"“{written}” is no percentage in the source, which has “{original}”", "", there)
    place = other.target_unit.span
    suggestion = counterpart(place.of(text), other.source_unit, pair.target.lang)
    message = f"“{written}” is in another unit than the source, “{original}”"
    suggestion = suggestion and _set_off(suggestion, place, text)
    return Hit(place, f"{message}: “{suggestion.strip()}”" if suggestion else message, "", there, suggestion)


def _set_off(unit: str, place: Span, text: str) -> str:
    """The unit with a space where letters would touch a figure: `$5` becomes `CZK 5`."""
    before = " " if unit[0].isalpha() and text[place.start - 1 : place.start].isdigit() else ""
    after = " " if unit[-1].isalpha() and text[place.end : place.end + 1].isdigit() else ""
    return f"{before}{unit}{after}"


def _whole(figure: Figure, unit: Unit | None) -> Span:
    """A figure with its unit, where that stands beside it."""
    spans = [figure.span, unit.span] if unit else [figure.span]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


RULE = Rule(
    id="unit-mismatch",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    check=check,
    source=True,
    agreed=True,
)
