"""A turn, put together from its sentences: what each says, and what more than one sentence has a say in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from cs_audit.candidates import FIRST, LAST, NEAR
from cs_audit.heard import Mark
from cs_audit.sentences import Layout

if TYPE_CHECKING:
    from cs_audit.candidates import Sieve
    from cs_audit.model import Role
    from cs_audit.scanning import Met, Scan
    from cs_audit.sieves import Sieves

Found = tuple[int, tuple[Mark, ...]]  # the number of a sieve, and what it lets through
Asked = tuple[int, tuple[Mark, ...], int]  # and how many phrases it was asked about


class Part(NamedTuple):
    """What a sentence says, by the numbers of the sieves that let it through, at its places in the sentence.

    ``sure`` stands whatever else is in the turn; with ``asked``, the turn has a say. ``slots`` are those of conditions
    on the turn that have a phrase in it. ``loose`` are the anchors whose phrases may go on in the sentences beside it,
    and what they are without those. ``is_exact``: its digits matter.
    """

    sure: tuple[Found, ...] = ()
    asked: tuple[Asked, ...] = ()
    slots: frozenset[int] = frozenset()
    loose: tuple[tuple[Met, tuple[int, int] | None], ...] = ()
    is_exact: bool = False


SILENT = Part()


class Turn:
    """The folded text of a turn, its sentences, and what they say."""

    def __init__(
        self, sieves: Sieves, role: Role, text: str, sentences: Sequence[str], parts: Sequence[Part]
    ) -> None:
        self._sieves, self._role, self._text = sieves, role, text
        self._parts = parts
        self._starts = [0, *accumulate(map(len, sentences))]
        self._layout = Layout(text)

    def found(self) -> dict[int, list[Mark]]:
        """What the sieves let through, by their numbers, at its places in the folded text."""
        again = self._asked_again()
        found: dict[int, list[Mark]] = {}
        for at, part in enumerate(self._parts):
            start = self._starts[at]
            for number, marks in part.sure:
                if number not in again:
                    found.setdefault(number, []).extend(_moved(marks, start))
            for number, marks, _ in part.asked:
                if number not in again and (standing := self._standing(self._sieves[number], at, marks)):
                    found.setdefault(number, []).extend(_moved(standing, start))
        if again:
            found |= self._looked_at_again(again)
        return found

    def _asked_again(self) -> set[int]:
        """The numbers of the sieves that the scans of single sentences do not answer."""
        slots = {*self._sieves.scanner.regexes(self._role, self._text)}
        if len(self._parts) > 1:
            slots.update(self._crossing())
        again = self._sieves.using(slots) if slots else set()
        asked = [one for part in self._parts for one in part.asked]
        for number, _, _ in asked:
            least = self._sieves[number].pattern.at_least
            if least > 1 and sum(count for other, _, count in asked if other == number) >= least:
                again.add(number)
        return again

    def _crossing(self) -> Iterator[int]:
        """The slots of the phrases that go on over the end of a sentence."""
        for start, part in zip(self._starts, self._parts, strict=False):
            for (anchor, at, end), alone in part.loose:
                whole = anchor.whole(self._text, start + at, start + end)
                if whole != (alone and (start + alone[0], start + alone[1])):
                    yield anchor.slot

    def _standing(self, sieve: Sieve, at: int, marks: Iterable[Mark]) -> Iterable[Mark]:
        """The marks of a sentence that the rest of the turn allows."""
        pattern, slots = sieve.pattern, sieve.slots
        if pattern.at_least > 1 or (pattern.at in FIRST and not self._layout.is_padding(0, self._starts[at])):
            return ()
        if pattern.at in LAST and not self._layout.is_padding(self._starts[at + 1], len(self._text)):
            return ()
        if "unless_turn" in slots and self._has(slots["unless_turn"]):
            return ()
        if "having_turn" in slots and not self._has(slots["having_turn"]):
            return ()
        if pattern.at == "near_end":
            return [m for m in marks if self._layout.is_near_end(self._starts[at] + m.end, NEAR)]
        return marks

    def _has(self, slot: int) -> bool:
        return any(slot in part.slots for part in self._parts)

    def _looked_at_again(self, numbers: Iterable[int]) -> dict[int, list[Mark]]:
        scan = self._scan()
        found = ((number, self._sieves[number].marks(scan)) for number in numbers)
        return {number: marks for number, marks in found if marks}

    def _scan(self) -> Scan:
        (scan,) = self._sieves.scanner.scan([(self._role, self._text)])
        for slot, spans in self._sieves.scanner.regexes(self._role, self._text).items():
            scan.add(slot, spans)
        return scan


def _moved(marks: Iterable[Mark], by: int) -> Iterable[Mark]:
    if not by:
        return marks
    return [Mark(act, start + by, end + by, *rest) for act, start, end, *rest in marks]
