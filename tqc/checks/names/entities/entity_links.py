"""Known names across the two sides: what renders each name of the source, and which names of the target nothing explains.

What is known is the gazetteer's. A name is rendered by any of its English names, by an adjective or an inhabitant, by
the capital for its country and the other way round, or by a word that sounds like it; in its own sentence first, and
else in one of the two beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache

from tqc.checks.names.entities.coreference import is_pointed_at
from tqc.evidence import Evidence
from tqc.model import Document, Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.morphology.stemmer import keys_of
from tqc.text.names.english import fold, folds_of, names, runs
from tqc.text.names.entities import Entity
from tqc.text.names.gazetteer import Gazetteer, Sighting, english, gazetteer
from tqc.text.tokens.words import Words, token_texts, tokens
from tqc.text.transliteration.phonetic_key import fit, sounds
from tqc.text.transliteration.romanisation_nets import accepts, spelled
from tqc.text.transliteration.romanise import romanise

_T = thresholds("names", "entity_links")
_ALIKE = _T.number("alike")
_LIKE_STEM = _T.count("like_stem")
_SHORTEST = _T.count("shortest")
_EXCHANGED = frozenset({"body", "institution", "media"})
_GOES_ON = re.compile(r"[-–'’][^\W\ds]")  # Wang Yi is not Wang Yi-ning
_TELLING = _T.count("telling")


class How(Enum):
    """What renders a known name."""

    NAME = "name"
    PEOPLE = "people"  # an adjective, an inhabitant
    RELATED = "related"  # the capital for the country, a town's country
    SOUND = "sound"  # a word that sounds like it
    NEAR = "near"  # something in a sentence beside
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A known name of a source and what renders it; spans are relative to the pair.

    `target` is `None` if nothing does, or only something in a sentence beside.
    """

    pair: Pair
    version: int
    source: Span
    entities: tuple[Entity, ...]
    target: Span | None
    how: How

    @property
    def text(self) -> str:
        """How the source has it."""
        return self.source.of(self.pair.source.text)


class _Side:
    """A pair with the known names of both its sides."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair

    @cached_property
    def gazetteer(self) -> Gazetteer:
        return gazetteer(self.pair.source.lang)

    @cached_property
    def source(self) -> list[Sighting]:
        return self.gazetteer.find(self.pair.source.text) if self.pair.target.text else []

    @cached_property
    def target(self) -> Sequence[Sighting]:
        return english().find(self.pair.target.text)

    @cached_property
    def words(self) -> Words:
        """The words of the source."""
        return tokens(self.pair.source.text)

    def heard(self, word: str) -> str:
        """How a word of the source sounds."""
        return sounds(romanise(word, self.pair.source.lang))


class KnownNames:
    """The known names of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._versions = [[_Side(pair) for pair in version.pairs] for version in document.versions]

    @cached_property
    def known(self) -> tuple[KnownName, ...]:
        """The known names of the sources in pairs that have both sides, with what renders each."""
        return tuple(
            self._known(sides, at, version, sighting)
            for version, sides in enumerate(self._versions)
            for at, side in enumerate(sides)
            if side.pair.source.text and side.pair.target.text
            for sighting in side.source
        )

    def _known(self, sides: Sequence[_Side], at: int, version: int, sighting: Sighting) -> KnownName:
        side = sides[at]
        target, how = _rendering(side, sighting, side)
        if how is How.NOTHING:
            beside = (sides[n] for n in (at - 1, at + 1) if 0 <= n < len(sides))
            if any(_rendering(other, sighting, side)[1] is not How.NOTHING for other in beside):
                how = How.NEAR
        return KnownName(side.pair, version, sighting.span, sighting.entities, target, how)

    def beside(self, known: KnownName) -> list[Sighting]:
        """Return the other known names of the source in the pair of a known name and the two beside it."""
        sides = self._versions[known.version]
        at = self._place(known)
        return [
            sighting
            for n in (at - 1, at, at + 1)
            if 0 <= n < len(sides)
            for sighting in sides[n].source
            if n != at or sighting.span != known.source
        ]

    def _place(self, known: KnownName) -> int:
        return next(n for n, side in enumerate(self._versions[known.version]) if side.pair is known.pair)

    def strays(self, known: KnownName) -> tuple[Sighting, ...]:
        """Return the names of places and bodies in the target of a known name's pair that no source speaks of."""
        sides = self._versions[known.version]
        at = self._place(known)
        whole = set(_alone(known.pair.target.text))
        return tuple(
            sighting
            for sighting in sides[at].target
            if not sighting.people
            and sighting.span in whole
            and not _GOES_ON.match(known.pair.target.text, sighting.span.end)
            and any(_is_unmistakable(entity, sighting.span.of(known.pair.target.text)) for entity in sighting.entities)
            and not self._is_explained(sighting, sides, at, known.source)
        )

    def _is_explained(self, sighting: Sighting, sides: Sequence[_Side], at: int, but: Span) -> bool:
        """Say whether a source speaks of what is sighted: anywhere by name, hereabouts by another word than that at `but`."""
        window = [sides[n] for n in (at - 1, at, at + 1) if 0 <= n < len(sides)]
        person = any(entity.kind == "person" for entity in sighting.entities)
        # One story speaks of both presidents: what counts is who is spoken of hereabouts, unless a pronoun stands for one.
        everywhere = not person or is_pointed_at(sides[at].pair.target.text, place=False)
        if any(
            _is_related(a, b)
            for version in (self._versions if everywhere else [window])
            for side in version
            for other in side.source
            for a in other.entities
            for b in sighting.entities
        ):
            return True
        text = sighting.span.of(sides[at].pair.target.text)
        return any(
            _speaks_of(side, entity, text, but if side is sides[at] else None)
            for side in window
            for entity in sighting.entities
        )


def _is_unmistakable(entity: Entity, text: str) -> bool:
    """Say whether a text can be no other than an entity: `Council` may be any, `European Council` is not."""
    return entity.is_place or entity.kind == "person" or (entity.kind in _EXCHANGED and text == entity.names[0])


def _alone(text: str) -> Iterator[Span]:
    """Yield the places of names that stand alone, rather than inside a longer one; what begins a sentence may be none."""
    for run in runs(text, names(text)):
        yield Span(run[0].span.start, run[-1].span.end)
        if len(run) > 1 and not run[0].certain:
            yield Span(run[1].span.start, run[-1].span.end)


def _rendering(side: _Side, sighting: Sighting, of: _Side) -> tuple[Span | None, How]:
    """What renders a name of the pair `of` in the target of `side`."""
    for other in side.target:
        if any(a is b for a in sighting.entities for b in other.entities):
            return other.span, How.PEOPLE if other.people else How.NAME
    for other in side.target:
        if any(_is_related(a, b) for a in sighting.entities for b in other.entities):
            return other.span, How.RELATED
    source = of.pair.source
    word = sighting.span.of(source.text)
    spoken = of.heard(word) if of.gazetteer.spaced else ""
    forms, starts = _folded_names(sighting.entities)
    taken = [other.span for other in side.target]
    words = tokens(side.pair.target.text)
    for at, (text, folded) in enumerate(zip(words.texts, words.of(folds_of), strict=True)):
        if text[0].islower() or any(words.span(at).touches(span) for span in taken):
            continue
        if folded in forms or (starts and folded.startswith(starts)):
            return words.span(at), How.NAME
        if (
            spoken
            and len(folded) >= _SHORTEST
            and fit(sounds(folded), spoken, vowels=of.gazetteer.vowels) <= _ALIKE * len(folded)
        ):
            return words.span(at), How.SOUND
    return None, How.NOTHING


@lru_cache(maxsize=1 << 12)
def _folded_names(entities: tuple[Entity, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The folded names of entities, and what words like the longer ones of those that are no persons begin with."""
    forms = frozenset(fold(name) for entity in entities for name in _called(entity))
    longer = {fold(name) for entity in entities if entity.kind != "person" for name in _called(entity)}
    return forms, tuple(sorted({form[:_LIKE_STEM] for form in longer if len(form) >= _LIKE_STEM}))


def _called(entity: Entity) -> tuple[str, ...]:
    """What English calls an entity, in one word of a name as well where it is a person without a shorter name."""
    names = (*entity.names, *entity.people)
    if entity.kind != "person" or any(" " not in name for name in names):
        return names
    return (*names, *(word for name in names for word in token_texts(name)))


def _is_related(a: Entity, b: Entity) -> bool:
    """Say whether one may stand for the other: the same, a country and what lies in it, a name that contains the other."""
    if a is b or _is_within(a, b) or _is_within(b, a):
        return True
    if (a.is_place or b.is_place) and any(name in b.names for name in a.names):
        return True  # two bodies may share a short name, which stands for either
    kinds = {a.kind, b.kind}
    return bool(a.country) and a.country == b.country and ("country" in kinds or ("region" in kinds and len(kinds) > 1))


def _is_within(a: Entity, b: Entity) -> bool:
    """Say whether the usual name of one is part of the other's (`Virginia`, `West Virginia`)."""
    return f" {a.names[0]} " in f" {b.names[0]} "


def _speaks_of(side: _Side, entity: Entity, text: str, but: Span | None) -> bool:
    """Say whether a source has a word about an entity, or one that sounds like its English name `text`, not at `but`."""
    source = side.pair.source.text
    known = side.gazetteer
    if not known.spaced:
        rest = source[: but.start] + source[but.end :] if but else source
        return known.speaks_of(entity, rest) or text in rest
    spoken = sounds(fold(text.replace(" ", "")))
    for at, (word, folded) in enumerate(zip(side.words.texts, side.words.of(keys_of), strict=True)):
        if but and side.words.span(at).touches(but):
            continue
        if known.speaks_of(entity, folded):
            return True
        if not known.vowels and len(word) >= _TELLING and _transcribes(fold(text.replace(" ", "")), word, known):
            return True
        if len(word) >= _SHORTEST and fit(spoken, side.heard(word), vowels=known.vowels) <= _ALIKE * len(spoken):
            return True
    return False


def known_names(evidence: Evidence) -> KnownNames:
    """The places, bodies and institutions of the gazetteer that the sources name, and what renders each."""
    return KnownNames(evidence.document)


def _transcribes(name: str, word: str, known: Gazetteer) -> bool:
    """Say whether a folded name renders a word whose vowels are not written, or the word behind what is written onto it."""
    nets = (spelled(word[start:], known.lang) for start in (0, 1, 2) if len(word) - start >= _SHORTEST)
    return any(net is not None and accepts(name, net) for net in nets)
