"""Renderers: functions from a report to text or bytes. Only the command line prints what they return.

The console renderers need rich and are imported from their modules; what is here does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cs_audit.renderers import jsonout

if TYPE_CHECKING:
    from cs_audit.rules import Ruleset
    from cs_audit.scoring import Scorecard
    from cs_audit.text import Lang


class Format(NamedTuple):
    """An output that is made scorecard by scorecard, and what stands before, between and after them."""

    card: Callable[[Scorecard, Lang], bytes]
    head: Callable[[Sequence[Ruleset], Lang], bytes] = lambda _rulesets, _lang: b""
    first: bytes = b""
    between: bytes = b""
    tail: bytes = b""


FORMATS: dict[str, Format] = {
    "json": Format(jsonout.entry, jsonout.document_head, first=b"\n", between=b",\n", tail=b"\n]}\n"),
    "jsonl": Format(jsonout.line),
}
