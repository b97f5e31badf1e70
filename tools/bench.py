"""Print how fast tqc is here, on one core: segments a second for each stage and each rule, and what aligning long texts costs.

Without arguments the project's own corpora are used, repeated; or name bitext files: `make bench FILES=test.jsonl`.
Figures of a busy machine vary: compare two lines of one run, not two runs.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from tqc.alignment.aligner import align
from tqc.config import Config, active_rules
from tqc.encoders import Vectors, encode, universal_encoder
from tqc.engine.check import check_with
from tqc.engine.prepare import prepared
from tqc.evidence import Evidence
from tqc.io.sources.request import Request
from tqc.io.sources.stories import stories
from tqc.model import Document
from tqc.text.segmentation.splitter import sentences

CORPORA = Path(__file__).parent.parent / "corpora"
_MOST_ROWS = 20_000
_MOST_ENCODED = 1_000
_WIDTH = 512  # numbers in a made-up vector
_ARTICLE, _ARTICLES = 40, 25  # sentences of an article whose alignment is timed, and how many of them


def timed(what: str, count: int, run: Callable[[], object]) -> None:
    """Run once and print the rate in segments a CPU second."""
    begin = time.process_time()
    run()
    seconds = max(time.process_time() - begin, 1e-9)
    print(
        f"{what:<34} {count / seconds:>12,.0f} segments/s   {1e6 * seconds / max(1, count):>9.1f} µs each", flush=True
    )


def read(paths: Sequence[Path]) -> list[Document]:
    """Read the documents to measure with, at most `_MOST_ROWS` pairs."""
    documents, pairs = [], 0
    for item in stories(Request(tuple(paths))):
        document = prepared(item)
        documents.append(document)
        pairs += len(document.pairs)
        if pairs >= _MOST_ROWS:
            break
    return documents


def stages(paths: Sequence[Path], documents: Sequence[Document]) -> None:
    """Time reading, splitting, encoding, and aligning."""
    pairs = [pair for document in documents for pair in document.pairs]
    timed("reading", len(pairs), lambda: [None for _ in islice(stories(Request(tuple(paths))), len(documents))])
    texts = [(d.target.text, d.target.lang or "en") for d in documents]
    texts += [(d.versions[0].source.text, d.versions[0].source.lang or "und") for d in documents]
    timed("splitting, each side", 2 * len(pairs), lambda: [sentences(text, lang) for text, lang in texts])
    some = [pair for pair in pairs if pair.source.text and pair.target.text][:_MOST_ENCODED]
    universal_encoder()
    timed(
        "encoding, each side",
        2 * len(some),
        lambda: encode(universal_encoder(), [p.source.text for p in some] + [p.target.text for p in some]),
    )
    blocks = [some[n : n + 40] for n in range(0, len(some), 40)]
    timed(
        "encoding and aligning, both sides",
        2 * len(some),
        lambda: [align([p.source.text for p in block], [p.target.text for p in block]) for block in blocks],
    )


class Given:
    """An encoder whose vectors were made beforehand, so that only the search and its costs are timed."""

    name = "given"
    languages = frozenset({"en"})

    def __init__(self, vectors: Vectors) -> None:
        self._vectors = vectors
        self.width = vectors.shape[1]

    def states(self, sentences: Sequence[str], lang: str = "und") -> Vectors:
        """Return the vector of each sentence, which begins with its number."""
        return self._vectors[[int(sentence.split(" ", 1)[0]) for sentence in sentences]]

    def joined(self, states: Vectors, size: int) -> Vectors:
        """Return the sums of every `size` neighbours."""
        total = states[: len(states) - size + 1].copy()
        for k in range(1, size):
            total += states[k : len(states) - size + 1 + k]
        return total

    def vectors(self, states: Vectors) -> Vectors:
        """Return the states at length one."""
        unit: Vectors = states / np.linalg.norm(states, axis=1, keepdims=True)
        return unit


def texts(count: int) -> tuple[list[str], list[str], Given]:
    """Return two made-up texts of `count` sentences, one in 50 lost in the second, and their vectors."""
    rng = np.random.default_rng(count)
    one = rng.standard_normal((count, _WIDTH), np.float32)
    vectors = np.concatenate([one, one + np.float32(0.6) * rng.standard_normal((count, _WIDTH), np.float32)])
    lengths = rng.integers(40, 200, count).tolist()
    sources = [f"{n} " + "x" * length for n, length in enumerate(lengths)]
    targets = [f"{count + n} " + "x" * length for n, length in enumerate(lengths) if n % 50 != 7]
    return sources, targets, Given(vectors)


def long_texts(sentences: int = 20_000) -> None:
    """Time the search and its costs, vectors given: articles, and one book; with the most memory that the process ever had."""
    sources, targets, given = texts(_ARTICLE)
    align(sources, targets, source_lang="ru", encoder=given)
    count = len(sources) + len(targets)
    begin = time.process_time()
    for _ in range(_ARTICLES):
        align(sources, targets, source_lang="ru", encoder=given)
    seconds = (time.process_time() - begin) / _ARTICLES / count * 1000
    print(f"{'search, articles of ' + str(_ARTICLE):<34} {seconds:>12.3f} CPU s for 1,000 sentences of either side")
    sources, targets, given = texts(sentences)
    begin, wall = time.process_time(), time.monotonic()
    align(sources, targets, source_lang="ru", encoder=given)
    used, waited = time.process_time() - begin, time.monotonic() - wall
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform != "darwin" else 1 << 30)
    name = f"search, {sentences:,} × {len(targets):,}"
    print(
        f"{name:<34} {used:>12.1f} CPU s, {waited:.1f} s in all; peak memory of the process {peak:.2f} GiB", flush=True
    )


def rules(documents: Sequence[Document]) -> None:
    """Time each rule alone, what it needs of the evidence included, and all rules together."""
    config = Config()
    count = sum(len(document.pairs) for document in documents)
    warm = documents[:3]
    for active in active_rules(config):
        for document in warm:
            list(active.rule.check(document, Evidence(document), active.options))
        timed(
            active.rule.id,
            count,
            lambda active=active: [list(active.rule.check(d, Evidence(d), active.options)) for d in documents],  # type: ignore[misc]
        )
    every = active_rules(config)
    timed("all rules together", count, lambda: [check_with(document, every, config) for document in documents])


def main(arguments: Sequence[str]) -> None:
    """Time everything on the named files, or on the project's own corpora."""
    paths = [Path(name) for name in arguments] or [CORPORA]
    if not arguments:
        long_texts()  # before the data of the rules are in memory
    documents = read(paths)
    repeated = documents if arguments else documents * 20
    words = sum(len(document.target.text.split()) for document in repeated)
    print(f"{len(repeated)} documents, {sum(len(d.pairs) for d in repeated):,} segments, {words:,} words")
    stages(paths, documents)
    rules(repeated)


if __name__ == "__main__":
    main(sys.argv[1:])
