"""Find files and open them, compressed or not."""

from __future__ import annotations

import gzip
import io
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from cs_audit.problems import Problem
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SUFFIXES = (
    ".txt", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xlsx", ".parquet", ".srt", ".vtt", ".html", ".htm",
    ".gz", ".zst", ".zip",
)  # fmt: skip
STANDARD_INPUT = "-"


def find(paths: Sequence[str]) -> Iterator[str | Problem]:
    """Yield the files that the paths name, those of a directory in sorted order, and what can't be read."""
    for path in paths:
        if Path(path).is_dir():
            yield from _in_directory(path)
        elif path == STANDARD_INPUT or Path(path).exists():  # a pipe, as `<(…)` makes them, is no regular file
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
        here = Path(path).stat()
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
        if entry.is_dir():
            yield from _walk(entry.path, above | {inode})
        elif entry.name.lower().endswith(SUFFIXES):
            yield entry.path


def streams(path: str) -> Iterator[tuple[str, BinaryIO]]:
    """Open a file, looking through compression; an archive gives several, named `archive/member`.

    Raises:
        OSError: it can't be opened.
    """
    with _opened(path) as raw:
        if _peek(raw).startswith(b"\x1f\x8b"):
            with gzip.open(raw) as unpacked:
                yield path, unpacked  # type: ignore[misc]
        else:
            yield path, raw


def _peek(raw: BinaryIO) -> bytes:
    """The first bytes, left in place."""
    return raw.peek(4) if isinstance(raw, io.BufferedReader) else b""


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    if path == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    with Path(path).open("rb", 1 << 18) as file:
        yield file


def os_message(error: BaseException) -> Text:
    """What the system says, in both languages as far as it is common."""
    known: dict[type[BaseException], Text] = {
        PermissionError: Text("没有读取权限", "permission denied"),
        FileNotFoundError: Text("没有这个文件", "no such file"),
        IsADirectoryError: Text("这是目录", "this is a directory"),
        EOFError: Text("压缩文件不完整", "the compressed file is truncated"),
        gzip.BadGzipFile: Text("压缩文件已损坏", "the compressed file is damaged"),
    }
    reason = getattr(error, "strerror", None) or str(error)
    return known.get(type(error), Text(f"读取失败：{reason}", f"cannot be read: {reason}"))
