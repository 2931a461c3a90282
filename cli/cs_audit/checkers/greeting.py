"""The opening: does the agent greet, say who is speaking, and offer help?"""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.model import CUSTOMER
from cs_audit.names import act_names
from cs_audit.remembering import of_conversation, of_values
from cs_audit.rules import Act, Acts
from cs_audit.text import NO_TEXT, Text
from cs_audit.verdicts import Outcome, at_turn, failed, not_applicable, not_assessed, passed


class Greeting(NamedTuple):
    """The first ``turns`` agent turns perform every act of ``parts``.

    ``order``: those of these acts that are performed come in this order. ``unless_asked``: parts that nobody misses when the customer
    spoke first and has already said what they want. ``speaks_first``: the customer need not begin.
    ``unless``: not where the opening performs one of these (a call-back). ``midway``: not assessed where the customer's first
    words are one of these: the record begins in the middle.
    """

    parts: Acts = (Act("greeting"),)
    turns: int = 1
    order: Acts = ()
    unless_asked: Acts = ()
    speaks_first: bool = False
    unless: Acts = ()
    midway: Acts = (Act("answers_already"),)

    def check(self, heard: Heard) -> Outcome:
        """Fail at the first agent turn for the parts that are missing or out of order."""
        opening = _opening(heard, self.turns)
        if not opening:
            return not_applicable("没有客服的话", "the agent says nothing")
        if self.unless and heard.any_within(opening, *self.unless):
            return not_applicable("属于例外情形", "an exception applies")
        if heard.has(*self.midway) and _begins_midway(heard, opening[0], self.midway):
            return not_assessed("对话的开头（记录像是从中间开始的）", "the beginning of the conversation")
        if self.speaks_first and heard.preceding(opening[0], CUSTOMER):
            return failed(
                [
                    at_turn(
                        heard,
                        opening[0],
                        Text("客户先开口，客服没有主动应答", "the customer has to speak first"),
                    )
                ]
            )
        if not self.parts:
            return passed("客服主动应答", "the agent speaks first")
        return self._check_parts(heard, opening)

    def _check_parts(self, heard: Heard, opening: tuple[int, ...]) -> Outcome:
        parts = self._expected(heard, opening[0])
        if not parts:
            return not_applicable("客户已先说明来意", "the customer has already said what they want")
        missing = tuple([part for part in parts if not heard.any_within(opening, part)])
        if missing:
            return failed([at_turn(heard, opening[0], _missing(heard, missing))])
        if self.order and not _is_in_order(heard, opening, self.order):
            names = act_names(self.order)
            return failed(
                [
                    at_turn(
                        heard,
                        opening[0],
                        Text(f"开头的顺序应为：{names.zh}", f"the opening should go: {names.en}"),
                    )
                ]
            )
        return _complete(parts)

    def _expected(self, heard: Heard, first: int) -> Acts:
        if not self.unless_asked or not _asks_before(heard, first):
            return self.parts
        return tuple(part for part in self.parts if part not in self.unless_asked)


@of_conversation
def _opening(heard: Heard, turns: int) -> tuple[int, ...]:
    """The first agent turns; an announcement (工号1024为您服务) and the words that follow it at once are one turn."""
    spoken = heard.agent_turns
    end = turns
    while end < len(spoken) and spoken[end] == spoken[end - 1] + 1:
        end += 1
    return spoken[:end]


@of_conversation
def _begins_midway(heard: Heard, first: int, midway: Acts) -> bool:
    """Whether the record starts with the customer's answer to something: what was said before it is missing."""
    before = heard.preceding(first, CUSTOMER, count=first)
    return any(h.start == 0 for h in heard.within(before[:1], *midway))


@of_conversation
def _asks_before(heard: Heard, first: int) -> bool:
    """Whether the customer has said before the agent's first words what they want."""
    before = heard.preceding(first, CUSTOMER, count=first)
    return heard.does(first, "both_sides") or any(not heard.does(i, "hello") for i in before)


def _missing(heard: Heard, missing: Acts) -> Text:
    return _lacking(missing, heard.first(*missing) + 1 if heard.has(*missing) else 0)


@of_values
def _lacking(missing: Acts, later: int) -> Text:
    names = act_names(missing)
    near = Text(f"（第 {later} 句才有）", f" (it comes only in turn {later})") if later else NO_TEXT
    return Text(f"开头缺少{names.zh}{near.zh}", f"the opening has no {names.en}{near.en}")


@of_values
def _complete(parts: Acts) -> Outcome:
    names = act_names(parts)
    return passed(f"开头有{names.zh}", f"the opening has {names.en}")


def _is_in_order(heard: Heard, opening: tuple[int, ...], order: Acts) -> bool:
    places = [(hits[0].turn, hits[0].start) for act in order if (hits := heard.within(opening, act))]
    return places == sorted(places)
