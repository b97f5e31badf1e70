"""A mark that may end a sentence, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tqc.languages import Language, language

STOPS = ".!?…‽⁇⁈⁉؟۔।॥։።。！？｡．"
BRACKETS = frozenset(")]}）］｝】〕〗")
QUOTES = dict(zip("”’“‘»›」』》〉\"'", "“‘„‚«‹「『《〈\"'", strict=True))
"""Marks that close a quotation, each with the one that opens it."""
OPENERS = "\"'“”„‟‘‚‛’«»‹›「『《〈【([{（［｛〔¿¡—–―-•·*/"
HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"

_REFERENCE = r"\[\d{1,3}\]"
_TIGHT = frozenset("”»›」』》〉")
_AHEAD = re.compile(r"([\W_]*)([^\W_][\w'’\u0300-\u036f-]*)")
_APOSTROPHE = re.compile("['’]")


@dataclass(frozen=True, slots=True)
class Rules:
    """The facts of a language in the form in which the decisions ask for them.

    `tight` are the quotation marks that close even after a blank. `parts` are those of abbreviations in several parts
    (`т` and `д` of `т.д`), `heads` their beginnings, each with the part that follows. `longest` is the length of
    the longest word that continues a sentence behind a quotation.
    """

    facts: Language
    mark: re.Pattern[str]
    stops: frozenset[str]
    tight: frozenset[str]
    parts: frozenset[str]
    heads: frozenset[tuple[str, str]]
    longest: int


@cache
def rules(lang: str) -> Rules:
    """Return the rules of the language `lang`."""
    facts = language(lang)
    stops = STOPS + facts.stops
    closing = "".join(QUOTES) + "".join(BRACKETS) + "".join(closing for _, closing in facts.quotes)
    forms = facts.abbreviations | facts.final_abbreviations | facts.either_abbreviations | facts.number_abbreviations
    chains = [form.split(".") for form in forms if "." in form]
    return Rules(
        facts=facts,
        mark=re.compile(f"[{re.escape(stops)}](?:[{re.escape(stops + closing)}]|{_REFERENCE})*"),
        stops=frozenset(stops),
        tight=_TIGHT - {opening for opening, closing in facts.quotes if opening != closing},
        parts=frozenset(part for chain in chains for part in chain),
        heads=frozenset((".".join(chain[:n]), chain[n]) for chain in chains for n in range(1, len(chain))),
        longest=max(map(len, facts.continuations), default=0),
    )


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of marks in `line[first:end]`, in or behind the sentence that begins at `start`.

    `stops` are its marks up to the last stop, `tail` what closes behind that. Behind the run stand `lead`, which is no
    word, and `word` up to `after`; `case` is that of the word: `upper`, `lower`, `digit`, `other` (a script without
    case), or empty if there is no word.
    """

    rules: Rules
    line: str
    start: int
    first: int
    end: int
    stops: str
    tail: str
    lead: str
    word: str
    after: int
    case: str

    @property
    def quoted(self) -> bool:
        """Whether a quotation ends with the mark."""
        return any(mark in QUOTES for mark in self.tail)

    @property
    def begins_sentences(self) -> bool:
        """Whether the word behind is one that begins sentences rather than names."""
        if self.case != "upper" or (len(self.word) == 1 and self.line[self.after : self.after + 1] == "."):
            return False
        word, stopwords = self.word.lower(), self.rules.facts.stopwords
        return word in stopwords or _APOSTROPHE.split(word)[0] in stopwords

    @property
    def token(self) -> str:
        """What stands between the last blank and the mark, without opening marks."""
        blank = self.line.rfind(" ", self.start, self.first)
        return self.line[max(self.start, blank + 1) : self.first].lstrip(OPENERS)


def mark(rules: Rules, line: str, start: int, first: int, end: int) -> Mark:
    """Return the mark in `line[first:end]` with its surroundings."""
    last = end
    while line[last - 1] not in rules.stops:
        last -= 1
    ahead = _AHEAD.match(line, end)
    if not ahead:
        return Mark(rules, line, start, first, end, line[first:last], line[last:end], "", "", end, "")
    lead, word, after = ahead[1].lstrip(), ahead[2], ahead.end()
    case = "upper" if len(word) == 1 and line[after : after + 1] == ")" and not lead else _case(word)  # `a) …`
    return Mark(rules, line, start, first, end, line[first:last], line[last:end], lead, word, after, case)


def _case(word: str) -> str:
    first = word[0]
    if first.isdigit():
        return "digit"
    if first.isupper() or first.istitle():
        return "upper"
    if first.islower() and not "ა" <= first <= "ჿ":  # Georgian has lower-case letters only
        return "upper" if word[1:2].isupper() else "lower"  # iPhone
    return "other"
