"""What a check needs of the settings before any rule is loaded: quick where the same settings were used before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqc.cli import options

if TYPE_CHECKING:
    from tqc.config import Limits, Settings
    from tqc.io.workspace.cache import Cache


@dataclass(frozen=True, slots=True)
class Chosen:
    """The settings as far as they are needed at once; `load` reads them whole. `cache` keeps results, if it may."""

    limits: Limits
    source_lang: str | None
    target_lang: str
    folder: Path | None
    baseline: Path | None
    decisions: Path | None
    judges: bool
    load: Callable[[], Settings]
    cache: Cache | None


def chosen(texts: options.Texts, selection: options.Selection, running: options.Running, *, estimate: bool) -> Chosen:
    """Return what holds. Settings that were never used are read whole, so that what does not fit is said at once.

    `estimate`: an option asks for the quality of the segments, which then is part of the results.
    """
    load = cache(lambda: options.chosen(texts, selection, running))
    if running.isolated or running.no_cache:
        return _read(load(), load, None)
    from tqc.io.workspace.cache import Cache, cache_folder
    from tqc.io.workspace.settings_file import settings_table

    found = settings_table(running.config, Path.cwd())
    kept = Cache(cache_folder(), _digest(found, texts, selection, running, estimate=estimate))
    if not kept.is_known:
        settings = load()
        kept.remember()
        return _read(settings, load, kept)
    return _known(found, texts, load, kept)


def _read(settings: Settings, load: Callable[[], Settings], kept: Cache | None) -> Chosen:
    return Chosen(
        limits=settings.limits,
        source_lang=settings.source_lang,
        target_lang=settings.config.target_lang,
        folder=Path(settings.folder) if settings.folder else None,
        baseline=Path(settings.baseline) if settings.baseline else None,
        decisions=Path(settings.decisions) if settings.decisions else None,
        judges=bool(settings.judge),
        load=load,
        cache=kept,
    )


def _known(
    found: tuple[Path, Mapping[str, Any]] | None, texts: options.Texts, load: Callable[[], Settings], kept: Cache
) -> Chosen:
    """The same from the table itself, which is known to fit."""
    from tqc.config.limits import limits_from

    file, table = found or (None, {})

    def named(key: str) -> Path | None:
        return file.parent / table[key] if file and key in table else None

    return Chosen(
        limits=limits_from(table),
        source_lang=texts.source_lang or table.get("source-lang"),
        target_lang=texts.target_lang or table.get("target-lang", "en"),
        folder=file.parent if file else None,
        baseline=named("baseline"),
        decisions=named("decisions"),
        judges=bool(table.get("judge")),
        load=load,
        cache=kept,
    )


def _digest(
    found: tuple[Path, Mapping[str, Any]] | None,
    texts: options.Texts,
    selection: options.Selection,
    running: options.Running,
    *,
    estimate: bool,
) -> str:
    """A name for everything but the texts that makes results what they are."""
    from tqc.io.workspace.cache import data_version
    from tqc.io.workspace.settings_file import files_of

    table = {**found[1], "": str(found[0].absolute())} if found else {}
    asked = [asdict(selection), texts.source_lang, texts.target_lang, estimate, data_version()]
    made = hashlib.sha256(json.dumps([table, asked], default=str, sort_keys=True).encode())
    for file in files_of(running.config, Path.cwd())[1:]:
        made.update(file.read_bytes() if file.is_file() else b"")
    return made.hexdigest()
