"""Where the tables lie and where their compiled lexicons go."""

from __future__ import annotations

from pathlib import Path

from tqc.text.multiword.compile import compile_rows, digest
from tqc.text.multiword.packed import dump
from tqc.text.multiword.table import Row, read

ROOT = Path(__file__).parent.parent.parent
TABLES = ROOT / "lexicon"
COMPILED = ROOT / "tqc" / "resources" / "lexicon"
TOPICS = frozenset(
    """politics war police courts economy elections weather disasters health sport culture technology farming
    daily_life general""".split()
)


def languages() -> list[str]:
    """Return the codes of the languages that have tables."""
    return sorted(folder.name for folder in TABLES.iterdir() if any(folder.glob("*.tsv")))


def files(lang: str) -> list[Path]:
    """Return the tables of a language."""
    return sorted((TABLES / lang).glob("*.tsv"))


def load(paths: list[Path]) -> tuple[list[Row], list[str]]:
    """Return the rows of tables, and what is wrong with them."""
    rows, faults = [], []
    for path in paths:
        try:
            text = path.read_bytes().decode()
        except (OSError, UnicodeDecodeError) as error:
            faults.append(f"{shown(path)}: cannot be read: {error}")
            continue
        found, wrong = read(text, shown(path))
        rows += found
        faults += wrong
    return rows, faults


def shown(path: Path) -> str:
    """Return a path as messages have it: below the project, if it lies there."""
    whole = path.resolve()
    return str(whole.relative_to(ROOT)) if whole.is_relative_to(ROOT) else str(path)


def digest_of(lang: str) -> str:
    """Return what a compiled lexicon of the language must carry to be fresh."""
    return digest({path.name: path.read_text(encoding="utf-8") for path in files(lang)})


def targets(lang: str) -> dict[str, Path]:
    """Return the compiled files of a language: the whole lexicon, and what of it needs no source."""
    return {"whole": COMPILED / f"{lang}.packed", "alone": COMPILED / f"{lang}.alone.packed"}


def compile_language(lang: str, rows: list[Row]) -> None:
    """Write the compiled files of a language."""
    stamp, places = digest_of(lang), targets(lang)
    alone = [row for row in rows if row.flags & {"alone", "quoted"}]
    places["whole"].write_bytes(dump(compile_rows(rows, lang, stamp)))
    places["alone"].write_bytes(dump(compile_rows(alone, lang, stamp, alone=True)))
