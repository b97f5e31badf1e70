"""Figures that a text writes in digits: where they stand, what they may mean, and what kind they are.

A figure is one value, so a date, a time, a range or a score is several figures that share their `whole`. A text that
can be read in two ways keeps both values: `1.500` is a thousand and a half, or one and a half.
Number words are the business of `number_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from tqc.languages import Language, base_code
from tqc.text.numbers.digits import read_digits
from tqc.text.numbers.expressions import link
from tqc.text.numbers.grammar import LETTER, Grammar, caseless, folded, grammar, plain
from tqc.text.numbers.number import Figure, FigureKind, Token
from tqc.text.numbers.persian_calendar import YEARS, solar_dates

__all__ = ["Figure", "FigureKind", "figures"]

_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"(?:(?:[01]?\d|2[0-4])\.|(?:1[3-9]|2[0-4]),)[0-5]\d\Z")


def figures(text: str, lang: str) -> tuple[Figure, ...]:
    """Return the figures of `text` that are written in digits, in their order; the last texts' answers are kept."""
    return _figures(text, lang) if _DIGIT.search(text) else ()


@lru_cache(maxsize=1024)
def _figures(text: str, lang: str) -> tuple[Figure, ...]:
    known = grammar(base_code(lang))
    shown = plain(text)
    addresses = [match.span() for match in _ADDRESS.finditer(shown)] if _ADDRESS_SIGN.search(shown) else []
    shown = folded(shown, known.language)
    tokens: list[Token] = []
    for match in known.number.finditer(shown):
        if tokens and match.start() < tokens[-1].tail:
            continue  # the ½ of `3 1/2`
        clock = _CLOCK.match(match.group()) and known.beside_clock(shown, match.start(), match.end())
        if read := list(_clock_tokens(match) if clock else _tokens(match, known.language.decimal)):
            tokens += read
            _read_beside(tokens[-1], shown, known)
    link(tokens, shown, known)
    if known.language.solar_months:
        _read_solar(tokens, shown, known.language)
    for start, end in addresses:
        for token in tokens:
            if start <= token.start < end:
                token.kind = FigureKind.ADDRESS
    return tuple(token.figure() for token in tokens)


def _read_solar(tokens: list[Token], text: str, known: Language) -> None:
    """Add what years and days of the Persian calendar are in ours."""
    for token in tokens:
        if token.kind is FigureKind.YEAR and token.values[0] in YEARS:
            token.values += [token.values[0] + 621, token.values[0] + 622]
    for solar in solar_dates(text, known):
        for token in tokens:
            if solar.day and token.start == solar.day.start:
                token.kind = FigureKind.DATE
                token.values += [day.day for day in solar.days]


_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[@#](?=\d*[A-Za-zА-я_])[\dA-Za-zÀ-ɏЀ-ӿ_]+|\b[\w-]+\.(?:com|org|net|info|ru)\b\S*"
)
_ADDRESS_SIGN = re.compile(r"[@#]|://|www\.|\.(?:com|org|net|info|ru)\b")


def _tokens(match: re.Match[str], decimal: str) -> Iterator[Token]:
    """The figures in one run of digits and marks: one, unless it is a date or a list."""
    raw = match.group()
    for part in read_digits(raw, decimal):
        at = match.start() + part.offset
        digits = "".join(filter(str.isdigit, raw[part.offset : part.offset + part.length]))
        token = Token(at, at + part.length, at + part.length, list(part.values), digits, part.kind)
        if part.length < len(raw):
            token.whole_start, token.whole_end = match.span()
        yield token


def _clock_tokens(match: re.Match[str]) -> Iterator[Token]:
    """The hours and the minutes of `18.30`."""
    hours, minutes = re.split("[.,]", match.group())
    for text, at in ((hours, match.start()), (minutes, match.end() - 2)):
        token = Token(at, at + len(text), at + len(text), [int(text)], text, FigureKind.TIME)
        token.whole_start, token.whole_end = match.span()
        if text is hours:
            token.make_hour()
        yield token


# ---------------------------------------------------------------- what stands beside the digits

_FRACTION_SIGNS = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}
_SIGN_BEFORE = re.compile(r"(?<!\d)(?<!\d[ \u00a0])%\Z")
_ORDINAL_STOP = re.compile(rf"\. {LETTER}")


def _read_beside(token: Token, text: str, known: Grammar) -> None:
    """Take in what follows and precedes the digits."""
    tail = known.tail.match(text, token.end)
    if tail and tail.end() > token.end:
        _read_tail(token, tail, known)
    value = token.values[0]
    before = text[max(0, token.start - 8) : token.start].rstrip().lower()
    if token.scale == 1 and token.kind is FigureKind.CARDINAL and _in_name(text, token.start):
        token.kind = FigureKind.IDENTIFIER
    elif before.endswith(("第", "제")):
        token.kind = FigureKind.ORDINAL
    elif token.scale == 1 and token.kind in (FigureKind.CARDINAL, FigureKind.ORDINAL):
        if 0 < value < 32 and value.denominator == 1 and known.beside_month(text, token.start, token.end):
            token.kind = FigureKind.DATE
        elif 0 <= value <= 24 and value.denominator == 1 and known.beside_clock(text, token.start, token.end):
            token.make_hour()
        elif known.language.ordinal_stop and value < 1000 and _ORDINAL_STOP.match(text, token.end):
            token.kind = FigureKind.ORDINAL
    if token.scale == 1 and token.kind is FigureKind.CARDINAL:
        scale = known.scale_before.search(text, max(0, token.start - 16), token.start)  # тысяч 100
        if scale:
            token.values.append(value * known.scales[caseless(scale["scale"])])
    for era, year_before in known.language.eras.items():
        if before.endswith(era):
            token.values.append(value + year_before)
            token.kind = FigureKind.YEAR
    sign_before = _SIGN_BEFORE.search(text, max(0, token.start - 3), token.start)  # %50
    if token.kind is FigureKind.CARDINAL and (sign_before or before.endswith(known.percent_before)):
        token.kind = FigureKind.PERCENT


def _read_tail(token: Token, tail: re.Match[str], known: Grammar) -> None:
    """What is written behind the digits: a half, a scale, a half again, per cent, letters."""
    if half := tail["half"]:
        token.values.insert(0, token.values[0] + _FRACTION_SIGNS.get(half, Fraction(1, 2)))
        token.span_end = tail.end("half")
    if scale := tail["free"] or tail["bound"] or tail["letter"]:
        token.scale = known.scales[caseless(scale)]
        if token.values[0] < 1 < token.values[-1]:  # ۱/۵ counts millions as a decimal
            token.values.reverse()
        if _YEAR.fullmatch(token.digits) and token.kind is FigureKind.YEAR and tail["bound"] and token.scale >= 1000:
            token.values, token.scale = [token.values[0], token.values[0] * token.scale], 1
            return  # seit 2015 Tausende Familien
        scaled = [value * token.scale for value in token.values]
        unsure = tail["letter"] or (len(scale) == 1 and token.scale <= 1000)  # `400m` may be metres
        token.values = scaled + token.values if unsure else scaled
        token.span_end = max(tail.end(name) for name in ("free", "bound", "letter"))
        token.kind = FigureKind.CARDINAL
    if tail["after"]:
        token.values.insert(0, token.values[0] + Fraction(token.scale, 2))
        token.span_end = tail.end("after")
    token.tail = token.span_end or token.end
    if tail["percent"]:
        token.kind, token.tail = FigureKind.PERCENT, tail.end("percent")
    elif tail["letters"] and token.scale == 1:
        _read_letters(token, tail["letters"], known)


def _read_letters(token: Token, ending: str, known: Grammar) -> None:
    """The letters that are written onto the digits: `s` of a decade, `th` of an ordinal, `G` of a name."""
    letters = ending.lstrip("-'")
    value, first = token.values[0], letters[0]
    if value.denominator != 1 or len(token.digits) > 4:
        return
    if letters == "°" and value > _MOST_BY_SIGN:
        return
    if value % 10 == 0 and len(token.digits) in (2, 4) and _is_decade(ending):
        singular = known.language.decades and letters in known.ordinals and letters not in known.language.decades
        token.kind = FigureKind.ORDINAL if singular else FigureKind.DECADE
        token.values += [value % 100] if value >= 100 else [1900 + value, 2000 + value, 1800 + value]
        if value % 100 == 0 and value > 1000:
            token.values.append(value // 100 + 1)  # 1800-talet is the 19th century
    elif letters.lower() in known.ordinals:
        token.kind = FigureKind.ORDINAL
        token.span_end = token.end + len(letters) if ending == letters else 0
    elif first == "年" and len(token.digits) == 2:
        token.values += [2000 + value, 1900 + value]
    elif first in "月日号號월일" and value < 32 and not letters.startswith(("일간", "日間", "日间")):
        token.kind = FigureKind.DATE
    elif ending == letters and len(letters) <= 2 and letters.isupper() and letters.isascii():
        token.kind = FigureKind.IDENTIFIER


_YEAR = re.compile("(?:19|20)\\d\\d")
_MOST_BY_SIGN = 12  # 1° is the first, 25° a temperature


def _is_decade(ending: str) -> bool:
    """Whether an ending makes round tens a decade: `1990s`, `90er`, `90-е`, `90年代`."""
    return (
        ending in ("s", "'s", "er")
        or ending.startswith(("年代", "-tal", "-luvu"))
        or (ending[0] == "-" and len(ending) <= 3)
    )


_NAME_LETTER = re.compile(r"[A-Za-zÀ-ɏͰ-ϿЀ-ӿ]")
_CODE = re.compile(r"(?<!\w)(?:US|HK|NT|RM|Rs|R|EUR|USD|GBP|CHF|RUB|UAH|RMB|CNY|JPY|INR|No|nr|Nr|c|p|pp)\Z")
_WORD_BEFORE = re.compile(rf"({LETTER}+)-?\Z")


def _in_name(text: str, start: int) -> bool:
    """Whether the digits are the end of a name (`F-16`, `COVID-19`, `A4`); `US5` and `No5` are no names."""
    before = text[start - 1 : start]
    if before == "-":
        word = _WORD_BEFORE.search(text, max(0, start - 20), start)
        return word is not None and not word[1].islower() and _NAME_LETTER.match(word[1]) is not None
    return bool(_NAME_LETTER.match(before)) and not _CODE.search(text, max(0, start - 4), start)
