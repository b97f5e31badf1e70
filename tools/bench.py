"""Print how fast tqc is here: segments a second for each stage and for each rule, on one core.

Without arguments the project's own corpora are used, repeated; or name bitext files: `make bench FILES=test.jsonl`.
Figures of a busy machine vary: compare two lines of one run, not two runs.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from tqc.alignment.aligner import align
from tqc.config import Config, active_rules
from tqc.encoders import default_encoder, encode
from tqc.engine.check import check_with
from tqc.engine.prepare import prepared
from tqc.evidence import Evidence
from tqc.io.stories import Request, stories
from tqc.model import Document
from tqc.text.sentences import sentences

CORPORA = Path(__file__).parent.parent / "corpora"
_MOST_ROWS = 20_000
_MOST_ENCODED = 1_000


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
    default_encoder()
    timed(
        "encoding, each side",
        2 * len(some),
        lambda: encode(default_encoder(), [p.source.text for p in some] + [p.target.text for p in some]),
    )
    blocks = [some[n : n + 40] for n in range(0, len(some), 40)]
    timed(
        "encoding and aligning, both sides",
        2 * len(some),
        lambda: [align([p.source.text for p in block], [p.target.text for p in block]) for block in blocks],
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
    documents = read(paths)
    repeated = documents if arguments else documents * 20
    words = sum(len(document.target.text.split()) for document in repeated)
    print(f"{len(repeated)} documents, {sum(len(d.pairs) for d in repeated):,} segments, {words:,} words")
    stages(paths, documents)
    rules(repeated)


if __name__ == "__main__":
    main(sys.argv[1:])
