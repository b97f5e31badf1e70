"""Bodies and institutions under a name that is not theirs in English: a listed wrong rendering, or an acronym read out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tqc.checks.names.entities.entity_links import How, KnownName, KnownNames, known_names
from tqc.evidence import Evidence
from tqc.languages import language
from tqc.model import Span
from tqc.resources.thresholds import thresholds
from tqc.text.integrity.homoglyphs import looks_latin
from tqc.text.morphology.stemmer import key, keys_of
from tqc.text.names.entities import Entity
from tqc.text.terms.glossary import Phrase
from tqc.text.tokens.words import Words, token_texts, tokens
from tqc.text.transliteration.romanise import romanise

_T = thresholds("names", "wrong_entity")
_LONGEST = _T.count("longest")
_READINGS = (
    ("c", "ts"),
    ("ts", "c"),
    ("ts", "tz"),
    ("ye", "e"),
    ("e", "ye"),
    ("h", "kh"),
    ("kh", "h"),
    ("j", "y"),
    ("yu", "u"),
)
_SAME = ({"US", "USA"}, {"UK", "GB"}, {"IS", "ISIS", "ISIL"})


@dataclass(frozen=True, slots=True)
class Misnamed:
    """A known name of the source and what wrongly stands for it; `span` is relative to the pair."""

    known: KnownName
    entity: Entity
    span: Span

    @property
    def text(self) -> str:
        """What stands there."""
        return self.span.of(self.known.pair.target.text)


def misnamed(names: KnownNames) -> tuple[Misnamed, ...]:
    """Return the listed wrong renderings that stand for a name of their source."""
    return tuple(one for known in names.known for one in _wrong(names, known))


def _wrong(names: KnownNames, known: KnownName) -> Iterator[Misnamed]:
    entity = known.entities[0]
    listed = [name for name in entity.wrong if not name.isupper()]
    if len(known.entities) > 1 or not listed:
        return
    text = known.pair.target.text
    words = tokens(text)
    present = frozenset(words.of(keys_of))
    if any(key(word) in present for word in entity.unless) or _stands(entity.names[0], text, words):
        return
    for name in listed:
        if not all(key(word) in present for word in token_texts(name)):
            continue
        for span in _phrase(name).find(text, words):
            if span.of(text)[0].isupper() and not _is_anothers(names, known, name):
                yield Misnamed(known, entity, span)


def _stands(name: str, text: str, words: Words) -> bool:
    return next(_phrase(name).find(text, words), None) is not None


@cache
def _phrase(name: str) -> Phrase:
    return Phrase(name, "en", case=True)


def _is_anothers(names: KnownNames, known: KnownName, name: str) -> bool:
    """Say whether the source names something else hereabouts that is called so in English."""
    return any(name in entity.names for other in names.beside(known) for entity in other.entities)


def acronyms(names: KnownNames) -> tuple[Misnamed, ...]:
    """Return the acronyms of known names that are read out letter by letter instead of translated."""
    # Each mention in a passage says the same of the target: the first one speaks for all.
    first = {(known.version, known.pair.source.start, known.text): known for known in reversed(names.known)}
    return tuple(
        one for known in reversed(first.values()) if _is_acronym(known.text) for one in _read_out(names, known)
    )


def _is_acronym(text: str) -> bool:
    return 1 < len(text) <= _LONGEST and text.isalpha() and text.isupper()


def _read_out(names: KnownNames, known: KnownName) -> Iterator[Misnamed]:
    entity = known.entities[0]
    if len(known.entities) > 1:
        return
    own = {part for name in (*entity.names, *entity.people) for part in name.replace(".", "").upper().split()}
    read = readings(known.text, known.pair.source.lang) - own
    if known.text.isascii() and entity.kind not in ("body", "country", "acronym"):
        return  # a national acronym of a language in Latin letters stays as it is
    found = [
        token
        for token in tokens(known.pair.target.text)
        if token.text.upper() in read and sum(letter.isupper() for letter in token.text) > 1
    ]
    anothers = {text for text in {token.text for token in found} if _is_anothers(names, known, text)}
    for token in found:
        if token.text not in anothers:
            yield Misnamed(known, entity, token.span)


@cache
def readings(acronym: str, lang: str) -> frozenset[str]:
    """Return an acronym of a source letter by letter in Latin capitals, in the ways there are."""
    script = language(lang).scripts[0]
    if acronym.isascii():
        return frozenset({acronym})
    if script not in ("Cyrillic", "Latin", "Greek"):
        return frozenset()
    found = {romanise(acronym, lang), "".join(romanise(letter, lang) for letter in acronym)}
    for plain, other in _READINGS:
        found |= {form.replace(plain, other) for form in found}
    if alike := looks_latin(acronym):
        found.add(alike)
    return frozenset(form.upper() for form in found if len(form) > 1)


@dataclass(frozen=True, slots=True)
class Rival:
    """A name whose acronym has two forms in the document: a mention of the rarer one, and the other form."""

    known: KnownName
    span: Span
    usual: str
    times: int


def rivals(names: KnownNames) -> tuple[Rival, ...]:
    """Return the mentions of acronyms whose source acronym is rendered by another one more often, or earlier."""
    uses: dict[tuple[str, str], list[tuple[KnownName, str, Span]]] = {}
    for known in names.known:
        if known.version == 0 and known.target and known.how is How.NAME and _is_acronym(known.text):
            text = known.target.of(known.pair.target.text)
            if _is_acronym(text.replace(".", "")) and known.entities[0].kind in ("body", "institution"):
                uses.setdefault((known.entities[0].id, known.text), []).append(
                    (known, text.replace(".", ""), known.target)
                )
    found: list[Rival] = []
    for listed in uses.values():
        counted = Counter(text for _, text, _ in listed)
        usual, times = counted.most_common(1)[0]
        if len(counted) > 1 and not any(set(counted) <= same for same in _SAME):
            found += [Rival(known, span, usual, times) for known, text, span in listed if text != usual]
    return tuple(found)


def misnamed_bodies(evidence: Evidence) -> tuple[Misnamed, ...]:
    """The bodies and institutions that stand under a name known to be wrong."""
    return misnamed(evidence.of(known_names))


def acronyms_read_out(evidence: Evidence) -> tuple[Misnamed, ...]:
    """The acronyms of known names that are transliterated."""
    return acronyms(evidence.of(known_names))


def acronym_rivals(evidence: Evidence) -> tuple[Rival, ...]:
    """The acronyms that stand for one that is usually rendered by another."""
    return rivals(evidence.of(known_names))
