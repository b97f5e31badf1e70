"""How well tqc tells right numbers from wrong ones where a sentence spells them out.

A file of `tests/text/number_pairs/` holds the pairs of one language in two parts, `measure`, which is never tuned on, and
`tune`; each source with the English, where the right and the wrong number stand as `{seven|nine}`.
`make number-pairs` prints by language and part which wrong numbers are found and which right ones are left alone.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import tqc
from tqc.config import Config
from tqc.model import Document, Row, Span

TABLE = Path(__file__).parent.parent / "tests" / "text" / "number_pairs"
PARTS = ("measure", "tune")
_EITHER = re.compile(r"\{([^|}]*)\|([^|}]*)\}")


@dataclass(frozen=True, slots=True)
class NumberPair:
    """A source with a right and a wrong number in English, and where the number stands in both."""

    lang: str
    part: str
    source: str
    right: str
    wrong: str
    place: Span

    @property
    def found(self) -> bool:
        """Whether the wrong number is reported where it stands."""
        return any(self.place.touches(span) for span in _reported(self.source, self.wrong, self.lang))

    @property
    def quiet(self) -> bool:
        """Whether nothing is reported of the right number."""
        return not _reported(self.source, self.right, self.lang)


def _reported(source: str, target: str, lang: str) -> list[Span]:
    document = Document.of_rows("number", [Row("1", source, target, lang)])
    found = tqc.check(document, Config(select=("figures",)))
    return [Span(finding.target.start, finding.target.end) for finding in found]


def read_pairs(folder: Path = TABLE) -> tuple[NumberPair, ...]:
    """Return the pairs of every language."""
    return tuple(
        _pair(path.stem, part, source, target)
        for path in sorted(folder.glob("*.toml"))
        for part, listed in tomllib.loads(path.read_text(encoding="utf-8")).items()
        for source, target in listed.items()
    )


def _pair(lang: str, part: str, source: str, target: str) -> NumberPair:
    either = _EITHER.search(target)
    if either is None:
        raise ValueError(f"{lang}: {target!r} has no {{right|wrong}}")
    right, wrong = (_EITHER.sub(rf"\{number}", target) for number in (1, 2))
    return NumberPair(lang, part, source, right, wrong, Span(either.start(), either.start() + len(either[2])))


def report(pairs: Sequence[NumberPair], *, verbose: bool = False) -> Iterator[str]:
    """Yield the shares found and quiet by language and part, and on demand what is not right."""
    for part in PARTS:
        mine = [pair for pair in pairs if pair.part == part]
        for lang in sorted({pair.lang for pair in mine}):
            yield _line(f"{part} {lang}", [pair for pair in mine if pair.lang == lang])
        if mine:
            yield _line(f"{part} all", mine)
    for pair in pairs if verbose else ():
        if pair.part == "tune" and not pair.found:
            yield f"not found: {pair.lang} {pair.source} | {pair.wrong}"
        if pair.part == "tune" and not pair.quiet:
            yield f"reported: {pair.lang} {pair.source} | {pair.right}"


def _line(name: str, pairs: Sequence[NumberPair]) -> str:
    found, quiet = sum(pair.found for pair in pairs), sum(pair.quiet for pair in pairs)
    count = len(pairs)
    return f"{name:<14} found {found / count:.3f} ({found} of {count})   quiet {quiet / count:.3f} ({quiet} of {count})"


if __name__ == "__main__":
    print("\n".join(report(read_pairs(), verbose="--verbose" in sys.argv)))
