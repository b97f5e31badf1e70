"""How well a text reads as English: a trigram model over word classes, and how frequent its words are.

A class is what a word may be in English (`NOUN`, `NOUN+VERB`, `VERBed`, …), so that few trigrams say much; function words and
marks are classes of their own. The model is small, knows nothing of what is true, and prefers what is written often. The tables
are made by `python -m tools.estimate fluency`, which says how.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from tqc import resources

FOLDER = "quality"
TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:/-]\d+)*|[^\w\s]|_")
LOWER, START, END, NUMBER, NAME, FOREIGN, MARK = (
    "<lower>",
    "<start>",
    "<end>",
    "<number>",
    "<name>",
    "<foreign>",
    "<mark>",
)
SPECIAL = (START, END, LOWER, NUMBER, NAME, FOREIGN, MARK)
ENDINGS = ("ing", "ed", "ly", "es", "s", "er", "al", "ic", "ous", "tion", "ity", "ness", "ment", "able", "")
"""What unknown words are told apart by; the last one stands for all other words."""
WINDOW = 3  # tokens whose mean makes the least likely place of a sentence

Floats = NDArray[np.float64]


def unknown_class(word: str) -> str:
    """Return the class of a word that is not listed."""
    return "?" + next(ending for ending in ENDINGS if word.endswith(ending))


def key_of(word: str) -> int:
    """Return the number that a word is listed under."""
    return crc32(word.encode())


class Fluency:
    """The model, as it lies in the package."""

    def __init__(self) -> None:
        facts = json.loads(resources.text(f"{FOLDER}/fluency.json"))
        self.ids: dict[str, int] = {name: n for n, name in enumerate(facts["classes"])}
        with np.load(resources.path(f"{FOLDER}/fluency.npz")) as tables:
            listed = dict(zip(tables["words"].tolist(), tables["word_classes"].tolist(), strict=True))
            self._grams = [tables[f"keys{n}"].astype(np.int64) for n in (2, 3)]
            self._logs = [tables[f"logs{n}"].astype(np.float64) / facts["scale"] for n in (1, 2, 3)]
            self._left = [tables[f"left{n}"].astype(np.float64) / facts["scale"] for n in (1, 2)]
        self._listed: dict[int, int] = listed
        self._known: dict[str, int] = {}

    def classes(self, text: str) -> list[int]:
        """Return the classes of the tokens of a sentence, between its edges."""
        ids, known = self.ids, self._known
        found = [ids[START]]
        first = True
        for token in TOKEN.findall(text):
            head = token[0]
            if first and (head.isalpha() or head.isdecimal()):
                first = False
                if head.islower():
                    found.append(ids[LOWER])
                token = token[:1].lower() + token[1:] if token[1:].islower() else token
            kind = known.get(token)
            if kind is None:
                kind = known[token] = self._class(token)
            found.append(kind)
        found.append(ids[END])
        return found

    def _class(self, token: str) -> int:
        head = token[0]
        if head.isdecimal():
            return self.ids[NUMBER]
        if not head.isalpha():
            return self.ids.get(token, self.ids[MARK])
        if not token.isascii() and any(char.isalpha() and char > "\u024f" for char in token):
            return self.ids[FOREIGN]
        if token != token.lower() and token != "I":
            return self.ids[NAME]
        word = token.lower().replace("’", "'")
        listed = self._listed.get(key_of(word))
        return self.ids[unknown_class(word)] if listed is None else listed

    def logs(self, texts: Sequence[str]) -> list[Floats]:
        """Return for each text the natural logarithm of the probability of each token and of the end."""
        if not texts:
            return []
        rows = [self.classes(text) for text in texts]
        size = len(self.ids)
        flat = np.fromiter((kind for row in rows for kind in (row[0], *row)), np.int64)  # two starts before a sentence
        first, second, third = flat[:-2], flat[1:-1], flat[2:]
        last_two, all_three = second * size + third, (first * size + second) * size + third
        values = self._logs[0][third] + self._left[0][second]
        before = self._found(first * size + second, 0)
        at = self._found(last_two, 0)
        values = np.where(at >= 0, self._logs[1][at], values)
        values = values + np.where(before >= 0, self._left[1][before], 0.0)
        at = self._found(all_three, 1)
        values = np.where(at >= 0, self._logs[2][at], values)
        starts = np.cumsum([0, *(len(row) + 1 for row in rows)])
        return [values[start : start + len(row) - 1] for start, row in zip(starts, rows, strict=False)]

    def _found(self, grams: NDArray[np.int64], order: int) -> NDArray[np.int64]:
        keys = self._grams[order]
        at = np.minimum(np.searchsorted(keys, grams), len(keys) - 1)
        return np.where(keys[at] == grams, at, -1)


@cache
def fluency() -> Fluency:
    """Return the model, read once a process."""
    return Fluency()
