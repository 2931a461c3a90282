"""JSON: the schema describes what is really written, the same bytes every time, nothing can break it."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files

import cards
import orjson
import pytest
from jsonschema import Draft202012Validator

from cs_audit import __version__
from cs_audit.renderers import FORMATS
from cs_audit.renderers.jsonout import entry, line
from cs_audit.scoring import Scorecard

ALL = [cards.BAD_CARD, cards.GOOD_CARD, cards.EMPTY_CARD]
SCHEMA = json.loads(files("cs_audit").joinpath("schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def as_document(*given: Scorecard, lang="zh") -> dict:
    form = FORMATS["json"]
    entries = form.between.join(form.card(card, lang) for card in given)
    return orjson.loads(form.head([cards.RULESET], lang) + form.first + entries + form.tail)


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("given", [[], ALL[:1], ALL])
def test_output_keeps_to_the_schema(given, lang):
    VALIDATOR.validate(as_document(*given, lang=lang))
    for one in (line(card, lang) for card in given):
        VALIDATOR.validate(orjson.loads(one))


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.update(more=1),
        lambda d: d.pop("tool"),
        lambda d: d.update(schema_version=2),
        lambda d: d["conversations"][0].update(more=1),
        lambda d: d["conversations"][0].pop("id"),
        lambda d: d["conversations"][0]["verdicts"][2].update(verdict="maybe"),
        lambda d: d["conversations"][0]["verdicts"][2].update(verdict="pass"),  # with findings
        lambda d: d["conversations"][0]["verdicts"][2]["findings"][0].update(turn=-1),
        lambda d: d["conversations"][0]["verdicts"][2]["findings"][0].update(more=1),
    ],
)
def test_the_schema_is_strict(change):
    report = as_document(*ALL)
    change(report)
    assert not VALIDATOR.is_valid(report)


def test_document_and_lines_hold_the_same_scorecards():
    report = as_document(*ALL)
    assert report["tool"] == {"name": "cs-audit", "version": __version__}
    assert report["ruleset"] == {"name": "default", "hash": "3f6c1d2a"}
    assert report["rulesets"] == [{**report["ruleset"], "title": "通用客服服务规范"}]
    parsed = [orjson.loads(line(card, "zh")) for card in ALL]
    for one in parsed:
        head = (one.pop("schema_version"), one.pop("tool")["name"], one.pop("ruleset_hash"))
        assert head == (1, "cs-audit", "3f6c1d2a")
    assert parsed == report["conversations"]


def test_a_scorecard():
    found = orjson.loads(entry(cards.BAD_CARD, "zh"))
    verdicts = {v["rule"]: v for v in found.pop("verdicts")}
    assert found == {
        "id": "call-0307",
        "path": "calls/0307.txt",
        "ruleset": "default",
        "score": 38.0,
        "passed": False,
        "grade": "",
        "arithmetic": {"start": 100, "possible": 50, "lost": 31},
        "metadata": {"agent_id": "1024"},
    }
    assert verdicts["TABOO-02"] == {
        "rule": "TABOO-02",
        "checker": "taboo",
        "severity": "major",
        "verdict": "fail",
        "points": 6,
        "clauses": ["S0-035"],
        "title": "不推卸责任",
        "reason": "推卸责任",
        "findings": [
            {
                "turn": 6,
                "start": 48,
                "end": 52,
                "quote": "不归我管",
                "message": "推卸责任",
                "say": "这个问题我帮您联系相关部门处理。",
            }
        ],
    }
    assert verdicts["CLOSE-01"]["findings"][0]["say"].startswith("请问还有其他")  # the rule's own advice
    assert {v["points"] for v in verdicts.values() if v["verdict"] != "fail"} == {0}


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_same_cards_same_bytes(form):
    once, again = (b"".join(form.card(card, "zh") for card in ALL) for _ in range(2))
    assert once == again


class Odd:
    def __str__(self) -> str:
        return "odd \ud800"


def nest(levels: int) -> list:
    return [nest(levels - 1)] if levels else []


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("半个\ud83d字", "半个\ufffd字"),
        ({"\ud83d": 1, 2: "x"}, {"\ufffd": 1, "2": "x"}),
        (2**70, str(2**70)),
        (float("nan"), None),
        ((1, "\udfff"), [1, "\ufffd"]),
        (Odd(), "odd \ufffd"),
    ],
)
def test_what_json_cannot_hold_is_replaced(value, written):
    card = cards.BAD_CARD._replace(conversation=cards.TALK._replace(metadata={"key": value}))
    report = as_document(card)
    assert report["conversations"][0]["metadata"] == {"key": written}
    VALIDATOR.validate(report)


def test_nesting_without_end_is_cut():
    card = cards.BAD_CARD._replace(conversation=cards.TALK._replace(metadata={"key": nest(500)}))
    assert as_document(card)["conversations"][0]["metadata"]["key"]


def test_json_needs_no_rich():
    code = "import sys, cs_audit.renderers, cs_audit.renderers.annotations; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
