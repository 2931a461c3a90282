"""The time between two acts of the agent: not before five minutes, not after ten."""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.heard import Heard, Hit
from cs_audit.names import act_names
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.times import gap_between
from cs_audit.verdicts import Outcome, at_turn, failed, not_applicable, not_assessed, passed, unheard


class Interval(NamedTuple):
    """From the first of ``since`` to the first of ``until`` after it pass ``at_least`` to ``at_most`` seconds.

    Without ``until``, the end of the conversation counts. 0 means no such limit. ``unanswered``: only where the
    customer is silent in between, from the first of ``since`` that the customer leaves unanswered; ``answered``: only
    where the customer speaks. ``when``: only where one of these acts is performed.
    """

    since: Acts
    until: Acts = ()
    at_least: float = 0
    at_most: float = 0
    unanswered: bool = False
    answered: bool = False
    when: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Fail at the later act, if it comes too early or too late."""
        if self.when and not heard.has(*self.when):
            return unheard(self.when)
        first = next(iter(self._begins(heard)), None)
        if first is None:
            return unheard(self.since)
        later = (
            [h.turn for h in heard.all(*self.until) if h.turn > first.turn]
            if self.until
            else [len(heard.turns) - 1]
        )
        if not later:
            return not_applicable(
                f"之后没有{act_names(self.until).zh}", f"no {act_names(self.until).en} after it"
            )
        spoken = any(first.turn < i < later[0] for i in heard.customer_turns)
        if (self.unanswered and spoken) or (self.answered and not spoken):
            return not_applicable("不属于这种情形", "this is not such a case")
        gap = gap_between(heard, first.turn, later[0])
        if gap is None:
            return not_assessed("每句话的时间", "the times of the turns")
        return self._judge(heard, later[0], gap)

    def _begins(self, heard: Heard) -> tuple[Hit, ...]:
        hits = heard.all(*self.since)
        if not (self.unanswered and hits):
            return hits
        spoken = [i for i in heard.customer_turns if i < hits[-1].turn]
        return tuple(h for h in hits if not spoken or h.turn > spoken[-1])

    def _judge(self, heard: Heard, turn: int, gap: float) -> Outcome:
        if self.at_least and gap < self.at_least:
            return failed(
                [
                    at_turn(
                        heard,
                        turn,
                        Text(
                            f"只过了 {gap:.0f} 秒（至少 {self.at_least:g} 秒）",
                            f"after only {gap:.0f} s (at least {self.at_least:g} s)",
                        ),
                    )
                ]
            )
        if self.at_most and gap > self.at_most:
            return failed(
                [
                    at_turn(
                        heard,
                        turn,
                        Text(
                            f"过了 {gap:.0f} 秒（至多 {self.at_most:g} 秒）",
                            f"after {gap:.0f} s (at most {self.at_most:g} s)",
                        ),
                    )
                ]
            )
        return passed(f"间隔 {gap:.0f} 秒", f"{gap:.0f} s pass")
