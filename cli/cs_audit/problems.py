"""Something to tell the user about an input; the rest goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cs_audit.text import Text

if TYPE_CHECKING:
    from cs_audit.errors import AuditError


class Problem(NamedTuple):
    """An error (something is not audited) or a warning. ``place`` is ``path``, or ``path:line[:column]``."""

    path: str
    place: str
    text: Text
    is_error: bool = True


def warning(path: str, place: str, zh: str, en: str) -> Problem:
    """A problem that takes nothing away from the audit."""
    return Problem(path, place or path, Text(zh, en), is_error=False)


def problem_of(error: AuditError, path: str) -> Problem:
    """An exception, as a value."""
    return Problem(path, error.place or path, error.text)
