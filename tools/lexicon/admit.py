"""What entries find in human English and in machine translation, and which of them should be off.

An entry stays if it is silent on human English, or fires on machine translation at least three times as often and was
judged right at least eight times in ten.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tools.lexicon.parallel import Sides, parallel
from tools.lexicon.sources import files, load
from tqc.evidence.wrong_words import WrongWord, wrong_words
from tqc.model import Document
from tqc.model import Row as Segment
from tqc.text.multiword.compile import compile_rows
from tqc.text.multiword.lexicon import Lexica, Lexicon
from tqc.text.multiword.table import Row

_TIMES = 3
_RIGHT = 0.8


@dataclass(slots=True)
class Tally:
    """What one entry found: a hit counts once a source passage on either side."""

    human: dict[str, tuple[Sides, WrongWord]] = field(default_factory=dict)
    machine: dict[str, tuple[Sides, WrongWord]] = field(default_factory=dict)
    rows: int = 0

    def is_noisy(self, row: Row, human_rows: int, machine_rows: int) -> bool:
        """Say whether the entry should be off."""
        right, wrong = map(int, row.judged.split("/")) if row.judged else (0, 0)
        if right + wrong and right < _RIGHT * (right + wrong):
            return True
        if not self.human:
            return False
        return len(self.machine) / max(machine_rows, 1) < _TIMES * len(self.human) / max(human_rows, 1)


def tallies(rows: Sequence[Row], lang: str, pairs: Sequence[Sides]) -> list[Tally]:
    """Return what each row finds in `pairs`, rows that are off included."""
    lit = [_lit(row) for row in rows]
    listed = Lexicon(compile_rows(lit, lang))
    counted = {id(listed.entry(number)): Tally() for number in range(len(rows))}
    lexica = Lexica((listed,), shipped=False)
    for sides in pairs:
        segment = Segment("1", sides.source, sides.english, lang, "en")
        for hit in wrong_words(Document.of_rows("", [segment]), lexica):
            tally = counted[id(hit.entry)]
            (tally.machine if sides.system else tally.human).setdefault(sides.source, (sides, hit))
            tally.rows += bool(sides.system)
    return [counted[id(listed.entry(number))] for number in range(len(rows))]


def admit(folder: Path, lang: str, paths: Sequence[Path] = (), *, show: int = 0) -> int:
    """Print what the entries of a language find in the files of `folder`; return how many of them should be off."""
    rows, faults = load(list(paths) or files(lang))
    pairs = parallel(folder, lang)
    human = len({pair.source for pair in pairs if not pair.system})
    machine = len({pair.source for pair in pairs if pair.system})
    found = tallies(rows, lang, pairs) if not faults else []
    noisy = 0
    for line in faults:
        print(line)
    for row, tally in sorted(zip(rows, found, strict=False), key=lambda item: -len(item[1].machine)):
        wants_off = tally.is_noisy(row, human, machine)
        noisy += wants_off and "off" not in row.flags
        if tally.human or tally.machine or wants_off:
            for line in _lines(row, tally, show, wants_off=wants_off):
                print(line)
    hits = sum(len(tally.machine) for tally in found)
    silent = sum(not tally.human and not tally.machine for tally in found)
    print(
        f"{lang}: {len(rows)} entries, {silent} never fire; {hits} hits in {machine} machine-translated segments, "
        f"{sum(len(tally.human) for tally in found)} in {human} translated by people; {noisy} should be off"
    )
    return noisy


def _lines(row: Row, tally: Tally, show: int, *, wants_off: bool) -> Iterator[str]:
    verdict = ("off already" if "off" in row.flags else "OFF") if wants_off else "off" if "off" in row.flags else "ok"
    counts = f"human {len(tally.human)}, machine {len(tally.machine)} ({tally.rows} rows)"
    yield f"{row.place}: {verdict}: {counts}: {row.kind} {row.source!r} -> {row.wrong!r}"
    for name, hits in (("human", tally.human), ("machine", tally.machine)):
        for sides, hit in list(hits.values())[:show]:
            yield f"    {name}: {sides.source}"
            marked = sides.english[: hit.target.start] + f"⟦{hit.text}⟧" + sides.english[hit.target.end :]
            yield f"        {marked}"


def _lit(row: Row) -> Row:
    """The row as if it were on."""
    return replace(row, flags=row.flags - {"off"})
