"""``cs-audit check``: audit transcripts and print scorecards."""

from __future__ import annotations

import sys
from collections import deque
from typing import Any

import click

from cs_audit.batch.items import items
from cs_audit.batch.run import run
from cs_audit.batch.work import Work
from cs_audit.choosing import Choice
from cs_audit.commands.options import (
    input_options,
    lang_option,
    no_color_option,
    paths_argument,
    read_options,
    wants_color,
)
from cs_audit.commands.reading import report
from cs_audit.commands.running import (
    Run,
    console_format,
    jobs_of,
    kept_results,
    may_cut,
    output_stream,
    sum_up,
    tell_of_interruption,
    watched,
)
from cs_audit.errors import UsageError
from cs_audit.lang import help_text, language
from cs_audit.renderers import FORMATS
from cs_audit.text import Text


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
    callback=jobs_of,
    default="auto",
    metavar="N|auto",
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
    render = console_format(output, color) if form == "console" else FORMATS[form]
    results = None if no_cache else kept_results(paths, cache)
    work = Work(choice, how, render.card, speak, deque(), quiet, fail_under, group_by, results)
    current = Run(work, render, speak)
    with output_stream(output, resume, work) as stream, watched(paths, output or resume, speak) as watch:
        current.write(watch(run(work, items(paths, cut=may_cut(how)), jobs)), stream)
        if current.interrupted:
            tell_of_interruption(current, output)
        if form == "console":
            sum_up(current, stream, not quiet, statistics, color)
    if form != "console" and (statistics or group_by):
        sum_up(current, sys.stderr.buffer, bool(group_by), statistics, False)
    return current.exit_code(exit_zero)
