"""The length of the whole conversation, from the times of its turns or from the metadata."""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, at_turn, failed, not_assessed, passed, unheard

LONGEST = 4 * 3600  # seconds that a field is believed; above it may count milliseconds


class Duration(NamedTuple):
    """The conversation takes at most ``at_most`` seconds; ``when``: only where one of these acts is performed.

    The metadata field ``duration`` (seconds) counts where the turns have no times.
    """

    at_most: float
    when: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Fail at the last agent turn."""
        if not heard.agent_turns or (self.when and not heard.has(*self.when)):
            return unheard(self.when)
        seconds = _seconds(heard)
        if seconds is None:
            return not_assessed(
                "每句话的时间，或元数据字段 duration", "times of the turns, or the field duration"
            )
        length = Text(
            f"全程 {seconds / 60:.1f} 分钟（上限 {self.at_most / 60:g} 分钟）",
            f"{seconds / 60:.1f} minutes in all (limit {self.at_most / 60:g})",
        )
        if seconds <= self.at_most:
            return passed(*length)
        return failed([at_turn(heard, heard.agent_turns[-1], length)])


def _seconds(heard: Heard) -> float | None:
    times = [t for turn in heard.turns for t in (turn.start, turn.end) if t is not None]
    if len(times) > 1:
        return max(times) - min(times)
    told = heard.conversation.metadata.get("duration")
    try:
        seconds = float(str(told))
    except ValueError:
        return None
    return seconds if 0 <= seconds <= LONGEST else None
