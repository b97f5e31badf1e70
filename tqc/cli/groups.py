"""Options in groups: a command takes each group as one frozen value, and its help shows each under a heading of its own."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any, get_type_hints

from typer.core import TyperCommand
from typer.models import OptionInfo


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command have parameters that are dataclasses of options; typer sees the options one by one.

    The first sentence of such a class is the heading of its options in the help.
    """
    parameters: list[inspect.Parameter] = []
    groups: dict[str, Any] = {}
    for parameter in inspect.signature(command, eval_str=True).parameters.values():
        if dataclasses.is_dataclass(parameter.annotation):
            groups[parameter.name] = parameter.annotation
            parameters += _options(parameter.annotation)
        else:
            parameters.append(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY))

    @wraps(command)
    def run(**values: Any) -> None:
        made = {
            name: group(**{field.name: values.pop(field.name) for field in dataclasses.fields(group)})
            for name, group in groups.items()
        }
        command(**values, **made)

    del run.__wrapped__
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return run


def _options(group: Any) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    heading = (inspect.getdoc(group) or "").split(".")[0]
    made: list[inspect.Parameter] = []
    for field in dataclasses.fields(group):
        for info in hints[field.name].__metadata__:
            if isinstance(info, OptionInfo):
                info.rich_help_panel = heading
        made.append(
            inspect.Parameter(
                field.name, inspect.Parameter.KEYWORD_ONLY, default=field.default, annotation=hints[field.name]
            )
        )
    return made


class Grouped(TyperCommand):
    """A command whose help shows its options by group."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then the options of each group under its heading."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None:
                is_argument = parameter.param_type_name == "argument"
                panel = getattr(parameter, "rich_help_panel", None) or _panel(parameter.name or "")
                sections.setdefault("Arguments" if is_argument else panel, []).append(record)
        for heading in sorted(sections, key=lambda name: (name != "Arguments", name == "Options")):
            with formatter.section(heading):
                formatter.write_dl(sections[heading])


def _panel(name: str) -> str:
    """The heading of an option that is in no group."""
    return "What a model judges" if "judge" in name.split("_") else "Options"
