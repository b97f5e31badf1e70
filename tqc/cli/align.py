"""`tqc align`: show or export an alignment."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tqc.cli import options, output


class Format(StrEnum):
    """How the alignment is printed."""

    TEXT = "text"
    JSONL = "jsonl"
    TSV = "tsv"


def align(
    source: Annotated[Path, typer.Argument(help="The source text.", show_default=False)],
    target: Annotated[Path, typer.Argument(help="Its translation.", show_default=False)],
    source_lang: options.SourceLang = None,
    target_lang: options.TargetLang = None,
    lines: Annotated[
        bool, typer.Option("--lines", help="Each line is one sentence; jsonl and tsv then give line indices, from 0.")
    ] = False,
    format: Annotated[Format, typer.Option("--format", "-f", help="How the alignment is printed.")] = Format.TEXT,
    output_file: options.Output = None,
) -> None:
    """Align two texts sentence by sentence and print the links.

    Example: tqc align story.ru.txt story.en.txt
    """
    from tqc.alignment.aligner import align as align_sentences
    from tqc.engine.prepare import passages
    from tqc.io.stories import read_side
    from tqc.report import alignment

    output.refuse_unwritable(output_file)
    sides = [read_side(source, source_lang), read_side(target, target_lang)]
    split = [passages(side, lines=lines) for side in sides]
    sentences = [[passage.text for passage in part] for part in split]
    beads = align_sentences(*sentences)
    show = {Format.TEXT: alignment.as_text, Format.JSONL: alignment.as_jsonl, Format.TSV: alignment.as_tsv}[format]
    output.write(show(beads, split[0], split[1], indices=lines), output_file)
