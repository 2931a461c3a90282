"""Result lines as a table of scorecards (Arrow), for analysts: flat columns, the verdicts as structs, the line itself."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pyarrow as pa
from pyarrow import json as arrow_json

_FINDING = pa.struct(
    {
        "turn": pa.int64(),
        "speaker": pa.string(),
        "start": pa.int64(),
        "end": pa.int64(),
        "quote": pa.string(),
        "message": pa.string(),
        "say": pa.string(),
        "heard_as": pa.string(),
    }
)
_VERDICT = pa.struct(
    {
        "rule": pa.string(),
        "checker": pa.string(),
        "severity": pa.string(),
        "verdict": pa.string(),
        "points": pa.float64(),
        "clauses": pa.list_(pa.string()),
        "title": pa.string(),
        "reason": pa.string(),
        "findings": pa.list_(_FINDING),
    }
)
_CARD = pa.schema(
    {
        "id": pa.string(),
        "path": pa.string(),
        "ruleset": pa.string(),
        "ruleset_hash": pa.string(),
        "score": pa.float64(),
        "passed": pa.bool_(),
        "grade": pa.string(),
        "error": pa.string(),
        "verdicts": pa.list_(_VERDICT),
    }
)
LINE = "line"
SCHEMA = pa.schema([*_CARD, pa.field(LINE, pa.string())])
"""A row for each line: a scorecard, of which ``error`` is null; or an error, of which all but the first four are."""


def schema_of(columns: Sequence[str]) -> pa.Schema:
    """The fields of these columns, in the order of ``SCHEMA``."""
    return pa.schema([field for field in SCHEMA if field.name in columns])


def table_of(lines: Sequence[bytes], columns: Sequence[str] = SCHEMA.names) -> pa.RecordBatch:
    """Return the lines of ``audit_lines`` as rows of ``SCHEMA``, or of some of its columns, in their order."""
    schema = schema_of(columns)
    if not lines:
        return pa.RecordBatch.from_pylist([], schema=schema)
    read = pa.schema([field for field in schema if field.name != LINE])
    arrays = _read(b"".join(lines), read).columns if len(read) else []
    if LINE in schema.names:
        texts = pa.array([line.rstrip(b"\n") for line in lines], pa.binary()).cast(pa.string())
        arrays = [*arrays, texts]  # the last of all columns
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _read(data: bytes, schema: pa.Schema) -> pa.RecordBatch:
    read = arrow_json.read_json(
        io.BytesIO(data),
        arrow_json.ReadOptions(use_threads=False, block_size=len(data) + 1),
        arrow_json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="ignore"),
    )
    return read.combine_chunks().to_batches()[0]
