"""`tqc init`: settings and a workflow for a project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of the project.")] = Path(),
) -> None:
    """Write settings, a names file, and a workflow for the project, by what is found there; nothing is asked.

    The settings go to pyproject.toml if there is one, or else to tqc.toml; the workflow is one of GitHub's, or of GitLab's
    where the project uses that. What is there already stays as it is.

    Example: tqc init
    """
    from tqc import __version__
    from tqc.io.workspace.setup import look_at, set_up

    project = look_at(folder)
    for path, done in set_up(project, __version__):
        typer.echo(f"{path}: {done}")
    if project.translations:
        count = (
            f"{project.translations} translation{'s' if project.translations > 1 else ''} into {project.target_lang!r}"
        )
        typer.echo(f"{count} found; `tqc check {folder}` checks them")
    else:
        typer.echo(
            "no translations found yet; tqc looks for NAME.en.txt with NAME.LANG.txt beside it, bitext, or a manifest"
        )
