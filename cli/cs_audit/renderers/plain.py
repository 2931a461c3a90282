"""Text, numbers and times as they may be shown to a person: harmless, short, without surprises."""

from __future__ import annotations

import math
import unicodedata

_DAY = 86_400
_EPOCH = 100_000_000  # seconds larger than this (1973) are a date, smaller ones count from the beginning
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # controls, formats (bidi, zero-width), surrogates, odd line ends


def printable(text: str) -> str:
    """Return the text with every invisible or dangerous character made visible: ␛, ⏎, ``\\u202e``."""
    if text.isprintable():
        return text
    return "".join(map(_visible, text.replace("\r\n", "\n")))


def _visible(char: str) -> str:
    if char.isprintable() or unicodedata.category(char) not in _UNSEEN:
        return char
    code = ord(char)
    if char == "\n":
        return "⏎"
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode has a picture for each: ␛ ␇ ␉
    if code == 0x7F:
        return "␡"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def number(value: float) -> str:
    """Return a number with at most two decimals, no needless zeros, and a true minus sign."""
    short = f"{value:.2f}".rstrip("0").rstrip(".") if math.isfinite(value) else str(value)
    return "0" if short == "-0" else short.replace("-", "−")


def clock(seconds: float | None) -> str:
    """Return a time as ``hh:mm:ss``, empty where it is not known."""
    if seconds is None or not math.isfinite(seconds) or seconds < 0:
        return ""
    whole = int(seconds % _DAY if seconds >= _EPOCH else seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
