"""Everything that a user reads about has a name in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cs_audit.checkers import CHECKERS
from cs_audit.loading import load, shipped
from cs_audit.names import ACT_NAMES
from cs_audit.renderers.labels import CHECKERS as CHECKER_NAMES
from cs_audit.rules import Ruleset


def acts_of_rules(ruleset: Ruleset) -> Iterator[str]:
    """The acts that the rules name in their fields."""
    acts = {pattern.act for pattern in ruleset.patterns}
    for rule in ruleset.rules:
        for value in rule.check:  # type: ignore[attr-defined]
            yield from acts.intersection(value if isinstance(value, tuple) else (value,))


@pytest.mark.parametrize("name", shipped())
def test_each_act_of_a_rule_has_a_name(name: str) -> None:
    assert {act for act in acts_of_rules(load(name)) if act not in ACT_NAMES} == set()


def test_each_act_that_annotate_shows_by_default_has_a_name() -> None:
    assert {pattern.act for pattern in load("default").patterns} - ACT_NAMES.keys() == set()


def test_each_checker_has_a_name() -> None:
    assert CHECKERS.keys() == CHECKER_NAMES.keys()


@pytest.mark.parametrize("names", [ACT_NAMES, CHECKER_NAMES])
def test_names_are_in_both_languages(names: dict[str, object]) -> None:
    assert all(text.zh.strip() and text.en.strip() for text in names.values())  # type: ignore[attr-defined]
