"""No sentence that a standard prescribes word by word fails another rule of its own ruleset."""

import re
from pathlib import Path

import pytest
import yaml

from cs_audit.audit import audit
from cs_audit.loading import load, shipped
from cs_audit.model import AGENT, CUSTOMER, Conversation, Turn
from cs_audit.rules import Ruleset

CATALOGUE = Path(__file__).parents[2] / "shared" / "spec" / "clauses.yaml"
RULESETS = {
    "S0": "catv-hotline",
    "S1": "ecommerce-chat",
    "S2": "online-chat",
    "S3": "etiquette",
    "S4": "telecom-10000",
}
CHECKERS = {"taboo", "wording"}
_SLOT = re.compile(r"[XxＸ×*]{1,4}(?:\(.*?\)|（.*?）)?|…+")
WHOLE = 4  # characters from which on a phrase is a sentence of its own rather than a word of one

pytestmark = pytest.mark.skipif(
    not CATALOGUE.exists(), reason="the catalogue of clauses is not beside this checkout"
)


def required() -> list[tuple[str, str]]:
    """Each prescribed wording with the ruleset of its standard; slots are filled in."""
    if not CATALOGUE.exists():
        return []
    clauses = yaml.safe_load(CATALOGUE.read_text("utf-8"))
    return [
        (RULESETS[clause["id"][:2]], wording)
        for clause in clauses
        for phrase in clause["require"]
        for wording in _wordings(phrase)
        if RULESETS[clause["id"][:2]] in shipped()
    ]


def _wordings(phrase: str) -> list[str]:
    filled = _SLOT.sub("小王", phrase)
    return [filled] if len(filled) >= WHOLE else []


def faults(ruleset: Ruleset, said: str) -> list[str]:
    """The findings of rules about words, on an agent turn in the middle of a conversation."""
    turns = (
        Turn(AGENT, "您好，请问有什么可以帮您？"),
        Turn(CUSTOMER, "你好，我想问一下。"),
        Turn(AGENT, said),
        Turn(CUSTOMER, "好的，谢谢。"),
        Turn(AGENT, "不客气，再见。"),
    )
    return [
        f"{v.rule.id}: {finding.quote}"
        for v in audit(Conversation("", turns), ruleset).verdicts
        if v.rule.checker in CHECKERS
        for finding in v.outcome.findings
        if finding.turn == 2
    ]


@pytest.mark.parametrize(("name", "said"), required())
def test_prescribed_sentences_are_no_fault(name: str, said: str) -> None:
    assert faults(load(name), said) == []
