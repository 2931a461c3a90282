"""Recognise acts: one scan of the whole conversation for all phrases, then a look at each candidate.

The scan is an Aho–Corasick automaton over the literal pieces of every phrase of the ruleset, so its cost
follows the length of the text and not the number of rules. What the automaton reports is a candidate;
gaps, surroundings, quotations and word boundaries are looked at for candidates alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Any

import ahocorasick_rs

from cs_audit.folding import TURN_BREAK, Folded, fold
from cs_audit.heard import Heard, Hit
from cs_audit.model import SYSTEM
from cs_audit.patterns import Pattern, Regex
from cs_audit.phrases import Phrase, Piece
from cs_audit.sentences import PADDING, clause_around, is_broken, is_question, is_quoted, sentence_around

if TYPE_CHECKING:
    from cs_audit.model import Conversation, Role

Span = tuple[int, int, str]  # start, end (folded characters of the turn), the phrase as written
ANSWERS = 2  # a side may speak so often before an answer no longer answers the other side's last turn
FREE_GAP = 2  # gaps this small are commas in the phrase and may cross the end of a sentence


@dataclass(frozen=True, slots=True)
class _Use:
    """What a literal is good for: piece ``index`` of a sequence that belongs to the phrases of one ``slot``."""

    slot: int
    sequence: int
    index: int
    gap: int
    is_last: bool
    phrase: str


@dataclass(slots=True)
class _TurnScan:
    """What the scan found in one turn: whole phrases per slot, and beginnings of phrases with gaps."""

    text: str
    spans: dict[int, list[Span]] = field(default_factory=dict)
    begun: dict[tuple[int, int], list[tuple[int, int]]] = field(default_factory=dict)

    def take(self, use: _Use, start: int, end: int) -> None:
        if use.index:
            begun = self._continues(use, start)
            if begun is None:
                return
            start = begun
        if use.is_last:
            self.spans.setdefault(use.slot, []).append((start, end, use.phrase))
        else:
            self.begun.setdefault((use.sequence, use.index), []).append((start, end))

    def _continues(self, use: _Use, start: int) -> int | None:
        for began, ended in reversed(self.begun.get((use.sequence, use.index - 1), ())):
            if ended <= start <= ended + use.gap and (use.gap <= FREE_GAP or not is_broken(self.text, ended, start)):
                return began
        return None


_CONDITIONS = ("say", "not_in", "unless", "having", "unless_turn", "having_turn")


class Recogniser:
    """All patterns of a ruleset, compiled. ``hear`` is the only thing to do with it."""

    def __init__(self, patterns: Iterable[Pattern], standard_phrases: Iterable[Phrase] = (), settings: Mapping[str, object] | None = None) -> None:
        self.patterns = _in_order(tuple(patterns))
        self.settings = settings or {}
        self._uses: dict[str, dict[Role, list[_Use]]] = {}
        self._regexes: list[tuple[int, Role, Regex]] = []
        self._slots: list[dict[str, int]] = []
        self._next_slot = self._next_sequence = 0
        for pattern in self.patterns:
            self._slots.append({name: self._add(pattern.who, getattr(pattern, name)) for name in _CONDITIONS if getattr(pattern, name)})
        self._standard = self._add("agent", tuple(standard_phrases))
        literals = list(self._uses)
        self._by_literal = [self._uses[literal] for literal in literals]
        self._automaton = ahocorasick_rs.AhoCorasick(literals) if literals else None

    def _add(self, who: Role, phrases: tuple[Phrase | Regex, ...]) -> int:
        slot = self._next_slot
        self._next_slot += 1
        for phrase in phrases:
            if isinstance(phrase, Regex):
                self._regexes.append((slot, who, phrase))
                continue
            for sequence in phrase.sequences:
                self._add_sequence(slot, who, phrase.source, sequence)
        return slot

    def _add_sequence(self, slot: int, who: Role, source: str, sequence: tuple[Piece, ...]) -> None:
        number = self._next_sequence
        self._next_sequence += 1
        for index, piece in enumerate(sequence):
            use = _Use(slot, number, index, piece.gap, index == len(sequence) - 1, source)
            for literal in piece.literals:
                self._uses.setdefault(literal, {}).setdefault(who, []).append(use)

    @cached_property
    def _engines(self) -> list[tuple[int, Role, str, Any]]:
        if not self._regexes:
            return []
        import re2  # noqa: PLC0415  -- rulesets without regular expressions never load it

        return [(slot, who, regex.source, re2.compile(regex.source)) for slot, who, regex in self._regexes]

    def hear(self, conversation: Conversation) -> Heard:
        """Return the acts of every turn of ``conversation``."""
        folded = [fold(turn.text) for turn in conversation.turns]
        scans = self._scan(conversation, folded)
        hits: list[list[Hit]] = [[] for _ in folded]
        for pattern, slots in zip(self.patterns, self._slots, strict=True):
            judge = _Judge(conversation, pattern, slots, scans, hits, self._standard)
            for turn, scan in enumerate(scans):
                if slots["say"] in scan.spans:
                    hits[turn].extend(_original(hit, folded[turn]) for hit in judge.hits(turn, scan))
        return Heard(conversation, tuple(h for turn in hits for h in sorted(_widest(turn), key=lambda h: (h.start, h.act))), self.settings)

    def _scan(self, conversation: Conversation, folded: list[Folded]) -> list[_TurnScan]:
        scans = [_TurnScan(f.text) for f in folded]
        roles = [turn.role for turn in conversation.turns]
        if self._automaton is None or not scans:
            return scans
        joined = TURN_BREAK.join(f.text for f in folded)
        turn, turn_start, turn_end = 0, 0, len(folded[0].text)
        for literal, start, end in self._automaton.find_matches_as_indexes(joined, overlapping=True):
            while end > turn_end:
                turn += 1
                turn_start, turn_end = turn_end + 1, turn_end + 1 + len(folded[turn].text)
            for use in self._by_literal[literal].get(roles[turn], ()):
                scans[turn].take(use, start - turn_start, end - turn_start)
        for slot, who, source, engine in self._engines:
            for role, scan in zip(roles, scans, strict=True):
                if role == who:
                    _run(engine, slot, source, scan)
        return scans


def _run(engine: Any, slot: int, source: str, scan: _TurnScan) -> None:
    for match in engine.finditer(scan.text):
        start, end = match.span(1 if engine.groups else 0)
        if start >= 0 and end > start:
            scan.spans.setdefault(slot, []).append((start, end, source))


def _in_order(patterns: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
    """Put patterns after those whose acts they look at."""
    needs: dict[str, set[str]] = {}
    for pattern in patterns:
        needs.setdefault(pattern.act, set()).update(set(pattern.after + pattern.since) - {pattern.act})
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
    scans: list[_TurnScan]
    hits_so_far: list[list[Hit]]
    standard: int

    def hits(self, turn: int, scan: _TurnScan) -> Iterator[Hit]:
        pattern = self.pattern
        if not self._turn_fits(turn, scan):
            return
        spans = scan.spans[self.slots["say"]]
        if pattern.at_least > 1 and len({scan.text[start:end] for start, end, _ in spans}) < pattern.at_least:
            return
        for start, end, phrase in spans:
            if self._stands(scan, start, end):
                yield Hit(turn, pattern.act, start, end, phrase, pattern.kind)

    def _turn_fits(self, turn: int, scan: _TurnScan) -> bool:
        pattern = self.pattern
        if "unless_turn" in self.slots and self.slots["unless_turn"] in scan.spans:
            return False
        if "having_turn" in self.slots and self.slots["having_turn"] not in scan.spans:
            return False
        if pattern.place != "anywhere" and (pattern.place == "opening") != self._is_opening(turn):
            return False
        if pattern.after and not self._acts_before(turn) & set(pattern.after):
            return False
        return not pattern.since or any(h.act in pattern.since for earlier in self.hits_so_far[:turn] for h in earlier)

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

    def _stands(self, scan: _TurnScan, start: int, end: int) -> bool:
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
        left, right = 0, len(text)
        if at in ("clause_start", "clause_end", "whole_clause"):
            left, right = clause_around(text, start, end)
        elif at == "whole_sentence":
            left, right = sentence_around(text, start, end)
        starts = not text[left:start].strip(PADDING)
        ends = not text[end:right].strip(PADDING)
        return (starts or at.endswith("_end")) and (ends or at.endswith("_start"))

    def _overlaps(self, name: str, scan: _TurnScan, start: int, end: int) -> bool:
        return name in self.slots and any(s < end and start < e for s, e, _ in scan.spans.get(self.slots[name], ()))

    def _sentence_fits(self, scan: _TurnScan, start: int, end: int) -> bool:
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
        from cs_audit.segment import belongs_to_word  # noqa: PLC0415  -- jieba takes a second to load

        left, right = sentence_around(text, start, end)
        return belongs_to_word(text[left:right], start - left, end - left, frozenset(self.pattern.not_word))


def _covers(spans: Iterable[Span], start: int, end: int) -> bool:
    return any(s <= start and end <= e for s, e, _ in spans)


def check_regex(source: str) -> str:
    """Return what is wrong with a regular expression, or nothing.

    RE2 runs in linear time and so knows no look-around and no back-references.
    """
    import re2  # noqa: PLC0415

    try:
        compiled = re2.compile(source)
    except re2.error as error:
        return error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
    return "it matches the empty text" if compiled.search("") else ""
