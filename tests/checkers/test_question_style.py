"""Questions: length, number, repetition."""

import pytest

from checkers.helpers import hear
from cs_audit.checkers.question_style import QuestionStyle
from cs_audit.rules import Act

ACTS = {"asks_surname": "贵姓|怎么称呼|姓什么", "ask_more": "还需要"}


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("客服：请问灯是什么颜色？", 0),
        ("客服：灯什么颜色？什么时候断的？", 0),
        ("客服：灯什么颜色？什么时候断的？重启过吗？", 1),
        ("客服：贵姓？是本机吗？您看这样可以吗？", 0),
        ("客服：贵姓？是本机吗？换成五十的可以吗？好吗？", 0),
    ],
)
def test_at_once(said: str, count: int) -> None:
    assert len(QuestionStyle(at_once=2).check(hear(said)).findings) == count


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("客服：灯什么颜色？", 0),
        ("客服：您家的宽带是昨天换了路由器以后才开始断的还是之前就断断续续的？", 1),
        ("客服：流量包每天三十元，当天用完不再另外收费，断网之前会发短信，您看可以吗？", 0),
    ],
)
def test_longest(said: str, count: int) -> None:
    assert len(QuestionStyle(longest=30).check(hear(said)).findings) == count


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        (["灯是什么颜色？"] * 2, 0),
        (["灯是什么颜色？"] * 3, 1),
        (["请问灯是什么颜色？", "您的灯是什么颜色呢？", "那灯是什么颜色啊？"], 1),
        (["请问您贵姓？", "请问怎么称呼您？", "您姓什么呢？"], 1),
        (["请问还需要其它服务吗？"] * 3, 0),
        (["您看这样可以吗？"] * 3, 0),
        (["灯是什么颜色？", "路由器重启过吗？", "什么时候断的？"], 0),
    ],
)
def test_same(asked: list[str], count: int) -> None:
    script = "\n".join(f"客服：{question}\n客户：嗯" for question in asked)
    style = QuestionStyle(same=2, fields=(Act("asks_surname"),), exempt=(Act("ask_more"),))
    assert len(style.check(hear(script, ACTS)).findings) == count
