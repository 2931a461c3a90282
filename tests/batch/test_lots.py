"""Conversations that are audited together come to the same as each by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from cs_audit.audit import Auditor
from cs_audit.batch import work
from cs_audit.loading import load_together
from cs_audit.model import Conversation, Turn
from cs_audit.problems import Problem
from cs_audit.readers import read
from cs_audit.readers.base import ReadOptions
from cs_audit.text import Text

FIXTURES = Path(__file__).parents[2] / "fixtures"
FILES = ("call_good.txt", "call_rude.txt", "chat_hasty.txt", "chat_several.jsonl", "chat_slow.txt")


def test_a_lot_is_judged_as_its_conversations_are():
    auditor = Auditor(load_together(("default", "online-chat")))
    found = [one for name in FILES for one in read(str(FIXTURES / name), ReadOptions())]
    talks = [one for one in found if isinstance(one, Conversation)]
    assert len(talks) >= len(FILES)
    assert auditor.judge(talks) == [auditor.judge([talk])[0] for talk in talks]
    assert auditor.judge([]) == []


SHORT, LONG = (Conversation(str(n), (Turn("agent", "您好"),) * n) for n in (1, 3))
ODD = Problem("p", "p", Text("坏了", "broken"))


@pytest.mark.parametrize(
    ("found", "lots"),
    [
        ([], []),
        ([SHORT], [[SHORT]]),
        ([SHORT, SHORT, SHORT, SHORT], [[SHORT, SHORT, SHORT], [SHORT]]),
        ([LONG, SHORT], [[LONG], [SHORT]]),
        ([SHORT, ODD, ODD, SHORT], [[SHORT], ODD, ODD, [SHORT]]),
    ],
)
def test_lots_keep_the_order(found, lots, monkeypatch):
    monkeypatch.setattr(work, "LOT", 3)
    assert list(work._lots(found)) == lots
