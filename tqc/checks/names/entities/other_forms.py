"""Whether a target has a known name in a form that no list has: in small letters, as initials, misspelled, untranslated."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from tqc.checks.names.entities.entity_links import KnownName
from tqc.resources.thresholds import thresholds
from tqc.text.lexicon.english_frequency import zipf
from tqc.text.names.english import fold, folds_of
from tqc.text.names.entities import Entity
from tqc.text.tokens.words import token_texts, tokens

_T = thresholds("names", "other_forms")
_LONG = _T.count("long")
_SLIPS, _MORE_SLIPS = _T.count("slips"), _T.count("more_slips")
_LONGER = _T.count("longer")
_RARE = _T.number("rare")
_FEWEST_INITIALS = _T.count("fewest_initials")


def is_there(known: KnownName, texts: Sequence[str]) -> bool:
    """Say whether some text has a known name in whatever form."""
    own = list(map(fold, token_texts(known.text))) if known.text[0] < "\u0250" else []
    return any(_has(text, known.entities, own) for text in texts)


def _has(text: str, entities: Sequence[Entity], own: Sequence[str]) -> bool:
    found = tokens(text)
    written, words = found.texts, found.of(folds_of)
    if own and _run(words, own):
        return True
    for entity in entities:
        forms, initials, single = _forms(entity)
        if any(_run(words, form) for form in forms) or not initials.isdisjoint(written):
            return True
        longer = [word for word in words if len(word) >= _LONG]
        if any(word.startswith(name) for word in longer for name in single):
            return True  # `hamburgers`
        if any(_is_misspelled(word, name) for word in longer if zipf(word) < _RARE for name in single):
            return True
    return False


@lru_cache(maxsize=1 << 12)
def _forms(entity: Entity) -> tuple[tuple[tuple[str, ...], ...], frozenset[str], tuple[str, ...]]:
    """The folded names of an entity word by word, its initials and code, and the longer words of its names."""
    names = [tuple(map(fold, token_texts(name))) for name in (*entity.names, *entity.people)]
    initials = {"".join(word[0] for word in name).upper() for name in names if len(name) >= _FEWEST_INITIALS}
    code = {entity.id} if len(entity.id) == _FEWEST_INITIALS and entity.id.isupper() else set()
    return (
        tuple(names),
        frozenset(initials | code),
        tuple({word for name in names for word in name if len(word) >= _LONG}),
    )


def _run(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Say whether some words stand side by side among others."""
    length = len(wanted)
    return any(tuple(words[n : n + length]) == tuple(wanted) for n in range(len(words) - length + 1))


def _is_misspelled(word: str, name: str) -> bool:
    most = _MORE_SLIPS if len(name) >= _LONGER else _SLIPS
    return word[0] == name[0] and OSA.distance(word, name, score_cutoff=most) <= most
