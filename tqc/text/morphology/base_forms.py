"""What a name of a source text is in the nominative, and the noun that an adjective is made of.

The door to two morphological analysers, loaded when a language of theirs first occurs: pymorphy3 knows the declensions
of Russian, names included, simplemma has lists of lemmas for other languages. What neither knows is left
to the endings of `case_endings.toml`, from which several base forms may follow; a form is then never certain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from tqc import resources
from tqc.languages import base_code
from tqc.resources.thresholds import thresholds

_ANALYSED = frozenset(["ru"])
_LISTED = frozenset(
    "bg ca cs cy da de el en es et fi fr ga hbs hu id is it lt lv mk nb nl pl pt ro sk sl sq sv sw tr uk".split()
)
_LISTS = {"hr": "hbs", "bs": "hbs", "sr": "hbs"}  # languages whose list is under another code
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "“": "'", "”": "'", '"': "'"})
_LIKE_ADJECTIVE = re.compile("[sc]k(?:[iy]{1,2}j?|a|aya|aia|oye|oe|o[iy]|e)?$")
_LIKE_SURNAME = re.compile("(?:[оеё]в|[иы]н)$")
_T = thresholds("text", "base_forms")
_SHORTEST = _T.count("shortest")
_MOST = _T.count("most")
_SUM = _T.number("sum")
_LEAST_SCORE = _T.number("least_score")
_REFLEXIVE = ("ся", "сь")
_CASES = frozenset({"nomn"})


@dataclass(frozen=True, slots=True)
class BaseForms:
    """The base forms that a word of a text may have, in small letters, the likeliest first.

    `certain`: there is but one, and it is in a dictionary. `adjective`: the word is one in every analysis, so that the
    name it comes from is another word. `known`: the dictionary has the word.
    """

    forms: tuple[str, ...]
    certain: bool = False
    adjective: bool = False
    known: bool = False


@lru_cache(maxsize=1 << 15)
def base_forms(word: str, lang: str) -> BaseForms:
    """Return the base forms of a capitalised word of the language of a tag; the word itself if nothing is known."""
    code = base_code(lang)
    word = word.translate(_APOSTROPHES)
    small = word.lower()
    if code in _ANALYSED and "\u0400" <= small[:1] <= "\u052f":
        return _analysed(small, code)
    return _by_list(small, word, code)


def _analysed(small: str, code: str) -> BaseForms:
    """The nominatives of a word by its declension; those of names before those of words that are spelled alike."""
    parses = _analyser(code).parse(small)
    weighed: dict[str, float] = {}
    adjectives = nouns = 0
    for parse in parses:
        tag = parse.tag
        if tag.POS not in ("NOUN", "ADJF"):
            continue
        base = _nominative(parse)
        if base is None:
            continue
        if tag.POS == "ADJF" and not ({"Surn", "Geox"} & tag.grammemes):
            adjectives += 1
        else:
            nouns += 1
        named = bool({"Name", "Surn", "Patr", "Geox", "Orgn"} & tag.grammemes)
        weighed[base] = max(weighed.get(base, 0.0), parse.score * (1.0 if parse.is_known else 0.3) + 2.0 * named)
    if not weighed:
        return BaseForms((small,))
    if small not in weighed and _LIKE_SURNAME.search(small):
        weighed[small] = 4.0  # a surname, rather than a word in the genitive
    known = any(parse.is_known for parse in parses)
    ordered = tuple(sorted(weighed, key=lambda base: (-weighed[base], base)))[:_MOST]
    named_forms = [base for base in ordered if weighed[base] >= 2.0]
    single = len(named_forms) == 1 or len(ordered) == 1
    return BaseForms(ordered, certain=known and single, adjective=bool(adjectives) and not nouns, known=known)


def _nominative(parse: Any) -> str | None:
    """The nominative of one analysis, in its own number and gender; towns and surnames keep their plural."""
    if parse.tag.case == "nomn" or "Fixd" in parse.tag.grammemes:
        return str(parse.word)
    inflected = parse.inflect(_CASES)
    return str(inflected.word) if inflected is not None else None


@lru_cache(maxsize=1 << 12)
def noun_cases(word: str, lang: str) -> frozenset[str]:
    """Return the cases that a noun may stand in, as pymorphy3 calls them; none where a word is no noun or nothing is known."""
    code = base_code(lang)
    if code not in _ANALYSED:
        return frozenset()
    parses = _analyser(code).parse(word.lower())
    return frozenset(parse.tag.case for parse in parses if "NOUN" in parse.tag and parse.score >= _LEAST_SCORE)


@lru_cache(maxsize=1 << 12)
def is_active_verb(word: str, lang: str) -> bool:
    """Say whether a word is a finite form of a verb that is neither reflexive nor passive; false where nothing is known."""
    code = base_code(lang)
    if code not in _ANALYSED or word.lower().endswith(_REFLEXIVE):
        return False
    parses = _analyser(code).parse(word.lower())
    return bool(parses) and parses[0].tag.POS == "VERB"


@cache
def _analyser(code: str) -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=code)


def _by_list(small: str, word: str, code: str) -> BaseForms:
    """The lemma that a list has, and what the endings of the language allow."""
    lemma = _lemma(word, code)
    if lemma is not None and lemma != small:
        adjective = lemma.endswith(_adjectives(code)) if _adjectives(code) else False
        return BaseForms((lemma,) if adjective else (lemma, small), certain=True, adjective=adjective, known=True)
    sure = _sure_endings(code)
    for ending, nominative in sure:
        stem = small[: -len(ending)]
        if small.endswith(ending) and len(stem) >= _SHORTEST:
            return BaseForms((stem + nominative, small))
    return BaseForms((small,), known=lemma is not None)


def _lemma(word: str, code: str) -> str | None:
    """The lemma of a word if the list has the word, in small letters; one that is no name for a name is none."""
    code = _LISTS.get(code, code)
    if code not in _LISTED:
        return None
    import simplemma

    if not simplemma.is_known(word, lang=code):
        return None
    found = simplemma.lemmatize(word, lang=code)
    return found.lower() if found[:1].isupper() or found.endswith(_adjectives(code)) else word.lower()


def listed_lemma(word: str, lang: str) -> str | None:
    """Return the lemma of a word in small letters, or `None` if the list of its language does not have it."""
    code = base_code(lang)
    code = _LISTS.get(code, code)
    if code not in _LISTED:
        return None
    import simplemma

    return simplemma.lemmatize(word, lang=code).lower() if simplemma.is_known(word, lang=code) else None


def is_listed_noun(word: str, lang: str) -> bool | None:
    """Say whether a capitalised word is a form of a noun, in a language that writes nouns with capitals.

    `None` if the list of the language does not have it: it may be a name, or a compound.
    """
    code = base_code(lang)
    if code not in _LISTED:
        return None
    import simplemma

    return simplemma.lemmatize(word, lang=code)[:1].isupper() if simplemma.is_known(word, lang=code) else None


@cache
def _sure_endings(code: str) -> tuple[tuple[str, str], ...]:
    """Endings that are those of one declension, with what its nominative has instead, the longest first."""
    tables: dict[str, dict[str, object]] = resources.toml("case_endings.toml") or {}
    listed = str(tables.get(code, {}).get("sure", "")).split()
    pairs = (one.partition("=") for one in listed)
    return tuple(sorted(((a, b) for a, _, b in pairs), key=lambda pair: -len(pair[0])))


def may_be_adjective(word: str, lang: str, name: str) -> bool:
    """Say whether a word may be an adjective made of another name, which has other letters.

    What renders it as an adjective itself, as surnames are (`Kowalewski`), is compared with its own letters.
    """
    if _LIKE_ADJECTIVE.search(name):
        return False
    base, endings = base_forms(word, lang), _adjectives(base_code(lang))
    return base.adjective or (bool(endings) and not base.certain and any(one.endswith(endings) for one in base.forms))


def nominative(word: str, lang: str) -> str | None:
    """Return the nominative of a name as it would stand in a text; `None` if it is not certain."""
    if not is_inflected(lang):
        return word
    base = base_forms(word, lang)
    first = base.forms[0]
    if word.lower().endswith(_whole(base_code(lang))):
        return word
    if base.adjective or (first == word.lower() and not base.known and word[-1:].lower() in _VOWELS):
        return None
    if not base.certain and base.known and len(base.forms) > 1 and first != word.lower():
        return None
    return word if first == word.lower() else first.upper() if word.isupper() else first[:1].upper() + first[1:]


_VOWELS = frozenset("aeiouyěůúíáéýąęаеёиоуыэюяіїє")


@cache
def _adjectives(code: str) -> tuple[str, ...]:
    """What adjectives made of names end in."""
    tables: dict[str, dict[str, object]] = resources.toml("case_endings.toml") or {}
    return tuple(str(tables.get(code, {}).get("adjectives", "")).split())


@cache
def _whole(code: str) -> tuple[str, ...]:
    """What names end in only in the nominative."""
    tables: dict[str, dict[str, object]] = resources.toml("case_endings.toml") or {}
    return tuple(str(tables.get(code, {}).get("whole", "-")).split())


@cache
def is_inflected(lang: str) -> bool:
    """Say whether names of a language have cases, so that how they stand in a text may not be their base form."""
    code = base_code(lang)
    tables: dict[str, dict[str, object]] = resources.toml("case_endings.toml") or {}
    table = tables.get(code, {})
    return code in _ANALYSED or bool(table.get("endings") or table.get("adjectives"))
