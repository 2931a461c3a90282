"""``cs-audit rules``: the rules of a ruleset."""

from __future__ import annotations

import click

from cs_audit.commands.options import lang_option, no_color_option
from cs_audit.commands.showing import page
from cs_audit.lang import help_text, language
from cs_audit.loading import load
from cs_audit.renderers.coverage import render_coverage
from cs_audit.renderers.rules_table import render_rules


@click.command(name="rules", help=help_text("列出规则集中的规则。", "List the rules of a ruleset."))
@click.argument("ruleset", default="default")
@click.option(
    "--coverage",
    is_flag=True,
    help=help_text("显示每一条款由哪些规则实现。", "Show which rules stand for each clause."),
)
@no_color_option
@lang_option
def command(ruleset: str, coverage: bool, no_color: bool, lang: str | None) -> None:
    """Print the table."""
    render = render_coverage if coverage else render_rules
    page(lambda width: render(load(ruleset), language(lang), width), no_color)
