"""Forbidden language: what is found, of which kind, and what is never held against an agent."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from cs_audit.checkers.taboo import KINDS
from cs_audit.loading import load
from cs_audit.model import Conversation, Turn
from cs_audit.rules import Ruleset
from taboo_table import HARMLESS, MISSED, STRICT, TABOO

default = cache(lambda: load("default"))  # loading takes longer than hearing a sentence
GOLD = Path(__file__).parents[2] / "shared" / "gold"

KIND_OF = [
    ("scolding", "你嚷嚷什么"),
    ("scolding", "您说话放尊重点"),
    ("rhetorical", "我刚才不是跟您说过了吗"),
    ("rhetorical", "谁让您不看清楚"),
    ("interrogation", "你当时为什么不检查"),
    ("interrogation", "你心里没点数吗"),
    ("insult", "你脑子有病吧"),
    ("insult", "买不起就别买"),
    ("blame", "这不归我管"),
    ("blame", "谁卖给你的你找谁去"),
    ("brushoff", "爱买不买"),
    ("brushoff", "不知道"),
    ("impatience", "烦死了"),
    ("impatience", "有话快说"),
    ("threat", "信不信我把你拉黑"),
    ("threat", "有本事你就去告"),
    ("command", "大点声"),
    ("command", "给我把嘴闭上，听我说"),
    ("vocative", "哎，那个谁"),
    ("vocative", "喂，说你呢"),
]


def lines(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line and not line.startswith("#")]


def kinds(ruleset: Ruleset, text: str) -> set[str]:
    heard = ruleset.recogniser.hear(Conversation("t", (Turn("customer", "你好"), Turn("agent", text))))
    return {hit.kind for hit in heard.hits if hit.act == "taboo"}


@pytest.mark.parametrize("text", lines(TABOO))
def test_taboo_is_found(text: str) -> None:
    found = kinds(default(), text)
    assert found
    assert found <= set(KINDS)


@pytest.mark.parametrize("text", lines(HARMLESS))
def test_harmless_is_let_be(text: str) -> None:
    assert kinds(default(), text) == set()


@pytest.mark.parametrize(("kind", "text"), KIND_OF)
def test_kind(kind: str, text: str) -> None:
    assert kind in kinds(default(), text)


@pytest.mark.parametrize("text", lines(STRICT))
def test_doubtful_wordings_count_where_the_ruleset_is_strict(text: str, tmp_path: Path) -> None:
    house = tmp_path / "house.yaml"
    house.write_text("extends: default\nsettings: {strict: true}\n", "utf-8")
    assert kinds(default(), text) == set()
    assert kinds(load(str(house)), text)


def test_a_house_adds_an_exception_to_an_act(tmp_path: Path) -> None:
    house = tmp_path / "house.yaml"
    house.write_text(
        "extends: default\nacts:\n  taboo:\n    not_in: [爱买不买节]\n    unless: 台词\n", "utf-8"
    )
    ruleset = load(str(house))
    assert kinds(ruleset, "爱买不买节下周开始") == set()
    assert kinds(ruleset, "爱买不买是广告的台词") == set()
    assert kinds(ruleset, "爱买不买") == {"brushoff"}
    assert kinds(ruleset, "不是说您有病") == set()


@pytest.mark.parametrize("text", lines(MISSED))
def test_the_list_of_what_is_missed_is_true(text: str) -> None:
    assert kinds(default(), text) == set()


def test_what_the_customer_says_never_counts() -> None:
    heard = default().recogniser.hear(Conversation("t", (Turn("customer", "你是不是有病"),)))
    assert not [hit for hit in heard.hits if hit.act == "taboo"]


def _labelled(name: str) -> list[tuple[dict[str, object], bool, bool]]:
    """Each agent turn of a gold file: its conversation, whether it is labelled taboo, whether it is found."""
    path = GOLD / name
    if not path.exists():
        pytest.skip(f"{path} is not here: the labelled transcripts are no part of the project")
    recogniser, found = default().recogniser, []
    for line in path.read_text("utf-8").splitlines():
        gold = json.loads(line)
        turns = tuple(Turn(t["role"], t["text"]) for t in gold["turns"])
        hits = recogniser.hear(Conversation(gold["id"], turns)).hits
        turns_found = {hit.turn for hit in hits if hit.act == "taboo"}
        found += [
            (gold, "taboo" in labels, i in turns_found)
            for i, labels in enumerate(gold["labels"])
            if turns[i].role == "agent" and "taboo?" not in labels
        ]
    return found


def test_gold_taboo() -> None:
    rows = _labelled("taboo_dev.jsonl")
    plain = [found for gold, taboo, found in rows if taboo and not gold["subtle"]]
    subtle = [found for gold, taboo, found in rows if taboo and gold["subtle"]]
    assert sum(plain) >= 0.95 * len(plain)
    assert sum(subtle) >= 0.60 * len(subtle)
    assert sum(found for _, taboo, found in rows if not taboo) <= 3


def test_gold_real_agents_are_not_accused() -> None:
    rows = _labelled("dev.jsonl")
    assert len(rows) > 500
    assert [gold["id"] for gold, taboo, found in rows if found and not taboo] == []
