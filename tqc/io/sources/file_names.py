"""What a file name says: `story.ru.txt` is the story `story` in Russian, and so is `story.ru.docx`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tqc.io.sources.kinds import holds_one_side
from tqc.languages import base_code, is_language

SUFFIX = ".txt"


def split_name(path: Path) -> tuple[str, str | None]:
    """Return the story's name and the language tag of `NAME.LANG.txt`; the tag is `None` if there is none that is known."""
    stem = path.name.removesuffix(path.suffix) if holds_one_side(path) else path.name
    name, dot, tag = stem.rpartition(".")
    if dot and name and is_language(tag):
        return name, tag
    return stem, None


Texts = Mapping[tuple[Path, str, str], Sequence[Path]]


def texts_by_story(files: Iterable[Path]) -> Texts:
    """Return the text files among `files` by the folder and the name of their story, and their format."""
    found: dict[tuple[Path, str, str], list[Path]] = defaultdict(list)
    for path in files:
        if holds_one_side(path) and path.is_file():
            found[path.parent, split_name(path)[0], path.suffix].append(path)
    return found


def sources_beside(target: Path, target_lang: str, texts: Texts) -> list[Path]:
    """Return the source versions of `NAME.LANG.txt` among `texts`: the same name beside it in other languages."""
    name, tag = split_name(target)
    found = texts.get((target.parent, name, target.suffix), ()) if tag else ()
    return sorted(path for path in found if (lang := split_name(path)[1]) and base_code(lang) != base_code(target_lang))
