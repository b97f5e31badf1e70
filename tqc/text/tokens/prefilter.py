"""One quick look at a text for all that its analyses look for, since nearly every text is clean of nearly all of it.

Each screen is an expression in the notation of RE2 that whatever its analysis finds must match. RE2 tries them all
together, in one pass whatever their number; an analysis whose screen does not match need not run.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from tqc.languages import language

__all__ = ["SCREENS", "may_hold"]

_B = r"[ \t\x{a0}\x{2002}\x{2003}\x{2009}\x{202f}]"
_SPACE = r"[\s\p{Z}\x{85}]"
_FIGURE = r"\p{Nd}"
_LEADING = (
    "an?|the|its|their|our|your|my|whose|every|and|or|but|nor|than|if|whether|because|while|although|unless|into|between"
    "|among|during|is|are|was|were|be|been|has|have|had|will|would|can|could|shall|should|may|might|must|he|she|they|we"
    "|of|from|with|by|at|for|to|in|on|as|against|towards?|upon|which"
)
_MONTHS = "|".join(form for month in language("en").months for form in month.split())
_ENGLISH = language("en")
_NUMBERS = "|".join(
    form for form, values in _ENGLISH.numbers.items() if max(values) > 1 and form not in _ENGLISH.number_hints
)
_BEFORE_ARTICLE = "of|in|to|for|with|by|from|at|on|and|as|is|was"

SCREENS = {
    "spaced": rf"{_B}[,.;?!]",
    "slips": (
        rf"{_B}[,;:.?!]|[,;]{_B}*[,;]|,{_B}*[.?!]|;\.|[?!]\.|\.,|\.\.|\.{_B}+\.|[,.][\"”][,.]"
        rf"|[,.;?!]\p{{L}}|[^0-9][,;]\p{{N}}|[(\[]{_B}|{_B}[)\]]"
    ),
    "stray": (rf"[~^_@]{_B}|[!?]{_B}|-{_B}|[A-Za-rt-y]['’]{_B}|[;:]{_B}|(?i:\b(?:{_LEADING}))[,.]{_B}"),
    "traces": rf"[@#▁￭`]|&apos;|['’] |{_B}['’]|{_B}n['’]t|-[LR][RSC]B-",
    "small starts": r"[a-z][.!?][\"”’)]? [\"“‘(]?[a-z]",
    "capitals": r"[A-Z][ ,]{1,2}[A-Z]",
    "nouns": r"\b(?:an?|the|my|our|your|his|her|their|its|this|that|some|any|no|for|with|without|of|in|on) [A-Z][a-z]{3}",
    "pronouns": r"[a-z,] i[ '’]",
    "markup": (r"[<>&\\{}⁇⦅｟_;=]|\[\[|\]\]|\*\*|~~|'''|#[# ]|\[/?[a-zA-Z]+\]|\]\(|px|thumb|%[sd(\d]"),
    "points": rf"{_FIGURE}\.[ \x{{a0}}]?{_FIGURE}{{1,2}}\.[ \x{{a0}}]?{_FIGURE}",
    "dates": rf"(?i:\b(?:{_MONTHS})\b)|{_FIGURE}[./-]{_FIGURE}{{1,2}}[./-]{_FIGURE}",
    "numbers": rf"(?i:\b(?:{_NUMBERS})\b)|(?i:half)",
    "pairs": rf"\b(?:{_BEFORE_ARTICLE}) (?:the|an?|this|his|their|its|our){_SPACE}(?:{_BEFORE_ARTICLE}) ",
    "letters": " [beforst] ",
}
"""The screens by the name of what they look for."""


def may_hold(text: str, screen: str) -> bool:
    """Say whether `text` may hold what the screen of that name looks for; all are tried at once, and the answer kept."""
    return screen in _suspects(text)


@lru_cache(maxsize=1024)
def _suspects(text: str) -> frozenset[str]:
    names, automaton = _compiled()
    try:
        return frozenset(names[number] for number in automaton.Match(text) or ())
    except UnicodeEncodeError:  # half of a surrogate pair: a text that RE2 cannot read is looked at in every way
        return frozenset(names)


@cache
def _compiled() -> tuple[tuple[str, ...], Any]:
    import re2

    options = re2.Options()
    options.log_errors = False
    automaton = re2.Set.SearchSet(options)
    for expression in SCREENS.values():
        automaton.Add(expression)
    automaton.Compile()
    return tuple(SCREENS), automaton
