"""Good conversations of six trades, typed as people type: no standard that applies accuses them of anything grave."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import FIXTURES, Result

Run = Callable[..., Result]
CLEAN = sorted((FIXTURES / "clean").glob("*.txt"))
STANDARDS = {
    "tv": ("catv-hotline",),
    "telecom": ("telecom-10000",),
    "shop": ("ecommerce-chat",),
    "property": ("property-reception",),
    "bank": ("etiquette",),
    "software": ("online-chat", "etiquette"),
    "hotel": ("online-chat",),
    "school": ("online-chat",),
}


def standards(path: Path) -> tuple[str, ...]:
    """The rulesets that apply to a transcript: its trade is the first word of its name."""
    return ("default", *STANDARDS[path.name.partition("_")[0]])


def test_there_are_twelve() -> None:
    assert len(CLEAN) >= 12
    assert {path.name.partition("_")[0] for path in CLEAN} == STANDARDS.keys()


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_nothing_grave_is_found(run: Run, path: Path) -> None:
    for ruleset in standards(path):
        result = run("check", path, "--ruleset", ruleset, "--format", "jsonl", "-j", 1, "--exit-zero")
        (card,) = map(json.loads, result.out.splitlines())
        failed = [v for v in card["verdicts"] if v["verdict"] == "fail"]
        assert [(v["rule"], v["reason"]) for v in failed if v["severity"] != "minor"] == []
        assert card["passed"]
        assert sum(v["verdict"] == "pass" for v in card["verdicts"]) >= 5
