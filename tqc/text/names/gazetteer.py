"""Finding known names, places, bodies, institutions, media and persons, in a source text and in English.

A language is loaded when it first occurs; one without files knows no names. Forms are listed in the dictionary form;
`tqc.text.morphology.stemmer` finds the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tqc import resources
from tqc.languages import base_code, language
from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.morphology.stemmer import base_stems, key, keys_of, stems
from tqc.text.names.english import fold
from tqc.text.names.entities import EXACT, Entity, entities, listed
from tqc.text.terms.glossary import Phrase
from tqc.text.tokens.words import Token, Words, token_texts, tokens

_T = thresholds("text", "gazetteer")
_PREFIX = _T.count("prefix")
_UNCASED = frozenset({"Arabic", "Hebrew", "Devanagari", "Hangul", "Han", "Hiragana"})
_PREFIXED = frozenset({"Arabic", "Hebrew"})
_LONGEST_ACRONYM = _T.count("longest_acronym")
_TOWN, _LATIN_TOWN = _T.count("town"), _T.count("latin_town")
# Who lacks the letters of German writes them out; the languages that share some of them do not.
_SHARP_S = "ß"
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_MOST_IDLE = 1 << 16  # words that are kept because no name begins with them


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where a known name stands, and what it may be the name of; `people`: it is an adjective or an inhabitant."""

    span: Span
    entities: tuple[Entity, ...]
    people: bool = False


class English:
    """The English names of all entities, looked up together."""

    def __init__(self, known: Iterable[Entity]) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], list[tuple[tuple[str, ...], Entity, bool]]]] = {}
        self._small: set[str] = set()
        for entity in known:
            for names, people in ((entity.names, False), (entity.people, True)):
                for name in names:
                    self._add(name, entity, people)

    def _add(self, name: str, entity: Entity, people: bool) -> None:
        words = tuple(token_texts(name))
        if words:
            keys = tuple(map(key, words))
            self._by_first.setdefault(keys[0], {}).setdefault(keys, []).append((words, entity, people))
            if not words[0][0].isupper():
                self._small.add(keys[0])

    def find(self, text: str) -> Sequence[Sighting]:
        """Return where known names stand in an English text, by place; the longest where several begin."""
        return _sightings(self, text)

    def look(self, text: str) -> Iterator[Sighting]:
        """Yield what `find` returns."""
        words = tokens(text)
        written, keys = words.texts, words.of(keys_of)
        begun, small = self._by_first, self._small
        if begun.keys().isdisjoint(keys):
            return
        # Words that begin names are among the most frequent ones (`The`), but hardly ever in small letters.
        starts = [at for at, one in enumerate(keys) if one in begun and (written[at][0].isupper() or one in small)]
        end = 0
        for at in starts:
            if at >= end and (longest := self._at(words, keys, at)) is not None:
                length, sighting = longest
                yield sighting
                end = at + length

    def _at(self, words: Words, keys: Sequence[str], at: int) -> tuple[int, Sighting] | None:
        best: tuple[int, Sighting] | None = None
        for wanted, named in self._by_first.get(keys[at], {}).items():
            length = len(wanted)
            if (best and length <= best[0]) or keys[at : at + length] != wanted:
                continue
            run = words.texts[at : at + length]
            fitting = [(entity, people) for spelled, entity, people in named if _is_cased(spelled, run)]
            if fitting:
                best = (
                    length,
                    Sighting(
                        words.span(at, at + length - 1),
                        tuple(dict.fromkeys(entity for entity, _ in fitting)),
                        all(p for _, p in fitting),
                    ),
                )
        return best


def _is_cased(words: Sequence[str], run: Sequence[str]) -> bool:
    """Say whether a run has the capitals of the words; acronyms throughout, other words at their beginning."""
    for word, text in zip(words, run, strict=True):
        if word.isupper() and 1 < len(word) <= _LONGEST_ACRONYM:
            if not text.isupper():
                return False
        elif word[0].isupper() and not text[0].isupper():
            return False
    return True


@lru_cache(maxsize=1024)
def _sightings(known: English, text: str) -> tuple[Sighting, ...]:
    return tuple(known.look(text))


@cache
def english() -> English:
    """Return the index of all English names."""
    return English(entities().values())


@cache
def known_words() -> frozenset[str]:
    """Return the folded words of all English names."""
    return frozenset(
        fold(word) for entity in entities().values() for name in entity.names for word in token_texts(name)
    )


class Gazetteer:
    """The known names of one source language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.spaced = language(lang).spaced
        script = language(lang).scripts[0]
        self._cased = script not in _UNCASED
        self._prefixed = script in _PREFIXED
        self.vowels = script not in _PREFIXED
        # By the first word and the second, "" where there is none: any of a thousand names may begin with one character.
        self._exact: dict[str, dict[str, list[tuple[tuple[str, ...], Entity]]]] = {}
        self._inflected: dict[str, list[tuple[str, Entity]]] = {}
        self._small: dict[str, list[tuple[str, Entity]]] = {}
        self._phrases: dict[str, Phrase] = {}
        # Texts repeat their words, and most words begin no name.
        self._begun = lru_cache(maxsize=1 << 15)(self._names_from)
        self._idle: set[str] = set()
        self._beginnings = lru_cache(maxsize=1 << 12)(self._beginnings_of)
        self.forms: dict[str, list[str]] = {}
        data = resources.toml(f"gazetteer/{lang}.toml") or {}
        self._people = {id_: tuple(map(key, value.split())) for id_, value in data.get("people", {}).items()}
        # Forms that are as well words of the language: their absence from a translation tells nothing.
        self.also_words = frozenset(data.get("other", {}).get("also_words", "").split())
        passed_over = set(data.get("other", {}).get("not_names", "").split())
        for id_, form in listed(lang, data):
            if form.removeprefix(EXACT) not in passed_over:
                self._add(form, entities()[id_])
                if _SHARP_S in language(lang).letters and (spelled := form.translate(_WRITTEN_OUT)) != form:
                    self._add(spelled, entities()[id_])

    def _add(self, form: str, entity: Entity) -> None:
        exact = form.startswith(EXACT)
        form = form.removeprefix(EXACT)
        words = tuple(token_texts(form))
        if not words:
            return
        self.forms.setdefault(entity.id, []).append(form)
        shortest = _LATIN_TOWN if form.isascii() else _TOWN
        exact = exact or (entity.kind == "city" and (self._prefixed or len(form) < shortest))
        exact = exact or (entity.kind == "person" and len(form) <= _PREFIX)
        if exact or not self.spaced or (self._cased and form.replace(" ", "").isupper()):
            known = self._exact.setdefault(words[0], {}).setdefault(words[1] if len(words) > 1 else "", [])
            if (words, entity) not in known:
                known.append((words, entity))
            return
        table = self._small if self._cased and words[0][0].islower() else self._inflected
        for start in self._starts(words[0], base_stems(words[0], self.lang)):
            table.setdefault(start, []).append((form, entity))

    def _starts(self, word: str, stemmed: Iterable[str]) -> set[str]:
        """What forms of a word may begin with."""
        if self._prefixed:
            return {stem.lstrip("=0123456789")[:_PREFIX] for stem in stemmed}
        return {key(word)[:_PREFIX]}

    def find(self, text: str) -> list[Sighting]:
        """Return where known names stand in `text`, by place; one inside a longer one is left out."""
        words = tokens(text)
        telling = {word for word in set(words.texts) - self._idle if self._begins(word)}
        if not telling:
            return []  # most sentences name nothing known
        found: dict[Span, dict[Entity, bool]] = {}
        for at, word in enumerate(words.texts):
            if word in telling:
                for span, entity, exact in self._at(words, at, word):
                    known = found.setdefault(span, {})
                    known[entity] = exact or known.get(entity, False)
        spans = sorted(found, key=lambda span: (span.start, -span.end))
        kept: list[Sighting] = []
        for span in spans:
            if not kept or span.end > kept[-1].span.end:
                known = found[span]
                # What stands there as it is listed is that, whatever else it may be a form of (`Зеленский`, `Зеленская`).
                kept.append(Sighting(span, tuple(one for one, exact in known.items() if exact) or tuple(known)))
        return kept

    def _begins(self, word: str) -> bool:
        """Say whether a name may begin with `word`; words with which none does are kept."""
        if word in self._exact or self._begun(word):
            return True
        if len(self._idle) >= _MOST_IDLE:
            self._idle.clear()
        self._idle.add(word)
        return False

    def _at(self, words: Words, at: int, word: str) -> Iterator[tuple[Span, Entity, bool]]:
        if by_second := self._exact.get(word):
            second = words.texts[at + 1] if at + 1 < len(words.texts) else None
            for exact, entity in (*by_second.get("", ()), *(by_second.get(second, ()) if second else ())):
                if words.texts[at : at + len(exact)] != exact:
                    continue
                span = words.span(at, at + len(exact) - 1)
                if not self.spaced and len(span) != sum(map(len, exact)):
                    continue  # `(180英里)海岸` has no Caspian Sea in it
                yield span, entity, True
        for phrase, entity in self._begun(word):
            if place := phrase.at(words, at, words.text):
                yield place, entity, self._is_as_listed(phrase, words[at : at + len(phrase.words)])

    def _is_as_listed(self, phrase: Phrase, run: Sequence[Token]) -> bool:
        """Say whether words stand as a phrase has them, what is written onto the first of them aside."""
        pairs = [(key(token.text), key(word)) for token, word in zip(run, phrase.words, strict=True)]
        same = all(ours == theirs for ours, theirs in pairs[1:])
        return same and (pairs[0][0].endswith(pairs[0][1]) if self._prefixed else pairs[0][0] == pairs[0][1])

    def _names_from(self, word: str) -> tuple[tuple[Phrase, Entity], ...]:
        """The names that may begin with `word` as it stands in a text; whether they do, the words after it say."""
        if not self.spaced:
            return ()
        table = self._small if self._cased and word[0].islower() else self._inflected
        begun, forms = key(word), stems(word, self.lang)
        starts = sorted(self._starts(word, forms)) if self._prefixed else (begun[:_PREFIX], begun[:2])
        named = (one for start in dict.fromkeys(starts) for one in table.get(start, ()))
        phrases = ((self._phrase(form), entity) for form, entity in named)
        return tuple((phrase, entity) for phrase, entity in phrases if not phrase.stems[0].isdisjoint(forms))

    def _phrase(self, form: str) -> Phrase:
        if form not in self._phrases:
            self._phrases[form] = Phrase(form, self.lang, case=False)
        return self._phrases[form]

    def speaks_of(self, entity: Entity, word: str) -> bool:
        """Say whether a folded source word begins like one about an entity; a whole text where words have no blanks."""
        begun = self._beginnings(entity.id)
        if not self.spaced:
            return any(part in word for part in begun)
        return word.startswith(begun)

    def _beginnings_of(self, id_: str) -> tuple[str, ...]:
        listed = self._people.get(id_, ())
        if not self.spaced:
            return listed + tuple(_UNITS.sub("", form) for form in self.forms.get(id_, ()) if _UNITS.search(form[2:]))
        return listed + tuple(
            _beginning(key(form)) for form in self.forms.get(id_, ()) if len(_beginning(key(form))) >= _PREFIX
        )


_STEM = _T.count("stem")
_ENDING = _T.count("ending")
_UNITS = re.compile(
    "[市县縣省州区區府都県郡町村島岛]$"
)  # written behind the names of places in Chinese characters, or left out
_VOWELS = "aeiouyаеёиоуыэюяіїєјьй"


def _beginning(form: str) -> str:
    """What adjectives and inhabitants of a place begin with, too: `австра` of `австралия`, `ирак` of `ирак`."""
    word = re.split(r"[\s-]", form)[0]
    return word.rstrip(_VOWELS)[: max(_STEM, len(word) - _ENDING)]


@cache
def gazetteer(lang: str) -> Gazetteer:
    """Return the known names of the language of the tag `lang`."""
    return Gazetteer(base_code(lang))
