"""What was heard in a conversation: the acts of every turn, with the words that performed them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from cs_audit.model import AGENT, CUSTOMER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cs_audit.model import Conversation, Role, Turn


@dataclass(frozen=True, slots=True)
class Hit:
    """An act at its place. ``start`` and ``end`` count characters of the original text of the turn."""

    turn: int
    act: str
    start: int
    end: int
    phrase: str
    kind: str = ""


@dataclass(frozen=True)
class Heard:
    """A conversation and the acts in it; all that checkers see. ``hits`` is in order of turn, then place."""

    conversation: Conversation
    hits: tuple[Hit, ...]
    settings: Mapping[str, object] = field(default_factory=dict)

    @cached_property
    def _by_act(self) -> dict[str, tuple[Hit, ...]]:
        grouped: dict[str, list[Hit]] = {}
        for hit in self.hits:
            grouped.setdefault(hit.act, []).append(hit)
        return {act: tuple(hits) for act, hits in grouped.items()}

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns, as in the input."""
        return self.conversation.turns

    @cached_property
    def agent_turns(self) -> tuple[int, ...]:
        """The indexes of the agent's turns that hold any words."""
        return self._spoken(AGENT)

    @cached_property
    def customer_turns(self) -> tuple[int, ...]:
        """The indexes of the customer's turns that hold any words."""
        return self._spoken(CUSTOMER)

    def _spoken(self, role: Role) -> tuple[int, ...]:
        return tuple(i for i, turn in enumerate(self.turns) if turn.role == role and turn.text.strip())

    def all(self, *acts: str) -> tuple[Hit, ...]:
        """Every hit of any of these acts, in order."""
        if len(acts) == 1:
            return self._by_act.get(acts[0], ())
        return tuple(
            sorted((h for act in acts for h in self._by_act.get(act, ())), key=lambda h: (h.turn, h.start))
        )

    def within(self, turns: Iterable[int], *acts: str) -> tuple[Hit, ...]:
        """The hits of these acts in these turns, in order."""
        wanted = set(turns)
        return tuple(h for h in self.all(*acts) if h.turn in wanted)

    def does(self, turn: int, *acts: str) -> bool:
        """Whether this turn performs any of these acts."""
        return any(h.turn == turn for h in self.all(*acts))

    def text(self, turn: int) -> str:
        """The words of a turn."""
        return self.turns[turn].text

    def following(self, turn: int, role: Role, count: int = 1) -> tuple[int, ...]:
        """The next ``count`` turns of ``role`` after ``turn``."""
        side = self.agent_turns if role == AGENT else self.customer_turns
        return tuple(i for i in side if i > turn)[:count]

    def preceding(self, turn: int, role: Role, count: int = 1) -> tuple[int, ...]:
        """The last ``count`` turns of ``role`` before ``turn``, in order."""
        side = self.agent_turns if role == AGENT else self.customer_turns
        return tuple(i for i in side if i < turn)[-count:]
