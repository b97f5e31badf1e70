"""Writes the tables of the encoder: which words are listed, and the quantised vectors of words and pieces."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from tools.distil.pieces import fitted, trained
from tools.distil.quantise import codebook, coded
from tools.distil.space import projection
from tools.distil.words import Words
from tqc.languages import language

WIDTH = 192
NUMBER_WEIGHT = 8.0  # about half of what a word has
_MOST = 455_000  # words that are listed
# A word that its pieces tell this well is not listed, unless it is so frequent that its weight, which pieces lack, matters.
_TOLD = 0.9
_FREQUENT = 0.8
_STEP = 0.03  # of the logarithm of lengths
_LISTS = {"sr": "sh", "hr": "sh", "bs": "sh", "no": "nb", "nn": "nb"}
# Letters that are replaced before a word is looked up: wordfreq has Serbian in Latin letters only, and its own small letters.
_LETTERS = {"sr": {chr(code): latin for code, latin in language("sr").latin.items()}, "tr": {"I": "ı", "İ": "i"}}

Matrix = NDArray[np.float32]


def pack(lists: Sequence[Words], work: Path, out: Path) -> dict[str, float]:
    """Fit space, pieces and quantiser to the lists and write everything to `out`; returns figures about the fit."""
    pivot = next(words for words in lists if words.code == "en")
    matrix = projection(pivot, [words for words in lists if words is not pivot], WIDTH)
    model = trained(lists, work)
    texts = [text for words in lists for text in words.texts]
    vectors = np.concatenate([words.vectors @ matrix for words in lists])
    weights = np.concatenate([words.weights for words in lists])
    pieces, cosines = fitted(model, texts, vectors)
    listed = _most_frequent((cosines < _TOLD) | (weights < _FREQUENT), [len(words.texts) for words in lists])
    keys = np.fromiter((key for words in lists for key in _keys(words)), np.uint32, len(texts))[listed]
    rows = vectors[listed] * weights[listed, None]
    order = np.argsort(keys, kind="stable")
    keys, rows = keys[order], rows[order]
    lengths, units = _parted(rows)
    centres = codebook(np.concatenate([units, _parted(pieces)[1]]))
    least = float(np.log(max(1e-3, lengths.min())))
    out.mkdir(parents=True, exist_ok=True)
    np.save(out / "centres.npy", centres.astype(np.float16))
    np.save(out / "keys.npy", keys)
    np.save(out / "words.npy", _table(rows, centres, least))
    np.save(out / "pieces.npy", _table(pieces, centres, least))
    shutil.copyfile(model, out / "pieces.model")
    facts = {
        "languages": sorted({words.code for words in lists if words.code != "sh"} | set(_LISTS)),
        "lists": _LISTS,
        "letters": _LETTERS,
        "number_weight": NUMBER_WEIGHT,
        "step": _STEP,
        "least": round(least, 4),
    }
    (out / "facts.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    told = (units * centres[np.arange(len(centres)), coded(units, centres)].reshape(len(units), -1)).sum(1)
    return {
        "words": len(texts),
        "listed": len(keys),
        "pieces tell": float(cosines.mean()),
        "codes tell": float(told.mean()),
    }


def _table(rows: Matrix, centres: Matrix, least: float) -> NDArray[np.uint8]:
    lengths, units = _parted(rows)
    scale = np.clip(np.round((np.log(np.maximum(lengths, 1e-3)) - least) / _STEP), 0, 255).astype(np.uint8)
    return np.concatenate([scale[:, None], coded(units, centres)], axis=1)


def _parted(rows: Matrix) -> tuple[Matrix, Matrix]:
    """The lengths of rows, and the rows brought to length one."""
    lengths = np.linalg.norm(rows, axis=1)
    return lengths, rows / np.maximum(lengths, 1e-9)[:, None]


def _keys(words: Words) -> Iterator[int]:
    return (crc32(f"{words.code}:{text}".encode()) for text in words.texts)


def _most_frequent(wanted: NDArray[np.bool_], counts: Sequence[int]) -> NDArray[np.bool_]:
    """Of the words that are wanted, those that come first in their lists."""
    places = np.concatenate([np.arange(count) for count in counts])
    if wanted.sum() <= _MOST:
        return wanted
    kept: NDArray[np.bool_] = wanted & (places <= np.partition(places[wanted], _MOST)[_MOST])
    return kept
