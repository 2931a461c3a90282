"""The coverage table: for each clause of a written standard, the rules that stand for it, or why there are none."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text as Line

from cs_audit.renderers.layout import flow, grid, heading, page, words
from cs_audit.rules import Gap, Ruleset
from cs_audit.text import Lang, Text

GAPS: dict[Gap, Text] = {
    "not_in_transcript": Text("文字里看不到", "not in a transcript"),
    "needs_metadata": Text("需要数据", "needs data"),
    "duplicate_of": Text("同", "same as"),
    "not_checkable": Text("无法检查", "can't be checked"),
}
_MISSING = Text("没有交代", "not accounted for")


def render_coverage(ruleset: Ruleset, lang: Lang, width: int) -> RenderableType:
    """Lay out the coverage of a ruleset, clause by clause, with the totals first."""
    table = grid("l", "f")
    for clause, how in _rows(ruleset, lang):
        table.add_row(words(clause), flow(how))
    return page([heading(_total(ruleset).of(lang)), Line(), table], width)


def clauses_of(ruleset: Ruleset) -> Iterator[str]:
    """Yield every clause number of the standards that a ruleset implements (S0-001, S0-002 …)."""
    for standard, last in ruleset.clauses.items():
        yield from (f"{standard}-{number:03}" for number in range(1, last + 1))


def _rows(ruleset: Ruleset, lang: Lang) -> Iterator[tuple[str, str]]:
    rules: dict[str, list[str]] = {}
    for rule in ruleset.rules:
        for clause in rule.clauses:
            rules.setdefault(clause, []).append(rule.id)
    for clause in clauses_of(ruleset):
        gap = ruleset.uncovered.get(clause)
        if clause in rules:
            yield clause, ", ".join(rules[clause])
        elif gap:
            yield clause, f"{GAPS[gap.gap].of(lang)} {gap.detail}".strip()
        else:
            yield clause, _MISSING.of(lang)


def _total(ruleset: Ruleset) -> Text:
    clauses = set(clauses_of(ruleset))
    cited = {clause for rule in ruleset.rules for clause in rule.clauses} & clauses
    listed = set(ruleset.uncovered) & clauses
    return Text(
        f"{len(clauses)} 条：{len(cited)} 条有规则，{len(listed)} 条说明了原因，{len(clauses - cited - listed)} 条没有交代",
        f"{len(clauses)} clauses: {len(cited)} have rules, {len(listed)} a reason, {len(clauses - cited - listed)} neither",
    )
