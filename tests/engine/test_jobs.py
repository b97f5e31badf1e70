from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from tqc.engine import jobs
from tqc.engine.jobs import mapped
from tqc.errors import InputError, TqcError


def times(factor: int) -> Callable[[int], tuple[int, str]]:
    """A function that says what it was given, and which process did it."""
    import multiprocessing

    def run(item: int) -> tuple[int, str]:
        if item < 0:
            raise InputError(f"{item} is negative")
        return factor * item, multiprocessing.current_process().name

    return run


def crashing(last_words: int) -> Callable[[int], int]:
    """A function that ends its process, as the system does for want of memory; not the one that the test runs in."""
    import multiprocessing

    def run(item: int) -> int:
        if multiprocessing.current_process().name != "MainProcess":
            os._exit(last_words)
        return item

    return run


def watched(items: list[int], seen: list[int]) -> Iterator[int]:
    for item in items:
        seen.append(item)
        yield item


def test_one_job_does_each_item_when_it_is_asked_for() -> None:
    seen: list[int] = []
    outcomes = mapped(times, 2, watched([1, 2, 3], seen), jobs=1)
    assert next(outcomes)[0] == 2
    assert seen == [1]
    assert [outcome for outcome, _ in outcomes] == [4, 6]


def test_a_moment_of_work_starts_no_process() -> None:
    assert {process for _, process in mapped(times, 2, range(100), jobs=8)} == {"MainProcess"}


@pytest.mark.parametrize("count", [0, 1, 2], ids=lambda count: f"{count} items")
def test_little_that_is_left_starts_no_process(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr(jobs, "_SECONDS_ALONE", -1.0)
    assert {process for _, process in mapped(times, 2, range(count), jobs=8)} <= {"MainProcess"}


def test_several_jobs_share_the_work_and_keep_the_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_SECONDS_ALONE", -1.0)
    outcomes = list(mapped(times, 3, range(200), jobs=2))
    assert [outcome for outcome, _ in outcomes] == [3 * n for n in range(200)]
    here, *elsewhere = (process for _, process in outcomes)
    assert here == "MainProcess"
    assert "MainProcess" not in elsewhere


def test_an_error_in_a_process_is_raised_here_and_nothing_is_read_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_SECONDS_ALONE", -1.0)
    seen: list[int] = []
    outcomes = mapped(times, 3, watched([0, 1, -2, *range(10_000)], seen), jobs=2)
    with pytest.raises(InputError, match="-2 is negative"):
        list(outcomes)
    assert len(seen) < 500


def test_a_process_that_is_ended_from_outside_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_SECONDS_ALONE", -1.0)
    with pytest.raises(TqcError, match=r"^one of 2 processes was ended from outside.*--jobs$"):
        list(mapped(crashing, 137, range(50), jobs=2))
