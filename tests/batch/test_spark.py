"""On a real Spark: the scorecards of ``check``, also when an executor is killed.

Needs ``pip install -e '.[dev,spark]'`` and Java 17; takes a minute.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest

from conftest import FIXTURES, ROOT
from cs_audit.audit import Auditor
from cs_audit.batch import audit_lines
from cs_audit.errors import UsageError
from cs_audit.loading import load_together

if find_spec("pyspark") is None or shutil.which("java") is None:
    pytest.skip("needs cs-audit[spark] and Java", allow_module_level=True)
import pyarrow as pa
from pyarrow import parquet

from cs_audit.batch.spark import audit_frame

SUBMIT = Path(sys.executable).with_name("spark-submit")
SEVERAL = [*(FIXTURES / "chat_several.jsonl").read_text("utf-8").splitlines(), "{no json", None]
ROWS = SEVERAL * 8
DATES = [f"2026-03-{1 + i % 3:02}" for i in range(len(ROWS))]
CALLS = [f"call-{i}" for i in range(len(ROWS))]


def submit(master: str, script: Path, *arguments: str | Path) -> str:
    here = {"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
    command = [SUBMIT, "--master", master, "--conf", "spark.ui.enabled=false", script, *arguments]
    done = subprocess.run(command, env=os.environ | here, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout + done.stderr


def written(path: Path) -> list[dict]:
    rows = parquet.read_table(path).to_pylist()
    return sorted(rows, key=lambda row: (row["id"], row["line"]))


def lines_of(cards: list[dict]) -> list[bytes]:
    return sorted(card["line"].encode() + b"\n" for card in cards)


def test_the_example_job(tmp_path: Path) -> None:
    table = pa.table({"date": DATES, "call": CALLS, "conversation": ROWS})
    parquet.write_table(table, tmp_path / "in.parquet")
    job = ROOT / "examples" / "spark_job.py"
    two = ["--ruleset", "default", "--ruleset", "online-chat"]
    out = submit("local[2]", job, tmp_path / "in.parquet", tmp_path / "out", "--id", "call", *two)
    cards = written(tmp_path / "out")
    auditor = Auditor(load_together(["default", "online-chat"]))
    assert lines_of(cards) == sorted(audit_lines(ROWS, auditor, ids=CALLS))
    assert {path.name for path in (tmp_path / "out").glob("date=*")} == {f"date={date}" for date in DATES}
    assert all(str(card["date"]) == DATES[CALLS.index(card["id"])] for card in cards)
    failed = sum(card["passed"] is False for card in cards)
    assert f"{len(ROWS) * 2} scorecards, {failed} failed, {8 * 2 * 2} rows could not be audited" in out


def test_some_columns_of_the_scorecards(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"call": CALLS, "conversation": ROWS}), tmp_path / "in.parquet")
    job = ROOT / "examples" / "spark_job.py"
    given = ["--id", "call", "--date", "", "--columns", "id,line"]
    submit("local[2]", job, tmp_path / "in.parquet", tmp_path / "out", *given)
    cards = written(tmp_path / "out")
    assert {tuple(card) for card in cards} == {("id", "passed", "error", "line")}
    assert lines_of(cards) == sorted(audit_lines(ROWS, Auditor(load_together(["default"])), ids=CALLS))


def test_an_executor_is_killed(tmp_path: Path) -> None:
    """The rows themselves are conversations, their turns structs."""
    talks = [{**json.loads(ROWS[i % 3]), "id": CALLS[i], "date": DATES[i]} for i in range(30)]
    parquet.write_table(pa.Table.from_pylist(talks), tmp_path / "in.parquet")
    job = Path(__file__).with_name("killing_job.py")
    log = submit("local-cluster[2,1,1024]", job, tmp_path / "in.parquet", tmp_path / "out")
    assert "ExecutorLostFailure" in log or "Lost executor" in log
    lines = audit_lines(
        [json.dumps(talk, ensure_ascii=False) for talk in talks], Auditor(load_together(["default"]))
    )
    assert lines_of(written(tmp_path / "out")) == sorted(lines)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"conversation": "txet"}, "no column txet; did you mean text"),
        ({"id_column": "x"}, "no column x"),
        ({"keep": ["score", "id"]}, "rename them: id, score"),
        ({"columns": ["id", "skore"]}, "no column skore; did you mean score"),
    ],
)
def test_wrong_columns(given: dict, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        audit_frame(SimpleNamespace(columns=["text", "id", "score"]), **given)
