"""Which names of a document are one name in two spellings, and which spelling is wrong.

Every two forms that are a slip apart, in letters or in sound, are weighed: how likely such a slip is, how likely two
such names are side by side, and what the sources say. The weights were set by reading findings on real translations and
on human ones, where hardly any two names weigh between 1.5 and 2.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import log2

from tqc.checks.names.mentions.mentions import Form, Names, document_names
from tqc.checks.names.mentions.side_choice import Side, are_both_good, as_it_stands, has_own_letters, settled
from tqc.checks.names.mentions.source_verdict import Testimony, Verdict, testimony
from tqc.evidence import Evidence
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.morphology.derivation import (
    is_derived,
    is_dialect,
    is_ending_rewritten,
    is_female,
    is_plural,
    stem_length,
)
from tqc.text.names.edit_distance import neighbours, slip, sound_alike
from tqc.text.names.english import fold_digraphs, is_ordinary
from tqc.text.transliteration.letter_alignment import read
from tqc.text.transliteration.pinyin import is_pinyin

_T = thresholds("names", "spelling_variants")
_SHORTEST = _T.count("shortest")
_ENOUGH = _T.number("enough")
_NOTHING = -9.0

_SAID = {
    Verdict.VERBATIM: 5.0,
    Verdict.SAME_WORD: 3.5,
    Verdict.SAME_STEM: 2.75,
    Verdict.OTHER_NAME: 2.5,
    Verdict.ALIKE: 1.75,
    Verdict.RELATED: 0.5,
    Verdict.UNKNOWN: 0.0,
    Verdict.DIFFERENT: -2.0,
    Verdict.UNRELATED: -2.5,
    Verdict.DISTINCT: -9.0,
}
_MOST_SAID = max(_SAID.values())
_VOUCHED = frozenset([Verdict.VERBATIM, Verdict.SAME_WORD, Verdict.SAME_STEM, Verdict.OTHER_NAME])
_MANY = _T.count("many")

# Frequencies in English on the Zipf scale.
_SEEN = _T.number("seen")
_KNOWN = _T.number("known")
_ACCEPTED = _T.number("accepted")
_SETTLED = _T.number("settled")
_LISTED = _T.number("listed")
_FREQUENT = _T.number("frequent")
_FUNCTION_WORD = _T.number("function_word")
_CLOSE = _T.number("close")
_FAR = _T.number("far")

_POOR = _T.number("poor")
_FINAL_VOWELS = re.compile("[aeiouy]{0,2}")
_LACKING = _T.number("lacking")
_TO_THE_LETTER = _T.number("to_the_letter")
_EXACT = _T.number("exact")
_ENDS_IN_VOWEL = re.compile("[аеёиоуыэюяіїєѐѝ]$", re.IGNORECASE)
_IS_ADJECTIVE = re.compile(r"сь?к(?:ий|ого|ому|им|ім|ой|ом|а|ої|ій|у|ою|е|і|их|ими|ая|ую|ое|ие)$", re.IGNORECASE)
_ADJECTIVE = frozenset(["y", "i", "yi", "iy", "yy", "ij", "aya", "a"])
_OBLIQUE = "iyue"  # Slavic names in their dictionary form rarely end like that
_TWO_WORDS = re.compile(r"(?<=[a-z])(?<!Mc)(?<!Mac)[A-Z]|[A-Z]{2}(?=[a-z])")  # glued words, trade names


@dataclass(frozen=True, slots=True)
class Variant:
    """A wrong spelling of a name, the right one, and what the source that knows most says of them, in this order.

    `accepted`: both spellings are good ones, and only two ways to write the same sounds. `open`: nothing decides which one
    is right; `wrong` is then merely the one with the lesser claim. `sure`: more than one witness decides it.
    """

    wrong: Form
    right: Form
    said: Testimony
    accepted: bool = False
    open: bool = False
    sure: bool = False


def variants(names: Names) -> tuple[Variant, ...]:
    """Return the wrong spellings among the names, each with its likeliest right one."""
    forms = [form for form in names.forms.values() if len(form.key) >= _SHORTEST]
    found: dict[str, tuple[float, Variant]] = {}
    for one, other in neighbours([form.key for form in forms]):
        weight, variant = _weigh(names, forms[one], forms[other])
        key = variant.wrong.key
        if weight >= _ENOUGH and (key not in found or found[key][0] < weight):
            found[key] = weight, variant
    return tuple(_with_root(variant, found) for _, variant in found.values())


def _with_root(variant: Variant, found: dict[str, tuple[float, Variant]]) -> Variant:
    """The variant with the right spelling behind one that is itself wrong."""
    seen, right = {variant.wrong.key}, variant.right
    while right.key in found and right.key not in seen:
        seen.add(right.key)
        right = found[right.key][1].right
    if right is variant.right or right.key == variant.wrong.key:
        return variant
    return replace(variant, right=right, said=replace(variant.said, right_words=()))


def _weigh(names: Names, one: Form, other: Form) -> tuple[float, Variant]:
    """How surely two forms are one name, and which of them is wrong."""
    wrong, right = sorted((one, other), key=_standing)
    a, b = wrong.key, right.key
    length, rarity = _length(len(a) + len(b)), _rarity(zipf(a))
    alike = sound_alike(a, b)
    weight = slip(a, b) + length + rarity + _circumstances(wrong, right)
    # What is short, or known in both spellings, is not alike by chance where one source word stands behind both.
    spared = max(0.0, -1.0 - length) + (max(0.0, -1.0 - rarity) if alike else 0.0)
    if weight + spared + _MOST_SAID < _ENOUGH or _are_two_names(wrong, right, alike=alike):
        return _NOTHING, Variant(wrong, right, Testimony())
    said = testimony(names, wrong, right)
    weight += _worth(said.verdict, wrong, right) + (spared if said.verdict is Verdict.SAME_WORD else 0.0)
    if said.verdict in _VOUCHED and _claim(wrong, right, said, said.wrong_fit) > _claim(
        right, wrong, said, said.right_fit
    ):
        wrong, right, said = right, wrong, said.swapped()
    if said.verdict is Verdict.VERBATIM and _is_exonym(wrong, right):
        weight = _NOTHING
    accepted = alike and said.verdict in _VOUCHED and zipf(wrong.key) >= max(_ACCEPTED, zipf(right.key) - _CLOSE)
    if said.verdict in _VOUCHED and is_ending_rewritten(wrong.key, right.key):
        accepted = True
    cut = said.is_inflected and (_lacks_its_vowel(wrong, right, said) or _lacks_its_ending(wrong, right, said))
    decided = Side(right, sure=True) if cut else settled(names, wrong, right, said)
    if decided is not None and decided.form is wrong:
        wrong, right, said = right, wrong, said.swapped()
    if said.is_inflected and _lacks_its_vowel(wrong, right, said):
        accepted = False
    accepted = accepted or (alike and are_both_good(names, wrong, right, said))
    own = has_own_letters(wrong) and not has_own_letters(right)
    if decided is None and (own or (accepted and as_it_stands(names, wrong, right, said) is wrong)):
        wrong, right, said = right, wrong, said.swapped()
    return weight, Variant(wrong, right, said, accepted, decided is None, decided is not None and decided.sure)


def _standing(form: Form) -> float:
    """How good a claim a spelling has to be the right one, before the sources are heard; the first one wins a draw."""
    listed = 0.8 * min(zipf(form.key), 4.0)
    return listed + 1.2 * log2(len(form.mentions)) - 1e-9 * form.mentions[0].span.start


def _claim(form: Form, rival: Form, said: Testimony, fit: float) -> float:
    """How good a claim a spelling has to be the right one once the sources are heard; `fit` is its distance to them."""
    if said.verdict is Verdict.VERBATIM:
        return 1.0 if any(word.key == form.key for word in said.words) else 0.0
    if said.is_inflected and (_lacks_its_vowel(form, rival, said) or _lacks_its_ending(form, rival, said)):
        return _standing(form) - _LACKING
    if said.is_inflected and (_lacks_its_vowel(rival, form, said) or _lacks_its_ending(rival, form, said)):
        return _standing(form)
    oblique, rival_oblique = form.key[-1] in _OBLIQUE, rival.key[-1] in _OBLIQUE
    same = stem_length(form.key, rival.key)
    endings = form.key[same:], rival.key[same:]
    if said.is_inflected and oblique != rival_oblique and all(map(_FINAL_VOWELS.fullmatch, endings)):
        return _standing(form) - (2.5 if oblique else 0.0)
    if min(said.wrong_fit, said.right_fit) > _POOR * len(form.key):
        return _standing(form)
    return _standing(form) - 3.0 * fit + (_TO_THE_LETTER if _is_to_the_letter(form, said) else 0.0)


def _is_to_the_letter(form: Form, said: Testimony) -> bool:
    """Say whether a form spells the source words as their letters are usually romanised."""
    found = [read(form.key, word.letters) for word in said.words]
    return bool(found) and all(one is not None and one.cost <= _EXACT for one in found)


def _lacks_its_vowel(form: Form, rival: Form, said: Testimony) -> bool:
    """Say whether a known name is the form with a final vowel, as the source has in every case: `Buch` for Bucha."""
    if rival.key != form.key + "a" or zipf(rival.key) < _SEEN:
        return False
    return all(_ENDS_IN_VOWEL.search(word.text) for word in said.words)


def _lacks_its_ending(form: Form, rival: Form, said: Testimony) -> bool:
    """Say whether the form is an adjective of the source without its ending: `Slobozhansk` for Slobozhansky."""
    if not form.key.endswith("sk") or rival.key.removeprefix(form.key) not in _ADJECTIVE:
        return False
    return all(_IS_ADJECTIVE.search(word.text) for word in said.words)


def _is_exonym(form: Form, verbatim: Form) -> bool:
    """Say whether English has its own word for a name that also stands verbatim in the source: `Milan`, `Milano`."""
    if zipf(verbatim.key) >= _SETTLED and len(verbatim.mentions) > len(form.mentions):
        return False
    return zipf(form.key) >= _LISTED and zipf(form.key) > zipf(verbatim.key) - 0.8


def _worth(verdict: Verdict, wrong: Form, right: Form) -> float:
    """What the sources' verdict weighs for these two forms."""
    if verdict in (Verdict.VERBATIM, Verdict.ALIKE, Verdict.RELATED) and _more_of_it(wrong.key, right.key) > 1:
        return 0.0  # Kabuki and Kabukiza share characters as well
    frequency = zipf(right.key)
    if verdict in (Verdict.UNKNOWN, Verdict.UNRELATED) and frequency < _FREQUENT and _are_pinyin(wrong.key, right.key):
        return _SAID[verdict] - 2.0  # any two syllables are a name
    if verdict is Verdict.UNRELATED:
        return _SAID[verdict] + (1.5 if frequency >= _SETTLED else 0.0) - (2.0 if len(right.mentions) >= _MANY else 0.0)
    if verdict is Verdict.UNKNOWN and frequency < _KNOWN and len(right.mentions) == 1:
        return _SAID[verdict] - 2.0  # two names that nobody knows, each seen once
    return _SAID[verdict]


def _are_pinyin(a: str, b: str) -> bool:
    return is_pinyin(a) and is_pinyin(b)


def _are_two_names(rare: Form, known: Form, *, alike: bool) -> bool:
    """Say whether two forms differ as names and words do that belong together, or belong to two people."""
    a, b = rare.key, known.key
    if is_plural(a, b) or is_derived(a, b) or is_female(a, b) or is_dialect(a, b):
        return True
    if fold_digraphs(rare.text) == b or fold_digraphs(known.text) == a:
        return True  # Mueller and Müller differ in accents alone
    if min(zipf(a), zipf(b)) >= _SETTLED and a.endswith("a") != b.endswith("a"):
        return True  # Christian and Christina, Daniel and Daniela
    if not known.certain and zipf(b) >= _FUNCTION_WORD:
        return True
    if not alike or zipf(a) < _SETTLED <= zipf(b):
        return False
    surnames, other_surnames = _beside(rare, after=True), _beside(known, after=True)
    return bool(surnames and other_surnames) and not surnames & other_surnames


def _circumstances(rare: Form, known: Form) -> float:
    """What else speaks for two forms being one name, in the target alone."""
    a, b = rare.key, known.key
    frequency, other_frequency = zipf(a), zipf(b)
    weight = _fame(other_frequency, other_frequency - frequency)
    weight += min(1.0, 0.5 * (len(known.mentions) - 1)) - _more_of_it(a, b)
    if len(rare.mentions) > 2:
        weight -= 1.0
    if not rare.certain:
        weight -= 0.5
    if is_ordinary(known.text, certain=known.certain):
        weight -= 0.5
    if (
        min(frequency, other_frequency) >= _KNOWN
        and other_frequency - frequency < _FAR
        and max(len(a), len(b)) - stem_length(a, b) <= 2
    ):
        weight -= 1.5  # Deutsche and Deutscher, Nuevo and Nueva
    if rare.text.isupper() and not known.text.isupper():
        weight -= 1.0  # a trade name, an acronym
    if _TWO_WORDS.search(rare.text) and not _TWO_WORDS.search(known.text):
        weight -= 6.0
    if any(_beside(rare, after=after) & _beside(known, after=after) for after in (False, True)):
        weight += 1.5  # the same first name or surname beside both
    elif all(mention.after for mention in (*rare.mentions, *known.mentions)):
        weight -= 2.0  # two people
    return weight


def _beside(form: Form, *, after: bool) -> set[str]:
    return {mention.after if after else mention.before for mention in form.mentions} - {""}


def _more_of_it(a: str, b: str) -> float:
    """What speaks for one name being made of the other, where one goes on before or after the other."""
    shorter, longer = sorted((a, b), key=len)
    if not (longer.startswith(shorter) or longer.endswith(shorter)):
        return 0.0
    return 0.5 if len(longer) - len(shorter) == 1 else 4.0


def _length(letters: int) -> float:
    """Short names are like one another by chance; `letters` of both together."""
    return _step(letters, ((9, -2.5), (10, -1.0), (11, 0.0), (12, 0.25), (16, 0.5)), 1.0)


def _rarity(frequency: float) -> float:
    """A spelling that English texts do not have is a slip rather than another name."""
    return _step(frequency, ((0.5, 1.5), (1.6, 0.5), (_LISTED, -1.0), (_FREQUENT, -2.0)), -4.0)


def _fame(frequency: float, ahead: float) -> float:
    """A name that English texts do have, and far oftener than the other, is likely meant by both."""
    return _step(ahead, ((1.5, 0.0), (_FAR, 1.0)), 2.0) if frequency >= _SETTLED else 0.0


def _step(value: float, steps: Iterable[tuple[float, float]], beyond: float) -> float:
    """The weight of the first step that `value` is below."""
    return next((weight for limit, weight in steps if value < limit), beyond)


def names_in_two_spellings(evidence: Evidence) -> tuple[Variant, ...]:
    """The names that stand in two spellings."""
    return variants(evidence.of(document_names))
