"""The small print of our own text format: escapes, and times that are read back to the last digit."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from cs_audit.lazy import pattern

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DATED = 1e8  # seconds from here on are written as a date and a time
LATEST = 4e9
LONGEST = 360_000  # seconds that are written as a clock

_UNSAFE = pattern(r"[\\\x00-\x08\x0b-\x1f\x7f-\x9f]")
_UNSAFE_IN_NAMES = pattern(r"[\\：（）\x00-\x1f\x7f-\x9f]|^[^\w]")
_ESCAPED = pattern(r"\\(?:x([0-9a-f]{2})|(.))", re.DOTALL)
_CLOCK = pattern(r"(\d\d):(\d\d):(\d\d(?:\.\d+)?)")
_DATE = pattern(r"(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{6}))?")


def escape(text: str) -> str:
    """Text on a line; a line break stays one, and the next line begins with a tab."""
    return _UNSAFE.sub(_escaped, text).replace("\n", "\n\t")


def escape_name(name: str) -> str:
    """A name before a colon; its first character is no mark of the format."""
    return _UNSAFE_IN_NAMES.sub(_escaped, name)


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    return f"\\x{ord(char):02x}" if not char.isprintable() and ord(char) < 256 else f"\\{char}"


def unescape(text: str) -> str:
    """What ``escape`` and ``escape_name`` were given (lines are joined by then)."""
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], text) if "\\" in text else text


def write_time(seconds: float) -> str:
    """`00:01:02.5`, `2026-03-01 10:00:05`, or plain seconds where those would lose a digit."""
    written = _as_date(seconds) if seconds >= DATED else _as_clock(seconds)
    return written if written and read_time(written) == seconds else f"{float(seconds)!r}s"


def _as_clock(seconds: float) -> str:
    if not 0 <= seconds < LONGEST:
        return ""
    minutes, rest = divmod(seconds, 60)
    shown = f"{rest:09.6f}".rstrip("0").removesuffix(".")
    return f"{int(minutes) // 60:02d}:{int(minutes) % 60:02d}:{shown}"


def _as_date(seconds: float) -> str:
    if seconds >= LATEST:
        return ""
    moment = EPOCH + timedelta(seconds=seconds)
    return f"{moment:%Y-%m-%d %H:%M:%S}" + (f".{moment.microsecond:06d}" if moment.microsecond else "")


def read_time(written: str) -> float | None:
    """The seconds that ``write_time`` wrote; None if it did not."""
    if clock := _CLOCK.fullmatch(written):
        return int(clock[1]) * 3600 + int(clock[2]) * 60 + float(clock[3])
    if _DATE.fullmatch(written):
        return _dated(written)
    try:
        return float(written.removesuffix("s")) if written.endswith("s") else None
    except ValueError:
        return None


def _dated(written: str) -> float | None:
    try:
        return (datetime.fromisoformat(f"{written}+00:00") - EPOCH).total_seconds()
    except ValueError:
        return None
