"""Change each threshold and say which changes no case misses.

    python -m tools.thresholds figures               of one family, by the cases of its rules and its examples
    python -m tools.thresholds text --part source --rules names meaning

Each value is set to 0, doubled, and made negative, in a process of its own, and the cases that use it are run until one
fails. Printed is what survives, and what no case uses at all. Exit code 1 if anything survives all three.
"""

from __future__ import annotations

import argparse
import functools
import gc
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.checks import test_rules
from tools.thresholds.entries import Entry, entries, holders
from tools.thresholds.uses import Uses, loaded
from tqc.checks import RULES

Case = Callable[[], None]


def main(arguments: Sequence[str]) -> int:
    """Change the thresholds of a family, or of a part of it; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.thresholds", description=__doc__.splitlines()[0])
    parser.add_argument("family", help="a file of tqc/resources/thresholds, without its ending")
    parser.add_argument("--part", help="one table of it")
    parser.add_argument("--rules", nargs="+", metavar="FAMILY", help="families of rules whose cases are run; its own")
    parser.add_argument("--seconds", type=float, default=20.0, help="CPU time for one change, beyond which it survives")
    chosen = parser.parse_args(arguments)
    wanted = [one for one in entries() if one.family == chosen.family and chosen.part in (None, one.part)]
    cases = dict(_cases(chosen.rules or [chosen.family]))
    print(f"{len(wanted)} thresholds, {len(cases)} cases", flush=True)
    uses = _uses(wanted, cases)
    lost = 0
    for entry in wanted:
        users = [name for name in cases if name in uses[entry]]
        if not users:
            print(f"{entry} = {entry.value}: no case uses it", flush=True)
            lost += 1
            continue
        survived = [
            change
            for change, value in _changes(entry.value).items()
            if not _is_missed(entry, value, [cases[name] for name in users], chosen.seconds)
        ]
        if survived:
            print(f"{entry} = {entry.value}: survives {', '.join(survived)} in {len(users)} cases", flush=True)
            lost += len(survived) == len(_changes(entry.value))
    print(f"{lost} of {len(wanted)} are not missed by any case")
    return int(lost > 0)


def _cases(families: Sequence[str]) -> Iterator[tuple[str, Case]]:
    """The cases and documented examples of the rules of some families, by name."""
    ids = {rule.id for rule in RULES if rule.family in families}
    tests: tuple[tuple[Callable[..., None], Sequence[Any]], ...] = (
        (test_rules.test_case, test_rules.ALL_CASES),
        (test_rules.test_documented_example, test_rules.EXAMPLES),
    )
    for test, params in tests:
        for param in params:
            if getattr(param.values[0], "id", param.values[0]) in ids:
                yield str(param.id), functools.partial(test, *param.values)


def _uses(wanted: Sequence[Entry], cases: dict[str, Case]) -> dict[Entry, set[str]]:
    """Run all cases once, and note which constants each uses."""
    values = {entry: entry.value for entry in wanted}
    where = {entry: holders(entry, loaded()) for entry in wanted}
    uses = Uses()
    for entry in wanted:
        uses.watch(entry)
    for name, case in cases.items():
        uses.case = name
        _clear()  # or what one case found another would not look for
        case()
    for entry in wanted:
        for module in where[entry]:
            setattr(module, entry.constant, values[entry])
    return uses.by_entry


def _changes(value: int | float) -> dict[str, int | float]:
    return {f"{change:g}": change for change in dict.fromkeys((type(value)(0), 2 * value, -value)) if change != value}


def _is_missed(entry: Entry, value: int | float, cases: Sequence[Case], seconds: float) -> bool:
    """Say whether a case fails with another value; it is tried in a process of its own."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    for module in holders(entry, loaded()):
        setattr(module, entry.constant, value)
    _clear()
    end = time.process_time() + seconds
    for case in cases:
        if time.process_time() > end:
            break
        try:
            case()
        except Exception:  # a case that fails, or code that cannot do with the value: both are noticed
            os._exit(1)
    os._exit(0)


def _clear() -> None:
    """Forget the results that functions keep, but not what they have read from files: that has no bound."""
    for kept in _kept():
        kept.cache_clear()


@functools.cache
def _kept() -> tuple[Any, ...]:
    found = (one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper))
    return tuple(
        one
        for one in found
        if (one.__module__ or "").startswith("tqc.") and one.cache_parameters()["maxsize"] is not None
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
