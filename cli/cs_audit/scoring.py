"""From verdicts to a score, with arithmetic that fits on one line.

    score = start × (possible − lost) ÷ possible

``possible`` is the sum of the points of the rules that were assessed (pass or fail); rules that were not
applicable or not assessed count neither way. ``lost`` is what the fails cost, per occurrence where a rule says
so, and never more per checker than its cap nor than the points of its assessed rules.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
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
    """The verdicts and the score of one conversation under one ruleset; ``doubts`` are about who speaks in it."""

    conversation: Conversation
    ruleset: Ruleset
    verdicts: tuple[RuleVerdict, ...]
    score: Score
    doubts: tuple[Text, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the score reaches the pass mark and no critical rule failed."""
        return self.score.passed


def weigh(rule: Rule, outcome: Outcome) -> RuleVerdict:
    """Put a price on an outcome."""
    return _verdict((rule, outcome, _price(rule, outcome) if outcome.verdict is FAIL else 0))


_verdict = partial(tuple.__new__, RuleVerdict)  # of all its values in one tuple: a third of the time


def _price(rule: Rule, outcome: Outcome) -> float:
    return rule.points * max(1, len(outcome.findings)) if rule.per == "occurrence" else rule.points


def score(verdicts: Sequence[RuleVerdict], scoring: Scoring) -> Score:
    """Add up."""
    worth, costs = _points(verdicts)
    possible = sum(worth.values())
    lost = min(possible, sum([_lost(name, worth, costs, scoring) for name in costs]))
    value = round(scoring.start * (possible - lost) / possible, 1) if possible else None
    struck = tuple([v.rule.id for v in verdicts if v.rule.severity == "critical" and v.verdict is FAIL])
    passed = not struck and (value is None or value >= scoring.pass_mark)
    grade = _grade(value, scoring) if passed and value is not None else ""
    return Score(scoring.start, possible, lost, value, passed, grade, struck)


def by_checker(verdicts: Sequence[RuleVerdict], scoring: Scoring) -> tuple[CheckerScore, ...]:
    """The same points, checker by checker."""
    worth, costs = _points(verdicts)
    return tuple(CheckerScore(name, worth[name], _lost(name, worth, costs, scoring)) for name in worth)


def _grade(value: float, scoring: Scoring) -> str:
    return next((name for name, least in scoring.grades.items() if value >= least), "")


def _points(verdicts: Sequence[RuleVerdict]) -> tuple[dict[str, float], dict[str, float]]:
    """What the assessed rules of each checker are worth, and what its fails cost."""
    worth: dict[str, float] = dict.fromkeys([rule.checker for rule, _, _ in verdicts], 0)
    costs: dict[str, float] = {}
    for rule, (verdict, _, _), points in verdicts:
        if verdict is PASS:
            worth[rule.checker] += rule.points
        elif verdict is FAIL:
            worth[rule.checker] += rule.points
            costs[rule.checker] = costs.get(rule.checker, 0) + points
    return worth, costs


def _lost(name: str, worth: Mapping[str, float], costs: Mapping[str, float], scoring: Scoring) -> float:
    """What a checker costs in the end: neither more than its cap nor than what its assessed rules are worth."""
    most = worth[name]
    return min(most, scoring.caps.get(name, most), costs.get(name, 0))
