"""The words of a turn, put together from its sentences: what each says, and what more than one has a say in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from cs_audit.candidates import FIRST, LAST, NEAR
from cs_audit.heard import Mark
from cs_audit.scanning import Scan
from cs_audit.sentences import Layout

if TYPE_CHECKING:
    from collections.abc import Callable

    from cs_audit.anchors import Anchor
    from cs_audit.candidates import Sieve
    from cs_audit.model import Role
    from cs_audit.scanning import Met, Span
    from cs_audit.sieves import Sieves

Found = tuple[int, Sequence[Mark]]  # the number of a sieve, and what it lets through
_number: Callable[[Found], int] = itemgetter(0)
_mark: Callable[[tuple[str, int, int, str, str, str]], Mark] = partial(tuple.__new__, Mark)


class _Loose(NamedTuple):
    """An anchor whose phrase may go on before or after its sentence, and the phrase as it is without that."""

    anchor: Anchor
    start: int
    end: int
    whole: tuple[int, int] | None
    before: bool
    after: bool


class Part(NamedTuple):
    """What a sentence says, by the numbers of the sieves that let it through, at its places in the sentence.

    ``sure`` stands whatever else is in the turn; on ``asked`` the turn has a say. ``counted`` are the sieves that want
    several phrases in a turn, with how many they find here. ``slots`` are those of conditions on the turn that have a
    phrase here. ``loose`` are the phrases that may go on in the sentences beside it. ``kept`` are those that are looked
    at together with what regular expressions find, with what was meant where they are misheard. ``is_exact``: its
    digits matter.
    """

    sure: tuple[Found, ...] = ()
    asked: tuple[Found, ...] = ()
    counted: tuple[tuple[int, int], ...] = ()
    slots: frozenset[int] = frozenset()
    loose: tuple[_Loose, ...] = ()
    kept: tuple[tuple[int, Span, str], ...] = ()
    is_exact: bool = False


SILENT = Part()
MANY = 8  # sentences from which on what they hold is united first
_NONE: Mapping[int, Sequence[Span]] = {}


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


def _loose(scan: Scan, anchors: Iterable[Met]) -> Iterator[_Loose]:
    text, length = scan.text, len(scan.text)
    for anchor, start, end in anchors:
        if start <= anchor.reach_before or length - end <= anchor.reach_after:
            before, after = anchor.reaches_before(text, start), anchor.reaches_after(text, end)
            if before or after:
                yield _Loose(anchor, start, end, anchor.whole(text, start, end), before, after)


class Utterance:
    """The folded words of a turn, what its sentences say, and what regular expressions find in it, by slot."""

    def __init__(
        self,
        sieves: Sieves,
        said: tuple[Role, str],
        sentences: Iterable[str],
        parts: Sequence[Part],
        regexes: Mapping[int, Sequence[Span]] = _NONE,
    ) -> None:
        self._sieves, self._said, self._text = sieves, said, said[1]
        self._parts, self._regexes = parts, regexes
        self._starts = [0, *accumulate(map(len, sentences))]

    def found(self) -> list[Found]:
        """What the sieves let through, in their order, at its places in the folded text."""
        unclear = self._unclear()
        again = unclear | self._sieves.using(self._regexes) if self._regexes else unclear
        found: list[Found] = []
        for at, part in enumerate(self._parts):
            start = self._starts[at]
            for number, marks in part.sure:
                if number not in again:
                    found.append((number, _moved(marks, start)))
            for number, marks in part.asked:
                if number not in again and (standing := self._standing(self._sieves[number], at, marks)):
                    found.append((number, _moved(standing, start)))
        if again:
            scan = self._scanned() if unclear else self._put_together()
            for slot, spans in self._regexes.items():
                scan.add(slot, spans)
            found += [(number, marks) for number in again if (marks := self._sieves[number].marks(scan))]
        found.sort(key=_number)
        return found

    def _unclear(self) -> set[int]:
        """The numbers of the sieves that the scans of single sentences do not answer."""
        unclear = set[int]()
        if len(self._parts) > 1 and (slots := {*self._crossing()}):
            unclear = self._sieves.using(slots)
        counts = Counter[int]()
        for part in self._parts:
            for number, count in part.counted:
                counts[number] += count
        unclear.update([n for n, count in counts.items() if count >= self._sieves[n].pattern.at_least])
        return unclear

    def _scanned(self) -> Scan:
        (scan,) = self._sieves.scanner.scan([self._said])
        return scan

    def _put_together(self) -> Scan:
        """A scan of the turn with what sentences keep, which is all that goes with regular expressions."""
        scan = Scan(self._text)
        for at, part in zip(self._starts, self._parts, strict=False):
            for slot, (left, right, phrase), heard_as in part.kept:
                scan.add(slot, [(at + left, at + right, phrase)])
                if heard_as:
                    scan.heard_as[slot, at + left, at + right] = heard_as
        return scan

    def _crossing(self) -> Iterator[int]:
        """The slots of the phrases that go on over the end of a sentence."""
        last = len(self._parts) - 1
        for at, part in enumerate(self._parts):
            for anchor, start, end, alone, before, after in part.loose:
                if (before and at > 0) or (after and at < last):
                    begins = self._starts[at]
                    whole = anchor.whole(self._text, begins + start, begins + end)
                    if whole != (alone and (begins + alone[0], begins + alone[1])):
                        yield anchor.slot

    def _standing(self, sieve: Sieve, at: int, marks: Sequence[Mark]) -> Sequence[Mark]:
        """The marks of a sentence that the rest of the turn allows."""
        where = sieve.pattern.at
        if (where in FIRST and at > self._first) or (where in LAST and at < self._last):
            return ()
        if self._has(sieve.unless_turn) or (sieve.having_turn and not self._has(sieve.having_turn)):
            return ()
        if where == "near_end":
            layout, start = Layout(self._text), self._starts[at]
            return [mark for mark in marks if layout.is_near_end(start + mark.end, NEAR)]
        return marks

    def _has(self, slots: tuple[int, ...]) -> bool:
        """Whether a phrase of these is anywhere in the turn."""
        return bool(slots) and not all(own.isdisjoint(slots) for own in self._conditions)

    @cached_property
    def _conditions(self) -> Sequence[frozenset[int]]:
        """The slots of conditions that have a phrase in the turn: by sentence, or all in one where those are many."""
        slots = [part.slots for part in self._parts]
        return slots if len(slots) < MANY else [frozenset[int]().union(*slots)]

    @cached_property
    def _first(self) -> int:
        """The first sentence that is more than padding."""
        return next((at for at in range(len(self._parts)) if not self._is_padding(at)), len(self._parts))

    @cached_property
    def _last(self) -> int:
        """The last one."""
        return next((at for at in reversed(range(len(self._parts))) if not self._is_padding(at)), -1)

    def _is_padding(self, at: int) -> bool:
        return Layout(self._text).is_padding(self._starts[at], self._starts[at + 1])


def _moved(marks: Sequence[Mark], by: int) -> Sequence[Mark]:
    if not by:
        return marks
    return [
        _mark((act, start + by, end + by, phrase, kind, heard_as))
        for act, start, end, phrase, kind, heard_as in marks
    ]
