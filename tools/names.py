"""How well tqc tells accepted renderings of names from garbled ones, by language, on the names of `corpora/names/`.

Each rendering is put into made-up documents: one that mentions the name once, and one that mentions it four times, the
garbled rendering last, after three accepted ones. `make names` prints the figures, first as tqc is, then with the
names of the list as its names file; `python -m tools.names ru --verbose` prints what is reported of accepted renderings
and what is missed as well.
"""

from __future__ import annotations

import csv
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tqc
from tqc.model import Document, Finding, Row
from tqc.text.names.english import fold
from tqc.text.names.name_list import ListedName, NameList

FOLDER = Path(__file__).parent.parent / "corpora" / "names"
COLUMNS = ["source", "accepted", "garbled"]
_OFTEN = 3
_RULES = ("names",)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the source language, its accepted English renderings, the usual one first, and garbled ones."""

    source: str
    accepted: tuple[str, ...]
    garbled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """One rendering tried in a document: whether it was reported, and whether the suggestion was an accepted rendering."""

    name: Name
    rendering: str
    reported: bool
    suggested: bool


@dataclass(frozen=True, slots=True)
class Tried:
    """All trials of one language: accepted renderings alone, garbled ones alone, and garbled ones after accepted ones."""

    lang: str
    accepted: tuple[Trial, ...]
    alone: tuple[Trial, ...]
    beside: tuple[Trial, ...]


def languages() -> list[str]:
    """Return the languages that there are names for."""
    return sorted(path.stem for path in FOLDER.glob("*.csv"))


def names(lang: str) -> list[Name]:
    """Return the names of one language."""
    with (FOLDER / f"{lang}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [Name(row["source"], tuple(row["accepted"].split(";")), tuple(row["garbled"].split(";"))) for row in rows]


@cache
def carriers() -> dict[str, list[list[str]]]:
    """Return the carrier sentences by language, source and translation."""
    return tomllib.loads((FOLDER / "carriers.toml").read_text(encoding="utf-8"))


def document(lang: str, source: str, renderings: Sequence[str], first: int) -> Document:
    """Return a document with a sentence for each rendering of the name `source`, from the carrier number `first` on."""
    sentences = carriers()[lang]
    rows = []
    for number, rendering in enumerate(renderings):
        row = sentences[(first + number) % len(sentences)]
        rows.append(Row(str(number), row[0].format(name=source), row[1].format(rendering=rendering), lang))
    return Document.of_rows("names", rows)


def tried(lang: str, listed: Sequence[Name], *, file: bool = False) -> Tried:
    """Try every rendering of the names `listed`; with `file` they are the names file of the project as well."""
    rows = [ListedName(name.accepted[0], name.accepted[1:], (name.source,), lang) for name in listed if file]
    config = tqc.Config(select=_RULES, names=NameList(tuple(rows)))
    accepted, alone, beside = [], [], []
    for number, name in enumerate(listed):
        accepted += [_trial(lang, name, rendering, (), number, config) for rendering in name.accepted]
        alone += [_trial(lang, name, rendering, (), number, config) for rendering in name.garbled]
        others = (name.accepted[0],) * _OFTEN
        beside += [_trial(lang, name, rendering, others, number, config) for rendering in name.garbled]
    return Tried(lang, tuple(accepted), tuple(alone), tuple(beside))


def _trial(lang: str, name: Name, rendering: str, before: tuple[str, ...], number: int, config: tqc.Config) -> Trial:
    made = document(lang, name.source, (*before, rendering), number)
    text = made.pairs[-1].target.text
    start = text.index(rendering)
    found = [
        finding
        for finding in tqc.check(made, config)
        if finding.segment == made.pairs[-1].segment
        and finding.target.start < start + len(rendering)
        and start < finding.target.end
    ]
    return Trial(name, rendering, bool(found), any(_is_right(finding, name, rendering, start) for finding in found))


def _is_right(finding: Finding, name: Name, rendering: str, start: int) -> bool:
    if finding.suggestion is None:
        return False
    left, right = finding.target.start - start, finding.target.end - start
    mended = rendering[: max(0, left)] + finding.suggestion + rendering[right:]
    return fold(mended) in map(fold, name.accepted)


def report(results: Sequence[Tried], *, verbose: bool = False) -> Iterator[str]:
    """Yield the lines of the report."""
    yield "lang  names  accepted, quiet  garbled alone, found  suggestion  garbled beside, found  suggestion"
    for one in results:
        quiet = [not trial.reported for trial in one.accepted]
        cells = [_share(quiet)]
        for trials in (one.alone, one.beside):
            cells += [_share([trial.reported for trial in trials])]
            cells += [_share([trial.suggested for trial in trials if trial.reported])]
        count = len({trial.name for trial in one.accepted})
        widths = (15, 20, 10, 21, 10)
        yield f"{one.lang:<4}  {count:>5}  " + "  ".join(cell.rjust(w) for cell, w in zip(cells, widths, strict=True))
        if verbose:
            yield from (f"  reported  {t.rendering} ({t.name.source})" for t in one.accepted if t.reported)
            yield from (f"  missed alone  {t.rendering} ({t.name.source})" for t in one.alone if not t.reported)
            yield from (f"  missed beside  {t.rendering} ({t.name.source})" for t in one.beside if not t.reported)


def _share(values: Sequence[bool]) -> str:
    return f"{sum(values) / max(1, len(values)):.3f} of {len(values)}" if values else "none"


def main(arguments: Sequence[str]) -> None:
    """Print the report for the languages named, or for all."""
    verbose = "--verbose" in arguments
    chosen = [argument for argument in arguments if not argument.startswith("-")] or languages()
    for file, title in ((False, "without a names file"), (True, "\nwith the list as the names file")):
        print(title)
        for line in report([tried(lang, names(lang), file=file) for lang in chosen], verbose=verbose):
            print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
