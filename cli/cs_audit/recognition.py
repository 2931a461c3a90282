"""Recognise acts: what the words of each turn say by themselves, and what came before them.

What the words of a turn say (``sifting``) is the same whenever they are said, and kept for the next time: people
repeat themselves. What depends on the conversation (the turns before) is looked at each time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from cs_audit.heard import NO_MARKS, Heard, Mark, Marks, Sides, marked, sides_of
from cs_audit.model import AGENT, CUSTOMER, SYSTEM
from cs_audit.recent import Recent
from cs_audit.sieves import Sieves
from cs_audit.sifting import Sifted, Sifter

if TYPE_CHECKING:
    from cs_audit.model import Conversation, Role, Turn
    from cs_audit.patterns import Pattern
    from cs_audit.phrases import Phrase

ANSWERS = 2  # a side may speak so often before an answer no longer answers the other side's last turn
KEPT = 200_000  # characters of turns that are remembered


class Recogniser:
    """All patterns of a ruleset, compiled, and their acts. Recognisers that share their ``sieves`` share one scan."""

    def __init__(
        self,
        patterns: Iterable[Pattern],
        standard_phrases: Iterable[Phrase] = (),
        sieves: Sieves | None = None,
    ) -> None:
        given = tuple(patterns)
        self.acts = frozenset(pattern.act for pattern in given)
        self.sieves = sieves or Sieves()
        self.number = self.sieves.add(given, standard_phrases)
        self._listener: Listener | None = None

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_listener": None}

    def hear(self, conversation: Conversation) -> Heard:
        """Return the acts of every turn of ``conversation``."""
        self._listener = self._listener or Listener([self])
        return self._listener.hear([conversation])[0][0]


class Listener:
    """Hears conversations for several recognisers that share their sieves."""

    def __init__(self, recognisers: Sequence[Recogniser]) -> None:
        self.recognisers = tuple(recognisers)
        sifter = Sifter(self.recognisers[0].sieves, [recogniser.number for recogniser in self.recognisers])
        self._turns: Recent[tuple[Sifted, ...]] = Recent(KEPT, sifter.sift)

    def hear(self, conversations: Sequence[Conversation]) -> list[tuple[Heard, ...]]:
        """Return what each recogniser hears, in their order, of each conversation."""
        turns = [turn for conversation in conversations for turn in conversation.turns]
        sifted = iter(self._turns.all([(turn.role, turn.text) for turn in turns]))
        return [self._heard(one, [*islice(sifted, len(one.turns))]) for one in conversations]

    def _heard(self, conversation: Conversation, sifted: Sequence[tuple[Sifted, ...]]) -> tuple[Heard, ...]:
        sides = sides_of(conversation.turns)
        each = [[one[i] for one in sifted] for i in range(len(self.recognisers))]
        return tuple([Heard(conversation, _resolve(conversation.turns, sides, one), sides) for one in each])


def _resolve(turns: Sequence[Turn], sides: Sides, sifted: Sequence[Sifted]) -> list[Marks]:
    """Decide what depends on the turns before, from the first turn to the last."""
    heard: list[Marks] = []
    context: _Context | None = None
    for turn, (sure, doubtful) in enumerate(sifted):
        if doubtful:
            context = context or _Context(turns, sides, heard)
            holding: list[Mark] = []
            for pattern, marks in doubtful:
                if context.allows(pattern, turn) and _is_beside(pattern, sure, holding):
                    holding.extend(marks)
            if holding:
                sure = marked((*sure.marks, *holding))
        heard.append(sure)
    return heard


def _is_beside(pattern: Pattern, sure: Marks, holding: Iterable[Mark]) -> bool:
    """Whether this turn performs what the pattern must stand beside."""
    return (
        not pattern.beside
        or not sure.acts.isdisjoint(pattern.beside)
        or any(mark.act in pattern.beside for mark in holding)
    )


class _Context:
    """The turns so far, as patterns ask for them."""

    def __init__(self, turns: Sequence[Turn], sides: Sides, heard: list[Marks]) -> None:
        self.turns, self.heard = turns, heard
        self._acts: set[str] = set()  # of the turns before self._counted
        self._counted = 0
        self._first = {AGENT: next(iter(sides.agent), 0), CUSTOMER: next(iter(sides.customer), 0)}

    def allows(self, pattern: Pattern, turn: int) -> bool:
        if pattern.place != "anywhere" and (pattern.place == "opening") != (turn <= self._first[pattern.who]):
            return False
        if pattern.after and self._acts_before(turn, pattern.who).isdisjoint(pattern.after):
            return False
        return not pattern.since or not self._acts_until(turn).isdisjoint(pattern.since)

    def _acts_until(self, turn: int) -> set[str]:
        for marks in self.heard[self._counted : turn]:
            self._acts |= marks.acts
        self._counted = turn
        return self._acts

    def _acts_before(self, turn: int, who: Role) -> frozenset[str]:
        own = 0
        for i in range(turn - 1, -1, -1):
            role = self.turns[i].role
            if role not in (SYSTEM, who):
                return self.heard[i].acts
            own += role != SYSTEM
            if own > ANSWERS:
                break
        return NO_MARKS.acts
