"""The benchmarks work, and notice wrong results. What they measure is nobody's business here."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from timing import Broken, in_turn

from conftest import ROOT


def test_the_small_benchmark() -> None:
    command = [
        sys.executable,
        ROOT / "benchmarks" / "run.py",
        "--small",
        "--bench",
        ROOT / "benchmarks" / "peers",
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    rows = [line.split(" | ") for line in done.stdout.splitlines() if line.startswith("| ")]
    assert {len(row) for row in rows} == {5}
    assert len(rows) == 1 + 17


@pytest.mark.parametrize(
    "program",
    [
        "import os; print(os.getpid())",
        "raise SystemExit(2)",
        "import sys; print('Traceback', file=sys.stderr)",
    ],
    ids=["different every time", "exit code", "traceback"],
)
def test_wrong_results_are_noticed(program: str) -> None:
    with pytest.raises(Broken):
        in_turn({"x": [sys.executable, "-c", program]}, 2, os.environ)


def test_what_a_command_took() -> None:
    program = "import sys; x = b'a' * 50_000_000; print(1); print(2)"
    took = in_turn({"x": [sys.executable, "-c", program], "y": [sys.executable, "-c", "0"]}, 2, os.environ)
    assert (took["x"].lines, took["y"].lines) == (2, 0)
    assert took["x"].peak > 48
