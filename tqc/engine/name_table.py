"""The names of a target as an editor wants them listed: each rendering, how often it stands, and what it renders."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from tqc import resources
from tqc.checks.names.mentions.candidates import Script, places, price, script_of
from tqc.checks.names.mentions.mentions import Form, Names
from tqc.checks.names.mentions.spelling_variants import Variant
from tqc.languages import language
from tqc.model import Rendering, SourceForm
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.lexicon.ordinary_words import is_ordinary_word
from tqc.text.morphology.derivation import inflected_less
from tqc.text.punctuation.casing import always_capitals
from tqc.text.transliteration.phonetic_key import distance, sounds
from tqc.text.transliteration.romanise import romanise

_FITS = 0.2  # a letter of the name
_RARE = 3.0  # on the Zipf scale: rarer words with a capital are names
_A_NAME = 1.0
_ENGLISH = "en"


def renderings(names: Names, variants: Sequence[Variant]) -> tuple[Rendering, ...]:
    """Return the renderings of the names in the target, in the order of their first mention.

    A capitalised word is a name if a source word sounds like it, if it stands in two spellings, or if it is neither an
    ordinary English word nor a day, a month or an inhabitant.
    """
    meant = {variant.wrong.key: variant for variant in variants}
    varied = {form.key for variant in variants for form in (variant.wrong, variant.right)}
    return tuple(
        Rendering(
            text=form.text,
            key=form.key,
            count=len(form.mentions),
            sources=sources,
            meant=meant[form.key].right.key if form.key in meant else form.key,
            accepted=form.key in meant and meant[form.key].accepted,
        )
        for form in names.forms.values()
        for sources in (tuple(_sources(names, form)),)
        if form.key in varied or _is_name(names, form, sources)
    )


def _is_name(names: Names, form: Form, sources: tuple[SourceForm, ...]) -> bool:
    if not form.certain or form.key in always_capitals() or form.key in _months() or form.key in _titles():
        return False
    if not sources and is_ordinary_word(form.key):
        return False  # `Consulting`, a word of a name or with a capital of its own
    if sources or zipf(form.key) < _RARE:
        return True
    spelled = [names.source_passage(form.mentions[0], version).text for version in names.versions]
    if any(text and script_of(text) is not Script.HAN for text in spelled):
        return False  # a source that spells names has none like it
    return inflected_less(form.key) >= _A_NAME


@cache
def _titles() -> frozenset[str]:
    lines = resources.text("titles.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _months() -> frozenset[str]:
    return frozenset(word for forms in language(_ENGLISH).months for word in forms.split())


def _sources(names: Names, form: Form) -> Iterator[SourceForm]:
    """The source words that a form renders, the one that it renders best first."""
    for version in names.versions:
        found: Counter[tuple[str, str]] = Counter()
        best: dict[tuple[str, str], float] = {}
        for place in places(names, form, version):
            cost, word = price(form.key, place)
            exact = [one.word for one in place.words if one.word.key == form.key]
            if exact:
                cost, word = 0.0, max(exact, key=lambda one: len(one.text))
            if word is None or cost > _FITS * len(form.key):
                continue
            at = place.passage.lang, _bare(word.text, form.key, place.passage.lang)
            found[at] += 1
            best[at] = min(cost, best.get(at, cost))
        for at in sorted(found, key=lambda at: (best[at], -found[at], len(at[1]), at)):
            yield SourceForm(*at, found[at])


_HANGUL = re.compile("[가-힣]{3,}")
_SHORTEST_HANGUL = 2


def _bare(word: str, key: str, lang: str) -> str:
    """The word without its particles, where they are written onto it: as much of it as sounds most like the name."""
    if not _HANGUL.fullmatch(word):
        return word
    ends = range(_SHORTEST_HANGUL, len(word) + 1)
    return word[: min(ends, key=lambda end: distance(sounds(key), sounds(romanise(word[:end], lang))))]
