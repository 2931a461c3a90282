"""Questions: short, one at a time, and not the same one again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.lazy import pattern
from cs_audit.remembering import of_text
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, at_hit, judged, not_applicable, passed

_QUESTION = pattern(r"[^。！!？?；;\n]*[？?]")
_COURTESY = pattern(r"请问|那么?|您|你|呢|吗|呀|啊|的|了|一下|麻烦|有没有|是不是|是否|能不能|[\s，,。？?！!]")
_CONSENT = pattern(
    r".{0,12}(?:看|觉得|这样|这么)?.{0,4}(?:可以|行|好|方便|成|合适|没问题|同意|接受|是否清楚|清楚|明白)(?:不|吧|么)?"
)
_ASKS = pattern(r"还是(?!会|不)|是不是|有没有|什么|哪|多少|怎么|如何|几[个天点号]")
_CONSENT_CORE = 8  # characters of a consent tag (您看这样办可以吗), courtesy words aside
_SAME = 0.8  # likeness of two questions that ask the same


class QuestionStyle(NamedTuple):
    """``longest``: characters of one question; ``at_once``: questions in one agent turn (asking consent, 可以吗, is
    none); ``same``: times that the same question (courtesy words aside), or one for the same of ``fields``, is asked.
    ``exempt``: acts that may be repeated (anything else?). What is 0 is not looked at.
    """

    longest: int = 0
    at_once: int = 0
    same: int = 0
    fields: Acts = ()
    exempt: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Fail at each question that is too long, too many or too often."""
        questions = [(i, question) for i in heard.agent_turns for question in _questions(heard.text(i))]
        if not questions:
            return not_applicable("客服没有提问", "the agent asks nothing")
        return judged(self._findings(heard, questions), passed("提问得当", "the questions are well put"))

    def _findings(self, heard: Heard, questions: list[tuple[int, _Question]]) -> Iterator[Finding]:
        asked: Counter[str] = Counter()
        per_turn: dict[int, int] = {}
        for turn, question in questions:
            core, length = question.core, question.length
            if self.longest and length > self.longest and not _is_consent(_last_clause(question.text)):
                yield _at(turn, question, _too_long(length, self.longest))
            if question.is_consent:
                continue
            per_turn[turn] = per_turn.get(turn, 0) + (len(core) >= 2)
            if self.at_once and per_turn[turn] == self.at_once + 1:
                yield _at(turn, question, _too_many(self.at_once))
            if self.same and not self._is_exempt(heard, turn, question):
                if len(core) >= 4 and sum(n for a, n in asked.items() if _is_alike(core, a)) == self.same:
                    yield _at(turn, question, _too_often(self.same))
                asked[core] += 1
        yield from self._same_field(heard)

    def _same_field(self, heard: Heard) -> Iterator[Finding]:
        """Requests for the same piece of data, however they are put."""
        for field in self.fields if self.same else ():
            first = {h.turn: h for h in reversed(heard.all(field))}
            for turn in sorted(first)[self.same : self.same + 1]:
                yield at_hit(heard, first[turn], _too_often(self.same))

    def _is_exempt(self, heard: Heard, turn: int, question: _Question) -> bool:
        return any(question.start <= h.start < question.end for h in heard.at(turn, *self.exempt))


class _Question(NamedTuple):
    """A question of a turn; ``core``: its words without courtesies."""

    start: int
    end: int
    text: str
    core: str
    length: int
    is_consent: bool


@of_text
def _questions(text: str) -> tuple[_Question, ...]:
    found = ((m, _COURTESY.sub("", m[0])) for m in _QUESTION.finditer(text))
    return tuple(_Question(*m.span(), m[0], core, _length(m[0]), _is_consent(core)) for m, core in found)


def _is_consent(core: str) -> bool:
    return len(core) <= _CONSENT_CORE and bool(_CONSENT.fullmatch(core))


def _length(question: str) -> int:
    """Characters from 请问, or from the first clause that asks: what comes before explains."""
    start = question.rfind("请问")
    if start < 0:
        start = max(question.rfind("，"), question.rfind(","), 0)
        if asks := _ASKS.search(question):
            start = min(
                start, max(question.rfind("，", 0, asks.start()), question.rfind(",", 0, asks.start()), 0)
            )
    return len(question) - start


def _last_clause(question: str) -> str:
    return _COURTESY.sub("", re.split(r"[，,]", question)[-1])


def _is_alike(one: str, other: str) -> bool:
    """Nearly the same letters, in nearly the same order or in another one (重启过光猫, 光猫重启过)."""
    shared = set(one) & set(other)
    if one == other or len(shared) / len(set(one) | set(other)) >= _SAME:
        return True
    most = 2 * sum(min(one.count(c), other.count(c)) for c in shared) / (len(one) + len(other))
    return most >= _SAME and SequenceMatcher(None, one, other).ratio() >= _SAME


def _too_long(length: int, limit: int) -> Text:
    return Text(f"问题长 {length} 字（上限 {limit}）", f"a question of {length} characters (limit {limit})")


def _too_many(limit: int) -> Text:
    return Text(f"一次问了 {limit} 个以上的问题", f"more than {limit} questions at once")


def _too_often(limit: int) -> Text:
    return Text(f"同一个问题问了 {limit} 次以上", f"the same question is asked more than {limit} times")


def _at(turn: int, question: _Question, message: Text) -> Finding:
    return Finding(turn, question.start, question.end, question.text, message)
