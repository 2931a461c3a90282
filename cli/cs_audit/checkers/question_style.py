"""Questions: short, one at a time, and not the same one again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cs_audit.heard import Heard
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, judged, not_applicable

_QUESTION = re.compile(r"[^。！!？?；;\n]*[？?]")
_COURTESY = re.compile(r"请问|您|你|呢|吗|呀|啊|的|了|一下|麻烦|[\s，,。？?！!]")


@dataclass(frozen=True, slots=True)
class QuestionStyle:
    """``longest``: characters of one question; ``at_once``: questions in one agent turn; ``same``: times that the
    same question (courtesy words aside) is asked. What is 0 is not looked at.
    """

    longest: int = 0
    at_once: int = 0
    same: int = 0

    def check(self, heard: Heard) -> Outcome:
        """Fail at each question that is too long, too many or too often."""
        questions = [(i, m) for i in heard.agent_turns for m in _QUESTION.finditer(heard.text(i))]
        if not questions:
            return not_applicable(Text("客服没有提问", "the agent asks nothing"))
        return judged(self._findings(heard, questions), Text("提问得当", "the questions are well put"))

    def _findings(self, heard: Heard, questions: list[tuple[int, re.Match[str]]]) -> Iterator[Finding]:
        seen: dict[str, int] = {}
        per_turn: dict[int, int] = {}
        for turn, match in questions:
            core = _COURTESY.sub("", match[0])
            per_turn[turn] = per_turn.get(turn, 0) + (len(core) >= 3)
            seen[core] = seen.get(core, 0) + 1
            if self.longest and len(match[0]) > self.longest:
                yield _at(
                    turn,
                    match,
                    Text(
                        f"问题长 {len(match[0])} 字（上限 {self.longest}）",
                        f"a question of {len(match[0])} characters (limit {self.longest})",
                    ),
                )
            if self.at_once and per_turn[turn] == self.at_once + 1:
                yield _at(
                    turn,
                    match,
                    Text(
                        f"一次问了 {self.at_once} 个以上的问题", f"more than {self.at_once} questions at once"
                    ),
                )
            if self.same and len(core) >= 4 and seen[core] == self.same + 1:
                yield _at(
                    turn,
                    match,
                    Text(
                        f"同一个问题问了 {self.same} 次以上",
                        f"the same question is asked more than {self.same} times",
                    ),
                )


def _at(turn: int, match: re.Match[str], message: Text) -> Finding:
    return Finding(turn, match.start(), match.end(), match[0], message)
