"""The arithmetic of scores."""

import pytest

from cs_audit.checkers.taboo import Taboo
from cs_audit.rules import Rule, Scoring
from cs_audit.scoring import score
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, Verdict

T = Text("", "")


def verdict(id_: str, says: str, points: float = 5, **more: object):  # type: ignore[no-untyped-def]
    findings = more.pop("findings", 1 if says == "fail" else 0)
    outcome = Outcome(Verdict(says), T, tuple(Finding(0, 0, 1, "x", T) for _ in range(findings)))  # type: ignore[call-overload]
    return Rule(id_, id_.split("-")[0], Taboo(), T, points=points, **more), outcome  # type: ignore[arg-type]


def scored(verdicts, **scoring: object):  # type: ignore[no-untyped-def]
    return score(*zip(*verdicts, strict=True), Scoring(**scoring))  # type: ignore[arg-type]


CASES = [
    # verdicts, caps, possible, lost, value, passed
    ([verdict("A-1", "pass"), verdict("A-2", "pass")], {}, 10, 0, 100.0, True),
    ([verdict("A-1", "pass"), verdict("B-2", "fail")], {}, 10, 5, 50.0, False),
    ([verdict("A-1", "pass"), verdict("B-2", "not_applicable")], {}, 5, 0, 100.0, True),
    ([verdict("A-1", "not_assessed"), verdict("B-2", "not_applicable")], {}, 0, 0, None, True),
    ([verdict("A-1", "pass", 9), verdict("B-2", "fail", 1)], {}, 10, 1, 90.0, True),
    (
        [verdict("A-1", "pass", 20), verdict("A-2", "fail", 2, per="occurrence", findings=3)],
        {},
        22,
        6,
        72.7,
        False,
    ),
    ([verdict("A-1", "pass", 20), verdict("A-2", "fail", 2, per="once", findings=3)], {}, 22, 2, 90.9, True),
    (
        [verdict("A-1", "pass", 20), verdict("A-2", "fail", 2, per="occurrence", findings=9)],
        {"A": 3},
        22,
        3,
        86.4,
        True,
    ),
    (
        [verdict("A-2", "fail", 2, per="occurrence", findings=9), verdict("B-1", "pass", 8)],
        {},
        10,
        2,
        80.0,
        True,
    ),
    ([verdict("A-1", "pass", 99), verdict("B-2", "fail", 1, severity="critical")], {}, 100, 1, 99.0, False),
]


@pytest.mark.parametrize(("verdicts", "caps", "possible", "lost", "value", "passed"), CASES)
def test_score(verdicts, caps, possible, lost, value, passed) -> None:  # type: ignore[no-untyped-def]
    got = scored(verdicts, caps=caps, grades={"A": 95, "B": 80})
    assert (got.possible, got.lost, got.value, got.passed) == (possible, lost, value, passed)


def test_grades_are_for_those_that_pass() -> None:
    grades = {"A": 95, "B": 80}
    assert scored([verdict("A-1", "pass")], grades=grades).grade == "A"
    assert scored([verdict("A-1", "pass", 9), verdict("B-1", "fail", 1)], grades=grades).grade == "B"
    struck = scored(
        [verdict("A-1", "pass", 9), verdict("B-1", "fail", 1, severity="critical")], grades=grades
    )
    assert (struck.grade, struck.struck) == ("", ("B-1",))
