"""`tqc rules` and `tqc explain`: the catalogue."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tqc.cli import options
from tqc.errors import ConfigError

if TYPE_CHECKING:
    from tqc.config import Config


class Format(StrEnum):
    """How the catalogue is printed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def rules(
    format: Annotated[Format, typer.Option("--format", "-f", help="How the list is printed.")] = Format.TEXT,
    test: Annotated[
        bool, typer.Option("--test", help="Try the patterns of the settings on their examples; exit 1 if one fails.")
    ] = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """List the rules: id, severity, what each needs, and what it reports. The patterns of the settings are among them.

    Example: tqc rules
    """
    from tqc.config import all_rules
    from tqc.report.tables.catalogue import as_json, as_markdown, as_text

    settings = options.project(config, isolated=isolated)
    if test:
        raise typer.Exit(_test(settings.config))
    show = {Format.TEXT: as_text, Format.JSON: as_json, Format.MARKDOWN: as_markdown}[format]
    typer.echo(show(all_rules(settings.config)), nl=False)


def _test(config: Config) -> int:
    from tqc.engine.examples import failures

    failed = list(failures(config))
    for line in failed:
        typer.echo(line)
    examples = sum(len(pattern.flagged) + len(pattern.clean) for pattern in config.patterns)
    typer.echo(f"{_count(len(config.patterns), 'pattern')}, {_count(examples, 'example')}, {len(failed)} failed")
    return int(bool(failed))


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The rule's id, as in `tqc rules`.", show_default=False)],
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Explain one rule: what it reports and why, with examples, known false alarms, and options.

    Example: tqc explain name-inconsistent
    """
    from difflib import get_close_matches

    from tqc.config import all_rules
    from tqc.report.tables.catalogue import explanation

    by_id = {known.id: known for known in all_rules(options.project(config, isolated=isolated).config)}
    if rule not in by_id:
        of_family = ", ".join(known.id for known in by_id.values() if known.family == rule)
        near = get_close_matches(rule, by_id, n=1)
        hint = f"did you mean {near[0]!r}?" if near else "`tqc rules` lists them"
        hint = f"it is the family of {of_family}" if of_family else hint
        raise ConfigError(f"there is no rule {rule!r}; {hint}")
    typer.echo(explanation(by_id[rule]), nl=False)
