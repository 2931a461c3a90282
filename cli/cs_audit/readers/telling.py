"""Tell a format by its shape. Every file is looked at by all of these, so they load next to nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import orjson

from cs_audit.lazy import pattern
from cs_audit.readers.document import LINE_END

if TYPE_CHECKING:
    from cs_audit.readers.document import Document

MARK = "# cs-audit"  # at the beginning of our own text format
DELIMITERS = "\t,;|"  # of the cells of a table in text
CUE_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"  # in subtitles
_JSON = pattern(r"\s*(\{\s*[\"}]|\[\s*[\[{\"\]])")
_PYTHON = pattern(r"\s*[\[{]\s*(?:\{\s*)?'")
_FIRST_LINES = pattern(r"\s*([^\r\n]*)(?:[\r\n]+\s*([^\r\n]*))?")
_SRT = pattern(rf"\s*\d+\s*[\r\n]+\s*{CUE_TIME}\s*-->")
_MARKUP = pattern(
    r"\s*(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|ul|ol|li|div|table|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_DATE = pattern(r"\d{4}[-/.年]\d")


def is_xlsx(document: Document) -> bool:
    """A zip archive (of which only workbooks come here as a whole)."""
    return document.head.startswith(b"PK\x03\x04")


def is_parquet(document: Document) -> bool:
    """The format's magic bytes."""
    return document.head.startswith(b"PAR1")


def is_own_txt(document: Document) -> bool:
    """The first line says so."""
    return document.start.lstrip("\ufeff").startswith(MARK)


def is_jsonl(document: Document) -> bool:
    """Whether the first line is a whole object, and more lines follow."""
    match = _FIRST_LINES.match(document.start) if document.opening == "{" else None
    first, second = (match.group(1) or "", match.group(2) or "") if match else ("", "")
    if not first.startswith("{") or not (second or document.path.endswith(("jsonl", "ndjson"))):
        return False
    return _parses(first) or (first.rstrip().endswith("}") and _parses(second))


def _parses(line: str) -> bool:
    try:
        orjson.loads(line)
    except (ValueError, UnicodeEncodeError):
        return False
    return True


def is_json(document: Document) -> bool:
    """JSON starts with a bracket; in a txt so may a line, but never with what follows in JSON."""
    return document.opening in ("{", "[") and bool(_JSON.match(document.start))


def is_python(document: Document) -> bool:
    """What Python prints of such data: single quotes (Huawei's documentation shows it so)."""
    return document.opening in ("{", "[") and bool(_PYTHON.match(document.start))


def is_vtt(document: Document) -> bool:
    """The standard has files start so."""
    return document.start.lstrip("\ufeff").startswith("WEBVTT")


def is_srt(document: Document) -> bool:
    """A number, then a line with an arrow between times."""
    return document.opening.isdecimal() and bool(_SRT.match(document.start.lstrip("\ufeff")))


def is_markup(document: Document) -> bool:
    """It starts with a tag of a page or of a list."""
    return document.opening == "<" and bool(_MARKUP.match(document.start))


def is_csv(document: Document) -> bool:
    """The first line has cells that are those of a table."""
    first = first_line(document)
    if not any(delimiter in first for delimiter in DELIMITERS):
        return False
    from cs_audit.readers.sheets import is_first_row

    return is_first_row(first, document.path)


def first_line(document: Document) -> str:
    """The first line that holds anything."""
    return next((line for line in LINE_END.split(document.start.lstrip("\ufeff")) if line.strip()), "")


def is_chat(document: Document) -> bool:
    """There are heads with a name, a date and a time above the messages."""
    if not _DATE.search(document.start):
        return False
    from cs_audit.readers.chats import has_heads

    return has_heads(document.start)
