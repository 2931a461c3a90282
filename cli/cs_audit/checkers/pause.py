"""A pause after a question: the customer gets time to answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.model import AGENT
from cs_audit.rules import Act, Acts
from cs_audit.sentences import is_question
from cs_audit.text import Text
from cs_audit.times import gap_between
from cs_audit.verdicts import Finding, Outcome, at_turn, judged, not_applicable, not_assessed, passed


class Pause(NamedTuple):
    """After a turn that ends with a question, the agent does not speak again within ``shortest`` seconds.

    ``exempt``: acts of the turn that make its question one that nobody need answer (a wait notice).
    """

    shortest: float
    exempt: Acts = (Act("wait_notice"), Act("cannot_hear"))

    def check(self, heard: Heard) -> Outcome:
        """Fail at each turn with which the agent answers their own question."""
        asked = [i for i in heard.agent_turns if _asks(heard, i) and not heard.does(i, *self.exempt)]
        if not asked:
            return not_applicable("客服没有提问", "the agent asks nothing")
        again = [(i, gap_between(heard, i, i + 1)) for i in asked if heard.between(i + 1, i + 2, AGENT)]
        if again and all(gap is None or heard.turns[i].end is None for i, gap in again):
            return not_assessed("每句话的起止时间", "start and end times of the turns")
        return judged(
            self._hasty(heard, again), passed("提问后给了客户回答的时间", "the customer has time to answer")
        )

    def _hasty(self, heard: Heard, again: list[tuple[int, float | None]]) -> Iterator[Finding]:
        for i, gap in again:
            if gap is not None and gap < self.shortest:
                yield at_turn(
                    heard,
                    i + 1,
                    Text(
                        f"提问后 {max(gap, 0):.1f} 秒就接着说，没有等客户回答",
                        f"speaks on {max(gap, 0):.1f} s after a question",
                    ),
                )


def _asks(heard: Heard, turn: int) -> bool:
    text = heard.text(turn).rstrip("。 …")
    return heard.turns[turn].role == AGENT and is_question(text, max(0, len(text) - 2), len(text))
