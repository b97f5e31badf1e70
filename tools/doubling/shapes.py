"""Documents made to do harm, each of a size: the same shape twice as long should take about twice the time."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from tqc.engine.prepare import prepared
from tqc.model import Document, Row, Story, Text

_SYLLABLES = "ka ro vi ta mel dor zan bri lo shen pu ger nik ov sha".split()
_CYRILLIC = str.maketrans("abdegiklmnoprstuvzh", "абдегиклмнопрстувзх")

Shape = Callable[[int], Document]


def names(count: int, seed: int = 1) -> list[str]:
    """Return made-up names of two to four syllables; the same ones for the same seed."""
    made = random.Random(seed)
    return ["".join(made.choices(_SYLLABLES, k=made.randint(2, 4))).title() for _ in range(count)]


def _cyrillic(name: str) -> str:
    return name.lower().translate(_CYRILLIC).title()


def _row(source: str, target: str, lang: str = "ru") -> Document:
    return _rows([(source, target)], lang)


def _rows(pairs: list[tuple[str, str]], lang: str = "ru") -> Document:
    return Document.of_rows("made", [Row(str(n), *pair, lang) for n, pair in enumerate(pairs)])


def _story(source: str, target: str) -> Document:
    return prepared(Story("made", None, Text(target, "en"), (Text(source, "ru"),)))


def _shifted(size: int) -> Document:
    """Rows of which the second half stand beside the source of another one."""
    told = names(size)
    others = [*told[: size // 2], *told[-1:], *told[size // 2 : -1]]
    return _rows(
        [
            (
                f"Вчера {_cyrillic(name)} привёз в город {7 * n} новых домов.",
                f"Yesterday {other} brought {7 * n} houses.",
            )
            for n, (name, other) in enumerate(zip(told, others, strict=True))
        ]
    )


def _conversions(size: int) -> tuple[str, str]:
    return " ".join(f"{k} км" for k in range(size)), " ".join(f"{k + 1} miles" for k in range(size))


def _days(size: int) -> tuple[str, str]:
    return " ".join(f"{k % 28 + 1} мая" for k in range(size)), " ".join(f"{k % 27 + 1} June" for k in range(size))


SHAPES: Mapping[str, tuple[int, Shape]] = {
    "a long word": (50_000, lambda n: _row(f"Слово {'ж' * n}.", f"The word {'a' * n}.")),
    "a long word in a story": (50_000, lambda n: _story(f"Слово {'ж' * n}.", f"The word {'a' * n}.")),
    "long words": (200, lambda n: _row(f"{'жо' * 150} " * (n // 2), f"{'thecat' * 50} " * (n // 2))),
    "words without a stop": (10_000, lambda n: _story("это был конец " * (n // 3), "it was the end " * (n // 4))),
    "two words": (5_000, lambda n: _row("да нет " * (n // 2), "yes no " * (n // 2))),
    "names in one row": (500, lambda n: _row(" ".join(map(_cyrillic, names(n))), " ".join(names(n)))),
    "names in rows": (
        1_250,
        lambda n: _rows([(f"Вчера {_cyrillic(x)} приехал.", f"Yesterday {x} came to town.") for x in names(n)]),
    ),
    "Latin names": (1_500, lambda n: _row(" ".join(names(n)), " ".join(names(n, 2)), "de")),
    "quotation marks": (3_000, lambda n: _row("«" * (n // 2), "“ \" ' " * (n // 3))),
    "brackets": (3_000, lambda n: _row("( [ " * (n // 2), "( [ { " * (n // 3))),
    "numbers": (200, lambda n: _row(*_conversions(n))),
    "numbers in a story": (1_000, lambda n: _story(*_conversions(n))),
    "dates": (200, lambda n: _row(*_days(n))),
    "dates in a story": (750, lambda n: _story(*_days(n))),
    "a list without spaces": (2_500, lambda n: _row("120," * n, "120," * n)),
    "a long figure": (10_000, lambda n: _row("1" * n, "2" * n)),
    "stops": (5_000, lambda n: _row("." * n + "?!" * n, "." * n + "?!" * n)),
    "spaces": (10_000, lambda n: _row(f"а{' ' * n}б", f"a{' ' * n}b")),
    "apostrophes": (5_000, lambda n: _row("а' " * n, "a' " * n)),
    "hyphens": (2_500, lambda n: _row("а- " * n, "ab- " * n)),
    "acronyms": (1_500, lambda n: _row("ООН НАТО " * n, "UN NATO OON " * n)),
    "glued words": (1_500, lambda n: _row("слово " * n, "theroad ofthe " * n)),
    "misspelled words": (1_500, lambda n: _row("слово " * n, "goverment becuase " * n)),
    "Chinese": (1_000, lambda n: _row("习近平在北京说三十二万" * n, "Xi said 320,000 in Beijing " * n, "zh")),
    "Japanese": (1_000, lambda n: _row("トランプ大統領は東京で" * n, "Trump in Tokyo " * n, "ja")),
    "shifted rows": (1_000, _shifted),
    "lines of a story": (
        500,
        lambda n: _story(
            "".join(f"{_cyrillic(x)} приехал.\n" for x in names(n)), "".join(f"{x} came here.\n" for x in names(n))
        ),
    ),
}
