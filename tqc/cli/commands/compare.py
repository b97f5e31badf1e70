"""`tqc compare`: two systems, or two audits, beside each other."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqc.cli import options, output
from tqc.cli.troubles import Troubles
from tqc.errors import InputError

if TYPE_CHECKING:
    import polars as pl

    from tqc.config import Settings
    from tqc.io.results.audits import Audit
    from tqc.stats.compare import Side


class Format(StrEnum):
    """How the comparison is printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def compare(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="A [B]", help="Two audits or translations, or one that holds two systems.", show_default=False
        ),
    ],
    systems: Annotated[
        str | None, typer.Option(metavar="A,B", help="The two systems, where there are more.", show_default=False)
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How the comparison is printed.")] = Format.TEXT,
    output_file: options.Output = None,
    plot: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the plot of the differences as SVG.", show_default=False)
    ] = None,
    segments: Annotated[int, typer.Option(min=0, help="Show so many segments that changed most.")] = 5,
    alpha: Annotated[
        float, typer.Option(min=0, max=1, help="A difference counts as more than chance below this p-value.")
    ] = 0.05,
    fail_on_regression: Annotated[
        bool, typer.Option("--fail-on-regression", help="Exit 1 if B is worse than A by more than chance.")
    ] = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    jobs: options.Jobs = None,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
) -> None:
    """Compare two systems or two audits: which errors rose or fell by more than chance, and which segments changed most.

    A and B are folders that `tqc audit` wrote, or translations that are checked now; a single path holds two systems.
    Where segments have references, BLEU and chrF are compared with the p-values that the sacrebleu command gives.

    Example: tqc compare reports/may reports/june --fail-on-regression
    """
    from tqc.quality.significance import metric_differences
    from tqc.report.tables import comparison as show
    from tqc.stats.compare import compare as compared

    if len(paths) > 2:
        raise InputError(f"{len(paths)} paths given; expected one that holds two systems, or two")
    output.refuse_unwritable(output_file)
    output.refuse_unwritable(plot)
    settings = options.settings(
        config=config, isolated=isolated, select=select, ignore=ignore, source_lang=None, target_lang=None, jobs=jobs
    )

    def read(path: Path) -> Audit:
        from tqc.io.results.audits import is_audit, read_audit

        if is_audit(path) or not path.exists():
            return read_audit(path)
        return _checked(path, settings, quiet=quiet, progress=not no_progress)

    first, second = _sides([read(path) for path in paths], options.split([systems]) if systems else ())
    made = compared(first, second)
    if not made.matched:
        raise InputError(
            f"{first.name} and {second.name} have no segment in common; expected translations of the same texts"
        )
    known = made.pairs.filter(made.pairs["reference"].is_not_null())
    metrics = (
        metric_differences(*(known[name].to_list() for name in ("target", "target_b", "reference")))
        if len(known)
        else ()
    )
    shown = show.Compared(made, metrics, alpha, segments)
    render = {Format.TEXT: show.as_text, Format.JSON: show.as_json, Format.CSV: show.as_csv}[format]
    output.write(render(shown), output_file)
    if plot:
        output.write(show.as_svg(shown), plot)
    if fail_on_regression and shown.regressions:
        raise typer.Exit(1)


def _checked(path: Path, settings: Settings, *, quiet: bool, progress: bool) -> Audit:
    """What an audit of `path` would hold."""
    from tqc.engine.run import Work, results
    from tqc.io.results.audits import Audit
    from tqc.io.sources.request import Request
    from tqc.io.sources.stories import stories
    from tqc.stats.frames import findings_frame, segments_frame

    request = Request((path,), (), settings.source_lang, settings.config.target_lang)
    found = results(stories(request), Work(settings.config), jobs=settings.jobs)
    troubles = Troubles(traceback=False)
    kept = list(output.watched(found, troubles, quiet=quiet, progress=progress))
    findings = findings_frame(finding for result in kept for finding in result.findings)
    return Audit(str(path), segments_frame(kept).lazy(), findings.lazy())


def _sides(audits: list[Audit], systems: tuple[str, ...]) -> tuple[Side, Side]:
    """The two sides: two systems of one audit, or one of each; without `systems`, the only ones there are."""
    if systems and len(systems) != 2:
        raise InputError(f"--systems names {len(systems)}; expected two, as in --systems old,new")
    if len(audits) == 1:
        has = _systems(audits[0])
        if not systems and len(has) != 2:
            raise InputError(
                f"{audits[0].name}: holds {len(has)} systems ({_named(has)}); expected two, or --systems A,B, or a second path"
            )
        chosen = systems or tuple(str(name or "") for name in has)
        return _side(audits[0], chosen[0], chosen[0]), _side(audits[0], chosen[1], chosen[1])
    if systems:
        return (
            _side(audits[0], systems[0], f"{audits[0].name}, {systems[0]}"),
            _side(audits[1], systems[1], f"{audits[1].name}, {systems[1]}"),
        )
    for audit in audits:
        if len(_systems(audit)) > 1:
            raise InputError(f"{audit.name}: holds the systems {_named(_systems(audit))}; expected --systems A,B")
    return _side(audits[0], None, audits[0].name), _side(audits[1], None, audits[1].name)


def _systems(audit: Audit) -> list[str | None]:
    return audit.segments.select("system").unique(maintain_order=True).collect()["system"].to_list()


def _named(systems: list[str | None]) -> str:
    return ", ".join(name or "one without a name" for name in systems[:8]) + (", …" if len(systems) > 8 else "")


def _side(audit: Audit, system: str | None, name: str) -> Side:
    from tqc.stats.compare import Side

    if system is not None and system not in [known or "" for known in _systems(audit)]:
        raise InputError(f"{audit.name}: has no system {system!r}; it has {_named(_systems(audit))}")

    def mine(frame: pl.LazyFrame) -> pl.DataFrame:
        import polars as pl

        return (
            frame.filter(pl.col("system").fill_null("") == system).collect() if system is not None else frame.collect()
        )

    return Side(name, mine(audit.segments), mine(audit.findings))
