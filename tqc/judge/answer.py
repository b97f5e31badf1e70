"""Read what a model answered: the JSON object in it, whatever stands around it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tqc.judge.client import Answer


class UnreadableAnswerError(Exception):
    """An answer that holds no object of the expected form; its message is the reason, in a few words."""


_DECODER = json.JSONDecoder()
_PLACES = 500  # opening braces that are looked at, so that a model which only babbles braces costs no time


def claims(answer: Answer) -> Sequence[Any]:
    """Return the items of `findings`. Raises `UnreadableAnswerError` if there is none, or several that differ."""
    found = _only(answer, "findings")
    if not isinstance(found, list):
        raise UnreadableAnswerError("is of another form than asked for")
    return found


def choice(answer: Answer) -> str:
    """Return which of two texts is better: `A`, `B`, or `equal`. Raises `UnreadableAnswerError` if the answer does not say."""
    found = _only(answer, "better")
    if found not in ("A", "B", "equal"):
        raise UnreadableAnswerError("is of another form than asked for")
    return str(found)


def _only(answer: Answer, key: str) -> Any:
    """The value of `key` in the one object of the answer that has it.

    A model may put words around its answer, and quote an article that holds such an object itself. Which of several is meant
    cannot be told, so they must be equal.
    """
    values = [item[key] for item in _objects(answer.content) if key in item]
    if not values:
        raise UnreadableAnswerError("was cut off" if answer.cut else "holds no such JSON")
    if any(value != values[0] for value in values):
        raise UnreadableAnswerError("holds several that differ")
    return values[0]


def _objects(text: str) -> Iterator[Mapping[str, Any]]:
    """Yield the outermost JSON objects in a text."""
    at = text.find("{")
    for _ in range(_PLACES):
        if at < 0:
            return
        try:
            item, end = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            if isinstance(item, dict):
                yield item
        at = text.find("{", end)
