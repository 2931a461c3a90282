"""``cs-audit init``: a commented ruleset to start from."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import click

from cs_audit.commands.options import lang_option
from cs_audit.errors import UsageError
from cs_audit.lang import help_text, language
from cs_audit.text import Text


@click.command(
    name="init",
    help=help_text(
        "写一个带注释的规则集样板，供修改。", "Write a commented starter ruleset that extends default."
    ),
)
@click.argument("file", default="my-ruleset.yaml")
@lang_option
def command(file: str, lang: str | None) -> None:
    """Write the file, unless it exists."""
    path = Path(file)
    text = resources.files("cs_audit").joinpath("starter.yaml").read_text("utf-8").replace("{name}", file)
    try:
        with path.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        raise UsageError(
            Text(
                f"{file} 已存在，不会覆盖；请换一个文件名",
                f"{file} exists and is left alone; choose another name",
            )
        ) from None
    except OSError as error:
        raise UsageError(
            Text(f"写不了 {file}：{error.strerror}", f"can't write {file}: {error.strerror}")
        ) from None
    done = Text(f"已写入 {file}。下一步：cs-audit test {file}", f"Wrote {file}. Next: cs-audit test {file}")
    click.echo(done.of(language(lang)))
