"""One family of errors; the command line turns each into a clear message and an exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable


class AuditError(Exception):
    """Something that the user can mend. ``text`` says what, ``place`` where (``file:line:column``)."""

    def __init__(self, text: Text, place: str = "") -> None:
        super().__init__(f"{place}: {text.en}" if place else text.en)
        self.text = text
        self.place = place


class InputError(AuditError):
    """A transcript that can't be read, or that holds nothing to audit."""


class UsageError(AuditError):
    """An option or argument that makes no sense."""


class Fault(NamedTuple):
    """One thing wrong in a ruleset, and where it stands (``file:line:column``)."""

    place: str
    text: Text


class RulesetError(AuditError):
    """A ruleset with faults; all of them are reported at once."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        first = self.faults[0]
        super().__init__(first.text, first.place)


def nearest(name: str, known: Iterable[str]) -> Text:
    """Return a hint with the known name that looks most like ``name``, or all of them if few."""
    from difflib import get_close_matches  # only who errs needs it

    names = sorted({str(k) for k in known})
    close = get_close_matches(name, names, n=1, cutoff=0.5)
    if close:
        return Text(f"；是否想写 {close[0]}？", f"; did you mean {close[0]}?")
    if 0 < len(names) <= 12:
        listed = ", ".join(names)
        return Text(f"；可用的有：{listed}", f"; known: {listed}")
    return Text("", "")
