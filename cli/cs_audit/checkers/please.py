"""请: requests to the customer are courteous."""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.heard import Heard, Hit
from cs_audit.remembering import of_values
from cs_audit.rules import Act, Acts
from cs_audit.sentences import is_question, sentence_around
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, at_hit, failed, not_applicable, passed

_BARE = Text("请求客户时没有用“请”“麻烦”等敬语", "a request without 请, 麻烦 or the like")
_HALF = Text(
    "请求客户时应以“请”开头、以“好吗”等征询结尾", "a request begins with 请 and ends by asking (好吗)"
)


class Please(NamedTuple):
    """At least ``share`` of the agent's requests are courteous.

    A request is courteous when its sentence performs one of ``courtesy`` (请, 麻烦 …) no later than the
    request ends, and, if ``ending`` is set, one of those acts too (好吗, 可以吗). ``steps``: a 请 earlier in the turn
    covers the steps that follow it (请您先关机，拔下插头。等一分钟再插上). So many bare requests as ``slips`` are forgiven;
    what is put as a question (您看一下是这个吗) is not bare.
    """

    requests: Acts = (Act("request"),)
    courtesy: Acts = (Act("please"), Act("courtesy"))
    ending: Acts = ()
    share: float = 1.0
    at_least: int = 1  # requests that a conversation must hold before their share means anything
    steps: bool = False
    slips: int = 0

    def check(self, heard: Heard) -> Outcome:
        """Fail with a finding for each bare request, if their share is too large."""
        requests = _apart(heard.all(*self.requests))
        if not requests:
            return not_applicable("没有向客户提出请求", "the agent asks nothing of the customer")
        if len(requests) < self.at_least:
            return not_applicable(
                f"只提出 {len(requests)} 次请求（{self.at_least} 次起才评）",
                f"only {len(requests)} of the {self.at_least} requests that it takes",
            )
        bare = [h for h in requests if not self._is_courteous(heard, h)]
        kept = len(requests) - len(bare)
        count = _count(kept, len(requests))
        if len(bare) <= self.slips or kept >= self.share * len(requests):
            return passed(*count)
        message = _HALF if self.ending else _BARE
        return failed([at_hit(heard, h, message) for h in bare], count)

    def _is_courteous(self, heard: Heard, request: Hit) -> bool:
        return self._is_framed(heard, request) or (
            not self.ending and is_question(heard.text(request.turn), request.start, request.end)
        )

    def _is_framed(self, heard: Heard, request: Hit) -> bool:
        said = heard.at(request.turn, *self.courtesy)
        if not said:
            return False
        left, right = sentence_around(heard.text(request.turn), request.start, request.end)
        begin = 0 if self.steps else left
        opened = [h for h in said if begin <= h.start < request.end and h.end <= right + 1]
        if not opened or not self.ending:
            return bool(opened)
        return any(begin <= h.start and h.end <= right + 1 for h in heard.at(request.turn, *self.ending))


@of_values
def _count(kept: int, requests: int) -> Text:
    return Text(f"{requests} 次请求中 {kept} 次得体", f"{kept} of {requests} requests are courteous")


def _apart(requests: tuple[Hit, ...]) -> list[Hit]:
    """Requests that overlap (稍等 and 等一下 in 稍等一下) are one: the first."""
    kept: list[Hit] = []
    for hit in requests:
        if not kept or hit.turn != kept[-1].turn or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
