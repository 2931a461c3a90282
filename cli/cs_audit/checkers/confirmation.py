"""Confirmation: explanations understood, information said back, proposals put as a question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from cs_audit.details import KIND_NAMES, Detail, details, is_repeated
from cs_audit.heard import Heard
from cs_audit.lazy import pattern
from cs_audit.model import AGENT, CUSTOMER
from cs_audit.names import act_names
from cs_audit.remembering import of_text
from cs_audit.rules import Act, Acts
from cs_audit.sentences import sentence_around
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, at_hit, at_turn, failed, judged, not_applicable, passed

_ASKS_NUMBER = pattern(
    r"(?:报|说|提供|发|留|输)[^，。,.]{0,10}[号码]|[号码][^，。,.]{0,6}(?:多少|几|什么|报|说|发|提供|留)"
)
ACKNOWLEDGED: Acts = (Act("thanks"), Act("farewell"), Act("understood"))

RECENT = 100  # turns back in which what was said before is looked for


class Confirmation(NamedTuple):
    """``of`` says what is to be confirmed.

    ``understanding``: after an explanation (``explained`` characters or more in one agent turn) the agent asks
    whether it is clear, unless the customer shows it (``acknowledged``); with ``explaining`` only turns that perform
    one of these explain. ``information``: the ``kinds`` of details
    that a customer gives are said back within ``turns`` agent turns. ``proposal``: turns that perform one of
    ``proposals`` also ask whether the customer agrees. ``asks`` are the acts that count as asking; ``anytime``: at
    any time from the first explanation on; ``shortest``: numbers with fewer digits count only where they are called 号;
    ``exempt``: turns that perform one of these explain nothing; ``puzzled``: a customer who does none of these after
    an explanation has understood it.
    """

    of: Literal["understanding", "information", "proposal"] = "understanding"
    asks: Acts = (Act("check_understanding"),)
    acknowledged: Acts = ACKNOWLEDGED
    explained: int = 60
    explaining: Acts = ()
    kinds: tuple[str, ...] = ("phone",)
    turns: int = 3
    proposals: Acts = ()
    anytime: bool = False
    shortest: int = 4
    exempt: Acts = ()
    puzzled: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Audit the confirmation that ``of`` names."""
        return {
            "understanding": self._understanding,
            "information": self._information,
            "proposal": self._proposal,
        }[self.of](heard)

    def _understanding(self, heard: Heard) -> Outcome:
        long = [i for i in heard.agent_turns if len(heard.text(i)) >= self.explained]
        explaining = [i for i in long if self._explains(heard, i)]
        if not explaining:
            return not_applicable("没有较长的解释", "nothing is explained at length")
        last = explaining[-1]
        later = tuple(i for i in heard.agent_turns if i >= (explaining[0] if self.anytime else last))
        if heard.any_within(later, *self.asks):
            return passed(
                "解释后确认了客户是否清楚", "the explanation is followed by a check of understanding"
            )
        replies = heard.following(last, CUSTOMER, count=2)
        if not replies or heard.any_within(replies, *self.acknowledged):
            return passed("客户已表示清楚", "the customer shows that it is clear")
        if self.puzzled and not heard.any_within(replies, *self.puzzled):
            return passed("客户没有再追问", "the customer has no more questions")
        return failed([at_turn(heard, last, _unchecked(heard, self.asks))])

    def _explains(self, heard: Heard, turn: int) -> bool:
        if not heard.preceding(turn, CUSTOMER):
            return False
        if heard.does(turn, *self.exempt) or (self.explaining and not heard.does(turn, *self.explaining)):
            return False
        return _informing(heard, turn) >= self.explained

    def _information(self, heard: Heard) -> Outcome:
        given = [
            (i, d)
            for i in heard.customer_turns
            for d in details(heard.text(i), self.kinds)
            if heard.following(i, AGENT) and self._counts(heard, i, d) and not _is_told(heard, i, d)
        ]
        if not given:
            return not_applicable("客户没有提供需要复述的信息", "the customer gives nothing to be said back")
        return judged(
            self._unrepeated(heard, given),
            passed("客户提供的信息都复述了", "what the customer gave is said back"),
        )

    def _counts(self, heard: Heard, turn: int, detail: Detail) -> bool:
        text = heard.text(turn)
        if detail.kind != "number":
            return True
        if text[detail.end : detail.end + 1] == "个":  # 四个零: not told digit by digit
            return False
        asked = any(_asks_number(heard.text(i)) for i in heard.preceding(turn, AGENT))
        called = asked or "号" in text[max(0, detail.start - 6) : detail.start]
        return called or len(detail.key) >= self.shortest

    def _unrepeated(self, heard: Heard, given: list[tuple[int, Detail]]) -> Iterator[Finding]:
        for turn, detail in given:
            answers = heard.following(turn, AGENT, count=self.turns)
            if not any(is_repeated(detail, heard.text(i)) for i in answers):
                zh, en = KIND_NAMES[detail.kind]
                said = heard.text(turn)[detail.start : detail.end]
                yield at_turn(
                    heard,
                    answers[0],
                    Text(f"没有复述客户提供的{zh}“{said}”", f"the {en} “{said}” is not said back"),
                )

    def _proposal(self, heard: Heard) -> Outcome:
        proposals = heard.all(*self.proposals)
        if not proposals:
            return not_applicable("没有提出方案", "nothing is proposed")
        bare = [h for h in proposals if not self._is_put_as_question(heard, h.turn)]
        return judged(
            (at_hit(heard, h, _told(self.asks)) for h in bare),
            passed("方案都征询了客户", "proposals are put as a question"),
        )

    def _is_put_as_question(self, heard: Heard, turn: int) -> bool:
        """The same turn or the agent's words up to the reply ask, or the customer agrees at once."""
        reply = heard.following(turn, CUSTOMER)
        until = reply[0] if reply else len(heard.turns)
        spoken = heard.between(turn, until, AGENT)
        return heard.any_within(spoken, *self.asks) or heard.any_within(reply, *self.acknowledged)


@of_text
def _asks_number(text: str) -> bool:
    return _ASKS_NUMBER.search(text) is not None


def _is_told(heard: Heard, turn: int, detail: Detail) -> bool:
    """Whether it was said before: the customer only confirms what the agent said, or says the same again."""
    return any(is_repeated(detail, heard.text(i)) for i in range(max(0, turn - RECENT), turn))


def _informing(heard: Heard, turn: int) -> int:
    """How many characters of a turn stand in sentences that inform, rather than greet, apologise or thank."""
    text = heard.text(turn)
    formulas = {
        sentence_around(text, h.start, h.end)
        for h in heard.at(turn, "apology", "thanks", "empathy")
        if h.end - h.start < len(text)
    }
    words = heard.at(turn, "greeting", "ask_need", "ask_more", "closing", "survey_invitation")
    silent = {i for start, end in (*formulas, *((h.start, h.end) for h in words)) for i in range(start, end)}
    return len(text) - len(silent)


def _unchecked(heard: Heard, asks: Acts) -> Text:
    near = heard.all(*asks)
    hint = (
        Text(
            f"（上一次确认在第 {near[-1].turn + 1} 句）",
            f" (the last check stands in turn {near[-1].turn + 1})",
        )
        if near
        else Text("", "")
    )
    return Text(
        f"解释之后没有确认客户是否清楚{hint.zh}",
        f"the explanation is not followed by a check of understanding{hint.en}",
    )


def _told(asks: Acts) -> Text:
    names = act_names(asks)
    return Text("提出方案时没有征询客户意见", f"the proposal does not ask for agreement ({names.en})")
