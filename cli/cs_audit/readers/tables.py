"""Tables: one turn a row or one conversation a row, in CSV, TSV, XLSX or Parquet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from cs_audit.errors import InputError, nearest
from cs_audit.problems import warning
from cs_audit.readers.base import Draft
from cs_audit.readers.drafts import about, draft_of
from cs_audit.readers.keys import KEYS, fold_key, plan
from cs_audit.readers.turns import scalar
from cs_audit.readers.txt import looks_like_txt, parse_txt
from cs_audit.readers.vendors import loads
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cs_audit.problems import Problem
    from cs_audit.readers.base import ReadOptions

Row = dict[str, Any]
MAX_CHARACTERS = 256 << 20  # of all the texts of a table
_ALIASES = {"time": "start", "name": "speaker", "conversation": "id", "content": "text"}
COLUMNS = ("id", "role", "speaker", "text", "start", "end", "channel", *_ALIASES)
_WEAK_IDS = frozenset({"id", "key", "msgid", "uuid", "recordid", "编号", "conversation"})
_MISSING = frozenset({"", "nan", "none", "null", "n/a", "\\n"})


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
        names[_index(header, wanted, path)] = _ALIASES.get(key, key)
    if "text" not in plan(tuple(names)):
        shown = ", ".join(header[:20])
        raise InputError(Text(
            f"找不到文字列；表头为：{shown}；用 --columns role=列名,text=列名,time=列名 指明",
            f"no column with text; the header is: {shown}; name them with --columns role=…,text=…,time=…"), path)  # fmt: skip
    return tuple(names)


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
    short = all(len(cell) <= 40 for cell in cells)
    return short and "text" in chosen and not chosen.keys().isdisjoint(("role", "name", "start", "id"))


def conversations(table: Table, options: ReadOptions) -> Iterator[Draft | Problem]:
    """Yield the conversations of a table."""
    rows = iter(table.rows)
    first = list(islice(rows, 50))
    text_key = plan(table.header)["text"]
    if any(_whole(row.get(text_key), options) for _, row in first):
        for place, row in _chained(first, rows):
            yield from _conversation_row(row, text_key, table.path, place, options)
    else:
        yield from _turn_rows(
            table, _chained(first, rows), conversation_key(table.header, [r for _, r in first])
        )


def _chained(first: list[tuple[str, Row]], rows: Iterator[tuple[str, Row]]) -> Iterator[tuple[str, Row]]:
    yield from first
    yield from rows


def _whole(value: object, options: ReadOptions) -> Any:
    """What a cell holds if it is a whole conversation: text with speakers, or JSON."""
    if isinstance(value, list):
        return value
    if not isinstance(value, str):
        return None
    if value.lstrip()[:1] in ("[", "{") and isinstance(parsed := loads(value), list | dict):
        return parsed
    text = value.replace("<br>", "\n").replace("<br/>", "\n").replace("\\n", "\n")
    return text if looks_like_txt(text, options) else None


def _conversation_row(
    row: Row, text_key: str, path: str, place: str, options: ReadOptions
) -> Iterator[Draft | Problem]:
    fields = {key: value for key, value in row.items() if key != text_key and _is_given(value)}
    whole = _whole(row.get(text_key), options)
    if isinstance(whole, str):
        yield from parse_txt(whole, path, options, place, about(fields))
    elif isinstance(whole, list):
        yield from draft_of(whole, path, place, fields)
    elif isinstance(whole, dict):
        turns = next((item for item in whole.values() if isinstance(item, list)), [])
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
        before = name if name.lower() not in _MISSING else before  # merged cells show their value once
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
        if key not in parts and _is_given(value) and all(row.get(key) == value for row in rows)
    }


def _given(row: Row) -> Row:
    text = plan(tuple(row)).get("text")
    return {key: value for key, value in row.items() if key == text or _is_given(value)}


def _is_given(value: object) -> bool:
    return value is not None and str(value).strip().lower() not in _MISSING
