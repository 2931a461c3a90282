"""Wrong characters of the same sound: what is taken for a slip, and what is never."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_audit.heard import Hit
from cs_audit.loading import load
from cs_audit.model import Conversation, Turn
from cs_audit.phonetics import is_misheard, is_word, sound
from cs_audit.writing import plainly

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Result

    Run = Callable[..., Result]

ALIKE = [
    ("稍等", "烧等"),
    ("客气", "克气"),
    ("您好", "宁好"),
    ("请问", "情闻"),
    ("知道", "资道"),  # zh/z
    ("男士", "蓝士"),  # n/l
    ("回复", "回户"),  # h/f
    ("信号", "姓号"),  # in/ing
]

# What is meant, the text, where in it, how many right characters of the phrase stand beside it, and whether it is so.
SLIPS = [
    ("稍等", "请烧等一下", 1, 0, True),
    ("久等", "让您九等了", 2, 0, True),
    ("再见", "好的，再件", 3, 0, True),
    ("不客气", "不克气", 0, 0, True),
    ("有什么可以帮您", "有什么可以邦您", 0, 0, True),
    ("有什么可以帮您", "有深么可以邦您", 0, 0, True),
    ("感谢您", "敢谢您的来电", 0, 0, True),
    ("您好", "您号，请问贵姓", 0, 2, True),
    # right as it stands
    ("稍等", "请稍等", 1, 0, False),
    # the other character makes sense where it is
    ("你好", "你号码多少", 0, 0, False),
    ("别急", "您先别激动", 2, 0, False),
    ("是吗", "就这个意思吗", 4, 0, False),
    ("回复", "网络恢复了", 2, 1, False),
    ("报修", "还在保修期内", 2, 0, False),
    ("久等", "我就等您消息", 1, 0, False),
    ("请讲", "请将发票寄来", 0, 0, False),
    # too much is wrong
    ("抱歉", "报欠", 0, 0, False),
    ("祝您愉快", "住您鱼快", 0, 0, False),
    # the right character belongs to no word, so that nothing shows that another should stand there
    ("搜不到", "我收不到短信", 1, 0, False),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_sounds_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("literal", "text", "start", "near", "misheard"), SLIPS)
def test_slips(literal: str, text: str, start: int, near: int, misheard: bool) -> None:
    assert sound(text[start : start + len(literal)]) == sound(literal)
    assert is_misheard(literal, text, start, near) is misheard


@given(st.text(max_size=50))
def test_sounds_keep_their_places(text: str) -> None:
    sounds = sound(text)
    assert len(sounds) == len(text)
    assert sound(sounds) == sounds


@pytest.mark.parametrize(
    ("pair", "known"), [("号码", True), ("稍等", True), ("烧等", False), ("", False), ("\n好", False)]
)
def test_words(pair: str, known: bool) -> None:
    assert is_word(pair) is known


SPELT = [
    ("灰常抱歉，木有货了", "非常抱歉，没有货了"),
    ("素的，有木有优惠", "是的，有没有优惠"),
    ("亲爱哒，肿么酱紫", "亲爱的，怎么这样"),
    ("这款实木有货，含有色素的", "这款实木有货，含有色素的"),
    ("坐的是滴滴", "坐的是滴滴"),
    ("代表急着要", "代表急着要"),
]


@pytest.mark.parametrize(("text", "plain"), SPELT)
def test_chat_spelling(text: str, plain: str) -> None:
    assert plainly(text) == plain


@given(st.text(st.sampled_from("灰常木有素的是滴急表别担心好伐"), max_size=20))
def test_chat_spelling_keeps_places(text: str) -> None:
    assert len(plainly(text)) == len(text)


RULESET = """
acts:
  wait_notice:
    sounds_like: true
    hear:
      - say: 稍等
        not_in: 稍等几天
      - say: 马上为您查询
        sounds_like: false
  please:
    hear:
      - say: 请
        sounds_like: [请问您, 请稍等]
  calms: {hear: [别着急], sounds_like: true}
  scorn: {hear: [你听不懂吗], fault: true}
"""


@pytest.fixture(name="ruleset")
def _ruleset(tmp_path: Path) -> Path:
    path = tmp_path / "sounds.yaml"
    path.write_text(RULESET, "utf-8")
    return path


def heard(ruleset: str, text: str) -> tuple[Hit, ...]:
    return load(ruleset).recogniser.hear(Conversation("c", (Turn("agent", text),))).hits


HEARD = [
    ("您烧等", [("wait_notice", "烧等", "稍等")]),
    ("您稍等，请烧等", [("wait_notice", "稍等", ""), ("please", "请", "")]),
    ("稍等几天", []),
    ("烧等几天", []),
    ("马上为您察询", []),
    ("情问您贵姓", [("please", "情问您", "请问您")]),
    ("我的心情问题", []),
    ("你听不董吗", []),
    ("表着急，稍等", [("calms", "表着急", "别着急"), ("wait_notice", "稍等", "")]),
]


@pytest.mark.parametrize(("text", "acts"), HEARD)
def test_acts_that_allow_it(ruleset: Path, text: str, acts: list[tuple[str, str, str]]) -> None:
    hits = heard(str(ruleset), text)
    assert [(h.act, text[h.start : h.end], h.heard_as) for h in hits] == acts


# An act of the default ruleset and words that perform it, as speech recognition writes them.
AS_RECOGNISED = [
    ("wait_notice", "请烧等"),
    ("wait_notice", "您 呃 稍等"),
    ("wait_notice", "稍，稍等"),
    ("wait_notice", "好的马上为您察询"),
    ("return_apology", "让您九等了"),
    ("reply_to_thanks", "不克气"),
    ("apology", "非常报歉"),
    ("thanks", "敢谢您的配合"),
    ("closing", "祝您生活鱼快再见"),
    ("closing", "感谢您的来店再件"),
    ("ask_more", "请问还有其塔可以帮您的吗"),
    ("please", "情问您贵姓"),
    ("self_introduction", "周六为您服务"),
    ("greeting", "您号请问有什么可以帮您"),
    ("empathy", "非常里解您的心情"),
]


@pytest.mark.parametrize(("act", "text"), AS_RECOGNISED)
def test_the_default_ruleset_hears_it(act: str, text: str) -> None:
    assert act in {h.act for h in heard("default", text)}


# Sound words that are near to phrases of the default ruleset.
SOUND = [
    ("reply_to_thanks", "您改的地址已经生效"),
    ("closing", "请您再讲一遍"),
    ("closing", "这款商品还在降价"),
    ("return_apology", "您就等我们的通知"),
    ("apology", "我们会及时抱回来"),
    ("greeting", "您号码是多少"),
    ("please", "我能理解您的心情问题不大"),
    ("empathy", "您先别激动"),
    ("promise", "还在保修期内"),
]


@pytest.mark.parametrize(("act", "text"), SOUND)
def test_the_default_ruleset_does_not_mishear(act: str, text: str) -> None:
    assert not [h for h in heard("default", text) if h.act == act and h.heard_as]


def test_a_setting_turns_it_off(ruleset: Path) -> None:
    ruleset.write_text(RULESET + "settings: {sounds_like: false}\n", "utf-8")
    assert heard(str(ruleset), "您烧等，情问您贵姓") == ()


def test_what_accuses_is_taken_by_the_letter() -> None:
    assert not [p.act for p in load("default").patterns if p.fault and p.sounds_like]


ACCUSING = """
acts:
  taboo:
    hear: [爱等不等]
    fault: true
    sounds_like: true
rules:
  - id: X-1
    checker: taboo
    title: 不说气话
"""


def test_a_ruleset_may_accuse_by_sound_and_the_finding_says_so(tmp_path: Path, run: Run) -> None:
    ruleset, talk = tmp_path / "rules.yaml", tmp_path / "talk.txt"
    ruleset.write_text(ACCUSING, "utf-8")
    talk.write_text("客户：还要等多久？\n客服：爱灯不等。\n", "utf-8")
    result = run("check", talk, "--ruleset", ruleset, "--format", "json")
    (finding,) = json.loads(result.out)["conversations"][0]["verdicts"][0]["findings"]
    assert finding["quote"] == "爱灯不等"
    assert finding["heard_as"] == "爱等不等"
    assert "taken for “爱等不等” by its sound" in finding["message"]


def test_annotations_show_it(tmp_path: Path, run: Run) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("客户：查话费\n客服：您烧等。\n", "utf-8")
    assert "「烧等≈稍等」" in run("annotate", talk, "--lang", "zh").out
    hits = json.loads(run("annotate", talk, "--format", "jsonl").out)["hits"]
    assert {"act": "wait_notice", "quote": "烧等", "heard_as": "稍等"}.items() <= hits[0].items()
