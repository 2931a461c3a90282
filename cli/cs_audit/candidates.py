"""Look at the candidates that the scan reports in one turn: what the words around them say for or against them.

All of this depends on the words of the turn alone, so that it is done once for a wording however often it is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cs_audit.heard import Mark
from cs_audit.lexicon import Packed
from cs_audit.patterns import At, Pattern
from cs_audit.scanning import Span, TurnScan
from cs_audit.sentences import Layout

NEAR = 12  # so many characters may follow what stands near the end of a turn

MISHEARD = "_misheard"  # ends the name of a condition under which its phrases are heard by their sound


class Sieve(NamedTuple):
    """One pattern, with the slots under which the scan reports its phrases, by the name of the condition."""

    pattern: Pattern
    slots: dict[str, int]
    standard: int

    def marks(self, scan: TurnScan) -> list[Mark]:
        """The candidates that stand, at their places in the original text."""
        pattern = self.pattern
        say = self.slots["say"]
        spans = scan.spans(say)
        if not spans or not self._turn_fits(scan):
            return []
        if pattern.at_least > 1 and len({scan.text[start:end] for start, end, _ in spans}) < pattern.at_least:
            return []
        return [
            Mark(
                pattern.act,
                *scan.original(start, end),
                phrase,
                pattern.kind,
                scan.heard_as.get((say, start, end), ""),
            )
            for start, end, phrase in spans
            if self._stands(scan, start, end)
        ]

    def _turn_fits(self, scan: TurnScan) -> bool:
        slots = self.slots
        if "unless_turn" in slots and scan.spans(slots["unless_turn"]):
            return False
        return "having_turn" not in slots or bool(scan.spans(slots["having_turn"]))

    def _stands(self, scan: TurnScan, start: int, end: int) -> bool:
        pattern = self.pattern
        return (
            (pattern.at == "anywhere" or _is_at(scan.layout, pattern.at, start, end))
            and not self._overlaps("not_in", scan, start, end)
            and not self._overlaps("act_not_in", scan, start, end)
            and self._sentence_fits(scan, start, end)
            and (pattern.quoted or not scan.layout.is_quoted(start, end))
            and not (pattern.fault and _covers(scan.spans(self.standard), start, end))
            and not (pattern.not_word and self._is_part_of_word(scan, start, end))
        )

    def _overlaps(self, name: str, scan: TurnScan, start: int, end: int) -> bool:
        slots = (self.slots[n] for n in (name, name + MISHEARD) if n in self.slots)
        return any(scan.touches(slot, start, end) for slot in slots)

    def _sentence_fits(self, scan: TurnScan, start: int, end: int) -> bool:
        pattern, slots = self.pattern, self.slots
        if pattern.question is None and slots.keys().isdisjoint(("unless", "act_unless", "having")):
            return True
        left, right = scan.layout.sentence(start, end)
        if self._overlaps("unless", scan, left, right) or self._overlaps("act_unless", scan, left, right):
            return False
        if "having" in slots and not self._overlaps("having", scan, left, right):
            return False
        return pattern.question is None or pattern.question == scan.layout.is_question(start, end)

    def _is_part_of_word(self, scan: TurnScan, start: int, end: int) -> bool:
        words = self.pattern.not_word
        if not any(scan.text.find(w, max(0, start - len(w)), end + len(w)) >= 0 for w in words):
            return False
        from cs_audit.segment import belongs_to_word

        left, right = scan.layout.sentence(start, end)
        return belongs_to_word(scan.text[left:right], start - left, end - left, frozenset(words))


def _is_at(layout: Layout, at: At, start: int, end: int) -> bool:
    if at == "last_sentence":
        return layout.is_padding(layout.sentence(start, end)[1], len(layout.text))
    if at == "near_end":
        return layout.is_near_end(end, NEAR)
    left, right = 0, len(layout.text)
    if at == "first_clause":
        right = layout.clause(start, end)[1]
    elif at in ("clause_start", "clause_end", "whole_clause"):
        left, right = layout.clause(start, end)
    elif at == "whole_sentence":
        left, right = layout.sentence(start, end)
    starts = at.endswith("_end") or layout.is_padding(left, start)
    return starts and (at.endswith("_start") or layout.is_padding(end, right))


def _covers(spans: Iterable[Span], start: int, end: int) -> bool:
    return any(s <= start and end <= e for s, e, _ in spans)


class Sieves:
    """All sieves of a ruleset, by the slot of what they listen for; pickled, they stay packed until they are met."""

    def __init__(self, sieves: Iterable[Sieve]) -> None:
        grouped: dict[int, list[Sieve]] = {}
        for sieve in sieves:
            grouped.setdefault(sieve.slots["say"], []).append(sieve)
        self._numbers = {slot: number for number, slot in enumerate(grouped)}
        self._lists: list[list[Sieve]] | Packed[list[Sieve]] = list(grouped.values())

    def met(self, scan: TurnScan) -> Iterator[Sieve]:
        """Yield the sieves of which something was met in a turn."""
        for slot in scan.met:
            number = self._numbers.get(slot)
            if number is not None:
                yield from self._lists[number]

    def __getstate__(self) -> tuple[dict[int, int], Packed[list[Sieve]]]:
        return self._numbers, Packed(self._lists[number] for number in self._numbers.values())

    def __setstate__(self, state: tuple[dict[int, int], Packed[list[Sieve]]]) -> None:
        self._numbers, self._lists = state
