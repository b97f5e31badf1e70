"""Capitals of the target judged against the source and the rest of the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tqc.languages import language
from tqc.model import Document, Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.lexicon.spellcheck import misspelling, strange_words
from tqc.text.punctuation.casing import (
    always_capitals,
    begins_small,
    capitalised_nouns,
    first_case,
    goes_on,
    has_case,
    in_capitals,
    pronouns,
    small_names,
    small_starts,
)
from tqc.text.segmentation.final_mark import Mark, ending
from tqc.text.segmentation.splitter import sentences
from tqc.text.tokens.register import is_casual
from tqc.text.tokens.words import letters

__all__ = [
    "Start",
    "capital_nouns",
    "is_chat",
    "is_fragment",
    "missing_capitals",
    "names_in_small",
    "shouted",
    "starts",
]

_ENDS = (Mark.STOP, Mark.QUESTION, Mark.EXCLAMATION)
_T = thresholds("form", "casing_evidence")
_FEWEST_WORDS = _T.count("fewest_words")
_FEWEST_WORDS_ALONE = _T.count("fewest_words_alone")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?![\w’'-]| [A-Z])")
_SMALL_WORD = re.compile(r"(?<![\w@#/.&=_:’'-])[a-z]{4,}(?![\w@/=_-]|\.\w|:/)")
_SAID = tuple(':"“‘«')
_RARE = _T.number("rare")
_VERY_COMMON = _T.number("very_common")
_OF_A_NAME = re.compile(r"[A-Z][\w’'-]+ (?:of|for|and|in|on|with)(?: the| our| your)? \Z")  # `Jury of Appeal`
_AFTER_STOP = re.compile(r"[^\W\d_]{3}[.!?]\s+([^\W\d_])")
_LATER_WORD = re.compile(r"[^\W\d_,;:)»”\"]['’]? [«“\"„(]*([^\W\d_])|\w([^\W\d_])")
_CARELESS_STOP = re.compile(r"[^\W\d_]{2}[.!?]+[^\W\d_]{2}|[^\W_]\s[.!?]")
_ORDINARY = _T.number("ordinary")
_SHORT = _T.count("short")
_SHORT_WORDS = frozenset(
    """
    a ad ah am an as at aw be by do eh er ex go ha he hi hm i id if in is it la lo
    ma me mm mr ms my no of oh ok on or ox pa pi re sh so to uh um un up us we ya ye yo
    """.split()
)
_TITLES = frozenset(
    """
    academy act administration admiral agency agreement alliance allies ambassador apartment army article assembly association
    attorney authority bank bible bill board bureau cabinet captain centre center chairman chamber chancellor chief church
    city coalition code college colonel command commission commissioner committee company conference confederation congress
    constitution convention council court crown defence defense department deputy director directorate district division
    doctor earth east embassy emperor empire executive federation force forces foundation fund general gospel government
    governor guard headquarters heaven holy house inspectorate institute internet judge justice king lady land law league
    lord marshal mayor minister ministry moon movement nation navy north office ombudsman opposition order organisation
    organization parliament party patriarch people plan police pope premier presidency president prime prince princess
    professor prosecutor province queen rector regiment region registry representative republic revolution room saint school
    secretariat secretary senate senator service society south speaker staff state states street sun supreme treasury treaty
    tribunal tsar union university vice west world your yours
    """.split()
)


@dataclass(frozen=True, slots=True)
class Start:
    """A sentence that begins small. `source` is what its source begins with, if that has a capital: then it is certain.

    `whole`: whether its row has no capital at all; `segment` names the row. `inside`: it begins inside a word, since its
    first letters are lost. `stopped`: it follows a stop at which no sentence of the source ends.
    """

    span: Span
    segment: str
    source: str
    whole: bool
    inside: bool = False
    stopped: bool = False

    @property
    def certain(self) -> bool:
        """Whether the source decides."""
        return bool(self.source)


def starts(document: Document) -> list[Start]:
    """Return the sentences that begin with a small letter and should not, in order."""
    found: list[Start] = []
    before = ""
    for pair in document.pairs:
        text = pair.target.text
        whole = text == text.lower()
        if first_case(text) == "lower" and (span := begins_small(text)):
            source = _source_start(document, pair, span.of(text), before)
            if source is not None:
                inside = is_fragment(span.of(text), certain=bool(source))
                found.append(Start(span.shift(pair.target.start), pair.segment, source, whole, inside))
        if not whole and pair.target.lang:
            small = next((span for span in small_starts(text) if not _goes_small(document, pair, span.of(text))), None)
            if small:  # the row's first one stands for all
                place = small.shift(pair.target.start)
                inside = is_fragment(small.of(text), certain=False)
                stopped = not inside and _goes_on_in_source(document, pair)
                found.append(Start(place, pair.segment, "", whole=False, inside=inside, stopped=stopped))
        before = text or before
    return found


def _source_start(document: Document, pair: Pair, word: str, before: str) -> str | None:
    """What the source begins with if it begins large, "" if it has no case, `None` if the target may begin small."""
    text = pair.target.text
    ended = ending(text, pair.target.lang).mark in _ENDS
    sources = [version.pair_at_target(pair.target.start).source for version in document.versions]
    sources = [source for source in sources if source.text]
    if zipf(word) < _VERY_COMMON and any(
        re.search(rf"(?<!\w){re.escape(word)}(?!\w)", source.text) for source in sources
    ):
        return None  # a brand, or a word that stays as it is
    large = [source for source in sources if has_case(source.text)]
    for source in large:
        case = first_case(source.text)
        if case == "lower":
            return None
        if case == "upper" and (ended or ending(source.text, source.lang).mark in _ENDS):
            return next(iter(letters(source.text).texts), None)
    if large and not all(ending(source.text, source.lang).mark in _ENDS for source in large):
        return None  # it begins with a figure, and may be an entry of a list
    if not ended or len(text.split()) < _FEWEST_WORDS_ALONE or text[0] in "([":
        return None
    if len(document.pairs) > 1 and (goes_on(text) or (before and ending(before, pair.target.lang).mark not in _ENDS)):
        return None
    return ""


def _goes_small(document: Document, pair: Pair, word: str) -> bool:
    """Whether a source writes the word as it is, or begins a sentence small after a stop."""
    for version in document.versions:
        source = version.pair_at_target(pair.target.start).source.text
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", source):
            return True
        if any(match[1].islower() for match in _AFTER_STOP.finditer(source)):
            return True
    return False


def _goes_on_in_source(document: Document, pair: Pair) -> bool:
    """Whether every source is one sentence, whose translation has a stop inside; careless sources tell nothing."""
    sources = [version.pair_at_target(pair.target.start).source for version in document.versions]
    sources = [source for source in sources if source.text]
    if any(_CARELESS_STOP.search(source.text) for source in sources):
        return False
    return bool(sources) and all(len(sentences(source.text, source.lang)) == 1 for source in sources)


def is_fragment(word: str, *, certain: bool) -> bool:
    """Say whether what begins a sentence is only the end of a word: no word, and no slip but one that lost its first letter.

    `certain`: the source begins with a capital; without one, a strange word may also be a name in small letters.
    """
    if len(word) < _SHORT:
        return word not in _SHORT_WORDS
    if not strange_words({word}):
        return False
    found = misspelling(word)
    return certain if found is None else any(near.endswith(word) for near in found.near)


def is_chat(document: Document) -> bool:
    """Say whether most rows begin small as in a chat; a row alone is none if it has capitals inside."""
    text = document.target.text
    return is_casual(text) and (len(document.pairs) > 1 or text == text.lower())


def missing_capitals(document: Document) -> bool:
    """Say whether a text of sentences, which end as sentences do, has no capitals at all."""
    text = document.target.text
    if text != text.lower() or len(text.split()) < _FEWEST_WORDS_ALONE:
        return False
    rows = [pair.target for pair in document.pairs if len(pair.target.text.split()) >= _FEWEST_WORDS]
    return bool(rows) and all(ending(row.text, row.lang).mark in _ENDS for row in rows)


def names_in_small(document: Document, without: set[str]) -> Iterator[tuple[Span, str]]:
    """Yield the pronoun I, names and the document's own names in small letters, but not in the rows `without` capitals."""
    every = {word for pair in document.pairs for word in letters(pair.target.text).texts}
    in_both = any(word[0].isupper() and word.lower() in every and zipf(word) < _RARE for word in every)
    text = document.target.text if in_both or not always_capitals().isdisjoint(every) else ""  # few texts have any
    counts, small = Counter(_NAME.findall(text)), Counter(_SMALL_WORD.findall(text))
    own = {
        name.lower()
        for name, count in counts.items()
        if count > 2 * small[name.lower()] > 0 and zipf(name) < _RARE and name.lower() not in always_capitals()
    }
    meant = {
        name for name, count in small.items() if count > 1 and name in always_capitals() and not counts[name.title()]
    }
    named = not always_capitals().isdisjoint(small)
    for pair in document.pairs:
        text = pair.target.text
        if pair.segment in without:
            continue
        found = [(span, "pronoun") for span in pronouns(text)]
        if named:
            found += [(span, "name") for span in small_names(text) if span.of(text) not in meant]
        if own and not own.isdisjoint(_SMALL_WORD.findall(text)):
            found += [(Span(*match.span()), "document") for match in _SMALL_WORD.finditer(text) if match[0] in own]
        if not found:
            continue
        sources = [version.pair_at_target(pair.target.start).source.text for version in document.versions]
        for span, kind in found:
            if not any(span.of(text) in source for source in sources) or kind == "pronoun":
                yield span.shift(pair.target.start), kind


def shouted(document: Document) -> Iterator[Span]:
    """Yield the runs of words in capitals whose source has capitals, as letters, but writes no two words in them."""
    for pair in document.pairs:
        for span in in_capitals(pair.target.text):
            if pair.target.text[: span.start].rstrip()[-1:] in _SAID:
                continue  # someone shouts
            sources = [version.pair_at_target(pair.target.start).source.text for version in document.versions]
            if any(sources) and all(_speaks_softly(source) for source in sources if source):
                yield span.shift(pair.target.start)


def _speaks_softly(source: str) -> bool:
    words = [word for word in letters(source).texts if len(word) >= _SHORT]
    large = sum(word.isupper() for word in words)
    if any(one.isupper() and two.isupper() for one, two in pairwise(words)):
        return False
    return any(word.islower() for word in words) and 4 * large <= len(words)


def capital_nouns(document: Document) -> Iterator[Span]:
    """Yield ordinary words with a capital that stand among small ones, where source and document have it small."""
    counts: Counter[str] | None = None
    for pair in document.pairs:
        source, text = pair.source.text, pair.target.text
        found = list(capitalised_nouns(text)) if source else []
        if not found or not has_case(source) or language(pair.source.lang).noun_capitals:
            continue
        if ending(text, pair.target.lang).mark not in _ENDS:
            continue
        for match in found:
            word = match[1].lower()
            if _OF_A_NAME.search(text, 0, match.start(1)):
                continue
            if word in _TITLES or word in always_capitals() or zipf(word) < _ORDINARY or _has_capitals(source):
                continue
            counts = counts or Counter(_SMALL_WORD.findall(document.target.text))
            if counts[word] and document.target.text.count(match[1]) == 1:
                yield Span(*match.span(1)).shift(pair.target.start)


def _has_capitals(source: str) -> bool:
    """Say whether a source has a capital that is not the first letter of a sentence."""
    return any((match[1] or match[2]).isupper() for match in _LATER_WORD.finditer(source))
