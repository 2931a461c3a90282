"""``cs-audit check``: audit transcripts and print scorecards."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from cs_audit.app import FAILED, INTERRUPTED, UNUSABLE
from cs_audit.batch.interrupt import Interrupts
from cs_audit.batch.items import items
from cs_audit.batch.run import run
from cs_audit.batch.work import Piece, Work
from cs_audit.cachedir import cache_directory
from cs_audit.choosing import Choice
from cs_audit.commands.options import (
    input_options,
    lang_option,
    no_color_option,
    paths_argument,
    read_options,
    wants_color,
)
from cs_audit.commands.reading import Reading, report
from cs_audit.errors import UsageError
from cs_audit.lang import help_text, language
from cs_audit.output import sink
from cs_audit.renderers import FORMATS, Format
from cs_audit.report import Summary, Tally
from cs_audit.text import Lang, Text

if TYPE_CHECKING:
    from cs_audit.batch.progress import Watch
    from cs_audit.batch.results import Results


@dataclass(slots=True)
class _Run:
    """One run, and what must be known at its end."""

    work: Work
    format: Format
    lang: Lang
    tally: Tally = field(default_factory=Tally)
    interrupted: bool = False

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


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Jobs(click.ParamType[int]):
    """A number of processes, or ``auto``."""

    name = "N|auto"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number."""
        if value == "auto":
            return _processors()
        if str(value).isdigit() and 1 <= int(value) <= 1024:
            return int(value)
        return self.fail(
            help_text(f"应为正整数或 auto，不是 {value}", f"{value!r} is no positive number, nor auto"),
            param,
            ctx,
        )


@click.command(
    name="check",
    help=help_text(
        "检查对话文本并输出评分卡。PATH 可以是文件、目录（递归查找）或 -（标准输入）。",
        "Audit transcripts and print scorecards. PATH is a file, a directory (searched recursively) or - (standard input).",
    ),
)
@paths_argument
@click.option(
    "--ruleset",
    "ruleset_names",
    multiple=True,
    metavar="NAME|FILE",
    help=help_text("使用的规则集；可多次使用。默认 default。", "The ruleset; repeatable. Default: default."),
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["console", "json", "jsonl"]),
    default="console",
    help=help_text("输出格式。", "Output format."),
)
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    help=help_text("写入文件（要么写完整，要么不写）。", "Write to a file, whole or not at all."),
)
@click.option(
    "--resume",
    metavar="OUT.jsonl",
    help=help_text(
        "接着写一个中断了的 jsonl 输出；文件不存在则新建。",
        "Go on with a jsonl output that was cut off; begun if it is not there.",
    ),
)
@click.option(
    "--cache",
    metavar="DIR",
    help=help_text(
        "已检查过的对话的结果存在这里，下次不再检查；检查目录时默认用用户缓存目录。",
        "Where results are kept, so that only new conversations are audited; for directories by default the "
        "user's cache directory.",
    ),
)
@click.option("--no-cache", is_flag=True, help=help_text("不用结果缓存。", "Keep and use no results."))
@click.option(
    "--select",
    multiple=True,
    metavar="NAMES",
    help=help_text(
        "只用这些规则或检查器（逗号分隔，可多次）。",
        "Only these rules or checkers (comma-separated, repeatable).",
    ),
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="NAMES",
    help=help_text("不用这些规则或检查器。", "Leave out these rules or checkers."),
)
@click.option(
    "--fail-under",
    type=float,
    metavar="N",
    help=help_text("有对话低于 N 分时退出码为 1。", "Exit with 1 if a conversation scores less than N."),
)
@click.option(
    "--exit-zero",
    is_flag=True,
    help=help_text("有不合格时也返回 0。", "Exit with 0 even if something failed."),
)
@click.option(
    "--quiet",
    "-q",
    is_flag=True,
    help=help_text("只显示不合格的对话。", "Show only conversations that failed."),
)
@click.option(
    "--statistics", is_flag=True, help=help_text("显示每条规则的统计。", "Show the counts of each rule.")
)
@click.option(
    "--group-by",
    default="",
    metavar="FIELD",
    help=help_text(
        "汇总时按此元数据字段分组（也可用 agent、channel、ruleset）。",
        "Group the summary by a field of the metadata (or agent, channel, ruleset).",
    ),
)
@click.option(
    "--jobs",
    "-j",
    type=_Jobs(),
    default="auto",
    help=help_text(
        "用几个进程；auto 为处理器个数。输出与个数无关。",
        "How many processes; auto is one a processor. The output does not depend on it.",
    ),
)
@input_options
@no_color_option
@lang_option
def command(
    paths: tuple[str, ...],
    ruleset_names: tuple[str, ...],
    format_: str,
    output: str | None,
    resume: str | None,
    cache: str | None,
    no_cache: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_under: float | None,
    exit_zero: bool,
    quiet: bool,
    statistics: bool,
    group_by: str,
    jobs: int,
    lang: str | None,
    no_color: bool,
    **reading: Any,
) -> int:
    """Run the audit; the return value is the exit code."""
    choice, how = Choice(ruleset_names, select, ignore), read_options(**reading)
    for path in paths:
        choice.auditor_for(path)  # what is wrong with a ruleset is said before anything is read
    for doubt in choice.doubts:
        report(doubt, language(lang))
    if resume and (output or quiet):
        raise UsageError(
            Text("--resume 不能与 --output、--quiet 同用", "--resume goes with neither --output nor --quiet")
        )
    form = "jsonl" if resume else format_
    speak = language(lang)
    color = wants_color(no_color) and output is None
    render = _console(output, color) if form == "console" else FORMATS[form]
    results = None if no_cache else _results(paths, cache)
    work = Work(choice, how, render.card, speak, quiet, fail_under, group_by, results)
    current = _Run(work, render, speak, Tally(group_by=group_by))
    with _stream(output, resume, work) as stream, _watch(paths, output or resume, speak) as watch:
        current.write(watch(run(work, items(paths, cut=_may_cut(how)), jobs)), stream)
        if current.interrupted:
            _tell_of_interruption(current, output)
        if form == "console":
            _sum_up(current, stream, not quiet, statistics, color)
    if form != "console" and (statistics or group_by):
        _sum_up(current, sys.stderr.buffer, bool(group_by), statistics, False)
    return current.exit_code(exit_zero)


def _tell_of_interruption(current: _Run, output: str | None) -> None:
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


def _results(paths: tuple[str, ...], directory: str | None) -> Results | None:
    """What was found before: where it is asked for, and for directories."""
    if directory is None and not any(Path(path).is_dir() for path in paths):
        return None
    found = cache_directory(directory)
    if found is None:
        if directory is not None:
            raise UsageError(
                Text(f"不能用 {directory} 作缓存：须能写，且只有自己能写",
                     f"{directory} can't be the cache: it must be writable, by you alone")
            )  # fmt: skip
        return None
    from cs_audit.batch.results import Results

    return Results(found)


def _may_cut(how: Reading) -> bool:
    """Whether JSONL is read as such, so that it can be cut at its lines."""
    return how.options.input_format in ("", "jsonl")


@contextmanager
def _stream(output: str | None, resume: str | None, work: Work) -> Iterator[BinaryIO]:
    if resume is None:
        with sink(output) as stream:
            yield stream
        return
    from cs_audit.batch.resume import resumed

    with resumed(resume) as (stream, work.done):
        yield stream


@contextmanager
def _watch(paths: tuple[str, ...], output: str | None, lang: Lang) -> Iterator[Watch]:
    if not sys.stderr.isatty() or (output is None and sys.stdout.isatty()):
        yield iter  # no terminal to show it on, or one that the scorecards fill
        return
    from cs_audit.batch.progress import progress

    with progress(paths, lang) as watch:
        yield watch


def _sum_up(current: _Run, stream: BinaryIO, summary: bool, statistics: bool, color: bool) -> None:
    from cs_audit.commands.showing import Screen

    screen, numbers = Screen(stream, current.lang, color), current.summary()
    if summary:
        screen.summary(numbers)
    if statistics:
        screen.statistics(numbers)


def _console(output: str | None, color: bool) -> Format:
    from cs_audit.commands.showing import screen_format

    return screen_format(color, sys.stdout.buffer if output is None else None)
