"""Words to avoid: fillers, vague or negative wording, jargon, slang, too familiar forms …"""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.heard import Heard, Hit
from cs_audit.names import act_names
from cs_audit.remembering import of_conversation, of_values
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, at_hit, failed, not_applicable, passed


class Wording(NamedTuple):
    """The agent performs ``avoid`` at most ``at_most`` times, or ``per_hundred`` times in 100 characters.

    ``when``: only in conversations in which one of these acts is performed. ``after``: only from the first turn
    on that performs one of these. ``unless``: not in conversations in which one of these is performed. ``echo``: words
    that the customer used before are no fault. ``by_turn``: a turn counts once, however often it says so.
    """

    avoid: Acts
    at_most: int = 0
    per_hundred: float | None = None
    when: Acts = ()
    after: Acts = ()
    unless: Acts = ()
    echo: bool = False
    by_turn: bool = False

    def check(self, heard: Heard) -> Outcome:
        """Fail with a finding for each place, if there are too many."""
        if (
            not heard.agent_turns
            or (self.when and not heard.has(*self.when))
            or (self.after and not heard.has(*self.after))
            or heard.has(*self.unless)
        ):
            return not_applicable("没有相关的内容", "nothing of the kind is said")
        hits = () if heard.acts.isdisjoint(self.avoid) else self._hits(heard)
        if self.per_hundred is not None:
            return self._check_share(heard, hits)
        if len(hits) <= self.at_most:
            return _avoided(self.avoid)
        return failed(at_hit(heard, h, _message(h.act)) for h in hits)

    def _hits(self, heard: Heard) -> tuple[Hit, ...]:
        start = heard.first(*self.after) if self.after else 0
        hits = tuple(
            h for h in heard.all(*self.avoid) if h.turn >= start and not (self.echo and _is_echo(heard, h))
        )
        return tuple({h.turn: h for h in reversed(hits)}.values())[::-1] if self.by_turn else hits

    def _check_share(self, heard: Heard, hits: tuple[Hit, ...]) -> Outcome:
        assert self.per_hundred is not None  # noqa: S101
        said = sum(len(heard.text(i)) for i in heard.agent_turns)
        share = 100 * len(hits) / said
        count = Text(
            f"每百字 {share:.1f} 次（上限 {self.per_hundred:g}）",
            f"{share:.1f} in 100 characters (limit {self.per_hundred:g})",
        )
        if share <= self.per_hundred or len(hits) <= self.at_most:
            return passed(*count)
        return failed([at_hit(heard, h, _message(h.act)) for h in hits], count)


def _is_echo(heard: Heard, hit: Hit) -> bool:
    return _first_said(heard, heard.text(hit.turn)[hit.start : hit.end].lower()) < hit.turn


@of_conversation
def _first_said(heard: Heard, word: str) -> int:
    """The first turn in which the customer says a word; one beyond the last turn where there is none."""
    return next((i for i in heard.customer_turns if word in heard.text(i).lower()), len(heard.turns))


@of_values
def _avoided(acts: Acts) -> Outcome:
    names = act_names(acts)
    return passed(f"没有过多的{names.zh}", f"no more {names.en} than allowed")


@of_values
def _message(act: str) -> Text:
    name = act_names([act])
    return Text(f"用了{name.zh}", f"uses {name.en}")
