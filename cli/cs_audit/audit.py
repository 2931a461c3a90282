"""The audit of one conversation: recognise, check, score. Pure: no files, no clock, no terminal."""

from __future__ import annotations

from collections.abc import Sequence

from cs_audit.doubts import doubts
from cs_audit.heard import Heard
from cs_audit.model import Conversation
from cs_audit.recognition import Listener
from cs_audit.rules import Rule, Ruleset
from cs_audit.scoring import Scorecard, score, weigh
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, not_applicable


class Auditor:
    """Holds conversations against rulesets that share one scan (see ``loading.load_together``)."""

    def __init__(self, rulesets: Sequence[Ruleset]) -> None:
        self.rulesets = tuple(rulesets)
        self._listener = Listener([ruleset.recogniser for ruleset in self.rulesets])

    def audit(self, conversation: Conversation) -> tuple[Scorecard, ...]:
        """Return a scorecard for each ruleset, in their order."""
        heard = self._listener.hear(conversation)
        doubtful = doubts(heard[0], self.rulesets[0].recogniser)
        return tuple(
            [_card(one, ruleset, doubtful) for one, ruleset in zip(heard, self.rulesets, strict=True)]
        )


def audit(conversation: Conversation, ruleset: Ruleset) -> Scorecard:
    """Hold a conversation against a ruleset."""
    heard = ruleset.recogniser.hear(conversation)
    return _card(heard, ruleset, doubts(heard, ruleset.recogniser))


def _card(heard: Heard, ruleset: Ruleset, doubtful: tuple[Text, ...]) -> Scorecard:
    verdicts = tuple([weigh(rule, _ask(rule, heard)) for rule in ruleset.rules])
    return Scorecard(heard.conversation, ruleset, verdicts, score(verdicts, ruleset.scoring), doubtful)


def _ask(rule: Rule, heard: Heard) -> Outcome:
    channel = heard.conversation.channel
    if rule.channel and channel and rule.channel != channel:
        return not_applicable(Text("不适用于这一渠道", f"not for a {channel}"))
    return rule.check.check(heard)
