"""Write output whole or not at all."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from cs_audit.errors import UsageError
from cs_audit.text import Text


@contextmanager
def sink(path: str | None) -> Iterator[BinaryIO]:
    """Open standard output, or a file that takes its name only when everything has been written.

    Raises:
        UsageError: the file can't be written.
    """
    if path is None or path == "-":
        stream = _whole(sys.stdout.buffer)
        yield stream
        stream.flush()
        return
    from pathlib import Path
    from tempfile import mkstemp

    target = Path(path)
    try:
        handle, name = mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise UsageError(
            Text(f"写不了 {path}：{error.strerror}", f"can't write {path}: {error.strerror}")
        ) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)


def _whole(stream: BinaryIO) -> BinaryIO:
    """A stream that writes all it is given: with ``python -u`` standard output may write a part and say so."""
    if isinstance(stream, io.RawIOBase):
        return io.BufferedWriter(cast("io.RawIOBase", io.FileIO(stream.fileno(), "wb", closefd=False)))
    return stream


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
