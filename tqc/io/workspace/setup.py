"""Look at a project, and write the files that it needs to be checked."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tqc import resources
from tqc.errors import InputError
from tqc.io.files import read_text, write_text
from tqc.io.sources.file_names import SUFFIX, split_name
from tqc.io.workspace.project import places_below, project_folder
from tqc.languages import base_code

_NAMES = "source,source_lang,target,accepted,keep,note\n"
_MERGE = "decisions.jsonl merge=union\n"
_GITLAB = re.compile(r"^\s*url\s*=.*gitlab", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Project:
    """What was found: the language of the translations, how many there are, and whose pipelines the project uses."""

    folder: Path
    root: Path
    target_lang: str
    translations: int
    gitlab: bool


def look_at(folder: Path) -> Project:
    """Return what is to be known of the project in `folder`. Raises `InputError` if it has settings already."""
    if (folder / "tqc.toml").exists():
        raise InputError(f"{folder / 'tqc.toml'}: is there already; `tqc config` shows what it says")
    languages: dict[tuple[Path, str], set[str]] = defaultdict(set)
    for place in places_below(folder):
        path = Path(place)
        name, tag = split_name(path) if path.suffix == SUFFIX else ("", None)
        if tag:
            languages[path.parent, name].add(base_code(tag))
    counts = Counter(lang for langs in languages.values() for lang in langs)
    # Most stories have a translation into one language out of several; English unless there is none.
    target = "en" if counts["en"] or not counts else counts.most_common(1)[0][0]
    root = project_folder(folder)
    return Project(folder, root, target, counts[target], _on_gitlab(root))


def _on_gitlab(root: Path) -> bool:
    if (root / ".gitlab-ci.yml").exists() or (root / ".github").is_dir():
        return not (root / ".github").is_dir()
    config = root / ".git/config"
    return config.is_file() and bool(_GITLAB.search(config.read_text(encoding="utf-8", errors="replace")))


def set_up(project: Project, version: str) -> Iterator[tuple[Path, str]]:
    """Write what is missing; yield each file and what was done with it. Nothing that is there is changed but by adding to it."""
    settings = _filled("settings.toml", TARGET=project.target_lang)
    pyproject = project.folder / "pyproject.toml"
    if pyproject.is_file():
        yield pyproject, _append(pyproject, "\n[tool.tqc]\n" + settings, "tool.tqc")
    else:
        yield project.folder / "tqc.toml", _write(project.folder / "tqc.toml", settings)
    yield project.folder / "names.csv", _write(project.folder / "names.csv", _NAMES)
    attributes = project.folder / ".gitattributes"
    yield attributes, _append(attributes, _MERGE, "decisions.jsonl")
    workflow, name = project.root / ".github/workflows/tqc.yml", "github.yml"
    if project.gitlab:
        taken = (project.root / ".gitlab-ci.yml").exists()
        workflow, name = project.root / (".tqc.gitlab-ci.yml" if taken else ".gitlab-ci.yml"), "gitlab.yml"
    workflow.parent.mkdir(parents=True, exist_ok=True)
    where = project.folder.resolve().relative_to(project.root).as_posix()
    done = _write(workflow, _filled(name, VERSION=version).replace("tqc check . ", f"tqc check {where} "))
    if project.gitlab and workflow.name.startswith(".tqc"):
        done += "; add it to .gitlab-ci.yml: include: {local: /.tqc.gitlab-ci.yml}"
    yield workflow, done


def _filled(template: str, **values: str) -> str:
    text = resources.text(f"templates/{template}")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def _write(path: Path, text: str) -> str:
    if path.exists():
        return "is there already, left as it is"
    write_text(path, text)
    return "written"


def _append(path: Path, text: str, mark: str) -> str:
    before = read_text(path, may_be_empty=True) if path.is_file() else ""
    if path.name == "pyproject.toml":
        try:
            tool = tomllib.loads(before).get("tool", {})
        except tomllib.TOMLDecodeError as error:
            raise InputError(f"{path}: is no well-formed TOML: {error}") from None
        has = isinstance(tool, dict) and "tqc" in tool
    else:
        has = mark in before
    if has:
        return f"has {mark} already, left as it is"
    write_text(path, before + ("\n" if before and not before.endswith("\n") else "") + text)
    return f"{mark} added" if before else "written"
