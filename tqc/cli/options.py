"""Options that several commands share, and what they make of the project's settings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tqc.config import Config as Configuration
    from tqc.config import Settings


class SeverityName(StrEnum):
    """The severities, as the command line takes them."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH",
        help="Translations (`story.en.txt`, `.docx`, `.html`, …), folders, manifests, or bitext; `-` is stdin.",
        show_default=False,
    ),
]
Sources = Annotated[
    list[Path] | None,
    typer.Option(
        "--source", "-s", metavar="FILE", help="Source version of the one PATH; may be repeated.", show_default=False
    ),
]
SourceLang = Annotated[
    str | None,
    typer.Option(
        metavar="CODE",
        help="Language of the --source files, and of sources whose name or row does not say it.",
        show_default=False,
    ),
]
OwnLang = Annotated[
    str | None,
    typer.Option(
        "--source-lang",
        metavar="CODE",
        help="Language of the source [default: what its name says, or else what it is found to be].",
        show_default=False,
    ),
]
TargetLang = Annotated[
    str | None, typer.Option(metavar="CODE", help="Language of the translations [default: en].", show_default=False)
]
Lines = Annotated[bool, typer.Option("--lines", help="Line n of the source belongs to line n of PATH.")]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="NAME=COLUMN",
        help="The column of a bitext that holds the id, source, target, …, as target=English; may be repeated.",
        show_default=False,
    ),
]
Reference = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="With --lines: a human translation of the source.", show_default=False),
]
Select = Annotated[
    list[str] | None, typer.Option(metavar="RULE,…", help="Run only these rules or families.", show_default=False)
]
Ignore = Annotated[
    list[str] | None, typer.Option(metavar="RULE,…", help="Do not run these rules or families.", show_default=False)
]
SeverityAtLeast = Annotated[
    SeverityName | None, typer.Option(help="Report only findings of this severity or worse.", show_default=False)
]
MinConfidence = Annotated[
    float | None,
    typer.Option(
        min=0,
        max=1,
        help="Report only findings whose measured confidence is not below this, and those of kinds not measured yet.",
        show_default=False,
    ),
]
Preview = Annotated[bool, typer.Option("--preview", help="Run rules that are not settled yet, too.")]
Config = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Settings file [default: nearest tqc.toml or pyproject.toml].", show_default=False
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no settings, baseline, decisions, or cache.")]
Jobs = Annotated[
    int | None,
    typer.Option(min=0, help="Documents side by side; 0: as many as there are processors.", show_default=False),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all; `-` is stdout.", show_default=False
    ),
]
KeepGoing = Annotated[
    bool,
    typer.Option(
        "--keep-going/--no-keep-going", help="Name a file that cannot be read, check the rest, and exit 2 at the end."
    ),
]
Traceback = Annotated[
    bool, typer.Option("--traceback", help="Where tqc fails by a fault of its own, print what to report.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print no summary and no notes.")]
NoProgress = Annotated[bool, typer.Option("--no-progress", help="Show no progress bar.")]


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts."""

    source: Sources = None
    source_lang: SourceLang = None
    target_lang: TargetLang = None
    lines: Lines = False
    column: Columns = None
    stdin_filename: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="With PATH `-`: read stdin as if it stood in FILE, as an editor has it that has not saved yet.",
            show_default=False,
        ),
    ] = None
    changed: Annotated[
        str | None,
        typer.Option(
            metavar="BASE",
            help="Check only documents of which a file differs from this commit, as HEAD or origin/main.",
            show_default=False,
        ),
    ] = None


@dataclass(frozen=True, slots=True)
class Selection:
    """What is reported."""

    select: Select = None
    ignore: Ignore = None
    severity_at_least: SeverityAtLeast = None
    min_confidence: MinConfidence = None
    preview: Preview = False

    @property
    def narrows(self) -> bool:
        """Whether findings of rules that run may go unreported."""
        return self.severity_at_least is not None or self.min_confidence is not None


@dataclass(frozen=True, slots=True)
class Running:
    """How it runs."""

    config: Config = None
    isolated: Isolated = False
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Check everything anew, and keep nothing for the next time.")
    ] = False
    jobs: Jobs = None
    keep_going: KeepGoing = False
    traceback: Traceback = False
    quiet: Quiet = False
    no_progress: NoProgress = False
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever a file changes, until Ctrl-C.")] = False


def columns(values: list[str] | None) -> dict[str, str]:
    """Return the columns that `--column` names. Raises `ConfigError` for one that a bitext does not have."""
    from tqc.errors import ConfigError
    from tqc.io.sources.bitext import KNOWN

    found: dict[str, str] = {}
    for value in values or ():
        name, equals, column = value.partition("=")
        if name not in KNOWN or not equals or not column:
            raise ConfigError(f"--column {value}: expected NAME=COLUMN, where NAME is one of {', '.join(KNOWN)}")
        if name in found or column in found.values():
            raise ConfigError(
                f"--column {value}: {name if name in found else column!r} is named twice; expected it once"
            )
        found[name] = column
    return found


def split(values: list[str] | None) -> tuple[str, ...]:
    """Return the names in repeated options, each a list separated by commas."""
    return tuple(name.strip() for value in values or () for name in value.split(",") if name.strip())


def settings(
    *,
    config: Path | None,
    isolated: bool,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    severity_at_least: SeverityName | None = None,
    min_confidence: float | None = None,
    preview: bool = False,
    source_lang: str | None,
    target_lang: str | None,
    jobs: int | None,
) -> Settings:
    """Return the project's settings with what the command line says on top."""
    from tqc.model import Severity

    read = project(config, isolated=isolated)

    def on_top(chosen: Configuration) -> Configuration:
        return replace(
            chosen,
            select=split(select) or chosen.select,
            ignore=(*chosen.ignore, *split(ignore)),
            preview=preview or chosen.preview,
            severity_at_least=Severity(severity_at_least) if severity_at_least else chosen.severity_at_least,
            min_confidence=chosen.min_confidence if min_confidence is None else min_confidence,
            target_lang=target_lang or chosen.target_lang,
            overrides=tuple(replace(other, config=on_top(other.config)) for other in chosen.overrides),
        )

    return replace(
        read,
        config=on_top(read.config),
        source_lang=source_lang or read.source_lang,
        jobs=processes(read.jobs if jobs is None else jobs),
    )


def chosen(texts: Texts, selection: Selection, running: Running) -> Settings:
    """Return the project's settings with what the groups of options say on top."""
    return settings(
        config=running.config,
        isolated=running.isolated,
        select=selection.select,
        ignore=selection.ignore,
        severity_at_least=selection.severity_at_least,
        min_confidence=selection.min_confidence,
        preview=selection.preview,
        source_lang=texts.source_lang,
        target_lang=texts.target_lang,
        jobs=running.jobs,
    )


def project(config: Path | None, *, isolated: bool) -> Settings:
    """Return the settings of the project that the command runs in, or with `isolated` the defaults."""
    from tqc.config import Settings
    from tqc.io.workspace.settings import read_settings

    return Settings() if isolated else read_settings(config, Path.cwd())


_MOST_PROCESSES = 4  # for each processor


def processes(jobs: int) -> int:
    """Return how many processes `--jobs` means; of more than a few for each processor none would be quicker."""
    import os

    processors = os.cpu_count() or 1
    return min(jobs or processors, _MOST_PROCESSES * processors)
