"""Rows of such words, each checked by every rule; what fails, with the words that make it fail."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tools.fuzz.vocabulary import TAGS, spellings, vocabulary
from tqc.config import ActiveRule, Config, active_rules
from tqc.engine.check import check_with
from tqc.engine.limited import limited
from tqc.model import Document, Failure, Row

_FIGURES = "5 1990 12.03.2022 18:30 $5 3.5 1,200 25% IV ½ ٣٦ १२ 100,000".split()
_MARKS = ", . — « » “ ” ( ) ? !".split()
_WORDS = 16
"""Words of a side: enough that they are also read together, few enough to see which it was."""

_ALL = Config(preview=True)


@dataclass(frozen=True, slots=True)
class Trial:
    """A row of words of two languages."""

    source_lang: str
    target_lang: str
    source: tuple[str, ...]
    target: tuple[str, ...]

    def document(self) -> Document:
        """Return the row as a document."""
        row = Row("1", " ".join(self.source), " ".join(self.target), self.source_lang, self.target_lang)
        return limited(Document.of_rows("made", [row]))[0]


def pairs_of_languages(seed: int = 0) -> Iterator[Trial]:
    """Yield a row for each ordered pair of languages, of words that the seed chooses."""
    made = random.Random(seed)
    for source in TAGS:
        for target in TAGS:
            yield Trial(source, target, _chosen(source, made), _chosen(target, made))


def all_forms(langs: Sequence[str], seed: int = 0) -> Iterator[Trial]:
    """Yield rows in which every spelling of every form of each language stands once on either side of a pair.

    The other side has words of the other languages in turn, English on every second row. The languages take turns.
    """
    made = random.Random(seed)
    turns = [_forms_of(lang, made) for lang in langs]
    while turns:
        for turn in list(turns):
            trial = next(turn, None)
            if trial is None:
                turns.remove(turn)
            else:
                yield trial


def _forms_of(lang: str, made: random.Random) -> Iterator[Trial]:
    listed = [spelling for form in vocabulary(lang) for spelling in spellings(form)]
    made.shuffle(listed)
    for n, first in enumerate(range(0, len(listed), _WORDS)):
        words = _between(listed[first : first + _WORDS], made)
        other = "en" if n % 2 else made.choice(TAGS)
        yield Trial(lang, other, words, _chosen(other, made))
        yield Trial(other, lang, _chosen(other, made), words)


def _chosen(lang: str, made: random.Random) -> tuple[str, ...]:
    forms = made.sample(vocabulary(lang), 6)
    return _between([made.choice(spellings(form)) for form in forms], made)


def _between(words: Sequence[str], made: random.Random) -> tuple[str, ...]:
    """The words with figures and marks among them, as rules about numbers and quotations need them."""
    found: list[str] = []
    for word in words:
        found += (
            [made.choice(_FIGURES)] * (made.random() < 0.4) + [word] + [made.choice(_MARKS)] * (made.random() < 0.2)
        )
    return tuple(found)


@cache
def _rules() -> tuple[ActiveRule, ...]:
    return tuple(active_rules(_ALL))


def failures(trial: Trial) -> list[Failure]:
    """Return the rules that fail on a row."""
    found: list[Failure] = []
    check_with(trial.document(), _rules(), _ALL, told=found.append)
    return found


def smallest(trial: Trial) -> Trial:
    """Return a row of as few words as may be on which something still fails."""
    for side in ("source", "target"):
        words: tuple[str, ...] = getattr(trial, side)
        n = 0
        while n < len(words):
            fewer = words[:n] + words[n + 1 :]
            less = Trial(
                trial.source_lang,
                trial.target_lang,
                fewer if side == "source" else trial.source,
                fewer if side == "target" else trial.target,
            )
            if failures(less):
                trial, words = less, fewer
            else:
                n += 1
    return trial
