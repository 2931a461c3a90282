"""Short ways to read a text and to look at the result."""

from __future__ import annotations

from cs_audit.model import Conversation
from cs_audit.readers import Problem, ReadOptions, read_text

STRICT = ReadOptions()
OPEN = ReadOptions(keep_unknown=True, one_sided=True)


def conversations(text: str, options: ReadOptions = OPEN) -> list[Conversation]:
    return [item for item in read_text(text, "x.txt", options) if isinstance(item, Conversation)]


def problems(text: str, options: ReadOptions = STRICT) -> list[Problem]:
    return [item for item in read_text(text, "x.txt", options) if isinstance(item, Problem)]


def turns(text: str, options: ReadOptions = OPEN) -> list[tuple[str, str]]:
    return [(turn.role, turn.text) for one in conversations(text, options) for turn in one.turns]


def times(text: str, options: ReadOptions = OPEN) -> list[tuple[float | None, float | None]]:
    return [(turn.start, turn.end) for one in conversations(text, options) for turn in one.turns]
