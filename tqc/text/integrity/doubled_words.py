"""Words, or a preposition with its article, that follow themselves in an English text and should stand once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import contains

from tqc.languages import language
from tqc.languages.language import words
from tqc.model import Passage
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.tokens.prefilter import may_hold

__all__ = ["doubles"]


_NEVER_TWICE = words(
    """
    the a an of to and or but as than if when because which where those these they we she his their our my your its
    into between against during among while since until not from be been
    """
)
# Twice is right after a verb: "moved in in May", "was looked at at the station".
_PARTICLES = words("in on at for with by about through")
_IRREGULAR = words(
    """
    come came go goes gone went get gets got put puts take takes took taken bring brings brought move log step set sign
    kick carry hang held hold keep kept check close tune chip give gave given drop fit join cash stand stood fill break
    broke cut plug pull push send sent sink stay stick stuck tie throw thrown walk write wrote turn turns live lived
    look looks paid pay cared sold bought think thought do done deal dealt call calls back logs moves
    """
)
_DETERMINERS = words("the a an this that his her its their our my your no any every each")
_STRANDING = re.compile(r"[a-z]{2}(?:ed|ing|en)\Z")
# Twice is right at the end of a clause that is a subject: "what it is is".
_AUXILIARIES = words("is are was were has have will would could should does did")
_CLAUSE = re.compile(r"\b(?:what|all|who|whoever|where|how|why|whether|thing|one|there|that)\b", re.IGNORECASE)
_OFTEN_TWICE = words(
    """
    very much many more most really too long far never ever again away over down here there little good well right just
    only please wait stop come help look listen said hear knock tick bang boom beep woof meow hush chop blah yeah okay
    yes quite pretty slow slowly fast easy deep deeply dark cold dear small tiny huge super extra love work same test
    sorry fifty half night choo plus thank thanks this that some what which back round like mine yours
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty sixty seventy eighty ninety
    hundred thousand million billion first second
    """
)
_DOUBLED = re.compile(
    r"(?<![\w'’./-])([\"“(]?[^\W_]+(?:['’.,/–-][^\W_]+)*[\"”)]?)(?:\s+\1)+(?![\w'’]|[-–.,/]\w)", re.IGNORECASE
)
_PAIR_DOUBLED = re.compile(
    r"(?<![\w'’-])((?:of|in|to|for|with|by|from|at|on|and|as|is|was) (?:the|an?|this|his|their|its|our))\s\1(?![\w'’-])"
)
_SOURCE_REPEATS = re.compile(r"\b(\w{2,})\b[\s–-]+\1\b|([\u3040-\u30ff\u3400-\u9fff]{1,4})\2", re.IGNORECASE)
# Before the end of a sentence nothing begins that the second word could belong to; only an exclamation stands twice.
_AT_END = re.compile(r"[\])\"”’']*(?:[.!?…]|\s*\Z)")
_EXCLAIMED = words(
    """
    very no yes now there here come please wait stop go help look hear knock tick bang boom beep woof meow hush chop blah
    yeah okay night choo thank thanks well sorry ha he ho hello
    """
)
_FIGURE_BEFORE = re.compile(r"\d\s+\Z")
_FIGURE_AFTER = re.compile(r"\s+\d")
_MADE = re.compile(r"\b(?:makes?|made|making|call(?:s|ed)?|let|keeps?)\s+\Z")
_ONE_SYLLABLE = re.compile(r"[^aeiouy]*[aeiouy]+[^aeiouy]*\Z", re.IGNORECASE)
_T = thresholds("text", "doubled_words")
_COMMON = _T.number("common")
_HEAD = _T.count("head")
_MARKS = "\"“”('’.,;:!?"
_SENTENCE_START = re.compile(r"(?:^|[.!?:…\n])[\s\"“”‘’'«(—–-]*\Z")
_EMPTY_LINE = re.compile(r"\n\s*\n")


def doubles(text: str, source: Passage) -> Iterator[re.Match[str]]:
    """Yield the runs of a word in `text` that are slips, as matches whose first group is the word.

    `source` is what `text` was translated from; where its text is empty, only what is never right is a slip.
    """
    for match in _DOUBLED.finditer(text) if _has_doubled(text) else ():
        if _is_error(match, text, source):
            yield match
    if may_hold(text, "pairs"):
        yield from _PAIR_DOUBLED.finditer(text)


def _has_doubled(text: str) -> bool:
    """Say quickly whether a word may follow itself: it then begins as the end of the one before it does."""
    words = text.casefold().split()
    return any(map(contains, words, map(_head, words[1:])))


@lru_cache(maxsize=1 << 14)
def _head(word: str) -> str:
    head = word[:_HEAD]
    return head if head.isalnum() else word.strip(_MARKS)[:1]


def _is_error(match: re.Match[str], text: str, source: Passage) -> bool:
    first, *others = match[0].split()
    word = first.lower()
    if _EMPTY_LINE.search(match[0]):
        return False
    if first != others[0]:
        at_start = first == word.capitalize() and others[0] == word and _SENTENCE_START.search(text, 0, match.start())
        return word in _NEVER_TWICE and bool(at_start)
    if word in _NEVER_TWICE:
        return not first.istitle()
    at_end = _AT_END.match(text, match.end()) is not None
    if word in _PARTICLES:
        return at_end or len(others) > 1 or not _may_strand(text[: match.start()].lower().split()[-2:])
    if word in _AUXILIARIES:
        return at_end or not _CLAUSE.search(text, 0, match.start())
    return _is_doubled_content(match, text, source, at_end)


def _may_strand(before: list[str]) -> bool:
    """Say whether the last of the words is a verb that a particle may follow ("moving", but not "the meeting")."""
    if not before or (len(before) > 1 and before[0] in _DETERMINERS):
        return False
    return before[-1] in _IRREGULAR or _STRANDING.search(before[-1]) is not None


def _is_doubled_content(match: re.Match[str], text: str, source: Passage, at_end: bool) -> bool:
    """Say whether an ordinary word that follows itself is an error: no emphasis, no name, and not so in the source."""
    word = match[1]
    often = word.lower() in _OFTEN_TWICE
    if "\n" in match[0] or _SOURCE_REPEATS.search(source.text):
        return False
    if word.islower() and len(word) > 3 and zipf(word) >= 3 and not often:
        return True
    if word.istitle() and len(word) > 5 and zipf(word) >= 4.2 and not often:
        return True
    if not source.text or (often and (not at_end or word.lower() in _EXCLAIMED)):
        return False
    return _stands_once(match, text, source, at_end)


def _stands_once(match: re.Match[str], text: str, source: Passage, at_end: bool) -> bool:
    """Say whether a name, a figure or a rare word is no double name, no cell of a table, and no object of `make`."""
    word = match[1].strip('"“”()')
    if word[0].isdigit():
        beside = _FIGURE_BEFORE.search(text, 0, match.start()) or _FIGURE_AFTER.match(text, match.end())
        return not beside and source.text.count(word) < 2
    if word.islower():
        return len(word) > 2 and (at_end or zipf(word) < _COMMON) and word not in _EXCLAIMED
    # Two characters of other sense may be read alike (曹操 is Cao Cao).
    told = language(source.lang).spaced or not _ONE_SYLLABLE.match(word)
    return told and len(word) > 1 and not _MADE.search(text, max(0, match.start() - 12), match.start())
