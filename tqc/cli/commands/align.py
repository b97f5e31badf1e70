"""`tqc align`: show or export an alignment, or compare it with one that a person made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tqc.cli import options, output

if TYPE_CHECKING:
    from tqc.model import Bead, Passage, Text


class Format(StrEnum):
    """How the alignment is printed."""

    TEXT = "text"
    JSONL = "jsonl"
    TSV = "tsv"
    TMX = "tmx"
    SVG = "svg"


def align(
    source: Annotated[Path, typer.Argument(metavar="SOURCE", help="The source text.", show_default=False)],
    target: Annotated[Path, typer.Argument(metavar="TARGET", help="Its translation.", show_default=False)],
    source_lang: options.OwnLang = None,
    target_lang: options.TargetLang = None,
    lines: Annotated[
        bool, typer.Option("--lines", help="Each line is one sentence; jsonl and tsv then give line indices, from 0.")
    ] = False,
    gold: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Print precision, recall and F1 against these beads: lines `[0]:[0, 1]`, or jsonl.",
            show_default=False,
        ),
    ] = None,
    encoder: Annotated[
        str | None,
        typer.Option(
            metavar="MODEL",
            help="A model of sentence-transformers on this machine, by folder or name, instead of the embedded encoders.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        Format, typer.Option("--format", "-f", help="How the alignment is printed; svg is a picture.")
    ] = Format.TEXT,
    output_file: options.Output = None,
) -> None:
    """Align two texts sentence by sentence and print the links.

    Example: tqc align story.ru.txt story.en.txt
    """
    from tqc.alignment.aligner import align as align_sentences
    from tqc.encoders import named_encoder
    from tqc.engine.prepare import known_language, passages, refuse_unfit
    from tqc.errors import ConfigError, InputError
    from tqc.io.files import canonical
    from tqc.io.sources.beads import read_beads
    from tqc.io.sources.read_story import read_side
    from tqc.io.sources.request import refuse_malformed

    output.refuse_unwritable(output_file)
    if gold and format in (Format.TMX, Format.SVG):
        raise ConfigError(f"--gold prints figures, and {format.value} has none; expected --format text, jsonl, or tsv")
    refuse_malformed(source_lang, target_lang)
    sides = read_side(source, source_lang), read_side(target, target_lang)
    if canonical(source) == canonical(target):
        raise InputError(f"{source}: is named as both the source and its translation; expected two files")
    refuse_unfit(sides[0], replace(sides[1], lang=target_lang or "en"))
    split = [passages(side, lines=lines) for side in sides]
    sentences = [[passage.text for passage in part] for part in split]
    wanted = read_beads(gold, len(split[0]), len(split[1])) if gold else None
    langs = [known_language(side) for side in sides]
    model = named_encoder(encoder)
    beads = align_sentences(*sentences, source_lang=langs[0], target_lang=langs[1], encoder=model)
    if not any(bead.source and bead.target for bead in beads):
        raise InputError(f"{source}: not one sentence belongs to one of {target}; expected a text and its translation")
    shown = _alignment(beads, split, sides, format, lines=lines) if wanted is None else _figures(beads, wanted, format)
    output.write(shown, output_file)
    _warn(beads)


# Of unrelated texts 7 in 10 are below, of translations with a third of the sentences lost, added or merged 3 in 100.
_DOUBTFUL = 0.3


def _warn(beads: Sequence[Bead]) -> None:
    """Say on stderr that texts may not belong together where the aligner is sure of next to nothing."""
    mean = sum(bead.probability for bead in beads) / max(1, len(beads))
    if mean < _DOUBTFUL:
        typer.echo(
            f"tqc: the links are hardly to be believed (mean probability {mean:.2f}): do the texts belong together?",
            err=True,
        )


def _alignment(
    beads: Sequence[Bead], split: Sequence[Sequence[Passage]], sides: tuple[Text, Text], format: Format, *, lines: bool
) -> str:
    from tqc.report.alignments import alignment

    source, target = split
    if format is Format.TMX:
        from tqc import __version__
        from tqc.engine.prepare import known_language
        from tqc.report.alignments.tmx import as_tmx

        langs = known_language(sides[0]), known_language(sides[1])
        return as_tmx(beads, source, target, langs=langs, version=__version__)
    if format is Format.SVG:
        from tqc.report.alignments.alignment_svg import as_svg

        return as_svg(beads, source, target, names=(Path(sides[0].path or "").name, Path(sides[1].path or "").name))
    show = {Format.TEXT: alignment.as_text, Format.JSONL: alignment.as_jsonl, Format.TSV: alignment.as_tsv}[format]
    return show(beads, source, target, indices=lines)


def _figures(beads: Sequence[Bead], gold: Sequence[Bead], format: Format) -> str:
    from tqc.alignment.evaluate import evaluate
    from tqc.report.alignments import evaluation

    show = {
        Format.JSONL: evaluation.evaluation_as_jsonl,
        Format.TSV: evaluation.evaluation_as_tsv,
    }.get(format, evaluation.evaluation_as_text)
    return show(evaluate(beads, gold))
