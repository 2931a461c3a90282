"""Prompting: a customer who falls silent is asked whether they are still there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.model import AGENT, CUSTOMER
from cs_audit.rules import Act, Acts
from cs_audit.text import Text
from cs_audit.times import gap_between
from cs_audit.verdicts import Finding, Outcome, at_turn, judged, not_applicable, not_assessed, passed


class Prompting(NamedTuple):
    """Where the customer says nothing for more than ``longest`` seconds, the agent asks with one of ``prompts``.

    ``waits``: acts after which it is the agent's turn to speak, so that the customer rightly says nothing.
    ``ends``: acts that end the conversation, after which nobody need be asked.
    """

    longest: float
    prompts: Acts = (Act("prompt_silent"), Act("cannot_hear"), Act("ask_more"))
    waits: Acts = (Act("wait_notice"),)
    ends: Acts = (Act("closing"), Act("farewell_word"))

    def check(self, heard: Heard) -> Outcome:
        """Fail at the turn after each silence in which nobody asked."""
        gaps = [
            (i, gap)
            for i in heard.agent_turns[1:] + heard.customer_turns
            if (gap := self._silence(heard, i)) is not None
        ]
        if not gaps:
            return not_assessed("每句话的时间", "the times of the turns")
        long = sorted(i for i, gap in gaps if gap > self.longest)
        if not long:
            return not_applicable(
                f"客户没有超过 {self.longest:g} 秒的沉默",
                f"the customer is never silent for more than {self.longest:g} s",
            )
        return judged(
            self._findings(heard, long),
            passed("客户沉默时都有询问", "each silence of the customer is met with a question"),
        )

    def _silence(self, heard: Heard, turn: int) -> float | None:
        """Seconds before ``turn`` in which the customer might have answered the agent."""
        if not turn or heard.turns[turn - 1].role != AGENT or heard.does(turn - 1, *self.waits):
            return None
        return gap_between(heard, turn - 1, turn)

    def _findings(self, heard: Heard, long: list[int]) -> Iterator[Finding]:
        for i in long:
            if heard.does(i - 1, *self.ends, *self.prompts) and heard.turns[i].role == CUSTOMER:
                continue
            if heard.turns[i].role == CUSTOMER or not (
                heard.does(i, *self.prompts) or heard.does(i - 1, *self.prompts)
            ):
                at = i if heard.turns[i].role == AGENT else i - 1
                yield at_turn(
                    heard,
                    at,
                    Text(
                        "客户长时间没有反应，没有询问一声", "the customer is silent for long, and nobody asks"
                    ),
                )
