"""Rows in, lines out: the lines of ``check``, a line a row whatever the row holds, and no row changes another's."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from conftest import FIXTURES, Result
from cs_audit.audit import Auditor
from cs_audit.batch import audit_lines
from cs_audit.batch.lines import ReadOptions
from cs_audit.loading import load_together

SEVERAL = FIXTURES / "chat_several.jsonl"
ROWS = SEVERAL.read_bytes().splitlines()
AUDITOR = Auditor(load_together(["default"]))
TWO = Auditor(load_together(["default", "online-chat"]))
VALIDATOR = Draft202012Validator(json.loads(files("cs_audit").joinpath("schema.json").read_bytes()))

Run = Callable[..., Result]


@pytest.mark.parametrize("form", [bytes, bytes.decode], ids=["bytes", "text"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_lines_are_those_of_check(run: Run, form: Callable[[bytes], bytes | str], lang: str) -> None:
    paths = [str(SEVERAL)] * len(ROWS)
    lines = audit_lines([form(row) for row in ROWS], AUDITOR, paths=paths, lang=lang)
    assert b"".join(lines).decode() == run("check", SEVERAL, "--format", "jsonl", "--lang", lang).out


def test_several_rulesets_give_several_lines(run: Run) -> None:
    lines = audit_lines(ROWS, TWO, paths=[str(SEVERAL)] * len(ROWS), lang="en")
    both = ["--ruleset", "default", "--ruleset", "online-chat"]
    assert b"".join(lines).decode() == run("check", SEVERAL, "--format", "jsonl", *both).out


BAD = {  # and what the error says
    "nothing": (None, "empty"),
    "blank": (b" \n", "empty"),
    "no JSON": (b"{not json", "invalid JSON"),
    "null": (b"null", "no list of turns"),
    "a number": (b"5", "no list of turns"),
    "an object": (b'{"id": "x", "a": 1}', "no list of turns"),
    "no agent": (
        '{"id": "x", "turns": [{"role": "customer", "text": "在吗"}]}'.encode(),
        "x has no agent turn",
    ),
    "nobody known": ('{"id": "x", "turns": [{"role": "谁谁", "text": "在吗"}]}'.encode(), "谁谁"),
    "two": (ROWS[0] + b"\n" + ROWS[1], "more than one"),
    "bytes of nothing": (b"\xff\xfe\x00", "invalid JSON"),
    "half a character": ('{"id": "\ud800"', "invalid JSON"),
    "deep": (b"[" * 100_000, "nested too deeply"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_row_is_an_error_row(case: str) -> None:
    row, message = BAD[case]
    before, bad, after = map(orjson.loads, audit_lines([ROWS[0], row, ROWS[0]], AUDITOR, lang="en"))
    assert message in bad["error"]
    assert "score" not in bad
    assert before == after
    assert before["score"] is not None
    VALIDATOR.validate(bad)


def test_an_error_row_names_its_conversation() -> None:
    row = '{"id": "x", "turns": [{"role": "customer", "text": "在吗"}]}'
    assert orjson.loads(audit_lines([row], AUDITOR)[0])["id"] == "x"
    assert [orjson.loads(line)["id"] for line in audit_lines([row], TWO, ids=["mine"])] == ["mine", "mine"]


def test_a_fault_of_ours_costs_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    judge = AUDITOR.judge

    def fail(conversations):
        if any(conversation.id == "second" for conversation in conversations):
            raise ZeroDivisionError("oh")
        return judge(conversations)

    monkeypatch.setattr(AUDITOR, "judge", fail)
    ids = ["first", "second", "third"]
    found = [orjson.loads(line).get("error") for line in audit_lines(ROWS[:3], AUDITOR, ids=ids, lang="en")]
    assert found == [None, "internal error: ZeroDivisionError: oh", None]


NAMELESS = '{"turns": [{"role": "agent", "text": "您好"}, {"role": "customer", "text": "在吗"}]}'
SLOW = '{"session": {"lines": [{"who": "坐席", "words": "您好"}, {"who": "客户", "words": "在吗"}]}}'
MAPPING = {"turns": "session.lines", "role": "who", "text": "words"}


@pytest.mark.parametrize(("row", "options"), [(NAMELESS, {}), (SLOW, {"mapping": MAPPING})])
def test_ids_and_paths(row: str, options: dict) -> None:
    how = ReadOptions(**options)
    named = orjson.loads(audit_lines([row], AUDITOR, ids=["A"], paths=["p"], options=how)[0])
    assert (named["id"], named["path"]) == ("A", "p")
    nameless = orjson.loads(audit_lines([row], AUDITOR, ids=[None], options=how)[0])
    assert (nameless["id"], nameless["path"]) == ("", "")
    assert named["verdicts"] == nameless["verdicts"]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(st.sampled_from(ROWS), st.binary(max_size=40), st.text(max_size=40)), max_size=6))
def test_a_row_gives_the_same_whatever_stands_beside_it(rows: list[bytes | str]) -> None:
    lines = audit_lines(rows, AUDITOR)
    assert lines == [line for row in rows for line in audit_lines([row], AUDITOR)]
    assert len(lines) == len(rows)
    for line in lines:
        VALIDATOR.validate(orjson.loads(line))
