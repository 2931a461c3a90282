"""Attention: each customer turn gets a reaction, and more than a syllable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from cs_audit.heard import Heard
from cs_audit.lazy import pattern
from cs_audit.model import AGENT, CUSTOMER
from cs_audit.remembering import of_text
from cs_audit.rules import Act, Acts
from cs_audit.sentences import asks
from cs_audit.text import Text
from cs_audit.times import gap_between
from cs_audit.verdicts import Finding, Outcome, at_turn, judged, not_applicable, passed

_SPOKEN = pattern(r"[一-龥A-Za-z0-9]")
_UNSPOKEN = pattern(r"[^一-龥A-Za-z0-9]")
# (沉默), [静音]: nothing is said. A link, a picture, an order in brackets is an answer.
_STAGE = pattern(
    r"[(（\[【](?![^)）\]】]*(?:x|链接|图|订单|文件|视频|语音|表情|卡片|商品|地址))[^)）\]】]*[)）\]】]"
)
_CLAUSE = pattern(r"[^。！!？?；;，,\n]+[？?]?")
_ASKS = pattern(
    r"多少|几[个天点号兆块]|什么|怎么(?!这么|又|还|回事|会)|哪|如何|多久|能不能|是不是|有没有|要不要|可不可以|([一-龥])不\1|吗|呢$|[？?]"
)
_ASKED = 4  # characters that a question has at least
_MUCH = 8  # characters from which on a customer turn is no piece of a longer one
_CONTENT = 6  # characters from which on a customer turn wants more than a syllable
_FORMULAS: Acts = (Act("thanks"), Act("farewell"), Act("no_more"), Act("consents_to_wait"), Act("hello"))


class Attention(NamedTuple):
    """``of`` says what is looked at; finding at the agent's turn, or at the customer's turn that got none.

    ``reaction``: no ``run`` customer turns follow one another without a word of the agent (where the times tell
    that the customer paused for ``pause`` seconds, two are enough), and no agent turn is empty; with ``calls`` only
    runs count in which the customer calls for the agent (喂，在听吗) or says much: some transcripts cut turns up. ``curt``: no ``run``
    answers in a row have at most ``longest`` characters; with ``to`` only answers to these acts count. ``several``:
    a turn with two or more questions is not answered in fewer than ``longest`` characters. ``bare``: a question
    whether there is something is not answered with one of the ``bare`` acts alone.
    """

    of: Literal["reaction", "curt", "several", "bare"]
    run: int = 3
    longest: int = 2
    pause: float = 3
    to: Acts = ()
    bare: Acts = ()
    calls: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Audit what ``of`` names."""
        if not heard.customer_turns or not heard.agent_turns:
            return not_applicable("没有一问一答", "nobody is answered")
        look = {"reaction": self._unheard, "curt": self._curt, "several": self._several, "bare": self._bare}[
            self.of
        ]
        return judged(look(heard), passed("对客户都有回应", "the customer is answered"))

    def _unheard(self, heard: Heard) -> Iterator[Finding]:
        run: list[int] = []
        for i, turn in enumerate(heard.turns):
            silent = turn.role == AGENT and _is_silent(turn.text)
            if silent and i and heard.turns[i - 1].role == CUSTOMER:
                yield at_turn(
                    heard, i, Text("客户说话后没有任何回应", "no reaction to what the customer said")
                )
            if turn.role == CUSTOMER and turn.text.strip():
                run.append(i)
                if self._is_left_alone(heard, run):
                    yield at_turn(
                        heard,
                        i,
                        Text(
                            f"客户连说 {len(run)} 句没有得到回应",
                            f"the customer speaks {len(run)} times without a reaction",
                        ),
                    )
            elif turn.role == AGENT and not silent:
                run = []

    def _is_left_alone(self, heard: Heard, run: list[int]) -> bool:
        if len(run) == 2 and self._paused(heard, run):
            return True
        if not self.calls:
            return len(run) == self.run
        if len(run) < self.run:
            return False
        calls = (self._calls(heard, run[:n]) for n in range(self.run, len(run)))
        return self._calls(heard, run) and not any(calls)

    def _calls(self, heard: Heard, run: list[int]) -> bool:
        """Whether the customer, in the last turn of a run, calls for the agent, or has said much."""
        return heard.does(run[-1], *self.calls) or self._says_much(heard, run)

    def _says_much(self, heard: Heard, run: list[int]) -> bool:
        return len(run) >= self.run and all(_length(heard.text(i)) >= _MUCH for i in run)

    def _paused(self, heard: Heard, run: list[int]) -> bool:
        gap = gap_between(heard, run[0], run[1]) if heard.turns[run[0]].end is not None else None
        return gap is not None and gap >= self.pause

    def _curt(self, heard: Heard) -> Iterator[Finding]:
        run: list[int] = []
        for i in heard.agent_turns:
            if not self._asks_for_words(heard, i):
                continue
            text = heard.text(i)
            short = _length(text) <= self.longest and not asks(text)
            if not short:
                run = []
                continue
            run.append(i)
            if len(run) >= self.run:
                message = Text(
                    f"答复过于简短（连续 {len(run)} 句不超过 {self.longest} 字）",
                    f"{len(run)} answers of at most {self.longest} characters",
                )
                yield from (at_turn(heard, at, message) for at in (run if len(run) == self.run else [i]))

    def _asks_for_words(self, heard: Heard, turn: int) -> bool:
        """Whether the agent's turn answers a customer who said something, or performed one of ``to``, and then stopped."""
        if not turn or heard.turns[turn - 1].role != CUSTOMER:
            return False
        if self.to:
            return heard.does(turn - 1, *self.to)
        said = heard.text(turn - 1)
        if not (len(said) >= _CONTENT or asks(said)) or heard.does(turn - 1, *_FORMULAS):
            return False
        asked = heard.preceding(turn - 1, AGENT)
        return not heard.any_within(asked, "ask_number", "ask_name", "confirm_information")

    def _several(self, heard: Heard) -> Iterator[Finding]:
        for i in heard.customer_turns:
            asked = _questions(heard.text(i))
            answers = heard.following(i, AGENT) if asked >= 2 else ()
            if answers and self._falls_short(heard, answers[0], asked):
                yield at_turn(
                    heard,
                    answers[0],
                    Text(
                        f"客户问了 {asked} 个问题，没有逐一回答",
                        f"the customer asks {asked} questions; not all are answered",
                    ),
                )

    def _falls_short(self, heard: Heard, turn: int, asked: int) -> bool:
        if heard.does(turn, "wait_notice", "apology") or asks(heard.text(turn)):
            return False
        parts = [p for p in re.split(r"[，,。！!；;\s]+", heard.text(turn)) if len(p) >= 2]
        return len(parts) < asked or _length(heard.text(turn)) <= self.longest

    def _bare(self, heard: Heard) -> Iterator[Finding]:
        for hit in heard.all(*self.bare):
            before = heard.preceding(hit.turn, CUSTOMER)
            if before and before[0] == hit.turn - 1 and heard.does(before[0], *self.to):
                yield at_turn(
                    heard,
                    hit.turn,
                    Text("只答有没有，没有说出客户要的内容", "says only whether there is one"),
                )


@of_text
def _is_silent(text: str) -> bool:
    return not _SPOKEN.search(_STAGE.sub("", text))


@of_text
def _length(text: str) -> int:
    """How many characters are spoken."""
    return len(text) - len(_UNSPOKEN.findall(text))


@of_text
def _questions(text: str) -> int:
    """How many different clauses ask something."""
    clauses = {m[0] for m in _CLAUSE.finditer(text)}
    return sum(_ASKS.search(c) is not None and len(_SPOKEN.findall(c)) >= _ASKED for c in clauses)
