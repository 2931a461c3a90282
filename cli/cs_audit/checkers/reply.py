"""What calls for an answer gets it: thanks a 不客气, a complaint an apology, a refusal a way out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from cs_audit.heard import Heard, Hit
from cs_audit.model import AGENT
from cs_audit.names import act_names
from cs_audit.remembering import of_values
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, at_turn, judged, passed, unheard


class Reply(NamedTuple):
    """Wherever one of ``to`` is performed, the agent performs each act of ``needs`` and one of ``any_of``.

    The answer may come in the next ``turns`` agent turns; where the agent performs ``to`` itself (a refusal, a
    promise), its own turn is the first of them. A turn that also performs one of ``unless`` calls for nothing,
    nor does one of a conversation that performs one of ``unless_ever``. ``once``: only the first trigger counts;
    ``nth``: the triggers before that one are let pass. ``by``: only triggers of that side count. ``since``: only
    triggers at or after a turn that performs one of these. ``before``: so many agent turns before the answer may
    have given it already. ``late``: it belongs to the end of the matter, so that is where it is missed;
    ``early``: it is missed in the first of the turns.
    """

    to: Acts
    needs: Acts = ()
    any_of: Acts = ()
    turns: int = 1
    unless: Acts = ()
    unless_ever: Acts = ()
    once: bool = False
    nth: int = 1
    by: Literal["", "agent", "customer"] = ""
    since: Acts = ()
    before: int = 0
    late: bool = False
    early: bool = False

    def check(self, heard: Heard) -> Outcome:
        """Fail at each turn that owed the answer."""
        spared = heard.acts.isdisjoint(self.to) or heard.has(*self.unless_ever)
        triggers = () if spared else tuple(self._triggers(heard))
        if len(triggers) < self.nth:
            return unheard(self.to)
        missing = [self._missing(heard, hit, answers) for hit, answers in triggers[self.nth - 1 :]]
        return judged([finding for finding in missing if finding], _answered(self.to))

    def _triggers(self, heard: Heard) -> Iterator[tuple[Hit, tuple[int, ...]]]:
        """What calls for an answer, and the turns in which it may come."""
        seen: set[int] = set()
        begin = self._begin(heard)
        for hit in heard.all(*self.to):
            if hit.turn in seen or hit.turn < begin:
                continue
            answers = self._answers(heard, hit.turn)
            if not answers:
                continue
            seen.add(hit.turn)
            yield hit, answers
            if self.once and len(seen) == self.nth:
                return

    def _begin(self, heard: Heard) -> int:
        """The first turn whose triggers count; with ``since`` unheard, none does."""
        return heard.first(*self.since) if self.since else 0

    def _answers(self, heard: Heard, turn: int) -> tuple[int, ...]:
        role = heard.turns[turn].role
        if (self.by and role != self.by) or heard.does(turn, *self.unless):
            return ()
        if role == AGENT:
            return (turn, *heard.following(turn, AGENT, self.turns - 1))
        return heard.following(turn, AGENT, self.turns)

    def _missing(self, heard: Heard, hit: Hit, answers: tuple[int, ...]) -> Finding | None:
        said = (*heard.preceding(answers[0], AGENT, self.before), *answers) if self.before else answers
        missing = tuple([act for act in self.needs if not heard.any_within(said, act)])
        if self.any_of and not heard.any_within(said, *self.any_of):
            missing = (*missing, self.any_of[0])
        return at_turn(heard, self._place(heard, answers), _lacking(heard, missing, hit)) if missing else None

    def _place(self, heard: Heard, answers: tuple[int, ...]) -> int:
        """The turn in which the answer is missed."""
        if self.late:
            return _end_of_matter(heard, answers)
        if self.early or len(answers) == 1:
            return answers[0]
        return _nearest(heard, answers, (*self.needs, *self.any_of))


@of_values
def _answered(acts: Acts) -> Outcome:
    names = act_names(acts)
    return passed(f"对{names.zh}都有回应", f"each {names.en} is answered")


def _lacking(heard: Heard, missing: Acts, hit: Hit) -> Text:
    lacks, to = act_names(missing), act_names((hit.act,))
    quote = heard.text(hit.turn)[hit.start : hit.end]
    return Text(
        f"第 {hit.turn + 1} 句“{quote}”（{to.zh}）之后缺少{lacks.zh}",
        f"no {lacks.en} after the {to.en} in turn {hit.turn + 1} “{quote}”",
    )


def _nearest(heard: Heard, answers: tuple[int, ...], wanted: Acts) -> int:
    """The turn that came nearest to the answer: with most of the wanted acts, the first among equals."""
    return max(answers, key=lambda i: len(heard.acts_of((i,)).intersection(wanted)))


def _end_of_matter(heard: Heard, answers: tuple[int, ...]) -> int:
    """The turn in which the agent asks for other wishes or takes leave, else the last."""
    return next((i for i in answers if heard.does(i, "ask_more", "closing")), answers[-1])
