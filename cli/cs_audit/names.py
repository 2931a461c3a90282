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
    # wording.yaml
    "filler": Text("口头语", "fillers"),
    "vague": Text("含糊词", "vague words"),
    "uncertain": Text("没有把握的答复", "an uncertain answer"),
    "negative_wording": Text("负面用语", "negative wording"),
    "jargon": Text("专业术语", "jargon"),
    "exaggeration": Text("夸张的话", "exaggeration"),
    "colloquial": Text("随便的口语", "colloquial words"),
    "dialect": Text("方言", "dialect"),
    "network_slang": Text("网络用语", "network slang"),
    "informal_you": Text("“你”（应为“您”）", "你 instead of 您"),
    "bookish": Text("书面语", "bookish words"),
    "asks_repeat": Text("请客户重复", "a request to repeat"),
    "line_trouble": Text("线路不好", "line trouble"),
    "self_correction": Text("更正前言", "a correction of the agent's own words"),
    "argues": Text("争辩", "arguing"),
    "contradicts": Text("反驳客户", "contradicting the customer"),
    "judges": Text("评判客户", "judging the customer"),
    "sarcasm": Text("讽刺挖苦", "sarcasm"),
    "careless": Text("随口应付", "a careless answer"),
    "talks_aside": Text("与同事说话", "talking to a colleague"),
    "asks_whether": Text("“有没有”的提问", "question whether"),
    "disagrees": Text("客户的异议", "the customer's disagreement"),
    # retention.yaml
    "cancel_service": Text("取消业务的要求", "request to cancel a service"),
    "cancel_reason": Text("取消原因", "reason for cancelling"),
    "insists_cancel": Text("坚持取消", "insisting on the cancellation"),
    "order_service": Text("办理业务的要求", "order of a service"),
    "customer_asks_act": Text("客户的请求", "the customer's request"),
    "asks_help": Text("求助", "request for help"),
    "done": Text("办理完成", "completion"),
    "accepts_cancel": Text("受理取消", "acceptance of the cancellation"),
    "ask_reason": Text("询问原因", "question for the reason"),
    "retention_offer": Text("挽留", "attempt to keep the customer"),
    "suggests_cancel": Text("建议取消", "advice to cancel"),
    "acts_unasked": Text("未经同意的办理", "acting unasked"),
    "effective_date": Text("生效或截止时间", "date of effect"),
    "service_offer": Text("主动协助或建议", "offer of help or advice"),
    "explains": Text("解释", "explanation"),
    "ordering": Text("步骤的先后词", "words of order"),
    "care": Text("关怀提醒", "caring reminder"),
    "glad_to_hear": Text("欢迎意见", "welcoming of the opinion"),
    "thanks_for_using": Text("感谢使用或来电", "thanks for the call"),
    "soothes_wait": Text("舒缓等待", "soothing words for the wait"),
    "open_question": Text("开放式提问", "open question"),
    "closed_question": Text("封闭式提问", "closed question"),
}


def act_names(acts: Iterable[str]) -> Text:
    """Name several acts, as a list within a sentence."""
    names = [ACT_NAMES.get(act, Text(act, act.replace("_", " "))) for act in acts]
    return Text("、".join(n.zh for n in names), ", ".join(n.en for n in names))
