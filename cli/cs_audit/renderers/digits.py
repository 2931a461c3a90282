"""Large digits, three lines high, for the score at the top of a card."""

from __future__ import annotations

_CHARACTERS = "0123456789."
_ROWS = (
    "╭─╮ ╶╮  ╶─╮ ╶─╮ ╷ ╷ ╭─╴ ╭─╴ ╶─╮ ╭─╮ ╭─╮  ",
    "│ │  │  ╭─╯  ─┤ ╰─┤ ╰─╮ ├─╮   │ ├─┤ ╰─┤  ",
    "╰─╯ ╶┴╴ ╰─╴ ╶─╯   ╵ ╶─╯ ╰─╯   ╵ ╰─╯ ╶─╯ . ",
)


def large(number: str) -> str:
    """Draw a number; characters that have no large form are left out."""
    places = [_CHARACTERS.index(c) for c in number if c in _CHARACTERS]
    return "\n".join(" ".join(row[4 * place : 4 * place + 3] for place in places) for row in _ROWS)
