"""Find files and open them."""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from cs_audit.problems import Problem
from cs_audit.text import Text
from cs_audit.unpacking import SUFFIXES, os_message, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STANDARD_INPUT = "-"


def find(paths: Sequence[str]) -> Iterator[str | Problem]:
    """Yield the files that the paths name, those of a directory in sorted order, and what can't be read."""
    for path in paths:
        if os.path.isdir(path):
            yield from _in_directory(path)
        elif path == STANDARD_INPUT or os.path.exists(
            path
        ):  # a pipe, as `<(…)` makes them, is no regular file
            yield path
        else:
            yield Problem(path, path, Text("没有这个文件或目录", "no such file or directory"))


def _in_directory(path: str) -> Iterator[str | Problem]:
    found = False
    for item in _walk(path, set()):
        found = True
        yield item
    if not found:
        suffixes = " ".join(SUFFIXES)
        yield Problem(path, path, Text(f"目录里没有对话文件（{suffixes}）",
                                       f"no transcripts in this directory ({suffixes})"))  # fmt: skip


def _walk(path: str, above: set[tuple[int, int]]) -> Iterator[str | Problem]:
    """Files below a directory; ``above`` are the directories on the way here, so that loops end."""
    try:
        here = os.stat(path)
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(path, path, os_message(error))
        return
    inode = (here.st_dev, here.st_ino)
    if inode in above:
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")):
            continue
        if _is_directory(entry):
            yield from _walk(entry.path, above | {inode})
        elif entry.name.lower().endswith(SUFFIXES):
            yield entry.path


def streams(path: str) -> Iterator[tuple[str, BinaryIO]]:
    """Open a file, looking through compression; an archive gives several, named `archive/member`.

    Raises:
        OSError: it can't be opened (or another of ``READ_ERRORS``).
        InputError: it can't be unpacked.
    """
    with _opened(path) as raw:
        yield from unpacked(raw, path)


def _is_directory(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


@contextmanager
def _opened(path: str) -> Iterator[io.BufferedReader]:
    if path == STANDARD_INPUT:
        source: Any = sys.stdin.buffer
        yield source if isinstance(source, io.BufferedReader) else io.BufferedReader(source)
        return
    with open(path, "rb", 1 << 18) as file:
        yield cast("io.BufferedReader", file)
