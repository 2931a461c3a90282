"""Options that several commands share, and what becomes of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import click

from cs_audit.errors import UsageError, nearest
from cs_audit.lang import help_text
from cs_audit.model import Role
from cs_audit.readers import READERS, ReadOptions
from cs_audit.rules import Rule, Ruleset
from cs_audit.text import Text

Command = TypeVar("Command", bound=Callable[..., Any])

ROLES: tuple[Role, ...] = ("agent", "customer", "system")

lang_option = click.option(
    "--lang", type=click.Choice(["zh", "en"]), default=None,
    help=help_text("消息语言；默认取 CS_AUDIT_LANG 或系统语言。", "Language of messages; CS_AUDIT_LANG or the locale by default."),
)
no_color_option = click.option("--no-color", is_flag=True, help=help_text("不用颜色（也可设 NO_COLOR）。", "No colours (NO_COLOR does the same)."))
paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


def input_options(command: Command) -> Command:
    """Add the options that say how transcripts are to be read."""
    for option in (
        click.option("--role", "roles", multiple=True, metavar="NAME=ROLE", help=help_text("说话人对应的角色，如 --role 小王=agent；可多次使用。", "Role of a speaker, e.g. --role 小王=agent; repeatable.")),
        click.option("--input-format", type=click.Choice(list(READERS)), default=None, help=help_text("强制按某种格式读取。", "Force a transcript format.")),
        click.option("--encoding", default="", metavar="NAME", help=help_text("强制文件编码，如 gb18030。", "Force an encoding, e.g. gb18030.")),
    ):
        command = option(command)
    return command


def read_options(roles: Sequence[str], input_format: str | None, encoding: str) -> ReadOptions:
    """Turn the input options into what readers take.

    Raises:
        UsageError: a role is no ``NAME=ROLE``, or the encoding is unknown.
    """
    try:
        "".encode(encoding or "utf-8")
    except LookupError:
        raise UsageError(Text(f"没有名为 {encoding} 的编码", f"no encoding is named {encoding}")) from None
    named = dict(_role(text) for text in roles)
    return replace(ReadOptions(), roles=named, input_format=input_format or "", encoding=encoding)


def _role(text: str) -> tuple[str, Role]:
    name, _, role = text.rpartition("=")
    if not name or role not in ROLES:
        hint = nearest(role, ROLES)
        raise UsageError(Text(f"--role 应为 名称=角色{hint.zh}", f"--role takes NAME=ROLE{hint.en}"))
    return name, role  # type: ignore[return-value]


def chosen(ruleset: Ruleset, select: Sequence[str], ignore: Sequence[str]) -> Ruleset:
    """Return the ruleset with the rules that ``--select`` and ``--ignore`` leave.

    Raises:
        UsageError: a name is neither a rule nor a checker, or nothing is left.
    """
    wanted, unwanted = _names(select), _names(ignore)
    known = {r.id for r in ruleset.rules} | {r.checker for r in ruleset.rules}
    for name in (*wanted, *unwanted):
        if name not in known:
            hint = nearest(name, known)
            raise UsageError(Text(f"规则集 {ruleset.name} 里没有规则或检查器 {name}{hint.zh}", f"ruleset {ruleset.name} has no rule or checker {name}{hint.en}"))
    rules = tuple(r for r in ruleset.rules if (not wanted or _is_named(r, wanted)) and not _is_named(r, unwanted))
    if not rules:
        raise UsageError(Text("--select 与 --ignore 之后没有剩下任何规则", "--select and --ignore leave no rule"))
    return replace(ruleset, rules=rules)


def _names(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.strip() for text in given for name in text.split(",") if name.strip())


def _is_named(rule: Rule, names: tuple[str, ...]) -> bool:
    return rule.id in names or rule.checker in names


def wants_color(no_color: bool) -> bool:
    """Whether colours may be used: on a terminal, unless asked not to (https://no-color.org)."""
    return not no_color and not os.environ.get("NO_COLOR") and sys.stdout.isatty()
