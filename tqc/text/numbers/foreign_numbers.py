"""Numbers in the marks of another language inside English prose: `1.234,5`, `1 234 567`, `0,5 litres`, `16.7万`.

Only what cannot be read as anything else counts, so versions, addresses, telephone numbers, lists, coordinates and
figures with three decimals are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tqc.model import Span
from tqc.text.numbers.digits import BLANKS
from tqc.text.numbers.formatter import in_english
from tqc.text.numbers.parser import figures


@dataclass(frozen=True, slots=True)
class NumberForm:
    """A number as another language writes it, and the same in English."""

    span: Span
    english: str


_COUNTED = (
    "people|persons|men|women|children|pupils|students|workers|employees|residents|inhabitants|citizens|visitors|tourists|"
    "spectators|fans|soldiers|troops|voters|votes|members|refugees|victims|cases|deaths|homes|houses|households|families|"
    "cars|vehicles|copies|tickets|books|trees|companies|jobs|subscribers|users|passengers|signatures"
)
_MONEY = (
    "euros?|dollars?|pounds?|roubles?|rubles?|hryvnias?|hryvnyas?|zlotys?|crowns|francs?|yen|yuan|dinars?|pesos|lira|forints?|"
    "EUR|USD|GBP|CHF|UAH|RUB|PLN|CZK|RSD"
)
_MEASURES = (
    "km|m|cm|mm|kg|g|mg|l|ml|ha|kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|kilograms?|grams?|kilos|"
    "tons?|tonnes?|lit(?:re|er)s?|hectares?|miles?|degrees?|hours?|years?|square|cubic"
)
_SCALES = "thousand|million|billion|trillion|bn|mn|percent|per cent|percentage points?"
_SYMBOLS = "km|m|cm|mm|µm|nm|kg|g|mg|t|s|Hz|kHz|MHz|GHz|W|kW|V|J|kJ|K|Pa|kPa|°C|°|mol|eV|rpm|pc|ly"

_MARKED = re.compile(r"\d[.,'’\u00a0\u202f\u2009 ]\d|\d[ \u00a0]?[万萬亿億만억]")
_EDGE = r"(?<![\w.,'’:/+#№-])"
_NOT_MORE = r"(?![.,'’:/]?\d|[\w/])"
_BOTH_MARKS = re.compile(rf"{_EDGE}(\d{{1,3}}(?:[.{BLANKS}]\d{{3}})+),(\d{{1,3}}){_NOT_MORE}")
_POINTS = re.compile(rf"{_EDGE}\d{{1,3}}(?:\.\d{{3}}){{2,}}{_NOT_MORE}")
_ONE_POINT = re.compile(
    rf"{_EDGE}[1-9]\d{{0,2}}\.(?:\d{{3}}(?= (?:{_COUNTED})\b)|\d\d0(?= (?:{_MONEY}|million {_MONEY})\b))"
)
_APOSTROPHES = re.compile(rf"{_EDGE}\d{{1,3}}(?:['’]\d{{3}})+{_NOT_MORE}(?![\"”″])")
_BLANKS = re.compile(
    rf"(?<!\d[{BLANKS}])(?<!\d){_EDGE}[1-9]\d{{0,2}}(?:[{BLANKS}]\d{{3}}){{1,3}}{_NOT_MORE}(?![{BLANKS}-]\d)"
)
_COMMA = re.compile(
    rf"{_EDGE}(?:0|[1-9]\d{{0,2}}),\d{{1,2}}{_NOT_MORE}(?=%|[{BLANKS}-]?(?:%|°|(?:{_SCALES}|{_MONEY}|{_MEASURES})\b))"
)
_COMMA_MONEY = re.compile(rf"(?<=[$€£])\d{{1,3}},\d{{1,2}}{_NOT_MORE}")
_MYRIADS = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*[ \u00a0]?[万萬亿億만억](?![\u3040-\u9fff\uac00-\ud7af])")
_COUNTED_NEXT = re.compile(rf"[{BLANKS}](?:{_COUNTED}|{_MONEY}|{_SCALES}|{_MEASURES})\b")
_SYMBOL_NEXT = re.compile(rf"[{BLANKS}]?(?:{_SYMBOLS})(?![^\W_])")
_DIALLED = re.compile(
    r"(?:\b(?:tel|phone|telephone|call|dial|fax|hotline|number|no|nr|code|account|id|card|isbn|iban|version|ip|build|inn|at|mobile|"
    r"whatsapp|viber|sms|text)\b\W{0,3}|[+(]\d[\d ()-]*)\Z",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ \u00a0]\Z|"
    r"\b(?:aged?|section|chapter|page|paragraph|room|flat|group|table|line|bus|route|gate|grade|step|lot)[ \u00a0]\Z",
    re.IGNORECASE,
)
_NO_DIGIT = re.compile(r"\D")


def number_forms(text: str) -> tuple[NumberForm, ...]:
    """Return the numbers of an English `text` that are written as another language does, in their order."""
    if not _MARKED.search(text):
        return ()
    found: list[NumberForm] = []
    for form in _all(text):
        if not any(form.span.touches(other.span) for other in found):
            found.append(form)
    return tuple(sorted(found, key=lambda form: form.span))


def _all(text: str) -> Iterator[NumberForm]:
    for match in _BOTH_MARKS.finditer(text):
        yield NumberForm(Span(*match.span()), f"{_grouped(match[1])}.{match[2]}")
    for match in _COMMA.finditer(text):
        if not _listed(text, match.start()):
            yield NumberForm(Span(*match.span()), match.group().replace(",", "."))
    for match in _COMMA_MONEY.finditer(text):
        yield NumberForm(Span(*match.span()), match.group().replace(",", "."))
    for pattern in (_POINTS, _ONE_POINT, _APOSTROPHES, _BLANKS):
        for match in pattern.finditer(text):
            if _one_number(match, text, spaced=pattern is _BLANKS):
                yield NumberForm(Span(*match.span()), _grouped(match.group()))
    for match in _MYRIADS.finditer(text):
        read = figures(match.group(), "zh" if match.group()[-1] < "가" else "ko")
        if len(read) == 1 and read[0].scale > 1 and (english := in_english(read[0].values[0])):
            yield NumberForm(Span(*match.span()), english)


def _one_number(match: re.Match[str], text: str, *, spaced: bool) -> bool:
    """Whether groups of digits are one number, and no address, telephone number, or two numbers side by side."""
    before = text[max(0, match.start() - 24) : match.start()]
    if _DIALLED.search(before):
        return False
    groups = re.split(r"\D", match.group())
    if not spaced:
        return len(groups) != 4 or any(int(group) > 255 for group in groups)
    if _LABELLED.search(before) or _SYMBOL_NEXT.match(text, match.end()):
        return False
    money = before.endswith(("$", "€", "£", "¥", "₴", "₽"))
    if money or groups[-1] == "000" or _COUNTED_NEXT.match(text, match.end()):
        return True
    return len(groups) == 3 and len(groups[0]) < 3


def _listed(text: str, start: int) -> bool:
    """Whether what precedes a comma figure makes it part of a list: `8, 10,12 years`."""
    return bool(re.search(r"\d,? \Z", text[max(0, start - 4) : start]))


def _grouped(digits: str) -> str:
    return f"{int(_NO_DIGIT.sub('', digits)):,}"
