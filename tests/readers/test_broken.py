"""Bad input, format by format: a clear error or warning with its place, and the rest goes on."""

from __future__ import annotations

import gzip
import io
import json
import os
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cs_audit.model import Conversation
from cs_audit.readers import Problem, ReadOptions, read, read_bytes

from .helpers import OPEN, STRICT

ROOT = Path(__file__).parent.parent.parent
FORMATS, BROKEN = ROOT / "fixtures" / "formats", ROOT / "fixtures" / "broken"
TURNS = [{"role": "agent", "text": "您好"}, {"role": "customer", "text": "好"}]


def split(items: Any) -> tuple[list[Conversation], list[Problem]]:
    items = list(items)
    return [i for i in items if isinstance(i, Conversation)], [i for i in items if isinstance(i, Problem)]


@pytest.mark.parametrize("name", sorted(path.name for path in FORMATS.iterdir()))
def test_truncated(name: str) -> None:
    """Half a file is told, or gives the turns of its half: never silence, never more than there was."""
    data = (FORMATS / name).read_bytes()
    whole, _ = split(read_bytes(data, name, OPEN))
    most = max((len(one.turns) for one in whole), default=0)
    for length in (len(data) // 2, len(data) * 9 // 10, len(data) - 3):
        found, told = split(read_bytes(data[:length], name, OPEN))
        assert found or any(problem.is_error for problem in told)
        assert all(len(one.turns) <= max(most, 9) for one in found)
        assert all(problem.place.startswith(name) for problem in told)


@pytest.mark.parametrize("path", sorted(BROKEN.iterdir()), ids=lambda path: path.name)
def test_what_the_fuzzer_found(path: Path) -> None:
    for options in (STRICT, OPEN):
        assert list(read(str(path), options))


@pytest.mark.parametrize(
    ("value", "texts", "words"),
    [
        ([{"role": "agent"}, *TURNS], ["您好", "好"], "turn 0 (from 0) has no text"),
        (["x", *TURNS], ["您好", "好"], "turn 0 (from 0) has no text"),
        ([{"role": "agent", "text": None}, *TURNS], ["", "您好", "好"], ""),
        ([{"role": 5, "text": 7}, *TURNS], ["7", "您好", "好"], ""),
        ([{"role": "agent", "text": "a", "start": "soon"}, *TURNS], ["a", "您好", "好"], "cannot read the time 'soon'"),
        ([{"role": "agent", "text": "a", "start": [1]}, *TURNS], ["a", "您好", "好"], ""),
        ([{"role": "agent", "text": "b", "start": 9.5}, {"role": "customer", "text": "a", "start": 1.5}], ["a", "b"], "out of order"),
        ([{"role": "agent", "text": "b", "start": "10:00:09"}, {"role": "customer", "text": "a", "start": "10:00:01"}], ["a", "b"], "out of order"),
        ([{"role": {"a": 1}, "text": {"b": 2}}, *TURNS], ["您好", "好"], "turn 0 (from 0) has no text"),
        ({"turns": {"role": "agent", "text": "a"}}, [], "no list of turns"),
        ({"turns": "客服"}, [], "no list of turns"),
        (7, [], "no turns found"),
        (None, [], "no turns found"),
        ([], [], "no list of turns"),
        ([1, 2], [], "no turns found"),
        ([[[[[[]]]]]], [], "no list of turns"),
    ],
)  # fmt: skip
def test_wrong_types(value: object, texts: list[str], words: str) -> None:
    found, told = split(read_bytes(json.dumps(value, ensure_ascii=False).encode(), "x.json", OPEN))
    assert [turn.text for one in found for turn in one.turns] == texts
    assert words in " ".join(problem.text.en for problem in told)
    assert bool(texts) != any(problem.is_error for problem in told)


def test_a_line_of_nothing_is_counted() -> None:
    good = json.dumps({"id": "a", "turns": TURNS})
    found, told = split(read_bytes(f"{good}\nnull\n7\n[]\n\n{good}\n".encode(), "x.jsonl"))
    assert [one.id for one in found] == ["a", "a#2"]
    assert [problem.place for problem in told if problem.is_error] == ["x.jsonl:2", "x.jsonl:3", "x.jsonl:4"]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        '{"a":' * 200_000,
        "[" * 5000 + "]" * 5000,
        "{'a': " * 5000,
        '{"turns": ' + "[" * 900 + "]" * 900 + "}",
    ],
)
def test_deep_nesting(text: str) -> None:
    for name in ("x.json", "x.jsonl", "x.txt"):
        found, told = split(read_bytes(text.encode(), name, OPEN))
        assert (found, bool(told)) == ([], True)


def test_a_hundred_thousand_turns() -> None:
    turns = [{"role": ("agent", "customer")[i % 2], "text": f"第{i}句"} for i in range(100_000)]
    for data, name in (
        (json.dumps(turns).encode(), "x.json"),
        (json.dumps({"id": "a", "turns": turns}).encode() + b"\n", "x.jsonl"),
        ("".join(f"{('客服', '客户')[i % 2]}：第{i}句\n" for i in range(100_000)).encode(), "x.txt"),
    ):
        (one,), told = split(read_bytes(data, name))
        assert (len(one.turns), one.turns[-1].text, told) == (100_000, "第99999句", [])


def test_ragged_rows_and_line_breaks_in_cells() -> None:
    text = '会话ID,角色,内容,时间\n1,客服,"您好\n请讲，""尊敬的""客户",10:00:01\n1,客户,好\n1,客服,再见,10:00:09,多,余\n\n1,客户\n'
    (one,), told = split(read_bytes(text.encode(), "x.csv", OPEN))
    assert [turn.text for turn in one.turns] == ['您好\n请讲，"尊敬的"客户', "好", "再见"]
    assert {problem.place for problem in told} >= {"x.csv:4", "x.csv:5"}
    assert not any(problem.is_error for problem in told)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("会话ID,角色,内容\n", "no conversation"),
        ("甲,乙\n1,2\n", "no"),
        ('会话ID,角色,内容\n1,客服,"您好', ""),
        ("会话ID,角色,内容\n1,客服,您\0好\n", ""),
    ],
)
def test_odd_tables(text: str, words: str) -> None:
    found, told = split(read_bytes(text.encode(), "x.csv", OPEN))
    assert bool(found) != bool(words)
    assert words in " ".join(problem.text.en for problem in told)


def workbook(rows: list[list[Any]], merge: str = "") -> bytes:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_merged_cells_and_formulas() -> None:
    rows = [
        ["通话记录"],
        ["会话ID", "角色", "内容"],
        ["1", "客服", "您好"],
        [None, "客户", "=1+1"],
        ["2", "客服", "您好"],
        [None, "客户", "好"],
    ]
    found, told = split(read_bytes(workbook(rows, "A3:A4"), "x.xlsx", OPEN))
    assert [(one.id, [turn.text for turn in one.turns]) for one in found] == [
        ("1", ["您好", ""]),
        ("2", ["您好", "好"]),
    ]
    assert not any(problem.is_error for problem in told)


@pytest.mark.parametrize(
    "data", [workbook([["a", "b"], [1, 2]]), workbook([[]]), workbook([["会话ID", "角色", "内容"]])]
)
def test_workbooks_without_conversations(data: bytes) -> None:
    found, told = split(read_bytes(data, "x.xlsx"))
    assert (found, [problem.is_error for problem in told]) == ([], [True])


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, extra in (
        ("python_calamine", "turns.xlsx", "xlsx"), ("pyarrow", "turns.parquet", "parquet"), ("zstandard", "turns.json.zst", "zstd"),
    ):  # fmt: skip
        monkeypatch.setitem(__import__("sys").modules, module, None)
        _, (problem,) = split(read(str(FORMATS / name)))
        assert f"pip install 'cs-audit[{extra}]'" in problem.text.en


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_bombs_are_refused() -> None:
    zeros = bytes(96 << 20)
    good = "客服：您好\n客户：好\n".encode()
    for data, name in (
        (zipped({"a.txt": zeros, "b.txt": good}), "x.zip"),
        (gzip.compress(zeros), "x.txt.gz"),
    ):
        found, (problem,) = split(read_bytes(data, name))
        assert (found, problem.is_error) == ([], True)
    nested = zipped({"a.zip": zipped({"b.txt": good}), "c.txt": good})
    found, told = split(read_bytes(nested, "x.zip"))
    assert [one.path for one in found] == ["x.zip/c.txt"]
    assert [problem.place for problem in told] == ["x.zip/a.zip"]


def test_a_damaged_member_leaves_the_others() -> None:
    good = "客服：您好\n客户：好\n".encode() * 50
    data = bytearray(zipped({"a.txt": good, "b.txt": good}))
    data[40:50] = b"\xff" * 10
    found, told = split(read_bytes(bytes(data), "x.zip"))
    assert [one.path for one in found] == ["x.zip/b.txt"]
    assert [problem.place for problem in told] == ["x.zip/a.txt"]


def test_a_huge_line_is_refused_within_bounds(tmp_path: Path) -> None:
    """200 MB of JSON in one line."""
    path = tmp_path / "big.json"
    with path.open("wb") as file:
        file.write(b'[{"role": "agent", "text": "')
        for _ in range(200):
            file.write(b"x" * (1 << 20))
        file.write(b'"}]')
    tracemalloc.start()
    found, (problem,) = split(read(str(path)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (found, "128 MB" in problem.text.en, problem.place) == ([], True, str(path))
    assert peak < 600 << 20


def test_a_long_line_of_jsonl_is_left_out(tmp_path: Path) -> None:
    good = json.dumps({"id": "a", "turns": TURNS}).encode()
    path = tmp_path / "big.jsonl"
    with path.open("wb") as file:
        file.write(good + b"\n" + b'{"id": "b", "turns": "')
        file.write(b"x" * (33 << 20))
        file.write(b'"}\n' + good + b"\n")
    found, (problem,) = split(read(str(path)))
    assert [one.id for one in found] == ["a", "a#2"]
    assert (problem.place, "32 MB" in problem.text.en) == (f"{path}:2", True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_directory(run: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("客服：您好\n客户：好\n", "utf-8")
    (tmp_path / "locked").mkdir()
    (tmp_path / "locked").chmod(0)
    result = run("check", tmp_path, "--exit-zero")
    (tmp_path / "locked").chmod(0o700)
    assert (result.code, "permission denied" in result.err) == (2, True)


def test_a_directory_that_cannot_be_listed(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("客服：您好\n客户：好\n", "utf-8")
    (tmp_path / "locked").mkdir()
    scandir = os.scandir

    def denied(path: Any) -> Any:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr("cs_audit.sources.os.scandir", denied)
    result = run("check", tmp_path, "--exit-zero")
    assert (result.code, f"{tmp_path / 'locked'}: error: permission denied" in result.err) == (2, True)
    assert "2 = 1 audited + 1 not auditable" in result.out


def test_loops_of_links_end(run: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("客服：您好\n客户：好\n", "utf-8")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    result = run("check", tmp_path, "--exit-zero", "--format", "jsonl")
    assert result.out.count("\n") == 1
    assert (result.code, result.err.count("error")) == (2, 1)


@pytest.mark.parametrize(
    "text",
    [
        "客服：您\x00好\x07\n客户：好\n",
        "客服：\u202e您好\u200b\n客户：\ufeff好\n",
        "客服：您好\x1b[31m\n客户：\x1b]0;x\x07好\n",
        "客服：您好\x85\u2028\x0c\n客户：好\n",
    ],
)
def test_control_characters_are_harmless(text: str, run: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8", newline="")
    (one,), _ = split(read(str(path)))
    assert len(one.turns) == 2
    shown = run("check", path, "--exit-zero").out + run("annotate", path).out
    assert not {"\x1b", "\x00", "\x07", "\u202e"} & set(shown)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\r\n"])
def test_line_ends(end: str) -> None:
    (one,), told = split(read_bytes(f"客服：您好{end}客户：好{end}".encode(), "a.txt"))
    assert ([turn.text for turn in one.turns], told) == (["您好", "好"], [])


def test_one_sided_files_ask_for_roles() -> None:
    options = ReadOptions(roles={"小王": "agent"})
    (one,), told = split(read_bytes("小王：您好\n客户：好\n".encode(), "a.txt", options))
    assert (one.turns[0].role, one.turns[0].speaker, told) == ("agent", "小王", [])
