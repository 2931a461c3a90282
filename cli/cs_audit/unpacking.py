"""Look through compression and archives, where there are any."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from cs_audit.text import Text

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator

SUFFIXES = (
    ".txt", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xlsx", ".parquet", ".srt", ".vtt", ".html", ".htm",
    ".gz", ".zst", ".zip",
)  # fmt: skip
GZIP, ZIP, ZSTD = b"\x1f\x8b", b"PK\x03\x04", b"\x28\xb5\x2f\xfd"
READ_ERRORS = (OSError, EOFError)


class DamagedError(OSError):
    """What is compressed can't be unpacked."""


def unpacked(raw: io.BufferedReader, path: str) -> Iterator[tuple[str, BinaryIO]]:
    """As ``sources.streams``, of a file that is open; raises the same."""
    if not _is_packed(raw):
        yield path, raw
        return
    from cs_audit import archives

    yield from archives.unpacked(raw, path)


def _is_packed(raw: io.BufferedReader) -> bool:
    try:
        return raw.peek(4).startswith((GZIP, ZIP, ZSTD))
    except READ_ERRORS:
        return False  # who reads it is told again


def is_packed(path: str) -> bool:
    """Whether a file is compressed or an archive; raises ``OSError``."""
    with open(path, "rb") as file:
        return file.read(4).startswith((GZIP, ZIP, ZSTD))


def os_message(error: BaseException) -> Text:
    """What the system says, in both languages as far as it is common."""
    known: dict[type[BaseException], Text] = {
        PermissionError: Text("没有读取权限", "permission denied"),
        FileNotFoundError: Text("没有这个文件", "no such file"),
        IsADirectoryError: Text("这是目录", "this is a directory"),
        EOFError: Text("压缩文件不完整", "the compressed file is truncated"),
        DamagedError: Text("压缩文件已损坏", "the compressed file is damaged"),
    }
    reason = getattr(error, "strerror", None) or str(error)
    return known.get(type(error), Text(f"读取失败：{reason}", f"cannot be read: {reason}"))
