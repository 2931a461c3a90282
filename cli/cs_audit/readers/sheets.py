"""The files that tables come in."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from cs_audit.errors import InputError
from cs_audit.lazy import pattern
from cs_audit.problems import warning
from cs_audit.readers.document import LINE_END, MAX_LINE
from cs_audit.readers.tables import Table, conversations, is_header, renamed
from cs_audit.readers.telling import DELIMITERS, first_line
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cs_audit.problems import Problem
    from cs_audit.readers.base import Draft, ReadOptions
    from cs_audit.readers.document import Document
    from cs_audit.readers.tables import Row

csv.field_size_limit(MAX_LINE)
# The published JDDC corpus: session, user, waiter_send, is_transfer, is_repeat, (sku), content; no header.
_JDDC = pattern(r"[0-9a-f]{32}\t[^\t\n]+\t[01]\t[01]\t[01]\t(?:[^\t\n]*\t)?[^\t\n]*")
_JDDC_HEADER = ("session_id", "user_id", "waiter_send", "is_transfer", "is_repeat", "sku", "content")


def is_first_row(first: str, path: str) -> bool:
    """The first line is a header, or the name says table and the line has cells, or it is a JDDC row."""
    if _JDDC.fullmatch(first):
        return True
    is_named = path.lower().endswith((".csv", ".tsv", ".csv.gz", ".tsv.gz"))
    return any(len(cells := _cells(first, d)) > 1 and (is_header(cells) or is_named) for d in DELIMITERS)


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []


def read_csv(document: Document, options: ReadOptions) -> Iterator[Draft | Problem]:
    """A table in text; the delimiter is the one that makes the first line a header."""
    first = first_line(document)
    text = document.text.lstrip("\ufeff")
    if _JDDC.fullmatch(first):
        header: tuple[str, ...] = _JDDC_HEADER if first.count("\t") == 6 else (*_JDDC_HEADER[:5], "content")
        rows = _plain_rows(text, header, document.path)
        yield from conversations(Table(header, rows, document.path), options)
        return
    delimiter = max(DELIMITERS, key=lambda d: (is_header(_cells(first, d)), len(_cells(first, d))))
    header = renamed(_cells(first, delimiter), options.columns, document.path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    ragged: list[Problem] = []
    yield from conversations(
        Table(header, _csv_rows(reader, header, document.path, ragged), document.path), options
    )
    yield from ragged[:3]


def _plain_rows(text: str, header: Sequence[str], path: str) -> Iterator[tuple[str, Row]]:
    """Tabs only, quotes mean nothing."""
    for number, line in enumerate(LINE_END.split(text), 1):
        if line.strip():
            yield f"{path}:{number}", dict(zip(header, line.split("\t", len(header) - 1), strict=False))


def _csv_rows(
    reader: Any, header: Sequence[str], path: str, ragged: list[Problem]
) -> Iterator[tuple[str, Row]]:
    """The rows below the header; those of another length are read as far as they go."""
    seen_header = False
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if seen_header and len(cells) != len(header):
                ragged.append(warning(
                    path, f"{path}:{reader.line_num}", f"这一行有 {len(cells)} 列，表头有 {len(header)} 列",
                    f"this row has {len(cells)} cells, the header {len(header)}"))  # fmt: skip
            if seen_header:
                yield f"{path}:{reader.line_num}", dict(zip(header, cells, strict=False))
            seen_header = True
    except csv.Error as error:
        place = f"{path}:{reader.line_num}"
        raise InputError(Text(f"CSV 格式不对：{error}", f"invalid CSV: {error}"), place) from None


def read_xlsx(document: Document, options: ReadOptions) -> Iterator[Draft | Problem]:
    """Every sheet that has a header among its first rows; formulas give the values that were stored."""
    try:
        from python_calamine import CalamineWorkbook
    except ImportError:
        raise InputError(missing("XLSX", "xlsx"), document.path) from None
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(document.data))
        sheets = [(name, book.get_sheet_by_name(name).to_python()) for name in book.sheet_names]
    except (KeyboardInterrupt, InputError):
        raise
    except BaseException as error:  # a panic of the library on damaged files is no Exception
        raise damaged("XLSX", error, document.path) from None
    found = False
    for name, rows in sheets:
        cells = [[_cell(value) for value in row] for row in rows]
        if (at := _header_row(cells, options)) is not None:
            found = True
            yield from conversations(
                _sheet(cells, at, f"{document.path}[{name}]", document.path, options), options
            )
    if not found:
        renamed(
            [str(cell) for _, rows in sheets for cell in (rows or [[]])[0]], options.columns, document.path
        )


def _header_row(rows: Sequence[Sequence[Any]], options: ReadOptions) -> int | None:
    """The first row that is a header; titles may stand above it."""
    if options.columns:
        return next((n for n, row in enumerate(rows) if any(row)), None)
    return next(
        (n for n, row in enumerate(rows[:10]) if is_header([str(cell).strip() for cell in row])), None
    )


def _sheet(rows: Sequence[Sequence[Any]], at: int, place: str, path: str, options: ReadOptions) -> Table:
    header = renamed([str(cell).strip() for cell in rows[at]], options.columns, path)
    below = (
        (number, row) for number, row in enumerate(rows[at + 1 :], at + 2) if any(cell != "" for cell in row)
    )
    return Table(header, ((f"{place}:{n}", dict(zip(header, row, strict=False))) for n, row in below), path)


def _cell(value: object) -> Any:
    """Cells as JSON would have them: whole numbers without a point, times as text."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, timedelta):
        return value.total_seconds()
    return value.isoformat() if isinstance(value, datetime | date | time) else value


def read_parquet(document: Document, options: ReadOptions) -> Iterator[Draft | Problem]:
    """Rows of turns, or rows with a list of turns."""
    try:
        from pyarrow import parquet
    except ImportError:
        raise InputError(missing("Parquet", "parquet"), document.path) from None
    try:
        file = parquet.ParquetFile(io.BytesIO(document.data))
    except (OSError, ValueError) as error:  # ArrowInvalid is a ValueError
        raise damaged("Parquet", error, document.path) from None
    header = renamed(file.schema_arrow.names, options.columns, document.path)
    yield from conversations(
        Table(header, _parquet_rows(file, header, document.path), document.path), options
    )


def _parquet_rows(file: Any, header: Sequence[str], path: str) -> Iterator[tuple[str, Row]]:
    batches, number = file.iter_batches(1024), 0
    while True:
        try:
            rows = next(batches).to_pylist()
        except StopIteration:
            return
        except Exception as error:  # damaged pages make the library raise anything
            raise damaged("Parquet", error, path) from None
        for row in rows:
            number += 1
            yield f"{path}:{number}", dict(zip(header, map(_cell, row.values()), strict=False))


def damaged(name: str, error: BaseException, path: str) -> InputError:
    """What to say of a file that its library can't read."""
    return InputError(Text(f"{name} 已损坏：{error}", f"damaged {name}: {error}"), path)


def missing(name: str, extra: str) -> Text:
    """What to say when the library for a format is not installed."""
    return Text(f"读取 {name} 需要：pip install 'cs-audit[{extra}]'",
                f"reading {name} needs: pip install 'cs-audit[{extra}]'")  # fmt: skip
