"""A figure of speech or news formula of the source is rendered word by word and means nothing in English.

Machine translation keeps the words and loses the sense: a quarrel becomes a “butting”, an empty promise becomes noodles
hung on the ears. The reader either stumbles or takes the picture at its word. A lexicon for each source language lists
such expressions, their word-by-word renderings, and what an English writer says. A rendering is reported where its
expression stands in the source passage (in an aligned document, in a neighbouring one too). Where there is no lexicon
for the source language, only renderings are reported that no English writer would use, of whatever language; where there
is no source, also a few that stand in scare quotes.

Flagged:
    ru: «Бодание» двух министерств продолжается с весны.
    en: The “⟦butting⟧” of the two ministries has been going on since spring.

    en: Do not believe the candidates: they only hang ⟦noodles on our ears⟧.

Clean:
    ru: Козёл толкал ворота рогами.
    en: The goat was butting the gate.

    ru: Споры двух министерств продолжаются с весны.
    en: The wrangling of the two ministries has been going on since spring.

    en: “The goat kept butting the gate,” she said.

False alarms: a translator who keeps a foreign picture on purpose and explains it; a source that plays with the literal
    meaning of its idiom.

Source: MQM typology, style/unidiomatic; Mona Baker, In Other Words, chapter 3 (idioms and fixed expressions).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tqc.evidence import Evidence
from tqc.languages import base_code, language
from tqc.model import Document, Passage, Severity, Span, Version
from tqc.rule import Hit, Kind, NoOptions, Rule
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.terms.idiom_lexicon import Entry, Lexicon, Rendering, lexica, lexicon
from tqc.text.tokens.phrase_matcher import Match, words

_OPEN = re.compile(r"\b(?:one|some(?:one|body|thing))(?:'s)?\b")
_ARTICLES = frozenset(("a", "an", "the"))
_PREPOSITIONS = frozenset("at by for from in into of off on out over to under with without".split())
_KNOWN = 3.0
_QUOTED = re.compile(r"[\"“”„«‘']([^\"“”„«»‘’']*?)[.,]?[\"”“»’']")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Look for renderings in each target passage, and for their expressions in the source beside it."""
    tags = {pair.source.lang for version in document.versions for pair in version.pairs if pair.source.text}
    listed = {tag: found for tag in tags if (found := lexicon(base_code(tag)))}
    for number, version in enumerate(document.versions):
        for at, pair in enumerate(version.pairs):
            sources = _sources(version, at, given=document.rows)
            if sources and listed:
                if sources[0].lang in listed:
                    yield from _beside_source(listed[sources[0].lang], pair.target, sources, number)
            elif number == 0 and pair.target.text and (sources or document.rows or not tags):
                yield from _without_expression(pair.target, in_doubt=bool(sources))


def _sources(version: Version, at: int, *, given: bool) -> list[Passage]:
    """The source passage of pair `at`, then, unless the pairing was given, those of its neighbours."""
    near = (at,) if given else (at, at - 1, at + 1)
    return [version.pairs[n].source for n in near if 0 <= n < len(version.pairs) and version.pairs[n].source.text]


def _beside_source(listed: Lexicon, target: Passage, sources: Sequence[Passage], version: int) -> Iterator[Hit]:
    matches = listed.target.find(target.text)
    if not matches:
        return
    expressions: dict[Entry, Span] = {}
    for passage in sources:
        for found in listed.source.find(passage.text):
            expressions.setdefault(found.key, found.span.shift(passage.start))
    for match in _longest(match for match in matches if match.key.entry in expressions):
        entry = match.key.entry
        message = f"“{match.span.of(target.text)}” renders «{entry.headword}» word by word; {_says(entry)}"
        span = match.span.shift(target.start)
        yield Hit(span, message, "source", expressions[entry], _suggestion(match, target.text), version=version)


def _without_expression(target: Passage, *, in_doubt: bool) -> Iterator[Hit]:
    """What no English writer says, and what stands in scare quotes, unless a source is there that cannot be asked."""
    matches = [match for listed in lexica() for match in listed.target.find(target.text)]
    if not matches:
        return
    quoted = set() if in_doubt else {Span(*match.span(1)) for match in _QUOTED.finditer(target.text)}
    for match in _longest(m for m in matches if m.key.entry.alone or (m.key.entry.quoted and m.span in quoted)):
        entry = match.key.entry
        kind, seems = ("alone", "is") if entry.alone else ("quoted", "in quotation marks looks like")
        original = f"{language(entry.lang).name} «{entry.headword}»"
        message = f"“{match.span.of(target.text)}” {seems} a figure of speech rendered word by word ({original}); {_says(entry)}"
        yield Hit(match.span.shift(target.start), message, kind, suggestion=_suggestion(match, target.text))


def _longest(matches: Iterable[Match[Rendering]]) -> list[Match[Rendering]]:
    """The matches without those that overlap a longer one."""
    kept: list[Match[Rendering]] = []
    for match in sorted(matches, key=lambda match: (-len(match.span), match.span)):
        if not any(match.span.touches(other.span) for other in kept):
            kept.append(match)
    return kept


def _says(entry: Entry) -> str:
    return "English says " + " or ".join(f"“{fix}”" for fix in entry.fix[:2])


def _suggestion(match: Match[Rendering], text: str) -> str | None:
    """The first fix, where it can take the place of the rendering as it is.

    That is so if the rendering stands uninflected and without other words inside, if the fix is about as long and leaves
    no one to be filled in, and if both begin and end alike: with an article, a preposition, perhaps a verb; in a plural.
    """
    rendered, fix = match.span.of(text), match.key.entry.fix[0]
    if match.words != match.key.base or len(words(rendered)) != len(match.words) or _OPEN.search(fix):
        return None
    if len(fix.split()) > len(match.words) + 1:
        return None
    if _shape(match.words) != _shape(tuple(fix.split())):
        return None
    return fix[0].upper() + fix[1:] if rendered[0].isupper() else fix


def _shape(phrase: tuple[str, ...]) -> tuple[bool, ...]:
    first, last = phrase[0], phrase[-1]
    is_plural = last.endswith("s") and not last.endswith("ss")
    return first in _ARTICLES, first in _PREPOSITIONS, _may_be_verb(first), is_plural


def _may_be_verb(word: str) -> bool:
    return any(zipf(form) >= _KNOWN for form in (f"{word}ing", f"{word[:-1]}ing", f"{word}{word[-1]}ing"))


RULE = Rule(
    id="literal-rendering",
    doc=__doc__,
    category="style/unidiomatic",
    severity=Severity.MAJOR,
    targets=("en",),
    check=check,
    # Judged by eye on machine translations from Russian: 57 findings.
    kinds={"source": Kind(Severity.MAJOR, 0.89), "alone": Kind(Severity.MAJOR), "quoted": Kind(Severity.MINOR)},
)
