"""Words in another script than Latin, and whether a text only shows a foreign word instead of leaving it untranslated.

A text may name a word (`the word “воля”`), add it to its rendering (`Beijing (北京)`), or explain it (`воля (will)`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from tqc.languages import codes, language
from tqc.model import Span
from tqc.resources.thresholds import thresholds

# Not foreign: Latin and phonetic letters, letter-like symbols, 〇, full-width Latin, mathematical alphabets.
_NEUTRAL = (
    "\u0000-\u02ff\u1d00-\u1dbf\u1e00-\u1eff\u2000-\u2bff\u2c60-\u2c7f\u3007\ua720-\ua7ff\uab30-\uab6f"
    "\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff"
)
_LETTER = rf"[^\W\d_{_NEUTRAL}]"
_MARK = (
    r"[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0900-\u0903\u093a-\u094f\u0962\u0963\u0e31-\u0e4e\u200c\u200d]"
)
_WORD = re.compile(rf"{_LETTER}(?:{_LETTER}|{_MARK})*")
_GAP = re.compile(r"[\s\d.,:;!?…'’、。，：；！？・—–-]{0,6}\Z")
_CASED = re.compile("[\u0370-\u052f\u1f00-\u1fff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")

_WORDS_OF_ONE_LETTER = ("CJK", "HANGUL")

_QUOTES = "\"“”„«»‘’'「」『』*_<>"
_BRACKET = re.compile(r"[A-Za-z\u00c0-\u024f\d][\"”’'»]?\s*[(（\[]([^()（）\[\]]*)\Z")
_CLOSED = re.compile(r"[^()（）\[\]]*[)）\]]")
_PROSE = re.compile(r"(?:\b[a-z]+[\s-]){3}\Z")  # what brackets hold is a sentence that goes on
_T = thresholds("text", "foreign_words")
_FAR = _T.count("far")
_MOST_BRACKETED = _T.count("most_bracketed")

_CUES = (
    r"words?|terms?(?!\s+of\b)|phrase|expression|letters?|characters?|kanji|symbol|meaning|means|spelled|spelt|written|inscription"
    r"|pronounced|transliterated|prefix|suffix|hashtag|acronym|abbreviation|abbreviated|initials|slogan|cyrillic|mandarin"
)
_NAMING = r"names?|named|called|nicknamed|known\s+as|titled|entitled|dubbed|reads|reading|saying"
_GLOSS = re.compile(
    r"[\"”»’'*_,]*\s+(?:[(\[]\s*[\"“«‘]?[A-Za-z]|(?:(?:which|that)\s+)?(?:means?|meaning|stands?\s+for|translates?)\b"
    r"|is\s+[A-Z]\w+\s+for\b|is\s+the\s+(?:\w+\s+)?(?:word|term|name)\b|or\s+[\"“‘])"
)


def foreign_runs(text: str) -> Iterator[Span]:
    """Yield the runs of words in other scripts than Latin; no Latin word, bracket or quotation mark is inside a run.

    Words that touch Latin letters of a like-looking alphabet, and single letters used as symbols, are left out.
    """
    if text.isascii():
        return
    run: Span | None = None
    for match in _WORD.finditer(text):
        word = Span(match.start(), match.end())
        if run and _GAP.match(text[run.end : word.start]) and not _is_mixed(text, word):
            run = Span(run.start, word.end)
            continue
        if run and not _is_symbol(text, run):
            yield run
        run = None if _is_mixed(text, word) else word
    if run and not _is_symbol(text, run):
        yield run


def is_mention(text: str, span: Span) -> bool:
    """Say whether `text` only shows the words at `span`: names them, adds them to a rendering, or explains them."""
    before = text[max(0, span.start - _FAR) : span.start]
    bracket = _BRACKET.search(before) if len(span) <= _MOST_BRACKETED else None
    if bracket and _CLOSED.match(text, span.end) and not _PROSE.search(bracket[1]):
        return True
    if _GLOSS.match(text, span.end):
        return True
    return bool(_cue().search(before.rstrip(_QUOTES + " :,(")))


def is_quoted(text: str, span: Span) -> bool:
    """Say whether `span` stands between quotation marks or marks of emphasis, with nothing else but a comma or stop."""
    after = text[span.end : span.end + 2].lstrip(".,!?…")
    return text[max(0, span.start - 1) : span.start] in _OPENING and after[:1] in _CLOSING


_OPENING = frozenset("\"“„«‘'「『*_>")
_CLOSING = frozenset("\"”“»’'」』*_<")


@lru_cache(maxsize=1 << 12)
def script(char: str) -> str:
    """Return the script of a letter, by the first word of its Unicode name; those of Japanese count as one with Han."""
    name = unicodedata.name(char, "").split(" ")[0].split("-")[0]
    return "CJK" if name in ("HIRAGANA", "KATAKANA", "HALFWIDTH") else name


def script_share(text: str, of: str) -> float:
    """Return which part of the letters of `text` is in the script `of`."""
    letters = [char for char in text if char.isalpha()]
    return sum(script(char) == of for char in letters) / len(letters) if letters else 0.0


def _is_mixed(text: str, word: Span) -> bool:
    """Whether a Greek or Cyrillic word touches Latin letters: a like-looking letter, not a foreign word."""
    if not _CASED.match(text, word.start):
        return False
    return bool((word.start and _LATIN.match(text, word.start - 1)) or _LATIN.match(text, word.end))


def _is_symbol(text: str, run: Span) -> bool:
    """Whether a single letter stands for itself: `π`, `grade Б`, or a part of a drawn face."""
    if len(run) > 1:
        return False
    if text[run.start] == "ー":
        return True
    around = text[max(0, run.start - 1) : run.start] + text[run.end : run.end + 1]
    drawn = len(around) == 2 and not any(char.isalnum() or char.isspace() for char in around)
    return drawn or script(text[run.start]) not in _WORDS_OF_ONE_LETTER


@cache
def _cue() -> re.Pattern[str]:
    """Words that announce a foreign word, at the end of what stands before it."""
    names = "|".join(re.escape(language(code).name) for code in codes())
    in_language = rf"(?:{names})(?:\W+(?:for|as)\W+\w+)?"
    return re.compile(rf"\b(?:(?i:{_CUES})(?:\W+\w+){{0,2}}|(?i:{_NAMING})(?:\W+\w+)?|{in_language})\Z")
