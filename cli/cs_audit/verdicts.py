"""What a rule says of a conversation: one of four verdicts, never silence."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cs_audit.names import act_names
from cs_audit.remembering import of_values
from cs_audit.text import NO_TEXT, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cs_audit.heard import Heard, Hit


class Verdict(StrEnum):
    """``not_applicable``: the trigger never came; ``not_assessed``: the data that it needs are missing."""

    PASS = "pass"
    FAIL = "fail"
    NOT_APPLICABLE = "not_applicable"
    NOT_ASSESSED = "not_assessed"


class Finding(NamedTuple):
    """A fail with its evidence: ``quote`` is ``turns[turn].text[start:end]``.

    A fail by absence points at the turn where the missing words belonged. ``say`` is left empty where the
    rule's own advice fits. ``heard_as`` is what the quote was taken for by its sound, where its characters are wrong.
    """

    turn: int
    start: int
    end: int
    quote: str
    message: Text
    say: Text = NO_TEXT
    heard_as: str = ""


_finding = partial(tuple.__new__, Finding)  # of all its values in one tuple: a third of the time


class Outcome(NamedTuple):
    """A verdict, why, and the findings (of a fail only)."""

    verdict: Verdict
    reason: Text
    findings: tuple[Finding, ...] = ()


PASS, FAIL = Verdict.PASS, Verdict.FAIL


@of_values
def passed(zh: str, en: str) -> Outcome:
    """The norm was kept, and why."""
    return Outcome(PASS, Text(zh, en))


@of_values
def not_applicable(zh: str, en: str) -> Outcome:
    """Nothing happened that the norm speaks of."""
    return Outcome(Verdict.NOT_APPLICABLE, Text(zh, en))


@of_values
def unheard(acts: tuple[str, ...]) -> Outcome:
    """Not applicable, because none of these acts was performed."""
    names = act_names(acts)
    return not_applicable(f"没有出现{names.zh}", f"no {names.en}")


@of_values
def not_assessed(zh: str, en: str) -> Outcome:
    """The transcript lacks the data that are named."""
    return Outcome(Verdict.NOT_ASSESSED, Text(f"缺少数据：{zh}", f"missing data: {en}"))


def failed(findings: Iterable[Finding], reason: Text | None = None) -> Outcome:
    """The norm was broken; the reason is the first finding's message unless another is given."""
    found = tuple(findings)
    return Outcome(FAIL, reason or found[0].message, found)


def judged(findings: Iterable[Finding], otherwise: Outcome) -> Outcome:
    """Fail with the findings if there are any."""
    found = tuple(findings)
    return Outcome(FAIL, found[0].message, found) if found else otherwise


def at_hit(heard: Heard, hit: Hit, message: Text, say: Text = NO_TEXT) -> Finding:
    """A finding that quotes the words of a hit."""
    quote = heard.text(hit.turn)[hit.start : hit.end]
    if hit.heard_as:
        message = Text(
            f"{message.zh}（按同音字听作“{hit.heard_as}”）",
            f"{message.en} (taken for “{hit.heard_as}” by its sound)",
        )
    return _finding((hit.turn, hit.start, hit.end, quote, message, say, hit.heard_as))


def at_turn(heard: Heard, turn: int, message: Text, say: Text = NO_TEXT) -> Finding:
    """A finding that quotes a whole turn, for what is missing there."""
    text = heard.text(turn)
    return _finding((turn, 0, len(text), text, message, say, ""))
