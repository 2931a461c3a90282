"""``cs-audit rulesets``: the shipped service standards."""

from __future__ import annotations

import click

from cs_audit.commands.options import lang_option, no_color_option
from cs_audit.commands.showing import page
from cs_audit.lang import help_text, language
from cs_audit.loading import load, shipped
from cs_audit.renderers.rules_table import rulesets_table


@click.command(name="rulesets", help=help_text("列出自带的规则集。", "List the shipped rulesets."))
@no_color_option
@lang_option
def command(no_color: bool, lang: str | None) -> None:
    """Print the list."""
    page(rulesets_table([load(name) for name in shipped()], language(lang)), no_color)
