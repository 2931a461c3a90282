"""Explaining again: a customer who did not understand is told again, in other words, until it is clear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_audit.checkers.flow import ENDINGS
from cs_audit.heard import Heard
from cs_audit.model import AGENT, CUSTOMER
from cs_audit.remembering import of_conversation
from cs_audit.rules import Act, Acts
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, at_turn, judged, not_applicable, passed

_FORMULAS: Acts = (*ENDINGS, Act("thanks"))


class ExplainingAgain(NamedTuple):
    """After a customer turn that performs one of ``puzzled``, the agent's answer is an explanation.

    It has at least ``explained`` characters beside apologies and closing words, does not merely repeat an earlier
    turn, and the agent does not end the conversation (``ends``) before the customer agrees or says something new.
    ``empty``: words that explain nothing (look above).
    """

    puzzled: Acts = (Act("not_understood"),)
    explained: int = 12
    ends: Acts = (Act("ask_more"), Act("closing"), Act("farewell_word"))
    asks: Acts = (Act("check_understanding"),)
    empty: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Fail at each answer that explains nothing."""
        turns = [
            i for i in dict.fromkeys(h.turn for h in heard.all(*self.puzzled)) if heard.following(i, AGENT)
        ]
        if not turns:
            return not_applicable("客户没有表示不明白", "the customer does not say that something is unclear")
        return judged(
            self._findings(heard, turns),
            passed("不明白的地方都重新解释了", "what was unclear is explained again"),
        )

    def _findings(self, heard: Heard, turns: list[int]) -> Iterator[Finding]:
        for i in turns:
            answer = heard.following(i, AGENT)[0]
            if self._explained(heard, answer) < self.explained:
                yield at_turn(
                    heard,
                    answer,
                    Text(
                        f"第 {i + 1} 句客户没有明白，这里没有重新解释",
                        f"the customer did not understand (turn {i + 1}), and is told nothing more",
                    ),
                )
            elif _is_repeated(heard, answer):
                yield at_turn(
                    heard,
                    answer,
                    Text("把原话又说了一遍，没有换一种说法", "repeats the same words instead of explaining"),
                )

    def _explained(self, heard: Heard, turn: int) -> int:
        formulas = heard.at(turn, *_FORMULAS, *self.asks, *self.empty, "apology", "empathy")
        return len(heard.text(turn).strip()) - sum(h.end - h.start for h in formulas)


def _is_repeated(heard: Heard, turn: int) -> bool:
    return _first_said(heard)[heard.text(turn).strip()] < turn and bool(heard.preceding(turn, CUSTOMER))


@of_conversation
def _first_said(heard: Heard) -> dict[str, int]:
    """What the agent says, and the first turn that says it."""
    return {heard.text(i).strip(): i for i in reversed(heard.agent_turns)}
