"""Options that several commands share, and what becomes of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from cs_audit.commands.reading import Reading, known_encoding
from cs_audit.errors import UsageError, nearest
from cs_audit.lang import help_text
from cs_audit.model import Role
from cs_audit.readers import READERS, ReadOptions
from cs_audit.readers.base import COLUMNS, MAPPABLE
from cs_audit.text import Text

Command = TypeVar("Command", bound=Callable[..., Any])

ROLES: tuple[Role, ...] = ("agent", "customer", "system")

lang_option = click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    default=None,
    help=help_text(
        "消息语言；默认取 CS_AUDIT_LANG 或系统语言。",
        "Language of messages; CS_AUDIT_LANG or the locale by default.",
    ),
)
no_color_option = click.option(
    "--no-color",
    is_flag=True,
    help=help_text("不用颜色（也可设 NO_COLOR）。", "No colours (NO_COLOR does the same)."),
)
paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


def input_options(command: Command) -> Command:
    """Add the options that say how transcripts are to be read."""
    for option in (
        click.option(
            "--role",
            "roles",
            multiple=True,
            metavar="NAME=ROLE",
            help=help_text(
                "说话人对应的角色，如 --role 小王=agent；可多次使用。",
                "Role of a speaker, e.g. --role 小王=agent; repeatable.",
            ),
        ),
        click.option(
            "--infer-roles",
            is_flag=True,
            help=help_text(
                "文件只有编号或不认识的说话人时，推断谁是客服，并说明依据。",
                "Infer who the agent is where speakers are only numbered or unknown, and say why.",
            ),
        ),
        click.option(
            "--agent",
            "agents",
            multiple=True,
            metavar="NAME",
            help=help_text(
                "只看这位客服的话（姓名或工号）；可多次使用。",
                "Only the turns of this agent (name or number); repeatable.",
            ),
        ),
        click.option(
            "--input-format",
            type=click.Choice(list(READERS)),
            default=None,
            help=help_text("强制按某种格式读取。", "Force a transcript format."),
        ),
        click.option(
            "--encoding",
            default="",
            metavar="NAME",
            help=help_text("强制文件编码，如 gb18030。", "Force an encoding, e.g. gb18030."),
        ),
        click.option(
            "--map",
            "mapping",
            default="",
            metavar="PART=KEY,...",
            help=help_text(
                "自定义 JSON 里各部分的位置，如 turns=data.items,role=speaker,text=content,start=bg。",
                "Where things are in unknown JSON: turns=data.items,role=speaker,text=content,start=bg.",
            ),
        ),
        click.option(
            "--columns",
            default="",
            metavar="PART=COLUMN,...",
            help=help_text(
                "表格各列的名称或序号，如 id=会话,role=角色,text=3。",
                "Columns of a table by name or number, e.g. id=会话,role=角色,text=3.",
            ),
        ),
    ):
        command = option(command)
    return command


def read_options(
    roles: Sequence[str],
    agents: Sequence[str],
    input_format: str | None,
    encoding: str,
    infer_roles: bool,
    mapping: str,
    columns: str,
) -> Reading:
    """Turn the input options into what ``reading`` takes.

    Raises:
        UsageError: a role is no ``NAME=ROLE``, the encoding is unknown, or a mapping can't be read.
    """
    options = ReadOptions(
        roles=dict(_role(text) for text in roles),
        input_format=input_format or "",
        encoding=known_encoding(encoding),
        infer_roles=infer_roles,
        mapping=_parts(mapping, "--map", MAPPABLE),
        columns=_parts(columns, "--columns", COLUMNS),
    )
    return Reading(options, tuple(agents))


def _parts(text: str, option: str, known: Sequence[str]) -> dict[str, str]:
    """`role=speaker,text=content` as a mapping."""
    pairs = [part.partition("=") for part in text.split(",") if part.strip()]
    for name, equals, value in pairs:
        if not equals or not value.strip() or name.strip() not in known:
            hint = nearest(name.strip(), known)
            raise UsageError(Text(f"{option} 应为 部分=名称,…，看不懂 {name}{hint.zh}",
                                  f"{option} takes PART=NAME,…, not {name}{hint.en}"))  # fmt: skip
    return {name.strip(): value.strip() for name, _, value in pairs}


def _role(text: str) -> tuple[str, Role]:
    name, _, role = text.rpartition("=")
    if not name or role not in ROLES:
        hint = nearest(role, ROLES)
        raise UsageError(Text(f"--role 应为 名称=角色{hint.zh}", f"--role takes NAME=ROLE{hint.en}"))
    return name, role


def wants_color(no_color: bool) -> bool:
    """Whether colours may be used: on a terminal, unless asked not to (https://no-color.org)."""
    return not no_color and not os.environ.get("NO_COLOR") and sys.stdout.isatty()
