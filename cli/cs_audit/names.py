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
    "asks_price": Text("询价", "question about the price"),
    "price_objection": Text("嫌贵还价", "objection to the price"),
    "refusal": Text("拒绝推荐", "refusal"),
    "order_placed": Text("下单", "order"),
    "cancels_order": Text("取消订单", "cancelling of an order"),
    "cancel_intent": Text("要退订", "wish to cancel"),
    "raises_fault": Text("报告问题", "report of a fault"),
    "criticises_service": Text("批评建议", "criticism or suggestion"),
    "impolite": Text("客户不客气", "rude customer"),
    "gives_data": Text("客户提供资料", "data given by the customer"),
    "wants_person": Text("要找某人", "request for a person"),
    "doubts_authenticity": Text("问是否正品", "doubt of authenticity"),
    "offer": Text("推销", "offer"),
    "pressure": Text("强行推销", "pressure to buy"),
    "recommends": Text("推荐", "recommendation"),
    "states_feature": Text("说明特点", "feature or reason"),
    "states_price": Text("报价", "price"),
    "price_reason": Text("不能报价的原因", "reason for giving no price"),
    "unavailable": Text("说没有货", "“not available”"),
    "stock_alternative": Text("替代选择", "alternative choice"),
    "restates_order": Text("核对订单", "read-back of the order"),
    "states_quantity": Text("数量", "quantity"),
    "states_delivery": Text("发货或送达时间", "time of delivery"),
    "states_carrier": Text("物流信息", "carrier or shipping status"),
    "sends_link": Text("发链接", "link"),
    "unpermitted_promise": Text("过头的承诺", "promise beyond what is permitted"),
    "overpraise": Text("过分热情", "gushing"),
    "shouting": Text("“喊叫”（连串感叹号）", "shouting"),
    "off_platform": Text("引导离开平台交易", "luring off the platform"),
    "inducement": Text("诱导客户", "inducement"),
    "asks_secret": Text("索要密码等信息", "request for secrets"),
    "internal_data": Text("透露内部或他人信息", "disclosure of internal data"),
    "ask_number": Text("询问号码", "question for a number"),
    "ask_name": Text("询问姓名", "question for the name"),
    "ask_building": Text("询问楼号地址", "question for building or address"),
    "asks_data": Text("索取资料", "request for data"),
    "goes_away": Text("离开去办事", "leaving to check"),
    "bare_wait": Text("生硬地让客户等", "curt “wait”"),
    "busy": Text("说自己忙", "“busy now”"),
    "absent": Text("说人不在", "“not here”"),
    "passes_on": Text("转告或留言", "passing on a message"),
    "asks_repeat": Text("请客户再说一遍", "request to repeat"),
    "asks_about_need": Text("具体询问需要", "question about the need"),
    "begs_praise": Text("讨要好评", "begging for five stars"),
    "friendly_answer": Text("乐于解答", "glad to answer"),
}


def act_names(acts: Iterable[str]) -> Text:
    """Name several acts, as a list within a sentence."""
    names = [ACT_NAMES.get(act, Text(act, act.replace("_", " "))) for act in acts]
    return Text("、".join(n.zh for n in names), ", ".join(n.en for n in names))
