"""The transcripts in ``fixtures/`` get the verdicts that ``fixtures/expected.yaml`` says, all of them and no other."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from conftest import FIXTURES, Result
from cs_audit.verdicts import Verdict

Run = Callable[..., Result]
EXPECTED: list[dict[str, Any]] = yaml.safe_load((FIXTURES / "expected.yaml").read_text("utf-8"))
TRANSCRIPTS = {p.name for p in FIXTURES.iterdir() if p.suffix in {".txt", ".json", ".jsonl"}}


def by_rule(entry: dict[str, Any]) -> dict[str, str]:
    """An entry of the file the other way round: the verdict of each rule."""
    return {rule: verdict for verdict in Verdict for rule in entry.get(verdict, [])}


def _name(entry: dict[str, Any]) -> str:
    return f"{entry['file']}:{entry['id']}:{entry['ruleset']}"


@pytest.mark.parametrize("entry", EXPECTED, ids=_name)
def test_verdicts(run: Run, entry: dict[str, Any]) -> None:
    result = run(
        "check", FIXTURES / entry["file"], "--ruleset", entry["ruleset"], "--format", "jsonl", "-j", 1
    )
    (card,) = (c for c in map(json.loads, result.out.splitlines()) if c["id"] == entry["id"])
    expected, got = by_rule(entry), {v["rule"]: v["verdict"] for v in card["verdicts"]}
    reasons = {v["rule"]: v["reason"] for v in card["verdicts"]}
    assert [
        f"{entry['file']} ({entry['ruleset']}) {rule}: expected {expected.get(rule, 'no such rule')}, "
        f"got {got.get(rule, 'no such rule')}: {reasons.get(rule)}"
        for rule in expected | got
        if expected.get(rule) != got.get(rule)
    ] == []


def test_each_transcript_has_its_expected_verdicts() -> None:
    assert {entry["file"] for entry in EXPECTED if entry["ruleset"] == "default"} == TRANSCRIPTS
    assert len({(entry["file"], entry["id"]) for entry in EXPECTED}) >= 12


def test_no_rule_is_expected_twice() -> None:
    for entry in EXPECTED:
        rules = [rule for verdict in Verdict for rule in entry.get(verdict, [])]
        assert sorted(set(rules)) == sorted(rules), _name(entry)


def test_every_rule_of_default_passes_somewhere_and_fails_somewhere() -> None:
    verdicts = {(rule, v) for e in EXPECTED if e["ruleset"] == "default" for rule, v in by_rule(e).items()}
    rules = {rule for rule, _ in verdicts}
    assert {(rule, v) for rule in rules for v in ("pass", "fail")} - verdicts == set()
