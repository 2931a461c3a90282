"""Print a renderable as a pipe or a terminal would get it, and compare it with a golden file."""

from __future__ import annotations

import os
import re
from io import StringIO
from pathlib import Path

from rich.console import Console, RenderableType

GOLDEN = Path(__file__).parent / "golden"
_SGR = re.compile(r"\x1b\[[0-9;]*m")


def piped(page: RenderableType, width: int = 80) -> str:
    console = Console(
        file=StringIO(), width=width, force_terminal=False, color_system=None, legacy_windows=False
    )
    return _printed(console, page)


def on_terminal(page: RenderableType, width: int = 80, *, no_color: bool = False) -> str:
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=True,
        color_system="standard",
        no_color=no_color,
        legacy_windows=False,
        _environ={},
    )
    return _printed(console, page)


def _printed(console: Console, page: RenderableType) -> str:
    console.print(page)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def unstyled(text: str) -> str:
    return _SGR.sub("", text)


def assert_golden(name: str, text: str) -> None:
    """Compare with ``golden/NAME.txt``; UPDATE_GOLDEN=1 writes it instead (then read the difference)."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
