"""Response time: how long the customer waits for an answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.model import AGENT, CUSTOMER
from cs_audit.remembering import of_conversation
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.times import gap_between, is_coarse
from cs_audit.verdicts import Finding, Outcome, at_turn, judged, not_applicable, not_assessed, passed

MINUTE = 59  # seconds by which times without seconds may be wrong


class ResponseTime(NamedTuple):
    """After the customer speaks, the agent answers within ``within`` seconds.

    ``first``: only the first answer counts. ``announced``: acts that make a longer wait right (a wait notice);
    after one of them the answer may take ``within_announced`` seconds. ``to``: only customer turns that perform one
    of these count (a complaint). ``automatic``: agent turns that perform one of these answer nothing. ``closed``:
    longer gaps than this are nights and closing hours; 0 means none is.
    """

    within: float
    first: bool = False
    announced: Acts = ()
    within_announced: float = 0
    to: Acts = ()
    automatic: Acts = ()
    closed: float = 0

    def check(self, heard: Heard) -> Outcome:
        """Fail at each answer that comes too late."""
        answers = _answers(heard, self.automatic)
        if self.to:
            answers = tuple(a for a in answers if heard.does(a[0], *self.to))
        answers = answers[: 1 if self.first else None]
        if not answers:
            return not_applicable("没有需要答复的客户发言", "no customer turn is to be answered")
        gaps = [(ask, answer, gap) for ask, answer, gap in answers if gap is not None]
        coarse = is_coarse(heard)
        if not gaps or (coarse and self.within < MINUTE):
            return not_assessed("精确到秒的时间", "times with seconds")
        return judged(
            self._late(heard, gaps, MINUTE if coarse else 0),
            passed(f"答复都在 {self.within:g} 秒以内", f"each answer comes within {self.within:g} s"),
        )

    def _late(self, heard: Heard, gaps: list[tuple[int, int, float]], slack: float) -> Iterator[Finding]:
        least = min(self.within, self.within_announced) if self.announced else self.within
        for ask, answer, gap in gaps:
            if gap - slack <= least or 0 < self.closed < gap:
                continue
            announced = heard.any_within(_run_before(heard, ask), *self.announced)
            limit = self.within_announced if announced else self.within
            if gap - slack > limit:
                yield at_turn(
                    heard,
                    answer,
                    Text(
                        f"客户等了 {_span(gap).zh}才得到答复（上限 {_span(limit).zh}）",
                        f"answered after {_span(gap).en} (limit {_span(limit).en})",
                    ),
                )


@of_conversation
def _answers(heard: Heard, automatic: Acts) -> tuple[tuple[int, int, float | None], ...]:
    """The first customer turn that waits, the agent turn that answers it, and the seconds between them."""
    found: list[tuple[int, int, float | None]] = []
    waiting: int | None = None
    for i, turn in enumerate(heard.turns):
        if turn.role == CUSTOMER and turn.text.strip() and waiting is None:
            waiting = i
        elif turn.role == AGENT and waiting is not None and not heard.does(i, *automatic):
            found.append((waiting, i, gap_between(heard, waiting, i, coarse=True)))
            waiting = None
    return tuple(found)


def _run_before(heard: Heard, turn: int) -> tuple[int, ...]:
    """The agent's turns between ``turn`` and the customer's turn before it."""
    since = next(iter(heard.preceding(turn, CUSTOMER)), -1)
    return heard.between(since + 1, turn, AGENT)


def _span(seconds: float) -> Text:
    if seconds < 120:
        return Text(f"{seconds:.0f} 秒", f"{seconds:.0f} s")
    return Text(f"{seconds / 60:.1f} 分钟", f"{seconds / 60:.1f} min")
