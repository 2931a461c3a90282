"""Where what can be made again is kept: a directory of the user's own, and of nobody else's."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

VARIABLE = "CS_AUDIT_CACHE_DIR"


def cache_directory(wish: str | None = None) -> Path | None:
    """Return the directory, made if need be; None where there is none that is safe to use.

    ``wish`` names it, else ``CS_AUDIT_CACHE_DIR`` (empty: none); else it is ``cs-audit`` in the system's cache directory
    (https://specifications.freedesktop.org/basedir-spec). Others must not be able to write there: what is read from
    it is believed.
    """
    named = os.environ.get(VARIABLE) if wish is None else wish
    if named == "":
        return None
    directory = Path(named) if named else _system() / "cs-audit"
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        return directory if _is_own(directory) else None
    except OSError:
        return None


def _system() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def _is_own(path: Path) -> bool:
    if not hasattr(os, "geteuid"):
        return True
    status = path.stat()
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def is_believable(path: Path) -> bool:
    """Whether a file in that directory is the user's own."""
    return _is_own(path) and not path.is_symlink()


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file of that directory whole, or not at all: another process may be reading it."""
    from tempfile import mkstemp  # only where something is written

    try:
        handle, name = mkstemp(dir=path.parent, suffix=".new")
    except OSError:
        return
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
        new.replace(path)
    except OSError:  # a full disk costs time, nothing else
        new.unlink(missing_ok=True)
