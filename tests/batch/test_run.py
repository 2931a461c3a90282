"""A run gives the same bytes however many processes work on it, and its numbers reconcile."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import FIXTURES, Result
from cs_audit.batch import items as cutting
from cs_audit.batch import run as running
from cs_audit.batch.items import Item, items
from cs_audit.batch.work import Work

Run = Callable[..., Result]


@pytest.fixture(name="small_spans")
def _small_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut after a few conversations, and start processes for a few files."""
    monkeypatch.setattr(cutting, "SPAN", 2000)
    monkeypatch.setattr(running, "WORTH_IT", 2000)


@pytest.fixture(name="large")
def _large(tmp_path: Path) -> Path:
    """A JSONL file with some lines that are no conversations, and ids that come twice."""
    lines = (FIXTURES / "chat_several.jsonl").read_text("utf-8").splitlines()
    path = tmp_path / "large.jsonl"
    path.write_text("\n".join([*lines * 6, "{not json", "", *lines * 6]) + "\n", "utf-8")
    return path


@pytest.mark.usefixtures("small_spans")
@pytest.mark.parametrize("form", ["json", "jsonl", "console"])
def test_the_output_does_not_depend_on_the_processes(run: Run, large: Path, form: str) -> None:
    results = [
        run("check", large, FIXTURES, "--format", form, "--statistics", "--jobs", n) for n in ("1", "2", "3")
    ]
    assert results[0] == results[1] == results[2]
    assert "large.jsonl:" in results[0].err


def test_a_large_file_is_cut_at_lines(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "SPAN", 2000)
    parts = [item for item in items([str(large)]) if isinstance(item, Item)]
    data = large.read_bytes()
    assert len(parts) > 3
    assert b"".join(data[p.start : p.end] for p in parts) == data
    assert [p.line for p in parts] == [data[: p.start].count(b"\n") + 1 for p in parts]


@pytest.mark.parametrize(
    "content",
    [
        b'[{"role": "agent", "text": "x"}]' * 200,
        b'{"id": 1, "role": "agent", "text": "x"}\n' * 200,
        "客服：您好\n客户：你好\n".encode() * 400,
        '{"id": "a", "turns": [{"role": "agent", "text": "您好"}]}\n'.encode("utf-16") * 100,
    ],
    ids=["json", "a turn a line", "txt", "utf-16"],
)
def test_other_files_stay_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(cutting, "SPAN", 2000)
    path = tmp_path / "x.jsonl"
    path.write_bytes(content)
    assert [item.end for item in items([str(path)]) if isinstance(item, Item)] == [0]


@pytest.mark.usefixtures("small_spans")
def test_a_killed_process_costs_its_item(run: Run, large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    audited = Work.pieces

    def pieces(self, item):
        if isinstance(item, Item) and item.is_stretch and item.start and item.line < 30:
            os.kill(os.getpid(), signal.SIGKILL)
        return audited(self, item)

    whole = run("check", large, "--format", "jsonl", "--jobs", "2")
    monkeypatch.setattr(Work, "pieces", pieces)
    result = run("check", large, "--format", "jsonl", "--jobs", "2")
    assert result.code == 2
    assert "killed" in result.err
    kept = [json.loads(line)["id"] for line in result.out.splitlines()]
    assert 0 < len(kept) < len(whole.out.splitlines())
    assert set(result.out.splitlines()) < set(whole.out.splitlines())
