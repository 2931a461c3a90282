"""Where what can be made again is kept: a directory of the user's own, and of nobody else's."""

from __future__ import annotations

import os
import stat
import sys
import zlib
from collections.abc import Iterable

VARIABLE = "CS_AUDIT_CACHE_DIR"


def cache_directory(wish: str | None = None) -> str | None:
    """Return the directory, made if need be; None where there is none that is safe to use.

    ``wish`` names it, else ``CS_AUDIT_CACHE_DIR`` (empty: none); else it is ``cs-audit`` in the system's cache directory
    (https://specifications.freedesktop.org/basedir-spec). Others must not be able to write there: what is read from
    it is believed.
    """
    named = os.environ.get(VARIABLE) if wish is None else wish
    if named == "":
        return None
    directory = named or os.path.join(_system(), "cs-audit")
    try:
        os.makedirs(directory, mode=0o700, exist_ok=True)
        return directory if _is_own(directory) else None
    except OSError:
        return None


def _system() -> str:
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches")
    return os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")


def _is_own(path: str) -> bool:
    if not hasattr(os, "geteuid"):
        return True
    status = os.stat(path)
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def place_of(key: object, suffix: str) -> str | None:
    """Return the path of the file that holds what belongs to a key; None without a directory."""
    directory = cache_directory()
    return os.path.join(directory, f"{zlib.crc32(repr(key).encode()):08x}{suffix}") if directory else None


def is_believable(path: str) -> bool:
    """Whether a file in that directory is the user's own; raises ``OSError``."""
    return _is_own(path) and not os.path.islink(path)


def write_whole(path: str, parts: Iterable[bytes]) -> None:
    """Write a file of that directory whole, or not at all: another process may be reading it."""
    from tempfile import mkstemp  # only where something is written

    try:
        handle, name = mkstemp(dir=os.path.dirname(path), suffix=".new")
    except OSError:
        return
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
        os.replace(name, path)
    except OSError:  # a full disk costs time, nothing else
        os.unlink(name)
