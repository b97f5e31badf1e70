"""What a file name says: `story.ru.txt` is the story `story` in Russian."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tqc.languages import base_code, is_language

SUFFIX = ".txt"


def split_name(path: Path) -> tuple[str, str | None]:
    """Return the story's name and the language tag of `NAME.LANG.txt`; the tag is `None` if there is none that is known."""
    stem = path.name.removesuffix(SUFFIX)
    name, dot, tag = stem.rpartition(".")
    if dot and name and is_language(tag):
        return name, tag
    return stem, None


def sources_beside(target: Path, target_lang: str, among: Iterable[Path] | None = None) -> list[Path]:
    """Return the source versions beside `NAME.LANG.txt`, by name: the same name in other languages.

    They are looked for `among` files of the target's folder, or else in that folder.
    """
    name, tag = split_name(target)
    if tag is None:
        return []
    files = target.parent.glob(f"*{SUFFIX}") if among is None else among
    found = [path for path in files if path != target and split_name(path)[0] == name and path.is_file()]
    return sorted(path for path in found if (lang := split_name(path)[1]) and base_code(lang) != base_code(target_lang))
