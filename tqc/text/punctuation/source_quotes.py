"""Quotations of a source text, in the marks of its language: which of them quote what somebody said, not a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tqc.languages import Language, language
from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.tokens.words import words

__all__ = ["SourceQuotation", "source_quotations"]

_EVERYWHERE = (('"', '"'), ("“", "”"), ("«", "»"), ("„", "“"), ("„", "”"), ("''", "''"))
_NO_QUOTATION = frozenset("『《〈【<'’‘‚›‹")  # titles, emphasis and what may be an apostrophe
_T = thresholds("text", "source_quotes")
_LONGEST = _T.count("longest")
_WORDS, _CHARACTERS = _T.count("words"), _T.count("characters")
_CASELESS_WORDS = _T.count("caseless_words")
_LONG_WORDS = _T.count("long_words")
_LONG_CHARACTERS = _T.count("long_characters")
_FUNCTION_CHARACTERS = _T.count("function_characters")
_FRAGMENT = _T.count("fragment")
_SENTENCE_MARK = re.compile(r"[!?…。！？؟।]|[.,،，;；](?=\s|\Z)")
_BEFORE_SPEECH = re.compile(r"[:：]\s*\Z")
_BEHIND_SPEECH = re.compile(r"\s*[,،，.。]?\s*[—–―-]\s*\w|\s*[,،，]\s*\w|\s*[.。!?]?\s*\Z")
_KANA, _KANA_END = re.compile("[\u3041-\u30ff]"), re.compile(r"[\u3041-\u309f]\W*\Z")
_BESIDE = _T.count("beside")


@dataclass(frozen=True, slots=True)
class SourceQuotation:
    """A quotation without its marks. `speech`: it quotes a clause that somebody said; else a fragment, in small letters."""

    span: Span
    speech: bool


def source_quotations(text: str, lang: str) -> tuple[SourceQuotation, ...]:
    """Return the quotations of `text`, in the language `lang`, that are no names, titles or single words."""
    facts = language(lang)
    found = []
    for inner in _quoted(text, facts):
        kind = _kind(text, inner, facts)
        if kind is not None:
            found.append(SourceQuotation(inner, kind))
    return tuple(found)


@cache
def _marks(code: str) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    facts = language(code)
    pairs = [pair for pair in (*facts.quotes, *_EVERYWHERE) if pair[0] not in _NO_QUOTATION]
    closing: dict[str, tuple[str, ...]] = {}
    for opens, closes in pairs:
        closing[opens] = (*closing.get(opens, ()), closes)
    return re.compile("|".join(map(re.escape, closing))), closing


def _quoted(text: str, facts: Language) -> Iterator[Span]:
    """The outermost quotations; a straight mark opens only before a word, closes only behind one."""
    opening, closing = _marks(facts.code)
    at = 0
    while match := opening.search(text, at):
        start = at = match.end()
        if match[0] in "\"''" and facts.spaced and text[match.start() - 1 : match.start()].isalnum():
            continue
        ends = [end for sign in closing[match[0]] if (end := _end(text, start, sign, facts)) >= 0]
        if ends and min(ends) - start <= _LONGEST:
            yield Span(start, min(ends))
            at = min(ends) + 1


def _end(text: str, start: int, sign: str, facts: Language) -> int:
    end = text.find(sign, start)
    while end >= 0 and sign == '"' and facts.spaced and text[end + 1 : end + 2].isalnum():
        end = text.find(sign, end + 1)
    return end


def _kind(text: str, inner: Span, facts: Language) -> bool | None:
    """Whether the quotation is speech, or a fragment of it; `None` for what may be a name."""
    said = inner.of(text)
    if not facts.spaced:
        count = sum(char.isalnum() for char in said)
        function = sum(char in facts.stopwords for char in said)
        verbal = not _KANA.search(said) or _KANA_END.search(said)  # a Japanese name or title ends in a noun
        clause = count >= _LONG_CHARACTERS and function >= _FUNCTION_CHARACTERS and verbal
        return True if clause or (count >= _CHARACTERS and _is_said(text, inner, facts)) else None
    found = words(said).texts
    if not found:
        return None
    if found[0].lower() == found[0].upper():  # a script without capitals
        long = len(found) >= _LONG_WORDS or (len(found) >= _CASELESS_WORDS and _is_said(text, inner, facts))
        return True if long else None
    small = sum(word[0].islower() for word in found)
    if len(found) >= _WORDS and 2 * small >= len(found) and _is_said(text, inner, facts):
        return True
    share = 2 if facts.noun_capitals else 3
    fragment = len(found) >= _FRAGMENT and found[0][0].islower() and share * small >= (share - 1) * len(found)
    return False if fragment else None


def _is_said(text: str, inner: Span, facts: Language) -> bool:
    """Whether marks or a verb beside the quotation, or marks inside it, show that it is a clause."""
    before, behind = text[max(0, inner.start - _BESIDE) : inner.start - 1], text[inner.end + 1 : inner.end + _BESIDE]
    if _BEFORE_SPEECH.search(before) or _SENTENCE_MARK.search(inner.of(text)):
        return True
    if facts.attributions:
        if facts.spaced:
            return not facts.attributions.isdisjoint(words(f"{before} {behind}").texts)
        # Right before its verb it is who speaks (“部”表示), not what is said.
        speaks = behind.startswith(tuple(facts.attributions))
        return not speaks and any(verb in before[-12:] or verb in behind[:16] for verb in facts.attributions)
    starts = not before.strip()
    return starts and _BEHIND_SPEECH.match(behind) is not None
