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


def outlook(pattern: Pattern) -> tuple[bool, bool]:
    """Whether more than the sentence has a say in it, and whether what was said before has, or else in the turn."""
    of_turn = (
        pattern.at in OF_TURN or pattern.at_least > 1 or bool(pattern.unless_turn or pattern.having_turn)
    )
    return of_turn, bool(pattern.after or pattern.since or pattern.beside) or pattern.place != "anywhere"


class Sieve(NamedTuple):
    """One pattern, its ``outlook``, and the slots under which the scan reports the phrases of each condition."""

    pattern: Pattern
    say: int
    looks_at_turn: bool
    looks_back: bool
    not_in: tuple[int, ...]
    unless: tuple[int, ...]
    having: tuple[int, ...]
    unless_turn: tuple[int, ...]
    having_turn: tuple[int, ...]
    standard: tuple[int, ...]

    def slots(self) -> set[int]:
        """All slots that it looks at."""
        _, say, _, _, *others = self
        return {say}.union(*others)

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
        pattern, say = self.pattern, self.say
        return [
            Mark(pattern.act, start, end, phrase, pattern.kind, scan.heard_as.get((say, start, end), ""))
            for start, end, phrase in scan.spans(say)
            if self._stands(scan, start, end)
        ]

    def _turn_fits(self, scan: Scan) -> bool:
        spans, least = scan.spans(self.say), self.pattern.at_least
        if not spans or (least > 1 and len({scan.text[start:end] for start, end, _ in spans}) < least):
            return False
        if self.unless_turn and any(map(scan.has, self.unless_turn)):
            return False
        return not self.having_turn or any(map(scan.has, self.having_turn))

    def _stands(self, scan: Scan, start: int, end: int) -> bool:
        pattern = self.pattern
        return (
            (pattern.at == "anywhere" or _is_at(scan.layout, pattern.at, start, end))
            and not (self.not_in and scan.touches(self.not_in, start, end))
            and self._sentence_fits(scan, start, end)
            and (pattern.quoted or not scan.layout.is_quoted(start, end))
            and not (self.standard and any(_covers(scan.spans(slot), start, end) for slot in self.standard))
            and not (pattern.not_word and self._is_part_of_word(scan, start, end))
        )

    def _sentence_fits(self, scan: Scan, start: int, end: int) -> bool:
        question = self.pattern.question
        if question is None and not self.unless and not self.having:
            return True
        left, right = scan.layout.sentence(start, end)
        if self.unless and scan.touches(self.unless, left, right):
            return False
        if self.having and not scan.touches(self.having, left, right):
            return False
        return question is None or question == scan.layout.is_question(start, end)

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
