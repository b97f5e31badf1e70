"""Read the table of figures in `tests/text/figures/` and say how many of its expressions tqc reads rightly.

A file holds the expressions of one language by kind. Those of `digits` come with the value of each figure, in their order:
the likeliest reading, or all readings joined by `|`, the likeliest first; then, where it matters, the kind of each. Those
of `words` come with values that must be among what the number words may mean.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from tqc.languages.forms import Number
from tqc.text.numbers.parser import figures
from tqc.text.numbers.words import number_words

TABLE = Path(__file__).parent.parent / "tests" / "text" / "numbers" / "figures"


@dataclass(frozen=True, slots=True)
class Expression:
    """A text with a figure, and what it means."""

    lang: str
    kind: str
    in_words: bool
    text: str
    values: tuple[tuple[Number, ...], ...]
    kinds: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether tqc reads it as the table says."""
        if self.in_words:
            meant = {value for figure in number_words(self.text, self.lang) for value in figure.values}
            return meant.issuperset(value for (value,) in self.values)
        found = figures(self.text, self.lang)
        return (
            len(found) == len(self.values)
            and all(
                figure.values == wanted if len(wanted) > 1 else figure.values[0] == wanted[0]
                for figure, wanted in zip(found, self.values, strict=True)
            )
            and (not self.kinds or self.kinds == tuple(str(figure.kind) for figure in found))
        )

    @property
    def read(self) -> str:
        """What tqc reads in it."""
        found = number_words(self.text, self.lang) if self.in_words else figures(self.text, self.lang)
        return " ".join(f"{'|'.join(map(str, figure.values))}:{figure.kind}" for figure in found) or "nothing"

    @property
    def wanted(self) -> str:
        """What the table says."""
        return " ".join((*("|".join(map(str, values)) for values in self.values), *self.kinds)) or "nothing"


def read_table(folder: Path = TABLE) -> tuple[Expression, ...]:
    """Return the expressions of every language."""
    return tuple(
        _expression(path.stem, kind, part == "words", text, meaning)
        for path in sorted(folder.glob("*.toml"))
        for part, kinds in tomllib.loads(path.read_text(encoding="utf-8")).items()
        for kind, listed in kinds.items()
        for text, meaning in listed.items()
    )


def _expression(lang: str, kind: str, in_words: bool, text: str, meaning: str | list[str]) -> Expression:
    values, kinds = (meaning, "") if isinstance(meaning, str) else meaning
    return Expression(
        lang,
        f"{kind} in {'words' if in_words else 'digits'}",
        in_words,
        text,
        tuple(tuple(map(_exact, each.split("|"))) for each in values.split()),
        tuple(kinds.split()),
    )


def _exact(text: str) -> Number:
    value = Fraction(text)
    return value.numerator if value.denominator == 1 else value


def report(expressions: Sequence[Expression]) -> Iterator[str]:
    """Yield the lines of the report: the share that is read rightly by language and by kind, and what is not."""
    right = [expression for expression in expressions if expression.right]
    yield from _shares([e.lang for e in expressions], [e.lang for e in right])
    yield from _shares([e.kind for e in expressions], [e.kind for e in right])
    for expression in expressions:
        if expression not in right:
            yield f"{expression.lang}: {expression.text!r} is {expression.wanted}, read as {expression.read}"
    share = len(right) / max(1, len(expressions))
    languages = len({expression.lang for expression in expressions})
    yield f"accuracy {share:.4f} of {len(expressions)} expressions in {languages} languages"


def _shares(listed: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    found = Counter(right)
    for name, count in sorted(Counter(listed).items()):
        yield f"{name:<26} {found[name] / count:.3f}   {found[name]} of {count}"
    yield ""


if __name__ == "__main__":
    print("\n".join(report(read_table())))
