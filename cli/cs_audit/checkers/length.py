"""Length: what is said on the phone is short, and where it can't be, it is in order."""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, at_turn, judged, not_applicable, passed


class Length(NamedTuple):
    """No agent turn has more than ``longest`` characters, unless it performs one of ``exempt``."""

    longest: int
    exempt: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Fail at each turn that is too long."""
        if not heard.agent_turns:
            return not_applicable("没有客服的话", "the agent says nothing")
        long = [
            (i, len(heard.text(i)))
            for i in heard.agent_turns
            if len(heard.text(i)) > self.longest and not heard.does(i, *self.exempt)
        ]
        limit = self.longest
        return judged(
            (
                at_turn(
                    heard,
                    i,
                    Text(f"一口气说了 {n} 字（上限 {limit}）", f"{n} characters in one go (limit {limit})"),
                )
                for i, n in long
            ),
            passed("话都不长", "nothing is said at length"),
        )
