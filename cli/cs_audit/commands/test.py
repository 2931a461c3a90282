"""``cs-audit test``: run the cases that rules bring along."""

from __future__ import annotations

import click

from cs_audit.app import FAILED, UNUSABLE
from cs_audit.cases import CaseResult, lacking, run_cases
from cs_audit.commands.options import lang_option
from cs_audit.errors import AuditError, RulesetError
from cs_audit.lang import help_text, language
from cs_audit.loading import load, shipped
from cs_audit.rules import Ruleset
from cs_audit.text import Lang, Text


@click.command(
    name="test",
    help=help_text(
        "运行规则集里每条规则自带的例子；不写 RULESET 则运行所有自带的规则集。",
        "Run the cases of every rule of a ruleset, by default of all shipped ones.",
    ),
)
@click.argument("rulesets", nargs=-1, metavar="[RULESET]...")
@lang_option
def command(rulesets: tuple[str, ...], lang: str | None) -> int:
    """Return 0 if all cases are right, 1 if one is wrong, 2 if a ruleset can't be used."""
    return max(_test(name, language(lang)) for name in rulesets or shipped())


def _test(name: str, lang: Lang) -> int:
    try:
        ruleset = load(name)
        faults = [f for rule in ruleset.rules if (f := lacking(rule))]
        if faults:
            raise RulesetError(faults)
    except AuditError as error:
        for fault in error.faults if isinstance(error, RulesetError) else [error]:
            click.echo(f"{fault.place or name}: {fault.text.of(lang)}", err=True)
        return UNUSABLE
    return _report(ruleset, list(run_cases(ruleset)), lang)


def _report(ruleset: Ruleset, results: list[CaseResult], lang: Lang) -> int:
    wrong = [r for r in results if not r.is_right]
    for result in wrong:
        click.echo(_wrong(result, lang))
    count = Text(
        f"{ruleset.name}：{len(ruleset.rules)} 条规则，{len(results)} 个例子，{len(wrong)} 个不符",
        f"{ruleset.name}: {len(ruleset.rules)} rules, {len(results)} cases, {len(wrong)} wrong",
    )
    click.echo(count.of(lang))
    return FAILED if wrong else 0


def _wrong(result: CaseResult, lang: Lang) -> str:
    outcome = result.outcome
    head = Text(
        f"{result.rule.place}: {result.rule.id} 应为 {result.expected}，实为 {outcome.verdict}：{outcome.reason.zh}",
        f"{result.rule.place}: {result.rule.id} should {result.expected}, got {outcome.verdict}: {outcome.reason.en}",
    )
    quotes = [f"    {f.turn + 1}: {f.quote}  — {f.message.of(lang)}" for f in outcome.findings]
    transcript = [f"    | {line}" for line in result.transcript.strip().splitlines()]
    return "\n".join([head.of(lang), *quotes, *transcript])
