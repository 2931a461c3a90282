"""Privacy: no personal data said or shown that the customer has not given in this conversation."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from cs_audit.details import KIND_NAMES, details, digits_of
from cs_audit.heard import Heard
from cs_audit.lazy import pattern
from cs_audit.remembering import of_conversation, of_text
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, judged, not_applicable, passed

_MOBILE = pattern(
    r"(?<![\d零一二三四五六七八九幺])(?:\+?86[- ]?)?(?:1|一|幺)[- ]?(?:[\d零一二三四五六七八九幺][- ]?){9}[\d零一二三四五六七八九幺](?![\d零一二三四五六七八九幺*])"
)
_ID_CARD = pattern(r"(?<!\d)[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)")
_BANK_CARD = pattern(r"(?<!\d)\d{4}(?:[- ]?\d{4}){3}(?:[- ]?\d{1,3})?(?!\d)")
_OWN = pattern(
    r"客服|热线|专线|公司|我们的?(?:电话|地址)|本店|售后|寄回|退回|退货地址|维修点|网点|营业厅|服务站|门店|仓库|师傅|快递员|站点|管家|值班|前台"
)
_ADDRESS = (KIND_NAMES["address"][0], "an address")
_ABODE = pattern(
    r"(?:收货|收件|您的|您家|家庭|登记|下单|住)(?:的)?(?:地址|住址|在)|家住|住在|收货人|收件人|业主"
)


class Privacy(NamedTuple):
    """The agent shows no full mobile, identity card or bank card number, nor a customer's address, that the customer has not given.

    Masked numbers, hotlines and order numbers are none; what the sentence calls the company's own is none either. In a
    turn that performs one of ``confirming``, an address is read back to its owner and no leak.
    """

    confirming: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Fail at each number or address that leaks."""
        if not heard.agent_turns:
            return not_applicable("没有客服的话", "the agent says nothing")
        return judged(self._leaks(heard), passed("没有泄露个人信息", "no personal data leak"))

    def _leaks(self, heard: Heard) -> Iterator[Finding]:
        for i in heard.agent_turns:
            text = heard.text(i)
            shown = _personal(text)
            if not shown:
                continue
            before = bisect_left(heard.customer_turns, i)
            confirms = heard.does(i, *self.confirming)
            for start, end, name in shown:
                if confirms and name[1] == _ADDRESS[1]:
                    continue
                if not _is_given(heard, text[start:end], before):
                    zh, en = name
                    yield Finding(
                        i,
                        start,
                        end,
                        text[start:end],
                        Text(f"说出了客户没有提供过的{zh}", f"shows {en} that the customer never gave"),
                    )


@of_text
def _personal(text: str) -> tuple[tuple[int, int, tuple[str, str]], ...]:
    """Where personal data stand in a text, and what they are."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[int, int, tuple[str, str]]]:
    yield from (
        (m.start(), m.end(), ("身份证号", "an identity card number")) for m in _ID_CARD.finditer(text)
    )
    for m in _BANK_CARD.finditer(text):
        if _is_bank_card(digits_of(m[0])) or "卡号" in text[max(0, m.start() - 10) : m.start()]:
            yield m.start(), m.end(), ("银行卡号", "a bank card number")
    for m in _MOBILE.finditer(text):
        if re.fullmatch(r"(?:86)?1[3-9]\d{9}", digits_of(m[0])) and not _OWN.search(
            text[max(0, m.start() - 16) : m.start()]
        ):
            yield m.start(), m.end(), ("手机号", "a mobile number")
    for d in details(text, ("address",)):
        before = text[max(0, d.start - 16) : d.start + 4]
        if _ABODE.search(before) and not _OWN.search(before):
            yield d.start, d.end, _ADDRESS


def _is_given(heard: Heard, said: str, turns: int) -> bool:
    """Whether the customer has given it in their first so many turns."""
    words, numbers = _given(heard)
    digits = digits_of(said)
    if len(digits) >= 11:
        return numbers.hold(digits[-11:], turns) or numbers.hold(digits, turns)
    if digits and numbers.hold(digits, turns):
        return True  # the customer gave the building and the room, the agent adds the name of the estate
    places = re.findall(r"[一-龥]{2,}(?:路|街|道|巷|小区|花园|家园|苑|村)", said)
    return any(words.hold(part, turns) for part in (*places, said))


class _Given(NamedTuple):
    """All that the customer says, as one text, and where each turn ends in it."""

    text: str
    ends: tuple[int, ...]

    def hold(self, part: str, turns: int) -> bool:
        at = self.text.find(part)
        return 0 <= at <= self.ends[turns] - len(part)


@of_conversation
def _given(heard: Heard) -> tuple[_Given, _Given]:
    """The customer's words, and the digits in them."""
    texts = [heard.text(i) for i in heard.customer_turns]
    return _joined(texts, " "), _joined([digits_of(text) for text in texts], "")


def _joined(texts: list[str], between: str) -> _Given:
    ends = accumulate((len(text) + len(between) for text in texts), initial=-len(between))
    return _Given(between.join(texts), tuple(ends))


def _is_bank_card(number: str) -> bool:
    digits = [int(d) for d in reversed(number)]
    return sum(sum(divmod(2 * d, 10)) if i % 2 else d for i, d in enumerate(digits)) % 10 == 0
