"""Speech rate: syllables a minute, as the clock of the recording tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.lazy import pattern
from cs_audit.remembering import of_conversation, of_text
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, at_turn, judged, not_assessed, passed

_SYLLABLES = pattern(r"[一-龥]|\d|[A-Za-z]+")
SHORTEST = 10  # syllables; the clock is too coarse for shorter turns


class SpeechRate(NamedTuple):
    """The agent speaks ``slowest`` to ``fastest`` syllables a minute (characters and digits, a word of letters as
    one), on average over the turns of at least ten syllables; 0 means no such limit. ``each``: every single turn of at least ``shortest`` syllables does.
    """

    fastest: float = 0
    slowest: float = 0
    each: bool = False
    shortest: int = SHORTEST

    def check(self, heard: Heard) -> Outcome:
        """Fail at the fastest or slowest turn, if the average is out of the limits."""
        rates = [rate for rate in _rates(heard) if rate[1] >= self.shortest]
        if not rates:
            return not_assessed("每句话的起止时间", "start and end times of the turns")
        if self.each:
            return judged(self._turns(heard, rates), passed("语速适中", "the pace is moderate"))
        mean = 60 * sum(n for _, n, _ in rates) / sum(s for *_, s in rates)
        found = self._findings(heard, mean, rates)
        return judged(found, passed(f"平均每分钟 {mean:.0f} 字", f"{mean:.0f} syllables a minute on average"))

    def _turns(self, heard: Heard, rates: list[tuple[int, int, float]]) -> Iterator[Finding]:
        for turn, count, seconds in rates:
            rate = 60 * count / seconds
            if (self.fastest and rate > self.fastest) or (self.slowest and rate < self.slowest):
                zh, en = (
                    ("过快", "too fast") if self.fastest and rate > self.fastest else ("过慢", "too slow")
                )
                yield at_turn(
                    heard, turn, Text(f"每分钟 {rate:.0f} 字，{zh}", f"{rate:.0f} syllables a minute, {en}")
                )

    def _findings(self, heard: Heard, mean: float, rates: list[tuple[int, int, float]]) -> Iterator[Finding]:
        if self.fastest and mean > self.fastest:
            turn = max(rates, key=lambda r: r[1] / r[2])[0]
            yield at_turn(
                heard,
                turn,
                Text(
                    f"平均每分钟 {mean:.0f} 字，过快（上限 {self.fastest:g}）",
                    f"{mean:.0f} syllables a minute, too fast (limit {self.fastest:g})",
                ),
            )
        if self.slowest and mean < self.slowest:
            turn = min(rates, key=lambda r: r[1] / r[2])[0]
            yield at_turn(
                heard,
                turn,
                Text(
                    f"平均每分钟 {mean:.0f} 字，过慢（下限 {self.slowest:g}）",
                    f"{mean:.0f} syllables a minute, too slow (limit {self.slowest:g})",
                ),
            )


@of_conversation
def _rates(heard: Heard) -> tuple[tuple[int, int, float], ...]:
    """The agent's turns that are long enough to tell: their syllables and seconds."""
    return tuple(
        [
            (i, count, turn.end - turn.start)
            for i in heard.agent_turns
            if (turn := heard.turns[i]).start is not None
            and turn.end is not None
            and turn.end > turn.start
            and (count := _syllables(turn.text)) >= SHORTEST
        ]
    )


@of_text
def _syllables(text: str) -> int:
    return len(_SYLLABLES.findall(text))
