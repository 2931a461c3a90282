"""The tables that lie beside the program as text."""

from __future__ import annotations

import pkgutil  # importlib.resources imports archives and temporary files, which most runs never need


def lines_of(name: str) -> list[bytes]:
    """The lines of a file of the package, in UTF-8."""
    return (pkgutil.get_data("cs_audit", name) or b"").splitlines()
