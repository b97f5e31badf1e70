"""A figure of speech or news formula of the source is rendered word by word and means nothing in English.

Machine translation keeps the words and loses the sense: a quarrel becomes a “butting”, an empty promise becomes noodles
hung on the ears. The reader either stumbles or takes the picture at its word. A lexicon for each source language lists
such expressions, their word-by-word renderings, and what an English writer says. A rendering is reported where its
expression stands in the source passage (in an aligned document, in a neighbouring one too). Where there is no source,
only renderings are reported that no English writer would use, and a few that stand in scare quotes.

Flagged:
    ru: «Бодание» двух министерств продолжается с весны.
    en: The “⟦butting⟧” of the two ministries has been going on since spring.

    en: Do not believe the candidates: they only ⟦hang noodles on our ears⟧.

Clean:
    ru: Два козла бодались на мосту.
    en: The two goats were butting on the bridge.

    ru: Споры двух министерств продолжаются с весны.
    en: The wrangling of the two ministries has been going on since spring.

    en: The goat kept butting the gate.

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
from tqc.text.lexicon import zipf
from tqc.text.literal import Entry, Rendering, lexica, lexicon
from tqc.text.phrases import Match, words

_OPEN = re.compile(r"\b(?:one|some(?:one|body|thing))(?:'s)?\b")
_ARTICLES = frozenset(("a", "an", "the"))
_KNOWN = 3.0
_QUOTED = re.compile(r"[\"“”„«‘']([^\"“”„«»‘’']*?)[.,]?[\"”“»’']")


def check(document: Document, evidence: Evidence, options: NoOptions) -> Iterator[Hit]:
    """Look for renderings in each target passage, and for their expressions in the source beside it."""
    for number, version in enumerate(document.versions):
        for at, pair in enumerate(version.pairs):
            if not pair.target.text:
                continue
            if pair.source.text or (document.has_source and not document.rows):
                yield from _beside_source(pair.target, _sources(version, at, given=document.rows), number)
            else:
                yield from _without_source(pair.target)


def _sources(version: Version, at: int, *, given: bool) -> list[Passage]:
    """The source passage of pair `at`, then, unless the pairing was given, those of its neighbours."""
    near = (at,) if given else (at, at - 1, at + 1)
    return [version.pairs[n].source for n in near if 0 <= n < len(version.pairs) and version.pairs[n].source.text]


def _beside_source(target: Passage, sources: Sequence[Passage], version: int) -> Iterator[Hit]:
    listed = lexicon(base_code(sources[0].lang)) if sources else None
    matches = listed.target.find(target.text) if listed else []
    if not listed or not matches:
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


def _without_source(target: Passage) -> Iterator[Hit]:
    matches = [match for listed in lexica() for match in listed.target.find(target.text)]
    if not matches:
        return
    quoted = {Span(*match.span(1)) for match in _QUOTED.finditer(target.text)}
    for match in _longest(match for match in matches if match.key.entry.alone or match.span in quoted):
        entry, text = match.key.entry, match.span.of(target.text)
        if entry.alone:
            kind, verb = "alone", "is"
        elif entry.quoted:
            kind, verb = "quoted", "in quotation marks looks like"
        else:
            continue
        message = f"“{text}” {verb} {language(entry.lang).name} «{entry.headword}» word by word; {_says(entry)}"
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

    That is so if the rendering stands uninflected and without other words inside, if both begin with an article or
    neither does, if both or neither look like verbs, and if the fix leaves no one to be filled in.
    """
    rendered, fix = match.span.of(text), match.key.entry.fix[0]
    first, first_of_fix = match.words[0], fix.split()[0]
    if match.words != match.key.base or len(words(rendered)) != len(match.words) or _OPEN.search(fix):
        return None
    if (first in _ARTICLES) != (first_of_fix in _ARTICLES) or _may_be_verb(first) != _may_be_verb(first_of_fix):
        return None
    return fix[0].upper() + fix[1:] if rendered[0].isupper() else fix


def _may_be_verb(word: str) -> bool:
    return any(zipf(form) >= _KNOWN for form in (f"{word}ing", f"{word[:-1]}ing", f"{word}{word[-1]}ing"))


RULE = Rule(
    id="literal-rendering",
    doc=__doc__,
    category="style/unidiomatic",
    severity=Severity.MAJOR,
    check=check,
    kinds={"source": Kind(Severity.MAJOR), "alone": Kind(Severity.MAJOR), "quoted": Kind(Severity.MINOR)},
)
