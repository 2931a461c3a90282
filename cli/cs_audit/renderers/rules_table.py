"""Rules for people to read: the table of a ruleset, the page of a rule, the list of rulesets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.text import Text as Line

from cs_audit.renderers.labels import CHANNELS, SEVERITIES, VERDICTS, checker_name
from cs_audit.renderers.layout import (
    BAD,
    GOOD,
    NAME,
    QUIET,
    STRONG,
    flow,
    grid,
    heading,
    indented,
    joined,
    page,
    prose,
    several,
    words,
)
from cs_audit.renderers.plain import number
from cs_audit.renderers.wrapping import Flow
from cs_audit.text import NO_TEXT, Text
from cs_audit.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from cs_audit.rules import Rule, Ruleset
    from cs_audit.text import Lang

_ONCE = {"once": Text("一通只扣一次", "once"), "occurrence": Text("每处都扣", "per occurrence")}
_CASES = (
    (Verdict.PASS, GOOD),
    (Verdict.FAIL, BAD),
    (Verdict.NOT_APPLICABLE, QUIET),
    (Verdict.NOT_ASSESSED, QUIET),
)


def render_rulesets(rulesets: Iterable[Ruleset], lang: Lang, width: int) -> RenderableType:
    """List rulesets by name, with how many rules each has and what it is for."""
    table = grid("l", "r", "f")
    for r in rulesets:
        count = Text(f"{len(r.rules)} 条", f"{len(r.rules)} rules").of(lang)
        about = Group(flow(r.title.of(lang), STRONG), prose(r.description.of(lang), QUIET))
        table.add_row(words(r.name, NAME), Line(count, style=QUIET), about)
    return page([table], width)


def render_rules(ruleset: Ruleset, lang: Lang, width: int) -> RenderableType:
    """List the rules of a ruleset, by checker in the order in which the ruleset has them."""
    return page(_rule_list(ruleset, lang), width)


def _rule_list(ruleset: Ruleset, lang: Lang) -> Iterator[RenderableType]:
    count = Text(f"{len(ruleset.rules)} 条规则", f"{len(ruleset.rules)} rules").of(lang)
    title = words(ruleset.title.of(lang), STRONG)
    yield Flow(joined([title, words(ruleset.name, QUIET), words(count, QUIET)]))
    yield prose(ruleset.description.of(lang))
    rows = [(rule, _row(rule, lang)) for rule in ruleset.rules]
    widths = [max(cells[i].cell_len for _, cells in rows) for i in range(3)] if rows else []
    for checker in dict.fromkeys(r.checker for r in ruleset.rules):
        yield Line()
        name = checker_name(checker).of(lang)
        yield joined([words(name, STRONG), words(checker if checker != name else "", QUIET)], " ")
        table = grid("l", "r", "l", "f")
        for column, width in zip(table.columns, widths, strict=False):
            column.min_width = width  # the same for all checkers, so that they line up
        for rule, cells in rows:
            if rule.checker == checker:
                table.add_row(*cells, flow(rule.title.of(lang)))
        yield indented(table)


def _row(rule: Rule, lang: Lang) -> tuple[Line, Line, Line]:
    return words(rule.id, NAME), Line(number(rule.points)), _severity(rule, lang)


def _severity(rule: Rule, lang: Lang) -> Line:
    style = f"{STRONG} {BAD}" if rule.severity == "critical" else ""
    return words(SEVERITIES[rule.severity].of(lang), style)


def render_rule(rule: Rule, lang: Lang, width: int) -> RenderableType:
    """Lay out the page of a rule; its headings are always the same and in the same order."""
    return page(_page(rule, lang), width)


def _page(rule: Rule, lang: Lang) -> Iterator[RenderableType]:
    yield Flow(joined([words(rule.id, f"{STRONG} {NAME}"), words(rule.title.of(lang), STRONG)], "  "))
    yield from _section(Text("检查什么", "What it does"), _what(rule, lang), lang)
    for title, text in ((Text("为什么", "Why"), rule.why), (Text("应该怎么说", "What to say"), rule.say)):
        yield from _section(title, [prose(text.of(lang))] if text.of(lang) else [], lang)
    clauses = [flow(several(rule.clauses, lang))] if rule.clauses else []
    yield from _section(Text("条款", "Clauses"), clauses, lang)
    yield from _section(Text("严重程度与分值", "Severity and points"), [_price(rule, lang)], lang)
    yield from _section(Text("示例", "Examples"), _cases(rule, lang), lang)
    if rule.place:
        yield from _section(Text("出处", "Where"), [flow(rule.place, QUIET)], lang)


def _section(title: Text, content: Iterable[RenderableType], lang: Lang) -> Iterator[RenderableType]:
    """Yield a heading and what stands under it; an empty part says so."""
    parts = tuple(content) or (Line("–", style=QUIET),)
    yield Line()
    yield heading(title.of(lang))
    yield indented(Group(*parts))


def _what(rule: Rule, lang: Lang) -> Iterator[RenderableType]:
    name = checker_name(rule.checker).of(lang)
    channel = CHANNELS.get(rule.channel or "", NO_TEXT)
    only = Text(f"只用于{channel.zh}", f"{channel.en} only").of(lang) if channel.zh else ""
    yield Flow(joined([words(name), words(rule.checker if rule.checker != name else "", QUIET), words(only)]))
    settings = tuple(_settings(rule.check))
    if settings:
        table = grid("l", "f")
        for key, value in settings:
            table.add_row(words(key, NAME), flow(value))
        yield table


def _settings(check: Any) -> Iterator[tuple[str, str]]:
    """Yield the parameters of a checker that are not as they come."""
    for name, value in check._asdict().items():
        if value != check._field_defaults.get(name):
            yield name, _shown(value)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number(value)
    return ", ".join(map(str, value)) if isinstance(value, tuple | list | frozenset) else str(value)


def _price(rule: Rule, lang: Lang) -> RenderableType:
    points = Text(f"{number(rule.points)} 分", f"{number(rule.points)} points").of(lang)
    return Flow(joined([_severity(rule, lang), words(points), words(_ONCE[rule.per].of(lang))]))


def _cases(rule: Rule, lang: Lang) -> Iterator[RenderableType]:
    cases = rule.cases
    groups = (cases.pass_, cases.fail, cases.not_applicable, cases.not_assessed)
    for (verdict, style), examples in zip(_CASES, groups, strict=True):
        for example in examples:
            yield words(VERDICTS[verdict].of(lang), style)
            yield indented(prose(example))
