"""Flow: what is asked is answered, and what is begun is brought to an end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from cs_audit.details import details
from cs_audit.heard import Heard, Hit
from cs_audit.lazy import pattern
from cs_audit.model import AGENT, CUSTOMER
from cs_audit.names import act_names
from cs_audit.remembering import of_conversation, of_text
from cs_audit.rules import Act, Acts
from cs_audit.sentences import asks
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, at_hit, at_turn, failed, judged, not_applicable, passed

_WHICH = pattern(r"多少|什么时候|几[天点号]|多久|哪(?:[里儿个些天]|$)|怎么(?!回事|搞)|如何|为什么")
_ACKNOWLEDGES = pattern(r"[嗯哦噢啊好]*|知道|明白|收到|这样")
_INDIRECT = pattern(
    r"(?:看看|看一下|看下|问问|试试|不知道|不管|查查|看)[^？?]{0,6}(?:有没有|是不是|能不能)[^？?]*$"
)
_TRIFLES = pattern(r"请?问|服务|帮助|帮忙|处理|咨询|您|的|了|吗|呢|[，,。！!？?～~…\s]")
_NO_ANSWER = pattern(r"(?:[嗯哦噢啊好对是行]|好的|是的|知道了|明白了|这样啊|我知道)[。！!…~,，]*")
SHORTEST_NUMBER = 5  # digits; shorter ones are amounts and dates rather than numbers of orders
ENDINGS: Acts = (
    Act("ask_more"),
    Act("closing"),
    Act("farewell_word"),
    Act("blessing"),
    Act("survey_invitation"),
)


class Flow(NamedTuple):
    """``of`` says what is looked at.

    ``answers``: each question of the customer gets more than an acknowledgement. ``order``: the acts of ``order``
    that are performed come in this order (by their first turn); ``complete``: where the last of them is performed, so
    are the others. ``objections``: acts by which customers say that they got no answer. ``before``: before the agent
    first performs one of ``order``, it performs one of ``asks``, unless the customer has said ``spoken`` characters by
    then. ``asked_again``: the agent does not ask, with one of ``asks``, for what the customer has already given: the
    customer answers with the same number or name, or says so (``objections``).
    """

    of: Literal["answers", "order", "before", "asked_again"]
    order: Acts = ()
    complete: bool = False
    objections: Acts = ()
    asks: Acts = (Act("ask_number"),)
    spoken: int = 0

    def check(self, heard: Heard) -> Outcome:
        """Audit what ``of`` names."""
        return {
            "answers": self._answers,
            "order": self._order,
            "before": self._before,
            "asked_again": self._asked_again,
        }[self.of](heard)

    def _answers(self, heard: Heard) -> Outcome:
        asked = _asked(heard)
        if not asked:
            return not_applicable("客户没有提问", "the customer asks nothing")
        return judged(self._unanswered(heard, asked), passed("有问必答", "each question is answered"))

    def _unanswered(self, heard: Heard, asked: tuple[int, ...]) -> Iterator[Finding]:
        objected = {
            before[-1] for h in heard.all(*self.objections) if (before := heard.preceding(h.turn, AGENT))
        }
        for turn in sorted(objected):
            yield at_turn(
                heard, turn, Text("客户的问题没有得到答复，又问了一遍", "the customer has to ask again")
            )
        for turn, answer in _unanswered(heard, asked):
            if answer not in objected:
                yield at_turn(heard, answer, _without_answer(turn + 1))

    def _order(self, heard: Heard) -> Outcome:
        first = [(h[0].turn, h[0].start, act) for act in self.order if (h := heard.all(act))]
        if self.complete and first and first[-1][2] == self.order[-1] and len(first) < len(self.order):
            names = act_names(act for act in self.order if not heard.all(act))
            return failed(
                [at_turn(heard, first[-1][0], Text(f"之前缺少{names.zh}", f"no {names.en} before it"))]
            )
        if len(first) < 2:
            return not_applicable("没有可比较先后的步骤", "no steps whose order could be compared")
        wrong = [later for earlier, later in pairwise(first) if later < earlier]
        names = act_names(act for *_, act in first)
        return judged(
            (
                at_turn(heard, turn, Text(f"顺序应为：{names.zh}", f"should go: {names.en}"))
                for turn, *_ in wrong
            ),
            passed("步骤顺序正确", "the steps are in order"),
        )

    def _before(self, heard: Heard) -> Outcome:
        first = next(iter(heard.all(*self.order)), None)
        if first is None:
            return not_applicable(f"没有{act_names(self.order).zh}", f"no {act_names(self.order).en}")
        said = sum(len(heard.text(i)) for i in heard.customer_turns if i < first.turn)
        asked = any((h.turn, h.start) < (first.turn, first.start) for h in heard.all(*self.asks))
        names = act_names(self.asks)
        message = Text(f"之前没有{names.zh}", f"no {names.en} before it")
        return judged(
            () if asked or 0 < self.spoken <= said else [at_hit(heard, first, message)],
            passed("先了解，再推荐", "asks first"),
        )

    def _asked_again(self, heard: Heard) -> Outcome:
        asks = [h for h in heard.all(*self.asks) if heard.preceding(h.turn, CUSTOMER)]
        if not asks:
            return not_applicable("没有向客户索取资料", "the customer is asked for no data")
        again = {h.turn: h for h in reversed(asks) if self._is_asked_again(heard, h)}
        message = Text("客户已经提供过，又问了一遍", "asks for what the customer has already given")
        return judged(
            (at_hit(heard, again[i], message) for i in sorted(again)),
            passed("没有重复询问", "nothing is asked twice"),
        )

    def _is_asked_again(self, heard: Heard, ask: Hit) -> bool:
        """Only the customer's answer tells whether the same thing was asked: it repeats it, or objects."""
        reply = next(iter(heard.following(ask.turn, CUSTOMER)), None)
        spoke = next(iter(heard.following(ask.turn, AGENT)), None)
        if reply is None or (spoke is not None and spoke < reply):
            return False
        if self.objections and heard.does(reply, *self.objections):
            return True
        given = _first_given(heard, ask.kind)
        said = heard.text(reply)
        again = [key for key in given if key in said] if ask.kind == "name" else _given(said, ask.kind)
        return any(given.get(key, ask.turn) < ask.turn for key in again)


@of_conversation
def _first_given(heard: Heard, kind: str) -> dict[str, int]:
    """What the customer gives of a kind, and the first turn that gives it."""
    found = [(key, i) for i in heard.customer_turns for key in _given(heard.text(i), kind)]
    return dict(reversed(found))


def _given(text: str, kind: str) -> set[str]:
    """What a text gives of the kind that was asked for: numbers and names, as keys to compare."""
    found = details(text, (kind,)) if kind in ("phone", "number", "name") else ()
    return {d.key for d in found if kind == "name" or len(d.key) >= SHORTEST_NUMBER}


@of_conversation
def _asked(heard: Heard) -> tuple[int, ...]:
    """The customer's turns that ask something and get an answer."""
    last = heard.agent_turns[-1] if heard.agent_turns else -1
    return tuple(
        [i for i in heard.customer_turns if i < last and _asks(heard.text(i)) and not _takes_leave(heard, i)]
    )


def _takes_leave(heard: Heard, turn: int) -> bool:
    """Whether the turn ends in thanks or a goodbye: the question before it was answered, or is no longer one."""
    if not heard.does(turn, "thanks", "farewell", "understood"):
        return False
    end = len(heard.text(turn).rstrip("。！!~～ "))
    return any(h.end >= end for h in heard.at(turn, "thanks", "farewell", "understood"))


@of_text
def _asks(text: str) -> bool:
    """Chats leave question marks out."""
    return not _INDIRECT.search(text) and (asks(text) or bool(_WHICH.search(text)))


def _beside(text: str, formulas: Iterable[Hit]) -> str:
    """The words of a turn beside its formulas, without courtesies and punctuation."""
    covered = {i for h in formulas for i in range(h.start, h.end)}
    return _TRIFLES.sub("", "".join(c for i, c in enumerate(text) if i not in covered))


@of_conversation
def _unanswered(heard: Heard, asked: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """The turns that ask and those that do not answer."""
    answers = ((i, heard.following(i, AGENT)[0]) for i in asked)
    return tuple(
        (i, answer) for i, answer in answers if _only_closes(heard, answer) or _avoids(heard, i, answer)
    )


def _only_closes(heard: Heard, answer: int) -> bool:
    if not heard.does(answer, *ENDINGS):
        return False
    formulas = heard.at(answer, *ENDINGS, "thanks", "courtesy", "please")
    return _ACKNOWLEDGES.fullmatch(_beside(heard.text(answer), formulas)) is not None


def _avoids(heard: Heard, turn: int, answer: int) -> bool:
    acknowledges = _NO_ANSWER.fullmatch(heard.text(answer).strip())
    return acknowledges is not None and _WHICH.search(heard.text(turn)) is not None


def _without_answer(number: int) -> Text:
    return Text(
        f"第 {number} 句客户的问题没有得到答复", f"the customer's question in turn {number} is not answered"
    )
