"""A progress bar on standard error, for runs whose output goes elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cs_audit.batch.items import items
from cs_audit.problems import Problem
from cs_audit.text import Lang, Text

if TYPE_CHECKING:
    from cs_audit.batch.work import Piece

Watch = Callable[["Iterable[Piece]"], "Iterator[Piece]"]


@contextmanager
def progress(paths: Sequence[str], lang: Lang) -> Iterator[Watch]:
    """Show conversations, rate, time left and failures while the pieces go by."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), TextColumn("{task.fields[told]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=_size(paths) or None, told="")

        def watch(pieces: Iterable[Piece]) -> Iterator[Piece]:
            audited = failed = 0
            for piece in pieces:
                audited += piece.tally.audited
                failed += piece.tally.audited - piece.tally.passed
                rate = audited / max(bar.tasks[0].elapsed or 0, 0.1)
                bar.update(task, advance=piece.size, told=_told(audited, rate, failed).of(lang))
                yield piece

        yield watch


def _told(audited: int, rate: float, failed: int) -> Text:
    return Text(
        f"{audited:,} 通  {rate:,.0f} 通/秒  不合格 {failed:,}",
        f"{audited:,} conversations  {rate:,.0f}/s  {failed:,} failed",
    )


def _size(paths: Sequence[str]) -> int:
    return sum(0 if isinstance(item, Problem) else item.size for item in items(paths, cut=False))
