"""A segment is likely to be a bad translation, by the estimate of `tqc score`.

What is wrong is not said, only that of translations that people assessed few were worse. It is for finding segments to read
first, in text that nobody has read. Only source languages are judged in which the estimate was measured to follow people's
scores well enough (Spearman's correlation of at least .45: Russian and Romanian). How many segments below the bound are among the
worst was not measured at this bound; of 20 from Russian that were read, 18 were bad. Short segments are left alone, since a few
words say little.

Flagged:
    ru: Завтра в посёлке откроют новую школу, детский сад и небольшую библиотеку, сообщили в мэрии.
    en: ⟦tomorrow library were and garden new , sad child the open school of in settlement mayor⟧

Clean:
    ru: Завтра в посёлке откроют новую школу, детский сад и небольшую библиотеку, сообщили в мэрии.
    en: A new school, a kindergarten and a small library will open in the village tomorrow, the mayor's office said.

False alarms: lively speech in good translations, in clean Romanian news more than in Russian. Their rate is not known: it was
    estimated from a small sample and at another bound only.

Source: Specia et al. 2020, Findings of the WMT shared task on quality estimation.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tqc import resources
from tqc.evidence import Evidence
from tqc.languages import base_code
from tqc.model import Category, Pair, Severity, Span
from tqc.resources.thresholds import thresholds
from tqc.rule import Hit, Rule, each_pair

_T = thresholds("document", "quality_low")
_FOLLOWS = _T.number("follows")
_FEWEST = _T.count("fewest")


@dataclass(frozen=True, slots=True)
class Options:
    """`below`: the quality, from 0 to 1, below which a segment is reported."""

    below: float = 0.12


def check(pair: Pair, evidence: Evidence, options: Options) -> Iterator[Hit]:
    """Report a segment whose estimated quality is low."""
    text = pair.target.text
    if pair.quality is None or pair.quality >= options.below or len(text.split()) < _FEWEST:
        return
    if base_code(pair.source.lang) in _judged():
        start = len(text) - len(text.lstrip())
        message = f"The estimated quality is {pair.quality:.2f}: of translations that people assessed, few were worse"
        yield Hit(Span(start, len(text.rstrip())), message, source=Span(0, len(pair.source.text)))


@cache
def _judged() -> frozenset[str]:
    """The languages in which the estimate follows people's scores well enough."""
    figures = json.loads(resources.text("quality/static.json"))["figures"]
    return frozenset(lang for lang, found in figures.items() if (found["human"] or 0.0) >= _FOLLOWS)


RULE = Rule(
    id="quality-low",
    doc=__doc__,
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    check=each_pair(check),
    options=Options,
    source=True,
    targets=("en",),
    # On real translations from Russian 18 of 20 were right; but clean Romanian news shows too many.
    preview=True,
    estimated=True,
)
