"""Waning: patience that lasts for the first part of the conversation only."""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, at_turn, judged, not_applicable, passed


class Waning(NamedTuple):
    """The last third of the agent's turns has fewer than ``at_least`` turns that perform one of ``faults``.

    Only where the first third has none: an agent who is curt throughout does not wane. Conversations of fewer
    than ``shortest`` agent turns are too short to tell.
    """

    faults: Acts
    at_least: int = 2
    shortest: int = 9

    def check(self, heard: Heard) -> Outcome:
        """Fail at each such turn of the last third."""
        turns = heard.agent_turns
        if len(turns) < self.shortest:
            return not_applicable("对话太短，看不出前后差别", "too short to compare begin and end")
        third = len(turns) // 3
        early = heard.within(turns[:third], *self.faults)
        late = tuple(dict.fromkeys(h.turn for h in heard.within(turns[-third:], *self.faults)))
        message = Text("前面耐心，后面不耐烦", "patient at first, not any more")
        found = late if not early and len(late) >= self.at_least else ()
        return judged(
            (at_turn(heard, i, message) for i in found), passed("前后一样耐心", "as patient as at first")
        )
