"""Good translations damaged on purpose, so that estimates learn to put them below what they were made from.

The kinds are those that any list of translation errors has; each is made by a rule of a line or two from the sentence alone, with
words of the other sentences, so that nothing here is fitted to a particular test set.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence

from tools.estimate.data import Parallel
from tqc.text.lexicon.english_frequency import zipf

_FUNCTION = "of in on at by for with from to into about against between through over under after before".split()
_SWAPPED = {
    "he": "she", "she": "he", "his": "her", "him": "her", "is": "was", "was": "is", "are": "were", "were": "are", "has": "had",
    "had": "has", "have": "had", "will": "would", "and": "but", "but": "and", "more": "less", "less": "more", "first": "last",
    "up": "down", "before": "after", "after": "before", "many": "few", "most": "least", "all": "some", "a": "the", "the": "a",
}  # fmt: skip
_AUXILIARY = frozenset("is was are were has had have will would can could may might should must".split())
Words = list[str]
Maker = Callable[[Words, "Stock", random.Random], Words | None]


class Stock:
    """Words of all sentences, to put in the place of others."""

    def __init__(self, texts: Sequence[str]) -> None:
        words = [word.strip(".,;:?!\"'“”’()") for text in texts for word in text.split()[1:]]
        self.content = sorted({word for word in words if word.islower() and len(word) > 3 and zipf(word) > 2.5})
        self.names = sorted({word for word in words if word.isalpha() and word[:1].isupper() and word[1:].islower()})


def _places(words: Words, fits: Callable[[str], bool]) -> list[int]:
    return [n for n, word in enumerate(words) if fits(word.strip(".,;:?!\"'“”’()"))]


def _replaced(words: Words, at: int, by: str) -> Words:
    core = words[at].strip(".,;:?!\"'“”’()")
    return [*words[:at], words[at].replace(core, by, 1), *words[at + 1 :]]


def _at(words: Words, rng: random.Random, fits: Callable[[str], bool], by: Callable[[str], str]) -> Words | None:
    places = _places(words, fits)
    if not places:
        return None
    at = rng.choice(places)
    return _replaced(words, at, by(words[at].strip(".,;:?!\"'“”’()")))


def _without(words: Words, rng: random.Random, size: int) -> Words | None:
    if len(words) < size + 3:
        return None
    at = rng.randrange(1, len(words) - size)
    return [*words[:at], *words[at + size :]]


def _shuffled(words: Words, stock: Stock, rng: random.Random) -> Words:
    inner = words[1:-1]
    rng.shuffle(inner)
    return [words[0], *inner, words[-1]]


def _swapped(words: Words, stock: Stock, rng: random.Random) -> Words | None:
    if len(words) < 4:
        return None
    at = rng.randrange(1, len(words) - 2)
    return [*words[:at], words[at + 1], words[at], *words[at + 2 :]]


def _repeated(words: Words, stock: Stock, rng: random.Random) -> Words:
    at = rng.randrange(len(words) - 1)
    return [*words[: at + 1], *[words[at]] * rng.choice((1, 1, 3)), *words[at + 1 :]]


def _misspelled(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    return rng.choice((word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :]))


def _not(words: Words, stock: Stock, rng: random.Random) -> Words | None:
    if "not" in words:
        return [word for word in words if word != "not"]
    places = _places(words, _AUXILIARY.__contains__)
    return [*words[: places[0] + 1], "not", *words[places[0] + 1 :]] if places else None


def _figure(word: str, rng: random.Random) -> str:
    return re.sub(r"\d", lambda found: str((int(found[0]) + rng.randrange(1, 9)) % 10), word, count=1)


MAKERS: dict[str, Maker] = {
    "word dropped": lambda w, s, r: _without(w, r, 1),
    "words dropped": lambda w, s, r: _without(w, r, r.randrange(2, 6)),
    "word added": lambda w, s, r: [*w[: (at := r.randrange(1, len(w)))], r.choice(s.content), *w[at:]],
    "word replaced": lambda w, s, r: _at(w, r, lambda x: x.islower() and len(x) > 4, lambda x: r.choice(s.content)),
    "name replaced": lambda w, s, r: _at(w[1:], r, lambda x: x[:1].isupper(), lambda x: r.choice(s.names)),
    "figure replaced": lambda w, s, r: _at(w, r, lambda x: any(map(str.isdigit, x)), lambda x: _figure(x, r)),
    "form replaced": lambda w, s, r: _at(w, r, _SWAPPED.__contains__, lambda x: _SWAPPED[x]),
    "preposition replaced": lambda w, s, r: _at(w, r, _FUNCTION.__contains__, lambda x: r.choice(_FUNCTION)),
    "negation": _not,
    "shuffled": _shuffled,
    "neighbours swapped": _swapped,
    "word repeated": _repeated,
    "misspelled": lambda w, s, r: _at(w, r, lambda x: x.islower() and len(x) > 4, lambda x: _misspelled(x, r)),
    "lower case": lambda w, s, r: [" ".join(w).lower()],
    "first letter": lambda w, s, r: [w[0][:1].lower() + w[0][1:], *w[1:]],
    "final mark": lambda w, s, r: [*w[:-1], w[-1].rstrip(".?!")],
    "spaced mark": lambda w, s, r: [re.sub(r"(?<=\w)([.,;:?!])(?=\s|$)", r" \1", " ".join(w))],
    "odd mark": lambda w, s, r: [*w[: (at := r.randrange(len(w)))], w[at] + r.choice("~^;!,*"), *w[at + 1 :]],
    "question": lambda w, s, r: [*w[:-1], w[-1].rstrip(".") + "?"],
}


def damaged(good: Sequence[Parallel], each: int) -> Iterator[tuple[Parallel, str, str]]:
    """Yield `each` kinds of damage to every translation: the pair, the kind, and the damaged text."""
    stock = Stock([pair.target for pair in good])
    for pair in good:
        words = pair.target.split()
        if len(words) < 6:
            continue
        rng = random.Random(f"{pair.lang}\0{pair.target}")
        for kind in rng.sample(sorted(MAKERS), len(MAKERS))[: each + 3]:
            if kind == "name replaced":
                inner = MAKERS[kind](words, stock, rng)
                made = None if inner is None else [words[0], *inner]
            else:
                made = MAKERS[kind](words, stock, rng)
            text = " ".join(made) if made else ""
            if text and text != pair.target:
                yield pair, kind, text
        foreign = [word for word in pair.source.split() if len(word) > 3]
        if foreign and rng.random() < each / len(MAKERS):
            at = rng.randrange(len(words))
            yield pair, "source word left", " ".join([*words[:at], rng.choice(foreign), *words[at + 1 :]])
