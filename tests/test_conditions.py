"""Where a phrase stands in its turn, and what else the turn performs."""

from __future__ import annotations

import pytest

from cs_audit.model import Conversation, Turn
from cs_audit.patterns import At, Pattern
from cs_audit.phrases import parse_phrase
from cs_audit.recognition import Recogniser

PLACES: list[tuple[At, str, bool]] = [
    ("anywhere", "那你好的话", True),
    ("first_clause", "好的，我等", True),
    ("first_clause", "嗯好 你查吧", True),
    ("first_clause", "好像不行", False),
    ("first_clause", "嗯，好的，我等", True),
    ("first_clause", "查吧，好的", False),
    ("near_end", "好，我看一下哦", True),
    ("near_end", "好，您的订单昨天已经从仓库发出来了", False),
    ("last_sentence", "查了。好，您的订单昨天已经从仓库发出来了", True),
    ("last_sentence", "好。查到了", False),
]


def heard(patterns: list[Pattern], text: str) -> set[str]:
    return {hit.act for hit in Recogniser(patterns).hear(Conversation("c", (Turn("agent", text),))).hits}


@pytest.mark.parametrize(("at", "text", "stands"), PLACES)
def test_place_in_the_turn(at: At, text: str, stands: bool) -> None:
    assert ("act" in heard([Pattern("act", (parse_phrase("好"),), at=at)], text)) == stands


def test_beside_needs_the_other_act_in_the_same_turn() -> None:
    waits = Pattern("waits", (parse_phrase("稍等"),), place="opening")
    checks = Pattern("checks", (parse_phrase("查"),), beside=("waits",))
    assert heard([checks, waits], "稍等，我查一下") == {"waits", "checks"}
    assert heard([checks, waits], "我查一下") == set()
