"""Recognise acts: one scan of the whole conversation for all phrases, then a look at each candidate.

What the scan (``scanning``) reports is a candidate; its surroundings, quotations and word boundaries are looked
at for candidates alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from cs_audit.folding import Folded, fold
from cs_audit.heard import Heard, Hit
from cs_audit.model import SYSTEM
from cs_audit.patterns import Pattern
from cs_audit.phrases import Phrase
from cs_audit.scanning import Scanner, Span, TurnScan, slots_found
from cs_audit.sentences import PADDING, clause_around, is_question, is_quoted, sentence_around

if TYPE_CHECKING:
    from cs_audit.model import Conversation

NEAR = 12  # so many characters may follow what stands near the end of a turn
ANSWERS = 2  # a side may speak so often before an answer no longer answers the other side's last turn
_CONDITIONS = ("say", "not_in", "unless", "having", "unless_turn", "having_turn")


class Recogniser:
    """All patterns of a ruleset, compiled. Rulesets that share a ``scanner`` share its one scan."""

    def __init__(
        self,
        patterns: Iterable[Pattern],
        standard_phrases: Iterable[Phrase] = (),
        settings: Mapping[str, object] | None = None,
        scanner: Scanner | None = None,
    ) -> None:
        self.patterns = _in_order(tuple(patterns))
        self.settings = settings or {}
        self.scanner = scanner or Scanner()
        self._slots = [self._slots_of(pattern) for pattern in self.patterns]
        self._standard = self.scanner.slot("agent", tuple(standard_phrases))
        self._said_by: dict[int, list[int]] = {}
        for number, slots in enumerate(self._slots):
            self._said_by.setdefault(slots["say"], []).append(number)

    def _slots_of(self, pattern: Pattern) -> dict[str, int]:
        return {
            name: self.scanner.slot(pattern.who, getattr(pattern, name))
            for name in _CONDITIONS
            if getattr(pattern, name)
        }

    def hear(self, conversation: Conversation, scans: Sequence[TurnScan] | None = None) -> Heard:
        """Return the acts of every turn of ``conversation``; ``scans`` is what its scanner found, if known."""
        scans = self.scanner.scan(conversation) if scans is None else scans
        hits: list[list[Hit]] = [[] for _ in scans]
        for number, turns in self._candidates(scans):
            judge = _Judge(
                conversation, self.patterns[number], self._slots[number], scans, hits, self._standard
            )
            for turn in turns:
                hits[turn].extend(judge.hits(turn, scans[turn]))
        return Heard(conversation, tuple(_settled(conversation, hits)), self.settings)

    def _candidates(self, scans: Sequence[TurnScan]) -> list[tuple[int, list[int]]]:
        """The patterns of which something was heard, in the order in which they need each other, and where."""
        found: dict[int, list[int]] = {}
        for slot, turn in slots_found(scans):
            for number in self._said_by.get(slot, ()):
                found.setdefault(number, []).append(turn)
        return sorted(found.items())


def _settled(conversation: Conversation, hits: list[list[Hit]]) -> Iterator[Hit]:
    """Yield the hits in order, the widest of each act only, at their places in the original text."""
    for turn, found in enumerate(hits):
        if found:
            folded = fold(conversation.turns[turn].text)
            yield from sorted((_original(h, folded) for h in _widest(found)), key=lambda h: (h.start, h.act))


def _in_order(patterns: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
    """Put patterns after those whose acts they look at."""
    needs: dict[str, set[str]] = {}
    for pattern in patterns:
        needs.setdefault(pattern.act, set()).update(
            set(pattern.after + pattern.since + pattern.beside) - {pattern.act}
        )
    rank = {act: i for i, act in enumerate(TopologicalSorter(needs).static_order())}
    return tuple(sorted(patterns, key=lambda p: rank[p.act]))


def _original(hit: Hit, folded: Folded) -> Hit:
    if folded.origins is None:
        return hit
    start, end = folded.original(hit.start, hit.end)
    return Hit(hit.turn, hit.act, start, end, hit.phrase, hit.kind)


def _widest(hits: list[Hit]) -> Iterator[Hit]:
    """Drop hits that lie inside a wider hit of the same act."""
    best: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
        if not any(b.act == hit.act and b.start <= hit.start and hit.end <= b.end for b in best):
            best.append(hit)
            yield hit


@dataclass(slots=True)
class _Judge:
    """Looks at the candidates of one pattern."""

    conversation: Conversation
    pattern: Pattern
    slots: dict[str, int]
    scans: Sequence[TurnScan]
    hits_so_far: list[list[Hit]]
    standard: int

    def hits(self, turn: int, scan: TurnScan) -> Iterator[Hit]:
        pattern = self.pattern
        if not self._turn_fits(turn, scan):
            return
        spans = scan.spans[self.slots["say"]]
        if pattern.at_least > 1 and len({scan.text[start:end] for start, end, _ in spans}) < pattern.at_least:
            return
        for start, end, phrase in spans:
            if self._stands(scan, start, end):
                yield Hit(turn, pattern.act, start, end, phrase, pattern.kind)

    def _turn_fits(self, turn: int, scan: TurnScan) -> bool:
        pattern = self.pattern
        if "unless_turn" in self.slots and self.slots["unless_turn"] in scan.spans:
            return False
        if "having_turn" in self.slots and self.slots["having_turn"] not in scan.spans:
            return False
        if pattern.place != "anywhere" and (pattern.place == "opening") != self._is_opening(turn):
            return False
        if pattern.after and not self._acts_before(turn) & set(pattern.after):
            return False
        if pattern.beside and not any(h.act in pattern.beside for h in self.hits_so_far[turn]):
            return False
        return not pattern.since or any(
            h.act in pattern.since for earlier in self.hits_so_far[:turn] for h in earlier
        )

    def _is_opening(self, turn: int) -> bool:
        return not any(t.role == self.pattern.who and t.text.strip() for t in self.conversation.turns[:turn])

    def _acts_before(self, turn: int) -> set[str]:
        own = 0
        for i in range(turn - 1, -1, -1):
            role = self.conversation.turns[i].role
            if role not in (SYSTEM, self.pattern.who):
                return {h.act for h in self.hits_so_far[i]}
            own += role != SYSTEM
            if own > ANSWERS:
                break
        return set()

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
        listed = [w for w in self.pattern.not_word if w in text]
        if not any(text.find(w, max(0, start - len(w)), end + len(w)) >= 0 for w in listed):
            return False
        from cs_audit.segment import belongs_to_word

        left, right = sentence_around(text, start, end)
        return belongs_to_word(text[left:right], start - left, end - left, frozenset(self.pattern.not_word))


def _covers(spans: Iterable[Span], start: int, end: int) -> bool:
    return any(s <= start and end <= e for s, e, _ in spans)


def check_regex(source: str) -> str:
    """Return what is wrong with a regular expression, or nothing.

    RE2 runs in linear time and so knows no look-around and no back-references.
    """
    import re2

    try:
        compiled = re2.compile(source)
    except re2.error as error:
        return error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
    return "it matches the empty text" if compiled.search("") else ""
