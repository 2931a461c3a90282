"""``cs-audit convert``: transcripts of any format in one of ours."""

from __future__ import annotations

from typing import Any

import click

from cs_audit.app import UNUSABLE
from cs_audit.commands.options import input_options, lang_option, read_options
from cs_audit.commands.reading import conversations
from cs_audit.lang import help_text, language
from cs_audit.output import sink
from cs_audit.report import Tally
from cs_audit.writers import WRITERS


@click.command(
    name="convert",
    help=help_text(
        "把任何可读的格式转成本程序的 json、jsonl 或 txt，不丢信息。IN 可以是文件、目录或 -；不写 OUT 则输出到标准输出。",
        "Write transcripts of any format as our json, jsonl or txt, losing nothing. IN is a file, a directory or -; "
        "without OUT they go to standard output.",
    ),
)
@click.argument("path", metavar="IN")
@click.argument("output", metavar="[OUT]", required=False)
@click.option(
    "--to",
    type=click.Choice(list(WRITERS)),
    default=None,
    help=help_text(
        "输出格式；默认看 OUT 的扩展名，否则为 jsonl。",
        "Output format; by the suffix of OUT if left out, else jsonl.",
    ),
)
@input_options
@lang_option
def command(path: str, output: str | None, to: str | None, lang: str | None, **reading: Any) -> int:
    """Convert; the return value is the exit code. Speakers whose role is unknown keep their names."""
    options = read_options(**reading)
    options.options = options.options._replace(keep_unknown=True, one_sided=True)
    tally = Tally()
    suffix = (output or "").rpartition(".")[2]
    write = WRITERS[to or (suffix if suffix in WRITERS else "jsonl")]
    with sink(output) as stream:
        for chunk in write(conversations((path,), options, tally, language(lang))):
            stream.write(chunk)
    return UNUSABLE if tally.unreadable else 0
