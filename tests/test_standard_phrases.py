"""A verbatim standard phrase of a ruleset never counts as a fault under it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from cs_audit.audit import audit
from cs_audit.loading import load, shipped
from cs_audit.model import AGENT, CUSTOMER, Conversation, Turn
from cs_audit.rules import Ruleset
from cs_audit.verdicts import Verdict

CATALOGUE = Path(__file__).parents[2] / "shared" / "spec" / "clauses.yaml"
WORD_CHECKERS = {
    "taboo",
    "wording",
    "privacy",
}  # those that find fault with what was said, not with what was not
STANDARD_OF = {
    "catv-hotline": "S0",
    "ecommerce-chat": "S1",
    "online-chat": "S2",
    "etiquette": "S3",
    "telecom-10000": "S4",
}


def required(standard: str) -> list[tuple[str, str]]:
    clauses: list[dict[str, Any]] = yaml.safe_load(CATALOGUE.read_text("utf-8")) if CATALOGUE.exists() else []
    return [
        (c["id"], phrase) for c in clauses if c["id"].startswith(standard) for phrase in c["require"] or ()
    ]


def faults(ruleset: Ruleset, phrase: str) -> set[str]:
    """The rules that find fault with the phrase, as the agent's opening and as a later answer."""
    opening = Conversation("o", (Turn(AGENT, phrase), Turn(CUSTOMER, "好的。")))
    later = Conversation(
        "l",
        (
            Turn(CUSTOMER, "你好，在吗？"),
            Turn(AGENT, "您好，请讲。"),
            Turn(CUSTOMER, "我想问一下。"),
            Turn(AGENT, phrase),
        ),
    )
    return {
        v.rule.id
        for conversation in (opening, later)
        for v in audit(conversation, ruleset).verdicts
        if v.rule.checker in WORD_CHECKERS and v.outcome.verdict is Verdict.FAIL
    }


@pytest.mark.skipif(not CATALOGUE.exists(), reason="the catalogue of clauses is not beside this checkout")
@pytest.mark.parametrize("name", [name for name in STANDARD_OF if name in shipped()])
def test_no_required_phrase_is_a_fault(name: str) -> None:
    ruleset = load(name)
    found = {
        clause: rules for clause, phrase in required(STANDARD_OF[name]) if (rules := faults(ruleset, phrase))
    }
    assert found == {}


def test_other_words_are_faults() -> None:
    assert faults(load("property-reception"), "等着！！！")
