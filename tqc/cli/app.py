"""The commands, listed."""

from __future__ import annotations

from typing import Annotated

import typer

from tqc.cli.commands import (
    agree,
    align,
    audit,
    catalogue,
    check,
    compare,
    config,
    init,
    mine,
    names,
    pair,
    score,
    stats,
)
from tqc.cli.groups import Grouped, grouped

app = typer.Typer(
    name="tqc",
    help="A linter for machine translation: reads translated English beside its source and reports what is wrong with it.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from tqc import __version__

        typer.echo(f"tqc {__version__}")
        raise typer.Exit


@app.callback()
def _tqc(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None: ...


app.command(cls=Grouped)(grouped(check.check))
app.command()(audit.audit)
app.command()(stats.stats)
app.command()(compare.compare)
app.command()(align.align)
app.command()(pair.pair)
app.command()(score.score)
app.command()(mine.mine)
app.command()(names.names)
app.command()(agree.agree)
app.command()(catalogue.rules)
app.command()(catalogue.explain)
app.command("config")(config.show_config)
app.command()(init.init)
