"""Fold text so that one phrase meets every way of writing it; every folded character knows its origin.

Folded are: full-width letters and digits, capitals, traditional characters, control, zero-width and
bidirectional characters, and single characters set apart by spaces (请 稍 等). Chinese punctuation stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import resources

TURN_BREAK = "\n"  # stands between the turns of a joined conversation, and nowhere else


def _table() -> dict[int, str]:
    lines = resources.files("cs_audit").joinpath("traditional.txt").read_text("utf-8").splitlines()
    table = {ord(old): new for old, new in zip(lines[1], lines[2], strict=True)}
    table |= {code: chr(code - 0xFEE0).lower() for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
    table |= {code: chr(code).lower() for code in range(0x41, 0x5B)}
    table |= dict.fromkeys([*range(0x20), 0x7F, 0xA0, 0x3000], " ")
    table |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # lone surrogates, which no automaton takes
    table |= dict.fromkeys([0x0A, 0x0D, 0x2028, 0x2029], "。")
    return table


_TABLE = _table()
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_SPACED = re.compile(r"(?<![一-龥])[一-龥](?: [一-龥]){2,}(?![一-龥])")
_UNUSUAL = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]|{_INVISIBLE.pattern}|{_SPACED.pattern}")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; ``origins[i]`` is the place of character ``i`` in the original, None if all stayed put."""

    text: str
    origins: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original text that became ``[start, end)`` of the folded text."""
        if self.origins is None or start == end:
            return start, end
        return self.origins[start], self.origins[end - 1] + 1


def fold(text: str) -> Folded:
    """Fold ``text``; plain text, which is nearly all, costs one search."""
    if not _UNUSUAL.search(text):
        return Folded(text)
    folded = text.translate(_TABLE)
    dropped = {m.start() for m in _INVISIBLE.finditer(folded)}
    for spaced in _SPACED.finditer(folded):
        dropped.update(range(spaced.start() + 1, spaced.end(), 2))
    if not dropped:
        return Folded(folded)
    origins = tuple(i for i in range(len(folded)) if i not in dropped)
    return Folded("".join(folded[i] for i in origins), origins)
