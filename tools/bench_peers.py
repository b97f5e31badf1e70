"""Print how fast tqc is beside pofilter, the checker of translate-toolkit, on the same segments, one core, one run.

`make bench-peers` sets pofilter up in an environment of its own, `.venv-peers`, which tqc never depends on; name bitext
files with `FILES=…`, otherwise the project's own corpora are repeated. pofilter runs its standard checks, tqc all rules
that are on by default but for `grammar`, which runs another package on the text, and those that ask the encoder about
rows. Reading the files is not counted, nor what each loads once: both look at a first part of the segments before the
clock starts. What counts is processor time; let nothing else run beside it. Exit code 1: tqc is the slower one.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

from tools.bench import CORPORA, read
from tqc.config import Config, active_rules
from tqc.engine.check import check_with
from tqc.model import Document

PEERS = Path(__file__).parent.parent / ".venv-peers" / "bin" / "python"
_SEGMENTS = 20_000
_WARM = 20  # the first of so many parts is looked at before the clock starts
_LEFT_OUT = frozenset(
    {"grammar", "clause-missing", "detached-translation", "sentence-missing", "sentence-added", "term-inconsistent"}
)

_POFILTER = """
import json, sys, time
from translate.filters.checks import CheckerConfig, TeeChecker
from translate.storage.po import pounit
units = []
for source, target in json.load(open(sys.argv[1], encoding="utf-8")):
    unit = pounit(source)
    unit.target = target
    units.append(unit)
checker = TeeChecker(checkerconfig=CheckerConfig(targetlanguage="en"))
for unit in units[: len(units) // int(sys.argv[2])]:
    checker.run_filters(unit)
begin = time.process_time()
flagged = sum(bool(checker.run_filters(unit)) for unit in units)
print(json.dumps([time.process_time() - begin, flagged]))
"""


def sample(paths: Sequence[Path], segments: int = _SEGMENTS) -> list[Document]:
    """Return the documents of `paths`, repeated until they have that many segments with both sides."""
    documents = [document for document in read(paths) if document.has_source]
    if not documents:
        raise SystemExit("the files hold no segment with a source")
    chosen: list[Document] = []
    for document in cycle(documents):
        if segments <= 0:
            return chosen
        chosen.append(document)
        segments -= max(1, len(texts([document])))
    return chosen


def texts(documents: Sequence[Document]) -> list[tuple[str, str]]:
    """Return source and target of every segment that has both."""
    pairs = (pair for document in documents for pair in document.pairs)
    return [(pair.source.text, pair.target.text) for pair in pairs if pair.source.text and pair.target.text]


def tqc_seconds(documents: Sequence[Document]) -> tuple[float, int]:
    """Return the processor time that the rules take, and how many segments they flag."""
    config = Config()
    active = [rule for rule in active_rules(config) if rule.rule.id not in _LEFT_OUT]
    for document in documents[: len(documents) // _WARM + 1]:
        check_with(document, active, config)
    begin = time.process_time()
    flagged = sum(len({finding.segment for finding in check_with(d, active, config)}) for d in documents)
    return time.process_time() - begin, flagged


def pofilter_seconds(pairs: Sequence[tuple[str, str]], python: Path = PEERS) -> tuple[float, int]:
    """Return the processor time that pofilter's standard checks take, and how many segments they flag."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "segments.json")
        file.write_text(json.dumps(pairs), encoding="utf-8")
        command = [str(python), "-c", _POFILTER, str(file), str(_WARM)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, flagged = json.loads(done.stdout)
    return float(seconds), int(flagged)


def report(name: str, seconds: float, flagged: int, segments: int) -> str:
    """Return the line of one checker."""
    return f"{name:<10} {segments / seconds:>9,.0f} segments/s   flags {100 * flagged / segments:4.1f}% of the segments"


def main(arguments: Sequence[str]) -> int:
    """Time both on the named files, or on the project's own corpora."""
    documents = sample([Path(name) for name in arguments] or [CORPORA])
    pairs = texts(documents)
    print(f"{len(pairs):,} segments of {len(documents):,} documents", flush=True)
    theirs, they_flag = pofilter_seconds(pairs)
    print(report("pofilter", theirs, they_flag, len(pairs)), flush=True)
    ours, we_flag = tqc_seconds(documents)
    print(report("tqc", ours, we_flag, len(pairs)))
    return int(ours > theirs)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
