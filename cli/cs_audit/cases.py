"""Run the cases that rules bring along: every rule is its own test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cs_audit.audit import audit
from cs_audit.errors import Fault
from cs_audit.model import Conversation
from cs_audit.readers import Problem, ReadOptions, read_text
from cs_audit.rules import Rule, Ruleset
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, Verdict

_EXPECTED: tuple[tuple[str, Verdict], ...] = (
    ("pass_", Verdict.PASS),
    ("fail", Verdict.FAIL),
    ("not_applicable", Verdict.NOT_APPLICABLE),
    ("not_assessed", Verdict.NOT_ASSESSED),
)


@dataclass(frozen=True, slots=True)
class CaseResult:
    """A case that was run: what it should give, and what it gave."""

    rule: Rule
    transcript: str
    expected: Verdict
    outcome: Outcome

    @property
    def is_right(self) -> bool:
        """Whether the rule said what its author expects."""
        return self.outcome.verdict is self.expected


def lacking(rule: Rule) -> Fault | None:
    """Return a fault if the rule has no passing or no failing case."""
    if rule.cases.pass_ and rule.cases.fail:
        return None
    return Fault(
        rule.place,
        Text(
            f"规则 {rule.id} 至少要有一个 pass 和一个 fail 例子（cases）",
            f"rule {rule.id} needs at least one pass and one fail example (cases)",
        ),
    )


def run_cases(ruleset: Ruleset) -> Iterator[CaseResult]:
    """Audit every case of every rule with that rule alone."""
    for rule in ruleset.rules:
        for field, expected in _EXPECTED:
            for transcript in getattr(rule.cases, field):
                yield _run(ruleset, rule, transcript, expected)


def _run(ruleset: Ruleset, rule: Rule, transcript: str, expected: Verdict) -> CaseResult:
    read = next(iter(read_text(transcript, rule.place, ReadOptions(one_sided=True))), None)
    if not isinstance(read, Conversation):
        why = read.text if isinstance(read, Problem) else Text("例子是空的", "the case is empty")
        return CaseResult(rule, transcript, expected, Outcome(Verdict.NOT_ASSESSED, why))
    if not read.channel and rule.channel:
        read = read._replace(channel=rule.channel)
    card = audit(read, ruleset._replace(rules=(rule,)))
    return CaseResult(rule, transcript, expected, card.verdicts[0].outcome)
