"""Cash: what is taken and what is given back is said aloud, and the sums agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.lazy import pattern
from cs_audit.model import AGENT, CUSTOMER
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, at_turn, judged, not_applicable, passed

_SUM = r"[^\d，。]{0,4}(\d+(?:\.\d+)?)\s*[元块]"
_TAKEN = pattern(r"收(?:您|到您|你|了您)" + _SUM)
_BACK = pattern(r"找(?:您|你|零|回您)" + _SUM)
_PRICE = pattern(r"(?:一共|总共|共计|合计|共|应付|应收|总计|金额)[^\d，。]{0,4}(\d+(?:\.\d+)?)\s*[元块]")
_EVEN = pattern(r"正好|刚好|刚刚好|不用找")


class Cash(NamedTuple):
    """Where the customer pays in cash (``paid``), the next two agent turns say 收您××元, and 找您××元 if any is due."""

    paid: Acts

    def check(self, heard: Heard) -> Outcome:
        """Fail at the turn that takes the money."""
        turns = [t for t in dict.fromkeys(h.turn for h in heard.all(*self.paid)) if self._answers(heard, t)]
        if not turns:
            return not_applicable("没有收取现金", "no cash is taken")
        return judged(self._findings(heard, turns[-1]), passed("唱收唱付", "the sums are said aloud"))

    def _answers(self, heard: Heard, turn: int) -> tuple[int, ...]:
        if heard.turns[turn].role == CUSTOMER:
            return heard.following(turn, AGENT, 2)
        return (turn, *heard.following(turn, AGENT))

    def _findings(self, heard: Heard, turn: int) -> Iterator[Finding]:
        answers = self._answers(heard, turn)
        said = " ".join(heard.text(i) for i in answers)
        taken, back = _TAKEN.search(said), _BACK.search(said)
        if not taken:
            yield at_turn(
                heard, answers[0], Text("收取现金时没有说“收您××元”", "does not say how much is taken")
            )
            return
        price = _price(heard, answers[-1])
        due = float(taken[1]) - price if price is not None else None
        if due and due > 0 and not back:
            yield at_turn(
                heard,
                answers[0],
                Text(f"没有说“找您 {due:g} 元”", f"does not say that {due:g} is given back"),
            )
        elif due is not None and back and abs(due - float(back[1])) > 0.001:
            yield at_turn(
                heard,
                answers[0],
                Text(
                    f"收 {taken[1]} 元、应收 {price:g} 元，应找 {due:g} 元", f"{due:g} is due, not {back[1]}"
                ),
            )
        elif due is None and not back and not _EVEN.search(said):
            yield at_turn(heard, answers[0], Text("没有说找零多少", "does not say what is given back"))


def _price(heard: Heard, until: int) -> float | None:
    named = [m[1] for i in heard.agent_turns if i <= until for m in _PRICE.finditer(heard.text(i))]
    return float(named[-1]) if named else None
