"""`tqc mine`: candidates for a lexicon of wrong words."""

from __future__ import annotations

from typing import Annotated

import typer

from tqc.cli import options, output


def mine(
    paths: options.Paths,
    source_lang: options.SourceLang = None,
    lines: options.Lines = False,
    source: options.Sources = None,
    reference: options.Reference = None,
    least: Annotated[int, typer.Option(metavar="N", help="In how many passages a candidate must stand.", min=2)] = 2,
    output_file: options.Output = None,
) -> None:
    """List renderings that references or post-edits never have, as a draft of a lexicon to be edited (all entries are off).

    Example: tqc mine posteditions.jsonl --output bank.ru.tsv
    """
    from tqc.engine.prepare import prepared
    from tqc.errors import InputError
    from tqc.io.sources.request import Request
    from tqc.io.sources.stories import stories
    from tqc.languages import base_code
    from tqc.model import Story
    from tqc.text.multiword.mining import Rendered, candidates
    from tqc.text.multiword.table import draft

    output.refuse_unwritable(output_file)
    request = Request(tuple(paths), tuple(source or ()), source_lang, "en", lines, reference)
    rows: dict[str, list[Rendered]] = {}
    for item in stories(request):
        if isinstance(item, Story) and not item.lines:
            continue  # a text has no references, sentence by sentence
        for pair in prepared(item).pairs:
            if pair.reference and pair.source.text and pair.target.text:
                rendered = Rendered(pair.source.text, pair.target.text, pair.reference)
                rows.setdefault(base_code(pair.source.lang), []).append(rendered)
    if not rows:
        raise InputError("no row has a reference; expected a column 'reference' (or --lines with --reference FILE)")
    if len(rows) > 1:
        raise InputError(f"the rows are in {', '.join(sorted(rows))}; expected one source language, as a lexicon has")
    ((lang, listed),) = rows.items()
    found = list(candidates(listed, lang, least=least))
    if not found:
        sources = len({row.source for row in listed})
        typer.echo(
            f"tqc: note: no rendering that the references lack stands in {least} of the {sources:,} different source"
            " passages; try --least or more rows",
            err=True,
        )
    output.write(draft(found), output_file)
