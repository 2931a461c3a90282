"""The ending: anything else?, then thanks, a wish, a goodbye."""

from __future__ import annotations

from dataclasses import dataclass

from cs_audit.heard import Heard
from cs_audit.names import act_names
from cs_audit.rules import Act, Acts
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, at_turn, failed, not_applicable, passed

# What shows that the conversation was brought to an end, rather than cut off or left.
_CUSTOMER_ENDS: Acts = (Act("farewell"), Act("thanks"))
_AGENT_ENDS: Acts = (Act("closing"), Act("ask_more"), Act("survey_invitation"))


@dataclass(frozen=True, slots=True)
class Closing:
    """The last ``window`` agent turns perform each act of ``parts``, and one of ``any_of`` if there are any.

    ``before``: acts that must come before the closing words, at any turn since the opening.
    ``in_order``: the acts of ``parts`` come in this order. Not applicable where the transcript breaks off.
    """

    parts: Acts = ()
    any_of: Acts = ()
    before: Acts = ()
    in_order: bool = False
    window: int = 2

    def check(self, heard: Heard) -> Outcome:
        """Fail at the last agent turn for what is missing."""
        if not _is_ended(heard):
            return not_applicable(Text("对话没有明显结束（可能中断）", "the transcript shows no ending"))
        window = self._window(heard)
        last = window[-1]
        missing = tuple(a for a in self.parts if not heard.within(window, a))
        if self.any_of and not heard.within(window, *self.any_of):
            missing = (*missing, *self.any_of[:1])
        if missing:
            return failed([at_turn(heard, last, self._missing(heard, missing))])
        early = tuple(a for a in self.before if not heard.within(heard.agent_turns[1:] or heard.agent_turns, a))
        if early:
            return failed([at_turn(heard, last, self._missing(heard, early))])
        if self.in_order and not self._is_in_order(heard, window):
            names = act_names(self.parts)
            return failed([at_turn(heard, last, Text(f"结束语的顺序应为：{names.zh}", f"the closing should go: {names.en}"))])
        return passed(Text("结束语完整", "the closing is complete"))

    def _window(self, heard: Heard) -> tuple[int, ...]:
        return heard.agent_turns[-self.window :]

    def _missing(self, heard: Heard, missing: Acts) -> Text:
        names = act_names(missing)
        near = heard.all(*missing)
        if not near:
            return Text(f"结束时缺少{names.zh}", f"the ending has no {names.en}")
        away = len(heard.turns) - 1 - near[-1].turn
        return Text(f"结束时缺少{names.zh}（最近的一处在结尾前 {away} 句）", f"the ending has no {names.en} (the nearest stands {away} turns before the end)")

    def _is_in_order(self, heard: Heard, window: tuple[int, ...]) -> bool:
        places = [max((h.turn, h.start) for h in heard.within(window, part)) for part in self.parts]
        return places == sorted(places)


def _is_ended(heard: Heard) -> bool:
    """Whether one side visibly ends it: a transcript that just stops was cut off, or the customer left."""
    if not heard.agent_turns or not heard.customer_turns or len(heard.agent_turns) < 2:
        return False
    last = max(heard.agent_turns[-1], heard.customer_turns[-1])
    if last in heard.customer_turns:
        return heard.does(last, "farewell")
    spoke = heard.preceding(last, "customer")
    return heard.does(last, *_AGENT_ENDS) or any(heard.does(i, "farewell") for i in spoke)
