"""Longer waits: told beforehand, with a time, and over within that time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from cs_audit.checkers.promise import hours_in
from cs_audit.heard import Heard
from cs_audit.model import CUSTOMER
from cs_audit.rules import Act, Acts
from cs_audit.text import Text
from cs_audit.times import gap_between, is_coarse
from cs_audit.verdicts import Finding, Outcome, at_turn, judged, not_applicable, not_assessed, passed

MINUTE = 59  # seconds by which times without seconds may be wrong


class LongerWait(NamedTuple):
    """Before the customer waits for more than ``longest`` seconds, the agent says so and names a time.

    The wait runs from the customer's first unanswered words, or from the agent's notice where the customer says
    nothing. The agent's turn before it performs one of ``notice`` and one of ``times``, and the agent is back within
    the time named. ``automatic``: agent turns that end no wait. ``closed``: longer gaps are closing hours; 0: none.
    """

    longest: float
    notice: Acts = (Act("wait_notice"),)
    times: Acts = (Act("time_given"),)
    automatic: Acts = ()
    closed: float = 0

    def check(self, heard: Heard) -> Outcome:
        """Fail at the notice that names no time, or at the return that comes late."""
        waits = [(before, back, gap) for before, back in self._waits(heard)
                 if (gap := self._gap(heard, before, back)) is not None]  # fmt: skip
        if not waits:
            return not_assessed("每句话的时间", "the times of the turns")
        coarse = is_coarse(heard)
        slack = MINUTE if coarse else 0
        long = [w for w in waits if w[2] - slack > self.longest and not 0 < self.closed < w[2]]
        if not long:
            return not_applicable(
                f"没有超过 {self.longest:g} 秒的等待", f"no wait is longer than {self.longest:g} s"
            )
        return judged(
            self._findings(heard, long, slack), passed("较长的等待都事先告知了", "longer waits are announced")
        )

    def _waits(self, heard: Heard) -> Iterator[tuple[int, int]]:
        turns = [i for i in heard.agent_turns if not heard.does(i, *self.automatic)]
        yield from pairwise(turns)

    def _gap(self, heard: Heard, before: int, back: int) -> float | None:
        asked = [i for i in heard.following(before, CUSTOMER, back - before) if i < back]
        if not asked and not heard.does(before, *self.notice):
            return 0  # it is the customer who is silent
        return gap_between(heard, asked[0] if asked else before, back, coarse=True)

    def _findings(self, heard: Heard, waits: list[tuple[int, int, float]], slack: float) -> Iterator[Finding]:
        for before, back, gap in waits:
            named = heard.at(before, *self.times)
            if not heard.does(before, *self.notice) or not named:
                what = Text(
                    "让客户久等之前没有说明要等多久", "a longer wait without a notice that names a time"
                )
                at = before if heard.does(before, *self.notice) else back
                yield at_turn(heard, at, what)
                continue
            hours = max(hours_in(heard.text(before)[h.start : h.end]) for h in named)
            if hours and gap - slack > 3600 * hours:
                yield at_turn(heard, back, _late(gap, hours))


def _late(gap: float, hours: float) -> Text:
    return Text(
        f"说好 {60 * hours:.0f} 分钟，{gap / 60:.0f} 分钟后才回来",
        f"back after {gap / 60:.0f} min instead of {60 * hours:.0f}",
    )
