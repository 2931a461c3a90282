"""Rules and rulesets, as the audit runs them: checked and compiled, so that running can't fail on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, NewType, Protocol

from cs_audit.text import NO_TEXT, Text

if TYPE_CHECKING:
    from cs_audit.heard import Heard
    from cs_audit.model import Channel
    from cs_audit.patterns import Pattern
    from cs_audit.phrases import Phrase
    from cs_audit.recognition import Recogniser
    from cs_audit.verdicts import Outcome

Act = NewType("Act", str)  # in a checker's fields: the name of an act that the ruleset must define
Acts = tuple[Act, ...]

Severity = Literal["minor", "major", "critical"]
Counting = Literal["once", "occurrence"]
_NOTHING: Mapping[str, Any] = {}
SEVERITIES: tuple[Severity, ...] = ("minor", "major", "critical")


class Checker(Protocol):
    """Audits one concern. A named tuple whose fields are what a rule can set in YAML."""

    def check(self, heard: Heard) -> Outcome:
        """Say whether the conversation keeps the norm."""


class Cases(NamedTuple):
    """A rule's own examples: short transcripts by the verdict that they must get."""

    pass_: tuple[str, ...] = ()
    fail: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    not_assessed: tuple[str, ...] = ()


class Rule(NamedTuple):
    """One norm. ``points`` is what breaking it costs, ``clauses`` what it stands for, ``place`` where it is written."""

    id: str
    checker: str
    check: Checker
    title: Text
    why: Text = NO_TEXT
    say: Text = NO_TEXT
    clauses: tuple[str, ...] = ()
    severity: Severity = "minor"
    points: float = 1
    per: Counting = "once"
    channel: Channel | None = None
    cases: Cases = Cases()
    place: str = ""

    # A rule equals itself alone, which is quickly told.
    __eq__ = object.__eq__  # type: ignore[misc]
    __hash__ = object.__hash__  # type: ignore[misc]


Gap = Literal["not_in_transcript", "needs_metadata", "duplicate_of", "not_checkable"]


class Uncovered(NamedTuple):
    """Why no rule stands for a clause; ``detail`` is the field, the clause or the reason that belongs to it."""

    gap: Gap
    detail: str = ""


class Scoring(NamedTuple):
    """How verdicts become a score. ``grades`` maps a name to the least score that earns it, best first."""

    start: float = 100
    pass_mark: float = 80
    caps: Mapping[str, float] = _NOTHING
    grades: Mapping[str, float] = _NOTHING


class Ruleset(NamedTuple):
    """One service standard, ready to run. ``hash`` names its content, that of what it extends included.

    ``clauses`` maps each written standard that is cited onto the number of its last clause; ``uncovered`` says why
    no rule stands for a clause.
    """

    name: str
    title: Text
    description: Text
    rules: tuple[Rule, ...]
    patterns: tuple[Pattern, ...]
    standard_phrases: tuple[Phrase, ...]
    recogniser: Recogniser
    scoring: Scoring
    limits: Mapping[str, float]
    settings: Mapping[str, object]
    clauses: Mapping[str, int]
    uncovered: Mapping[str, Uncovered]
    hash: str
    path: str
