"""What to write instead of a wrong rendering, in its number, tense and capitals."""

from __future__ import annotations

import re

from tqc.text.multiword.entry import Entry
from tqc.text.multiword.lexicon import Lexicon
from tqc.text.multiword.patterns import Taken
from tqc.text.multiword.readings import WordReading

_BASE, _S_FORM, _PAST, _PARTICIPLE, _ING = range(5)
_MARKS = re.compile("[ .'’-]")
_ARTICLES = frozenset(("a", "an", "the"))


def suggestion(entry: Entry, taken: Taken, reading: WordReading, lexicon: Lexicon) -> str | None:
    """Return what can be put in the place of a rendering as it stands, `None` where that cannot be told.

    English must have one expression for it, which a choice among several is not. The rendering must have no other words
    inside, one word at most that is inflected, and the article that it has before it must suit what replaces it.
    """
    if len({_bare(each) for each in entry.says}) > 1:
        return None
    rendered = reading.span(taken).of(reading.text)
    words = reading.words(taken)
    if not entry.forms or len(rendered.split()) != len(words) or any(mark in rendered for mark in ',;:()"“”'):
        return None
    features = [_feature(word, entry, lexicon) for word in words]
    inflected = [found for found in features if found != _BASE]
    if None in inflected or len(inflected) > 1:
        return None
    feature = inflected[0] if inflected else _BASE
    assert feature is not None
    if feature >= len(entry.forms) or (feature != _BASE and not _fits(entry, feature, features)):
        return None
    fix = entry.forms[feature]
    before = reading.word_before(taken)
    if not fix or (before in ("a", "an") and (fix[0] in "aeiou") != (before == "an")) or fix.split()[0] in _ARTICLES:
        return None
    return fix[0].upper() + fix[1:] if rendered[0].isupper() else fix


def _bare(phrase: str) -> str:
    """A phrase without what may be written in two ways: `run-off`, `runoff`; `basis points`."""
    return _MARKS.sub("", phrase.lower()).removesuffix("s")


def _feature(word: str, entry: Entry, lexicon: Lexicon) -> int | None:
    """Which form of a lemma of the entry a word is; `None` if that cannot be seen."""
    folded = word.lower()
    named = {number for pattern in entry.wrong for element in pattern.elements for number in element.numbers}
    if folded in {lexicon.lemmas[number] for number in named.intersection(lexicon.ids(word))}:
        return _BASE
    for ending, feature in (("ing", _ING), ("s", _S_FORM), ("ed", _PAST)):
        if folded.endswith(ending):
            return feature
    return None


def _fits(entry: Entry, feature: int, features: list[int | None]) -> bool:
    """Whether the inflected word is the last of a noun phrase or the first of a verb phrase, as the replacement is."""
    if entry.nominal:
        return feature == _S_FORM and features[-1] == feature
    return features[0] == feature and (len(features) > 1 or feature != _S_FORM)
