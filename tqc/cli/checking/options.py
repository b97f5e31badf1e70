"""The options of `tqc check`, by what they are about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqc.cli import options
from tqc.report.findings.formats import Format

if TYPE_CHECKING:
    from tqc.config import Limits


class Colour(StrEnum):
    """When colours are used."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Printing:
    """What is printed."""

    format: Annotated[Format, typer.Option("--format", "-f", help="How findings are printed.")] = Format.TEXT
    output_file: options.Output = None
    report: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FORMAT=FILE",
            help="Write a report as well, such as sarif=out.sarif; `-` is stdout, and may be repeated.",
            show_default=False,
        ),
    ] = None
    color: Annotated[
        Colour, typer.Option(help="Colours: as the terminal, NO_COLOR and FORCE_COLOR have it, or always, or never.")
    ] = Colour.AUTO


@dataclass(frozen=True, slots=True)
class Gate:
    """When it fails."""

    fail_on: Annotated[
        options.SeverityName | None,
        typer.Option(help="Exit 1 on a finding of this severity or worse [default: major].", show_default=False),
    ] = None
    max_critical: Annotated[
        int | None, typer.Option(min=0, help="Allow this many critical findings.", show_default=False)
    ] = None
    max_major: Annotated[
        int | None, typer.Option(min=0, help="Allow this many major findings.", show_default=False)
    ] = None
    max_minor: Annotated[
        int | None, typer.Option(min=0, help="Allow this many minor findings.", show_default=False)
    ] = None
    max_penalty: Annotated[
        float | None, typer.Option(min=0, help="Allow this MQM penalty per 1,000 words.", show_default=False)
    ] = None
    min_quality: Annotated[
        float | None,
        typer.Option(min=0, max=1, help="Expect this mean quality of the segments.", show_default=False),
    ] = None
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")] = False

    def limits(self, read: Limits) -> Limits:
        """Return the limits of the settings with these on top."""
        from tqc.config import Limits
        from tqc.model import Severity

        most = {"critical": self.max_critical, "major": self.max_major, "minor": self.max_minor}
        given = {Severity(name): count for name, count in most.items() if count is not None}
        return Limits(
            Severity(self.fail_on) if self.fail_on else read.fail_on,
            {**read.most, **given},
            read.max_penalty if self.max_penalty is None else self.max_penalty,
            read.min_quality if self.min_quality is None else self.min_quality,
        )


@dataclass(frozen=True, slots=True)
class Remembering:
    """What is known already."""

    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Do not report findings listed in FILE.", show_default=False)
    ] = None
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Write the findings to the baseline file and exit 0.")
    ] = False
    decisions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Do not report findings dismissed in FILE.", show_default=False),
    ] = None
    prune: Annotated[
        bool, typer.Option("--prune", help="Drop from both files what is known of findings that are no more.")
    ] = False


@dataclass(frozen=True, slots=True)
class Mending:
    """What is put right."""

    fix: Annotated[
        bool, typer.Option("--fix", help="Put in the suggestions that are mechanical, then check what is left.")
    ] = False
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and change nothing; exit 1 if it would.")
    ] = False
