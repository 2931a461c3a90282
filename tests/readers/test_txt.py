"""`角色：内容` lines."""

from __future__ import annotations

import pytest

from cs_audit.readers import ReadOptions

from .helpers import conversations, problems, times, turns

A, C = ("agent", "您好"), ("customer", "你好")


@pytest.mark.parametrize(
    "text",
    [
        "客服：您好\n客户：你好",
        "客服:您好\n客户: 你好\n",
        "客服 ： 您好\r\n客户 ： 你好\r\n",
        "客服：您好\r客户：你好\r",
        "\ufeff客服：您好\n\n客户：你好\n\n",
        "坐席01：您好\n来电人：你好",
        "工号1024：您好\n业主：你好",
        "客服小王：您好\n李先生：你好\n客户：".removesuffix("\n客户："),
        "Agent: 您好\nCustomer: 你好",
        "AGENT: 您好\nUSER: 你好",
        "客服人員：您好\n顧客：你好",
        "話務員：您好\n使用者：你好\n",
        "【客服】您好\n【客户】你好",
        "[客服]: 您好\n[客户]: 你好",
        "A：您好\nQ：你好",
        "在线客服-小美：您好\n买家：你好",
        "京东客服：您好\n用户123：你好",
        "客服（1024）：您好\n客户（138****0000）：你好",
        "[10:00:05] 客服：您好\n[10:00:09] 客户：你好",
        "10:00:05 客服：您好\n10:00:09 客户：你好",
        "2026-03-01 10:00:05 客服：您好\n2026-03-01 10:00:09 客户：你好",
        "[2026/03/01 10:00:05] 客服：您好\n[2026/03/01 10:00:09] 客户：你好",
        "客服 10:00:05：您好\n客户 10:00:09：你好",
        "客服（10:00:05）：您好\n客户（10:00:09）：你好",
        "[00:01.2-00:03.4] 客服：您好\n[00:04.0-00:05.5] 客户：你好",
        "[0.5-1.2] 客服：您好\n[1.3-2.5] 客户：你好",
    ],
)
def test_layouts(text: str) -> None:
    options = ReadOptions(roles={"李先生": "customer", "使用者": "customer"})
    assert turns(text, options) == [A, C]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("客服：您好\n请讲\n客户：你好", [("agent", "您好\n请讲"), C]),
        ("客服：您好\n客服：您好\n客户：你好", [A, A, C]),
        ("客服：\n您好\n客户：你好", [A, C]),
        ("客服：您好：请讲\n客户：时间：3点", [("agent", "您好：请讲"), ("customer", "时间：3点")]),
        ("客服：请核对\n时间：3点\n地址：和平路\n时间：4点\n客户：你好",
         [("agent", "请核对\n时间：3点\n地址：和平路\n时间：4点"), C]),
        ("客服：详见\nhttp://a.cn/b\nhttp://a.cn/c\n客户：你好", [("agent", "详见\nhttp://a.cn/b\nhttp://a.cn/c"), C]),
        ("客服：您好\n客户姓名：张三\n客服电话：10086\n客户：你好", [("agent", "您好\n客户姓名：张三\n客服电话：10086"), C]),
        ("客服：您好\n\t客户：不是话轮\n客户：你好", [("agent", "您好\n客户：不是话轮"), C]),
        ("系统：会话开始\n客服：您好\n客户：你好", [("system", "会话开始"), A, C]),
        ("机器人：您好\n客户：你好\n客服：您好", [("system", "您好"), C, A]),
        ("AI：您好\n客户：你好", [A, C]),
        ("客服：\n客户：你好\n客服：您好", [("agent", ""), C, A]),
    ],
)  # fmt: skip
def test_turns(text: str, expected: list[tuple[str, str]]) -> None:
    assert turns(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[10:00:05] 客服：您好\n[10:00:09] 客户：你好", [(36005, None), (36009, None)]),
        ("[00:01.2-00:03.4] 客服：您好\n[00:04.0-00:05.5] 客户：你好", [(1.2, 3.4), (4.0, 5.5)]),
        ("[00:01] 客服：您好\n[02:07] 客户：你好", [(1, None), (127, None)]),
        ("23:59:58 客服：您好\n00:00:03 客户：你好", [(86398, None), (86403, None)]),
        (
            "2026-03-01 10:00:05 客服：您好\n2026-03-01 10:00:09 客户：你好",
            [(1772359205, None), (1772359209, None)],
        ),
    ],
)
def test_times(text: str, expected: list[tuple[float | None, float | None]]) -> None:
    assert times(text) == expected


def test_minutes_are_marked() -> None:
    one = conversations("[10:05] 客服：您好\n[10:07] 客户：你好")[0]
    assert one.metadata["time_precision"] == "minute"
    assert [turn.start for turn in one.turns] == [36300, 36420]


def test_headers_and_several_conversations() -> None:
    text = "会话ID：T7\n渠道：电话\n工单等级：金\n客服：您好\n客户：你好\n=====\n客服小王：您好\n客户：你好\n"
    first, second = conversations(text)
    assert (first.id, first.channel, dict(first.metadata)) == ("T7", "call", {"工单等级": "金"})
    assert (second.id, second.turns[0].speaker) == ("x#2", "客服小王")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        (" \n\n", "empty"),
        ("今天天气不错", "no turns found"),
        ("客户：你好\n客户：在吗", "no agent turn"),
        ("客服：您好\n客服：在吗", "agent only"),
        ("小明：您好\n小红：你好", "unknown roles: 小明, 小红"),
        ("客服：您好\n小红：你好", "--role 小红=agent"),
        ("客服：您好\n客户：你好\n主持人：好\n主持人：好", "unknown roles: 主持人"),
        ("[SPEAKER_00]: a\n[SPEAKER_01]: b", "unknown roles: SPEAKER_00, SPEAKER_01"),
    ],
)
def test_problems(text: str, words: str) -> None:
    found = problems(text)
    assert [p.is_error for p in found] == [True]
    assert words in found[0].text.en
    assert found[0].place.startswith("x.txt")
