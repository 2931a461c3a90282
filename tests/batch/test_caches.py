"""What is kept between runs changes nothing but the time; what is damaged or somebody else's is not believed."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import FIXTURES, Result
from cs_audit.audit import Auditor
from cs_audit.batch import results
from cs_audit.batch.results import Results
from cs_audit.compiled import load_compiled

Run = Callable[..., Result]


@pytest.fixture(name="cache")
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    directory = tmp_path / "cache"
    monkeypatch.setenv("CS_AUDIT_CACHE_DIR", str(directory))
    return directory


def count(cache: Path) -> int:
    return Results(cache).info().conversations


@pytest.mark.parametrize("form", ["json", "jsonl", "console"])
def test_the_second_run_gives_the_same_and_audits_nothing(
    run: Run, cache: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    command = (
        "check",
        FIXTURES,
        "--format",
        form,
        "--statistics",
        "--ruleset",
        "default",
        "--ruleset",
        "online-chat",
    )
    plain = run(*command, "--no-cache")
    assert not (cache / results.NAME).exists()
    assert run(*command) == plain
    assert count(cache) > 10
    monkeypatch.setattr(Auditor, "judge", None)
    assert run(*command) == plain


def test_files_are_cached_only_on_demand(run: Run, cache: Path, tmp_path: Path) -> None:
    run("check", FIXTURES / "call_good.txt")
    assert not (cache / results.NAME).exists()
    run("check", FIXTURES / "call_good.txt", "--cache", tmp_path / "other")
    assert count(tmp_path / "other") == 1


def test_other_rules_are_other_results(run: Run, cache: Path) -> None:
    run("check", FIXTURES)
    before = count(cache)
    run("check", FIXTURES, "--select", "CLOSE-01")
    assert count(cache) == 2 * before


def test_the_oldest_go(run: Run, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("check", FIXTURES, "--select", "CLOSE-01")
    one = count(cache)
    monkeypatch.setattr(results, "LIMIT", 30_000)
    for rule in ("CLOSE-02", "GREET-01", "GREET-02", "WAIT-01"):
        run("check", FIXTURES, "--select", rule)
    assert 0 < count(cache) < 5 * one


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + bytes(200)])
def test_a_damaged_database_costs_nothing_but_time(run: Run, cache: Path, damage: bytes) -> None:
    plain = run("check", FIXTURES, "--no-cache")
    cache.mkdir(mode=0o700, exist_ok=True)
    (cache / results.NAME).write_bytes(damage)
    assert run("check", FIXTURES) == plain


def test_damaged_results_are_found_anew(run: Run, cache: Path) -> None:
    plain = run("check", FIXTURES)
    with sqlite3.connect(cache / results.NAME) as connection:
        connection.execute("UPDATE results SET outcomes = ?", (b"x",))
    assert run("check", FIXTURES) == plain


def test_runs_share_it(cache: Path) -> None:
    (ruleset,), _ = load_compiled(["default"])
    cache.mkdir(mode=0o700, exist_ok=True)
    auditor, stores = Auditor([ruleset]), [Results(cache) for _ in range(4)]
    from cs_audit.readers import read

    talk = next(iter(read(str(FIXTURES / "call_good.txt"))))
    (judgement,) = auditor.judge([talk])  # type: ignore[list-item]

    def write(store: Results, first: int) -> None:
        for number in range(first, first + 50):
            store.put(number.to_bytes(16, "big"), judgement)
            store.flush()

    threads = [threading.Thread(target=write, args=(s, 25 * i)) for i, s in enumerate(stores)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert count(cache) == 125
    assert Results(cache).get((60).to_bytes(16, "big")) == judgement


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs file permissions")
def test_a_directory_that_others_may_write_is_not_used(run: Run, cache: Path) -> None:
    cache.mkdir(mode=0o700)
    cache.chmod(0o777)
    assert "Traceback" not in run("check", FIXTURES).err
    assert list(cache.iterdir()) == []
    assert run("check", FIXTURES, "--cache", cache).code == 2


def test_compiled_rules_are_kept_and_checked(cache: Path, tmp_path: Path) -> None:
    house = tmp_path / "house.yaml"
    house.write_text("extends: default\nlimits: {call_hold: 20}\n", "utf-8")
    first, _ = load_compiled([str(house)])
    (kept,) = cache.glob("*.rules")
    again, doubt = load_compiled([str(house)])
    assert (again[0].hash, doubt) == (first[0].hash, None)
    house.write_text("extends: default\nlimits: {call_hold: 25}\n", "utf-8")
    changed, _ = load_compiled([str(house)])
    assert changed[0].limits["call_hold"] == 25
    assert list(cache.glob("*.rules")) == [kept]


@pytest.mark.parametrize("cut", [0, 10, 1000, -10])
def test_a_damaged_file_is_left_aside_with_a_warning(run: Run, cache: Path, cut: int) -> None:
    run("check", FIXTURES / "call_good.txt")
    (kept,) = cache.glob("*.rules")
    kept.write_bytes(kept.read_bytes()[:cut])
    result = run("check", FIXTURES / "call_good.txt")
    assert result.code == 0
    assert "is damaged" in result.err
    assert run("check", FIXTURES / "call_good.txt").err == ""


def test_info_and_clear(run: Run, cache: Path) -> None:
    run("check", FIXTURES)
    assert " 1 compiled" in run("cache", "info").out
    assert "cleared" in run("cache", "clear").out
    assert list(cache.iterdir()) == []
    assert "0 conversations, 0 compiled" in run("cache", "info").out


APART = """
import sys, threading
from pathlib import Path
from cs_audit.compiled import _done_apart
done = Path(sys.argv[1])
print(_done_apart(lambda: done.touch()), done.exists(), _done_apart(lambda: 1 / 0))
threading.Thread(target=threading.Event().wait, daemon=True).start()
print(_done_apart(lambda: None))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_compiling_in_a_process_of_its_own(tmp_path: Path) -> None:
    """It is known whether it was done; beside other threads it is not tried."""
    command = [sys.executable, "-c", APART, tmp_path / "done"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True", "False", "False"]
    assert done.stderr == ""
