"""What a run of ``check`` needs around the audit: where it writes, what it keeps, how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

import click

from cs_audit.app import FAILED, INTERRUPTED, UNUSABLE
from cs_audit.batch.interrupt import Interrupts
from cs_audit.batch.work import Piece, Work
from cs_audit.cachedir import cache_directory
from cs_audit.commands.reading import Reading, report
from cs_audit.errors import UsageError
from cs_audit.lang import help_text
from cs_audit.output import sink
from cs_audit.renderers import Format
from cs_audit.report import Summary, Tally
from cs_audit.text import Lang, Text

if TYPE_CHECKING:
    from cs_audit.batch.progress import Watch
    from cs_audit.batch.results import Results


class Run:
    """One run, and what must be known at its end."""

    def __init__(self, work: Work, render: Format, lang: Lang) -> None:
        self.work, self.format, self.lang = work, render, lang
        self.tally = Tally(work.group_by)
        self.interrupted = False

    def write(self, pieces: Iterable[Piece], stream: BinaryIO) -> None:
        """Write what comes, and tell of the problems; Ctrl-C ends the output properly."""
        stream.write(self.format.head(self.work.choice.used, self.lang))
        interrupts = Interrupts()
        between = self.format.first
        try:
            with interrupts.handled():
                for piece in pieces:
                    with interrupts.undisturbed():
                        self._take(piece, stream, between)
                    between = self.format.between if piece.cards else between
        except KeyboardInterrupt:
            self.interrupted = True
        stream.write(self.format.tail)

    def _take(self, piece: Piece, stream: BinaryIO, between: bytes) -> None:
        self.tally.merge(piece.tally)
        for problem in piece.problems:
            report(problem, self.lang)
        if piece.cards:
            stream.write(between + self.format.between.join(piece.cards))
            stream.flush()

    def summary(self) -> Summary:
        """The numbers of the run so far."""
        for name, path in self.tally.unnamed():
            self.tally.rules[name] = self.work.choice.rules_of(name, path)
        return self.tally.summary()

    def exit_code(self, exit_zero: bool) -> int:
        """What the run comes to (see the exit codes in the help)."""
        if self.interrupted:
            return INTERRUPTED
        if self.tally.unreadable:
            return UNUSABLE
        failed = self.tally.audited > self.tally.passed or self.tally.below
        return FAILED if failed and not exit_zero else 0


def jobs_of(_context: click.Context, _parameter: click.Parameter, value: str) -> int:
    """The number of processes that ``--jobs`` asks for; ``auto`` is one for each processor that may be used."""
    if value == "auto":
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if value.isdigit() and 1 <= int(value) <= 1024:
        return int(value)
    raise click.BadParameter(
        help_text(f"应为正整数或 auto，不是 {value}", f"{value!r} is no positive number, nor auto")
    )


def tell_of_interruption(current: Run, output: str | None) -> None:
    """Say how far it came; a file is written whole or not at all, what was printed is valid as far as it goes."""
    done = current.tally
    click.echo(
        help_text(
            f"已中断：检查了 {done.audited} 通，合格 {done.passed} 通，无法检查 {done.unreadable} 通",
            f"interrupted: {done.audited} audited, {done.passed} passed, {done.unreadable} not auditable",
        ),
        err=True,
    )
    if output is not None:
        raise KeyboardInterrupt


def kept_results(paths: tuple[str, ...], directory: str | None) -> Results | None:
    """What was found before: where it is asked for, and for directories."""
    if directory is None and not any(map(os.path.isdir, paths)):
        return None
    found = cache_directory(directory)
    if found is None:
        if directory is not None:
            raise UsageError(
                Text(f"不能用 {directory} 作缓存：须能写，且只有自己能写",
                     f"{directory} can't be the cache: it must be writable, by you alone")
            )  # fmt: skip
        return None
    from pathlib import Path

    from cs_audit.batch.results import Results

    return Results(Path(found))


def may_cut(how: Reading) -> bool:
    """Whether JSONL is read as such, so that it can be cut at its lines."""
    return how.options.input_format in ("", "jsonl")


@contextmanager
def output_stream(output: str | None, resume: str | None, work: Work) -> Iterator[BinaryIO]:
    """Where scorecards go; what an interrupted run left there is noted in ``work``."""
    if resume is None:
        with sink(output) as stream:
            yield stream
        return
    from cs_audit.batch.resume import resumed

    with resumed(resume) as (stream, done):
        work.done.extend(done)
        yield stream


@contextmanager
def watched(paths: tuple[str, ...], output: str | None, lang: Lang) -> Iterator[Watch]:
    """A progress bar around the pieces, where there is a terminal for it."""
    if not sys.stderr.isatty() or (output is None and sys.stdout.isatty()):
        yield iter  # no terminal to show it on, or one that the scorecards fill
        return
    from cs_audit.batch.progress import progress

    with progress(paths, lang) as watch:
        yield watch


def sum_up(current: Run, stream: BinaryIO, summary: bool, statistics: bool, color: bool) -> None:
    """Show the summary, the statistics, or both."""
    from cs_audit.commands.showing import Screen

    screen, numbers = Screen(stream, current.lang, color), current.summary()
    if summary:
        screen.summary(numbers)
    if statistics:
        screen.statistics(numbers)


def console_format(output: str | None, color: bool) -> Format:
    """The output for people."""
    from cs_audit.commands.showing import screen_format

    return screen_format(color, sys.stdout.buffer if output is None else None)
