"""A run that is cut off goes on from what is whole: nothing is lost, nothing is doubled."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import FIXTURES, Result

Run = Callable[..., Result]
CHECK = [sys.executable, "-m", "cs_audit", "check"]


@pytest.fixture(name="many")
def _many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Some hundred conversations in several files."""
    monkeypatch.chdir(tmp_path)
    folder = Path("in")
    folder.mkdir()
    lines = (FIXTURES / "chat_several.jsonl").read_text("utf-8").splitlines()
    (folder / "a.jsonl").write_text("\n".join(lines * 40) + "\n", "utf-8")
    (folder / "b.txt").write_bytes((FIXTURES / "call_rude.txt").read_bytes())
    (folder / "broken.json").write_text("[", "utf-8")
    (folder / "c.jsonl").write_text("\n".join(lines * 20) + "\n", "utf-8")
    return folder


def test_a_resumed_run_is_the_whole_run(run: Run, many: Path, tmp_path: Path) -> None:
    whole = run("check", many, "--format", "jsonl", "--statistics")
    out = tmp_path / "out.jsonl"
    begun = run("check", many, "--resume", out, "--statistics")
    assert (out.read_text("utf-8"), begun.code, begun.err) == (whole.out, whole.code, whole.err)
    again = run("check", many, "--resume", out, "--statistics")
    assert (out.read_text("utf-8"), again.code, again.err) == (whole.out, whole.code, whole.err)


@pytest.mark.parametrize("seed", range(50))
def test_an_output_cut_at_any_byte(run: Run, many: Path, tmp_path: Path, seed: int) -> None:
    data = WHOLE.setdefault("data", run("check", many, "--format", "jsonl").out.encode())
    out = tmp_path / "out.jsonl"
    cut = random.Random(seed).randrange(len(data))
    out.write_bytes(data[:cut] + b"\0" * (seed % 3))
    result = run("check", many, "--resume", out)
    assert result.code == 2, result.err  # of the broken file alone
    assert out.read_bytes() == data


WHOLE: dict[str, bytes] = {}


def test_killed_at_random_moments(many: Path, tmp_path: Path) -> None:
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    subprocess.run([*CHECK, many, "--format", "jsonl", "-o", whole], check=False, capture_output=True)
    moments = random.Random(1)
    for _ in range(50):
        with subprocess.Popen([*CHECK, many, "--resume", out], stderr=subprocess.DEVNULL) as process:
            time.sleep(moments.uniform(0.1, 0.8))
            process.send_signal(signal.SIGKILL)
    subprocess.run([*CHECK, many, "--resume", out], check=False, capture_output=True)
    assert out.read_bytes() == whole.read_bytes()


@pytest.mark.parametrize(
    "content",
    ['{"some": "json"}\n', "客服：您好\n"],
)
def test_what_is_no_output_is_written_over(run: Run, many: Path, tmp_path: Path, content: str) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text(content, "utf-8")
    result = run("check", many, "--resume", out)
    assert result.code == 2
    assert out.read_text("utf-8") == content


def test_other_input_is_noticed(run: Run, many: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("check", many, "--resume", out)
    before = out.read_bytes()
    (many / "a.jsonl").unlink()
    result = run("check", many, "--resume", out)
    assert result.code == 2
    assert "does not come from" in result.err
    assert out.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs process groups")
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_ctrl_c_leaves_valid_output(many: Path, form: str) -> None:
    import json

    command = [*CHECK, many, many, many, many, "--format", form, "--lang", "en"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, bufsize=0
    ) as process:
        assert process.stdout
        first = process.stdout.read(20_000)
        os.killpg(process.pid, signal.SIGINT)
        rest, errors = process.communicate()
    assert process.returncode == 130
    assert b"interrupted:" in errors
    text = (first + rest).decode()
    cards = (
        json.loads(text)["conversations"] if form == "json" else [json.loads(t) for t in text.splitlines()]
    )
    assert cards
