"""What the acts are called in messages."""

from __future__ import annotations

from collections.abc import Iterable

from cs_audit.text import Text

ACT_NAMES: dict[str, Text] = {
    "greeting": Text("问候", "greeting"),
    "self_introduction": Text("自报家门", "self-introduction"),
    "ask_need": Text("询问需求", "offer of help"),
    "wait_notice": Text("等待提示", "wait notice"),
    "wait_reason": Text("等待原因", "reason for the wait"),
    "return_apology": Text("等待返回致歉", "return apology"),
    "check_understanding": Text("确认是否清楚", "check of understanding"),
    "confirm_information": Text("复述核对", "read-back"),
    "ask_more": Text("询问其他需求", "“anything else?”"),
    "closing": Text("结束语", "closing words"),
    "farewell_word": Text("道别（再见）", "goodbye"),
    "blessing": Text("祝福", "good wish"),
    "survey_invitation": Text("邀请评价", "survey invitation"),
    "thanks": Text("致谢", "thanks"),
    "apology": Text("致歉", "apology"),
    "empathy": Text("安抚", "empathy"),
    "reply_to_thanks": Text("回应感谢", "reply to thanks"),
    "please": Text("“请”", "请"),
    "courtesy": Text("“麻烦/烦请”", "麻烦/烦请"),
    "softener": Text("征询（好吗）", "asking consent (好吗)"),
    "cannot_hear": Text("听不清提示", "cannot-hear notice"),
    "transfer": Text("转接", "transfer"),
    "promise": Text("承诺", "promise"),
    "complaint": Text("投诉", "complaint"),
    "criticism": Text("批评", "criticism"),
    "suggestion": Text("建议", "suggestion"),
    "praise": Text("表扬", "praise"),
    "customer_apology": Text("客户道歉", "customer's apology"),
    "customer_excuse": Text("客套话", "polite opener"),
    "gives_up": Text("不再追究", "giving in"),
    "insists": Text("坚持追究", "insistence"),
    "furious": Text("客户生气", "customer's anger"),
    "urgent": Text("客户着急", "customer's urgency"),
    "harassment": Text("骚扰", "harassment"),
    "out_of_scope_request": Text("业务范围以外的要求", "request outside the business"),
    "not_understood": Text("客户没听懂", "not understood"),
    "interrupted": Text("客户被打断", "customer interrupted"),
    "says_name": Text("客户姓名", "customer's name"),
    "asks": Text("客户提问", "customer's question"),
    "cannot_hear_agent": Text("客户听不清", "customer cannot hear"),
    "silent_call": Text("客户没有声音", "silent customer"),
}


def act_names(acts: Iterable[str]) -> Text:
    """Name several acts, as a list within a sentence."""
    names = [ACT_NAMES.get(act, Text(act, act.replace("_", " "))) for act in acts]
    return Text("、".join(n.zh for n in names), ", ".join(n.en for n in names))
