"""Look at the candidates that a scan reports: what the words around them say for or against them.

All of this depends on the words of the turn alone, and nearly all on the sentence, so that it is done once for a
wording however often it is said.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cs_audit.heard import Mark
from cs_audit.patterns import At, Pattern
from cs_audit.scanning import Scan, Span
from cs_audit.sentences import Layout

NEAR = 12  # so many characters may follow what stands near the end of a turn

FIRST = frozenset(["turn_start", "whole_turn", "first_clause"])  # nothing is said before
LAST = frozenset(["turn_end", "whole_turn", "last_sentence"])  # nor after
OF_TURN = FIRST | LAST | {"near_end"}
TURN_CONDITIONS = ("unless_turn", "having_turn")
MISHEARD = "_misheard"  # ends the name of a condition under which its phrases are heard by their sound


def sieve_of(pattern: Pattern, slots: dict[str, int], standard: int | None = None) -> Sieve:
    """A sieve that knows how far it has to look."""
    at_turn = pattern.at in OF_TURN or pattern.at_least > 1 or not slots.keys().isdisjoint(TURN_CONDITIONS)
    back = bool(pattern.after or pattern.since or pattern.beside) or pattern.place != "anywhere"
    return Sieve(pattern, slots, standard, at_turn, back)


class Sieve(NamedTuple):
    """One pattern, with the slots under which the scan reports its phrases, by the name of the condition."""

    pattern: Pattern
    slots: dict[str, int]
    standard: int | None = None
    looks_at_turn: bool = False  # more than the sentence has a say in it
    looks_back: bool = False  # what was said before, or else in the turn, has a say in it

    def marks(self, scan: Scan) -> list[Mark]:
        """What stands in the scan of a whole turn, at its places in the scanned text."""
        if not self._turn_fits(scan):
            return []
        marks = self.candidates(scan)
        if self.pattern.at == "near_end":
            return [mark for mark in marks if scan.layout.is_near_end(mark.end, NEAR)]
        return marks

    def candidates(self, scan: Scan) -> list[Mark]:
        """What stands as far as its sentence tells, whatever the rest of the turn."""
        pattern, say = self.pattern, self.slots["say"]
        return [
            Mark(pattern.act, start, end, phrase, pattern.kind, scan.heard_as.get((say, start, end), ""))
            for start, end, phrase in scan.spans(say)
            if self._stands(scan, start, end)
        ]

    def _turn_fits(self, scan: Scan) -> bool:
        slots, least = self.slots, self.pattern.at_least
        spans = scan.spans(slots["say"])
        if not spans or (least > 1 and len({scan.text[start:end] for start, end, _ in spans}) < least):
            return False
        if "unless_turn" in slots and scan.spans(slots["unless_turn"]):
            return False
        return "having_turn" not in slots or bool(scan.spans(slots["having_turn"]))

    def _stands(self, scan: Scan, start: int, end: int) -> bool:
        pattern = self.pattern
        return (
            (pattern.at == "anywhere" or _is_at(scan.layout, pattern.at, start, end))
            and not self._overlaps("not_in", scan, start, end)
            and not self._overlaps("act_not_in", scan, start, end)
            and self._sentence_fits(scan, start, end)
            and (pattern.quoted or not scan.layout.is_quoted(start, end))
            and not (self.standard is not None and _covers(scan.spans(self.standard), start, end))
            and not (pattern.not_word and self._is_part_of_word(scan, start, end))
        )

    def _overlaps(self, name: str, scan: Scan, start: int, end: int) -> bool:
        slots = (self.slots[n] for n in (name, name + MISHEARD) if n in self.slots)
        return any(scan.touches(slot, start, end) for slot in slots)

    def _sentence_fits(self, scan: Scan, start: int, end: int) -> bool:
        pattern, slots = self.pattern, self.slots
        if pattern.question is None and slots.keys().isdisjoint(("unless", "act_unless", "having")):
            return True
        left, right = scan.layout.sentence(start, end)
        if self._overlaps("unless", scan, left, right) or self._overlaps("act_unless", scan, left, right):
            return False
        if "having" in slots and not self._overlaps("having", scan, left, right):
            return False
        return pattern.question is None or pattern.question == scan.layout.is_question(start, end)

    def _is_part_of_word(self, scan: Scan, start: int, end: int) -> bool:
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
        return True  # the turn tells
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
