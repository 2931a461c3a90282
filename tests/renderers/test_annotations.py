"""The acts of a conversation as a line of JSON."""

from __future__ import annotations

import cards
import orjson

from cs_audit.heard import Hit
from cs_audit.model import AGENT, Conversation, Turn
from cs_audit.renderers.annotations import annotation_dict, annotation_line


def test_acts_are_sorted_and_unique_for_every_turn():
    hits = (Hit(0, "thanks", 0, 2, "谢谢"), Hit(0, "please", 3, 4, "请"), Hit(0, "thanks", 5, 7, "谢谢"))
    heard = cards.heard(Conversation("c", (Turn(AGENT, "谢谢，请，谢谢"), Turn(AGENT, ""))), hits)
    assert annotation_dict(heard)["acts"] == [["please", "thanks"], []]


def test_a_line():
    line = annotation_line(cards.HEARD)
    assert line.endswith(b"}\n")
    assert line.count(b"\n") == 1
    found = orjson.loads(line)
    assert list(found) == ["id", "acts", "hits"]
    assert len(found["acts"]) == len(cards.TURNS)
    assert found["hits"][0] == {
        "turn": 0,
        "act": "greeting",
        "start": 0,
        "end": 2,
        "quote": "您好",
        "phrase": "您好",
    }
    assert found["hits"][-1]["kind"] == "rhetorical"


def test_half_characters_do_not_stop_it():
    heard = cards.heard(
        Conversation("\ud800", (Turn(AGENT, "谢谢\ud83d"),)), (Hit(0, "thanks", 0, 3, "谢谢"),)
    )
    assert orjson.loads(annotation_line(heard))["hits"][0]["quote"] == "谢谢\ufffd"
