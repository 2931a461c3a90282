"""Stretches of a large JSONL file, so that several processes can read it at once."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from cs_audit.readers.document import Document
from cs_audit.readers.jsons import is_row
from cs_audit.readers.telling import is_jsonl
from cs_audit.readers.vendors import loads
from cs_audit.unpacking import is_packed

if TYPE_CHECKING:
    from cs_audit.readers.base import ReadOptions

_PLAIN = frozenset({"utf-8", "utf-8-sig", "ascii"})


def is_splittable(path: str) -> bool:
    """Whether a file is plain JSONL with a conversation a line, which can be cut at any line's end."""
    try:
        if is_packed(path):
            return False
        with Path(path).open("rb") as file:
            return _is_cut_by_lines(Document(path, file))
    except OSError:
        return False


def _is_cut_by_lines(document: Document) -> bool:
    if document.encoding not in _PLAIN or not is_jsonl(document):
        return False
    _, line = next(iter(document.lines()), (0, None))
    return isinstance(line, bytes) and not is_row(loads(line.removeprefix(b"\xef\xbb\xbf")))


def stretch(path: str, start: int, end: int, line: int, options: ReadOptions) -> Document:
    """Return the bytes ``[start, end)`` of a file, of which the first line is line ``line``.

    Raises:
        OSError: the file can't be read.
    """
    with Path(path).open("rb") as file:
        file.seek(start)
        data = file.read(end - start)
    return Document(path, io.BytesIO(data), options.encoding, first_line=line)
