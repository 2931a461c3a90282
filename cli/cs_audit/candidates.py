"""Look at the candidates that the scan reports in one turn: what the words around them say for or against them.

All of this depends on the words of the turn alone, so that it is done once for a wording however often it is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cs_audit.heard import Mark
from cs_audit.patterns import Pattern
from cs_audit.scanning import Span, TurnScan
from cs_audit.sentences import PADDING, clause_around, is_question, is_quoted, sentence_around

NEAR = 12  # so many characters may follow what stands near the end of a turn


@dataclass(frozen=True, slots=True)
class Sieve:
    """One pattern, with the slots under which the scan reports its phrases, by the name of the condition."""

    pattern: Pattern
    slots: dict[str, int]
    standard: int

    def marks(self, scan: TurnScan) -> list[Mark]:
        """The candidates that stand, at their places in the original text."""
        pattern = self.pattern
        if not self._turn_fits(scan):
            return []
        say = self.slots["say"]
        spans = scan.spans[say]
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
        if "unless_turn" in slots and slots["unless_turn"] in scan.spans:
            return False
        return "having_turn" not in slots or slots["having_turn"] in scan.spans

    def _stands(self, scan: TurnScan, start: int, end: int) -> bool:
        return (
            self._is_at(scan.text, start, end)
            and not self._overlaps("not_in", scan, start, end)
            and self._sentence_fits(scan, start, end)
            and (self.pattern.quoted or not is_quoted(scan.text, start, end))
            and not (self.pattern.fault and _covers(scan.spans.get(self.standard, ()), start, end))
            and not self._is_part_of_word(scan.text, start, end)
        )

    def _is_at(self, text: str, start: int, end: int) -> bool:
        at = self.pattern.at
        if at == "anywhere":
            return True
        if at == "last_sentence":
            return not text[sentence_around(text, start, end)[1] :].strip(PADDING)
        if at == "near_end":
            return len(text[end:].strip(PADDING)) <= NEAR
        left, right = 0, len(text)
        if at == "first_clause":
            right = clause_around(text, start, end)[1]
        elif at in ("clause_start", "clause_end", "whole_clause"):
            left, right = clause_around(text, start, end)
        elif at == "whole_sentence":
            left, right = sentence_around(text, start, end)
        starts = not text[left:start].strip(PADDING)
        ends = not text[end:right].strip(PADDING)
        return (starts or at.endswith("_end")) and (ends or at.endswith("_start"))

    def _overlaps(self, name: str, scan: TurnScan, start: int, end: int) -> bool:
        return name in self.slots and any(
            s < end and start < e for s, e, _ in scan.spans.get(self.slots[name], ())
        )

    def _sentence_fits(self, scan: TurnScan, start: int, end: int) -> bool:
        pattern = self.pattern
        if not (pattern.unless or pattern.having or pattern.question is not None):
            return True
        left, right = sentence_around(scan.text, start, end)
        if pattern.unless and self._overlaps("unless", scan, left, right):
            return False
        if pattern.having and not self._overlaps("having", scan, left, right):
            return False
        return pattern.question is None or pattern.question == is_question(scan.text, start, end)

    def _is_part_of_word(self, text: str, start: int, end: int) -> bool:
        if not any(text.find(w, max(0, start - len(w)), end + len(w)) >= 0 for w in self.pattern.not_word):
            return False
        from cs_audit.segment import belongs_to_word

        left, right = sentence_around(text, start, end)
        return belongs_to_word(text[left:right], start - left, end - left, frozenset(self.pattern.not_word))


def _covers(spans: Iterable[Span], start: int, end: int) -> bool:
    return any(s <= start and end <= e for s, e, _ in spans)


def sieves_by_slot(sieves: Iterable[Sieve]) -> dict[int, list[Sieve]]:
    """Group sieves by the slot of what they listen for."""
    grouped: dict[int, list[Sieve]] = {}
    for sieve in sieves:
        grouped.setdefault(sieve.slots["say"], []).append(sieve)
    return grouped


def met(sieves: dict[int, list[Sieve]], scan: TurnScan) -> Iterator[Sieve]:
    """Yield the sieves of which something was met in a turn."""
    for slot in scan.spans:
        yield from sieves.get(slot, ())
