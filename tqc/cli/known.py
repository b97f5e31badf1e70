"""What a project knows of findings already: its baseline and its editors' decisions, and how a check uses them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from tqc.engine.known import KnownFinding
    from tqc.model import Finding, Result
    from tqc.report.findings.checked import Hidden


@dataclass(frozen=True, slots=True)
class KnownFiles:
    """The files, where there are any, and what they hold. `project` is the folder that places are relative to."""

    project: Path
    baseline_file: Path | None = None
    decisions_file: Path | None = None
    baseline: tuple[KnownFinding, ...] = ()
    decisions: tuple[KnownFinding, ...] = ()


def read_known(project: Path, baseline: Path | None, decisions: Path | None, *, writing: bool) -> KnownFiles:
    """Read both files. `writing`: the baseline is to be written, and need not be there."""
    from tqc.io.workspace.baseline import read_baseline
    from tqc.io.workspace.decisions import read_decisions

    known = read_baseline(baseline) if baseline and not (writing and not baseline.exists()) else ()
    return KnownFiles(project, baseline, decisions, known, read_decisions(decisions) if decisions else ())


@dataclass(frozen=True, slots=True)
class Recollection:
    """Which findings are hidden, by number, and what was known of findings that are no more."""

    hidden: Mapping[int, Hidden] = field(default_factory=dict)
    stale_baseline: tuple[KnownFinding, ...] = ()
    stale_decisions: tuple[KnownFinding, ...] = ()


def recollected(
    files: KnownFiles, results: Sequence[Result], rules: Callable[[], frozenset[str]], *, narrowed: bool
) -> Recollection:
    """Compare the findings of all results with what is known. `narrowed`: some findings of the rules were not asked for."""
    from tqc.engine.known import Verdict, recognised
    from tqc.report.findings.checked import Hidden

    if not files.baseline and not files.decisions:
        return Recollection()
    findings = [finding for result in results for finding in result.findings]
    is_gone = _gone(files.project)
    known = recognised(findings, files.baseline, is_gone)
    decided = recognised(findings, files.decisions, is_gone)
    hidden = {number: Hidden() for number in known.by_number} | {
        number: Hidden(dismissed=True, reason=entry.reason, by=entry.by)
        for number, entry in decided.by_number.items()
        if entry.verdict is Verdict.DISMISSED
    }
    if narrowed or not (known.left or decided.left):
        return Recollection(hidden)
    return Recollection(
        hidden,
        tuple(_stale(known.left, results, rules, is_gone)),
        tuple(_stale(decided.left, results, rules, is_gone)),
    )


def _stale(
    left: Sequence[KnownFinding],
    results: Sequence[Result],
    rules: Callable[[], frozenset[str]],
    is_gone: Callable[[KnownFinding], bool],
) -> Iterable[KnownFinding]:
    from tqc.engine.fingerprint import place_digits
    from tqc.engine.known import stale

    if not left:
        return
    checked = frozenset(place_digits(result.place or result.document) for result in results)
    gone = {id(entry) for entry in stale(left, checked, rules())}
    yield from (entry for entry in left if id(entry) in gone or (entry.place is not None and is_gone(entry)))


def _gone(project: Path) -> Callable[[KnownFinding], bool]:
    """Whether the file of a known finding is no more. Where only its digits are known, all files of the project are looked at."""
    from tqc.engine.fingerprint import place_digits, place_of
    from tqc.io.workspace.project import places_below

    @cache
    def there() -> frozenset[str]:
        return frozenset(map(place_digits, places_below(project)))

    def is_gone(entry: KnownFinding) -> bool:
        if entry.place is not None:
            return not (project / entry.place).exists()
        return place_of(entry.fingerprint) not in there()

    return is_gone


def write_baseline(
    files: KnownFiles, results: Sequence[Result], found: Recollection, rules: frozenset[str], *, prune: bool
) -> None:
    """Write the findings of this check to the baseline; what it holds of files and rules that were not checked stays."""
    from tqc.engine.fingerprint import place_digits, place_of
    from tqc.io.workspace import baseline

    assert files.baseline_file
    number = -1
    new: list[KnownFinding] = []
    for result in results:
        for finding in result.findings:
            number += 1
            hidden = found.hidden.get(number)
            if not (hidden and hidden.dismissed):
                new.append(_remembered(finding, result.place))
    checked = {place_digits(result.place or result.document) for result in results}
    dropped = {id(entry) for entry in found.stale_baseline} if prune else set()
    taken = {entry.fingerprint for entry in new}
    kept = [
        entry
        for entry in files.baseline
        if entry.fingerprint not in taken
        and id(entry) not in dropped
        and (place_of(entry.fingerprint) not in checked or (entry.rule and entry.rule not in rules))
    ]
    baseline.write_baseline(files.baseline_file, [*new, *kept])
    rest = f", {len(kept)} of other files or rules kept" if kept else ""
    typer.echo(f"{files.baseline_file}: {_count(len(new))} written{rest}", err=True)


def _remembered(finding: Finding, place: str | None) -> KnownFinding:
    from tqc.engine.known import KnownFinding

    return KnownFinding(finding.fingerprint, finding.rule, finding.target.text, finding.document, place)


def tell_stale(files: KnownFiles, found: Recollection, *, prune: bool, quiet: bool) -> None:
    """Say on stderr what is known of findings that are no more, or with `prune` drop it from the files."""
    from tqc.io.workspace.baseline import write_baseline
    from tqc.io.workspace.decisions import write_decisions

    for path, known, gone, write in (
        (files.baseline_file, files.baseline, found.stale_baseline, write_baseline),
        (files.decisions_file, files.decisions, found.stale_decisions, write_decisions),
    ):
        if not gone or path is None:
            continue
        if prune:
            dropped = {id(entry) for entry in gone}
            write(path, [entry for entry in known if id(entry) not in dropped])
        if not quiet:
            what = f"{_count(len(gone))} of it {'is' if len(gone) == 1 else 'are'} no more"
            typer.echo(f"tqc: {path}: {what}; " + ("dropped" if prune else "--prune drops them"), err=True)


def _count(number: int) -> str:
    return f"{number} {'finding' if number == 1 else 'findings'}"
