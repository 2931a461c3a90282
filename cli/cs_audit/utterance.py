"""The words of a turn, put together from its sentences: what each says, and what more than one has a say in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from cs_audit.candidates import FIRST, LAST, NEAR
from cs_audit.heard import Mark
from cs_audit.scanning import Scan
from cs_audit.sentences import Layout

if TYPE_CHECKING:
    from collections.abc import Callable

    from cs_audit.candidates import Sieve
    from cs_audit.model import Role
    from cs_audit.scanning import Met, Span
    from cs_audit.sieves import Sieves

Found = tuple[int, Sequence[Mark]]  # the number of a sieve, and what it lets through
_number: Callable[[Found], int] = itemgetter(0)
_mark: Callable[[tuple[str, int, int, str, str, str]], Mark] = partial(tuple.__new__, Mark)


class Part(NamedTuple):
    """What a sentence says, by the numbers of the sieves that let it through, at its places in the sentence.

    ``sure`` stands whatever else is in the turn; on ``asked`` the turn has a say. ``counted`` are the sieves that want
    several phrases in a turn, with how many they find here. ``slots`` are those of conditions on the turn that have a
    phrase here. ``loose`` are the anchors whose phrases may go on in the sentences beside it, and what they are
    without those. ``kept`` are the phrases that are looked at together with what regular expressions find, with what
    was meant where they are misheard. ``is_exact``: its digits matter.
    """

    sure: tuple[Found, ...] = ()
    asked: tuple[Found, ...] = ()
    counted: tuple[tuple[int, int], ...] = ()
    slots: frozenset[int] = frozenset()
    loose: tuple[tuple[Met, tuple[int, int] | None], ...] = ()
    kept: tuple[tuple[int, Span, str], ...] = ()
    is_exact: bool = False


SILENT = Part()


def part_of(scan: Scan, sieves: Sieves) -> Part:
    """What a sentence says by itself."""
    anchors = scan.anchors()
    if not anchors:
        return SILENT
    sure: list[Found] = []
    asked: list[Found] = []
    counted: list[tuple[int, int]] = []
    for number in sieves.met(scan):
        sieve = sieves[number]
        marks = tuple(sieve.candidates(scan))
        if sieve.pattern.at_least > 1:
            counted.append((number, len(scan.spans(sieve.say))))
        elif marks:
            (asked if sieve.looks_at_turn else sure).append((number, marks))
    slots = frozenset(slot for slot in sieves.of_turn.intersection(scan.met) if scan.has(slot))
    loose = tuple(_loose(scan, anchors))
    is_exact = any(anchor.is_numeric for anchor, _, _ in anchors) or bool(scan.heard_as)
    kept = tuple(_kept(scan, sieves.beside_regexes.intersection(scan.met)))
    return Part(tuple(sure), tuple(asked), tuple(counted), slots, loose, kept, is_exact)


def _kept(scan: Scan, slots: Iterable[int]) -> Iterator[tuple[int, Span, str]]:
    for slot in slots:
        for span in scan.spans(slot):
            yield slot, span, scan.heard_as.get((slot, *span[:2]), "")


def _loose(scan: Scan, anchors: Iterable[Met]) -> Iterator[tuple[Met, tuple[int, int] | None]]:
    text = scan.text
    for met in anchors:
        anchor, start, end = met
        near = start <= anchor.reach_before or len(text) - end <= anchor.reach_after
        if near and anchor.reaches_out(text, start, end):
            yield met, anchor.whole(text, start, end)


class Utterance:
    """The folded words of a turn, and what its sentences say."""

    def __init__(
        self,
        sieves: Sieves,
        role: Role,
        text: str,
        sentences: Iterable[str],
        parts: Sequence[Part],
    ) -> None:
        self._sieves, self._role, self._text = sieves, role, text
        self._parts, self._regexes = parts, sieves.scanner.regexes(role, text)
        self._starts = [0, *accumulate(map(len, sentences))]

    def found(self) -> list[Found]:
        """What the sieves let through, in their order, at its places in the folded text."""
        again, scan = self._asked_again()
        found: list[Found] = []
        for at, part in enumerate(self._parts):
            start = self._starts[at]
            for number, marks in part.sure:
                if number not in again:
                    found.append((number, _moved(marks, start)))
            for number, marks in part.asked:
                if number not in again and (standing := self._standing(self._sieves[number], at, marks)):
                    found.append((number, _moved(standing, start)))
        found.extend([(number, marks) for number in again if (marks := self._sieves[number].marks(scan))])
        found.sort(key=_number)
        return found

    def _asked_again(self) -> tuple[set[int], Scan]:
        """The numbers of the sieves that the scans of single sentences do not answer, and a scan that does."""
        slots = {*self._crossing()} if len(self._parts) > 1 else set()
        again = self._sieves.using(slots) if slots else set()
        counted = [one for part in self._parts if part.counted for one in part.counted]
        for number, _ in counted:
            least = self._sieves[number].pattern.at_least
            if sum(count for other, count in counted if other == number) >= least:
                again.add(number)
        scan = self._scanned() if again else Scan(self._text)
        if self._regexes:
            if not again:
                self._put_together(scan)
            for slot, spans in self._regexes.items():
                scan.add(slot, spans)
            again |= self._sieves.using(self._regexes)
        return again, scan

    def _scanned(self) -> Scan:
        (scan,) = self._sieves.scanner.scan([(self._role, self._text)])
        return scan

    def _put_together(self, scan: Scan) -> None:
        """Add to the scan of the turn what sentences keep."""
        for at, part in enumerate(self._parts):
            for slot, (left, right, phrase), heard_as in part.kept:
                start, end = self._starts[at] + left, self._starts[at] + right
                scan.add(slot, [(start, end, phrase)])
                if heard_as:
                    scan.heard_as[slot, start, end] = heard_as

    def _crossing(self) -> Iterator[int]:
        """The slots of the phrases that go on over the end of a sentence."""
        for at, part in enumerate(self._parts):
            start = self._starts[at]
            for (anchor, left, right), alone in part.loose:
                whole = anchor.whole(self._text, start + left, start + right)
                if whole != (alone and (start + alone[0], start + alone[1])):
                    yield anchor.slot

    def _standing(self, sieve: Sieve, at: int, marks: Sequence[Mark]) -> Sequence[Mark]:
        """The marks of a sentence that the rest of the turn allows."""
        where, layout = sieve.pattern.at, Layout(self._text)
        if where in FIRST and not layout.is_padding(0, self._starts[at]):
            return ()
        if where in LAST and not layout.is_padding(self._starts[at + 1], len(self._text)):
            return ()
        if self._has(sieve.unless_turn) or (sieve.having_turn and not self._has(sieve.having_turn)):
            return ()
        if where == "near_end":
            return [mark for mark in marks if layout.is_near_end(self._starts[at] + mark.end, NEAR)]
        return marks

    def _has(self, slots: tuple[int, ...]) -> bool:
        return bool(slots) and not all(part.slots.isdisjoint(slots) for part in self._parts)


def _moved(marks: Sequence[Mark], by: int) -> Sequence[Mark]:
    if not by:
        return marks
    return [
        _mark((act, start + by, end + by, phrase, kind, heard_as))
        for act, start, end, phrase, kind, heard_as in marks
    ]
