"""A verbatim phrase of a standard never fails a rule about wording or taboo of its own ruleset."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from cs_audit.audit import audit
from cs_audit.loading import load, shipped
from cs_audit.model import AGENT, CUSTOMER, Conversation, Turn
from cs_audit.rules import Ruleset

CATALOGUE = Path(__file__).parents[2] / "shared" / "spec" / "clauses.yaml"
RULESETS = {
    "S0": ("catv-hotline",),
    "S1": ("ecommerce-chat", "property-reception"),
    "S2": ("online-chat",),
    "S3": ("etiquette",),
    "S4": ("telecom-10000",),
}
WORDING = {"wording", "taboo", "length", "question_style"}
# What stands for the slots of a phrase, by the word after it.
_SLOTS = (
    (r"[\*＊X×]+(?=先生|女士|小姐)", "王"),
    (r"[\*＊]+", ""),
    (r"[×xX]{2,}(?=元)", "50"),
    (r"[×xX]{2,}", "清江"),
)


def phrases() -> list[tuple[str, str]]:
    if not CATALOGUE.exists():
        return []
    clauses = yaml.safe_load(CATALOGUE.read_text("utf-8"))
    return [(c["id"], _filled(phrase)) for c in clauses for phrase in c["require"]]


def _filled(phrase: str) -> str:
    for slot, value in _SLOTS:
        phrase = re.sub(slot, value, phrase)
    return phrase


@cache
def ruleset(name: str) -> Ruleset:
    return load(name)


def conversations(phrase: str) -> list[Conversation]:
    """The phrase as the agent's first words, in the middle, and as the last words."""
    asked, answered = Turn(CUSTOMER, "我想问一下我的业务。"), Turn(AGENT, "好的，我帮您查询一下。")
    said = Turn(AGENT, phrase)
    return [
        Conversation("first", (said, asked, answered)),
        Conversation(
            "middle", (Turn(AGENT, "您好，请讲。"), asked, said, Turn(CUSTOMER, "好的。"), answered)
        ),
        Conversation("last", (Turn(AGENT, "您好，请讲。"), asked, answered, Turn(CUSTOMER, "好的。"), said)),
    ]


@pytest.mark.skipif(not CATALOGUE.exists(), reason="the catalogue of clauses is not beside this checkout")
@pytest.mark.parametrize(("clause", "phrase"), phrases())
def test_a_standard_phrase_is_no_fault(clause: str, phrase: str) -> None:
    for name in set(RULESETS[clause[:2]]) & set(shipped()):
        for conversation in conversations(phrase):
            said = next(i for i, turn in enumerate(conversation.turns) if turn.text == phrase)
            card = audit(conversation, ruleset(name))
            found = [
                (v.rule.id, f.quote)
                for v in card.verdicts
                if v.rule.checker in WORDING
                for f in v.outcome.findings
                if f.turn == said
            ]
            assert found == [], (name, conversation.id)
