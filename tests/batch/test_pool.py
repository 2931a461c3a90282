"""Processes that work on items: the order stays, and one that dies costs its item at most."""

from __future__ import annotations

import os
import signal
import time

import pytest

from cs_audit.batch.pool import Died, Pool


def double(number: int) -> int:
    time.sleep(0.001 * (number % 3))
    return 2 * number


def double_or_die(number: int) -> int:
    if number in (5, 11):
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def double_or_raise(number: int) -> int:
    if number == 3:
        raise ValueError(number)
    return 2 * number


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 7, 100])
def test_results_come_in_order(jobs: int, count: int) -> None:
    with Pool(double, jobs) as pool:
        assert list(pool.results(range(count))) == [2 * n for n in range(count)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_process_that_dies_costs_its_item(jobs: int) -> None:
    with Pool(double_or_die, jobs) as pool:
        results = list(pool.results(range(40)))
    assert [r.item if isinstance(r, Died) else r for r in results] == [
        n if n in (5, 11) else 2 * n for n in range(40)
    ]
    assert sum(isinstance(r, Died) for r in results) == 2


def test_what_work_raises_is_raised() -> None:
    with Pool(double_or_raise, 2) as pool, pytest.raises(ValueError, match="3"):
        list(pool.results(range(10)))


def test_items_are_taken_as_they_are_needed() -> None:
    taken = 0

    def numbers():
        nonlocal taken
        for number in range(100_000):
            taken += 1
            yield number

    with Pool(double, 2) as pool:
        results = pool.results(numbers())
        assert next(results) == 0
    assert taken < 1000


def test_the_pool_can_be_used_again() -> None:
    with Pool(double, 2) as pool:
        assert list(pool.results([1, 2])) == [2, 4]
        assert list(pool.results([3])) == [6]
