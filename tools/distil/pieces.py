"""Pieces of words, for words that no list has: a unigram model, and a vector for each piece.

The vectors are those whose sums come nearest to the vectors of the listed words (ridge regression, by conjugate gradients).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

from tools.distil.words import Words

SIZE = 80_000
_LONGEST = 12
_RIDGE = 1.0
_STEPS = 30


def trained(lists: Sequence[Words], folder: Path) -> Path:
    """Train the unigram model on all lists, each word as often as the root of its frequency says; return its file."""
    counts: Counter[str] = Counter()
    for words in lists:
        for text, frequency in zip(words.texts, words.frequencies, strict=True):
            counts[text] += 1 + int((frequency * 1e7) ** 0.5)
    table = folder / "words.tsv"
    table.write_text("".join(f"{text}\t{count}\n" for text, count in sorted(counts.items())), encoding="utf-8")
    SentencePieceTrainer.train(
        input=str(table),
        input_format="tsv",
        model_prefix=str(folder / "pieces"),
        vocab_size=SIZE,
        model_type="unigram",
        character_coverage=1.0,
        normalization_rule_name="identity",
        max_sentencepiece_length=_LONGEST,
        split_by_unicode_script=False,
        bos_id=-1,
        eos_id=-1,
        minloglevel=1,
        num_threads=1,
    )
    return folder / "pieces.model"


def fitted(
    model: Path, texts: Sequence[str], vectors: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return a vector for each piece, and how near the sums of pieces come to the vectors of the words (cosines)."""
    split = SentencePieceProcessor(model_file=str(model)).encode(list(texts))
    rows = torch.tensor([row for row, pieces in enumerate(split) for _ in pieces])
    columns = torch.tensor([piece for pieces in split for piece in pieces])
    ones = torch.ones(len(rows))
    there = torch.sparse_coo_tensor(torch.stack([rows, columns]), ones, (len(texts), SIZE)).coalesce().to_sparse_csr()
    back = torch.sparse_coo_tensor(torch.stack([columns, rows]), ones, (SIZE, len(texts))).coalesce().to_sparse_csr()
    wanted = torch.from_numpy(vectors)
    scale = 1 / (torch.bincount(columns, minlength=SIZE).float() + _RIDGE)[:, None]
    found = torch.zeros(SIZE, vectors.shape[1])
    left = back @ wanted
    step = scale * left
    size = (left * step).sum(0)
    for _ in range(_STEPS):
        image = back @ (there @ step) + _RIDGE * step
        length = size / (step * image).sum(0).clamp(min=1e-12)
        found += length * step
        left -= length * image
        fresh = scale * left
        last, size = size, (left * fresh).sum(0)
        step = fresh + size / last.clamp(min=1e-20) * step
    cosines = torch.nn.functional.cosine_similarity(there @ found, wanted)
    return found.numpy(), cosines.numpy()
