"""The summary of a run, and its statistics rule by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text as Line

from cs_audit.renderers.findings import MARK_STYLES
from cs_audit.renderers.labels import MARKS, VERDICTS
from cs_audit.renderers.layout import (
    BAD,
    NAME,
    QUIET,
    STRONG,
    flow,
    grid,
    heading,
    labelled,
    page,
    words,
)
from cs_audit.renderers.plain import number
from cs_audit.renderers.wrapping import Flow
from cs_audit.text import Text
from cs_audit.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from cs_audit.report import RuleCount, Summary
    from cs_audit.text import Lang

_BAR = 32  # cells of the longest bar


def render_summary(report: Summary, lang: Lang, width: int) -> RenderableType:
    """Lay out the numbers of a run within ``width`` cells."""
    return page(_parts(report, lang), width)


def _parts(report: Summary, lang: Lang) -> Iterator[RenderableType]:
    yield heading(Text("汇总", "Summary").of(lang))
    yield _account(report, lang)
    if report.audited > report.unscored:
        yield Line()
        yield _bands(report, lang)
    if report.groups:
        yield Line()
        yield heading(Text("分组", "Groups").of(lang))
        yield _groups(report, lang)
    if report.most_failed():
        yield Line()
        yield heading(Text("最常见的问题", "Most frequent problems").of(lang))
        yield _most_failed(report, lang)


def _account(report: Summary, lang: Lang) -> RenderableType:
    """Say what became of everything that was found; the sums are written so that one can check them."""
    rows = [(label.of(lang), words(line.of(lang))) for label, line in _sums(report)]
    mean = words("–" if report.mean is None else number(report.mean), STRONG)
    return labelled([*rows, (Text("平均分", "mean score").of(lang), mean)])


def _sums(report: Summary) -> Iterator[tuple[Text, Text]]:
    met, done, bad, others = report.met, report.audited, report.unreadable, report.skipped
    skipped = Text(f" + 无此客服 {others}", f" + {others} without that agent") if others else Text("", "")
    yield Text("文件", "files"), Text(str(report.files), str(report.files))
    yield (
        Text("对话", "conversations"),
        Text(
            f"{met} = 已审 {done} + 无法审 {bad}{skipped.zh}",
            f"{met} = {done} audited + {bad} not auditable{skipped.en}",
        ),
    )
    good, failed = report.passed, report.failed
    yield (
        Text("已审", "audited"),
        Text(f"{done} = 通过 {good} + 未通过 {failed}", f"{done} = {good} passed + {failed} failed"),
    )


def _bands(report: Summary, lang: Lang) -> RenderableType:
    """Draw how the scores are spread; the lowest band is everything below the one before."""
    table = grid("r", "l", "r")
    most = max(count for _, count in report.bands)
    top = 100
    for least, count in report.bands:
        label = f"{least}–{top}" if least else Text(f"{top + 1} 以下", f"below {top + 1}").of(lang)
        length = max(1, round(_BAR * count / most)) if count else 0
        table.add_row(Line(label, style=QUIET), Line("━" * length, style=NAME), Line(str(count)))
        top = least - 1
    if report.unscored:
        label = Text("未评分", "no score").of(lang)
        table.add_row(Line(label, style=QUIET), Line(""), Line(str(report.unscored)))
    return table


def _groups(report: Summary, lang: Lang) -> RenderableType:
    """A line for each group: how many, how many passed, the mean score."""
    table = grid("f", "r", "r", "r")
    labels = (Text("对话", "audited"), Text("通过", "passed"), Text("平均分", "mean score"))
    table.add_row(Line(""), *(Line(label.of(lang), style=QUIET) for label in labels))
    for one in report.groups:
        name = one.name or Text("（未注明）", "(not told)").of(lang)
        mean = "–" if one.mean is None else number(one.mean)
        table.add_row(
            Flow(words(name, NAME)), Line(str(one.audited)), Line(str(one.passed)), words(mean, STRONG)
        )
    return table


def _most_failed(report: Summary, lang: Lang) -> RenderableType:
    table = grid("l", "r", "r", "f")
    for r in report.most_failed():
        share = Line(f"{100 * r.failed / report.audited:.0f}%", style=QUIET)
        mark = Line.assemble((f"{MARKS[Verdict.FAIL]} ", f"{STRONG} {BAD}"), words(r.rule.id))
        table.add_row(mark, Line(str(r.failed)), share, flow(r.rule.title.of(lang)))
    return table


def render_statistics(report: Summary, lang: Lang, width: int) -> RenderableType:
    """Lay out, rule by rule, how often each verdict was given."""
    table = grid("l", "r", "r", "r", "r", "f")
    head = (Line(f"{MARKS[v]} {VERDICTS[v].of(lang)}", style=MARK_STYLES[v]) for v in Verdict)
    table.add_row(heading(Text("规则", "Rule").of(lang)), *head, Line(""))
    for r in report.rules:
        table.add_row(words(r.rule.id), *_counts(r), Flow(words(r.rule.title.of(lang), QUIET)))
    return page([table], width)


def _counts(r: RuleCount) -> Iterator[Line]:
    numbers = (r.passed, r.failed, r.not_applicable, r.not_assessed)
    for verdict, count in zip(Verdict, numbers, strict=True):
        yield Line(str(count), style=MARK_STYLES[verdict] if count else QUIET)
