"""Whether two words of a language are forms of one another, by their endings; the endings are in `inflection.toml`.

No dictionary is asked. A language without endings there lets a word take two letters more.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from tqc import resources
from tqc.languages import UNKNOWN, base_code, language
from tqc.resources.thresholds import thresholds
from tqc.text.morphology.english_verbs import verbs
from tqc.text.tokens.phrase_matcher import fold
from tqc.text.tokens.words import Words

_T = thresholds("text", "stemmer")
_LEAST = _T.count("least")
_LEAST_OPEN = _T.count("least_open")
_OPEN = _T.count("open")
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي", "ـ": None})
_HEBREW = str.maketrans(
    {'"': "\u05f4", "'": "\u05f3", "’": "\u05f3", "‘": "\u05f3"}
)  # gershayim and geresh, however they are typed
_VOWELS = frozenset("aeiouyаеёиоуыэюяіїєў")


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The facts of one language: the paradigms of each ending, and what else its words may gain or lose."""

    paradigms: Mapping[str, tuple[int, ...]]
    longest: int
    doubles: bool
    prefixes: tuple[str, ...]
    articles: tuple[str, ...]
    fleeting: str
    softening: tuple[str, ...]
    open: int
    least: int
    irregular: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1 << 15)
def key(word: str) -> str:
    """Return `word` as its forms are compared: small letters, without accents on Latin, Greek and Arabic letters."""
    folded = fold(word)
    if folded.isascii():
        return folded
    if folded[0] < "\u0400":
        folded = "".join(char for char in unicodedata.normalize("NFD", folded) if not unicodedata.combining(char))
    elif "\u0590" <= folded[0] <= "\u05ff":
        folded = folded.translate(_HEBREW)
    elif "\u0600" <= folded[0] <= "\u06ff":
        folded = "".join(char for char in folded if not unicodedata.combining(char)).translate(_ARABIC)
    return folded


def keys_of(words: Words) -> tuple[str, ...]:
    """Each word as its forms are compared, as `key` has it: a column."""
    return tuple(map(key, words.texts))


@lru_cache(maxsize=1 << 15)
def stems(word: str, lang: str) -> frozenset[str]:
    """Return the stems that `word`, standing in a text, may have; two words that share one are forms of one another.

    A stem carries the number of its paradigm, so that a noun and an adjective are kept apart.
    """
    return frozenset(_stems(key(word), _grammar(lang)))


@lru_cache(maxsize=1 << 12)
def base_stems(word: str, lang: str) -> frozenset[str]:
    """Return the stems of `word` as a dictionary has it: what the `stems` of its forms have in common with it."""
    grammar, base = _grammar(lang), key(word)
    if grammar.open:
        softened = len(base) > _LEAST_OPEN and base.endswith(grammar.softening)
        return frozenset({f"={base}", f"={base[:-1]}"} if softened else {f"={base}"})
    others = (*grammar.irregular.get(base, ()), *(_irregular_verbs().get(base, ()) if base_code(lang) == "en" else ()))
    # What a dictionary form begins with is its own: `הודו` is no `ודו` with an article.
    return frozenset((*_stems(base, replace(grammar, prefixes=grammar.articles)), *(f"={form}" for form in others)))


def _stems(word: str, grammar: _Grammar) -> Iterator[str]:
    yield f"={word}"
    if any(char.isdigit() for char in word):
        return
    for form in (word, *(word.removeprefix(prefix) for prefix in grammar.prefixes if _begins(word, prefix))):
        if grammar.open:
            least = max(grammar.least, len(form) - grammar.open)
            yield from (f"={form[:end]}" for end in range(least, len(form)))
            continue
        for end in range(max(grammar.least, len(form) - grammar.longest), len(form) + 1):
            ending = form[end:]
            for number in grammar.paradigms.get(ending, ()):
                yield f"{number}{form[:end]}"
                if grammar.doubles and ending in ("ed", "ing") and form[end - 1] == form[end - 2]:
                    yield f"{number}{form[: end - 1]}"  # `transferred`
        if form[-2:-1] and form[-2] in grammar.fleeting and form[-1] not in _VOWELS and len(form) > _LEAST:
            yield f"0{form[:-2]}{form[-1]}"  # `рынок`, `рынка`


def _begins(word: str, prefix: str) -> bool:
    return word.startswith(prefix) and len(word) - len(prefix) >= _LEAST


@cache
def _irregular_verbs() -> dict[str, tuple[str, str]]:
    return {verb.base: (verb.past, verb.participle) for verb in verbs()}


@cache
def _grammar(lang: str) -> _Grammar:
    tables = resources.toml("inflection.toml") or {}
    table = tables.get(base_code(lang))
    if table is None:
        closed = lang != UNKNOWN and not language(lang).spaced
        return _Grammar({}, 0, False, (), (), "", (), 0 if closed else _OPEN, _LEAST_OPEN, {})
    endings, irregular = (str(table.get(name, "")).strip() for name in ("endings", "irregular"))
    paradigms: dict[str, list[int]] = {}
    for number, line in enumerate(endings.splitlines()):
        for ending in dict.fromkeys("" if ending == "-" else key(ending) for ending in line.split()):
            paradigms.setdefault(ending, []).append(number)
    return _Grammar(
        paradigms={ending: tuple(numbers) for ending, numbers in paradigms.items()},
        longest=max(map(len, paradigms), default=0),
        doubles=bool(table.get("doubles", False)),
        prefixes=tuple(str(table.get("prefixes", "")).split()),
        articles=tuple(str(table.get("articles", "")).split()),
        fleeting=str(table.get("fleeting", "")),
        softening=tuple(str(table.get("softening", ""))),
        open=int(table.get("open", 0)),
        irregular={line.split()[0]: tuple(line.split()[1:]) for line in irregular.splitlines()},
        least=int(table.get("least", _LEAST_OPEN if "open" in table else _LEAST)),
    )
