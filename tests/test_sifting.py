"""A turn says the same, put together from its sentences without their numbers, as it does when it is scanned whole."""

from __future__ import annotations

import re
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cs_audit.heard import Mark, Marks
from cs_audit.loading import load_together, shipped
from cs_audit.model import Role
from cs_audit.patterns import Pattern, Regex
from cs_audit.phrases import parse_phrase
from cs_audit.recent import Recent
from cs_audit.recognition import Recogniser
from cs_audit.rules import Ruleset
from cs_audit.sifting import Sifted, Sifter

SENTENCE = re.compile(r"[^。！？!?；;…~～\n]+[。！？!?；;…~～]*")
JOINTS = [
    "",
    "。",
    "！！",
    "？",
    "~",
    "…",
    " ",
    "，",
    "”",
    "“",
    "3",
    "10",
    "12345",
    "2026年",
    "😊",
    "\n",
    "：",
]


Said = tuple[Marks, list[tuple[Pattern, Mark]]]


class Whole(Sifter):
    """Scans each turn whole, with its numbers."""

    def _cut(self, role: Role, text: str) -> list[str]:
        return [text]

    def _plain(self, role: Role, text: str) -> str:
        return text


def sifters(recognisers: list[Recogniser]) -> tuple[Sifter, Sifter]:
    given_ = recognisers[0].sieves, [recogniser.number for recogniser in recognisers]
    return Sifter(*given_), Whole(*given_)


def both(pair: tuple[Sifter, Sifter], role: Role, text: str) -> list[list[Said]]:
    return [[flat(one) for one in next(iter(sifter.sift([(role, text)])))] for sifter in pair]


def flat(sifted: Sifted) -> Said:
    """A pattern may be met sentence by sentence, or all at once."""
    doubtful = [(pattern, mark) for pattern, marks in sifted.doubtful for mark in marks]
    return sifted.sure, sorted(doubtful, key=lambda one: (one[0].act, *one[1]))


@lru_cache(maxsize=1)
def standards() -> tuple[Ruleset, ...]:
    return load_together(shipped())


@lru_cache(maxsize=1)
def standard_sifters() -> tuple[Sifter, Sifter]:
    return sifters([ruleset.recogniser for ruleset in standards()])


@lru_cache(maxsize=1)
def sentences() -> list[str]:
    cases = {
        text
        for ruleset in standards()
        for rule in ruleset.rules
        for text in (*rule.cases.pass_, *rule.cases.fail)
    }
    lines = {line.partition("：")[2] for case in cases for line in case.splitlines()}
    return sorted({sentence for line in lines for sentence in SENTENCE.findall(line)})


@given(
    st.sampled_from(["agent", "customer"]),
    st.lists(
        st.tuples(st.deferred(lambda: st.sampled_from(sentences())), st.sampled_from(JOINTS)),
        min_size=1,
        max_size=5,
    ),
)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_sentences_of_the_cases(role: Role, said: list[tuple[str, str]]) -> None:
    text = "".join(sentence + joint for sentence, joint in said)
    parts, whole = both(standard_sifters(), role, text)
    assert parts == whole, text


# A pattern, and turns; what decides lies in another sentence, over its end, in digits, or in quotation marks.
ACROSS = [
    (
        Pattern("a", (parse_phrase("您好，请讲"),)),
        ["您好。请讲", "您好！！！请讲", "您好", "请讲", "您好。嗯。请讲"],
    ),
    (Pattern("a", (parse_phrase("谢谢，再见，走好"),)), ["谢谢。再见。走好", "谢谢。再见。", "再见。走好"]),
    (Pattern("a", (parse_phrase("请…稍等"),)), ["请。稍等", "请您稍等。", "好。请您稍等"]),
    (Pattern("a", (parse_phrase("好"),), at="turn_start"), ["嗯。好", "不。好", "好。不", "嗯！啊。好的"]),
    (Pattern("a", (parse_phrase("好"),), at="turn_end"), ["好。嗯", "好。不", "不。好！"]),
    (Pattern("a", (parse_phrase("好"),), at="whole_turn"), ["嗯。好。啊", "好。好", "不。好"]),
    (Pattern("a", (parse_phrase("好"),), at="first_clause"), ["嗯。好，走", "走。好", "嗯。走好"]),
    (Pattern("a", (parse_phrase("好"),), at="last_sentence"), ["好走。嗯", "好走。走", "走。好走"]),
    (
        Pattern("a", (parse_phrase("好"),), at="near_end"),
        ["好。我看看", "好。我已经为您把订单都重新提交了一遍"],
    ),
    (Pattern("a", (parse_phrase("好"),), unless_turn=(parse_phrase("坏"),)), ["好。坏", "好。早", "坏。好"]),
    (
        Pattern("a", (parse_phrase("好"),), unless_turn=(parse_phrase("坏，了"),)),
        ["好。坏。了", "好。坏。早"],
    ),
    (Pattern("a", (parse_phrase("好"),), having_turn=(parse_phrase("坏"),)), ["好。坏", "好。早"]),
    (Pattern("a", (parse_phrase("好|坏|早"),), at_least=2), ["好。坏", "好。好", "好坏。早", "好"]),
    (Pattern("a", (parse_phrase("好"),), not_in=(parse_phrase("好，了"),)), ["好。了", "好。早"]),
    (Pattern("a", (parse_phrase("好"),), not_in=(parse_phrase("早，好"),)), ["早。好", "走。好"]),
    (Pattern("a", (parse_phrase("好"),)), ["“早。好。”", "早。“好”", "“早”。好", "好“。”"]),
    (Pattern("a", (parse_phrase("7天"),)), ["7天。好", "17天", "8天", "7 天"]),
    (Pattern("a", (parse_phrase("打<6>(95|10)"),)), ["打10086", "打88188", "打951", "好。打电话95。"]),
    (
        Pattern("a", (parse_phrase("第(二|2)次"),), sounds_like=(parse_phrase("稍等一下"),)),
        ["烧等一下2", "第3次", "第2次"],
    ),
    (Pattern("a", (Regex("[0-9]{3}$"),)), ["123。", "12", "好。123", "123。4"]),
    (Pattern("a", (Regex("(好)。早"), parse_phrase("晚"))), ["好。早", "晚。好。早", "好。走"]),
    (
        Pattern("a", (parse_phrase("好"),), not_in=(parse_phrase("不好"),), unless=(Regex("早。?$"),)),
        ["好。早", "好早", "不好"],
    ),
    (Pattern("a", (parse_phrase("好亲~在"),)), ["好亲~在", "好亲。在"]),
]


@pytest.mark.parametrize(("pattern", "texts"), ACROSS, ids=range(len(ACROSS)))
def test_what_more_than_a_sentence_decides(pattern: Pattern, texts: list[str]) -> None:
    pair = sifters([Recogniser([pattern])])
    found = [both(pair, "agent", text) for text in texts]
    assert [parts for parts, _ in found] == [whole for _, whole in found]
    assert len({bool(whole[0][0].marks) for _, whole in found}) == 2, "the texts are of both kinds"


def test_numbers_that_nothing_asks_for_are_scanned_once() -> None:
    (parts, _) = sifters([Recogniser([Pattern("a", (parse_phrase("订单|打95"),))])])
    list(parts.sift([("agent", f"您的订单是{n}。") for n in range(100000, 100050)]))
    assert len(parts._sentences._young) == 1
    list(parts.sift([("agent", "打95588。"), ("agent", "打95555。")]))
    assert len(parts._sentences._young) == 3


def test_what_is_remembered_is_bounded() -> None:
    made: list[str] = []

    def make(keys: list[tuple[Role, str]]) -> list[str]:
        made.extend(text for _, text in keys)
        return [text.upper() for _, text in keys]

    recent = Recent(200, make)
    keys: list[tuple[Role, str]] = [("agent", f"a{n}") for n in range(1000)]
    for key in keys:
        assert recent.all([key, keys[0], key]) == [key[1].upper(), "A0", key[1].upper()]
    assert len(made) == 1000, "what is asked for again and again is never forgotten"
    assert len(recent._young) + len(recent._old) < 40
