"""`tqc rules` and `tqc explain`: the catalogue."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from tqc.errors import ConfigError


class Format(StrEnum):
    """How the catalogue is printed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def rules(
    format: Annotated[Format, typer.Option("--format", "-f", help="How the list is printed.")] = Format.TEXT,
) -> None:
    """List the rules: id, severity, what each needs, and what it reports.

    Example: tqc rules
    """
    from tqc.report.catalogue import as_json, as_markdown, as_text
    from tqc.rules import RULES

    show = {Format.TEXT: as_text, Format.JSON: as_json, Format.MARKDOWN: as_markdown}[format]
    typer.echo(show(RULES), nl=False)


def explain(
    rule: Annotated[str, typer.Argument(help="The rule's id, as in `tqc rules`.", show_default=False)],
) -> None:
    """Explain one rule: what it reports and why, with examples, known false alarms, and options.

    Example: tqc explain name-inconsistent
    """
    from difflib import get_close_matches

    from tqc.report.catalogue import explanation
    from tqc.rules import RULES

    by_id = {known.id: known for known in RULES}
    if rule not in by_id:
        near = get_close_matches(rule, by_id, n=1)
        raise ConfigError(
            f"there is no rule {rule!r}; " + (f"did you mean {near[0]!r}?" if near else "`tqc rules` lists them")
        )
    typer.echo(explanation(by_id[rule]), nl=False)
