"""Numbers that a text writes in words, Roman or Chinese numerals.

They explain a figure of the other side and never raise an alarm themselves, so they are read generously: each word
with all that it may mean, and what neighbouring words mean together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from tqc.languages import Language, base_code, language
from tqc.languages.forms import HALF, QUARTER, THIRD, Number
from tqc.limits import FIGURE
from tqc.model import Span
from tqc.text.numbers.grammar import LETTER, WORD, any_of, folded, month_expression, plain
from tqc.text.numbers.number import Figure, FigureKind
from tqc.text.tokens.look_alikes import TO_LATIN_CAPITALS


@dataclass(frozen=True, slots=True)
class _Words:
    """The number words of a language, prepared: all in plain lower-case letters."""

    language: Language
    numbers: dict[str, tuple[Number, ...]]
    scales: frozenset[str]
    halves: frozenset[str]
    longest: int
    leading: frozenset[str]  # first words of what is several
    starts: re.Pattern[str] | None
    start_values: dict[str, tuple[Number, ...]]
    joiners: frozenset[str]
    proclitics: re.Pattern[str] | None
    months: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]
    unspaced: re.Pattern[str] | None


_PARTS: dict[Number, tuple[Number, ...]] = {  # of a hundred per cent and of an hour
    HALF: (HALF, 50, 30),
    QUARTER: (QUARTER, 25, 15),
    QUARTER * 3: (QUARTER * 3, 75, 45),
    THIRD: (THIRD, 33, 20),
    THIRD * 2: (THIRD * 2, 66, 67, 40),
    HALF * 3: (HALF * 3, 150, 90),
}


_HEAD = 3  # letters of a month's form that are looked for first


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
    numbers = values(
        {form: (*scales.get(form, ()), *known.numbers.get(form, ())) for form in (*scales, *known.numbers)}
    )
    halves = frozenset(ready(form) for form in known.halves if form.replace(" ", "").isalpha() and known.spaced)
    numbers |= dict.fromkeys(halves, (HALF,))
    starts = values(known.number_starts)
    joiners = frozenset(map(ready, known.number_joiners))
    return _Words(
        language=known,
        numbers=numbers,
        scales=frozenset(map(ready, scales)),
        halves=halves,
        longest=max((form.count(" ") + 1 for form in numbers), default=1),
        leading=frozenset(form.split(" ")[0] for form in numbers if " " in form),
        starts=re.compile(any_of((*starts, *joiners))) if starts else None,
        start_values=starts,
        joiners=joiners,
        proclitics=re.compile(any_of(map(ready, known.proclitics))) if known.proclitics else None,
        months=tuple(
            (
                tuple({ready(form.replace("_", " "))[:_HEAD] for form in month.split()}),
                re.compile(rf"(?<!\w)(?:{month_expression(month, known)})(?!\w)", re.IGNORECASE),
            )
            for month in known.months
        ),
        unspaced=re.compile(any_of(numbers)) if not known.spaced else None,
    )


@lru_cache(maxsize=1024)
def number_words(text: str, lang: str) -> tuple[Figure, ...]:
    """Return the numbers that `text` writes without digits, in their order; names of months are among them.

    The last texts' answers are kept, since several rules ask.
    """
    known = _words(base_code(lang))
    shown = folded(plain(text), known.language)
    if len(shown.lower()) == len(text):  # `İ` grows in lower case
        shown = shown.lower()
    found = [
        *_months(shown, known),
        *_roman(text),
        *_chinese(text),
        *_with_point(text),
        *_about(text),
        *_of_eras(text, known.language),
    ]
    if known.unspaced:
        found += (_figure(m.start(), m.end(), known.numbers[m.group()]) for m in known.unspaced.finditer(shown))
    else:
        found += _spaced(shown, known)
    return tuple(sorted(found, key=lambda figure: figure.span))


def _figure(start: int, end: int, values: tuple[Number, ...], kind: FigureKind = FigureKind.CARDINAL) -> Figure:
    span = Span(start, end)
    return Figure(span, tuple(dict.fromkeys(values)), kind, span)


def _months(text: str, known: _Words) -> Iterator[Figure]:
    low = text.lower()
    for number, (heads, month) in enumerate(known.months, 1):
        for match in month.finditer(text) if any(head in low for head in heads) else ():
            yield _figure(match.start(), match.end(), (number,), FigureKind.DATE)


# ---------------------------------------------------------------- words between blanks

_WORD = re.compile(rf"{WORD}(?:['\"]{LETTER}+)*")  # a quotation mark inside a word is an apostrophe: сім"я
_ONE_WORD = re.compile(rf" {LETTER}+ \Z")
_BETWEEN = re.compile(r"[ \u00a0\u202f-]\Z")
_SIGNS = {"½": HALF, "¼": QUARTER, "¾": QUARTER * 3, "⅓": THIRD, "⅔": THIRD * 2}


@dataclass(frozen=True, slots=True)
class Item:
    """A number word, or a joiner, which has no values; `multiplies` says whether it counts what stands before it.

    form: the word, or the part of a compound that is one.
    rest: what follows it inside the word.
    """

    start: int
    end: int
    values: tuple[Number, ...] = ()
    multiplies: bool = False
    form: str = ""
    rest: str = ""


def number_runs(text: str, lang: str) -> Iterator[list[Item]]:
    """Yield the runs of number words that stand side by side, for a language that writes them between blanks."""
    known = _words(base_code(lang))
    shown = folded(plain(text), known.language)
    if not known.unspaced:
        yield from _runs(shown.lower() if len(shown.lower()) == len(text) else shown, known)


def _spaced(text: str, known: _Words) -> Iterator[Figure]:
    """Runs of number words that stand side by side, each run one figure."""
    yield from map(_total, _runs(text, known))
    for sign, value in _SIGNS.items():
        for match in re.finditer(sign, text):
            yield _figure(match.start(), match.end(), (value,))


def _runs(text: str, known: _Words) -> Iterator[list[Item]]:
    run: list[Item] = []
    waiting = -1  # where a run would go on over a joiner
    for item in _items(text, known):
        end = run[-1].end if run else 0
        gap = text[end : item.start]
        half = text[item.start : item.end] in known.halves and _ONE_WORD.match(gap)  # une heure et demie
        near = run and (_BETWEEN.match(gap) or not gap or waiting == item.start - 1 or half)
        if run and not near:
            yield run
            run = []
        if item.values:
            run.append(item)
        elif run and near:
            waiting = item.end
    if run:
        yield run


def _items(text: str, known: _Words) -> Iterator[Item]:
    """The number words of a text with their values, and its joiners with none."""
    tokens = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
    at = 0
    joins = -1  # where `a` would join two number words (`half a million`), and is none itself
    while at < len(tokens):
        start, end, word = tokens[at]
        taken = 1
        values: tuple[Number, ...] = ()
        longest = min(known.longest, len(tokens) - at) if word in known.leading else 1
        for size in range(longest, 1, -1):
            joined = " ".join(token[2] for token in tokens[at : at + size])
            if joined in known.numbers:
                taken, end, word, values = size, tokens[at + size - 1][1], joined, known.numbers[joined]
                break
        if not values:
            values = known.numbers.get(word, ())
        if values and not (word in known.joiners and joins == start):
            yield Item(start, end, values, word in known.scales, word)
            joins = end + 1
        elif word in known.joiners:
            yield Item(start, end)
            joins = end + 1 if joins == start else -1
        else:
            yield from _inside(start, word, known)
        at += taken


def _inside(start: int, word: str, known: _Words) -> Iterator[Item]:
    """A number word behind an apostrophe (`l'un`, but not the сім of сім'я) or a proclitic, or at the start of a compound."""
    last = word.rpartition("'")[2]
    if last != word and (values := known.numbers.get(last, ())):
        end = start + len(word)
        yield Item(end - len(last), end, values, form=last)
    elif known.proclitics:
        rest = word
        while match := known.proclitics.match(rest):
            rest = rest[match.end() :]
            if values := known.numbers.get(rest, ()):
                yield Item(start, start + len(word), values, rest in known.scales, rest)
                return
    elif known.starts:
        at = begun = 0
        while match := known.starts.match(word, at):
            at = match.end()
            if values := known.start_values.get(match.group(), ()):
                yield Item(start + begun, start + at, values, form=word[begun:at], rest=word[at:])
                begun = at


_LONGEST_RUN = 8


def _total(run: list[Item]) -> Figure:
    """One figure for number words side by side: what all, any neighbours, and each of them mean."""
    run = run[:_LONGEST_RUN]
    sizes = range(len(run), 1, -1)
    sums = [sum_of(run[at : at + size]) for size in sizes for at in range(len(run) - size + 1)]
    single = [value for item in run for value in item.values]
    return _figure(run[0].start, run[-1].end, (*sums, *single, *_share(run), *_year(run)))


def sum_of(run: list[Item]) -> Number:
    """What number words mean together: hundreds and the like multiply what comes before them, others add to it."""
    parts: list[tuple[int, Number]] = []  # what counts thousands, millions …: the scale and the amount
    current: Number = 0
    scale: Number = 1  # what the word before counts
    last: Number = 0
    for item in run:
        value = item.values[0]
        if isinstance(value, int) and value >= 100 and str(value).strip("0") == "1":
            scale = value
            if value >= 1000:
                while parts and parts[-1][0] < value:  # 오천만 is five thousand times ten thousand
                    current += parts.pop()[1]
                parts.append((value, (current or 1) * value))
                current = 0
            else:
                current = (current or 1) * value
            continue
        if item.multiplies and last == HALF:  # half a dozen
            current *= value
        elif item.multiplies and last >= 1:  # two dozen
            current += last * (value - 1)
        else:
            current += value * scale if value == HALF else value  # a million and a half
        scale = 10 ** (len(str(value)) - 1) if value >= 1000 else 1  # مليونين, two millions in one word
        last = value
    return sum((amount for _, amount in parts), current)


def _year(run: list[Item]) -> Iterator[Number]:
    """What a year means that is told in two halves: `nineteen forty-five`."""
    century = run[0].values[0]
    if len(run) > 1 and century in _CENTURIES and (year := sum_of(run[1:])) in _YEARS:
        yield 100 * century + year


_CENTURIES, _YEARS = range(11, 22), range(10, 100)
_DENOMINATORS = range(3, 11)


def _share(run: list[Item]) -> Iterator[Number]:
    """What two number words mean as a fraction: `two thirds`, `одна пятая`, and in per cent where that is usual."""
    if len(run) != 2 or not isinstance(count := run[0].values[0], int):
        return
    for part in run[1].values:
        if part in (THIRD, QUARTER) and count * part < 1:
            yield from _PARTS.get(count * part, (count * part,))
        elif part in _DENOMINATORS and count < part:
            yield Fraction(count, int(part))
            if 100 % part == 0:
                yield 100 * count // int(part)


# ---------------------------------------------------------------- Roman numerals

_ROMAN = re.compile(
    r"(?<![A-Za-z])(?=[IVXLCDM])(M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:-?[a-zа-яº]{1,2})?(?!\w)"
)
_ROMAN_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def _roman(text: str) -> Iterator[Figure]:
    shown = text if text.isascii() else text.translate(TO_LATIN_CAPITALS)
    for match in _ROMAN.finditer(shown):
        numeral = match[1]
        if len(numeral) > 1 or numeral in "VX":
            digits = [_ROMAN_LETTERS[letter] for letter in numeral]
            value = sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))
            yield _figure(match.start(), match.start() + len(numeral), (value,), FigureKind.ORDINAL)


# ---------------------------------------------------------------- Chinese numerals

_SIGN = "[〇零一二三四五六七八九十百千万萬億亿兆两兩廿卅壹贰叁肆伍陆柒捌玖拾]"
_CHINESE = re.compile(f"(?<!{_SIGN}){_SIGN}{{1,{FIGURE}}}(?!{_SIGN})")  # a longer run is no number
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
        kind = FigureKind.CARDINAL
        if denominator and denominator[0] == match.start() and denominator[1]:
            values = (value,) if denominator[1] == 100 else (Fraction(value) / denominator[1], value)
            values = tuple(v for each in values for v in _PARTS.get(each, (each,)))
        elif tenths := _TENTHS.match(text, match.end()):
            values = (value * 10 + _CHINESE_DIGITS.get(tenths[1], 0), value * 10, value)
            kind = FigureKind.PERCENT
        else:
            values = (*_either(match.group()), *_shortened(match.group(), value), *_short_year(match.group())) or values
        denominator = (match.end() + 2, value) if text.startswith(("分之", "分の"), match.end()) else None
        yield _figure(match.start(), match.end(), values, kind)


_ABOUT = re.compile(f"({_CHINESE.pattern})[多余餘來来几幾数數]([百千万萬億亿]{{1,4}})")


def _about(text: str) -> Iterator[Figure]:
    """`二十多万` is some two hundred thousand."""
    for match in _ABOUT.finditer(text):
        yield _figure(match.start(), match.end(), (chinese_number(match[1]) * chinese_number(match[2]),))


_OF_ERA = re.compile(f"(?:{_CHINESE.pattern}|元)(?=年)")


def _of_eras(text: str, known: Language) -> Iterator[Figure]:
    """Years of an era: `平成三十年`, `令和元年`."""
    for era, year_before in known.eras.items():
        for start in (match.end() for match in re.finditer(era, text)):
            if match := _OF_ERA.match(text, start):
                year = 1 if match.group() == "元" else chinese_number(match.group())
                yield _figure(start, match.end(), (year + year_before, year), FigureKind.YEAR)


_TENTHS = re.compile("[成割]([二三四五六七八九]?)")  # 八成五
_POINT = re.compile(
    "(?<![〇零一二三四五六七八九十百千万])([零〇一二三四五六七八九十百千万]+)[点點・]([〇零一二三四五六七八九]+)"
    "(?![分刻钟鐘时時十百千])"
)


def _with_point(text: str) -> Iterator[Figure]:
    """Decimals: `三点一四`, `一・五`."""
    for match in _POINT.finditer(text):
        if len(match[0]) > FIGURE:
            continue
        part = "".join(str(_CHINESE_DIGITS[sign]) for sign in match[2])
        value = chinese_number(match[1]) + Fraction(int(part), 10 ** len(part))
        yield _figure(match.start(), match.end(), _PARTS.get(value, (value,)))


_SHORT_YEAR = re.compile("[〇零一二三四五六七八九]{2}\\Z")


def _short_year(numeral: str) -> tuple[Number, ...]:
    """The years that two signs without units may stand for: `九二` for 1992."""
    if not _SHORT_YEAR.match(numeral):
        return ()
    year = _CHINESE_DIGITS[numeral[0]] * 10 + _CHINESE_DIGITS[numeral[1]]
    return (1900 + year, 2000 + year)


_EITHER = re.compile("[一二三四五六七八九][一二三四五六七八九]")
_COUNTED = re.compile("[十百千万萬億亿]")
_SHORT = re.compile("[一二两三四五六七八九]([百千万萬億亿])([一二三四五六七八九])\\Z")


def _either(numeral: str) -> tuple[Number, ...]:
    """The values of `三四十` (thirty or forty), `一万六七千`, `五六`; the whole one first, if it has no such pair."""
    pair = _EITHER.search(numeral)
    if pair is None or (len(numeral) > 2 and not _COUNTED.search(numeral)):
        return (chinese_number(numeral),)
    at = pair.start()
    either = (chinese_number(numeral[: at + 1] + numeral[at + 2 :]), chinese_number(numeral[:at] + numeral[at + 1 :]))
    return (*either, chinese_number(numeral)) if _COUNTED.search(numeral) else (chinese_number(numeral), *either)


def _shortened(numeral: str, value: int) -> tuple[Number, ...]:
    """In spoken Chinese the last sign may count in the next lower unit: `三万五` is 35,000."""
    short = _SHORT.search(numeral)
    if short is None:
        return ()
    unit = _CHINESE_UNITS.get(short[1]) or _CHINESE_SCALES[short[1]]
    digit = _CHINESE_DIGITS[short[2]]
    return (value - digit + digit * unit // 10,)


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
