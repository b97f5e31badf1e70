"""Run a function over items side by side, in order, with bounded memory."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any, TypeVar

from tqc.errors import TqcError

Item = TypeVar("Item")
Setting = TypeVar("Setting")
Outcome = TypeVar("Outcome")

# Starting processes costs about a second each, so what is done by then never pays for them.
_SECONDS_ALONE = 1.5
_AT_ONCE = 16  # items a process is handed at a time
_AHEAD = 4  # batches that wait for each process


def mapped(
    make: Callable[[Setting], Callable[[Item], Outcome]], setting: Setting, items: Iterable[Item], *, jobs: int
) -> Iterator[Outcome]:
    """Yield `make(setting)(item)` for each item, in order.

    The first items are done in this process; if there is more than a moment's work and `jobs` is over one,
    the rest goes to that many processes. At no time are more than a few batches of items and outcomes in memory.
    Raises `TqcError` if one of the processes is ended from outside.
    """
    rest = iter(items)
    run = make(setting)
    begin = time.monotonic()
    for item in rest:
        yield run(item)
        if jobs > 1 and time.monotonic() - begin > _SECONDS_ALONE:
            break
    else:
        return
    window = list(islice(rest, jobs * _AT_ONCE))
    if len(window) < 2:
        yield from map(run, window)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(make, setting)) as pool:
        waiting: deque[Future[list[Any]]] = deque()
        try:
            while window:
                size = -(-len(window) // jobs)  # a short window is shared out, too
                for begin_at in range(0, len(window), size):
                    waiting.append(pool.submit(_batch, window[begin_at : begin_at + size]))
                while len(waiting) > jobs * _AHEAD:
                    yield from waiting.popleft().result()
                window = list(islice(rest, jobs * _AT_ONCE))
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool:
            raise TqcError(
                f"one of {jobs} processes was ended from outside, perhaps for want of memory; try fewer, with --jobs"
            ) from None
        finally:
            for future in waiting:
                future.cancel()


_run: Callable[[Any], Any]


def _begin(make: Callable[[Any], Callable[[Any], Any]], setting: Any) -> None:
    """Make a process ready: its function, and one thread for its arithmetic, since the processes fill the machine."""
    from threadpoolctl import threadpool_limits

    global _run
    threading.Thread(target=_end_with_parent, daemon=True).start()
    threadpool_limits(1)
    _run = make(setting)


def _end_with_parent() -> None:
    """End this process when the one that started it has ended without saying so."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def _batch(items: list[Any]) -> list[Any]:
    return [_run(item) for item in items]
