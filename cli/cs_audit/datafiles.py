"""The tables that lie beside the program as text."""

from __future__ import annotations

import os
from itertools import islice

_HERE = os.path.dirname(__file__)


def line_of(name: str, number: int) -> str:
    """A line (the first is 1) of a file of the package; what comes after it is not read."""
    with open(os.path.join(_HERE, name), "rb") as file:
        return next(islice(file, number - 1, None)).decode().rstrip("\r\n")
