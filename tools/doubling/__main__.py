"""Print what each rule takes for n and for 2n of hostile shapes, and the peak memory of each shape.

    python -m tools.doubling                      all shapes, the rules that grow or take long
    python -m tools.doubling --all "a long word"  one shape, every rule
    python -m tools.doubling --scale 4            four times the size

Times are CPU seconds, so that a busy machine matters little. What is shared by rules is counted where it is first asked
for. Exit code 1 if a rule takes over 2.5 times as long for 2n as for n, or a shape over 10 seconds or 1 GB.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from collections.abc import Sequence

from tools.doubling.measure import SMALLEST, in_process
from tools.doubling.shapes import SHAPES

_MOST_GROWTH, _MOST_SECONDS, _MOST_MEGABYTES = 2.5, 10.0, 1024
_NOTABLE = 0.2  # seconds below which a ratio says nothing


def grows(once: float, twice: float) -> bool:
    """Say whether a rule takes clearly more than twice the time for twice the size."""
    return twice >= _NOTABLE and twice > _MOST_GROWTH * max(once, 1e-9)


def main(arguments: Sequence[str]) -> int:
    """Measure the shapes that are named, or all; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.doubling", description=__doc__.splitlines()[0])
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=f"one of: {', '.join(SHAPES)}")
    parser.add_argument("--scale", type=float, default=1.0, help="multiply the sizes")
    parser.add_argument("--all", action="store_true", help="print every rule, not only those that grow or take long")
    chosen = parser.parse_args(arguments)
    context = multiprocessing.get_context("spawn")
    bad = 0
    print(
        f"CPU seconds for input of the size n, and of 2n; below a shape the rules that grow by more than {_MOST_GROWTH}"
    )
    print(
        f"or take more than {_MOST_SECONDS / 10:g} s. At most {_MOST_SECONDS:g} s and {_MOST_MEGABYTES:,} MB a shape.\n"
    )
    print(f"{'shape':<28} {'n':>9} {'for n':>9} {'for 2n':>9} {'growth':>8} {'memory':>9}", flush=True)
    shapes = chosen.shapes or list(SHAPES)
    for shape in shapes:
        size = max(SMALLEST, round(chosen.scale * SHAPES[shape][0]))
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=in_process, args=(shape, size, there))
        process.start()
        there.close()
        try:
            found, megabytes = here.recv()
        except EOFError:
            print(f"{shape}: failed")
            bad += 1
            continue
        finally:
            process.join()
        bad += _show(shape, size, found, megabytes, every=chosen.all)
    print(f"\n{len(shapes)} shapes, {bad} of them too slow, too large, or growing")
    return int(bad > 0)


def _show(shape: str, size: int, found: dict[str, tuple[float, float]], megabytes: int, *, every: bool) -> int:
    """Print what was measured, and return whether it is too much."""
    once, twice = (sum(times[n] for times in found.values()) for n in (0, 1))
    too_much = twice > _MOST_SECONDS or megabytes > _MOST_MEGABYTES or any(grows(*times) for times in found.values())
    print(_line(shape, f"{size:,}", once, twice, f"{megabytes:,} MB"), flush=True)
    for what, (a, b) in sorted(found.items(), key=lambda item: -item[1][1]):
        if every or grows(a, b) or b > _MOST_SECONDS / 10:
            print(_line(f"    {what}", "", a, b, "grows" if grows(a, b) else ""), flush=True)
    return int(too_much)


def _line(what: str, size: str, once: float, twice: float, last: str) -> str:
    growth = f"x {twice / once:.1f}" if once >= _NOTABLE / 10 else ""
    return f"{what:<28} {size:>9} {once:7.2f} s {twice:7.2f} s {growth:>8} {last:>9}".rstrip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
