"""JSON: one document, or one conversation (or one turn) a line."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from cs_audit.encodings import decode
from cs_audit.errors import InputError
from cs_audit.problems import Problem, problem_of
from cs_audit.readers.document import MAX_LINE, parse_json
from cs_audit.readers.drafts import draft_of
from cs_audit.readers.keys import plan
from cs_audit.readers.quick import Quick
from cs_audit.readers.shapes import conversations, turn_list_key
from cs_audit.readers.turns import flatten, is_turn, scalar
from cs_audit.readers.vendors import loads
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cs_audit.model import Conversation
    from cs_audit.readers.base import Draft, ReadOptions
    from cs_audit.readers.document import Document

MAX_LITERAL = 8 << 20  # Python's parser takes far more memory than JSON's


def read_python(document: Document, options: ReadOptions) -> Iterator[Draft | Problem]:
    """One Python literal; nothing of it is executed."""
    if len(document.text) > MAX_LITERAL:
        raise InputError(Text("太大；请存为 JSON", "too large; save it as JSON"), document.path)
    try:
        value = ast.literal_eval(document.text.strip())
    except SyntaxError as error:
        place = f"{document.path}:{error.lineno or 1}:{error.offset or 1}"
        raise InputError(Text(f"格式不对：{error.msg}", f"invalid literal: {error.msg}"), place) from None
    except (ValueError, TypeError, MemoryError, RecursionError):
        raise InputError(
            Text("格式不对，请存为 JSON", "invalid literal; save it as JSON"), document.path
        ) from None
    yield from conversations(value, document.path, options)


def read_json(document: Document, options: ReadOptions) -> Iterator[Draft | Problem]:
    """One JSON document."""
    yield from conversations(document.json, document.path, options)


def read_jsonl(document: Document, options: ReadOptions) -> Iterator[Draft | Conversation | Problem]:
    """A conversation a line, or a turn a line with a conversation id; lines are read one by one."""
    rows: list[Any] = []  # the turns of the conversation that is being gathered
    quick = Quick(document.path, options)
    for number, line in document.lines():
        place = f"{document.path}:{number}"
        value = _value(line, document, place, number)
        if rows and value is not None and not _goes_on(rows, value):
            yield from _gathered(rows, document.path)
            rows = []
        if isinstance(value, Problem):
            yield value
        elif (plain := quick.read(value)) is not None:
            yield plain
        elif is_row(value):
            rows.append((place, value))
        elif value is not None:
            yield from _line(value, document.path, place, options)
    if rows:
        yield from _gathered(rows, document.path)


def _goes_on(rows: list[Any], value: Any) -> bool:
    """Whether a line belongs to the conversation of the rows before it; a bad line does not end it."""
    return isinstance(value, Problem) or (is_row(value) and _row_id(rows[0][1]) == _row_id(value))


def _value(line: bytes | str | None, document: Document, place: str, number: int) -> Any:
    """The value of a line, None of a blank one, a Problem of a bad one."""
    if line is None:
        limit = MAX_LINE >> 20
        return Problem(
            document.path, place, Text(f"这一行超过 {limit} MB", f"this line is longer than {limit} MB")
        )
    if isinstance(line, bytes) and (value := loads(line)) is not None:
        return value
    if not line.strip():
        return None
    try:
        if isinstance(line, bytes):
            line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            if document.encoding not in ("utf-8", "utf-8-sig") or not _is_utf8(line):
                line = decode(line, document.forced).text
        value = parse_json(line.strip(), document.path, number)
        return [] if value is None else value  # `null` is no blank line
    except InputError as error:
        return Problem(document.path, error.place or place, error.text)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _line(value: Any, path: str, place: str, options: ReadOptions) -> Iterator[Draft | Problem]:
    try:
        yield from conversations(value, path, options, place)
    except InputError as error:
        yield problem_of(error, path)


def is_row(value: object) -> bool:
    """Whether a line is a single turn."""
    return isinstance(value, dict) and turn_list_key(value) is None and is_turn(value)


def _row_id(row: dict[str, Any]) -> str:
    flat = flatten(row)
    return scalar(flat.get(plan(tuple(flat)).get("id", "")))


def _gathered(rows: list[Any], path: str) -> Iterator[Draft | Problem]:
    place, first = rows[0]
    chosen = plan(tuple(first))
    fields = {"id": first[chosen["id"]]} if "id" in chosen else {}
    yield from draft_of([row for _, row in rows], path, place, fields)
