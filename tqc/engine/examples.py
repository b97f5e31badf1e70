"""Try the user's own patterns on the examples that stand beside them."""

from __future__ import annotations

from collections.abc import Iterator

from tqc.checks.patterns import Example, Pattern
from tqc.config import Config
from tqc.engine.check import check
from tqc.model import Document, Row


def failures(config: Config) -> Iterator[str]:
    """Yield a line for each example that a pattern of `config` treats otherwise than it says."""
    for pattern in config.patterns:
        for example in pattern.flagged:
            if not _flags(pattern, example, config):
                yield f"pattern {pattern.name!r} does not flag {example.target!r}"
        for example in pattern.clean:
            if _flags(pattern, example, config):
                yield f"pattern {pattern.name!r} flags {example.target!r}, which is listed as clean"


def _flags(pattern: Pattern, example: Example, config: Config) -> bool:
    row = Row("1", example.source, example.target, "und", config.target_lang)
    alone = Config(select=(f"pattern-{pattern.name}",), patterns=(pattern,), target_lang=config.target_lang)
    return bool(check(Document.of_rows("example", [row]), alone))
