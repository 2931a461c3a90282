"""Language that a service standard forbids: scolding, blame-shifting, brushing off, threats …"""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.heard import Heard, Hit
from cs_audit.rules import Act, Acts
from cs_audit.text import NO_TEXT, Text
from cs_audit.verdicts import Finding, Outcome, at_hit, judged, not_applicable, passed

# The kinds of taboo, in the words of an inspector, with what to say instead.
KINDS: dict[str, tuple[Text, Text]] = {
    "scolding": (
        Text("训斥客户", "scolds the customer"),
        Text("请您别着急，慢慢讲，我来帮您处理。", "Please take your time, I will help you."),
    ),
    "rhetorical": (
        Text("反问客户", "a reproachful counter-question"),
        Text("可能我没有说清楚，我再为您解释一遍。", "Perhaps I was unclear; let me explain again."),
    ),
    "interrogation": (
        Text("质问客户", "interrogates the customer"),
        Text("请问当时是什么情况呢？我来帮您核实。", "May I ask what happened? I will look into it."),
    ),
    "insult": (Text("侮辱或歧视客户", "insults or looks down on the customer"), NO_TEXT),
    "blame": (
        Text("推卸责任", "shifts the blame"),
        Text("这个问题我帮您联系相关部门处理。", "I will contact the department in charge for you."),
    ),
    "brushoff": (
        Text("生硬拒绝或敷衍", "brushes the customer off"),
        Text("这个我需要核实一下，请您稍等，我查清楚后答复您。", "Let me check that and come back to you."),
    ),
    "impatience": (Text("不耐烦", "shows impatience"), Text("没关系，您慢慢说。", "No hurry, please go on.")),
    "threat": (Text("威胁客户", "threatens the customer"), NO_TEXT),
    "command": (
        Text("命令客户", "orders the customer about"),
        Text("麻烦您……，好吗？", "Would you please …?"),
    ),
    "vocative": (
        Text("称呼不礼貌", "addresses the customer rudely"),
        Text("先生／女士，您好。", "Sir / Madam …"),
    ),
}
_OTHER = (Text("使用服务忌语", "uses forbidden language"), NO_TEXT)


class Taboo(NamedTuple):
    """The agent performs none of ``acts``; ``kinds`` narrows them to some kinds, empty means all."""

    acts: Acts = (Act("taboo"),)
    kinds: tuple[str, ...] = ()

    def check(self, heard: Heard) -> Outcome:
        """Fail with a finding for each hit, naming its kind."""
        if not heard.agent_turns:
            return not_applicable("没有客服的话", "the agent says nothing")
        hits = [h for h in heard.all(*self.acts) if not self.kinds or h.kind in self.kinds]
        return judged([_finding(heard, h) for h in hits], passed("没有服务忌语", "no forbidden language"))


def _finding(heard: Heard, hit: Hit) -> Finding:
    message, say = KINDS.get(hit.kind, _OTHER)
    return at_hit(heard, hit, message, say)
