"""``cs-audit rules``: the rules of a ruleset."""

from __future__ import annotations

import click

from cs_audit.commands.options import lang_option, no_color_option
from cs_audit.commands.showing import page
from cs_audit.lang import help_text, language
from cs_audit.loading import load
from cs_audit.renderers.rules_table import rules_table


@click.command(name="rules", help=help_text("列出规则集中的规则。", "List the rules of a ruleset."))
@click.argument("ruleset", default="default")
@no_color_option
@lang_option
def command(ruleset: str, no_color: bool, lang: str | None) -> None:
    """Print the table."""
    page(rules_table(load(ruleset), language(lang)), no_color)
