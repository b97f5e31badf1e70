"""What the known places and bodies that the sources name say of a name of the target: right, a slip away, or spelled by ear.

`Бангкок` is Bangkok, whatever else `Bankok` may be, and `Келн` is Cologne, though `Keln` renders it letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from tqc.checks.names.entities.entity_links import How, KnownName, KnownNames, known_names
from tqc.checks.names.mentions.candidates import Place, Script, script_of
from tqc.checks.names.mentions.mentions import Form, NameMention, SourceWord
from tqc.evidence import Evidence
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.derivation import is_derived, is_female, is_plural
from tqc.text.names.english import fold
from tqc.text.names.entities import Entity
from tqc.text.names.gazetteer import english, gazetteer
from tqc.text.tokens.words import token_texts
from tqc.text.transliteration.romanisation_nets import accepts, spelled

_T = thresholds("names", "exonyms")
_SHORTEST = _T.count("shortest")
_LONG = _T.count("long")
_MIXED = _T.count("mixed")
_AHEAD = _T.number("ahead")
_USUAL = _T.number("usual")
_KNOWN = _T.number("known")
_TWO_SLIPS = _T.count("two_slips")
_LATIN = "\u024f"  # the last letter
_FAR = _T.count("far")
_COMPOUND = re.compile(r"[-–][^\W\d_]")  # Katar-Yurt is no part of Qatar
_VOWELS = re.compile("[aeiouy]")
_UNRENDERED = (How.NOTHING, How.SOUND, How.NEAR)


@dataclass(frozen=True, slots=True)
class Exonym:
    """What a name should be: one word of what English calls the known name that the source has at `word`.

    `sure`: what stands there does not render the source either.
    """

    word: SourceWord
    meant: str
    sure: bool = True


class Exonyms:
    """The known names of the sources by passage, unless there is no need of them."""

    def __init__(self, known: KnownNames) -> None:
        self._known = known

    @cached_property
    def _at(self) -> dict[tuple[int, int], list[KnownName]]:
        found: dict[tuple[int, int], list[KnownName]] = {}
        for known in self._known.known:
            found.setdefault((known.version, known.pair.source.start), []).append(known)
        return found

    def _of(self, place: Place, version: int) -> Sequence[KnownName]:
        return self._at.get((version, place.passage.start), ())

    def names(self, form: Form, where: Sequence[Place], version: int) -> bool:
        """Say whether a form is part of what English calls a known name of some passage."""
        return any(
            form.key in _words(entity)
            for place in where
            for known in self._of(place, version)
            for entity in known.entities
        )

    def vouches(self, form: Form, where: Sequence[Place], version: int) -> bool:
        """Say whether a form is part of what English calls a known name of some passage, or romanises it by another system.

        `Taegu` is `대구` by another system than `Daegu`, but no system makes Cologne of `Келн`.
        """
        return self.names(form, where, version) or any(
            _is_attested(form.key, place)
            and _romanises(form.key, known, place)
            and any(_is_romanised(entity, known, place) for entity in known.entities)
            for place in where
            for known in self._of(place, version)
        )

    def missed(self, form: Form, where: Sequence[Place], version: int) -> Exonym | None:
        """Return what a form should be that misses by a slip the English name of something that each passage names."""
        if (part := self._missed_part(form, where, version)) is not None:
            return part
        if len(form.key) < _SHORTEST or zipf(form.key) >= _USUAL or _is_known(form):
            return None
        best: Exonym | None = None
        for number, place in enumerate(where):
            here = {meant: known for known, meant in self._missed(form, place, version)}
            if not here:
                return None
            if number == 0:
                meant = max(here, key=zipf)
                best = Exonym(_source_word(here[meant], version), meant, not _romanises(form.key, here[meant], place))
            elif best is not None and best.meant not in here:
                return None
        return best

    def _missed_part(self, form: Form, where: Sequence[Place], version: int) -> Exonym | None:
        """Return the word of a full name that a form beside the rest of that name should be: `Bris Johnson`."""
        key = form.key
        for place in where:
            for known in self._of(place, version):
                for mention in form.mentions:
                    for meant in _parts_beside(known, mention):
                        if zipf(meant) > zipf(key) and meant != key and _is_close(key, meant):
                            return Exonym(_source_word(known, version), meant)
        return None

    def _missed(self, form: Form, place: Place, version: int) -> Iterator[tuple[KnownName, str]]:
        key = form.key
        for known in self._of(place, version):
            if not _is_open(known, form):
                continue
            for entity in known.entities:
                for word in _words(entity):
                    if len(word) < _SHORTEST or not _is_near(key, word, place):
                        continue
                    if zipf(key) > 0.0 and zipf(word) < zipf(key) + _AHEAD:
                        continue
                    if not (is_plural(key, word) or is_derived(key, word) or is_female(key, word)):
                        yield known, word

    def kept(self, form: Form, where: Sequence[Place], version: int) -> Exonym | None:
        """Return what English calls a known person or place that stands as a source in Latin letters has it (`Selenskyj`)."""
        first = form.mentions[0]
        if zipf(form.key) >= _USUAL or first.before or first.after:
            return None
        for place in where:
            for known in self._of(place, version):
                if len(known.entities) > 1 or known.how not in _UNRENDERED or known.text[0] > _LATIN:
                    continue
                (entity,) = known.entities
                if fold(known.text) != form.key:
                    continue
                names = [name for name in entity.names if " " not in name] if entity.kind == "person" else entity.names
                named = entity.is_place or entity.kind == "person"
                known_better = entity.kind == "person" or (names and zipf(fold(names[0])) >= _KNOWN)
                if named and names and known_better and form.key not in _words(entity):
                    return Exonym(_source_word(known, version), names[0])
        return None

    def called(self, word: SourceWord, name: str, where: Sequence[Place]) -> str | None:
        """Return what English calls a source word that is part of a known name, by the word that is most like `name`."""
        for place in where:
            for known in self._of(place, word.version):
                span = known.source.shift(known.pair.source.start)
                if span.touches(word.span) and len(known.entities) == 1:
                    words = _words(known.entities[0])
                    if fold(word.text) not in words:
                        return min(sorted(words), key=lambda one: OSA.distance(one, name))
        return None

    def spelled_out(self, form: Form, where: Sequence[Place], version: int) -> Exonym | None:
        """Return what a form should be that renders letter by letter what English has another name for."""
        if len(form.key) < _SHORTEST or zipf(form.key) >= _USUAL or _is_known(form):
            return None
        for place in where:
            for known in self._of(place, version):
                if not _is_open(known, form) or len(known.entities) > 1 or not _romanises(form.key, known, place):
                    continue
                (entity,) = known.entities
                meant = min(entity.names[:2], key=lambda name: (name not in entity.names[0], len(name)))
                if " " in meant:
                    continue  # one word says nothing of the others
                if min(map(zipf, token_texts(meant))) < max(_KNOWN, zipf(form.key) + _AHEAD):
                    continue
                far = zipf(form.key) == 0.0 and OSA.distance(form.key, fold(meant)) >= _FAR
                if far or not _is_romanised(entity, known, place):
                    return Exonym(_source_word(known, version), meant)
        return None


def _parts_beside(known: KnownName, mention: NameMention) -> Iterator[str]:
    """The folded words that should stand where a mention is, by the words of a known name of the source beside it."""
    lone = known.entities[0].kind == "person" and " " not in known.text
    if len(known.entities) > 1 or lone:
        return
    for name in known.entities[0].names:
        words = list(map(fold, token_texts(name)))
        for first, second in pairwise(words):
            if mention.before == first and len(second) >= _SHORTEST:
                yield second
            if mention.after == second and len(first) >= _SHORTEST:
                yield first


def _is_close(key: str, meant: str) -> bool:
    """Say whether two folded words are at most two slips apart, and no forms of one another."""
    apart = OSA.distance(key, meant, score_cutoff=_TWO_SLIPS) <= (_TWO_SLIPS if len(meant) > _SHORTEST else 1)
    return apart and not is_plural(key, meant) and not is_derived(key, meant)


def _is_near(key: str, word: str, place: Place) -> bool:
    """Say whether two folded names are a slip apart, two if they are long, or only in vowels that the source has not."""
    slips = OSA.distance(key, word, score_cutoff=_TWO_SLIPS)
    if slips <= (_TWO_SLIPS if min(len(key), len(word)) >= _LONG else 1):
        return True
    if len(key) > _MIXED and key[0] == word[0] and sorted(key) == sorted(word):
        return True  # its very letters in another order
    return script_of(place.passage.text) is Script.ABJAD and _VOWELS.sub("", key) == _VOWELS.sub("", word)


def _is_attested(key: str, place: Place) -> bool:
    """Say whether English texts have a name, which counts where any vowels may stand between the letters of the source."""
    return script_of(place.passage.text) is not Script.ABJAD or zipf(key) > 0.0


def _is_known(form: Form) -> bool:
    return bool(english().find(form.text))


def _is_open(known: KnownName, form: Form) -> bool:
    """Say whether nothing else renders a known name of the source."""
    if known.how not in _UNRENDERED or _COMPOUND.match(known.pair.source.text, known.source.end):
        return False
    if known.target is None:
        return True
    start = known.pair.target.start
    return any(known.target.shift(start).touches(mention.span) for mention in form.mentions)


def _romanises(key: str, known: KnownName, place: Place) -> bool:
    """Say whether a folded name renders a known name letter by letter, as it is listed."""
    lang = place.passage.lang
    if known.text not in gazetteer(lang).forms.get(known.entities[0].id, ()):
        return False
    span = known.source.shift(place.passage.start)
    readings = [one.word.key for one in place.words if one.word.span == span and not one.word.letters]
    nets = [spelled(text, lang) for text in (*readings, known.text) if text]
    return any(net is not None and accepts(key, net) for net in nets)


def _is_romanised(entity: Entity, known: KnownName, place: Place) -> bool:
    """Say whether what English calls a known name of the source renders it letter by letter."""
    return any(_romanises(word, known, place) for word in _words(entity))


def _source_word(known: KnownName, version: int) -> SourceWord:
    return SourceWord(known.text, known.source.shift(known.pair.source.start), version, "", "")


@lru_cache(maxsize=1 << 12)
def _words(entity: Entity) -> frozenset[str]:
    return frozenset(fold(word) for name in (*entity.names, *entity.people) for word in token_texts(name))


def exonyms(evidence: Evidence) -> Exonyms:
    """What the known names say of the names of the target."""
    return Exonyms(evidence.of(known_names))
