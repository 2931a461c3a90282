"""Pieces of console pages: text that wraps as Chinese does, bars, lines with two ends, pages that adapt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells
from rich.console import Group
from rich.measure import Measurement
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table
from rich.text import Text as Line

from cs_audit.renderers.plain import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.console import Console, ConsoleOptions, JustifyMethod, RenderableType

    from cs_audit.text import Lang

# Standard colours only: the terminal's theme keeps them legible on light and on dark backgrounds.
GOOD, BAD, QUIET, STRONG, NAME = "green", "red", "dim", "bold", "cyan"

_OPENING = "（“‘「『《〈【〔(\\[{"
_CLOSING = "，。！？；：、）”’」』》〉】〕…—,.!?;:)\\]}%"
# What a line break must not part: a word, or a character with the marks that lean on it.
_UNIT = re.compile(rf"[{_OPENING}]*(?:[!-~\u00a1-\u024f]+|.)[{_CLOSING}]*\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Flow:
    """Text that wraps between Chinese characters, and never before a comma or after an opening bracket."""

    text: Line

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Line]:
        for line in self.text.divide(_breaks(self.text.plain, options.max_width)):
            line.rstrip()
            yield line

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(2, max(2, cell_len(self.text.plain))).with_maximum(options.max_width)


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


@dataclass(frozen=True, slots=True)
class Page:
    """A page of some width, made when it is known whether what it is printed on can carry styles.

    Its lines end where their words end: no padding that a pipe or the clipboard would carry along.
    """

    make: Callable[[bool], Iterable[RenderableType]]
    width: int

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        styled = console.is_terminal and console.color_system is not None and not console.no_color
        fitting = options.update(width=min(self.width, options.max_width), height=None)
        for line in console.render_lines(Group(*self.make(styled)), fitting, pad=False):
            yield from _without_padding(line)
            yield Segment.line()


def page(parts: Iterable[RenderableType], width: int) -> Page:
    """Lay out parts one below the other, the same with and without styles."""
    fixed = tuple(parts)
    return Page(lambda _: fixed, width)


def _without_padding(line: list[Segment]) -> list[Segment]:
    while line and not line[-1].text.strip():
        line = line[:-1]
    return [*line[:-1], Segment(line[-1].text.rstrip(), line[-1].style)] if line else line


def words(text: str, style: str = "") -> Line:
    """Text to show as it is: never markup, nothing invisible."""
    return Line(printable(text), style=style)


def flow(text: str, style: str = "") -> Flow:
    """Text to show as it is, wrapped as Chinese wraps."""
    return Flow(words(text, style))


def joined(parts: Iterable[str | Line], separator: str = " · ") -> Line:
    """Parts on one line with dots between them; empty parts are left out."""
    lines = [words(p) if isinstance(p, str) else p for p in parts]
    dot = Line.assemble((separator, QUIET))  # as a span: the style of a joining text would colour all
    return dot.join(line for line in lines if line.plain)


def several(parts: Iterable[str], lang: Lang) -> str:
    """A list within a line."""
    return ("、" if lang == "zh" else ", ").join(parts)


def two_ends(left: Line, right: Line) -> Table:
    """Put one text at the left and one at the right of the line."""
    grid = Table.grid(expand=True, padding=(0, 0, 0, 2), pad_edge=False)
    grid.add_column(ratio=1)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_row(Flow(left), right)
    return grid


def grid(*columns: str) -> Table:
    """A grid with a column for each letter: ``l`` left, ``r`` right, both unwrapped; ``f`` takes the rest."""
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    for column in columns:
        flows = column == "f"
        justify: JustifyMethod = "right" if column == "r" else "left"
        table.add_column(justify=justify, no_wrap=not flows, ratio=1 if flows else None)
    table.expand = "f" in columns
    return table


def indented(content: RenderableType, by: int = 2) -> Padding:
    """Move a block to the right."""
    return Padding(content, (0, 0, 0, by))


def bar(share: float, width: int, style: str, rest: str = QUIET) -> Line:
    """A bar that also tells its length without colours."""
    full = round(max(0.0, min(1.0, share)) * width)
    return Line.assemble(("━" * full, style), ("─" * (width - full), rest))


def heading(text: str) -> Line:
    """The name of a part of a page."""
    return words(text, STRONG)
