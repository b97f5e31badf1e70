"""Compile the tables of `lexicon/`, or check one file.

python -m tools.lexicon               compile all languages whose tables have changed
python -m tools.lexicon ru            check and compile one language
python -m tools.lexicon ru FILE…      check these files alone, and write nothing; FILE may be a topic
python -m tools.lexicon admit FOLDER LANG [FILE…]   what the entries find in human English and in machine translation
python -m tools.lexicon suggest LANG > FILE         literal synonyms that patterns lack, to be read and thinned out
python -m tools.lexicon suggest LANG FILE           take in what is left of the list

`--show N` prints N of the hits of each with both sides. `--fix` sorts the files first, `--force` compiles unchanged ones,
too, `--quiet` leaves out warnings.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path

from tools.lexicon.admit import admit
from tools.lexicon.check import faults, file_faults, warnings
from tools.lexicon.sources import TABLES, compile_language, digest_of, files, languages, load, shown, targets
from tools.lexicon.suggest import accept, suggestions
from tqc.text.multiword.packed import digest_in
from tqc.text.multiword.table import write


def main() -> int:
    """Run the command; 1 if something was refused."""
    parser = ArgumentParser(
        prog="python -m tools.lexicon", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("words", nargs="*")
    for flag in ("fix", "force", "quiet"):
        parser.add_argument(f"--{flag}", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    if options.words[:1] == ["admit"] and len(options.words) > 2:
        _, folder, lang, *named = options.words
        return int(admit(Path(folder), lang, [_path(lang, name) for name in named], show=options.show) > 0)
    if options.words[:1] == ["suggest"] and len(options.words) > 1:
        return _suggest(*options.words[1:])
    lang, *named = options.words or [""]
    if lang and lang not in languages():
        print(f"no tables of {lang!r}; expected a folder lexicon/{lang} with .tsv files", file=sys.stderr)
        return 2
    wrong = 0
    for code in [lang] if lang else languages():
        if lang or options.force or not _is_fresh(code):
            paths = [_path(code, name) for name in named] or files(code)
            wrong += _run(code, paths, fix=options.fix, quiet=options.quiet, write=not named)
    return int(wrong > 0)


def _suggest(lang: str, listed: str = "") -> int:
    if listed:
        print(f"{lang}: {accept(lang, Path(listed))} places of patterns have more choices now")
        return 0
    for one in suggestions(lang):
        print(one.line())
    return 0


def _path(lang: str, name: str) -> Path:
    return Path(name) if name.endswith(".tsv") else TABLES / lang / f"{name}.tsv"


def _is_fresh(lang: str) -> bool:
    return all(p.is_file() and digest_in(p.read_bytes()) == digest_of(lang) for p in targets(lang).values())


def _run(lang: str, paths: list[Path], *, fix: bool, quiet: bool, write: bool) -> int:
    if fix:
        for path in paths:
            _fix(path)
    rows, found = load(paths)
    for path in paths:
        found += [] if found else file_faults(path, [row for row in rows if row.path == shown(path)])
    found += faults(rows, lang)
    for line in found:
        print(line)
    if not quiet:
        for line in warnings(rows, lang):
            print(line)
    off = sum("off" in row.flags for row in rows)
    if write and not found:
        compile_language(lang, rows)
    done = "refused" if found else "compiled" if write else "fine"
    print(f"{lang}: {len(rows) - off} entries, {off} off; {done}" + (f" ({len(found)} faults)" if found else ""))
    return len(found)


def _fix(path: Path) -> None:
    rows, wrong = load([path])
    if not [fault for fault in wrong if "NFC" not in fault]:
        path.write_text(write(rows), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
