"""What the sources say of two spellings: whether one source word stands behind both, and which of them fits it better."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import inf

from tqc.checks.names.mentions.mentions import Form, NameMention, Names, SourceWord, characters
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.derivation import stem_length
from tqc.text.transliteration.phonetic_key import fit, sounds
from tqc.text.transliteration.phonetic_table import fits

_LOOK_AT = 8  # mentions of one form: more of them say nothing new

_T = thresholds("names", "source_verdict")
# Distances in sound; the first two a letter of the name.
_FITS = _T.number("fits")
_NEARLY_EXACT = _T.number("nearly_exact")
_SLIGHTLY = _T.number("slightly")
_CLEARLY = _T.number("clearly")
_POOREST = _T.number("poorest")


class Verdict(Enum):
    """What a source says of two spellings, most telling first."""

    VERBATIM = "the source spells one of them like that, the other nowhere"
    SAME_WORD = "the same word in the same form stands behind both"
    SAME_STEM = "one word in different forms stands behind both"
    OTHER_NAME = "the passage of the one has the name of the other"
    DISTINCT = "different words stand behind them"
    ALIKE = "the passages share three characters in a row that are rare elsewhere"
    RELATED = "the passages share two characters in a row that are rare elsewhere"
    UNRELATED = "what the passages of the one share is absent from those of the other"
    DIFFERENT = "different words are likeliest behind them, neither for certain"
    UNKNOWN = "no word fits"


Words = tuple[SourceWord | None, ...]  # by mention; `None` where none fits


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one source version says of a form that may be wrong and of a better known one.

    `wrong_fit` and `right_fit` are how far each spelling is from the words behind both.
    """

    verdict: Verdict = Verdict.UNKNOWN
    wrong_fit: float = 0.0
    right_fit: float = 0.0
    wrong_words: Words = ()
    right_words: Words = ()

    @property
    def words(self) -> tuple[SourceWord, ...]:
        """The words behind both."""
        return tuple(word for word in (*self.wrong_words, *self.right_words) if word)

    @property
    def is_inflected(self) -> bool:
        """Whether the words are of a script whose languages have cases, so that their last vowels say little."""
        return bool(self.words) and all("\u0400" <= word.text[0] <= "\u052f" for word in self.words)

    def swapped(self) -> Testimony:
        """Return the same with the two forms in the other order."""
        return Testimony(self.verdict, self.right_fit, self.wrong_fit, self.right_words, self.wrong_words)


def testimony(names: Names, wrong: Form, right: Form) -> Testimony:
    """Return what the sources say: the version that vouches for one word behind both, else the one that denies it."""
    heard = [_of_version(names, wrong, right, version) for version in names.versions]
    order = list(Verdict)
    return min(heard, key=lambda said: order.index(said.verdict), default=Testimony())


def _of_version(names: Names, wrong: Form, right: Form, version: int) -> Testimony:
    spelled = names.has_word(wrong.key, version), names.has_word(right.key, version)
    if all(spelled):
        return Testimony(Verdict.DISTINCT)
    ours = tuple(_word_behind(names, wrong, right, mention, version) for mention in wrong.mentions[:_LOOK_AT])
    theirs = tuple(_word_behind(names, right, wrong, mention, version) for mention in right.mentions[:_LOOK_AT])
    ours, theirs = _without_shared(ours, theirs, wrong, right)
    words = [word for word in (*ours, *theirs) if word]
    if not words:
        return Testimony(_shared_characters(names, wrong, right, version))
    if (spelled[0] and _has(wrong.key, theirs)) or (spelled[1] and _has(right.key, ours)):
        verdict = Verdict.VERBATIM
    else:
        verdict = _verdict(ours, theirs, wrong, right)
    costs = [(min(_distance(wrong, word), _POOREST), min(_distance(right, word), _POOREST)) for word in words]
    wrong_fit, right_fit = (sum(column) / len(costs) for column in zip(*costs, strict=True))
    return Testimony(verdict, wrong_fit, right_fit, ours, theirs)


def _has(key: str, words: Words) -> bool:
    return any(word is not None and word.key == key for word in words)


def _word_behind(names: Names, form: Form, rival: Form, mention: NameMention, version: int) -> SourceWord | None:
    """The source word that a mention of `form` most likely renders: it fits `form`, or `rival` clearly better."""
    words = names.source_words(mention, version)
    own, own_cost = _best(form, words)
    if own is not None and own_cost <= _CLEARLY / 2:
        return own  # nothing fits clearly better
    rivals, rival_cost = _best(rival, words)
    return own if own is not None and own_cost <= rival_cost + _CLEARLY / 2 else rivals


def _best(form: Form, words: Sequence[SourceWord]) -> tuple[SourceWord | None, float]:
    best, limit = None, _FITS * len(form.key) + _SLIGHTLY
    heard = [word for word in words if word.sounds]
    fitted = dict(
        zip(map(id, heard), fits(sounds(form.key), [(word.sounds, word.vowels) for word in heard]), strict=True)
    )
    for word in words:
        cost = 0.0 if word.key == form.key else fitted.get(id(word), inf)
        if cost <= limit and (best is None or cost < limit):
            best, limit = word, cost
    return best, limit if best else inf


def _distance(form: Form, word: SourceWord) -> float:
    if word.key == form.key:
        return 0.0
    if not word.sounds:
        return inf
    return fit(sounds(form.key), word.sounds, vowels=word.vowels)


def _without_shared(ours: Words, theirs: Words, wrong: Form, right: Form) -> tuple[Words, Words]:
    """Leave out, for the form that it fits worse, each word that was found for mentions of both in one passage."""
    shared = {word.span for word in ours if word} & {word.span for word in theirs if word}
    if not shared:
        return ours, theirs
    kept = {word.span for word in ours if word and _distance(wrong, word) < _distance(right, word)} & shared
    return (
        tuple(None if word and word.span in shared - kept else word for word in ours),
        tuple(None if word and word.span in kept else word for word in theirs),
    )


def _verdict(ours: Words, theirs: Words, wrong: Form, right: Form) -> Verdict:
    mine, others = [word for word in ours if word], [word for word in theirs if word]
    if any(_same_text(word, other) for word in mine for other in others):
        return Verdict.SAME_WORD if _is_telling(mine[0], wrong) else Verdict.RELATED
    if any(_same_stem(word.text.casefold(), other.text.casefold()) for word in mine for other in others):
        return Verdict.SAME_STEM
    # A name in Latin letters and the same name in the source's own script are different words and yet one name.
    comparable = [word for word in mine if not others or any(bool(word.key) == bool(other.key) for other in others)]
    near = not mine or not others or any(_are_near(word, other) for word in mine for other in others)
    if not near and any(_is_nearly(wrong, word) for word in comparable):
        return Verdict.DISTINCT
    if near and (
        any(_speaks_for(right, wrong, word) for word in mine) or any(_speaks_for(wrong, right, word) for word in others)
    ):
        return Verdict.OTHER_NAME
    surely_rarer = len(wrong.mentions) < len(right.mentions) or zipf(wrong.key) < zipf(right.key)
    if (others or surely_rarer) and any(_speaks_for(wrong, right, word) for word in comparable):
        return Verdict.DISTINCT
    return Verdict.DIFFERENT if not near and comparable and mine[0].vowels else Verdict.UNKNOWN


def _is_nearly(form: Form, word: SourceWord) -> bool:
    return bool(word.sounds) and _is_telling(word, form) and _distance(form, word) <= _NEARLY_EXACT * len(form.key)


def _are_near(a: SourceWord, b: SourceWord) -> bool:
    """Say whether two source words are so alike in sound that one may be a form of the other."""
    return fit(a.sounds, b.sounds) <= _NEARLY_EXACT * len(a.sounds) + _SLIGHTLY


def _speaks_for(form: Form, rival: Form, word: SourceWord) -> bool:
    """Say whether a word is nearly exactly `form`, and clearly less `rival`."""
    if word.key == form.key:
        return True
    return _is_nearly(form, word) and _distance(form, word) + _CLEARLY <= _distance(rival, word)


_FEWEST_CONSONANTS = _T.count("fewest_consonants")


def _is_telling(word: SourceWord, form: Form) -> bool:
    """Say whether a word that fits is no accident: two or three consonants alone fit much, so does one character."""
    if not word.sounds:
        return len(word.text) > 1
    return word.vowels or sum(letter not in "aeiouy" for letter in form.key) >= _FEWEST_CONSONANTS


_LONGEST_PREFIX = _T.count("longest_prefix")


def _same_text(a: SourceWord, b: SourceWord) -> bool:
    """Say whether two words are one in the same form; Arabic and Hebrew write articles and prepositions as part of it."""
    if a.text.casefold() == b.text.casefold():
        return True
    if a.vowels or b.vowels:
        return False
    shorter, longer = sorted((a.text, b.text), key=len)
    return len(longer) - len(shorter) <= _LONGEST_PREFIX and longer.endswith(shorter)


# What follows the stem: an ending of an inflected language begins with a vowel or a sign that softens; Korean, Turkic
# and Finno-Ugric endings may be anything.
_ENDING = re.compile(r"(?:[аеёиоуыэюяйіїєъьјαεηιουωάέήίόύώς].{0,2}|[мвх].?|)\Z")
_AGGLUTINATED = re.compile(r"[a-zà-ɏ'’]{0,4}\Z|[가-힣]{0,3}\Z")
_SHORTEST_STEM = _T.count("shortest_stem")
_SHORTEST_LATIN_STEM = _T.count("shortest_latin_stem")
_SHORTEST_HANGUL_STEM = _T.count("shortest_hangul_stem")


def _same_stem(a: str, b: str) -> bool:
    length = stem_length(a, b)
    hangul = "가" <= a[:1] <= "힣"
    if length < (_SHORTEST_HANGUL_STEM if hangul else _SHORTEST_STEM):
        return False
    rests = a[length:], b[length:]
    if all(map(_ENDING.match, rests)):
        return length >= _SHORTEST_STEM - 1 + max(map(len, rests))
    return (hangul or length >= _SHORTEST_LATIN_STEM) and all(map(_AGGLUTINATED.match, rests))


_ELSEWHERE = _T.count("elsewhere")
_MOST = _T.number("most")


def _shared_characters(names: Names, wrong: Form, right: Form, version: int) -> Verdict:
    """For scripts that are not spelled: whether what the passages of one form share is in a passage of the other."""
    rare, known = sorted((wrong, right), key=lambda form: len(form.mentions))
    at_known = {p.start: p.text for p in (names.source_passage(mention, version) for mention in known.mentions)}
    at_rare = {p.start: p.text for p in (names.source_passage(mention, version) for mention in rare.mentions)}
    both = {**at_known, **at_rare}.values()
    counted = names.characters[version]
    verdict = Verdict.UNKNOWN
    for size, shared in ((3, Verdict.ALIKE), (2, Verdict.RELATED)):
        if size == 2 and len(at_known) < 2:
            break  # two passages alone share some two characters
        frequent = Counter(part for text in at_known.values() for part in set(characters(text, size)))
        anchors = {
            part
            for part, count in frequent.items()
            if count >= _MOST * len(at_known) and counted[part] - sum(part in text for text in both) <= _ELSEWHERE
        }
        if any(part in text for text in at_rare.values() for part in anchors):
            return shared
        if anchors and len(at_known) > 1:
            verdict = Verdict.UNRELATED
    return verdict
