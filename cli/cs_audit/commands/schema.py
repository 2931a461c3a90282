"""``cs-audit schema``: the JSON Schema of the JSON output."""

from __future__ import annotations

from importlib import resources

import click

from cs_audit.lang import help_text


@click.command(
    name="schema",
    help=help_text("输出 JSON 结果的 JSON Schema。", "Print the JSON Schema of the JSON output."),
)
def command() -> None:
    """Print the schema."""
    click.echo(resources.files("cs_audit").joinpath("schema.json").read_text("utf-8"), nl=False)
