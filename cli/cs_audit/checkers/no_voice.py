"""No voice on the line: the agent says the set words, says them again, and takes leave politely."""

from __future__ import annotations

from typing import Literal, NamedTuple

from cs_audit.heard import Heard
from cs_audit.names import act_names
from cs_audit.rules import Act, Acts
from cs_audit.text import Text
from cs_audit.times import gap_between
from cs_audit.verdicts import Outcome, at_turn, failed, not_applicable, not_assessed, passed


class NoVoice(NamedTuple):
    """A call in which the customer is not heard: from the start, or all of a sudden.

    ``of``: ``prompt`` – the agent's words after the greeting perform one of ``prompts``; ``repeat`` – they are said
    at least twice; ``pause`` – ``least`` to ``most`` seconds apart; ``leave`` – the last turn performs all ``needs``;
    ``lost`` – in mid-call, the turn that says so performs all ``needs`` and one of ``any_of``. ``silent``: acts of a
    customer turn that stands for silence.
    """

    of: Literal["prompt", "repeat", "pause", "leave", "lost"]
    prompts: Acts = (Act("please_speak"),)
    needs: Acts = ()
    any_of: Acts = ()
    silent: Acts = (Act("silent_call"),)
    least: float = 0
    most: float = 0

    def check(self, heard: Heard) -> Outcome:
        """Fail at the turn that should have said it."""
        spoken = [i for i in heard.customer_turns if not heard.does(i, *self.silent)]
        if self.of == "lost":
            return self._lost(heard, spoken)
        alone = tuple(i for i in heard.agent_turns if not spoken or i < spoken[0])
        if not self._is_silent(heard, spoken, alone):
            return not_applicable("客户有声音", "the customer is heard")
        said = tuple(dict.fromkeys(h.turn for h in heard.within(alone, *self.prompts)))
        if self.of == "pause":
            return self._pause(heard, said)
        if self.of == "leave":
            return (
                self._leave(heard, alone[-1])
                if not spoken
                else not_applicable("后来听到了客户", "the customer is heard later")
            )
        wanted = 2 if self.of == "repeat" and not spoken else 1
        if len(said) >= wanted:
            return passed(f"说了 {len(said)} 遍", f"said {len(said)} times")
        names = act_names(self.prompts[:1])
        at = alone[min(len(alone) - 1, 1 + len(said))]
        return failed(
            [
                at_turn(
                    heard,
                    at,
                    Text(
                        f"{names.zh}说了 {len(said)} 遍，应为 {wanted} 遍",
                        f"{names.en} said {len(said)} times, should be {wanted}",
                    ),
                )
            ]
        )

    def _is_silent(self, heard: Heard, spoken: list[int], alone: tuple[int, ...]) -> bool:
        """Nobody speaks but the agent, who says more than a greeting; or the agent says so before the first words."""
        if not spoken:
            return len(alone) > 1
        return bool(heard.within(alone[1:], *self.prompts, "cannot_hear"))

    def _pause(self, heard: Heard, said: tuple[int, ...]) -> Outcome:
        if len(said) < 2:
            return not_applicable("没有重复提示", "the words are not repeated")
        first = heard.turns[said[0]]
        gap = gap_between(heard, said[0], said[1])
        if gap is None or first.start is None:
            return not_assessed("每句话的起止时间", "start and end times of the turns")
        if self.least <= round(gap) <= self.most:
            return passed(f"间隔 {gap:.0f} 秒", f"{gap:.0f} s apart")
        return failed(
            [
                at_turn(
                    heard,
                    said[1],
                    Text(
                        f"隔了 {gap:.0f} 秒重复，应为 {self.least:g}–{self.most:g} 秒",
                        f"repeated after {gap:.0f} s, should be {self.least:g}–{self.most:g} s",
                    ),
                )
            ]
        )

    def _leave(self, heard: Heard, last: int) -> Outcome:
        missing = tuple(a for a in self.needs if not heard.does(last, a))
        return self._judged(heard, last, missing)

    def _lost(self, heard: Heard, spoken: list[int]) -> Outcome:
        lost = [h.turn for h in heard.all("cannot_hear") if spoken and spoken[0] < h.turn >= spoken[-1]]
        if not lost:
            return not_applicable("通话中没有突然听不到客户", "the customer is not lost in mid-call")
        later = tuple(i for i in heard.agent_turns if i >= lost[0])
        missing = tuple(a for a in self.needs if not heard.within(later, a))
        if self.any_of and not heard.within(later, *self.any_of):
            missing = (*missing, self.any_of[0])
        return self._judged(heard, later[-1], missing)

    def _judged(self, heard: Heard, turn: int, missing: Acts) -> Outcome:
        if not missing:
            return passed("用语规范", "the set words are said")
        names = act_names(missing)
        return failed(
            [
                at_turn(
                    heard,
                    turn,
                    Text(f"听不到客户时缺少{names.zh}", f"the customer is not heard; no {names.en}"),
                )
            ]
        )
