"""``cs-audit schema``: the JSON Schema of the JSON output."""

from __future__ import annotations

from importlib import resources

import click

from cs_audit.commands.options import lang_option
from cs_audit.lang import help_text


@click.command(
    name="schema",
    help=help_text("输出 JSON 结果的 JSON Schema。", "Print the JSON Schema of the JSON output."),
)
@lang_option
def command(lang: str | None) -> None:
    """Print the schema; it is the same in both languages."""
    click.echo(resources.files("cs_audit").joinpath("schema.json").read_text("utf-8"), nl=False)
