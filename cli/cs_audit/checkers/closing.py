"""The ending: anything else?, then thanks, a wish, a goodbye."""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.lazy import pattern
from cs_audit.model import AGENT, CUSTOMER
from cs_audit.names import act_names
from cs_audit.remembering import of_conversation, of_values
from cs_audit.rules import Act, Acts
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, at_turn, failed, not_applicable, passed, unheard

# What shows that the conversation was brought to an end, rather than cut off or left.
_AGENT_ENDS: Acts = (
    Act("closing"),
    Act("ask_more"),
    Act("survey_invitation"),
)

# Customer turns that end nothing and start nothing.
_ACKNOWLEDGES: Acts = (Act("farewell"), Act("thanks"), Act("understood"), Act("no_more"))
SHORT_REPLY = 4
_DENIAL = pattern(r"(?:没有?了|没有|没事了?|不用了?)[。，,！!]")


class Closing(NamedTuple):
    """The closing window performs each act of ``parts``, and one of ``any_of`` if there are any.

    The window holds the agent's turns after the last thing that the customer brought up, at least the last
    ``window``; with ``last``, just the agent's last so many turns. ``before``: acts that must come at some time after
    the opening. ``order``: those of these acts
    that are performed come in this order; ``answered``: the customer speaks between them. ``before_any``: one of these
    comes at some time, at or after the first of ``when``; ``when``: only where one of these acts is performed;
    ``unless``: not where one of these is; ``unless_ending``: not where the last two agent turns perform one of these
    (the line went dead); ``again``: after the customer performs one of these, the acts of ``before`` are owed once more; ``ends``: further
    acts that show, in the last turn of either side, that it was brought to an end.
    Not applicable where the transcript breaks off, nor, for ``parts`` and ``any_of``, where it
    stops at 还有其他吗.
    """

    parts: Acts = ()
    any_of: Acts = ()
    before: Acts = ()
    before_any: Acts = ()
    when: Acts = ()
    unless: Acts = ()
    order: Acts = ()
    answered: bool = False
    window: int = 2
    last: int = 0
    unless_ending: Acts = ()
    again: Acts = ()
    ends: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Fail at the last agent turn for what is missing."""
        if not (_is_ended(heard) or (self.ends and self._is_dropped(heard))):
            return not_applicable("对话没有明显结束（可能中断）", "the transcript shows no ending")
        if self.when and not heard.has(*self.when):
            return unheard(self.when)
        exceptions = heard.all(*self.unless) or heard.within(heard.agent_turns[-2:], *self.unless_ending)
        if exceptions:
            names = act_names([exceptions[0].act])
            return not_applicable(f"有{names.zh}", f"{names.en} occurs")
        if (self.parts or self.any_of) and _awaits_answer(heard):
            return not_applicable("客户还没有回答有没有其他需要", "the customer has not answered yet")
        window = self._window(heard)
        missing = (*[a for a in self.parts if not heard.any_within(window, a)], *self._missed_before(heard))
        if self.any_of and not heard.any_within(window, *self.any_of):
            missing = (*missing, self.any_of[0])
        if missing:
            return failed([at_turn(heard, window[-1], _missing(heard, missing))])
        return self._check_order(heard, window)

    def _is_dropped(self, heard: Heard) -> bool:
        return heard.any_within((*heard.agent_turns[-1:], *heard.customer_turns[-1:]), *self.ends)

    def _window(self, heard: Heard) -> tuple[int, ...]:
        return heard.agent_turns[-self.last :] if self.last else _ending(heard, self.window)

    def _missed_before(self, heard: Heard) -> Acts:
        missed: Acts = ()
        if self.before:
            first = heard.agent_turns[0]  # counts only where it already answers
            start = first if heard.preceding(first, CUSTOMER) else first + 1
            start = max(start, heard.last(*self.again) + 1)
            spoken = heard.between(start, len(heard.turns), AGENT)
            missed = tuple([a for a in self.before if not heard.any_within(spoken, a)])
        if self.before_any and heard.last(*self.before_any) < (heard.first(*self.when) if self.when else 0):
            return (*missed, self.before_any[0])
        return missed

    def _check_order(self, heard: Heard, window: tuple[int, ...]) -> Outcome:
        if not self.order:
            return passed("结束语完整", "the closing is complete")
        said = [a for a in self.order if heard.any_within(window, a)]
        if len(said) < 2:
            return not_applicable("没有可比较先后的结束语", "no closing words whose order could be compared")
        places = [(h.turn, h.start) for h in (heard.within(window, a)[-1] for a in said)]
        if self.answered and not _waits(heard, [turn for turn, _ in places]):
            hasty = Text("没等客户回答就道别", "says goodbye without waiting for the answer")
            return failed([at_turn(heard, places[0][0], hasty)])
        if places == sorted(places):
            return passed("结束语完整", "the closing is complete")
        names = act_names(said)
        return failed(
            [
                at_turn(
                    heard,
                    window[-1],
                    Text(f"结束语的顺序应为：{names.zh}", f"the closing should go: {names.en}"),
                )
            ]
        )


@of_conversation
def _ending(heard: Heard, least: int) -> tuple[int, ...]:
    """The agent's turns after the last thing that the customer brought up, at least the last so many."""
    raised = next((i for i in reversed(heard.customer_turns) if not _acknowledges(heard, i)), -1)
    after = heard.between(raised + 1, len(heard.turns), AGENT)
    left = heard.customer_turns[-1] > heard.agent_turns[-1]  # the agent had no last word
    return max(after, heard.agent_turns[-least - left :], key=len)


def _waits(heard: Heard, turns: list[int]) -> bool:
    """Whether the customer speaks after the first of ``turns``; recordings may put their 没有了 into the agent's mouth."""
    if turns != sorted(turns):
        return True
    if turns[0] == turns[-1]:
        return False
    answered = bool(heard.following(turns[0], "customer"))
    return answered or bool(_DENIAL.match(heard.text(turns[-1]).strip()))


def _acknowledges(heard: Heard, turn: int) -> bool:
    return heard.does(turn, *_ACKNOWLEDGES) or len(heard.text(turn).strip()) <= SHORT_REPLY


def _missing(heard: Heard, missing: Acts) -> Text:
    near = heard.last(*missing)
    return _lacking(missing, len(heard.turns) - 1 - near if near >= 0 else None)


@of_values
def _lacking(missing: Acts, away: int | None) -> Text:
    names = act_names(missing)
    if away is None:
        return Text(f"结束时缺少{names.zh}", f"the ending has no {names.en}")
    return Text(
        f"结束时缺少{names.zh}（最近的一处在结尾前 {away} 句）",
        f"the ending has no {names.en} (the nearest stands {away} turns before the end)",
    )


@of_conversation
def _awaits_answer(heard: Heard) -> bool:
    """Whether the transcript stops at the agent's 还有其他吗: the closing words are not yet due."""
    last = heard.agent_turns[-1]
    asks = heard.at(last, "ask_more")
    if not asks or last < heard.customer_turns[-1]:
        return False
    ends = heard.at(last, "closing", "survey_invitation", "farewell_word", "blessing")
    return all(h.end <= asks[-1].start for h in ends)


@of_conversation
def _is_ended(heard: Heard) -> bool:
    """Whether one side visibly ends it: a transcript that just stops was cut off, or the customer left."""
    if not heard.agent_turns or not heard.customer_turns or len(heard.agent_turns) < 2:
        return False
    last = max(heard.agent_turns[-1], heard.customer_turns[-1])
    if last == heard.customer_turns[-1]:
        return heard.does(last, "farewell") or heard.does(heard.agent_turns[-1], "farewell_word")
    spoke = heard.preceding(last, "customer")
    return heard.does(last, *_AGENT_ENDS) or any(heard.does(i, "farewell") for i in spoke)
