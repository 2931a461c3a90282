"""The tables that lie beside the program as text."""

from __future__ import annotations

import os

_HERE = os.path.dirname(__file__)


def lines_of(name: str) -> list[bytes]:
    """The lines of a file of the package, in UTF-8."""
    with open(os.path.join(_HERE, name), "rb") as file:
        return file.read().splitlines()
