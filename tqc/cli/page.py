"""What the HTML report is told of the run that it shows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tqc.config import Config
    from tqc.report.html.page import PageFacts
    from tqc.stats.stamp import Stamp

_LONGEST = 80  # letters of a title


def page_facts(paths: Sequence[Path], config: Config, stamp: Stamp) -> PageFacts:
    """Return the facts of a page about what `paths` hold, checked with `config`."""
    from tqc.config import all_rules
    from tqc.report.html.page import PageFacts

    names = ", ".join(path.name or str(path.resolve().name) for path in paths)
    title = names if len(names) <= _LONGEST else f"{names[:_LONGEST]}…"
    return PageFacts(title, stamp, {rule.id: rule.summary for rule in all_rules(config)})
