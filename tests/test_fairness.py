"""What an experienced inspector would not hold against the agent, beside what they would: verdicts under ``default``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Result

Run = Callable[..., Result]
CALL, CHAT = "渠道：电话\n\n", "渠道：在线\n\n"
EXPLAINED = "客服：国际长途按分钟计费，白天每分钟两块四，夜里十点以后每分钟一块二，不足一分钟按一分钟算，接听不收费，套餐里的分钟数不能抵扣，出账日是每个月的五号。"


@pytest.mark.parametrize(
    ("rule", "script", "expected"),
    [
        # 记录从半当中开始
        ("GREET-01", "客户：是的，还没收到\n客服：师傅没有给您打电话吗？", "not_assessed"),
        ("GREET-01", "客户：还没收到\n客服：师傅没有给您打电话吗？", "fail"),
        # 外呼不问“有什么可以帮您”
        ("GREET-02", CALL + "客服：您好，这里是联华超市，请问是韩女士吗？\n客户：是我", "not_applicable"),
        ("GREET-02", CALL + "客服：您好，这里是联华超市。\n客户：喂，你好", "fail"),
        # 没有注明渠道：看得出是打字聊天的，不用电话的规则
        ("GREET-03", "客户：[图片]\n客户：杯子碎了\n客服：您好，我看一下。", "not_applicable"),
        ("GREET-03", "客户：喂\n客服：您好，请讲。", "fail"),
        # 说明步骤、问句、一次疏忽不算
        ("PLEASE-01", "客户：怎么退？\n客服：您好，点击订单，选择退货，填写原因，提交。", "not_applicable"),
        ("PLEASE-01", "客户：没网\n客服：您看一下灯亮吗？\n客户：亮\n客服：您看一下线松了吗？", "pass"),
        ("PLEASE-01", "客户：退货\n客服：请您发一下订单号。\n客户：88\n客服：照片拍一下。", "pass"),
        ("PLEASE-01", "客户：退货\n客服：订单号发一下。\n客户：88\n客服：照片拍一下。", "fail"),
        # 后面接着问话的“马上”不是让人等
        ("WAIT-01", "客户：卡丢了\n客服：我马上处理，请问您贵姓？\n客户：姓葛", "not_applicable"),
        (
            "WAIT-02",
            CALL + "客户：卡丢了\n客服：我查一下，您稍等可以吗？\n客服：还在为您查询。\n客户：好",
            "pass",
        ),
        # 没查什么就问还有没有别的：不是等待返回
        (
            "WAIT-03",
            "客户：催一下\n客服：请您稍等，我帮您催一下。\n客户：嗯\n客服：请问还有其他可以帮您的吗？",
            "not_applicable",
        ),
        # 听完没有追问，就是清楚了
        ("CONFIRM-01", f"客户：怎么算钱\n{EXPLAINED}\n客户：早点告诉我就好了", "pass"),
        ("CONFIRM-01", f"客户：怎么算钱\n{EXPLAINED}\n客户：那我一天要多少钱", "fail"),
        # 号码：问了的、够长的才要复述；客户说第二遍的不再算
        ("CONFIRM-02", CALL + "客户：有个2580打来的，是你们吗\n客服：不是的，您放心。", "not_applicable"),
        ("CONFIRM-02", CALL + "客服：请报一下工单号。\n客户：2580\n客服：好的，查到了。", "fail"),
        # 方案：客户马上同意了的、照客户要求办的、办不到的，都不用再问
        ("CONFIRM-03", "客户：杯子碎了\n客服：我给您补发一个。\n客户：好的", "pass"),
        ("CONFIRM-03", "客户：杯子碎了\n客服：我给您补发一个。\n客户：谁要补发", "fail"),
        ("CONFIRM-03", "客户：催一下退款\n客服：我给您催一下退款。\n客户：唉", "not_applicable"),
        # “有问题随时联系”也给了客户开口的机会；只答“不客气”不是结束
        (
            "CLOSE-01",
            "客服：您好。\n客户：几点下班\n客服：九点，有问题随时联系我们，再见。",
            "pass",
        ),
        (
            "CLOSE-01",
            "客服：您好。\n客户：几点下班\n客服：九点。\n客户：谢谢\n客服：不客气。",
            "not_applicable",
        ),
        (
            "CLOSE-02",
            "客服：您好。\n客户：几点下班\n客服：九点，还有别的问题吗？\n客户：没了\n客服：谢谢您。",
            "pass",
        ),
    ],
)
def test_verdict(run: Run, tmp_path: Path, rule: str, script: str, expected: str) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(script + "\n", "utf-8")
    result = run("check", path, "--select", rule, "--format", "jsonl", "-j", 1, "--exit-zero")
    (card,) = map(json.loads, result.out.splitlines())
    (verdict,) = card["verdicts"]
    assert (verdict["verdict"], verdict["rule"]) == (expected, rule), verdict["reason"]
