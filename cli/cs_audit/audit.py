"""The audit of one conversation: recognise, check, score. Pure: no files, no clock, no terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cs_audit.doubts import doubts
from cs_audit.heard import Heard
from cs_audit.model import Channel, Conversation
from cs_audit.recognition import Listener
from cs_audit.rules import Rule, Ruleset
from cs_audit.scoring import Scorecard, score
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, not_applicable

LOT = 1280  # turns that are worth being audited together: the processor keeps at hand what a step needs
Outcomes = tuple[Outcome, ...]  # of the rules of a ruleset, in their order


class Judgement(NamedTuple):
    """All that the rules say of a conversation: under each ruleset, and doubts about who speaks in it."""

    outcomes: tuple[Outcomes, ...]
    doubts: tuple[Text, ...] = ()


class Auditor:
    """Holds conversations against rulesets that share one scan (see ``loading.load_together``).

    ``identity`` tells these rules from any others.
    """

    def __init__(self, rulesets: Sequence[Ruleset]) -> None:
        self.rulesets = tuple(rulesets)
        self.identity = tuple((r.hash, tuple(rule.id for rule in r.rules)) for r in self.rulesets)
        self._listener = Listener([ruleset.recogniser for ruleset in self.rulesets])

    def audit(self, conversation: Conversation) -> tuple[Scorecard, ...]:
        """Return a scorecard for each ruleset, in their order."""
        (judgement,) = self.judge([conversation])
        return self.cards(conversation, judgement)

    def judge(self, conversations: Sequence[Conversation]) -> list[Judgement]:
        """Ask all rules of some conversations; step by step, for a step that is repeated is quicker (see ``LOT``)."""
        heard = self._listener.hear(conversations)
        doubtful = [doubts(each[0], self.rulesets[0].recogniser) for each in heard]
        asked = [_ask_all(ruleset, [each[i] for each in heard]) for i, ruleset in enumerate(self.rulesets)]
        return [Judgement(*judged) for judged in zip(zip(*asked, strict=True), doubtful, strict=True)]

    def cards(self, conversation: Conversation, judgement: Judgement) -> tuple[Scorecard, ...]:
        """Add up what the rules said."""
        found = zip(self.rulesets, judgement.outcomes, strict=True)
        return tuple([_card(conversation, r, outcomes, judgement.doubts) for r, outcomes in found])


def audit(conversation: Conversation, ruleset: Ruleset) -> Scorecard:
    """Hold a conversation against a ruleset."""
    heard = ruleset.recogniser.hear(conversation)
    (outcomes,) = _ask_all(ruleset, [heard])
    return _card(conversation, ruleset, outcomes, doubts(heard, ruleset.recogniser))


def _card(
    conversation: Conversation, ruleset: Ruleset, outcomes: Outcomes, doubtful: tuple[Text, ...]
) -> Scorecard:
    scored = score(ruleset.rules, outcomes, ruleset.scoring)
    return Scorecard(conversation, ruleset, outcomes, scored, doubtful)


def _ask_all(ruleset: Ruleset, heard: Sequence[Heard]) -> list[Outcomes]:
    """What the rules say of each conversation; a rule is asked about all of them before the next one is."""
    channels = [one.conversation.channel or _channel_of(one) for one in heard]
    by_rule = [_ask(rule, heard, channels) for rule in ruleset.rules]
    return [*zip(*by_rule, strict=True)] or [()] * len(heard)


def _channel_of(heard: Heard) -> Channel | None:
    """The channel that the words of an unlabelled conversation show: what is only typed, or only said on the phone."""
    if heard.acts.isdisjoint(("typed", "typed_by_customer")):
        return None
    return None if "spoken" in heard.acts else "chat"


def _ask(rule: Rule, heard: Sequence[Heard], channels: Sequence[Channel | None]) -> list[Outcome]:
    if not rule.channel:
        return [rule.check.check(one) for one in heard]
    return [
        rule.check.check(one)
        if channel in (None, rule.channel)
        else not_applicable("不适用于这一渠道", f"not for a {channel}")
        for one, channel in zip(heard, channels, strict=True)
    ]
