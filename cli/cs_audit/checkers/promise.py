"""Promises: a named time, and one that the standard allows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_audit.details import digits_of
from cs_audit.heard import Heard, Hit
from cs_audit.lazy import pattern
from cs_audit.rules import Act, Acts
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, at_hit, judged, not_applicable, passed

_HOURS = {
    "秒": 1 / 3600,
    "分钟": 1 / 60,
    "小时": 1.0,
    "钟头": 1.0,
    "天": 24.0,
    "日": 24.0,
    "工作日": 24.0,
    "周": 168.0,
    "星期": 168.0,
    "月": 720.0,
}
_AMOUNT = pattern(
    r"(\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)[多个]*(秒|分钟|小时|钟头|天|日(?!期)|工作日|周(?![一二三四五六日天末])|星期(?![一二三四五六日天])|月(?!\d|底))"
)
_DAYS = {
    "今": 12.0,
    "当天": 12.0,
    "当日": 12.0,
    "明": 24.0,
    "后天": 48.0,
    "本周": 72.0,
    "下周": 168.0,
    "月底": 168.0,
}


class Promise(NamedTuple):
    """Each of the ``promises`` names a time: its turn performs one of ``deadlines``.

    ``since``: only promises at or after a turn that performs one of these (a complaint). ``soothing``: a turn that
    performs one of these may leave the time to a later turn. ``hours``: no named time lies further off; 0 means any.
    """

    promises: Acts = (Act("promise"),)
    deadlines: Acts = (Act("deadline"),)
    since: Acts = ()
    soothing: Acts = ()
    hours: float = 0

    def check(self, heard: Heard) -> Outcome:
        """Fail at each promise without a time, or with one too far off."""
        begin = self._begin(heard)
        promises = {h.turn: h for h in heard.all(*self.promises) if h.turn >= begin}
        if not promises:
            return not_applicable("没有作出承诺", "nothing is promised")
        return judged(self._findings(heard, promises), passed("承诺都有时限", "each promise names a time"))

    def _begin(self, heard: Heard) -> int:
        return heard.first(*self.since) if self.since else 0

    def _findings(self, heard: Heard, promises: dict[int, Hit]) -> Iterator[Finding]:
        for turn, hit in promises.items():
            named = heard.at(turn, *self.deadlines)
            later = heard.does(turn, *self.soothing) and heard.last(*self.deadlines) > turn
            if not named and not later:
                yield at_hit(heard, hit, Text("承诺没有说明时限", "a promise that names no time"))
            far = [
                h for h in named if self.hours and hours_in(heard.text(turn)[h.start : h.end]) > self.hours
            ]
            for h in far[:1]:
                yield at_hit(
                    heard,
                    h,
                    Text(
                        f"承诺的时限超过 {self.hours:g} 小时",
                        f"the promised time is more than {self.hours:g} hours off",
                    ),
                )


def hours_in(text: str) -> float:
    """The hours that a wording of time stands for: 12小时内, 三天, 明天; 0 where it does not tell."""
    amount = _AMOUNT.search(text)
    if amount:
        return _number(amount[1]) * _HOURS[amount[2]]
    return next((hours for word, hours in _DAYS.items() if word in text), 0.0)


def _number(written: str) -> float:
    if written[0].isdigit():
        return float(written)
    if written == "半":
        return 0.5
    tens, ten, ones = written.partition("十")
    if not ten:
        return float(digits_of(written) or 1)
    return float(digits_of(tens) or 1) * 10 + float(digits_of(ones) or 0)
