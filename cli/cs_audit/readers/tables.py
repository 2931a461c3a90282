"""Tables: one turn a row or one conversation a row, in CSV, TSV, XLSX or Parquet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from cs_audit.errors import InputError, nearest
from cs_audit.model import AGENT, CUSTOMER
from cs_audit.problems import warning
from cs_audit.readers.base import COLUMN_ALIASES, Draft
from cs_audit.readers.cells import MISSING, is_given, whole
from cs_audit.readers.drafts import about, draft_of
from cs_audit.readers.keys import KEYS, TURN_LISTS, fold_key, plan
from cs_audit.readers.turns import scalar
from cs_audit.readers.txt import parse_txt
from cs_audit.roles import ROLES, fold_name
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cs_audit.problems import Problem
    from cs_audit.readers.base import ReadOptions

Row = dict[str, Any]
MAX_CHARACTERS = 256 << 20  # of all the texts of a table
_WEAK_IDS = frozenset({"id", "key", "msgid", "uuid", "recordid", "编号", "conversation"})


@dataclass(frozen=True, slots=True)
class Table:
    """Rows by the names of their columns, each with its place."""

    header: tuple[str, ...]
    rows: Iterable[tuple[str, Row]]
    path: str


def renamed(header: Sequence[str], columns: Mapping[str, str], path: str) -> tuple[str, ...]:
    """The header with the columns of ``--columns`` under our own names; columns may be given by number.

    Raises:
        InputError: a column is not there, or there is no column with text.
    """
    names = list(header)
    for key, wanted in columns.items():
        names[_index(header, wanted, path)] = COLUMN_ALIASES.get(key, key)
    if not text_key(names) and not (sides_of(names) and not columns):
        shown = ", ".join(header[:20])
        raise InputError(Text(
            f"找不到文字列；表头为：{shown}；用 --columns role=列名,text=列名,time=列名 指明",
            f"no column with text; the header is: {shown}; name them with --columns role=…,text=…,time=…"), path)  # fmt: skip
    return tuple(names)


def text_key(header: Sequence[str]) -> str:
    """The column of the texts, or of whole conversations; empty if there is none."""
    lists = (cell for cell in header if fold_key(cell) in TURN_LISTS)
    return plan(tuple(header)).get("text") or next(lists, "")


def sides_of(header: Sequence[str]) -> tuple[str, ...]:
    """The columns that are named like speakers, where each side has its own: 会话, 客服, 客户."""
    parts = {cell: ROLES[fold_name(cell)] for cell in header if len(cell) > 1 and fold_name(cell) in ROLES}
    return tuple(parts) if {AGENT, CUSTOMER} <= {*parts.values()} else ()


def _index(header: Sequence[str], wanted: str, path: str) -> int:
    if wanted in header:
        return header.index(wanted)
    if wanted.isdigit() and 0 < int(wanted) <= len(header):
        return int(wanted) - 1
    hint = nearest(wanted, header)
    raise InputError(Text(f"没有列 {wanted}{hint.zh}", f"there is no column {wanted!r}{hint.en}"), path)


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row names a column of text and one of speakers, times or conversations."""
    chosen = plan(tuple(cells))
    if sides_of(cells) and not text_key(cells):
        return True
    short = all(len(cell) <= 40 for cell in cells)
    return short and bool(text_key(cells)) and not chosen.keys().isdisjoint(("role", "name", "start", "id"))


def conversations(table: Table, options: ReadOptions) -> Iterator[Draft | Problem]:
    """Yield the conversations of a table."""
    if (sides := sides_of(table.header)) and not text_key(table.header):
        table = _in_turns(table, sides)
    rows = iter(table.rows)
    first = list(islice(rows, 50))
    text = text_key(table.header)
    if any(whole(row.get(text), options) for _, row in first):
        for place, row in _chained(first, rows):
            yield from _conversation_row(row, text, table.path, place, options)
    else:
        yield from _turn_rows(
            table, _chained(first, rows), conversation_key(table.header, [r for _, r in first])
        )


def _in_turns(table: Table, sides: tuple[str, ...]) -> Table:
    """A row for each side that speaks, in the order of the columns."""

    def rows() -> Iterator[tuple[str, Row]]:
        for place, row in table.rows:
            others = {key: value for key, value in row.items() if key not in sides}
            for side in sides:
                if is_given(row.get(side)):
                    yield place, {**others, "role": side, "text": row[side]}

    others = tuple(key for key in table.header if key not in sides)
    return Table((*others, "role", "text"), rows(), table.path)


def _chained(first: list[tuple[str, Row]], rows: Iterator[tuple[str, Row]]) -> Iterator[tuple[str, Row]]:
    yield from first
    yield from rows


def _conversation_row(
    row: Row, text_key: str, path: str, place: str, options: ReadOptions
) -> Iterator[Draft | Problem]:
    fields = {key: value for key, value in row.items() if key != text_key and is_given(value)}
    talk = whole(row.get(text_key), options)
    if isinstance(talk, str):
        yield from parse_txt(talk, path, options, place, about(fields))
    elif isinstance(talk, list):
        yield from draft_of(talk, path, place, fields)
    elif isinstance(talk, dict):
        turns = next((item for item in talk.values() if isinstance(item, list)), [])
        yield from draft_of(turns, path, place, fields)
    else:
        yield warning(path, place, "这一行没有对话", "this row holds no conversation")


def conversation_key(header: Sequence[str], rows: Sequence[Row]) -> str | None:
    """The column that tells conversations apart; a plain `id` may only number the turns."""
    known = sorted(
        (key for key in header if fold_key(key) in KEYS["id"]),
        key=lambda key: (fold_key(key) in _WEAK_IDS, KEYS["id"][fold_key(key)]),
    )
    for key in known:
        values = [scalar(row.get(key)) for row in rows]
        if len(set(values)) < len(values) or (len(rows) > 1 and fold_key(key) not in _WEAK_IDS):
            return key
    return None


def _turn_rows(
    table: Table, rows: Iterable[tuple[str, Row]], id_key: str | None
) -> Iterator[Draft | Problem]:
    """Rows of one conversation need not stand together: chat logs are sorted by time."""
    groups: dict[str, list[tuple[str, Row]]] = {}
    size, before = 0, ""
    for place, row in rows:
        size += sum(len(value) for value in row.values() if isinstance(value, str))
        if size > MAX_CHARACTERS:
            raise InputError(Text("表格太大，请拆分", "the table is too large; split it"), table.path)
        name = scalar(row.get(id_key)) if id_key else ""
        before = name if name.lower() not in MISSING else before  # merged cells show their value once
        groups.setdefault(before, []).append((place, row))
    for name, members in groups.items():
        fields = {**_shared([row for _, row in members]), "id": name}
        turns = [{**row, id_key: None} if id_key else row for _, row in members]
        yield from draft_of([_given(row) for row in turns], table.path, members[0][0], fields)


def _shared(rows: Sequence[Row]) -> dict[str, object]:
    """The columns that say the same in every row of a conversation: its metadata."""
    parts = set(plan(tuple(rows[0])).values())
    return {
        key: value
        for key, value in rows[0].items()
        if key not in parts and is_given(value) and all(row.get(key) == value for row in rows)
    }


def _given(row: Row) -> Row:
    text = plan(tuple(row)).get("text")
    return {key: value for key, value in row.items() if key == text or is_given(value)}
