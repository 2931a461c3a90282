"""Lines as a table: nothing is lost or moved, whatever the conversations hold."""

from __future__ import annotations

import json

import orjson
import pytest

from conftest import FIXTURES
from cs_audit.audit import Auditor
from cs_audit.batch import audit_lines
from cs_audit.loading import load_together

pytest.importorskip("pyarrow", reason="needs pyarrow (in cs-audit[parquet] and cs-audit[spark])")
from cs_audit.batch.table import SCHEMA, table_of

AUDITOR = Auditor(load_together(["default"]))
TURNS = '"turns": [{"role": "agent", "text": "不知道。"}, {"role": "customer", "text": "在吗"}]}'
ODD = [
    '{"id": 1, ' + TURNS,
    '{"id": null, ' + TURNS,
    '{"id": "a\\u0000b\\n\\ud83d", ' + TURNS,
    '{"id": "x", "score": "none", "error": 5, "verdicts": {"a": [1, "b"]}, ' + TURNS,
    '{"id": "deep", "metadata": ' + '{"a": ' * 70 + "1" + "}" * 70 + ", " + TURNS,
    None,
    "{",
]
ROWS = [*(FIXTURES / "chat_several.jsonl").read_text("utf-8").splitlines(), *ODD]


def without_none(value):
    if isinstance(value, dict):
        return {k: without_none(v) for k, v in value.items() if v is not None}
    return [without_none(v) for v in value] if isinstance(value, list) else value


def test_a_row_a_line_with_all_that_it_says() -> None:
    lines = audit_lines(ROWS, AUDITOR, paths=["p"] * len(ROWS))
    table = table_of(lines)
    assert table.schema == SCHEMA
    assert table.num_rows == len(ROWS)
    for row, line in zip(table.to_pylist(), lines, strict=True):
        assert row.pop("line").encode() + b"\n" == line
        whole = {k: v for k, v in orjson.loads(line).items() if k in row}
        assert without_none(row) == without_none(whole)


def test_errors_and_scorecards() -> None:
    table = table_of(audit_lines(ROWS, AUDITOR))
    errors = [
        (row["error"] is None, row["passed"] is None, row["verdicts"] is None) for row in table.to_pylist()
    ]
    assert errors == [(True, False, False)] * (len(ROWS) - 2) + [(False, True, True)] * 2


def test_nothing() -> None:
    assert table_of([]).num_rows == 0
    assert table_of([]).schema == SCHEMA


def test_a_large_line() -> None:
    said = [{"role": "agent", "text": "不知道。" * 5000}] * 30
    row = json.dumps({"id": "x", "turns": [*said, {"role": "customer", "text": "在吗"}]})
    assert table_of(audit_lines([row, ROWS[0]], AUDITOR)).column("id").to_pylist() == ["x", "J-1"]


@pytest.mark.parametrize("columns", [("line",), ("id", "score"), ("verdicts", "line")])
def test_some_columns(columns: tuple[str, ...]) -> None:
    lines = audit_lines(ROWS, AUDITOR)
    whole, some = table_of(lines), table_of(lines, columns)
    assert some.schema.names == list(columns)
    assert some.to_pylist() == whole.select(list(columns)).to_pylist()
    assert table_of([], columns).schema == some.schema
