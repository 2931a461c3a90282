"""``cs-audit check``: audit transcripts and print scorecards."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import click

from cs_audit.app import FAILED, UNUSABLE
from cs_audit.audit import audit
from cs_audit.commands.choosing import Choice
from cs_audit.commands.options import (
    input_options,
    lang_option,
    no_color_option,
    paths_argument,
    read_options,
    wants_color,
)
from cs_audit.commands.reading import Reading, conversations, report
from cs_audit.config import config_for
from cs_audit.lang import help_text, language
from cs_audit.output import sink
from cs_audit.problems import warning
from cs_audit.report import Tally
from cs_audit.scoring import Scorecard
from cs_audit.text import Lang


@dataclass(slots=True)
class _Run:
    """One run over many conversations, and what must be known at its end."""

    choice: Choice
    lang: Lang
    fail_under: float | None = None
    tally: Tally = field(default_factory=Tally)
    below: bool = False

    def cards(self, paths: tuple[str, ...], options: Reading) -> Iterator[Scorecard]:
        """Audit everything, in order of input, then of ruleset."""
        for conversation in conversations(paths, options, self.tally, self.lang):
            for number, ruleset in enumerate(self.choice.rulesets_for(conversation.path, conversation)):
                card = audit(conversation, ruleset)
                if not number:
                    self._report_doubts(card)
                self.tally.add(card)
                self.below = self.below or self._is_below(card)
                yield card

    def _report_doubts(self, card: Scorecard) -> None:
        talk = card.conversation
        for doubt in card.doubts:
            zh, en = f"会话 {talk.id}：{doubt.zh}", f"conversation {talk.id}: {doubt.en}"
            report(warning(talk.path, talk.path, zh, en), self.lang)

    def _is_below(self, card: Scorecard) -> bool:
        limit = (
            self.fail_under
            if self.fail_under is not None
            else config_for(card.conversation.path).fields.fail_under
        )
        return limit is not None and card.score.value is not None and card.score.value < limit

    def exit_code(self, exit_zero: bool) -> int:
        """What the run comes to (see the exit codes in the help)."""
        if self.tally.unreadable:
            return UNUSABLE
        summary = self.tally.summary()
        return FAILED if not exit_zero and (summary.failed or self.below) else 0


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
@input_options
@no_color_option
@lang_option
def command(
    paths: tuple[str, ...],
    ruleset_names: tuple[str, ...],
    format_: str,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_under: float | None,
    exit_zero: bool,
    quiet: bool,
    statistics: bool,
    group_by: str,
    lang: str | None,
    no_color: bool,
    **reading: Any,
) -> int:
    """Run the audit; the return value is the exit code."""
    run = _Run(Choice(ruleset_names, select, ignore), language(lang), fail_under, Tally(group_by=group_by))
    options = read_options(**reading)
    for path in paths:
        run.choice.rulesets_for(path)  # what is wrong with a ruleset is said before anything is read
    cards = run.cards(paths, options)
    if quiet:
        cards = (card for card in cards if not card.passed)
    if format_ == "console":
        _to_console(run, cards, output, quiet, statistics, wants_color(no_color))
    else:
        _to_json(run, cards, output, format_, statistics or bool(group_by))
    return run.exit_code(exit_zero)


def _to_json(
    run: _Run, cards: Iterator[Scorecard], output: str | None, format_: str, statistics: bool
) -> None:
    from cs_audit.renderers.jsonout import document, lines

    render = document if format_ == "json" else lines
    with sink(output) as stream:
        for chunk in render(cards, run.choice.used, run.lang):
            stream.write(chunk)
    if statistics:
        from cs_audit.commands.showing import Screen

        screen = Screen(sys.stderr.buffer, run.lang, color=False)
        if run.tally.group_by:
            screen.summary(run.tally.summary())
        else:
            screen.statistics(run.tally.summary())


def _to_console(
    run: _Run, cards: Iterator[Scorecard], output: str | None, quiet: bool, statistics: bool, color: bool
) -> None:
    from cs_audit.commands.showing import Screen

    with sink(output) as stream:
        screen = Screen(stream, run.lang, color and output is None)
        for card in cards:
            screen.scorecard(card)
        if not quiet:
            screen.summary(run.tally.summary())
        if statistics:
            screen.statistics(run.tally.summary())
