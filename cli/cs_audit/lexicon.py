"""Many literals, each with what it means to meet it, found in a text all at once.

A long text is worth an automaton (Aho–Corasick), which takes longer to build than a single conversation takes to
read: until so much has been read that it pays, every place of the text is looked up in a table. Both find the same.

Pickled, the literals and what they mean stay packed until they are asked for, so that loading costs next to nothing.
"""

from __future__ import annotations

import pickle
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from typing import Any, Generic, TypeVar

WORTH_IT = 10_000  # characters after which the automaton pays

Meaning = TypeVar("Meaning")
_PackedGroup = tuple[bytes, bytes]  # bytes load in no time


class Packed(Generic[Meaning]):
    """A sequence of values that are pickled one by one, and unpickled when asked for."""

    def __init__(self, values: Iterable[Meaning]) -> None:
        pickled = [pickle.dumps(value, pickle.HIGHEST_PROTOCOL) for value in values]
        self._ends = array("I", accumulate(map(len, pickled), initial=0))
        self._data = b"".join(pickled)
        self._known: dict[int, Meaning] = {}

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> Meaning:
        value = self._known.get(number)
        if value is None:
            data = self._data[self._ends[number] : self._ends[number + 1]]
            value = self._known[number] = pickle.loads(data)  # noqa: S301  -- packed by this class
        return value

    def __getstate__(self) -> tuple[array[int], bytes]:
        return self._ends, self._data

    def __setstate__(self, state: tuple[array[int], bytes]) -> None:
        self._ends, self._data = state
        self._known = {}


class _Lists:
    """Lists of numbers, packed: those of one after those of the other."""

    def __init__(self, lists: Iterable[list[int]]) -> None:
        given = list(lists)
        self._ends = array("I", accumulate(map(len, given), initial=0))
        self._numbers = array("I", chain.from_iterable(given))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> Sequence[int]:
        return self._numbers[self._ends[number] : self._ends[number + 1]]


class _Group:
    """The literals with one first character."""

    __slots__ = ("lengths", "numbers")

    def __init__(self, literals: Iterable[str], numbers: Iterable[int]) -> None:
        self.numbers = dict(zip(literals, numbers, strict=True))
        self.lengths = sorted({len(literal) for literal in self.numbers})

    @classmethod
    def of(cls, packed: _PackedGroup) -> _Group:
        literals, numbers = packed
        return cls(literals.decode().split("\n"), array("I", numbers))

    def packed(self) -> _PackedGroup:
        return "\n".join(self.numbers).encode(), array("I", self.numbers.values()).tobytes()


class Lexicon(Generic[Meaning]):
    """Literals with their meanings: first they are added, then they are found."""

    def __init__(self) -> None:
        # Of each literal, the numbers of what it means; and by first character, the literals. Packed or not.
        self._meanings: list[list[int]] | _Lists = []
        self._values: list[Meaning] | Packed[Meaning] = []
        self._groups: dict[str, _Group | _PackedGroup] = {}
        self._automaton: Any = None
        self._order = array("I")  # the numbers of the literals, in the order of the automaton
        self._known: dict[int, list[Meaning]] = {}  # of the literals that were met, in that order
        self._read = 0

    def __len__(self) -> int:
        return len(self._meanings)

    def add(self, literals: Iterable[str], value: Meaning) -> None:
        """Give each of these literals one more meaning."""
        assert isinstance(self._values, list) and isinstance(self._meanings, list)  # noqa: S101, PT018  -- what was loaded is complete
        self._automaton, self._known, number = None, {}, len(self._values)
        self._values.append(value)
        for literal in literals:
            group = self._group(literal[0]) or _Group((), ())
            self._groups[literal[0]] = group
            if literal not in group.numbers:
                group.numbers[literal] = len(self._meanings)
                group.lengths = sorted({*group.lengths, len(literal)})
                self._meanings.append([])
            self._meanings[group.numbers[literal]].append(number)

    def find(self, text: str) -> Iterator[tuple[list[Meaning], int, int]]:
        """Yield the meanings and the span of every literal in the text, by their ends, the longest first."""
        self._read += len(text)
        return self._scan(text) if self._read > WORTH_IT else self._look_up(text)

    def _scan(self, text: str) -> Iterator[tuple[list[Meaning], int, int]]:
        if self._automaton is None:
            self._groups = dict(self._packed())  # the automaton takes the place of what was unpacked
            self._automaton = _automaton(self._literals())
            self._order = array("I", b"".join(numbers for _, numbers in self._packed().values()))
        known = self._known
        for at, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            meanings = known.get(at)
            if meanings is None:  # most literals are never met, and stay packed
                meanings = known[at] = self._meaning(self._order[at])
            yield meanings, start, end

    def _look_up(self, text: str) -> Iterator[tuple[list[Meaning], int, int]]:
        for end, start, number in sorted(self._places(text)):
            yield self._meaning(number), start, end

    def _places(self, text: str) -> Iterator[tuple[int, int, int]]:
        for start, char in enumerate(text):
            group = self._group(char)
            for length in group.lengths if group else ():
                number = group.numbers.get(text[start : start + length]) if group else None
                if number is not None and start + length <= len(text):
                    yield start + length, start, number

    def _meaning(self, number: int) -> list[Meaning]:
        return [self._values[i] for i in self._meanings[number]]

    def _literals(self) -> Iterator[str]:
        for joined, _ in self._packed().values():
            yield from joined.decode().split("\n")

    def _packed(self) -> dict[str, _PackedGroup]:
        groups = self._groups.items()
        return {char: group if isinstance(group, tuple) else group.packed() for char, group in groups}

    def _group(self, char: str) -> _Group | None:
        group = self._groups.get(char)
        if isinstance(group, tuple):
            group = self._groups[char] = _Group.of(group)
        return group

    def __getstate__(self) -> dict[str, Any]:
        return {
            "meanings": _Lists(list(self._meanings[n]) for n in range(len(self))),
            "values": Packed(self._values[n] for n in range(len(self._values))),
            "groups": self._packed(),
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._meanings, self._values, self._groups = state["meanings"], state["values"], state["groups"]
        self._automaton, self._order, self._known, self._read = None, array("I"), {}, 0


def _automaton(literals: Iterable[str]) -> Any:
    import ahocorasick_rs  # a single conversation never needs it

    return ahocorasick_rs.AhoCorasick(literals)
