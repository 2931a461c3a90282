"""Every clause of the five standards is accounted for: by a rule, or by a reason; never by both."""

from pathlib import Path

import pytest
import yaml

from cs_audit.loading import load, shipped
from cs_audit.renderers.coverage import clauses_of
from cs_audit.rules import Ruleset

STANDARDS = {"S0": 139, "S1": 162, "S2": 36, "S3": 70, "S4": 156}
CATALOGUE = Path(__file__).parents[2] / "shared" / "spec" / "clauses.yaml"


def rulesets() -> list[Ruleset]:
    return [load(name) for name in shipped()]


def accounted() -> tuple[set[str], set[str]]:
    cited = {clause for r in rulesets() for rule in r.rules for clause in rule.clauses}
    listed = {clause for r in rulesets() for clause in r.uncovered}
    return cited, listed


@pytest.mark.parametrize("standard", STANDARDS)
def test_each_clause_is_in_one_of_the_two(standard: str) -> None:
    every = {f"{standard}-{n:03}" for n in range(1, STANDARDS[standard] + 1)}
    cited, listed = ({c for c in found if c.startswith(standard)} for found in accounted())
    assert every - cited - listed == set(), "neither cited nor listed"
    assert cited & listed == set(), "cited and listed"
    assert (cited | listed) - every == set(), "no such clause"


def test_duplicates_point_to_clauses_with_a_rule_or_a_reason() -> None:
    cited, listed = accounted()
    for ruleset in rulesets():
        for clause, gap in ruleset.uncovered.items():
            if gap.gap == "duplicate_of":
                assert gap.detail in cited | listed, clause
                assert gap.detail != clause
            elif gap.gap != "not_in_transcript":
                assert gap.detail, f"{clause} needs a reason"


def test_most_of_what_a_transcript_can_show_is_implemented() -> None:
    cited, _ = accounted()
    assert len(cited) >= 250


@pytest.mark.skipif(not CATALOGUE.exists(), reason="the catalogue of clauses is not beside this checkout")
def test_the_catalogue_has_these_clauses() -> None:
    catalogue = {c["id"] for c in yaml.safe_load(CATALOGUE.read_text("utf-8"))}
    ours = {clause for ruleset in rulesets() for clause in clauses_of(ruleset)}
    assert ours == catalogue
