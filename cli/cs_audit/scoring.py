"""From verdicts to a score, with arithmetic that fits on one line.

    score = start × (possible − lost) ÷ possible

``possible`` is the sum of the points of the rules that were assessed (pass or fail); rules that were not
applicable or not assessed count neither way. ``lost`` is what the fails cost, per occurrence where a rule says
so, and never more per checker than its cap nor than the points of its assessed rules.
"""

from __future__ import annotations

from collections.abc import Iterable
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
    by_checker: tuple[CheckerScore, ...]


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
    if outcome.verdict is not FAIL:
        return RuleVerdict(rule, outcome)
    times = max(1, len(outcome.findings)) if rule.per == "occurrence" else 1
    return RuleVerdict(rule, outcome, rule.points * times)


def score(verdicts: tuple[RuleVerdict, ...], scoring: Scoring) -> Score:
    """Add up."""
    by_checker = _by_checker(verdicts, scoring)
    possible = sum([c.possible for c in by_checker])
    lost = min(possible, sum([c.lost for c in by_checker]))
    value = round(scoring.start * (possible - lost) / possible, 1) if possible else None
    struck = tuple(
        [v.rule.id for v in verdicts if v.outcome.verdict is FAIL and v.rule.severity == "critical"]
    )
    passed = not struck and (value is None or value >= scoring.pass_mark)
    grade = _grade(value, scoring) if passed and value is not None else ""
    return Score(scoring.start, possible, lost, value, passed, grade, struck, by_checker)


def _grade(value: float, scoring: Scoring) -> str:
    return next((name for name, least in scoring.grades.items() if value >= least), "")


def _by_checker(verdicts: Iterable[RuleVerdict], scoring: Scoring) -> tuple[CheckerScore, ...]:
    possible: dict[str, float] = {}
    lost: dict[str, float] = {}
    for rule, (verdict, _, _), points in verdicts:
        checker = rule.checker
        if verdict is FAIL:
            lost[checker] = lost.get(checker, 0) + points
        assessed = verdict is FAIL or verdict is PASS
        possible[checker] = possible.get(checker, 0) + (rule.points if assessed else 0)
    caps = scoring.caps
    return tuple(
        [
            CheckerScore(name, most, min(most, caps.get(name, most), lost.get(name, 0)))
            for name, most in possible.items()
        ]
    )
