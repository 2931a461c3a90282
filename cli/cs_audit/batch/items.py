"""What is worked on at a time: a file, or a stretch of a large JSONL file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple

from cs_audit import sources
from cs_audit.problems import Problem

SPAN = 1 << 19  # bytes of a stretch: some two hundred and fifty conversations
LARGE = 8 << 20  # a larger file that can't be cut is read as a stream, by the process that writes


class Item(NamedTuple):
    """A file, or the bytes ``[start, end)`` of one, whose first line is line ``line`` (from 1); ``end`` 0 is its end."""

    path: str
    size: int = 0
    start: int = 0
    end: int = 0
    line: int = 1

    @property
    def is_stretch(self) -> bool:
        """Whether it is a part of a file."""
        return self.end > 0

    @property
    def is_stream(self) -> bool:
        """Whether it is too large, or too unknown, to be held in memory at once."""
        return self.path == sources.STANDARD_INPUT or (not self.end and self.size > LARGE)


def items(paths: Iterable[str], *, cut: bool = True) -> Iterator[Item | Problem]:
    """Yield what is to be worked on, in order; the cuts depend on the files alone."""
    for found in sources.find(tuple(paths)):
        if isinstance(found, Problem):
            yield found
        else:
            yield from _cut(found, cut)


def _cut(path: str, cut: bool) -> Iterator[Item]:
    size = _size(path)
    if size < 2 * SPAN or not cut or not _is_splittable(path):
        yield Item(path, size)
        return
    with open(path, "rb") as file:
        start, line = 0, 1
        while start < size:
            end, lines = _stretch(file, start)
            yield Item(path, end - start, start, end, line)
            start, line = end, line + lines


def _is_splittable(path: str) -> bool:
    from cs_audit.readers.stretches import is_splittable  # and with it all that reads JSON

    return is_splittable(path)


def _stretch(file: BinaryIO, start: int) -> tuple[int, int]:
    """The end of a stretch that ends with a line, and how many lines it has."""
    file.seek(start)
    data = file.read(SPAN)
    rest = b"" if data.endswith(b"\n") else file.readline()
    return start + len(data) + len(rest), data.count(b"\n") + rest.count(b"\n")


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0
