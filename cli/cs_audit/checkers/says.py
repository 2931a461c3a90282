"""What must be said at some time: ask the name, thank for the data, introduce the colleague, invite a rating."""

from __future__ import annotations

import math
from typing import Literal, NamedTuple

from cs_audit.heard import Heard
from cs_audit.model import AGENT
from cs_audit.names import act_names
from cs_audit.remembering import of_values
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, at_turn, failed, not_applicable, passed


class Says(NamedTuple):
    """The agent performs one of ``any_of`` in at least ``at_least`` turns, in the ``part`` of the conversation.

    ``share``: and in at least so large a share of the turns of that part.

    ``when``: only where one of these acts is performed (by whichever side), and then at or after that (the
    opening and the middle are looked at as a whole).
    ``unless``: not where one of these is. ``shortest``: only in conversations of at least so many customer turns.
    ``different``: at least so many different ones of ``any_of`` are performed. ``missed_at``: the finding stands at
    that turn of the part, counted from 0.
    """

    any_of: Acts
    at_least: int = 1
    part: Literal["anywhere", "opening", "middle", "ending"] = "anywhere"
    share: float = 0
    when: Acts = ()
    unless: Acts = ()
    shortest: int = 1
    different: int = 1
    missed_at: int = 0

    def check(self, heard: Heard) -> Outcome:
        """Fail where it should have been said."""
        if (
            (self.when and not heard.has(*self.when))
            or heard.has(*self.unless)
            or len(heard.customer_turns) < self.shortest
        ):
            return not_applicable("没有需要这样说的情形", "nothing calls for it")
        turns = self._turns(heard)
        if not turns:
            return not_applicable("没有客服的话", "the agent says nothing")
        place = turns[-1] if self.part == "ending" else turns[min(self.missed_at, len(turns) - 1)]
        said = heard.turns_within(turns, *self.any_of)
        count = len(said)
        if count and self.different > 1:
            kinds = len(heard.acts_of(said).intersection(self.any_of))
            if kinds < self.different:
                return failed([at_turn(heard, place, _too_few(self.any_of, kinds, self.different))])
        wanted = max(self.at_least, math.ceil(self.share * len(turns)))
        if count >= wanted:
            return _said(self.any_of, count)
        return failed([at_turn(heard, place, _missing(self.any_of, count, wanted))])

    def _turns(self, heard: Heard) -> tuple[int, ...]:
        if self.part == "opening":
            return heard.agent_turns[:2]
        if self.part == "middle":
            return heard.agent_turns[1:-1]
        start = heard.first(*self.when) if self.when else 0
        later = heard.between(start, len(heard.turns), AGENT)
        return later[-2:] if self.part == "ending" else later


@of_values
def _said(acts: Acts, count: int) -> Outcome:
    names = act_names(acts)
    return passed(f"有{names.zh}（{count} 次）", f"{names.en}, {count} times")


@of_values
def _missing(acts: Acts, count: int, wanted: int) -> Text:
    names = act_names(acts)
    return Text(
        f"缺少{names.zh}（{count} 次，至少 {wanted} 次）",
        f"{names.en} missing ({count} times, at least {wanted})",
    )


@of_values
def _too_few(acts: Acts, kinds: int, wanted: int) -> Text:
    names = act_names(acts)
    return Text(
        f"{names.zh}中只用了 {kinds} 种（至少 {wanted} 种）",
        f"only {kinds} of {names.en} (at least {wanted})",
    )
