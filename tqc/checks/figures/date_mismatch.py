"""A date or a time of day differs from the source's: another day, month, year or weekday, or the other half of the day.

A wrong date is as plausible as the right one, so nobody sees it without the source. Compared are the dates of a pair of
sentences, part by part: `12.03.2022`, `12 марта`, `3月12日` and `۲۱ اسفند` are March 12. Where no date of the source
agrees with one of the target, and one of the source is left over too, the part that differs is marked. A weekday is
compared where each side names one that the other lacks, a time of day where both sides leave no doubt whether it is
before or after noon, or name a time zone. So are days and periods that are counted from the day of writing (`yesterday`,
`next week`), where each side has one that the other lacks. A part that only one side has is left alone.

Flagged:
    ru: Мост закрыли 12 марта 2022 года.
    en: The bridge was closed on ⟦May⟧ 12, 2022.

    de: Das Schiff lief am 03.12.1987 vom Stapel.
    en: The ship was launched on December ⟦13⟧, 1987.

    uk: Міст відкриють у четвер.
    en: The bridge will open on ⟦Tuesday⟧.

    ru: На прошлой неделе школу закрыли.
    en: The school was closed ⟦this week⟧.

    zh: 学校将于9月15日恢复上课。
    en: Classes resume on ⟦October⟧ 15.

    de: Die Sitzung beginnt um 19:30 Uhr.
    en: The session begins at ⟦7:30 a.m.⟧ in the hall.

    de: Das Konzert beginnt um halb acht.
    en: The concert begins at ⟦8:30⟧.

    ru: Спектакль начался без четверти восемь.
    en: The play began at a ⟦quarter past eight⟧.

Clean:
    ru: Мост закрыли 12.03.2022.
    en: The bridge was closed on March 12, 2022.

    zh: 2022年3月12日，学校关闭。
    en: The school closed on 12 March.

    de: Das Fest dauert vom 3. bis 5. Mai.
    en: The festival runs from May 3 to 5.

False alarms: the Islamic calendar; a time or day worked out for another time zone; a slip of the source that the
    translator put right.

Source: MQM typology, Accuracy (mistranslation of dates); ASTM F2575, 8.6; Unicode CLDR, date patterns.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.figures.analyses.date_errors import OtherDay, Redated, other_days, redated
from tqc.checks.figures.analyses.period_errors import OtherPeriod, other_periods
from tqc.checks.figures.analyses.time_errors import (
    OtherHour,
    OtherQuarter,
    OtherTime,
    other_hours,
    other_quarters,
    other_times,
)
from tqc.evidence import Evidence
from tqc.model import Category, Document, Severity, Span
from tqc.rule import Hit, NoOptions, Rule, moved
from tqc.text.dates.dates import DAY, MONTH, YEAR
from tqc.text.dates.foreign_dates import MONTHS
from tqc.text.numbers.formatter import ordinal
from tqc.text.numbers.weekdays import NAMES


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Yield the parts of dates that are not those of the source."""
    for found in redated(document):
        yield moved(_hit(found), found.pair, found.version)
    for other in other_days(document):
        yield moved(_weekday(other), other.pair, other.version)
    for period in other_periods(document):
        yield moved(_period(period), period.pair, period.version)
    for time in other_times(document):
        yield moved(_time(time), time.pair, time.version)
    for hour in other_hours(document):
        yield moved(_half_hour(hour), hour.pair, hour.version)
    for quarter in other_quarters(document):
        yield moved(_quarter(quarter), quarter.pair, quarter.version)


def _time(other: OtherTime) -> Hit:
    written, original = other.target.span.of(other.pair.target.text), other.source.span.of(other.pair.source.text)
    what = "is in another time zone than" if other.zone else "is half a day off from"
    return Hit(other.target.span, f"“{written}” {what} the source, “{original}”", "", other.source.span)


def _half_hour(other: OtherHour) -> Hit:
    written, original = other.target.span.of(other.pair.target.text), other.source.span.of(other.pair.source.text)
    message = f"“{written}” is an hour late: “{original}” of the source is half an hour before that hour, not after it"
    return Hit(other.target.span, message, "", other.source.span)


def _quarter(other: OtherQuarter) -> Hit:
    written, original = other.target.of(other.pair.target.text), other.source.span.of(other.pair.source.text)
    hour, minute = divmod(other.source.minutes, 60)
    message = f"“{written}” is not the time of the source, “{original}”: {hour or 12}:{minute}"
    return Hit(other.target, message, "", other.source.span)


def _period(other: OtherPeriod) -> Hit:
    written, original = other.target.span.of(other.pair.target.text), other.source.span.of(other.pair.source.text)
    suggestion = other.key.replace("_", " ")
    suggestion = suggestion.capitalize() if written[0].isupper() else suggestion
    message = f"“{written}” is not “{original}” of the source: “{suggestion}”"
    return Hit(other.target.span, message, "", other.source.span, suggestion)


def _weekday(other: OtherDay) -> Hit:
    written, original = other.target.span.of(other.pair.target.text), other.source.span.of(other.pair.source.text)
    suggestion = NAMES[other.source.day] + "s" * written.endswith("s")
    message = f"“{written}” is not the day of the source, “{original}”: “{suggestion}”"
    return Hit(other.target.span, message, "", other.source.span, suggestion)


def _hit(found: Redated) -> Hit:
    places = [found.target.places[part] for part in found.parts]
    span = Span(min(place.start for place in places), max(place.end for place in places))
    written, original = span.of(found.pair.target.text), found.source.span.of(found.pair.source.text)
    what = " and ".join(found.parts)
    message = f"“{written}” is not the {what} of the source's date, “{original}”"
    suggestion = _suggestion(found, written) if len(found.parts) == 1 else None
    if suggestion:
        message += f": “{suggestion}”"
    return Hit(span, message, "", found.source.span, suggestion)


def _suggestion(found: Redated, written: str) -> str | None:
    """What stands in the source in place of the part, in the form of the target, if it is clear."""
    part = found.parts[0]
    values = found.source.parts[part]
    if len(values) != 1 or len(found.target.parts[part]) != 1:
        return None
    value = next(iter(values))
    if part == MONTH:
        return MONTHS[value - 1] if written in MONTHS else None
    if part == DAY and written.endswith(("st", "nd", "rd", "th")):
        return ordinal(value)
    if part == YEAR or not written.startswith("0"):
        return str(value)
    return None


RULE = Rule(
    id="date-mismatch",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    check=check,
    source=True,
    agreed=True,
)
