"""Names of a target that the project's names file renders in another way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from tqc.checks.names.mentions.candidates import Place, places, price
from tqc.checks.names.mentions.mentions import Form, NameMention, Names, document_names
from tqc.checks.names.mentions.spelling_variants import Variant, names_in_two_spellings
from tqc.evidence import Evidence
from tqc.model import Document, Pair, Span
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.derivation import is_derived, is_female, is_plural
from tqc.text.names.edit_distance import slip
from tqc.text.names.english import fold
from tqc.text.names.english import names as names_in
from tqc.text.names.name_list import ListedName, NameList, name_words

_T = thresholds("names", "name_list_violations")
_SLIP = _T.number("slip")
_SHORTEST = _T.count("shortest")
_FITS = _T.number("fits")
_SLIGHTLY = _T.number("slightly")
_SETTLED = _T.number("settled")


class Basis(Enum):
    """How it is known that a rendering stands for a name of the names file."""

    SOURCE = "the source has the name"
    DOCUMENT = "the document has the name in the file's rendering as well"
    ACCEPTED = "the file accepts the rendering, but prefers another one, which the document has as well"


@dataclass(frozen=True, slots=True)
class Unapproved:
    """A mention that the names file renders otherwise, and the word that the file has for it.

    `source` is the place of the name in the source `version`; `elsewhere` are mentions of the file's rendering.
    """

    mention: NameMention
    name: ListedName
    wanted: str
    basis: Basis
    source: Span | None = None
    version: int = 0
    elsewhere: tuple[Span, ...] = ()


def unapproved(
    document: Document, names: Names, variants: Sequence[Variant], listed: NameList
) -> tuple[Unapproved, ...]:
    """Return the mentions that the names file renders otherwise, each once."""
    if not listed.names:
        return ()
    found: dict[Span, Unapproved] = {}
    for one in (
        *_beside_source(document, names, listed),
        *_beside_others(names, variants, listed),
        *_second_choices(names, listed),
    ):
        found.setdefault(one.mention.span, one)
    return tuple(found[span] for span in sorted(found))


def _beside_source(document: Document, names: Names, listed: NameList) -> Iterator[Unapproved]:
    for number in names.versions:
        for pair in document.versions[number].pairs:
            if not pair.source.text or not pair.target.text:
                continue
            behind: dict[tuple[int, int], list[ListedName]] = {}
            for name, start, end in listed.behind(pair.source.text, pair.source.lang):
                behind.setdefault((start, end), []).append(name)
            if behind:
                yield from _in_pair(pair, number, names, listed, behind)


def _in_pair(
    pair: Pair, version: int, names: Names, listed: NameList, behind: dict[tuple[int, int], list[ListedName]]
) -> Iterator[Unapproved]:
    standing = [fold(name.text) for name in names_in(pair.target.text)]
    free = [
        (form, mentions)
        for form in names.forms.values()
        if form.key not in listed.keys
        and (mentions := [one for one in form.mentions if _inside(one.span, pair.target.span)])
    ]
    taken: set[str] = set()
    for at, meant in behind.items() if free else ():
        source = Span(*at).shift(pair.source.start)
        wanted_times = sum(other == meant for other in behind.values())
        for number, (word, alternatives) in enumerate(words := tuple(_word_by_word(meant))):
            if sum(key in alternatives for key in standing) >= wanted_times:
                continue
            part = _Part(source, number, len(words))
            near = [
                (closeness, form.key, mentions)
                for form, mentions in free
                if form.key not in taken
                and (closeness := _closeness(names, form, alternatives, part, version)) is not None
            ]
            if near:
                _, key, mentions = max(near, key=lambda item: (item[0], item[1]))
                taken.add(key)
                for mention in mentions:
                    yield Unapproved(mention, meant[0], word, Basis.SOURCE, source, version)


def _word_by_word(meant: Sequence[ListedName]) -> Iterator[tuple[str, frozenset[str]]]:
    """Each word of the preferred rendering, and the folded words that may stand for it."""
    preferred = name_words(meant[0].target)
    others = [name_words(text) for name in meant for text in name.renderings]
    for number, word in enumerate(preferred):
        yield (
            word,
            frozenset(
                fold(one) for words in others for one in ((words[number],) if len(words) == len(preferred) else words)
            ),
        )


@dataclass(frozen=True, slots=True)
class _Part:
    """One word of a name in the source: the place of the whole name, the word's number, and how many there are."""

    span: Span
    number: int
    count: int

    def of(self, place: Place) -> Place:
        """Return the place with this word alone; with none if it cannot be told apart."""
        inside = tuple(one for one in place.words if _inside(one.word.span, self.span))
        if self.count == 1:
            return Place(place.passage, inside)
        return Place(place.passage, inside[self.number : self.number + 1] if len(inside) == self.count else ())


def _closeness(names: Names, form: Form, alternatives: frozenset[str], part: _Part, version: int) -> float | None:
    """How surely a form stands for a word of a name of the file; `None`: it is another name, or made of that one."""
    if any(_belong_together(form.key, key) for key in alternatives):
        return None
    likely = max((_likeness(form.key, key) for key in alternatives), default=0.0)
    where = [place for place in places(names, form, version) if _inside(part.span, place.passage.span)]
    for place in where:
        cost, word = price(form.key, place)
        own, _ = price(form.key, part.of(place))
        if word is not None and own > cost + _SLIGHTLY and not _inside(word.span, part.span):
            return None  # it renders another word
        if own <= _FITS * len(form.key):
            likely = max(likely, 2.0 - own)
    return likely if likely >= _SLIP else None


def _likeness(key: str, wanted: str) -> float:
    """How likely a slip leads from one spelling to the other; all letters in another order are one, however many moved."""
    if min(len(key), len(wanted)) < _SHORTEST:
        return 0.0
    if key[0] == wanted[0] and sorted(key) == sorted(wanted):
        return max(_SLIP, slip(key, wanted))
    return slip(key, wanted)


def _belong_together(a: str, b: str) -> bool:
    if is_plural(a, b) or is_derived(a, b) or is_female(a, b):
        return True
    return a.endswith("a") != b.endswith("a") and min(zipf(a), zipf(b)) >= _SETTLED  # Daniel and Daniela


def _beside_others(names: Names, variants: Sequence[Variant], listed: NameList) -> Iterator[Unapproved]:
    for variant in variants:
        for form, other in ((variant.wrong, variant.right), (variant.right, variant.wrong)):
            if form.key in listed.keys or other.key not in listed.by_key:
                continue
            name, number = listed.by_key[other.key]
            if name.keep:
                continue
            elsewhere = tuple(mention.span for mention in other.mentions)
            for mention in form.mentions:
                yield Unapproved(mention, name, _word(name, number, other), Basis.DOCUMENT, elsewhere=elsewhere)


def _word(name: ListedName, number: int, form: Form) -> str:
    """The word of the rendering that a form of the document is, as the file spells it."""
    words = [word for text in name.renderings for word in name_words(text)]
    return next((word for word in words if fold(word) == form.key), form.text)


def _second_choices(names: Names, listed: NameList) -> Iterator[Unapproved]:
    for name in listed.names:
        if name.keep:
            continue
        preferred = name_words(name.target)
        for text in name.accepted:
            words = name_words(text)
            if len(words) != len(preferred):
                continue
            for word, wanted in zip(words, preferred, strict=True):
                form, right = names.forms.get(fold(word)), names.forms.get(fold(wanted))
                if form is not None and right is not None and form is not right:
                    elsewhere = tuple(mention.span for mention in right.mentions)
                    for mention in form.mentions:
                        yield Unapproved(mention, name, wanted, Basis.ACCEPTED, elsewhere=elsewhere)


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def unapproved_names(evidence: Evidence) -> tuple[Unapproved, ...]:
    """The mentions of names that the names file renders otherwise."""
    listed, names = evidence.name_list, evidence.of(document_names)
    variants = evidence.of(names_in_two_spellings) if listed.names else ()
    return unapproved(evidence.document, names, variants, listed)
