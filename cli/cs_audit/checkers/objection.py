"""Objections: where the customer says at once what was wrong with the agent's turn (答非所问, 我还没说完)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.model import AGENT
from cs_audit.names import act_names
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, at_turn, judged, not_applicable, passed


class Objection(NamedTuple):
    """The customer performs none of ``objections``; the finding stands at the agent's turn before."""

    objections: Acts

    def check(self, heard: Heard) -> Outcome:
        """Fail at each agent turn that the customer objects to."""
        if not heard.agent_turns or not heard.customer_turns:
            return not_applicable("没有来回的对话", "nobody answers")
        return judged(
            self._findings(heard),
            passed(f"客户没有表示{act_names(self.objections).zh}", f"no {act_names(self.objections).en}"),
        )

    def _findings(self, heard: Heard) -> Iterator[Finding]:
        for hit in heard.all(*self.objections):
            before = heard.preceding(hit.turn, AGENT)
            if before:
                said = heard.text(hit.turn)[hit.start : hit.end]
                yield at_turn(
                    heard, before[0], Text(f"客户随即表示“{said}”", f"the customer objects: “{said}”")
                )
