"""``cs-audit cache``: what is kept between runs."""

from __future__ import annotations

from pathlib import Path

import click

from cs_audit.batch.results import NAME, Results
from cs_audit.cachedir import VARIABLE, cache_directory
from cs_audit.commands.options import lang_option
from cs_audit.compiled import SUFFIX as RULES
from cs_audit.errors import UsageError
from cs_audit.lang import help_text, language
from cs_audit.text import NO_TEXT, Text
from cs_audit.wordlist import SUFFIX as WORDS


@click.command(
    name="cache",
    help=help_text(
        "查看（info）或清空（clear）缓存：编译好的规则、分词词典，和已检查过的对话的结果（含对话原话，只有本人可读）。",
        "Show (info) or empty (clear) the cache: compiled rules, jieba's dictionary, and results of conversations "
        "audited before (they quote them; only you can read it).",
    ),
)
@click.argument("action", type=click.Choice(["info", "clear"]))
@click.option("--cache", "directory", metavar="DIR", help=help_text("缓存目录。", "The cache directory."))
@lang_option
def command(action: str, directory: str | None, lang: str | None) -> int:
    """Show or empty it; the return value is the exit code."""
    name = cache_directory(directory)
    if name is None:
        raise UsageError(
            Text(
                f"没有可用的缓存目录（见 {VARIABLE}）", f"there is no usable cache directory (see {VARIABLE})"
            )
        )
    found = Path(name)
    info = Results(found).info()
    rules, words = ([*found.glob(f"*{suffix}")] for suffix in (RULES, WORDS))
    size = info.size + sum(path.stat().st_size for path in (*rules, *words))
    if action == "clear":
        for path in (*rules, *words, *found.glob(f"{NAME}*")):
            path.unlink(missing_ok=True)
    click.echo(found)
    told = Text(
        f"结果 {info.conversations} 通，规则 {len(rules)} 组，词典 {len(words)} 份，共 {size / 1e6:.1f} MB",
        f"{info.conversations} conversations, {len(rules)} compiled sets of rules, {len(words)} dictionaries, "
        f"{size / 1e6:.1f} MB",
    )
    cleared = Text("已清空：", "cleared: ") if action == "clear" else NO_TEXT
    speak = language(lang)
    click.echo(cleared.of(speak) + told.of(speak))
    return 0
