"""What is in compressed files and archives, within bounds."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from functools import cached_property
from typing import TYPE_CHECKING, Any, BinaryIO

from cs_audit.errors import InputError
from cs_audit.text import Text
from cs_audit.unpacking import GZIP, READ_ERRORS, SUFFIXES, ZIP, ZSTD, DamagedError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_MEMBERS = 100_000  # files in an archive
MAX_RATIO = 300  # unpacked to packed; text packs to a tenth, a bomb to a thousandth
FREE = 64 << 20  # what may be unpacked whatever the ratio
MAX_PIPED = 512 << 20  # bytes of an archive on standard input


def unpacked(raw: io.BufferedReader, path: str) -> Iterator[tuple[str, BinaryIO]]:
    """As ``unpacking.unpacked``."""
    if raw.peek(4).startswith(ZIP):
        yield from _zip(raw, path)
    else:
        yield path, _unpacked(raw, path)


def _unpacked(raw: io.BufferedReader, path: str) -> BinaryIO:
    try:
        magic = raw.peek(4)[:4]
    except READ_ERRORS:
        return raw  # who reads it is told again
    if magic.startswith(GZIP):
        return _bounded(gzip.GzipFile(fileobj=raw), raw)
    return _bounded(_zstd(raw, path), raw) if magic == ZSTD else raw


class _Bounded(io.RawIOBase):
    """An unpacking stream that refuses to grow out of all proportion; bad data is an ``OSError``."""

    def __init__(self, unpacked: Any, packed: BinaryIO) -> None:
        self.unpacked, self.packed, self.size = unpacked, packed, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self.unpacked.read(len(buffer))
        except (gzip.BadGzipFile, zipfile.BadZipFile, zlib.error) as error:
            raise DamagedError(str(error)) from None
        except READ_ERRORS:
            raise
        except Exception as error:  # zstandard's own (it need not be installed), and whatever zipfile meets
            raise OSError(str(error)) from None
        self.size += len(data)
        if self.size > FREE and self.size > MAX_RATIO * max(1, _position(self.packed)):
            raise OSError(f"unpacks to more than {MAX_RATIO} times its size")
        buffer[: len(data)] = data
        return len(data)


def _position(packed: BinaryIO) -> int:
    try:
        return packed.tell()
    except OSError:  # a pipe does not tell
        return 1 << 20


def _bounded(unpacked: Any, packed: BinaryIO) -> io.BufferedReader:
    return io.BufferedReader(_Bounded(unpacked, packed), 1 << 18)


def _zstd(raw: BinaryIO, path: str) -> Any:
    try:
        import zstandard
    except ImportError:
        raise InputError(Text("读取 zstd 需要：pip install 'cs-audit[zstd]'",
                              "reading zstd needs: pip install 'cs-audit[zstd]'"), path) from None  # fmt: skip
    return zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(raw, read_across_frames=True)


def _zip(raw: BinaryIO, path: str) -> Iterator[tuple[str, BinaryIO]]:
    seekable = raw if raw.seekable() else io.BytesIO(raw.read(MAX_PIPED))
    try:
        archive = zipfile.ZipFile(seekable)
    except READ_ERRORS:
        raise
    except Exception as error:  # damaged headers make zipfile raise much else
        raise DamagedError(str(error)) from None
    with archive:
        _check(archive, path)
        if "xl/workbook.xml" in archive.namelist():
            seekable.seek(0)
            yield path, seekable
            return
        yield from _members(archive, path, seekable)


def _members(archive: zipfile.ZipFile, path: str, packed: BinaryIO) -> Iterator[tuple[str, BinaryIO]]:
    found = False
    for info in sorted(archive.infolist(), key=lambda info: info.filename):
        name = _name(info)
        is_hidden = any(part.startswith((".", "__MACOSX", "~$")) for part in name.split("/"))
        if not name or info.is_dir() or is_hidden or not name.lower().endswith(SUFFIXES):
            continue
        found = True
        yield f"{path}/{name}", _unpacked(_bounded(_Member(archive, info), packed), path)
    if not found:
        raise InputError(Text("压缩包里没有对话文件", "no transcripts in this archive"), path)


class _Member:
    """A file of an archive, opened when it is read, so that a damaged one leaves the others readable."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
        self.archive, self.info = archive, info

    @cached_property
    def file(self) -> Any:
        return self.archive.open(self.info)

    def read(self, size: int) -> bytes:
        data: bytes = self.file.read(size)
        return data


def _check(archive: zipfile.ZipFile, path: str) -> None:
    infos = archive.infolist()
    size, packed = sum(i.file_size for i in infos), sum(i.compress_size for i in infos)
    if len(infos) > MAX_MEMBERS or (size > FREE and size > MAX_RATIO * max(1, packed)):
        raise InputError(
            Text("压缩包展开后过大，拒绝读取", "the archive unpacks to far more than is sane; refused"), path
        )
    if any(info.flag_bits & 1 for info in infos):
        raise InputError(Text("压缩包有密码；请先解压", "the archive has a password; unpack it first"), path)


def _name(info: zipfile.ZipInfo) -> str:
    """Names without the UTF-8 flag are the local encoding's, which is GBK where the files are Chinese."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return info.filename
