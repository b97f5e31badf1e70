"""How at home a word is in one language rather than in English: by its frequency there, and by its spelling.

Frequencies are those of wordfreq's small lists (30,000 to 60,000 forms a language), loaded for a language on first use.
Words of other scripts are compared as they are romanised.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import islice
from math import log, log10

from tqc import resources
from tqc.resources.thresholds import thresholds
from tqc.text.transliteration.phonetic_key import sounds
from tqc.text.transliteration.romanise import romanise

_LISTED_AS = {"bs": "sh", "hr": "sh", "sr": "sh", "no": "nb", "nn": "nb"}
_EDGE = "\0"
_T = thresholds("text", "word_frequency")
_SAMPLE = _T.count("sample")


def zipf_in(lang: str, word: str) -> float:
    """Return the frequency of the lower-case `word` in `lang` on the Zipf scale; 0.0 if it is not listed."""
    frequency = _frequencies(lang).get(word.casefold(), 0.0)  # wordfreq has `strasse` for `straße`
    return log10(frequency * 1e9) if frequency else 0.0


def has_list(lang: str) -> bool:
    """Say whether there is a list of the words of `lang`."""
    return bool(_frequencies(lang))


def most_frequent(lang: str, stem: str) -> float:
    """Return the frequency of the most frequent word of `lang` that begins with a lower-case `stem`, as `zipf_in` does."""
    words = _sorted(lang)
    at, most = bisect_left(words, stem), 0.0
    while at < len(words) and words[at].startswith(stem):
        most = max(most, zipf_in(lang, words[at]))
        at += 1
    return most


@cache
def _sorted(lang: str) -> list[str]:
    return sorted(_frequencies(lang))


def spelling_lean(lang: str, word: str) -> float:
    """Return how much more the lower-case `word` is spelled like a word of `lang` than like an English one.

    Above 0 it leans to `lang`, below to English; 0.0 where there is no list for `lang`. The measure is the mean, over
    the letters, of the logarithm of the ratio of their probabilities after the two letters before them.
    """
    there, here = _triples(lang), _triples("en")
    if not there:
        return 0.0
    padded = _EDGE * 2 + word + _EDGE
    triples = [padded[at : at + 3] for at in range(len(padded) - 2)]
    return sum(log(_probability(there, triple) / _probability(here, triple)) for triple in triples) / len(triples)


def is_realia(word: str) -> bool:
    """Say whether `word`, in one of its spellings, names what English writers have no word of their own for.

    These are foods, clothes, offices and the like (`akimat`, `vyshyvanka`) that the list of English words lacks.
    """
    return sounds(romanise(word, "en").removesuffix("s")) in _realia()


@cache
def _realia() -> frozenset[str]:
    return frozenset(map(sounds, resources.text("realia.txt").split()))


@cache
def _frequencies(lang: str) -> Mapping[str, float]:
    from wordfreq import available_languages, get_frequency_dict

    listed = _LISTED_AS.get(lang, lang)
    # Asked for a language that it does not have, wordfreq takes a related one, at worst English.
    if listed not in available_languages("small"):
        return {}
    frequencies: dict[str, float] = get_frequency_dict(listed, wordlist="small")
    return frequencies


@cache
def _triples(lang: str) -> Mapping[str, int]:
    """How often three letters, and the first two of them, stand in the commonest words, each word counted once."""
    read = ((word if word < "\u0250" else romanise(word, lang)) for word in islice(_frequencies(lang), _SAMPLE))
    padded = [_EDGE * 2 + word + _EDGE for word in read]
    triples = [word[at : at + 3] for word in padded for at in range(len(word) - 2)]
    counts = Counter(triples)
    counts.update([triple[:2] for triple in triples])
    return counts


def _probability(counts: Mapping[str, int], letters: str) -> float:
    return (counts.get(letters, 0) + 0.1) / (counts.get(letters[:2], 0) + 4.0)
