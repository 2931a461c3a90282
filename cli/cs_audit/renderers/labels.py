"""What things are called on screen, in both languages."""

from __future__ import annotations

from cs_audit.model import Role
from cs_audit.rules import Severity
from cs_audit.text import Text
from cs_audit.verdicts import Verdict

CHECKERS: dict[str, Text] = {
    "greeting": Text("开头问候", "greeting"),
    "taboo": Text("服务忌语", "taboo"),
    "please": Text("礼貌用语", "please"),
    "wait_notice": Text("等待提示", "wait notice"),
    "confirmation": Text("确认核对", "confirmation"),
    "closing": Text("结束语", "closing"),
    "reply": Text("回应客户", "reply"),
    "wording": Text("用词规范", "wording"),
    "says": Text("必说内容", "required words"),
    "address": Text("称呼客户", "address"),
    "question_style": Text("提问方式", "question style"),
    "interruption": Text("打断客户", "interruption"),
    "response_time": Text("响应时长", "response time"),
    "silence": Text("静默时长", "silence"),
    "speech_rate": Text("语速", "speech rate"),
    "interval": Text("间隔时长", "interval"),
    "metadata": Text("通话数据", "call data"),
    "upsell": Text("推销尺度", "upselling"),
    "objection": Text("客户异议", "objections"),
    "privacy": Text("隐私保护", "privacy"),
    "flow": Text("流程完整", "flow"),
    "promise": Text("承诺时限", "promises"),
    "explaining_again": Text("重新解释", "explaining again"),
    "prompting": Text("主动询问", "prompting"),
    "no_voice": Text("听不到客户", "no voice"),
    "cash": Text("唱收唱付", "cash"),
    "attention": Text("专注回应", "attention"),
    "beforehand": Text("先后要求", "beforehand"),
    "daytime": Text("时段用语", "time of day"),
    "length": Text("话语长度", "length"),
    "pause": Text("提问停顿", "pause"),
    "duration": Text("通话时长", "call length"),
    "resolution": Text("解决到底", "resolution"),
    "waning": Text("始终耐心", "lasting patience"),
    "longer_wait": Text("延长等待", "longer wait"),
    "faces": Text("表情使用", "emoji"),
}
ROLES: dict[Role, Text] = {
    "agent": Text("客服", "agent"),
    "customer": Text("客户", "customer"),
    "system": Text("系统", "system"),
}
SEVERITIES: dict[Severity, Text] = {
    "minor": Text("一般", "minor"),
    "major": Text("重要", "major"),
    "critical": Text("一票否决", "critical"),
}
VERDICTS: dict[Verdict, Text] = {
    Verdict.PASS: Text("合格", "pass"),
    Verdict.FAIL: Text("不合格", "fail"),
    Verdict.NOT_APPLICABLE: Text("不适用", "not applicable"),
    Verdict.NOT_ASSESSED: Text("未评估", "not assessed"),
}
MARKS: dict[Verdict, str] = {
    Verdict.PASS: "✓",
    Verdict.FAIL: "✗",
    Verdict.NOT_APPLICABLE: "-",
    Verdict.NOT_ASSESSED: "?",
}
CHANNELS: dict[str, Text] = {"call": Text("电话", "calls"), "chat": Text("在线", "chats")}


def checker_name(checker: str) -> Text:
    """Name a checker; one that has no name here goes by its id."""
    return CHECKERS.get(checker, Text(checker, checker.replace("_", " ")))


def verdict_word(passed: bool) -> Text:
    """Say whether a conversation passes."""
    return Text("通过", "passed") if passed else Text("未通过", "failed")
