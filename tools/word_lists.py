"""Build the lists of `tqc/resources/spelling` from dictionaries: `python -m tools.word_lists SCOWL WORDNET`.

SCOWL is the folder of its lists (Debian's package `scowl`: /usr/share/dict/scowl), WORDNET that of the index files of
WordNet 3 (`wordnet-base`: /usr/share/wordnet). The package simplemma must be installed; it is asked which doubtful
forms it knows. Nothing of this is needed at run time.

nonwords: forms of wordfreq's list that are slips. They are in no dictionary, or only in a large one while a word that
    is a typical slip away is far more frequent; no other language has them more often; and the shorter they are, the
    more frequent the word must be that was meant.
rare: words of the dictionaries that wordfreq's list lacks and that a slip would lead to.
compound_first, compound_last: what at least six compounds of the dictionaries begin and end with.
"""

from __future__ import annotations

import re
import sys
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module
from math import log10
from pathlib import Path
from typing import Any

from tqc.text.lexicon.english_frequency import frequencies

FOLDER = Path("tqc/resources/spelling")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOWELS = frozenset("aeiouy")
TYPICAL = ("swap", "lost", "double")
FEWEST = 6  # compounds

# Forms that look like slips and are none: slang, young words, loans, parts of fixed phrases.
KEPT = frozenset(
    """
    merch yall shoulda woulda coulda gunna comms bromance alrighty birdy magick thot cuck cucks nighter nighters feely
    sucky machina carpe memoriam welp boop vimeo pinterest json intl socal norcal bday itis pleather handsy matchy scaredy
    peasy pocus hurdy pharm pharms rando basij handi hallet unsecure boosh wifey preds rapey lookey looky swifty mathematica
    bing nee sho wto gte aws wha vide jus bene sed als pla ost ito lal oto mna ehr boh mena sono como medi video
    vlog vlogs vlogger vloggers vlogging viber deepfake deepfakes geoblock stablecoin stablecoins altcoin altcoins
    memecoin siloviki oligarch hanko ema gumi manko shoji yaki hatcho
    """.split()
)
# Slips that some dictionary has as words, and those of two letters, which are too short to be found by rule.
ADDED = frozenset("truely untill adress layed thier reasearch relevent possibile nd ws hs nw dy wy".split())


def edits(word: str) -> Iterator[str]:
    """Yield what is one letter more, less or other away, or two letters swapped."""
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        if right:
            yield left + right[1:]
        if len(right) > 1 and right[0] != right[1]:
            yield left + right[1] + right[0] + right[2:]
        for letter in LETTERS:
            yield left + letter + right
            if right and letter != right[0]:
                yield left + letter + right[1:]


def slip(form: str, word: str) -> str:
    """Name the slip that leads from `word` to `form`."""
    if sorted(form) == sorted(word):
        return "swap"
    if len(word) == len(form) + 1 and any(word[:at] + word[at + 1 :] == form for at in range(len(word))):
        return "lost"
    if len(word) == len(form) - 1:
        at = next((at for at in range(len(form)) if form[:at] + form[at + 1 :] == word), 0)
        return "double" if form[at] in (form[at - 1 : at], form[at + 1 : at + 2]) else "added"
    return "other"


def plain(word: str) -> str:
    """The word without accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))


def is_simple(word: str) -> bool:
    """Say whether a word has small letters from a to z only."""
    return word.isascii() and word.isalpha() and word.islower()


class Dictionaries:
    """The words of SCOWL by the size of the list that has them, of WordNet, and of simplemma."""

    def __init__(self, scowl: Path, wordnet: Path) -> None:
        self.size: dict[str, int] = {}
        for path in sorted(scowl.iterdir()):
            if (size := path.suffix[1:]).isdigit() and "roman" not in path.name:
                for word in path.read_text(encoding="latin-1").split("\n"):
                    self.size[word.strip()] = min(int(size), self.size.get(word.strip(), 99))
        self.wordnet = {
            line.split()[0]
            for part in ("noun", "verb", "adj", "adv")
            for name in (f"index.{part}", f"{part}.exc")
            for line in (wordnet / name).read_text(encoding="utf-8").split("\n")
            if line[:1].strip()
        }
        factory: Any = import_module("simplemma.strategies.dictionaries.dictionary_factory")
        lemmas = factory.DefaultDictionaryFactory().get_dictionary("en")
        known = {as_text(word) for pair in lemmas.items() for word in pair}
        self.common = {word for word, size in self.size.items() if size <= 60 and word.islower()}
        self.large = {word for word, size in self.size.items() if size <= 80 and word.islower()}
        accented = {plain(word).lower() for word in [*self.size, *known] if plain(word) != word}
        self.sure = {plain(word) for word, size in self.size.items() if size <= 70} | self.wordnet | accented
        self.doubtful = {plain(word).lower() for word in self.size} | known


def as_text(word: str | bytes) -> str:
    """The word as text; simplemma keeps bytes."""
    return word.decode() if isinstance(word, bytes) else word


def elsewhere() -> dict[str, float]:
    """How frequent a form is in the language, other than English, that has it most often."""
    wordfreq: Any = import_module("wordfreq")
    found: dict[str, float] = {}
    for lang in sorted(wordfreq.available_languages("small").keys() - {"en"}):
        for word, frequency in wordfreq.get_frequency_dict(lang, wordlist="small").items():
            found[word] = max(found.get(word, 0.0), log10(frequency * 1e9))
    return found


def nonwords(has: Dictionaries) -> set[str]:
    """The forms that are slips."""
    zipf, foreign = frequencies(), elsewhere()
    found = set(ADDED)
    for form, own in zipf.items():
        if not is_simple(form) or len(form) < 3 or own > 3.7 or form in KEPT or len(set(form)) == 1:
            continue
        near = [(zipf.get(word, 0.0), word) for word in edits(form) if word in has.common]
        if not near:
            continue
        if form not in has.sure and _is_slip(form, own, max(near), foreign.get(form, 0.0), has):
            found.add(form)
        elif len(form) < 5 and form not in has.common:
            typical = max((pair for pair in near if slip(form, pair[1]) in ("swap", "lost")), default=(0.0, ""))
            if typical[0] >= (5.6 if len(form) == 3 else 5.3) and typical[0] - own >= 2.2:
                found.add(form)
    return found


def _is_slip(form: str, own: float, near: tuple[float, str], foreign: float, has: Dictionaries) -> bool:
    frequency, word = near
    gap, typical, long = frequency - own, slip(form, word) in TYPICAL, len(form)
    least, fewest = {3: (3.0, 5.8), 4: (2.5, 4.7), 5: (2.0, 3.4), 6: (2.0, 3.4)}.get(long, (1.5, 3.2))
    if gap < least or frequency < fewest or (long == 3 and form in has.large):
        return False
    if form in has.doubtful:
        far = typical and long > 3 and frequency >= 4.5 and gap >= (3.5 if form in has.large else 3.0)
        if long == 3 or own > 2.7 or not (far or (typical and form not in has.large and gap >= 2.2 and long > 6)):
            return False
    if foreign >= (max(3.5, own + 1.0) if long > 3 else max(4.5, own + 1.5)) and not (
        typical and frequency >= foreign and long > 3
    ):
        return False
    if (own >= 2 and form.endswith("in") and word == form + "g") or (form == word + "s" and word[-1] != "s"):
        return False
    return long > 3 or bool(VOWELS & set(form)) or bool(VOWELS & set(word))


def rare(has: Dictionaries) -> set[str]:
    """Words of the dictionaries that a slip in a frequent word would lead to."""
    zipf = frequencies()
    words = (word for word in has.sure if is_simple(word) and len(word) > 3 and word not in zipf)
    return {
        word for word in words if any(zipf.get(near, 0.0) >= 2.9 and near in has.common for near in edits(word))
    } | {word for word in KEPT if word not in zipf}


def compound_parts(has: Dictionaries) -> tuple[set[str], set[str]]:
    """What many compounds begin with, and what they end with."""
    zipf = frequencies()
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for word in {word for word in has.size if word.islower()} | has.wordnet:
        if not is_simple(word) or len(word) < 7:
            continue
        for at in range(3, len(word) - 2):
            left, right = word[:at], word[at:]
            lesser = min(zipf.get(left, 0.0), zipf.get(right, 0.0))
            if lesser >= 3.3 and zipf.get(word, 0.0) < lesser:
                first[left] += 1
                last[right] += 1
    return tuple(  # type: ignore[return-value]
        {part for part, count in counts.items() if count >= FEWEST and len(part) > 3 and zipf[part] >= 3.4}
        for counts in (first, last)
    )


def write(name: str, words: Iterable[str]) -> None:
    """Write one list and say how long it is."""
    lines = textwrap.wrap(" ".join(sorted(words)), 118, break_long_words=False, break_on_hyphens=False)
    (FOLDER / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(re.findall(r'[^ ]+', ' '.join(lines)))} words")


def main(arguments: list[str]) -> int:
    """Build all lists."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    has = Dictionaries(Path(arguments[0]), Path(arguments[1]))
    first, last = compound_parts(has)
    for name, words in (
        ("nonwords", nonwords(has)),
        ("rare", rare(has)),
        ("compound_first", first),
        ("compound_last", last),
    ):
        write(name, words)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
