"""Every act, by sentences that were written for this purpose; what people said in earnest is in the gold test."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, get_args

import pytest

from acts_table import AGENT, CUSTOMER
from cs_audit.loading import load
from cs_audit.model import Conversation, Role, Turn

if TYPE_CHECKING:
    from cs_audit.recognition import Recogniser

ACTS = {
    "agent": {
        "greeting",
        "self_introduction",
        "ask_need",
        "wait_notice",
        "return_apology",
        "check_understanding",
        "confirm_information",
        "ask_more",
        "closing",
        "survey_invitation",
        "thanks",
        "apology",
        "empathy",
        "reply_to_thanks",
        "please",
        "cannot_hear",
        "cannot_answer",
        "transfer",
        "promise",
    },
    "customer": {"thanks", "upset", "farewell", "consents_to_wait"},
}


def rows(table: str, role: Role) -> list[tuple[Role, str, str]]:
    lines = [line for line in table.strip().splitlines() if line and not line.startswith("#")]
    return [(role, *(part.strip() for part in line.split("|", 1))) for line in lines]  # type: ignore[misc]


def conversation(role: Role, text: str) -> Conversation:
    sides = [r for r in get_args(Role) if r != "system"]
    other = next(r for r in sides if r != role)
    texts = text.split(" / ")
    return Conversation(
        "t", tuple(Turn(role if (len(texts) - i) % 2 else other, t) for i, t in enumerate(texts))
    )


@functools.cache
def recogniser() -> Recogniser:
    return load("default").recogniser


@pytest.mark.parametrize(("role", "acts", "text"), [*rows(AGENT, "agent"), *rows(CUSTOMER, "customer")])
def test_acts_of_the_last_turn(role: Role, acts: str, text: str) -> None:
    heard = recogniser().hear(conversation(role, text))
    last = len(heard.turns) - 1
    found = {hit.act for hit in heard.hits if hit.turn == last} & ACTS[role]
    assert found == set(acts.split()) - {"-"}
