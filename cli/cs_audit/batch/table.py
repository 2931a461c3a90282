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
_READ = pa.schema(
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
SCHEMA = _READ.append(pa.field("line", pa.string()))
"""A row for each line: a scorecard, of which ``error`` is null; or an error, of which all but the first four are."""


def table_of(lines: Sequence[bytes]) -> pa.RecordBatch:
    """Return the lines of ``audit_lines`` as rows of ``SCHEMA``, in their order."""
    if not lines:
        return pa.RecordBatch.from_pylist([], schema=SCHEMA)
    data = b"".join(lines)
    read = arrow_json.read_json(
        io.BytesIO(data),
        arrow_json.ReadOptions(use_threads=False, block_size=len(data) + 1),
        arrow_json.ParseOptions(explicit_schema=_READ, unexpected_field_behavior="ignore"),
    )
    texts = pa.array([line.rstrip(b"\n") for line in lines], pa.binary()).cast(pa.string())
    return read.append_column(SCHEMA.field("line"), texts).combine_chunks().to_batches()[0]
