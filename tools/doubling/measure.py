"""Time each rule on a shape and on the same twice as long."""

from __future__ import annotations

import gc
import resource
import time
from multiprocessing.connection import Connection

from threadpoolctl import threadpool_limits

from tools.doubling.shapes import SHAPES
from tqc.config import Config, active_rules
from tqc.engine.check import check_with
from tqc.engine.limited import limited
from tqc.evidence import Evidence
from tqc.model import Document

SMALLEST = 20
"""The size of the document that everything is loaded with."""


def measured(shape: str, size: int) -> dict[str, tuple[float, float]]:
    """Return the seconds of each rule, and of making the document, for `size` and twice the size."""
    active = active_rules(Config(preview=True))
    make = SHAPES[shape][1]
    check_with(
        limited(make(SMALLEST))[0], active, Config(preview=True)
    )  # what is read once a process is no cost of a shape
    found: dict[str, list[float]] = {}
    for count in (size, 2 * size):
        begin = time.process_time()
        document, _ = limited(make(count))
        found.setdefault("(reading, splitting, aligning)", []).append(time.process_time() - begin)
        _time_rules(document, found)
    return {what: (once, twice) for what, (once, twice) in found.items()}


def _time_rules(document: Document, found: dict[str, list[float]]) -> None:
    evidence = Evidence(document)
    for rule in active_rules(Config(preview=True)):
        begin = time.process_time()
        if document.has_source or not rule.rule.source:
            for _ in rule.rule.check(document, evidence, rule.options):
                pass
        found.setdefault(rule.rule.id, []).append(time.process_time() - begin)


def in_process(shape: str, size: int, answer: Connection) -> None:
    """Measure in a process of its own, and send what was measured and the peak memory in megabytes."""
    threadpool_limits(1)
    gc.disable()  # or a rule pays for what others left behind
    found = measured(shape, size)
    answer.send((found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))
