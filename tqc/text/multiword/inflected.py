"""The forms of what English says, so that it can take the place of what it replaces: plural, tense."""

from __future__ import annotations

from collections.abc import Mapping

from tqc.text.lexicon.english_frequency import zipf
from tqc.text.multiword.inflectors import inflector

_TAGS = {False: ("VB", "VBZ", "VBD", "VBN", "VBG"), True: ("NN", "NNS")}
_AFTER_HEAD = frozenset("of for in to with on at by from against over under behind between about".split())
_OPEN = frozenset(("one's", "someone", "someone's", "somebody", "oneself", "sb", "sth", "something", "one", "…"))


def inflections(phrase: str) -> tuple[bool | None, tuple[str, ...]]:
    """Return whether `phrase` is a noun phrase or else a verb phrase, and its forms; `None` and none if that is unclear."""
    words = phrase.split(" ")
    if _OPEN & set(words) or not all(word.replace("-", "").replace("'", "").isalpha() for word in words):
        return None, ()
    end = next((at for at, word in enumerate(words) if at and word in _AFTER_HEAD), len(words))
    first, head = words[0], words[end - 1]
    as_verb, as_noun = _table(first, nominal=False), _table(head, nominal=True)
    nominal = bool(as_noun) and not (as_verb and _is_rather_verb(first, words))
    table = as_noun if nominal else as_verb
    if not table:  # an adverb stays as it is
        return None, (phrase,) if len(words) == 1 else ()
    at = end - 1 if nominal else 0
    return nominal, tuple(" ".join((*words[:at], form, *words[at + 1 :])) for form in table)


def _table(word: str, *, nominal: bool) -> tuple[str, ...]:
    known: Mapping[str, tuple[str, ...]] = getattr(inflector("en"), "inflections", lambda _: {})(word)
    tags = _TAGS[nominal]
    if not known.get(tags[0]) or (nominal and word not in known[tags[0]]):
        return ()
    forms = [known.get(tag, ()) for tag in tags]
    if not nominal and not forms[3]:
        forms[3] = forms[2]
    # A plural like its singular (`light`) is the last choice.
    best = (max(found, key=lambda form: (form != word, zipf(form))) if found else "" for found in forms[1:])
    return (word, *best)


def _is_rather_verb(first: str, words: list[str]) -> bool:
    """Whether a phrase that could be either begins with a verb: several words, and the first more often one than a noun."""
    if len(words) == 1:
        return max(zipf(f"{first}ed"), zipf(f"{first}d"), zipf(f"{first}ing")) > zipf(f"{first}s")
    return words[1] in {"a", "an", "the", "up", "down", "off", "out", "to", *_AFTER_HEAD}
