"""``cs-audit explain``: one rule, whole."""

from __future__ import annotations

import click

from cs_audit.commands.options import lang_option, no_color_option
from cs_audit.commands.showing import page
from cs_audit.errors import UsageError, nearest
from cs_audit.lang import help_text, language
from cs_audit.loading import load, shipped
from cs_audit.renderers.rules_table import render_rule
from cs_audit.rules import Rule
from cs_audit.text import Text


@click.command(
    name="explain",
    help=help_text(
        "说明一条规则：要求、依据、例子、改进说法。",
        "Explain a rule: what it asks, why, its clauses and examples.",
    ),
)
@click.argument("rule")
@click.option(
    "--ruleset",
    "ruleset_name",
    metavar="NAME|FILE",
    help=help_text(
        "在哪个规则集里找；默认找所有自带的规则集。", "Where to look; by default in all shipped rulesets."
    ),
)
@no_color_option
@lang_option
def command(rule: str, ruleset_name: str | None, no_color: bool, lang: str | None) -> None:
    """Print the rule's page."""
    found = _find(rule, [ruleset_name] if ruleset_name else shipped())
    page(lambda width: render_rule(found, language(lang), width), no_color)


def _find(name: str, places: list[str]) -> Rule:
    known: set[str] = set()
    for place in places:
        ruleset = load(place)
        for rule in ruleset.rules:
            if rule.id.lower() == name.lower():
                return rule
            known.add(rule.id)
    hint = nearest(name, known)
    raise UsageError(Text(f"没有编号为 {name} 的规则{hint.zh}", f"no rule has the id {name}{hint.en}"))
