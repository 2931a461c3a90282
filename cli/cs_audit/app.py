"""The command line: a group of commands, loaded when called, and the one place where errors become exit codes."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

import click

from cs_audit import __version__
from cs_audit.errors import AuditError, RulesetError
from cs_audit.lang import help_text, language

# Exit codes; 0 is success.
FAILED, UNUSABLE, OUR_FAULT, INTERRUPTED = 1, 2, 3, 130

# Every command, and the module that holds it (loaded only when the command is called).
COMMANDS: dict[str, str] = {
    "check": "cs_audit.commands.check",
    "annotate": "cs_audit.commands.annotate",
    "convert": "cs_audit.commands.convert",
    "rules": "cs_audit.commands.rules",
    "explain": "cs_audit.commands.explain",
    "test": "cs_audit.commands.test",
    "init": "cs_audit.commands.init",
    "rulesets": "cs_audit.commands.rulesets",
    "schema": "cs_audit.commands.schema",
    "cache": "cs_audit.commands.cache",
}


class LazyGroup(click.Group):
    """A group whose commands are imported on first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in the order of ``COMMANDS``."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[cmd_name]).command
        return command


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=help_text(
        "按书面服务规范检查客服对话（聊天或通话文本）。",
        "Audit customer-service transcripts against written service standards.",
    ),
    epilog=help_text(
        "退出码：0 全部通过；1 有不合格；2 有无法检查的内容；3 程序错误；130 中断。",
        "Exit codes: 0 all passed; 1 something failed; 2 something could not be audited; 3 our fault; 130 interrupted.",
    ),
)
@click.version_option(__version__, prog_name="cs-audit")
@click.option(
    "--debug",
    is_flag=True,
    help=help_text("程序出错时显示完整的错误堆栈。", "Show the traceback of a fault of ours."),
)
def cli(debug: bool) -> None:
    """Hold the options of the whole program."""


def main(arguments: list[str] | None = None) -> None:
    """Run, and exit with one of the codes that the help names."""
    given = sys.argv[1:] if arguments is None else arguments
    try:
        code = cli.main(given, prog_name="cs-audit", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = UNUSABLE
    except (click.Abort, KeyboardInterrupt):
        click.echo(help_text("已中断", "interrupted"), err=True)
        code = INTERRUPTED
    except AuditError as error:
        _show(error)
        code = UNUSABLE
    except BrokenPipeError:
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # or Python complains once more at exit
        code = 0
    except Exception as error:
        code = _our_fault(error, "--debug" in given)
    sys.exit(code if isinstance(code, int) else 0)


def _show(error: AuditError) -> None:
    faults = error.faults if isinstance(error, RulesetError) else [error]
    for fault in faults:
        place = f"{fault.place}: " if fault.place else ""
        click.echo(f"cs-audit: {place}{fault.text.of(language())}", err=True)


def _our_fault(error: Exception, debug: bool) -> int:
    if debug:
        import traceback

        traceback.print_exception(error)
    hint = help_text(
        "这是程序的错误；加 --debug 可看到详情", "this is a fault of ours; --debug shows the details"
    )
    click.echo(f"cs-audit: {type(error).__name__}: {_short(error)} ({hint})", err=True)
    return OUR_FAULT


def _short(value: Any) -> str:
    text = str(value).splitlines()[0] if str(value) else ""
    return text[:200]
