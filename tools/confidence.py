"""Compute how often findings are right from `judgements/`, and write it to `tqc/resources/confidence.toml`.

Only the half that is set aside for measuring counts, and only kinds of evidence of which 30 findings were judged in it. A
source language gets a share of its own if 30 were judged in it, too, and it differs clearly from the others together.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import sqrt
from pathlib import Path

from tools.judgements import Judgement, read_judgements

FILE = Path(__file__).parent.parent / "tqc" / "resources" / "confidence.toml"
_ENOUGH = 30
_CLEARLY = 2.58  # standard errors: one language in a hundred differs as much by chance

Tally = Mapping[str, tuple[bool, ...]]
"""For each source language, whether each finding was right."""


def tallies(judgements: Mapping[str, tuple[Judgement, ...]]) -> dict[tuple[str, str], Tally]:
    """Return what was measured, by rule and kind of evidence."""
    made: dict[tuple[str, str], dict[str, tuple[bool, ...]]] = defaultdict(dict)
    for lang, each in judgements.items():
        for one in each:
            if one.half == "measure":
                of_kind = made[one.rule, one.kind]
                of_kind[lang] = (*of_kind.get(lang, ()), one.verdict == "right")
    return dict(made)


def differing(tally: Tally) -> Iterator[tuple[str, float]]:
    """Yield the languages that differ clearly from the others, with their shares."""
    for lang, mine in sorted(tally.items()):
        others = tuple(right for other, each in tally.items() if other != lang for right in each)
        if len(mine) < _ENOUGH or len(others) < _ENOUGH:
            continue
        together = (sum(mine) + sum(others)) / (len(mine) + len(others))
        error = sqrt(together * (1 - together) * (1 / len(mine) + 1 / len(others)))
        if abs(_share(mine) - _share(others)) > _CLEARLY * error:
            yield lang, _share(mine)


def table(judgements: Mapping[str, tuple[Judgement, ...]]) -> str:
    """Return the content of the file."""
    lines = [
        "# How often findings were right, by rule and kind of evidence: made by `make confidence` from judgements/.",
        "# Kinds of which fewer than 30 findings were judged have none.",
    ]
    for (rule, kind), tally in sorted(tallies(judgements).items()):
        every = tuple(right for each in tally.values() for right in each)
        if len(every) < _ENOUGH:
            continue
        lines += ["", f'["{rule}"."{kind}"]', f"right = {_share(every)}", f"judged = {len(every)}"]
        lines += [f"languages.{lang} = {share}" for lang, share in differing(tally)]
    return "\n".join(lines) + "\n"


def _share(right: tuple[bool, ...]) -> float:
    return round(sum(right) / len(right), 2)


def main() -> int:
    """Write the file."""
    FILE.write_text(table(read_judgements()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
