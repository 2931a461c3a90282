"""What was heard in a conversation: the acts of every turn, with the words that performed them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from cs_audit.model import AGENT, CUSTOMER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    from cs_audit.model import Conversation, Role, Turn


class Mark(NamedTuple):
    """An act and the words of a turn that perform it; ``start`` and ``end`` count characters of its original text.

    ``heard_as`` is what was meant where the words were misheard; else it is empty.
    """

    act: str
    start: int
    end: int
    phrase: str
    kind: str = ""
    heard_as: str = ""


class Hit(NamedTuple):
    """A mark and the turn that it stands in."""

    turn: int
    act: str
    start: int
    end: int
    phrase: str
    kind: str = ""
    heard_as: str = ""


_place = itemgetter(Hit._fields.index("turn"), Hit._fields.index("start"))
_hit = partial(tuple.__new__, Hit)  # of all its values in one tuple: a third of the time


class Marks(NamedTuple):
    """The marks of a turn in order of place, and their acts."""

    marks: tuple[Mark, ...]
    acts: frozenset[str]


NO_MARKS = Marks((), frozenset())


def marked(marks: Sequence[Mark]) -> Marks:
    """The widest mark of each act where several overlap, in order; a misheard one only where none was said rightly."""
    if len(marks) < 2:
        return Marks(tuple(marks), frozenset([mark.act for mark in marks]))
    kept: list[Mark] = []
    reach: dict[str, int] = {}  # of each act, the farthest end so far: what ends no farther lies inside
    for mark in sorted(_rightly(marks), key=_place_of_mark):
        act, _, end, _, _, _ = mark
        if end > reach.get(act, -1):
            reach[act] = end
            kept.append(mark)
    return Marks(tuple(kept), frozenset(reach))


def _rightly(marks: Sequence[Mark]) -> Sequence[Mark]:
    if not any(mark.heard_as for mark in marks):
        return marks
    right = {mark.act for mark in marks if not mark.heard_as}
    return [mark for mark in marks if not (mark.heard_as and mark.act in right)]


def _place_of_mark(mark: Mark) -> tuple[int, str, int]:
    return mark.start, mark.act, -mark.end


class Sides(NamedTuple):
    """The turns of either side that hold any words, by their indexes."""

    agent: tuple[int, ...]
    customer: tuple[int, ...]


def sides_of(turns: Sequence[Turn]) -> Sides:
    """Find out whose turn is whose."""
    spoken = [(i, turn.role) for i, turn in enumerate(turns) if turn.text.strip()]
    agent = tuple([i for i, role in spoken if role == AGENT])
    return Sides(agent, tuple([i for i, role in spoken if role == CUSTOMER]))


class Heard:
    """A conversation and the acts in it; all that checkers see.

    ``turns`` are those of the input, ``agent_turns`` and ``customer_turns`` the indexes of those of either side that
    hold any words; ``acts`` are all acts that were heard anywhere.
    """

    __slots__ = (
        "_hits",
        "_marks",
        "_turns_of",
        "acts",
        "agent_turns",
        "conversation",
        "customer_turns",
        "known",
        "turns",
    )

    def __init__(self, conversation: Conversation, marks: Sequence[Marks], sides: Sides) -> None:
        self.conversation = conversation
        self.turns: tuple[Turn, ...] = conversation.turns
        self._marks = marks
        self.known: dict[object, Any] = {}  # see remembering.of_conversation
        self._hits: dict[tuple[str, ...], tuple[Hit, ...]] = {}
        self._turns_of: dict[str, list[int]] = {}
        for turn, found in enumerate(marks):
            for act in found.acts:
                self._turns_of.setdefault(act, []).append(turn)
        self.acts: Set[str] = self._turns_of.keys()
        self.agent_turns, self.customer_turns = sides

    @property
    def hits(self) -> tuple[Hit, ...]:
        """Every hit, in order of turn, then place."""
        return tuple(Hit(turn, *mark) for turn, found in enumerate(self._marks) for mark in found.marks)

    def all(self, *acts: str) -> tuple[Hit, ...]:
        """Every hit of any of these acts, in order."""
        if self.acts.isdisjoint(acts):
            return ()
        hits = self._hits.get(acts)
        if hits is None:
            hits = self._hits[acts] = self._found(acts)
        return hits

    def _found(self, acts: tuple[str, ...]) -> tuple[Hit, ...]:
        marks, turns_of = self._marks, self._turns_of
        present = [act for act in dict.fromkeys(acts) if act in turns_of]
        if len(present) == 1:
            (act,) = present
            turns = turns_of[act]
            return tuple([_hit((i,) + m) for i in turns for m in marks[i].marks if m.act == act])  # noqa: RUF005
        found = [hit for act in present for hit in self.all(act)]
        found.sort(key=_place)
        return tuple(found)

    def first(self, *acts: str) -> int:
        """The first turn that performs any of these acts; one beyond the last turn where none does."""
        return min([self._turns_of[act][0] for act in acts if act in self._turns_of], default=len(self.turns))

    def last(self, *acts: str) -> int:
        """The last turn that performs any of these acts; -1 where none does."""
        return max([self._turns_of[act][-1] for act in acts if act in self._turns_of], default=-1)

    def within(self, turns: Iterable[int], *acts: str) -> tuple[Hit, ...]:
        """The hits of these acts in these turns, in order."""
        if self.acts.isdisjoint(acts):
            return ()
        marks = self._marks
        return tuple(
            [
                _hit((i,) + mark)  # noqa: RUF005  -- half the time
                for i in turns
                if not marks[i].acts.isdisjoint(acts)
                for mark in marks[i].marks
                if mark.act in acts
            ]
        )

    def at(self, turn: int, *acts: str) -> list[Hit]:
        """The hits of these acts in this turn, in order."""
        place = (turn,)
        return [_hit(place + mark) for mark in self._marks[turn].marks if mark.act in acts]

    def turns_within(self, turns: Iterable[int], *acts: str) -> list[int]:
        """Those of these turns that perform any of these acts."""
        if self.acts.isdisjoint(acts):
            return []
        marks = self._marks
        return [i for i in turns if not marks[i].acts.isdisjoint(acts)]

    def any_within(self, turns: Iterable[int], *acts: str) -> bool:
        """Whether any of these turns performs any of these acts."""
        if not self.acts.isdisjoint(acts):
            marks = self._marks
            for i in turns:
                if not marks[i].acts.isdisjoint(acts):
                    return True
        return False

    def has(self, *acts: str) -> bool:
        """Whether any of these acts was heard anywhere."""
        return not self.acts.isdisjoint(acts)

    def does(self, turn: int, *acts: str) -> bool:
        """Whether this turn performs any of these acts."""
        return not self._marks[turn].acts.isdisjoint(acts)

    def acts_of(self, turns: Iterable[int]) -> frozenset[str]:
        """All acts that these turns perform."""
        return NO_MARKS.acts.union(*[self._marks[i].acts for i in turns])

    def text(self, turn: int) -> str:
        """The words of a turn."""
        return self.turns[turn].text

    def following(self, turn: int, role: Role, count: int = 1) -> tuple[int, ...]:
        """The next ``count`` turns of ``role`` after ``turn``."""
        side = self.agent_turns if role == AGENT else self.customer_turns
        first = bisect_right(side, turn)
        return side[first : first + count]

    def between(self, start: int, stop: int, role: Role) -> tuple[int, ...]:
        """The turns of ``role`` from ``start`` up to, not including, ``stop``."""
        side = self.agent_turns if role == AGENT else self.customer_turns
        return side[bisect_left(side, start) : bisect_left(side, stop)]

    def preceding(self, turn: int, role: Role, count: int = 1) -> tuple[int, ...]:
        """The last ``count`` turns of ``role`` before ``turn``, in order."""
        side = self.agent_turns if role == AGENT else self.customer_turns
        last = bisect_left(side, turn)
        return side[max(0, last - count) : last]
