"""Waits: announced with a reason and the customer's consent, and ended with an apology."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from cs_audit.heard import Heard, Hit
from cs_audit.lazy import pattern
from cs_audit.model import AGENT, CUSTOMER
from cs_audit.names import act_names
from cs_audit.remembering import of_conversation
from cs_audit.rules import Act, Acts
from cs_audit.sentences import asks, is_question
from cs_audit.text import Text
from cs_audit.times import gap_between
from cs_audit.verdicts import Finding, Outcome, at_hit, at_turn, judged, not_applicable, not_assessed, passed

SYLLABLES = 3  # 嗯, 然后: nobody comes back from a wait with so little
ASKS_ON = 24  # an agent who comes back with a question of at most so many characters has only begun to look
_NO = pattern(r"不行|不好|没时间|没空|等不了|不等|来不及|不想等|别让我等|不可以")
_YES = pattern(r"[好嗯行哦噢唉诶可成等查快事]|ok", re.IGNORECASE)
LONG_CONSENT = 16  # who says more than that with a “yes” has brought up something else
MUCH = 16  # with more characters behind a notice the agent has begun to answer
SHORT_REPLY = 8  # a customer turn of at most so many characters only acknowledges


class WaitNotice(NamedTuple):
    """Each rule sets the parts of the norm that it stands for; what is not set is not asked.

    ``needs``: the turn of the notice performs all of these too; ``any_of``: and one of these. ``consent``: the customer agrees, or at
    least does not go on with something else, before the agent's next turn. ``return_acts``: the agent's
    first turn after the wait performs one of these. ``alone``: the customer hears nothing for at most so many
    seconds. ``short``: seconds of waiting that need no apology, where the times are known.
    """

    notice: Acts = (Act("wait_notice"),)
    needs: Acts = ()
    any_of: Acts = ()
    consent: Acts = ()
    return_acts: Acts = ()
    alone: float | None = None
    short: float = 10

    def check(self, heard: Heard) -> Outcome:
        """Look at each wait in turn."""
        waits = _waits(heard, self.notice)
        if not waits:
            return not_applicable("没有让客户等待", "the customer is not asked to wait")
        if self.alone is not None:
            return self._check_silence(heard, waits)
        if self.return_acts:
            return self._check_return(heard, waits)
        return judged(
            self._notices(heard, waits), passed("等待前的提示完整", "the notices before waits are complete")
        )

    def _notices(self, heard: Heard, waits: tuple[Hit, ...]) -> Iterator[Finding]:
        for wait, spoken in _announced(heard, waits):
            missing = tuple([act for act in self.needs if not heard.any_within(spoken, act)])
            if self.any_of and not heard.any_within(spoken, *self.any_of):
                missing = (*missing, self.any_of[0])
            if missing:
                names = act_names(missing)
                yield at_hit(
                    heard, wait, Text(f"请客户等待时缺少{names.zh}", f"the wait notice has no {names.en}")
                )
            if self.consent and not self._consented(heard, wait):
                yield self._unasked(heard, wait)

    def _unasked(self, heard: Heard, wait: Hit) -> Finding:
        reply = wait.turn + 1
        if reply < len(heard.turns) and heard.turns[reply].role == CUSTOMER and heard.following(reply, AGENT):
            return at_turn(
                heard,
                reply,
                Text(
                    f"第 {wait.turn + 1} 句请客户等待，客户没有同意",
                    f"the customer does not agree to wait (turn {wait.turn + 1})",
                ),
            )
        return at_hit(
            heard, wait, Text("没有等到客户同意就离开", "the agent leaves before the customer agrees")
        )

    def _consented(self, heard: Heard, wait: Hit) -> bool:
        reply = wait.turn + 1
        if reply >= len(heard.turns) or heard.turns[reply].role != CUSTOMER:
            return False
        return heard.does(reply, *self.consent) or (
            _acknowledges(heard, reply) and not _NO.search(heard.text(reply))
        )

    def _check_return(self, heard: Heard, waits: tuple[Hit, ...]) -> Outcome:
        returns = [(wait, back) for wait in waits if (back := self._return_turn(heard, wait)) is not None]
        if not returns:
            return not_applicable("没有可见的等待返回", "no return from a wait is seen")
        lacking = [
            (wait, back)
            for wait, back in returns
            if not heard.any_within(_run(heard, back), *self.return_acts)
        ]
        findings = (at_turn(heard, back, _no_apology(wait)) for wait, back in lacking)
        return judged(findings, passed("等待返回后有致歉或致谢", "each return from a wait is acknowledged"))

    def _return_turn(self, heard: Heard, wait: Hit) -> int | None:
        """The agent's first turn after the wait, if a wait there was."""
        if heard.does(wait.turn, "transfer"):  # it is the colleague who speaks next
            return None
        back = next((i for i in heard.following(wait.turn, AGENT, 3) if _says_something(heard, i)), None)
        if back is None or heard.any_within(_run(heard, back), "wait_notice", *self.notice):
            return None
        if _only_closes(heard, back):  # nothing was looked up: no one comes back with anything
            return None
        asks_on = len(heard.text(back)) <= ASKS_ON and _ends_with_question(heard.text(back))
        if asks_on and not heard.does(back, "check_understanding"):
            return None
        if not all(_agrees(heard, i) for i in heard.between(wait.turn, back, CUSTOMER)):
            return None
        waited = gap_between(heard, wait.turn, back)
        return None if waited is not None and waited <= self.short else back

    def _check_silence(self, heard: Heard, waits: tuple[Hit, ...]) -> Outcome:
        assert self.alone is not None  # noqa: S101
        gaps = [
            (wait, back[0], _left_alone(heard, wait, back[0]))
            for wait in waits
            if (back := heard.following(wait.turn, AGENT))
        ]
        known = [(wait, back, gap) for wait, back, gap in gaps if gap is not None]
        if not known:
            return not_assessed("每句话的时间", "the times of the turns")
        long = ((back, gap) for _, back, gap in known if gap > self.alone)
        findings = (at_turn(heard, back, _too_long(gap, self.alone)) for back, gap in long)
        return judged(
            findings, passed(f"等待都在 {self.alone:g} 秒以内", f"no wait is longer than {self.alone:g} s")
        )


def _announced(heard: Heard, waits: tuple[Hit, ...]) -> Iterator[tuple[Hit, tuple[int, ...]]]:
    """The first notice of each wait, with the agent's turns that speak of it: up to the customer's next word."""
    until = -1
    turns = [wait.turn for wait in waits]
    for wait in waits:
        if wait.turn > until:
            spoken = _run(heard, wait.turn)
            until = turns[bisect_right(turns, spoken[-1]) - 1]
            yield wait, tuple(i for i in spoken if i <= until)


@of_conversation
def _run(heard: Heard, turn: int) -> tuple[int, ...]:
    """The agent's turns from ``turn`` on, up to the next word of the customer."""
    until = next(iter(heard.following(turn, CUSTOMER)), len(heard.turns))
    return heard.between(turn, until, AGENT)


def _ends_with_question(text: str) -> bool:
    return is_question(text, max(0, len(text) - 2), len(text))


def _agrees(heard: Heard, turn: int) -> bool:
    """Whether the customer's words mean “all right”: a short reply with a subject of its own ends the wait."""
    text = heard.text(turn)
    agrees = heard.does(turn, "consents_to_wait", "understood") and len(text) <= LONG_CONSENT
    consents = agrees and not asks(text)
    return consents or (_acknowledges(heard, turn) and bool(_YES.search(text)))


def _acknowledges(heard: Heard, turn: int) -> bool:
    text = heard.text(turn).strip()
    return len(text) <= SHORT_REPLY and not asks(text)


def _only_closes(heard: Heard, turn: int) -> bool:
    """Whether the turn holds little but 还有其他吗 and closing words."""
    if not heard.does(turn, "ask_more"):
        return False
    words = heard.at(turn, "ask_more", "closing", "survey_invitation", "thanks", "blessing")
    return len(heard.text(turn).strip()) - words[-1].end + words[0].start <= SHORT_REPLY


def _left_alone(heard: Heard, wait: Hit, back: int) -> float | None:
    """Seconds from the notice, or from the customer's consent to it, to the agent's return."""
    reply = wait.turn + 1
    consents = reply < back and _acknowledges(heard, reply)
    return gap_between(heard, reply if consents else wait.turn, back)


@of_conversation
def _waits(heard: Heard, notice: Acts) -> tuple[Hit, ...]:
    """The last notice of each turn, unless the answer follows it in the same turn or the turn ends the matter."""
    last = {h.turn: h for h in heard.all(*notice) if not heard.does(h.turn, "ask_more")}
    return tuple(h for h in last.values() if not _is_answered(heard, h))


def _is_answered(heard: Heard, wait: Hit) -> bool:
    """Chats join messages: what stands behind the notice in its turn may already be the answer."""
    rest = heard.text(wait.turn)[wait.end :]
    asks = heard.does(wait.turn, "softener", "check_understanding")
    if len(rest) > SYLLABLES and not asks and _ends_with_question(rest):  # 我帮您处理，请问您贵姓？
        return True
    more = len(rest.strip())
    if more > MUCH:
        words = ("wait_reason", "softener", "thanks", "please", "empathy", "promise")
        spoken = [h for h in heard.at(wait.turn, *words) if h.start >= wait.end]
        more -= sum(h.end - h.start for h in spoken)
    return more > MUCH


def _says_something(heard: Heard, turn: int) -> bool:
    return len(heard.text(turn)) > SYLLABLES or turn + 1 == len(heard.turns)


def _no_apology(wait: Hit) -> Text:
    return Text(
        f"第 {wait.turn + 1} 句请客户等待，返回后没有“让您久等了”之类的话",
        f"the customer was asked to wait in turn {wait.turn + 1}; the return does not acknowledge it",
    )


def _too_long(gap: float, limit: float) -> Text:
    return Text(
        f"客户等了 {gap:.0f} 秒，期间没有沟通（上限 {limit:g} 秒）",
        f"the customer waited {gap:.0f} s without a word (limit {limit:g} s)",
    )
