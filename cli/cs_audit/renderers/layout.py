"""Pieces of console pages: what a page is, its columns, bars and texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table
from rich.text import Text as Line

from cs_audit.renderers.plain import printable
from cs_audit.renderers.wrapping import Flow, Labelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.console import Console, ConsoleOptions, JustifyMethod, RenderableType

    from cs_audit.text import Lang

# Standard colours only: the terminal's theme keeps them legible on light and on dark backgrounds.
GOOD, BAD, QUIET, STRONG, NAME = "green", "red", "dim", "bold", "cyan"


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


def labelled(rows: Iterable[tuple[str, Line]]) -> Labelled:
    """Two columns, the labels in the background."""
    return Labelled(tuple((words(label, QUIET), text) for label, text in rows))


def prose(text: str, style: str = "") -> Group:
    """The words of a ruleset, which may have several lines."""
    return Group(*(flow(line, style) for line in text.strip().splitlines()))


def joined(parts: Iterable[str | Line], separator: str = " · ") -> Line:
    """Parts on one line with dots between them; empty parts are left out."""
    lines = [words(p) if isinstance(p, str) else p for p in parts]
    dot = Line.assemble((separator, QUIET))  # as a span: the style of a joining text would colour all
    return dot.join(line for line in lines if line.plain)


def several(parts: Iterable[str], lang: Lang) -> str:
    """A list within a line."""
    return ("、" if lang == "zh" else ", ").join(parts)


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
