"""From verdicts to a score, with arithmetic that fits on one line.

    score = start × (possible − lost) ÷ possible

``possible`` is the sum of the points of the rules that were assessed (pass or fail); rules that were not
applicable or not assessed count neither way. ``lost`` is what the fails cost, per occurrence where a rule says
so, and never more per checker than its cap nor than the points of its assessed rules.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cs_audit.model import Conversation
from cs_audit.rules import Rule, Ruleset, Scoring
from cs_audit.text import Text
from cs_audit.verdicts import FAIL, PASS, Outcome, Verdict


class RuleVerdict(NamedTuple):
    """What one rule said, and the points that it cost before any cap."""

    rule: Rule
    outcome: Outcome
    points: float = 0

    @property
    def verdict(self) -> Verdict:
        """One of the four."""
        return self.outcome.verdict


class CheckerScore(NamedTuple):
    """The points of one checker: what its assessed rules are worth, and what was lost after the cap."""

    checker: str
    possible: float
    lost: float


class Score(NamedTuple):
    """``value`` is None when no rule could be assessed; ``struck`` are the critical rules that failed."""

    start: float
    possible: float
    lost: float
    value: float | None
    passed: bool
    grade: str
    struck: tuple[str, ...]


class Scorecard(NamedTuple):
    """The outcomes of a ruleset's rules, in their order, and the score of one conversation.

    ``doubts`` are about who speaks in it.
    """

    conversation: Conversation
    ruleset: Ruleset
    outcomes: tuple[Outcome, ...]
    score: Score
    doubts: tuple[Text, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the score reaches the pass mark and no critical rule failed."""
        return self.score.passed

    @property
    def verdicts(self) -> tuple[RuleVerdict, ...]:
        """Each rule with its outcome, and the points that it cost before any cap."""
        judged = zip(self.ruleset.rules, self.outcomes, strict=True)
        return tuple(RuleVerdict(rule, outcome, price(rule, outcome)) for rule, outcome in judged)

    @property
    def by_checker(self) -> tuple[CheckerScore, ...]:
        """The score, checker by checker."""
        worth, costs, _ = _points(self.ruleset.rules, self.outcomes)
        lost = _lost(worth, costs, self.ruleset.scoring.caps)
        return tuple(map(CheckerScore, worth.keys(), worth.values(), lost))


def price(rule: Rule, outcome: Outcome) -> float:
    """The points that an outcome costs before any cap."""
    if outcome.verdict is not FAIL:
        return 0
    return rule.points * max(1, len(outcome.findings)) if rule.per == "occurrence" else rule.points


def score(rules: Sequence[Rule], outcomes: Sequence[Outcome], scoring: Scoring) -> Score:
    """Add up."""
    worth, costs, struck = _points(rules, outcomes)
    possible = sum(worth.values())
    lost = min(possible, sum(_lost(worth, costs, scoring.caps)))
    value = round(scoring.start * (possible - lost) / possible, 1) if possible else None
    passed = not struck and (value is None or value >= scoring.pass_mark)
    grade = _grade(value, scoring) if passed and value is not None else ""
    return Score(scoring.start, possible, lost, value, passed, grade, tuple(struck))


def _grade(value: float, scoring: Scoring) -> str:
    return next((name for name, least in scoring.grades.items() if value >= least), "")


def _points(
    rules: Sequence[Rule], outcomes: Sequence[Outcome]
) -> tuple[dict[str, float], dict[str, float], list[str]]:
    """What the assessed rules of each checker are worth, what its fails cost, and the critical rules that failed."""
    worth: dict[str, float] = dict.fromkeys([rule.checker for rule in rules], 0)
    costs: dict[str, float] = {}
    struck: list[str] = []
    for rule, outcome in zip(rules, outcomes, strict=True):
        if outcome.verdict is PASS:
            worth[rule.checker] += rule.points
        elif outcome.verdict is FAIL:
            worth[rule.checker] += rule.points
            costs[rule.checker] = costs.get(rule.checker, 0) + price(rule, outcome)
            if rule.severity == "critical":
                struck.append(rule.id)
    return worth, costs, struck


def _lost(worth: Mapping[str, float], costs: Mapping[str, float], caps: Mapping[str, float]) -> list[float]:
    """What each checker costs in the end: neither more than its cap nor than what its assessed rules are worth."""
    return [min(most, caps.get(name, most), costs.get(name, 0)) for name, most in worth.items()]
