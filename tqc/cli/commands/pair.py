"""`tqc pair`: find which source article each translation was made from."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqc.cli import options, output

if TYPE_CHECKING:
    from tqc.engine.piles import Paired
    from tqc.report.alignments.manifest import ManifestRow


class Format(StrEnum):
    """How the manifest is written."""

    CSV = "csv"
    JSONL = "jsonl"


def pair(
    targets: Annotated[
        Path, typer.Argument(metavar="TARGETS", help="The translations: a folder or a file.", show_default=False)
    ],
    sources: Annotated[
        list[Path],
        typer.Argument(
            metavar="SOURCES", help="The articles in the source languages: folders or files.", show_default=False
        ),
    ],
    source_lang: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Language of the sources whose name does not say it.", show_default=False),
    ] = None,
    target_lang: options.TargetLang = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How the manifest is written.")] = Format.CSV,
    output_file: options.Output = None,
    quiet: options.Quiet = False,
) -> None:
    """Find which source article each translation was made from, and write a manifest for `tqc check` and `tqc audit`.

    A translation gets one source in each language, or none; what is left over is listed on stderr.

    Example: tqc pair english/ russian/ serbian/ --output manifest.csv
    """
    from tqc.engine.piles import paired
    from tqc.errors import InputError
    from tqc.io.sources.piles import read_pile
    from tqc.io.sources.request import refuse_malformed
    from tqc.report.alignments.manifest import manifest_as_csv, manifest_as_jsonl

    output.refuse_unwritable(output_file)
    refuse_malformed(source_lang, target_lang)
    found = paired(read_pile([targets]), read_pile(sources), target_lang=target_lang or "en", source_lang=source_lang)
    if not found.pairs:
        _tell(found)
        raise InputError(
            "no translation has a source among these; expected at least one pair, so no manifest is written"
        )
    show = manifest_as_csv if format is Format.CSV else manifest_as_jsonl
    output.write(show(_rows(found, output_file.parent if output_file else Path())), output_file)
    if not quiet:
        _tell(found)


def _rows(found: Paired, folder: Path) -> list[ManifestRow]:
    """The rows of a manifest that lies in `folder`."""
    from tqc.io.sources.piles import story_names
    from tqc.report.alignments.manifest import ManifestRow

    names = story_names([Path(text.path or "") for text in found.targets])
    return [
        ManifestRow(
            os.path.relpath(found.targets[pair.target].path or "", folder),
            os.path.relpath(found.sources[pair.source].path or "", folder),
            found.sources[pair.source].lang or "",
            names[pair.target],
            pair.score,
        )
        for pair in found.pairs
    ]


def _tell(found: Paired) -> None:
    """Say on stderr how many were paired, and list the others."""
    matched = len(found.targets) - len(found.lone_targets)
    typer.echo(f"tqc: {matched} of {len(found.targets)} translations have a source", err=True)
    for what, texts in (("no source", found.lone_targets), ("no translation", found.lone_sources)):
        for text in texts:
            typer.echo(f"tqc: {what}: {text.path}", err=True)
