"""What `tqc check` writes: findings in the formats asked for, a summary, and what limits were missed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from tqc.cli import known, output
from tqc.cli.checking.options import Printing
from tqc.errors import ConfigError
from tqc.report.findings.formats import Format

if TYPE_CHECKING:
    from tqc.config import Limits
    from tqc.model import Finding, Result
    from tqc.report.findings.checked import Checked
    from tqc.rule import Rule


def reports(printing: Printing) -> list[tuple[Format, Path | None]]:
    """Return what is written where: what is printed, and each further report. Raises if two go to one place."""
    made = [(printing.format, None if output.is_stdout(printing.output_file) else printing.output_file)]
    if (
        printing.report
        and printing.output_file is None
        and printing.format is Format.TEXT
        and _to_stdout(printing.report)
    ):
        made = []  # the report takes the place of the text
    for value in printing.report or ():
        name, equals, file = value.partition("=")
        if name not in tuple(Format):
            raise ConfigError(
                f"--report {value}: the format is {name!r}; expected {', '.join(Format)}, as in sarif=out.sarif"
            )
        if not equals or not file:
            raise ConfigError(f"--report {value}: names no file; expected {name}=FILE, or {name}=- for stdout")
        made.append((Format(name), None if file == "-" else Path(file)))
    places = [file and file.absolute() for _, file in made]
    twice = next((place for place in places if places.count(place) > 1), ())
    if twice != ():
        raise ConfigError(f"two reports go to {str(twice) if twice else 'stdout'}; expected one each")
    for _, path in made:
        output.refuse_unwritable(path)
    return made


def _to_stdout(reports: Iterable[str]) -> bool:
    return any(value.partition("=")[2] == "-" for value in reports)


def checked_findings(
    kept: tuple[Result, ...],
    memory: known.Recollection,
    files: known.KnownFiles,
    load_rules: Callable[[], tuple[Rule, ...]],
) -> Checked:
    """Return what was found, as reports need it."""
    from tqc import __version__
    from tqc.report.findings.checked import Checked

    return Checked(
        results=kept,
        load_rules=load_rules,
        version=__version__,
        hidden=memory.hidden,
        has_baseline=bool(files.baseline_file),
        documents=len(kept),
        words=sum(result.words for result in kept),
        notes=tuple(dict.fromkeys(note for result in kept for note in result.notes)),
    )


def rendered_as(checked: Checked, format: Format, file: Path | None) -> str:
    """Return what was found in a format."""
    from tqc.report.findings.formats import rendered
    from tqc.report.findings.text import checked_text

    return checked_text(checked, colour=output.colour(file)) if format is Format.TEXT else rendered(checked, format)


def summary_line(checked: Checked) -> str:
    """Return the line under the findings."""
    from tqc.report.findings.text import summary

    dismissed = sum(hidden.dismissed for hidden in checked.hidden.values())
    return summary(
        checked.findings,
        documents=checked.documents,
        words=checked.words,
        hidden=len(checked.hidden) - dismissed,
        dismissed=dismissed,
    )


def missed_limits(limits: Limits, checked: Checked, counted: Iterable[Finding]) -> str | None:
    """Say which limits that count more than findings were missed."""
    if limits.max_penalty is None and limits.min_quality is None:
        return None
    from tqc.stats.mqm import penalty

    qualities = [quality for result in checked.results for quality in result.qualities]
    mean = sum(qualities) / len(qualities) if qualities else None
    return limits.missed(sum(map(penalty, counted)), checked.words, mean)
