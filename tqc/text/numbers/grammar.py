"""What a language adds to a figure, compiled once: scale words, per cent, the clock, months, endings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from tqc.languages import Language, language
from tqc.text.numbers.digits import BLANKS
from tqc.text.tokens.look_alikes import TO_CYRILLIC

LETTER = r"[^\W\d_]"
# The marks of vowels are no letters for Python, so they are named.
WORD = rf"(?:{LETTER}|[\u0300-\u036f\u064b-\u0652\u0670\u0900-\u0903\u093a-\u094f\u200c])+"


def _plain_table() -> dict[int, str]:
    codes = (*range(0x0660, 0x1100), *range(0xFF10, 0xFF1A))  # Arabic, Persian, Indic … and full-width digits
    digits = {code: str(value) for code in codes if (value := unicodedata.decimal(chr(code), -1)) >= 0}
    marks = dict(zip("٫٬،．・：％٪／～〜’ʼ‐‑‒–—―−－أإآةىё", ".,,..:%%/~~''--------اااهيе", strict=True))
    return digits | {ord(mark): plain_mark for mark, plain_mark in marks.items()}


_PLAIN = _plain_table()
_NOT_PLAIN = re.compile(f"[{re.escape(''.join(map(chr, _PLAIN)))}]")
_LATIN = re.compile("[A-Za-z]")
_WIDE_COMMA = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")  # elsewhere it is a comma of the sentence


def plain(text: str) -> str:
    """Return `text` with ASCII digits, marks and dashes, and some variants of letters made one; of the same length."""
    if text.isascii() or not _NOT_PLAIN.search(text):
        return text
    return _WIDE_COMMA.sub(",", text).translate(_PLAIN)


def folded(text: str, known: Language) -> str:
    """Return `text` with the look-alikes of a language's letters made one; of the same length. For `plain` text."""
    return text.translate(TO_CYRILLIC) if known.scripts[0] == "Cyrillic" and _LATIN.search(text) else text


_DOTTED = "i\u0307"


def caseless(form: str) -> str:
    """Return what all forms that an expression without regard to case takes for `form` have in common.

    `lower` does not do: `ΔΙΣ` ends in another sigma than `δισ`, and `İ` and `ı` match `i`.
    """
    return form.casefold().replace(_DOTTED, "i").replace("ı", "i")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled data of a language."""

    language: Language
    number: re.Pattern[str]
    tail: re.Pattern[str]
    scales: dict[str, int]
    scale_before: re.Pattern[str]
    clock: frozenset[str]
    clock_after: re.Pattern[str]
    clock_before: re.Pattern[str]
    month_after: re.Pattern[str]
    month_before: re.Pattern[str]
    percent_before: tuple[str, ...]
    ordinals: frozenset[str]
    myriads: bool

    def beside_clock(self, text: str, start: int, end: int) -> bool:
        """Whether a word of the clock stands before `start` or after `end`."""
        after = self.clock_after.match(text, end)
        return bool(after or self.clock_before.search(text, max(0, start - 10), start))

    def beside_month(self, text: str, start: int, end: int) -> bool:
        """Whether the name of a month stands before `start` or after `end`."""
        after = self.month_after.match(text, end)
        return bool(after or self.month_before.search(text, max(0, start - 16), start))


_UNBOUND = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # what other letters follow without a blank


def any_of(forms: Iterable[str]) -> str:
    """Return an expression for any of `forms`, the longest first; one that never matches if there are none."""
    return "|".join(map(re.escape, sorted(set(forms), key=lambda form: (-len(form), form)))) or "(?!)"


def month_expression(month: str, known: Language) -> str:
    """Return an expression for the forms of one month; a long form may take an ending."""
    forms = (folded(plain(form.replace("_", " ")), known) for form in month.split())
    return "|".join(re.escape(form) + (rf"{LETTER}{{0,3}}" if len(form) >= 4 else "") for form in forms) or "(?!)"


_STROKE = r"|(?<![\d/])\d+/\d+(?![\d/])"


@cache
def grammar(code: str) -> Grammar:
    """Return the compiled data of the language `code`."""
    known = language(code)

    def ready(forms: Iterable[str]) -> list[str]:
        return [folded(plain(form), known) for form in forms]

    scales = dict(zip(ready(known.scales), known.scales.values(), strict=True))
    free = any_of(form for form in scales if _UNBOUND.match(form))
    bound = any_of(form for form in scales if len(form) > 1 and not _UNBOUND.match(form))
    letter = any_of(form for form in scales if len(form) == 1 and not _UNBOUND.match(form))
    unscaled = f"(?!{any_of(known.unscaled)})" if known.unscaled else ""
    blank = BLANKS if known.decimal == "," else BLANKS[1:]
    edge = rf"(?!{LETTER})"
    halves = rf"(?:{any_of(ready(known.halves))}){edge if known.spaced else ''}"
    percent, clock = ready(known.percent), ready(known.clock)
    months = "|".join(month_expression(month, known) for month in known.months) or "(?!)"
    return Grammar(
        language=known,
        number=re.compile(
            rf"\d{{1,3}}(?:[.,]?[ ]000)+(?!\d)"
            rf"|\d{{1,3}}(?:[{blank}]\d{{3}})+(?![\d{BLANKS[1:]}]?\d)(?:[.,]\d+)?"
            rf"{_STROKE if known.decimal_stroke else ''}"
            rf"|\d+(?:[.,']\d+)*(?!\d)"
        ),
        tail=re.compile(
            rf"(?P<half>[ ]?{halves}|[½¼¾⅓⅔])?"
            rf"(?:[{BLANKS}]?[多余餘來来几幾数數]?{unscaled}(?P<free>{free})"
            rf"|(?:(?:[{BLANKS}]{{0,2}}|-)(?P<bound>{bound})|(?P<letter>{letter})){edge}(?:\.(?=[{BLANKS}]?[\w€$£]))?)?"
            rf"(?P<after>[ ]{halves})?"
            rf"(?P<percent>[{BLANKS}]?%|[{BLANKS}-]?(?:{any_of(percent)}))?"
            rf"(?P<letters>[-']?{WORD}|°(?![ ]?[CF]))?",
            re.IGNORECASE,
        ),
        scales={caseless(form): by for form, by in scales.items()},
        scale_before=re.compile(rf"(?<!\w)(?P<scale>{bound})[ \u00a0]\Z", re.IGNORECASE),
        clock=frozenset(word.lower() for word in clock),
        clock_after=re.compile(rf"[{BLANKS}]?(?:{any_of(clock)}){edge if known.spaced else ''}", re.IGNORECASE),
        clock_before=re.compile(rf"(?<!\w)(?:{any_of(clock)})\.?[{BLANKS}]?\Z", re.IGNORECASE),
        month_after=re.compile(
            rf"(?:\.|-?(?:{any_of(ready(known.ordinals))}))?[{BLANKS}]?(?:of |de |d')?(?:{months})(?!\w)", re.IGNORECASE
        ),
        month_before=re.compile(rf"(?<!\w)(?:{months})\.?[{BLANKS}](?:the )?\Z", re.IGNORECASE),
        percent_before=(*(word.lower() for word in percent if known.spaced), "百分之"),
        ordinals=frozenset(ready(known.ordinals)),
        myriads=10**4 in known.scales.values(),
    )
