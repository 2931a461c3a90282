"""``cs-audit annotate``: the acts seen in every turn."""

from __future__ import annotations

from typing import Any

import click

from cs_audit.app import UNUSABLE
from cs_audit.commands.options import (
    input_options,
    lang_option,
    no_color_option,
    paths_argument,
    read_options,
    wants_color,
)
from cs_audit.commands.reading import conversations, report
from cs_audit.compiled import load_compiled
from cs_audit.lang import help_text, language
from cs_audit.output import sink
from cs_audit.report import Tally


@click.command(
    name="annotate", help=help_text("显示每一句话中识别到的言语行为。", "Show the acts seen in every turn.")
)
@paths_argument
@click.option(
    "--ruleset",
    "ruleset_name",
    default="default",
    metavar="NAME|FILE",
    help=help_text("使用的规则集。", "The ruleset."),
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["console", "jsonl"]),
    default="console",
    help=help_text("输出格式。", "Output format."),
)
@click.option("--output", "-o", metavar="FILE", help=help_text("写入文件。", "Write to a file."))
@input_options
@no_color_option
@lang_option
def command(
    paths: tuple[str, ...],
    ruleset_name: str,
    format_: str,
    output: str | None,
    lang: str | None,
    no_color: bool,
    **reading: Any,
) -> int:
    """Annotate; the return value is the exit code."""
    speak, tally = language(lang), Tally()
    options = read_options(**reading)
    options.options = options.options._replace(one_sided=True)
    (ruleset,), doubt = load_compiled([ruleset_name], needed_only=False)
    if doubt:
        report(doubt, speak)
    recogniser = ruleset.recogniser
    heard = (recogniser.hear(c) for c in conversations(paths, options, tally, speak))
    with sink(output) as stream:
        if format_ == "jsonl":
            from cs_audit.renderers.annotations import annotation_line

            for one in heard:
                stream.write(annotation_line(one))
        else:
            from cs_audit.commands.showing import Screen

            screen = Screen(stream, speak, wants_color(no_color) and output is None)
            for one in heard:
                screen.annotation(one)
    return UNUSABLE if tally.unreadable else 0
