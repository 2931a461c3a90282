"""The audit of one conversation: recognise, check, score. Pure: no files, no clock, no terminal."""

from __future__ import annotations

from cs_audit.doubts import doubts
from cs_audit.heard import Heard
from cs_audit.model import Conversation
from cs_audit.rules import Rule, Ruleset
from cs_audit.scoring import Scorecard, score, weigh
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, not_applicable


def audit(conversation: Conversation, ruleset: Ruleset) -> Scorecard:
    """Hold a conversation against a ruleset."""
    heard = ruleset.recogniser.hear(conversation)
    verdicts = tuple(weigh(rule, _ask(rule, heard)) for rule in ruleset.rules)
    doubtful = doubts(heard, ruleset.recogniser)
    return Scorecard(conversation, ruleset, verdicts, score(verdicts, ruleset.scoring), doubtful)


def _ask(rule: Rule, heard: Heard) -> Outcome:
    channel = heard.conversation.channel
    if rule.channel and channel and rule.channel != channel:
        return not_applicable(Text("不适用于这一渠道", f"not for a {channel}"))
    return rule.check.check(heard)
