"""The words that the encoder knows whole, with their frequencies and what the teacher says of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tools.distil.teacher import Teacher

# How many words of each of wordfreq's lists. Most where inflection makes many forms, and where the other encoder knows nothing.
COUNTS = {
    **dict.fromkeys("en fi uk sh".split(), 45_000),
    **dict.fromkeys("cs hu he".split(), 40_000),
    **dict.fromkeys("bg el".split(), 36_000),
    **dict.fromkeys("sv mk ro fa".split(), 34_000),
    **dict.fromkeys("hi".split(), 30_000),
    **dict.fromkeys("ru de ar id".split(), 26_000),
    **dict.fromkeys("pl tr ko".split(), 24_000),
    **dict.fromkeys("sk sl it es fr pt nl".split(), 18_000),
    **dict.fromkeys("lt lv".split(), 16_000),
    **dict.fromkeys("ur bn da nb".split(), 14_000),
    **dict.fromkeys("ca ja zh vi".split(), 10_000),
    **dict.fromkeys("ta".split(), 8_000),
    **dict.fromkeys("ms is fil".split(), 6_000),
}
_RARE = (
    1e-3  # Arora et al. 2017, “A Simple but Tough-to-Beat Baseline for Sentence Embeddings”: weight a / (a + frequency)
)
_LEAST = 1e-8


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one list, most frequent first; `vectors` has the teacher's minus their mean, one row each."""

    code: str
    texts: tuple[str, ...]
    vectors: NDArray[np.float32]
    weights: NDArray[np.float32]
    frequencies: NDArray[np.float32]


def listed(code: str) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    """Return the words of a list without digits, and their frequencies."""
    from wordfreq import get_frequency_dict

    frequencies = get_frequency_dict(code)
    texts = [text for text in sorted(frequencies, key=lambda text: (-frequencies[text], text)) if not _has_digit(text)]
    texts = texts[: COUNTS[code]]
    return tuple(texts), np.array([max(frequencies[text], _LEAST) for text in texts], np.float32)


def taught(teacher: Teacher, folder: Path) -> Iterator[tuple[str, float]]:
    """Ask the teacher for all words that `folder` does not have yet; yields each code and the words asked for a second."""
    from time import perf_counter

    for code in COUNTS:
        path = folder / f"{code}.npz"
        kept = _kept(path)
        new = [text for text in listed(code)[0] if text not in kept]
        start = perf_counter()
        if new:
            kept |= zip(new, teacher.vectors(new).astype(np.float16), strict=True)
            np.savez(path, words=np.array(list(kept)), vectors=np.stack(list(kept.values())))
        yield code, len(new) / (perf_counter() - start)


def words(code: str, folder: Path) -> Words:
    """Return a list with the vectors that `folder` has, centred: what all words of a language share says nothing."""
    texts, frequencies = listed(code)
    kept = _kept(folder / f"{code}.npz")
    vectors = np.stack([kept[text] for text in texts]).astype(np.float32)
    weights = _RARE / (_RARE + frequencies)
    share = (frequencies * weights)[:, None]
    return Words(code, texts, vectors - (vectors * share).sum(0) / share.sum(), weights, frequencies)


def _kept(path: Path) -> dict[str, NDArray[np.float16]]:
    if not path.exists():
        return {}
    stored = np.load(path)
    return dict(zip(map(str, stored["words"]), stored["vectors"], strict=True))


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
