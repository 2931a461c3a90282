"""Put rich renderables onto a stream: the only place that owns a console."""

from __future__ import annotations

import io
import shutil
import sys
from typing import BinaryIO

from rich.console import Console, RenderableType

from cs_audit.commands.options import wants_color
from cs_audit.heard import Heard
from cs_audit.renderers import console
from cs_audit.report import Summary
from cs_audit.scoring import Scorecard
from cs_audit.text import Lang

WIDEST = 100  # wider lines are hard to read


def _console(stream: BinaryIO, color: bool) -> Console:
    text = io.TextIOWrapper(stream, encoding="utf-8", errors="replace", write_through=True, newline="\n")
    width = min(WIDEST, shutil.get_terminal_size((80, 24)).columns) if stream is sys.stdout.buffer else 80
    return Console(file=text, force_terminal=color, no_color=not color, color_system="standard" if color else None, width=width, highlight=False, markup=False, emoji=False, legacy_windows=False)


class Screen:
    """Shows scorecards, annotations and summaries one after the other."""

    def __init__(self, stream: BinaryIO, lang: Lang, color: bool) -> None:
        self.console, self.lang = _console(stream, color), lang

    def show(self, renderable: RenderableType) -> None:
        """Print something."""
        self.console.print(renderable)

    def scorecard(self, card: Scorecard) -> None:
        """Print the scorecard of a conversation."""
        self.show(console.render_scorecard(card, self.lang, self.console.width))

    def annotation(self, heard: Heard) -> None:
        """Print a conversation with its acts."""
        self.show(console.render_annotation(heard, self.lang, self.console.width))

    def summary(self, summary: Summary, statistics: bool) -> None:
        """Print what the run came to, where it says more than the scorecard did."""
        if summary.met > 1 or summary.unreadable or statistics:
            self.show(console.render_summary(summary, self.lang, self.console.width, statistics=statistics))


def page(renderable: RenderableType, no_color: bool) -> None:
    """Print one thing on standard output."""
    _console(sys.stdout.buffer, wants_color(no_color)).print(renderable)
