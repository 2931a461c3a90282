"""Silence: on the phone, nobody listens to nothing for long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.model import AGENT
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.times import is_coarse
from cs_audit.verdicts import Finding, Outcome, at_turn, judged, not_assessed, passed


class Silence(NamedTuple):
    """No more than ``longest`` seconds pass between the end of any turn and the agent's next words.

    ``exempt``: acts of the agent after which the customer is busy (重启一下), so that nobody waits for words.
    """

    longest: float
    exempt: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Fail at the turn that ends each long silence."""
        gaps = list(_gaps(heard))
        if not gaps:
            return not_assessed("每句话的起止时间", "start and end times of the turns")
        return judged(
            self._long(heard, gaps),
            passed(f"没有超过 {self.longest:g} 秒的静默", f"no silence is longer than {self.longest:g} s"),
        )

    def _long(self, heard: Heard, gaps: list[tuple[int, float]]) -> Iterator[Finding]:
        for turn, gap in gaps:
            if gap > self.longest and not heard.does(turn - 1, *self.exempt):
                yield at_turn(
                    heard,
                    turn,
                    Text(
                        f"静默 {gap:.0f} 秒（上限 {self.longest:g} 秒）",
                        f"{gap:.0f} s of silence (limit {self.longest:g} s)",
                    ),
                )


def _gaps(heard: Heard) -> Iterator[tuple[int, float]]:
    for i in range(1, 0 if is_coarse(heard) else len(heard.turns)):
        end, start = heard.turns[i - 1].end, heard.turns[i].start
        if heard.turns[i].role == AGENT and end is not None and start is not None:
            yield i, start - end
