"""Audits a Spark DataFrame of conversations (``cs-audit[spark]``); docs/scale.md shows how it is used.

All that Spark does is to carry rows to ``audit_lines`` and scorecards back. The compiled rulesets travel with the
function, as bytes, and are unpacked once per Python process, so nothing but cs-audit itself, in the same version,
need be installed on the executors.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pyarrow as pa
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
from pyspark.sql.types import StructType

from cs_audit.__main__ import collect_rarely
from cs_audit.audit import Auditor
from cs_audit.batch.lines import audit_lines
from cs_audit.batch.table import SCHEMA, schema_of, table_of
from cs_audit.compiled import load_compiled
from cs_audit.errors import UsageError, nearest
from cs_audit.readers.base import ReadOptions
from cs_audit.text import Lang, Text

ROWS = 512  # are audited at a time, so that a Python process holds few scorecards
LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_ROW, _ID, _PATH = "__conversation", "__id", "__path"
_PLAIN = ReadOptions()


def read_conversations(spark: SparkSession, *paths: str) -> DataFrame:
    """Read JSONL (by its suffix; columns ``conversation`` and ``file``) or Parquet (its own columns)."""
    if not all(path.endswith(LINES) for path in paths):
        return spark.read.parquet(*paths)
    lines = spark.read.text(list(paths)).where(f.trim("value") != "")
    return lines.select(f.col("value").alias("conversation"), f.input_file_name().alias("file"))


def audit_frame(  # noqa: PLR0913  -- all but two are named
    frame: DataFrame,
    conversation: str = "",
    *,
    id_column: str = "",
    path_column: str = "",
    keep: Sequence[str] = (),
    columns: Sequence[str] = SCHEMA.names,
    rulesets: Sequence[str] = ("default",),
    options: ReadOptions = _PLAIN,
    lang: Lang = "zh",
) -> DataFrame:
    """Audit each row and return the scorecards, a row per conversation and ruleset (``table.SCHEMA``).

    ``conversation`` names the column that holds a conversation as JSON (string or binary); without it the row itself
    is one, its columns being those of a JSON conversation (``id``, ``turns``, metadata). ``id_column`` and
    ``path_column`` give its id and its path, if it does not name them. The columns ``keep`` are carried over in front.
    Only ``columns`` of the scorecards are made: Spark takes longer to carry all of them than it takes to audit.

    Raises:
        UsageError: a column is not there, or one to be kept has the name of one of ours.
        RulesetError: a ruleset is faulty; it is found here, not on the executors.
    """
    for name in (conversation, id_column, path_column, *keep):
        _must_be(name, frame.columns)
    for name in columns:
        _must_be(name, SCHEMA.names)
    if clash := set(keep) & set(columns):
        names = ", ".join(sorted(clash))
        raise UsageError(
            Text(
                f"列名与评分卡的列重复，请先改名：{names}",
                f"named like columns of ours; rename them: {names}",
            )
        )
    row = f.col(conversation) if conversation else f.to_json(f.struct("*"))
    given = {_ROW: row, _ID: _text(id_column), _PATH: _text(path_column)}
    rows = frame.select(*keep, *(column.alias(name) for name, column in given.items()))
    kept = StructType([frame.schema[name] for name in keep])
    schema = pa.schema([*to_arrow_schema(kept), *schema_of(columns)])
    audit = _Audit(_packed(rulesets), tuple(keep), tuple(columns), options, lang)
    return rows.mapInArrow(audit, from_arrow_schema(schema))


def _must_be(name: str, columns: Sequence[str]) -> None:
    if name and name not in columns:
        hint = nearest(name, columns)
        raise UsageError(Text(f"没有列 {name}{hint.zh}", f"there is no column {name}{hint.en}"))


def _text(name: str) -> Column:
    return (f.col(name) if name else f.lit(None)).cast("string")


def _packed(rulesets: Sequence[str]) -> bytes:
    compiled, _ = load_compiled(rulesets)
    return zlib.compress(pickle.dumps(compiled, pickle.HIGHEST_PROTOCOL), 1)


@lru_cache(maxsize=4)
def _auditor(packed: bytes) -> Auditor:
    """Unpack rulesets, once per process: Spark keeps its Python processes from task to task.

    These do nothing else, so the garbage collector may rest in them as it does on the command line.
    """
    collect_rarely()
    return Auditor(pickle.loads(zlib.decompress(packed)))  # noqa: S301  -- part of the function that Spark sends


@dataclass(frozen=True, slots=True)
class _Audit:
    """The function that runs on the executors."""

    packed: bytes
    keep: tuple[str, ...]
    columns: tuple[str, ...]
    options: ReadOptions
    lang: Lang

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        auditor = _auditor(self.packed)
        for batch in batches:
            for start in range(0, batch.num_rows, ROWS):
                yield self._audited(batch.slice(start, ROWS), auditor)

    def _audited(self, rows: pa.RecordBatch, auditor: Auditor) -> pa.RecordBatch:
        texts, ids, paths = (rows.column(name).to_pylist() for name in (_ROW, _ID, _PATH))
        lines = audit_lines(texts, auditor, ids=ids, paths=paths, options=self.options, lang=self.lang)
        cards, each = table_of(lines, self.columns), len(auditor.rulesets)
        again = pa.array([i for i in range(rows.num_rows) for _ in range(each)], pa.int64())
        kept = rows.select(list(self.keep)).take(again)
        return pa.RecordBatch.from_arrays(
            [*kept.columns, *cards.columns], schema=pa.schema([*kept.schema, *cards.schema])
        )
