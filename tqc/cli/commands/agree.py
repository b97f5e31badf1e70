"""`tqc agree`: findings beside what people marked."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqc.cli import options, output
from tqc.errors import ConfigError, InputError

if TYPE_CHECKING:
    from tqc.io.marks.annotations import Annotations
    from tqc.io.marks.findings import Reported
    from tqc.stats.agreement import Marks


class Format(StrEnum):
    """How the figures are printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def agree(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FINDINGS… ANNOTATIONS",
            help="Findings as JSON lines, of tqc or any tool; last, what people marked: WMT's or Marot's TSV, "
            "Label Studio's JSON, or JSONL.",
            show_default=False,
        ),
    ],
    judge_models: Annotated[
        str | None,
        typer.Option(
            metavar="A,B",
            help="Compare judges: the findings that each of these models reported or bore out, beside those of the rules.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How the figures are printed.")] = Format.TEXT,
    output_file: options.Output = None,
    plot: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Draw precision and recall as an SVG file.", show_default=False)
    ] = None,
    quiet: options.Quiet = False,
) -> None:
    """Say how well findings agree with what people marked, and how well people agree with one another.

    Precision, recall and F1 of spans (matched one to one, partial credit), with each annotator and with their union; by
    category, severity and rule; correlations by segment and system; and a baseline that finds every segment wrong.

    Example: tqc agree findings.jsonl mqm.tsv --plot agreement.svg
    """
    from tqc.io.marks.annotations import read_annotations
    from tqc.io.marks.findings import read_findings
    from tqc.report.tables import agreement as show
    from tqc.report.tables.agreement_svg import as_svg
    from tqc.stats.comparison import comparison

    if len(files) < 2:
        raise ConfigError(f"{files[0]} stands alone; expected findings, and last the file of annotations")
    output.refuse_unwritable(output_file)
    output.refuse_unwritable(plot)
    *paths, last = files
    annotations = read_annotations(last)
    sets = {_name(path, paths): read_findings(path) for path in paths}
    if judge_models:
        sets = _by_judge([one for found in sets.values() for one in found], options.split([judge_models]))
    made = comparison(annotations.segments, _marks(sets, annotations, last, quiet=quiet))
    render = {Format.TEXT: show.as_text, Format.JSON: show.as_json, Format.CSV: show.as_csv}[format]
    output.write(render(made), output_file)
    if plot:
        output.write(as_svg(made), plot)


def _name(path: Path, paths: Sequence[Path]) -> str:
    """What the findings of a file are called: by its name, or where several have it, by its path."""
    return path.stem if sum(other.stem == path.stem for other in paths) == 1 else str(path)


def _by_judge(found: Sequence[Reported], models: Sequence[str]) -> dict[str, list[Reported]]:
    """The findings of the rules, and those of each judge. Raises `ConfigError` for a model that has none."""
    known = {one.judge for one in found if one.judge}
    for model in models:
        if model not in known:
            names = ", ".join(sorted(known)) or "none"
            raise ConfigError(f"no finding is of the judge {model!r}; the findings have: {names}")
    of_rules = {(one.key, one.mark): one for one in found if one.mark.rule != "judge"}  # each run of a judge has them
    return {
        "rules": list(of_rules.values()),
        **{model: [one for one in found if one.judge == model] for model in models},
    }


def _marks(
    sets: dict[str, list[Reported]], annotations: Annotations, path: Path, *, quiet: bool
) -> dict[str, Sequence[Marks]]:
    """The findings of each set by annotated segment, with a note on those that are left out."""
    from tqc.io.marks.findings import placed

    keys = [segment.key for segment in annotations.segments]
    texts = [segment.text for segment in annotations.segments]

    def note(line: str) -> None:
        if not quiet:
            typer.echo(f"tqc: note: {line}", err=True)

    for severity, count in annotations.unknown.items():
        note(f"{path}: left out: {count:,} with the severity {severity!r}, which is none of MQM's")
    made: dict[str, Sequence[Marks]] = {}
    for name, found in sets.items():
        one = placed(found, keys, texts)
        if found and one.elsewhere == len(found):
            first, known = found[0].key, keys[0]
            raise InputError(
                f"{path}: no finding of {name} is in an annotated segment: they have document {first.document!r}, segment "
                f"{first.segment!r}, system {first.system!r}; "
                f"the annotations {known.document!r}, {known.segment!r}, {known.system!r}"
            )
        if one.elsewhere:
            note(f"{name}: left out: {one.elsewhere:,} in segments that nobody annotated")
        if one.misplaced:
            note(f"{name}: left out: {one.misplaced:,} that quote what the annotated translation does not have")
        made[name] = one.marks
    return made
