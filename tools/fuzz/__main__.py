"""Look for word forms on which a rule fails.

    python -m tools.fuzz --minutes 10          every pair of languages, then all spellings of all forms as far as it gets
    python -m tools.fuzz --langs ru tr --seed 3

What is found is printed with the fewest words that make it fail. Exit code 1 if anything is.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from itertools import chain

from tools.fuzz.trial import all_forms, failures, pairs_of_languages, smallest
from tools.fuzz.vocabulary import TAGS


def main(arguments: Sequence[str]) -> int:
    """Run trials until the time is over or all are done; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10.0, help="how long at most")
    parser.add_argument(
        "--langs", nargs="+", default=list(TAGS), metavar="LANG", help="languages whose forms are tried"
    )
    parser.add_argument("--seed", type=int, default=0, help="another order, other words beside them")
    parser.add_argument("--forms-only", action="store_true", help="leave out the round of all pairs of languages")
    chosen = parser.parse_args(arguments)
    first = () if chosen.forms_only else pairs_of_languages(chosen.seed)
    end = time.monotonic() + 60 * chosen.minutes
    tried, seen = 0, set()
    for trial in chain(first, all_forms(chosen.langs, chosen.seed)):
        if time.monotonic() > end:
            break
        tried += 1
        found = [failure for failure in failures(trial) if (failure.step, failure.place) not in seen]
        if found:
            least = smallest(trial)
            print(f"{least.source_lang} {least.source!r} → {least.target_lang} {least.target!r}")
            for failure in found:
                seen.add((failure.step, failure.place))
                print(f"    {failure.step}: {failure.error} ({failure.place})", flush=True)
    else:
        print("every form was tried")
    print(f"{tried:,} rows, {len(seen)} failures")
    return int(bool(seen))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
