"""Interruptions: the customer may finish speaking."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.model import AGENT, CUSTOMER
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, at_turn, judged, not_assessed, passed

BACKCHANNEL = 4  # 嗯, 好的, 我明白: words that accompany and interrupt nobody


class Interruption(NamedTuple):
    """No agent turn begins more than ``overlap`` seconds before the customer's turn ends.

    ``objections``: acts of the customer that say so in words (我还没说完); they count without times, too, and so does
    a customer turn that ends in a dash: that is how transcripts write words cut off.
    """

    overlap: float = 1.0
    objections: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Fail at each turn that cuts in."""
        cut = {
            h.turn: before[-1]
            for h in heard.all(*self.objections)
            if (before := heard.preceding(h.turn, AGENT))
        }
        timed = any(heard.turns[i].end is not None for i in heard.customer_turns) and any(
            heard.turns[i].start is not None for i in heard.agent_turns
        )
        cut_off = {i for i in heard.agent_turns if _is_cut_off(heard, i)}
        if not timed and not cut and not cut_off:
            return not_assessed("每句话的起止时间", "start and end times of the turns")
        return judged(
            self._findings(heard, {*cut.values(), *cut_off}),
            passed("没有打断客户", "the customer is not interrupted"),
        )

    def _findings(self, heard: Heard, objected: set[int]) -> Iterator[Finding]:
        for i in heard.agent_turns:
            over = self._overlap(heard, i)
            if over > self.overlap and len(heard.text(i)) > BACKCHANNEL:
                yield at_turn(
                    heard,
                    i,
                    Text(
                        f"客户还没说完就开口（重叠 {over:.1f} 秒）",
                        f"cuts in {over:.1f} s before the customer has finished",
                    ),
                )
            elif i in objected:
                yield at_turn(heard, i, Text("客户的话被打断", "the customer's words are cut off"))

    def _overlap(self, heard: Heard, turn: int) -> float:
        start = heard.turns[turn].start
        end = heard.turns[turn - 1].end if turn and heard.turns[turn - 1].role == CUSTOMER else None
        return end - start if start is not None and end is not None else 0.0


def _is_cut_off(heard: Heard, turn: int) -> bool:
    before = heard.turns[turn - 1] if turn else None
    return (
        before is not None
        and before.role == CUSTOMER
        and before.text.rstrip("。 ").endswith(("——", "－－", "--"))
        and len(heard.text(turn)) > BACKCHANNEL
    )
