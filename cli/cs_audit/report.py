"""What a run came to: counted card by card, so that the cards themselves need not be kept."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, Protocol

from cs_audit.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cs_audit.model import Conversation
    from cs_audit.rules import Rule, Ruleset
    from cs_audit.scoring import Scorecard

_NUMBERS = ("files", "audited", "passed", "unreadable", "tenths", "below", "skipped")
_NUMBERS_OF_GROUPS = ("audited", "passed", "scored", "tenths")
_Counts = Counter[tuple[int, tuple[str, int]]]  # by the place of a rule, its verdict and number of findings
BANDS = (90, 80, 70, 60, 0)  # the least per cent of the start value that falls into each band


class RuleCount(NamedTuple):
    """How often a rule gave each verdict, and how many findings its fails have."""

    ruleset: str
    rule: Rule
    passed: int
    failed: int
    not_applicable: int
    not_assessed: int
    findings: int


class GroupCount(NamedTuple):
    """The conversations that share a value of the field by which the summary is grouped."""

    name: str
    audited: int
    passed: int
    mean: float | None


class Summary(NamedTuple):
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


class Scored(Protocol):
    """What the tally asks of a score."""

    @property
    def value(self) -> float | None:
        """The score; None where no rule could be assessed."""

    @property
    def start(self) -> float:
        """What a conversation without faults scores."""

    @property
    def passed(self) -> bool:
        """Whether it is enough."""


def _add_up(mine: object, other: object, numbers: Sequence[str]) -> None:
    for name in numbers:
        setattr(mine, name, getattr(mine, name) + getattr(other, name))


class _Group:
    """One group, counted."""

    def __init__(self) -> None:
        self.audited = self.passed = self.scored = self.tenths = 0

    def add(self, score: Scored) -> None:
        self.audited += 1
        self.passed += score.passed
        if score.value is not None:
            self.scored += 1
            self.tenths += round(score.value * 10)

    def merge(self, other: _Group) -> None:
        _add_up(self, other, _NUMBERS_OF_GROUPS)

    def of(self, name: str) -> GroupCount:
        mean = round(self.tenths / 10 / self.scored, 1) if self.scored else None
        return GroupCount(name, self.audited, self.passed, mean)


class Tally:
    """Adds up a run. Its size follows the number of rules, not that of the conversations."""

    def __init__(self, group_by: str = "") -> None:
        self.files = self.audited = self.passed = self.unreadable = self.skipped = 0
        self.below = 0  # conversations that score less than they must
        self.tenths = 0  # scores have one decimal; integers add up the same in any order
        self.bands: Counter[int] = Counter()
        self.rules: dict[str, tuple[Rule, ...]] = {}  # by the name of their ruleset
        self.counts: dict[str, _Counts] = {}
        self.paths: dict[str, str] = {}  # a file that was held against the ruleset
        self.group_by = group_by
        self.groups: dict[str, _Group] = {}

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
        group = group_of(card.conversation, card.ruleset, self.group_by) if self.group_by else ""
        verdicts = [(verdict, len(findings)) for verdict, _, findings in card.outcomes]
        self.count(card.ruleset, card.conversation.path, card.score, verdicts, group)

    def count(
        self,
        ruleset: Ruleset,
        path: str,
        score: Scored,
        verdicts: Sequence[tuple[str, int]],
        group: str = "",
    ) -> None:
        """Count what a scorecard says: its score, and each rule's verdict and number of findings."""
        self.audited += 1
        self.passed += score.passed
        self._add_score(score)
        if self.group_by:
            self.groups.setdefault(group, _Group()).add(score)
        self._counts_of(ruleset, path).update(enumerate(verdicts))

    def _counts_of(self, ruleset: Ruleset, path: str) -> _Counts:
        name = ruleset.name
        if name not in self.counts:
            self.counts[name] = Counter()
            self.rules[name] = ruleset.rules
            self.paths[name] = path
        return self.counts[name]

    def merge(self, other: Tally) -> None:
        """Add what was counted elsewhere."""
        _add_up(self, other, _NUMBERS)
        self.bands.update(other.bands)
        for name, group in other.groups.items():
            self.groups.setdefault(name, _Group()).merge(group)
        self.rules = {**other.rules, **self.rules}
        self.paths = {**other.paths, **self.paths}
        for name, counts in other.counts.items():
            self.counts.setdefault(name, Counter()).update(counts)

    def __getstate__(self) -> dict[str, object]:
        """What is sent to another process: all but the rules, which are large and known there."""
        return {**self.__dict__, "rules": {}}

    def unnamed(self) -> list[tuple[str, str]]:
        """The rulesets whose rules are not known here, each with a file that was held against it."""
        return [(name, self.paths[name]) for name in self.counts if name not in self.rules]

    def _add_score(self, score: Scored) -> None:
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
            rules=tuple(self._rules()),
            skipped=self.skipped,
            groups=tuple(self.groups[name].of(name) for name in sorted(self.groups)),
        )

    def _rules(self) -> Iterator[RuleCount]:
        for name, counts in self.counts.items():
            given: Counter[tuple[int, str]] = Counter()
            findings: Counter[int] = Counter()
            for (place, (verdict, found)), times in counts.items():
                given[place, verdict] += times
                findings[place] += found * times
            for place, rule in enumerate(self.rules[name]):
                yield RuleCount(
                    name,
                    rule,
                    passed=given[place, Verdict.PASS],
                    failed=given[place, Verdict.FAIL],
                    not_applicable=given[place, Verdict.NOT_APPLICABLE],
                    not_assessed=given[place, Verdict.NOT_ASSESSED],
                    findings=findings[place],
                )


def group_of(talk: Conversation, ruleset: Ruleset, field_name: str) -> str:
    """The group of a scorecard: its agents, channel or ruleset, or a field of the metadata; empty without it."""
    if field_name in talk.metadata:
        return str(talk.metadata[field_name]).strip()
    if field_name == "agent":
        from cs_audit.agents import agents_of

        return ", ".join(agents_of(talk))
    return {"channel": talk.channel or "", "ruleset": ruleset.name}.get(field_name, "")
