"""Renderers: functions from a report to text or bytes. Only the command line prints what they return.

The console renderers need rich and are imported from their modules; what is here does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from cs_audit.renderers import jsonout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cs_audit.rules import Ruleset
    from cs_audit.scoring import Scorecard
    from cs_audit.text import Lang


class Writer(Protocol):
    """Turns scorecards into chunks of bytes, one card at a time."""

    def __call__(
        self, cards: Iterable[Scorecard], rulesets: Sequence[Ruleset], lang: Lang
    ) -> Iterator[bytes]:
        """Yield the chunks in order."""


WRITERS: dict[str, Writer] = {
    "json": jsonout.document,
    "jsonl": jsonout.lines,
}
