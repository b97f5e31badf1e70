"""What the sources say of two spellings: whether one source word stands behind both, and which spelling fits it better."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import inf

from tqc.evidence.names import Form, Mention, Names, SourceWord, character_pairs
from tqc.text.sounds import fit, sounds

_LOOK_AT = 8  # mentions of one form: more of them say nothing new
_FITS = 0.3  # a letter of the name
_CLEARLY = 0.3
_NEARLY_EXACT = 0.12  # a letter of the name


class Verdict(Enum):
    """What a source says of two spellings."""

    SAME_WORD = "the same word in the same form stands behind both"
    SAME_STEM = "one word in different forms stands behind both"
    OTHER_NAME = "the passage of the one has the name of the other"
    DISTINCT = "different words stand behind them"
    RELATED = "the passages share characters that are rare elsewhere"
    UNRELATED = "what the passages of the one share is absent from those of the other"
    UNKNOWN = "no word fits"


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one source version says of a form that may be wrong and one that may be right.

    `wrong_fit` and `right_fit` are how far each spelling is from the words behind both; `words` are those words,
    those behind the mentions of the wrong form first.
    """

    verdict: Verdict = Verdict.UNKNOWN
    wrong_fit: float = 0.0
    right_fit: float = 0.0
    words: tuple[SourceWord, ...] = ()

    @property
    def inflected(self) -> bool:
        """Whether the words are of a script whose languages have cases, so that their last vowels say little."""
        return bool(self.words) and all("\u0400" <= word.text[0] <= "\u052f" for word in self.words)


def testimony(names: Names, wrong: Form, right: Form) -> Testimony:
    """Return what the source versions say: the one that vouches for one word behind both, else the one that denies it."""
    heard = [_of_version(names, wrong, right, version) for version in names.versions]
    order = list(Verdict)
    return min(heard, key=lambda said: order.index(said.verdict), default=Testimony())


def _of_version(names: Names, wrong: Form, right: Form, version: int) -> Testimony:
    if names.has_word(wrong.key, version) and names.has_word(right.key, version):
        return Testimony(Verdict.DISTINCT)
    behind_wrong = [_word_behind(names, wrong, right, m, version) for m in wrong.mentions[:_LOOK_AT]]
    behind_right = [_word_behind(names, right, wrong, m, version) for m in right.mentions[:_LOOK_AT]]
    ours = [word for word in behind_wrong if word]
    theirs = [word for word in behind_right if word]
    words = (*ours, *theirs)
    if not ours:
        return Testimony(_characters(names, wrong, right, version))
    verdict = max((_compare(word, theirs, wrong, right) for word in ours), key=_SURENESS.index)
    fits = [(_distance(wrong, word), _distance(right, word)) for word in words]
    known = [(a, b) for a, b in fits if a < inf or b < inf]
    wrong_fit = sum(min(a, 3.0) for a, _ in known) / len(known)
    right_fit = sum(min(b, 3.0) for _, b in known) / len(known)
    return Testimony(verdict, wrong_fit, right_fit, words)


_SURENESS = [Verdict.UNKNOWN, Verdict.OTHER_NAME, Verdict.SAME_STEM, Verdict.SAME_WORD, Verdict.DISTINCT]


def _compare(word: SourceWord, theirs: Sequence[SourceWord], wrong: Form, right: Form) -> Verdict:
    """What one word behind the wrong form says beside those behind the right one."""
    if any(_same_text(word, other) for other in theirs):
        return Verdict.SAME_WORD
    if any(_same_stem(word.text, other.text) for other in theirs):
        return Verdict.SAME_STEM
    ours, other = _distance(wrong, word), _distance(right, word)
    if ours <= _NEARLY_EXACT * len(wrong.key) and ours + _CLEARLY <= other:
        return Verdict.DISTINCT
    if other <= _NEARLY_EXACT * len(right.key) and other + _CLEARLY <= ours:
        return Verdict.OTHER_NAME
    return Verdict.UNKNOWN


def _word_behind(names: Names, form: Form, rival: Form, mention: Mention, version: int) -> SourceWord | None:
    """The source word that a mention of `form` most likely renders: one that fits it, or fits `rival` clearly better."""
    words = names.source_words(mention, version)
    own, own_cost = _best(form, words)
    rivals, rival_cost = _best(rival, words)
    return own if own_cost <= rival_cost + 0.15 and own else rivals


def _best(form: Form, words: Sequence[SourceWord]) -> tuple[SourceWord | None, float]:
    best, limit = None, _FITS * len(form.key)
    for word in words:
        cost = _distance(form, word)
        if cost <= limit and (best is None or cost < limit):
            best, limit = word, cost
    return best, limit if best else inf


def _distance(form: Form, word: SourceWord) -> float:
    if word.key == form.key:
        return 0.0
    if not word.sounds:
        return inf
    return fit(sounds(form.key), word.sounds, vowels=word.vowels)


def _same_text(a: SourceWord, b: SourceWord) -> bool:
    return a.text == b.text or a.text.casefold() == b.text.casefold()


# What follows the stem: an ending of an inflected language begins with a vowel or a sign that softens; Korean, Turkic and
# Finno-Ugric endings may be anything.
_ENDING = re.compile(r"(?:[аеёиоуыэюяйіїєъьјαεηιουωάέήίόύώς].{0,3}|[мвх].?|)\Z")
_AGGLUTINATED = re.compile(r"[a-zà-ɏ'’]{0,4}\Z|[가-힣]{0,3}\Z")
_STEM_LETTERS = 3


def _same_stem(a: str, b: str) -> bool:
    a, b = a.casefold(), b.casefold()
    length = 0
    while length < min(len(a), len(b)) and a[length] == b[length]:
        length += 1
    hangul = "가" <= a[:1] <= "힣"
    if length < (2 if hangul else _STEM_LETTERS):
        return False
    rests = (a[length:], b[length:])
    if all(map(_ENDING.match, rests)):
        return True
    return (hangul or length >= 5) and all(map(_AGGLUTINATED.match, rests))


_ELSEWHERE = 1
_MOST = 0.7


def _characters(names: Names, wrong: Form, right: Form, version: int) -> Verdict:
    """For scripts that are not spelled: whether what the passages of `right` share is in a passage of `wrong`."""
    right_passages = {p.start: p.text for p in (names.source_passage(m, version) for m in right.mentions[:_LOOK_AT])}
    if len(right_passages) < 2:
        return Verdict.UNKNOWN
    wrong_passages = {p.start: p.text for p in (names.source_passage(m, version) for m in wrong.mentions[:_LOOK_AT])}
    frequent = Counter(two for text in right_passages.values() for two in set(character_pairs(text)))
    shared = {two for two, count in frequent.items() if count >= max(2, _MOST * len(right_passages))}
    counted = names.character_pairs[version]
    both = {**right_passages, **wrong_passages}.values()
    anchors = {two for two in shared if counted[two] - sum(two in text for text in both) <= _ELSEWHERE}
    if not anchors:
        return Verdict.UNKNOWN
    seen = any(two in text for text in wrong_passages.values() for two in anchors)
    return Verdict.RELATED if seen else Verdict.UNRELATED
