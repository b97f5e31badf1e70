"""Words that lost the blank between them: `ofthe`, `KFORdid`, `theEU`, `11million`.

A split is believed when it is far likelier than the whole: by how frequent the parts and the whole are, and by which
parts they are. A word such as `the` or `of` begins or ends hardly any other word, while `in`, `as` or `is` begin and
end thousands of names and rare words, and ask for a longer and more frequent neighbour or for a look at the rest of the
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from tqc import resources
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Function words by how safely they are cut off; found by cutting them off the rare words of the lexicon and counting.
_FIRM_FIRST = _words(
    """
    the of and with from this that these those they have your his their our its she would could should
    which who was were been into because between against not
    """
)
_LOOSE_FIRST = _words("to at by is we he has had are you what when will it but than")
_FIRM_LAST = _words(
    """
    the of that which from with have were than their this these those would could should was will not
    who when they has had been into between because against
    """
)
_LOOSE_LAST = _words("and to by for are we she you where its his")
_FUNCTION = (
    _FIRM_FIRST
    | _LOOSE_FIRST
    | _FIRM_LAST
    | _LOOSE_LAST
    | _words("a am an as at be been can did do does for her him if in is it may must on or so them then there")
)
_BEFORE_CAPITALS = _words(
    """
    the of and with from this that these those their his her its our your for by to at was were had has
    have is are in on will would said into between against than when while where which who because if
    but as
    """
)
# What follows a name, and hardly ever ends one.
_AFTER_NAMES = (_FIRM_LAST - {"this"}) | {"and", "said", "says", "told"}
# What is put to an acronym to make another word.
_ENDINGS = _words("able ally est ing ings ish ism ist ists ers less like man men ness plus wide")
# Second halves of names, of brands, and of compounds that a hyphen would join.
_NAME_ENDINGS = _words(
    """
    ability back backed ball bank bashing bird black board body book books born bridge brook brown care
    cast castle center centre chat child church city club coffee controlled counter craft days digital
    energy face field fields finance force form friendly funded game games gate global green ground hall
    head health hill house kind king kings land leaning learning life light like line lines linked live
    lock love maker making market mart master media minded more motors move music nation network news
    occupied owned page park path peak place plan planning play point port radio records related right
    ring road room run school self share shop side sign smith soft song sons sound space speaking speed
    sports spring stand star stars state stock stone store stories story stream street studio studios
    style systems tech time times town trained travel view walk wall ware watch water waters wave ways
    well west white wide wild wind winter wise wood woods word words work worker working works world
    worth yard
    """
)

# What begins no compound, by its ending; and what may be put to any noun.
_DERIVED = re.compile(
    r"(?:[^e]ed|ly|tion|ions|ments?|ness|ies|ity|ous|ance|ence|ists?|isms?|ians?|ically|als|ants?|ents?)\Z"
)
_SUFFIXES = _words("able hood less like proof ship ships some ward wards wise man men woman women")

# Written as one word so often that the lexicon has them as words.
_KNOWN = {
    "alot": ("a", "lot"),
    "aswell": ("as", "well"),
    "atleast": ("at", "least"),
    "eachother": ("each", "other"),
    "eventhough": ("even", "though"),
    "hasbeen": ("has", "been"),
    "infact": ("in", "fact"),
    "infront": ("in", "front"),
    "inspite": ("in", "spite"),
    "noone": ("no", "one"),
    "ofcourse": ("of", "course"),
    "upto": ("up", "to"),
    "willbe": ("will", "be"),
}

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_COUNTED = (
    "hundred thousand million billion trillion percent people persons children years months weeks days minutes seconds"
    " times euros dollars pounds roubles rubles hryvnias dinars yen yuan kilometres kilometers metres meters"
    " and of in to for from with were was"
).replace(" ", "|")
_BEFORE_FIGURES = "of|in|by|from|since|until|about|than|over|with|and|for|to|nearly|almost|around|between|only"

_CODE = re.compile(r"[@#/\\_<>{}=|~^*&+`]|[^\W\d]\.[^\W\d]|\w:\w|::|\w\(")
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]{4,}(?![\w-]|['’](?!s\b|\W|$))")
_POSSESSIVE = re.compile(r"(?<![\w'’-])([^\W\d_]{2,}['’]s)([a-z]{3,})(?![\w'’-])")
_DOTTED = re.compile(r"(?<![\w.])((?:[A-Z]\.){2,})([a-z]{3,})(?![\w.-])")
_FIGURE_FIRST = re.compile(rf"(?<![\w.,'’:$£€¥-])(\d+(?:[.,]\d+)*)({_COUNTED})(?![\w-])")
_FIGURE_LAST = re.compile(
    rf"(?<![\w'’-])((?:{_BEFORE_FIGURES})(?=\d\d)|(?:{_MONTHS})(?=\d))(\d[\d.,]*)(?<![.,])(?![\w%-])", re.IGNORECASE
)
_OLD_ADVERB = re.compile(r"(?:t?here|where)(?:about|after|at|by|for|from|in|into|of|on|to|under|unto|upon|with)s?\Z")
_ACRONYM_FIRST = re.compile(r"([A-Z]{2,})([a-z]{2,})\Z")
_ACRONYM_LAST = re.compile(r"([a-z]{2,})([A-Z]{2,}s?)\Z")
_NAME_LAST = re.compile(r"([a-z]{2,})([^\W\d_a-z][^\W\d_A-Z]{2,})\Z")
_TWO_NAMES = re.compile(r"([A-Z][a-z]{2,})([A-Z][^\W\d_]{3,})\Z")


_T = thresholds("text", "glued_words")
_A_WORD = _T.number("a_word")
_EDGES = '.,;:!?"“”()…'


@dataclass(frozen=True, slots=True)
class Glue:
    """Two words written as one at `start`.

    Unless `seen` is empty, the split is believed only if the text has `seen` elsewhere; or, with `sourced`, if there is
    a source that does not write the whole so.
    """

    start: int
    first: str
    last: str
    seen: str = ""
    sourced: bool = False

    @property
    def end(self) -> int:
        """Where the glued word ends."""
        return self.start + len(self.first) + len(self.last)


_Split = tuple[str, str, str] | tuple[str, str, str, bool]


@lru_cache(maxsize=1 << 16)
def glued(chunk: str) -> tuple[Glue, ...]:
    """Return the glued words in `chunk`, a run of text without blanks."""
    word = chunk.strip(_EDGES)
    if word.isalpha() and zipf(word) >= _A_WORD and word not in _KNOWN:
        return ()  # nearly all chunks
    if _CODE.search(chunk):
        return tuple(Glue(m.start(), m[1], m[2]) for m in _DOTTED.finditer(chunk) if zipf(m[2]) >= 4)
    found = [Glue(m.start(), *split) for m in _WORD.finditer(chunk) for split in _splits(m[0])]
    found += [Glue(m.start(), m[1], m[2]) for m in _POSSESSIVE.finditer(chunk) if zipf(m[2]) >= 3.5]
    for pattern in (_FIGURE_FIRST, _FIGURE_LAST):
        found += [Glue(m.start(), m[1], m[2]) for m in pattern.finditer(chunk)]
    return tuple(found)


def _splits(word: str) -> Iterator[_Split]:
    """Yield the likeliest split of `word` into two words, if there is one; several where the text must decide."""
    if word.isupper() or (zipf(word) >= _A_WORD and word not in _KNOWN):
        return
    if word.islower():
        yield from _lower(word)
    elif word[1:].islower():
        yield from _capitalised(word)
    elif zipf(word) < 2.5:
        yield from _mixed(word)


def _cuts(word: str, least: int = 2) -> Iterator[tuple[str, str]]:
    return ((word[:at], word[at:]) for at in range(least, len(word) - 1))


def _lower(word: str) -> Iterator[_Split]:
    if word in _KNOWN:
        yield (*_KNOWN[word], "")
        return
    if _OLD_ADVERB.match(word):
        return
    whole = zipf(word)
    likely = sorted(((zipf(a) + zipf(b) - 9 - whole, a, b) for a, b in _cuts(word)), reverse=True)
    for lead, first, last in likely:
        if _believed(first, last, lead, whole):
            yield first, last, ""
            return
    for lead, first, last in likely:
        if not whole and lead > 0 and min(len(first), len(last)) > 2 and min(zipf(first), zipf(last)) > 3:
            yield first, last, f"{first} {last}"


def _believed(first: str, last: str, lead: float, whole: float) -> bool:
    """Say whether two lower-case words are far likelier than the one that they make together."""
    least = 3.0 if len(first) + len(last) == 4 else 2.2 if whole <= 1.7 else 2.7
    if first in _FUNCTION and last in _FUNCTION and lead >= least:
        return True
    if whole and not (whole < 2 and lead >= 2):
        return False
    if first in _FIRM_FIRST and (_solid(last, 4, 4.0) or _solid(last, 6, 3.3)):
        return True
    if last in _FIRM_LAST and (_solid(first, 4, 4.3) or _solid(first, 6, 3.3)):
        return True
    if whole:
        return False
    if first in _LOOSE_FIRST or (first == "an" and last[0] in "aeiou"):
        return _solid(last, 6, 4.0)
    if last in _LOOSE_LAST:
        return _solid(first, 5, 4.3)
    if _solid(first, 6, 4.1) and _solid(last, 6, 4.1) and not {first, last} & _NAME_ENDINGS and last[-3:] != "ing":
        return True
    return _are_no_compound(first, last)


def _are_no_compound(first: str, last: str) -> bool:
    """Say whether two frequent words are hardly one compound: neither is a part that several compounds have.

    What is inflected or derived (`worked`, `officials`) begins no compound, whatever follows.
    """
    if not (_solid(first, 4, 3.5) and _solid(last, 4, 3.5)) or zipf(first) + zipf(last) < 8.0:
        return False
    begins, ends = _compound_parts()
    if len(first) > 5 and _DERIVED.search(first) and last not in _SUFFIXES and (last not in ends or zipf(last) >= 5):
        return True
    return first not in begins and last not in ends


@cache
def _compound_parts() -> tuple[frozenset[str], frozenset[str]]:
    """Return what at least six compounds of SCOWL and WordNet begin with, and what they end with."""
    first, last = (resources.text(f"spelling/compound_{which}.txt") for which in ("first", "last"))
    return frozenset(first.split()), frozenset(last.split())


def _solid(word: str, length: int, frequency: float) -> bool:
    return len(word) >= length and zipf(word) >= frequency


def _capitalised(word: str) -> Iterator[_Split]:
    """Yield the splits of `Theminister`, `Hewas` and `Zvecanmunicipality`."""
    whole = zipf(word)
    for first, last in _cuts(word):
        small = first.lower()
        lead = zipf(first) + zipf(last) - 9 - whole
        if small in _FUNCTION and last in _FUNCTION:
            sure = len(last) > 2 and lead >= 2.5
        elif small == "the":
            sure = len(last) > 3 and lead >= 2.8 and whole < 2
        else:
            sure = not whole and small in _FIRM_FIRST and small != "she" and _solid(last, 5, 4.2)
        if sure:
            yield first, last, ""
            return
        if not whole and len(first) > 3 and small not in _FUNCTION:
            if last in _AFTER_NAMES:
                yield first, last, first, _solid(first, 5, 3.3)
            elif last not in _NAME_ENDINGS and (_solid(last, 6, 3.5) or _solid(last, 4, 4.8)):
                yield first, last, first


def _mixed(word: str) -> Iterator[_Split]:
    """Yield the split of a word with a change of case inside: `KFORdid`, `theEU`, `inMoscow`, `PrimeMinister`."""
    known = zipf(word) > 0
    if match := _ACRONYM_FIRST.match(word):
        first, last = match.groups()
        if zipf(word[1:]) >= 3:  # a slip of the shift key: "TThis"
            return
        if last in _FUNCTION or (
            not known and last not in _ENDINGS and (_solid(last, 3, 4.5) or (len(first) > 2 and _solid(last, 5, 3.5)))
        ):
            yield first, last, ""
    elif match := _ACRONYM_LAST.match(word):
        first, last = match.groups()
        if first in _FIRM_FIRST or (first in _BEFORE_CAPITALS and not known and zipf(last) < 5):
            yield first, last, ""
        elif not known and (first in _FUNCTION or _solid(first, 4, 3.2)):
            yield first, last, last
    elif match := _NAME_LAST.match(word):
        first, last = match.groups()
        if first in _FIRM_FIRST:
            yield first, last, ""
        elif not known and (first in _BEFORE_CAPITALS or _solid(first, 4, 3.2)):
            yield first, last, last, first in _BEFORE_CAPITALS or zipf(last) >= 3.5
    elif not known and (match := _TWO_NAMES.match(word)):
        first, last = match.groups()
        yield first, last, last if first.lower() in _FUNCTION else f"{first} {last}"
