"""Resolution: a conversation does not end on a customer who still objects."""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.checkers.flow import ENDINGS
from cs_audit.heard import Heard
from cs_audit.model import AGENT, CUSTOMER
from cs_audit.rules import Act, Acts
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, at_turn, failed, not_applicable, passed, unheard


class Resolution(NamedTuple):
    """After the last customer turn that performs one of ``disputes`` comes more than closing words (``ends``).

    A later customer turn that accepts something settles it, and so does an agent turn that performs one of
    ``answers`` or has at least ``answered`` characters beside the closing words. Not applicable where nobody objects
    or nobody ends the call.
    """

    disputes: Acts
    answers: Acts = ()
    answered: int = 16
    ends: Acts = (*ENDINGS, Act("thanks"))
    accepted: Acts = (Act("understood"), Act("thanks"), Act("no_more"))

    def check(self, heard: Heard) -> Outcome:
        """Fail at the agent turn that ends the conversation over the objection."""
        objected = heard.last(*self.disputes)
        if objected < 0:
            return unheard(self.disputes[:1])
        later = heard.between(objected + 1, len(heard.turns), AGENT)
        replies = heard.between(objected + 1, len(heard.turns), CUSTOMER)
        settled = heard.any_within(replies, *self.accepted)
        if not later or not heard.any_within(later, *self.ends):
            return not_applicable("对话没有明显结束（可能中断）", "the transcript shows no ending")
        long = any(self._beside_formulas(heard, i) >= self.answered for i in later)
        if settled or long or heard.any_within(later, *self.answers):
            return passed("客户的异议有了答复", "the objection is answered")
        return failed(
            [
                at_turn(
                    heard,
                    later[0],
                    Text(
                        f"第 {objected + 1} 句客户的异议没有答复就结束了",
                        f"the objection in turn {objected + 1} is not answered before the end",
                    ),
                )
            ]
        )

    def _beside_formulas(self, heard: Heard, turn: int) -> int:
        formulas = heard.at(turn, *self.ends)
        return len(heard.text(turn).strip()) - sum(h.end - h.start for h in formulas)
