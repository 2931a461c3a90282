"""What a run came to: counted card by card, so that the cards themselves need not be kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cs_audit.agents import agents_of
from cs_audit.verdicts import Verdict

if TYPE_CHECKING:
    from cs_audit.rules import Rule
    from cs_audit.scoring import Scorecard

BANDS = (90, 80, 70, 60, 0)  # the least per cent of the start value that falls into each band


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule gave each verdict, and how many findings its fails have."""

    ruleset: str
    rule: Rule
    passed: int
    failed: int
    not_applicable: int
    not_assessed: int
    findings: int


@dataclass(frozen=True, slots=True)
class GroupCount:
    """The conversations that share a value of the field by which the summary is grouped."""

    name: str
    audited: int
    passed: int
    mean: float | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers of a run, which reconcile: ``met = audited + unreadable + skipped``, ``audited = passed + failed``.

    ``met`` are the conversations that the run came upon; a file that can't be read at all counts as one.
    ``bands`` counts the scores by their share of the start value, best first; ``unscored`` are the audited
    conversations for which no rule could be assessed; ``skipped`` are those without the agent asked for.
    """

    files: int
    audited: int
    passed: int
    unreadable: int
    unscored: int
    mean: float | None
    bands: tuple[tuple[int, int], ...]
    rules: tuple[RuleCount, ...]
    skipped: int = 0
    groups: tuple[GroupCount, ...] = ()

    @property
    def met(self) -> int:
        """All conversations, read or not."""
        return self.audited + self.unreadable + self.skipped

    @property
    def failed(self) -> int:
        """The audited conversations that did not pass."""
        return self.audited - self.passed

    def most_failed(self, count: int = 5) -> tuple[RuleCount, ...]:
        """Return the rules that failed most often, the worst first."""
        broken = (r for r in self.rules if r.failed)
        return tuple(sorted(broken, key=lambda r: (-r.failed, -r.findings, r.rule.id))[:count])


@dataclass(slots=True)
class _Group:
    """One group, counted."""

    audited: int = 0
    passed: int = 0
    scored: int = 0
    tenths: int = 0

    def add(self, card: Scorecard) -> None:
        self.audited += 1
        self.passed += card.passed
        if card.score.value is not None:
            self.scored += 1
            self.tenths += round(card.score.value * 10)

    def of(self, name: str) -> GroupCount:
        mean = round(self.tenths / 10 / self.scored, 1) if self.scored else None
        return GroupCount(name, self.audited, self.passed, mean)


class _Counted:
    """The verdicts of one rule, counted."""

    __slots__ = ("findings", "rule", "verdicts")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.verdicts = dict.fromkeys(Verdict, 0)
        self.findings = 0

    def of(self, ruleset: str) -> RuleCount:
        given = self.verdicts
        return RuleCount(
            ruleset,
            self.rule,
            passed=given[Verdict.PASS],
            failed=given[Verdict.FAIL],
            not_applicable=given[Verdict.NOT_APPLICABLE],
            not_assessed=given[Verdict.NOT_ASSESSED],
            findings=self.findings,
        )


@dataclass(slots=True)
class Tally:
    """Adds up a run. Its size follows the number of rules, not that of the conversations."""

    files: int = 0
    audited: int = 0
    passed: int = 0
    unreadable: int = 0
    tenths: int = 0  # scores have one decimal; integers add up the same in any order
    bands: Counter[int] = field(default_factory=Counter)
    rules: dict[str, list[_Counted]] = field(default_factory=dict)  # by the name of their ruleset

    skipped: int = 0
    group_by: str = ""
    groups: dict[str, _Group] = field(default_factory=dict)

    def found(self, files: int = 1) -> None:
        """Count files that the run was given or came upon."""
        self.files += files

    def problem(self) -> None:
        """Count a file or a conversation that could not be audited."""
        self.unreadable += 1

    def skip(self) -> None:
        """Count a conversation in which the agent asked for does not speak."""
        self.skipped += 1

    def add(self, card: Scorecard) -> None:
        """Count a scorecard."""
        self.audited += 1
        if self.group_by:
            self.groups.setdefault(group_of(card, self.group_by), _Group()).add(card)
        self.passed += card.passed
        self._add_score(card)
        name = card.ruleset.name
        counts = self.rules.get(name)
        if counts is None:
            counts = self.rules[name] = [_Counted(v.rule) for v in card.verdicts]
        for counted, (_, (verdict, _, findings), _) in zip(counts, card.verdicts, strict=True):
            counted.verdicts[verdict] += 1
            counted.findings += len(findings)

    def _add_score(self, card: Scorecard) -> None:
        score = card.score
        if score.value is None:
            return
        self.tenths += round(score.value * 10)
        share = 100 * score.value / score.start if score.start else 0
        self.bands[next((least for least in BANDS if share >= least), 0)] += 1

    def summary(self) -> Summary:
        """Return the numbers so far."""
        scored = sum(self.bands.values())
        return Summary(
            files=self.files,
            audited=self.audited,
            passed=self.passed,
            unreadable=self.unreadable,
            unscored=self.audited - scored,
            mean=round(self.tenths / 10 / scored, 1) if scored else None,
            bands=tuple((least, self.bands[least]) for least in BANDS),
            rules=tuple(counted.of(name) for name, counts in self.rules.items() for counted in counts),
            skipped=self.skipped,
            groups=tuple(self.groups[name].of(name) for name in sorted(self.groups)),
        )


def group_of(card: Scorecard, field_name: str) -> str:
    """The group of a scorecard: its agents, channel or ruleset, or a field of the metadata; empty without it."""
    talk = card.conversation
    if field_name in talk.metadata:
        return str(talk.metadata[field_name]).strip()
    if field_name == "agent":
        return ", ".join(agents_of(talk))
    return {"channel": talk.channel or "", "ruleset": card.ruleset.name}.get(field_name, "")
