"""Lines that wrap as Chinese does: a text, texts beside labels, a line with two ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells
from rich.measure import Measurement
from rich.segment import Segment
from rich.text import Text as Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console, ConsoleOptions

_OPENING = "（“‘「『《〈【〔(\\[{"
_CLOSING = "，。！？；：、）”’」』》〉】〕…—,.!?;:)\\]}%"
# What a line break must not part: a word, or a character with the marks that lean on it.
_UNIT = re.compile(rf"[{_OPENING}]*(?:[!-~\u00a1-\u024f]+|.)[{_CLOSING}]*\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Flow:
    """Text that wraps between Chinese characters, and never before a comma or after an opening bracket."""

    text: Line

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for line in wrapped(self.text, options.max_width):
            yield from _segments(line, console)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(2, max(2, cell_len(self.text.plain))).with_maximum(options.max_width)


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two columns: labels as wide as the widest, and text that takes the rest of the line."""

    rows: tuple[tuple[Line, Line], ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        width = max(label.cell_len for label, _ in self.rows) + 2
        for label, text in self.rows:
            for index, line in enumerate(wrapped(text, max(2, options.max_width - width))):
                beside = label.copy() if index == 0 else Line()
                beside.pad_right(width - beside.cell_len)
                yield from (*_segments(beside, console, ""), *_segments(line, console))


@dataclass(frozen=True, slots=True)
class TwoEnds:
    """A line with one text at its left and one at its right, which is cut where it takes over half of it."""

    left: Line
    right: Line

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        width, right = options.max_width, self.right.copy()
        right.truncate(max(width // 2, width - self.left.cell_len - 2), overflow="ellipsis")
        first, *rest = wrapped(self.left, max(1, width - right.cell_len - 2))
        first.pad_right(max(0, width - first.cell_len - right.cell_len))
        for line in (first.append_text(right), *rest):
            yield from _segments(line, console)


def _segments(line: Line, console: Console, end: str = "\n") -> Iterable[Segment]:
    line.stylize_before(line.style)  # rich forgets the style of a line that has no spans
    return line.render(console, end)


def wrapped(text: Line, width: int) -> Iterator[Line]:
    """Yield the lines of a text."""
    for line in text.divide(_breaks(text.plain, width)):
        line.rstrip()
        yield line


def _breaks(plain: str, width: int) -> list[int]:
    breaks: list[int] = []
    used = 0
    for unit in _UNIT.finditer(plain):
        size = cell_len(unit.group().rstrip())
        if used and used + size > width:
            breaks.append(unit.start())
            used = 0
        if size > width:
            *whole, last = chop_cells(unit.group().rstrip(), width)
            breaks += _ends(unit.start(), whole)
            used = cell_len(last)
        else:
            used += cell_len(unit.group())
    return breaks


def _ends(start: int, pieces: Iterable[str]) -> Iterator[int]:
    for piece in pieces:
        start += len(piece)
        yield start
