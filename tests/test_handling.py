"""The acts of handling.yaml, on sentences of our own."""

from functools import cache

import pytest

from cs_audit.heard import Heard
from cs_audit.loading import load
from cs_audit.model import AGENT, CUSTOMER, Conversation, Turn
from cs_audit.rules import Ruleset
from handling_table import TABLE

CASES = [
    (act, sentence, performs)
    for act, pair in TABLE.items()
    for performs, sentences in zip((True, False), pair, strict=True)
    for sentence in sentences
]


@cache
def ruleset() -> Ruleset:
    return load("etiquette")


def turn(written: str) -> Turn:
    role, mark, said = written.partition("：")
    return Turn(AGENT, said) if mark and role == "客服" else Turn(CUSTOMER, written)


def heard(written: str) -> Heard:
    turns = tuple(turn(part) for part in written.split("|"))
    return ruleset().recogniser.hear(Conversation("", turns, channel="chat"))


@pytest.mark.parametrize(("act", "sentence", "performs"), CASES)
def test_acts_of_own_sentences(act: str, sentence: str, performs: bool) -> None:
    found = heard(sentence)
    assert found.does(len(found.turns) - 1, act) is performs
