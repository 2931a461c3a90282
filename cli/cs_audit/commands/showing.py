"""Put rich renderables onto a stream: the only place that owns a console."""

from __future__ import annotations

import codecs
import io
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, BinaryIO, cast

from rich.console import Console, RenderableType

from cs_audit.commands.options import wants_color
from cs_audit.heard import Heard
from cs_audit.renderers import Format
from cs_audit.renderers.console import render_scorecard
from cs_audit.renderers.summary import render_statistics, render_summary
from cs_audit.renderers.turns import render_turns
from cs_audit.report import Summary
from cs_audit.scoring import Scorecard
from cs_audit.text import Lang

WIDEST = 100  # wider lines are hard to read


def _width(stream: BinaryIO | None) -> int:
    """Cells in a line: the terminal's, within reason, where there may be one."""
    return min(WIDEST, shutil.get_terminal_size((80, 24)).columns) if stream is sys.stdout.buffer else 80


def _console(stream: BinaryIO, color: bool, width: int) -> Console:
    text = cast("IO[str]", codecs.getwriter("utf-8")(stream, "replace"))
    return Console(
        file=text,
        force_terminal=color,
        no_color=not color,
        color_system="standard" if color else None,
        width=width,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


@dataclass(frozen=True, slots=True)
class _CardPainter:
    """Renders scorecards for a console; can be sent to another process."""

    color: bool
    width: int

    def __call__(self, card: Scorecard, lang: Lang) -> bytes:
        stream = io.BytesIO()
        _console(stream, self.color, self.width).print(render_scorecard(card, lang, self.width))
        return stream.getvalue()


def screen_format(color: bool, stream: BinaryIO | None) -> Format:
    """The output for people, on a stream (None is a file)."""
    return Format(_CardPainter(color, _width(stream)))


class Screen:
    """Shows annotations and summaries one after the other."""

    def __init__(self, stream: BinaryIO, lang: Lang, color: bool) -> None:
        self.console, self.lang = _console(stream, color, _width(stream)), lang

    def show(self, renderable: RenderableType) -> None:
        """Print something."""
        self.console.print(renderable)

    def annotation(self, heard: Heard) -> None:
        """Print a conversation with its acts."""
        self.show(render_turns(heard, self.lang, self.console.width))

    def statistics(self, summary: Summary) -> None:
        """Print the counts of each rule."""
        self.show(render_statistics(summary, self.lang, self.console.width))

    def summary(self, summary: Summary) -> None:
        """Print what the run came to, where it says more than the scorecard did."""
        if summary.met > 1 or summary.unreadable:
            self.show(render_summary(summary, self.lang, self.console.width))


def page(render: Callable[[int], RenderableType], no_color: bool) -> None:
    """Print one thing on standard output; ``render`` gets the width to fit it into."""
    console = _console(sys.stdout.buffer, wants_color(no_color), _width(sys.stdout.buffer))
    console.print(render(console.width))
