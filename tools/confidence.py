"""Compute how often findings are right from `judgements/`, and write it to `tqc/resources/confidence.toml`.

The half that is set aside for measuring counts, for kinds of evidence of which 30 findings were judged in it. A kind with
30 in both halves together takes both: the other half was read while rules were improved, so it can only flatter, and what
is bad even so is bad. Beside the share stands its lower bound, which is what a severity must rest on: of 30 findings 27
right may well be 24 in the next 30. A kind of which fewer were judged is entered only where even the upper bound of its share
is below half.

A source language gets figures of its own if 8 were judged in it and it differs clearly from the others together. As so few
say little, they are taken together with ten findings of the kind as it is elsewhere.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from tools.judgements import Judgement, read_judgements
from tqc.confidence import SHOWN_FROM

FILE = Path(__file__).parent.parent / "tqc" / "resources" / "confidence.toml"
_ENOUGH = 30
_FEWEST = 4
_ENOUGH_OF_A_LANGUAGE = 8
_WEIGHT_OF_THE_OTHERS = 10
_CLEARLY = 2.0  # standard errors
_CERTAINTY = 1.2816  # standard errors: the bound holds in nine cases of ten

Tally = Mapping[str, tuple[bool, ...]]
"""For each source language, whether each finding was right."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many findings were right of so many, which may be fractions where some were taken over from other languages."""

    right: float
    judged: float

    @property
    def value(self) -> float:
        """The share."""
        return self.right / self.judged

    def bound(self, sign: int) -> float:
        """Return the lower (-1) or upper (+1) bound by Wilson's formula, which holds for few findings, too."""
        squared = _CERTAINTY**2 / self.judged
        middle = self.value + squared / 2
        margin = _CERTAINTY * sqrt(self.value * (1 - self.value) / self.judged + squared / self.judged / 4)
        return (middle + sign * margin) / (1 + squared)


def tallies(judgements: Mapping[str, tuple[Judgement, ...]]) -> dict[tuple[str, str], Tally]:
    """Return what was measured, by rule and kind of evidence: in the measuring half if it is enough, else in both."""
    halves: dict[tuple[str, str], list[tuple[str, Judgement]]] = defaultdict(list)
    for lang, each in judgements.items():
        for one in each:
            halves[one.rule, one.kind].append((lang, one))
    made: dict[tuple[str, str], Tally] = {}
    for of_kind, found in halves.items():
        measuring = [(lang, one) for lang, one in found if one.half == "measure"]
        tally: dict[str, tuple[bool, ...]] = {}
        for lang, one in measuring if len(measuring) >= _ENOUGH else found:
            tally[lang] = (*tally.get(lang, ()), one.verdict == "right")
        made[of_kind] = tally
    return made


def differing(tally: Tally) -> Iterator[tuple[str, Share]]:
    """Yield the languages that differ clearly from the others, with their shares."""
    for lang, mine in sorted(tally.items()):
        others = tuple(right for other, each in tally.items() if other != lang for right in each)
        if len(mine) < _ENOUGH_OF_A_LANGUAGE or len(others) < _ENOUGH_OF_A_LANGUAGE:
            continue
        together = (sum(mine) + sum(others)) / (len(mine) + len(others))
        error = sqrt(together * (1 - together) * (1 / len(mine) + 1 / len(others)))
        elsewhere = sum(others) / len(others)
        if abs(sum(mine) / len(mine) - elsewhere) > _CLEARLY * error:
            yield lang, Share(sum(mine) + _WEIGHT_OF_THE_OTHERS * elsewhere, len(mine) + _WEIGHT_OF_THE_OTHERS)


def table(judgements: Mapping[str, tuple[Judgement, ...]]) -> str:
    """Return the content of the file."""
    lines = [
        "# How often findings were right, by rule and kind of evidence: made by `make confidence` from judgements/.",
        "# right: the share; low: the bound above which it lies in nine cases of ten. Kinds of which fewer than 30 findings",
        "# were judged have none, unless nearly all of those were wrong.",
    ]
    for (rule, kind), tally in sorted(tallies(judgements).items()):
        every = tuple(right for each in tally.values() for right in each)
        share = Share(sum(every), len(every))
        if len(every) < _FEWEST or (len(every) < _ENOUGH and share.bound(+1) >= SHOWN_FROM):
            continue
        lines += ["", f'["{rule}"."{kind}"]', *_figures(share), f"judged = {len(every)}"]
        for lang, own in differing(tally) if len(every) >= _ENOUGH else ():
            lines += [f"languages.{lang}.{line}" for line in _figures(own)]
    return "\n".join(lines) + "\n"


def _figures(share: Share) -> tuple[str, str]:
    return f"right = {round(share.value, 2)}", f"low = {round(share.bound(-1), 2)}"


def main() -> int:
    """Write the file."""
    FILE.write_text(table(read_judgements()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
