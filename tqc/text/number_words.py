"""Numbers that a text writes in words, Roman or Chinese numerals.

They explain a figure of the other side and never raise an alarm themselves, so they are read generously: each word
with all that it may mean, and what neighbouring words mean together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from tqc.languages import Language, base_code, language
from tqc.languages.forms import HALF, QUARTER, THIRD, Number
from tqc.model import Span
from tqc.text.figure import Figure, FigureKind
from tqc.text.figure_grammar import LETTER, WORD, any_of, folded, month_expression, plain


@dataclass(frozen=True, slots=True)
class _Words:
    """The number words of a language, prepared: all in plain lower-case letters."""

    language: Language
    numbers: dict[str, tuple[Number, ...]]
    longest: int
    starts: re.Pattern[str] | None
    start_values: dict[str, tuple[Number, ...]]
    joiners: frozenset[str]
    proclitics: re.Pattern[str] | None
    months: tuple[re.Pattern[str], ...]
    unspaced: re.Pattern[str] | None


_PARTS: dict[Number, tuple[Number, ...]] = {  # of a hundred per cent and of an hour
    HALF: (HALF, 50, 30),
    QUARTER: (QUARTER, 25, 15),
    QUARTER * 3: (QUARTER * 3, 75, 45),
    THIRD: (THIRD, 33, 20),
    THIRD * 2: (THIRD * 2, 66, 67, 40),
    HALF * 3: (HALF * 3, 150, 90),
}


@cache
def _words(code: str) -> _Words:
    known = language(code)

    def ready(form: str) -> str:
        return folded(plain(form), known).lower()

    def values(table: Mapping[str, tuple[Number, ...]]) -> dict[str, tuple[Number, ...]]:
        return {
            ready(form): tuple(v for one in found for v in _PARTS.get(one, (one,))) for form, found in table.items()
        }

    scales: dict[str, tuple[Number, ...]] = {form: (by,) for form, by in known.scales.items() if len(form) > 1}
    numbers = values(scales | dict(known.numbers))
    starts = {ready(form): found for form, found in known.number_starts.items()}
    joiners = frozenset(map(ready, known.number_joiners))
    return _Words(
        language=known,
        numbers=numbers,
        longest=max((form.count(" ") + 1 for form in numbers), default=1),
        starts=re.compile(any_of((*starts, *joiners))) if starts else None,
        start_values=starts,
        joiners=joiners,
        proclitics=re.compile(any_of(map(ready, known.proclitics))) if known.proclitics else None,
        months=tuple(
            re.compile(rf"(?<!\w)(?:{month_expression(month, known)})(?!\w)", re.IGNORECASE) for month in known.months
        ),
        unspaced=re.compile(any_of(numbers)) if not known.spaced else None,
    )


def number_words(text: str, lang: str) -> tuple[Figure, ...]:
    """Return the numbers that `text` writes without digits, in their order; names of months are among them."""
    known = _words(base_code(lang))
    shown = folded(plain(text), known.language)
    if len(shown.lower()) == len(text):  # `İ` grows in lower case
        shown = shown.lower()
    found = [*_months(shown, known), *_roman(text), *_chinese(text)]
    if known.unspaced:
        found += (_figure(m.start(), m.end(), known.numbers[m.group()]) for m in known.unspaced.finditer(shown))
    else:
        found += _spaced(shown, known)
    return tuple(sorted(found, key=lambda figure: figure.span))


def _figure(start: int, end: int, values: tuple[Number, ...], kind: FigureKind = FigureKind.CARDINAL) -> Figure:
    span = Span(start, end)
    return Figure(span, tuple(dict.fromkeys(values)), kind, span)


def _months(text: str, known: _Words) -> Iterator[Figure]:
    for number, month in enumerate(known.months, 1):
        for match in month.finditer(text):
            yield _figure(match.start(), match.end(), (number,), FigureKind.DATE)


# ---------------------------------------------------------------- words between blanks

_WORD = re.compile(rf"{WORD}(?:'{LETTER}+)*")
_BETWEEN = re.compile(r"[ \u00a0\u202f-]\Z")
_SIGNS = {"½": HALF, "¼": QUARTER, "¾": QUARTER * 3, "⅓": THIRD, "⅔": THIRD * 2}

_Item = tuple[int, int, tuple[Number, ...]]


def _spaced(text: str, known: _Words) -> Iterator[Figure]:
    """Runs of number words that stand side by side, each run one figure."""
    run: list[_Item] = []
    waiting = -1  # where a run would go on over a joiner
    for start, end, values in _items(text, known):
        near = run and (_BETWEEN.match(text[run[-1][1] : start]) or run[-1][1] == start or waiting == start - 1)
        if run and not near:
            yield _total(run)
            run = []
        if values:
            run.append((start, end, values))
        elif run and near:
            waiting = end
    if run:
        yield _total(run)
    for sign, value in _SIGNS.items():
        for match in re.finditer(sign, text):
            yield _figure(match.start(), match.end(), (value,))


def _items(text: str, known: _Words) -> Iterator[_Item]:
    """The number words of a text with their values, and its joiners with none."""
    tokens = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
    at = 0
    joins = -1  # where `a` would join two number words (`half a million`), and is none itself
    while at < len(tokens):
        start, end, word = tokens[at]
        taken = 1
        values: tuple[Number, ...] = ()
        for size in range(min(known.longest, len(tokens) - at), 1, -1):
            joined = " ".join(token[2] for token in tokens[at : at + size])
            if joined in known.numbers:
                taken, end, values = size, tokens[at + size - 1][1], known.numbers[joined]
                break
        if not values:
            values = known.numbers.get(word, ())
        if values and not (word in known.joiners and joins == start):
            yield start, end, values
            joins = end + 1
        elif word in known.joiners:
            yield start, end, ()
            joins = end + 1 if joins == start else -1
        else:
            yield from _inside(start, word, known)
        at += taken


def _inside(start: int, word: str, known: _Words) -> Iterator[_Item]:
    """Number words behind an apostrophe or a proclitic, or at the start of a compound."""
    if "'" in word:
        at = start
        for part in word.split("'"):
            if values := known.numbers.get(part, ()):
                yield at, at + len(part), values
            at += len(part) + 1
    elif known.proclitics:
        rest = word
        while match := known.proclitics.match(rest):
            rest = rest[match.end() :]
            if values := known.numbers.get(rest, ()):
                yield start, start + len(word), values
                return
    elif known.starts:
        at = begun = 0
        while match := known.starts.match(word, at):
            at = match.end()
            if values := known.start_values.get(match.group(), ()):
                yield start + begun, start + at, values
                begun = at


_LONGEST_RUN = 8


def _total(run: list[_Item]) -> Figure:
    """One figure for number words side by side: what all, any neighbours, and each of them mean."""
    run = run[:_LONGEST_RUN]
    sizes = range(len(run), 1, -1)
    sums = [_sum(run[at : at + size]) for size in sizes for at in range(len(run) - size + 1)]
    return _figure(run[0][0], run[-1][1], (*sums, *(value for _, _, values in run for value in values)))


def _sum(run: list[_Item]) -> Number:
    """What number words mean together: hundreds and the like multiply what comes before them, others add to it."""
    total: Number = 0
    current: Number = 0
    for _, _, values in run:
        value = values[0]
        if isinstance(value, int) and value >= 100 and str(value).strip("0") == "1":
            current = (current or 1) * value
            if value >= 1000:
                total, current = total + current, 0
        else:
            current += value
    return total + current


# ---------------------------------------------------------------- Roman numerals

_ROMAN = re.compile(
    r"(?<![A-Za-z])(?=[IVXLCDM])(M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:-?[a-zа-яº]{1,2})?(?!\w)"
)
_ROMAN_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CYRILLIC_AS_LATIN = str.maketrans("ІХСМ", "IXCM")


def _roman(text: str) -> Iterator[Figure]:
    shown = text if text.isascii() else text.translate(_CYRILLIC_AS_LATIN)
    for match in _ROMAN.finditer(shown):
        numeral = match[1]
        if len(numeral) > 1 or numeral in "VX":
            digits = [_ROMAN_LETTERS[letter] for letter in numeral]
            value = sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))
            yield _figure(match.start(), match.start() + len(numeral), (value,), FigureKind.ORDINAL)


# ---------------------------------------------------------------- Chinese numerals

_CHINESE = re.compile("[〇零一二三四五六七八九十百千万萬億亿兆两兩廿卅壹贰叁肆伍陆柒捌玖拾]+")
_CHINESE_DIGITS = {
    sign: value
    for value, signs in enumerate(("〇零", "一壹", "二两兩贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
    for sign in signs
}
_CHINESE_UNITS = {"十": 10, "拾": 10, "百": 100, "千": 1000}
_CHINESE_SCALES = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}


def _chinese(text: str) -> Iterator[Figure]:
    denominator: tuple[int, Number] | None = None
    for match in _CHINESE.finditer(text):
        value = chinese_number(match.group())
        values: tuple[Number, ...] = (value,)
        if denominator and denominator[0] == match.start() and denominator[1]:
            values = (value,) if denominator[1] == 100 else (Fraction(value) / denominator[1], value)
            values = tuple(v for each in values for v in _PARTS.get(each, (each,)))
        elif text[match.end() : match.end() + 1] in ("成", "割"):
            values = (value * 10, value)
        elif len(match.group()) > 1 and all(sign in _CHINESE_DIGITS for sign in match.group()[:2]):
            # 三四十 is thirty or forty, 三四 may be three or four
            values = (value, chinese_number(match.group()[0] + match.group()[2:]), chinese_number(match.group()[1:]))
        denominator = (match.end() + 2, value) if text.startswith("分之", match.end()) else None
        yield _figure(match.start(), match.end(), values)


def chinese_number(numeral: str) -> int:
    """Return the value of a numeral in Chinese characters: `一万六千` is 16,000, `二〇二二` is 2022."""
    if not any(sign in _CHINESE_UNITS or sign in _CHINESE_SCALES or sign in "廿卅" for sign in numeral):
        return int("".join(str(_CHINESE_DIGITS[sign]) for sign in numeral))
    total = section = digit = 0
    for sign in numeral:
        if sign in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[sign]
        elif sign in "廿卅":
            section += 20 if sign == "廿" else 30
        elif unit := _CHINESE_UNITS.get(sign):
            section += (digit or 1) * unit
            digit = 0
        else:
            scale = _CHINESE_SCALES[sign]
            total = (total + section + digit or 1) * scale if total < scale else total + (section + digit) * scale
            section = digit = 0
    return total + section + digit
