"""Beforehand: what must have been said before the agent acts: the reason asked, an offer made, consent given."""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.heard import Heard, Hit
from cs_audit.model import AGENT
from cs_audit.names import act_names
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, at_hit, at_turn, failed, not_applicable, passed


class Beforehand(NamedTuple):
    """Before the first of ``act`` (and at or after the first of ``since``), one of ``any_of`` is performed.

    Either side may perform it, in the turn of ``act`` only before it. ``explained``: an agent turn of so many
    characters does as well. ``always``: owed even where ``act`` never comes. Not applicable where ``since`` or
    ``act`` is missing, or one of ``unless`` is performed.
    """

    act: Acts
    any_of: Acts
    since: Acts = ()
    unless: Acts = ()
    explained: int = 0
    always: bool = False

    def check(self, heard: Heard) -> Outcome:
        """Fail at the act, or at the agent's answer to ``since`` where it never came."""
        if (self.since and not heard.has(*self.since)) or heard.has(*self.unless):
            return not_applicable("没有出现这种情形", "nothing of the kind happens")
        begin = heard.first(*self.since) if self.since else 0
        acted = next((h for h in heard.all(*self.act) if h.turn >= begin), None)
        if acted is None and not self.always:
            return not_applicable("没有出现这种情形", "nothing of the kind happens")
        names = act_names(self.any_of)
        if self._is_done(heard, begin, acted):
            return passed(f"事先有{names.zh}", f"{names.en} came before")
        message = Text(f"之前没有{names.zh}", f"no {names.en} before it")
        if acted:
            return failed([at_hit(heard, acted, message)])
        answers = heard.following(begin, AGENT)
        if not answers:
            return not_applicable("没有客服的话", "the agent says nothing")
        return failed([at_turn(heard, answers[0], message)])

    def _is_done(self, heard: Heard, begin: int, acted: Hit | None) -> bool:
        end = (acted.turn, acted.start) if acted else (len(heard.turns), 0)
        if any(h.turn >= begin and (h.turn, h.start) < end for h in heard.all(*self.any_of)):
            return True
        return self.explained > 0 and any(
            begin <= i < end[0] and len(heard.text(i)) >= self.explained for i in heard.agent_turns
        )
