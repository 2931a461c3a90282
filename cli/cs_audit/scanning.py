"""One scan of a conversation for every phrase of one ruleset, or of several.

The automaton (Aho–Corasick) holds one literal piece of each phrase, its anchor: the rarest, so that it is
seldom met in vain. Where an anchor is met, the pieces before and after it are looked for beside it. So the
cost follows the length of the text and not the number of phrases.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from cs_audit.folding import TURN_BREAK, Folded, fold
from cs_audit.lexicon import Lexicon
from cs_audit.model import Role
from cs_audit.patterns import Regex
from cs_audit.phonetics import Sounds
from cs_audit.phrases import Phrase, Piece
from cs_audit.sentences import Layout, is_broken

Span = tuple[int, int, str]  # start, end (folded characters of the turn), the phrase as written
_COMMON = frozenset("您的请好我是有问在不为这了一们可以下会吗呢帮到没后个时客服什么能给就要看")
FEW = 8  # so few phrases are compared one by one
FREE_GAP = 2  # gaps this small are commas in the phrase and may cross the end of a sentence


class _Anchor(NamedTuple):
    """A phrase at its anchor: the pieces before it (nearest first) and after it, and the gaps between them."""

    slot: int
    phrase: str
    before: tuple[Piece, ...] = ()
    gaps_before: tuple[int, ...] = ()
    after: tuple[Piece, ...] = ()

    def whole(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Return the span of the phrase around its anchor, or None if the rest of it is not there."""
        left = _leftwards(text, start, self.before, self.gaps_before)
        if left is None:
            return None
        right = _rightwards(text, end, self.after)
        return None if right is None else (left, right)


def _leftwards(text: str, start: int, pieces: tuple[Piece, ...], gaps: tuple[int, ...]) -> int | None:
    if not pieces:
        return start
    literals, gap = pieces[0].literals, gaps[0]
    for end in range(start, max(start - gap, 0) - 1, -1):
        if text.endswith(literals, 0, end) and _may_skip(text, end, start, gap):
            for literal in literals:
                if text.endswith(literal, 0, end):
                    left = _leftwards(text, end - len(literal), pieces[1:], gaps[1:])
                    if left is not None:
                        return left
    return None


def _rightwards(text: str, end: int, pieces: tuple[Piece, ...]) -> int | None:
    if not pieces:
        return end
    literals, gap = pieces[0].literals, pieces[0].gap
    for start in range(end, min(end + gap, len(text)) + 1):
        if text.startswith(literals, start) and _may_skip(text, end, start, gap):
            for literal in literals:
                if text.startswith(literal, start):
                    right = _rightwards(text, start + len(literal), pieces[1:])
                    if right is not None:
                        return right
    return None


def _may_skip(text: str, start: int, end: int, gap: int) -> bool:
    return gap <= FREE_GAP or not is_broken(text, start, end)


class TurnScan:
    """What was found in one turn: its folded text, and where the anchors of each slot are met in it.

    Whether a phrase stands around its anchor is looked at only when its slot is asked for: exceptions and
    conditions, which are most phrases, are asked for only where something is to be excepted. ``heard_as`` holds,
    by slot, start and end, what was meant by the words of a span that were misheard.
    """

    __slots__ = ("_covered", "_spans", "heard_as", "layout", "met", "original", "text")

    def __init__(self, folded: Folded) -> None:
        self.text = folded.text
        self.original = folded.original
        self.met: dict[int, list[tuple[_Anchor, int, int]]] = {}
        self.layout = Layout(folded.text)
        self._spans: dict[int, list[Span]] = {}
        self._covered: dict[int, bytearray] = {}
        self.heard_as: dict[tuple[int, int, int], str] = {}

    def touches(self, slot: int, start: int, end: int) -> bool:
        """Whether a phrase of the slot shares a character with ``[start, end)``."""
        spans = self.spans(slot)
        if len(spans) < FEW:
            return any(s < end and start < e for s, e, _ in spans)
        covered = self._covered.get(slot)
        if covered is None:
            covered = self._covered[slot] = bytearray(len(self.text))
            for s, e, _ in spans:
                covered[s:e] = b"\1" * (e - s)
        return covered.find(1, start, end) >= 0

    def spans(self, slot: int) -> list[Span]:
        """The phrases of a slot that are in the turn."""
        known = self._spans.get(slot)
        if known is None:
            known = self._spans[slot] = []
            text = self.text
            for anchor, start, end in self.met.get(slot, ()):
                _, phrase, before, gaps, after = anchor
                # What must stand right beside the anchor fails most candidates: it is looked at first.
                if before and not gaps[0] and not text.endswith(before[0].literals, 0, start):
                    continue
                if after and not after[0].gap and not text.startswith(after[0].literals, end):
                    continue
                whole = anchor.whole(text, start, end)
                if whole is not None:
                    known.append((*whole, phrase))
        return known

    def add(self, slot: int, span: Span) -> None:
        """Note a phrase that was found otherwise."""
        self.met.setdefault(slot, [])
        self.spans(slot).append(span)


class _Side:
    """The phrases to be heard from one role."""

    def __init__(self) -> None:
        self.anchors: Lexicon[_Anchor] = Lexicon()
        self.sounds: Sounds[_Anchor] = Sounds()
        self.regexes: list[tuple[int, Regex]] = []

    def add(self, slot: int, phrase: Phrase | Regex) -> None:
        if isinstance(phrase, Regex):
            self.regexes.append((slot, phrase))
            return
        for sequence in phrase.sequences:
            self.anchors.add(*_anchored(slot, phrase.source, sequence))

    def add_sound(self, slot: int, phrase: Phrase, apart: int) -> None:
        """Listen for the phrase as it may be misheard: any one piece, if the others are heard rightly.

        A piece with nothing close by it has at least ``apart`` characters.
        """
        for sequence in phrase.sequences:
            for at, piece in enumerate(sequence):
                anchor = _around(slot, phrase.source, sequence, at)
                near = _near(anchor)
                least = 0 if near or len(sequence) == 1 else apart
                self.sounds.add(tuple(lit for lit in piece.literals if len(lit) >= least), near, anchor)

    def scan(self, turns: Sequence[TurnScan]) -> None:
        """Fill the spans of these turns."""
        starts = [0, *accumulate(len(t.text) + 1 for t in turns)]
        joined = TURN_BREAK.join([t.text for t in turns])
        begins, ends = 0, -1
        for anchors, start, end in self.anchors.find(joined):
            if end > ends or start < begins:
                number = bisect_right(starts, start) - 1
                begins, ends = starts[number], starts[number + 1] - 1
                turn = turns[number]
            met, start, end = turn.met, start - begins, end - begins
            for anchor in anchors:
                if anchor.slot in met:
                    met[anchor.slot].append((anchor, start, end))
                else:
                    met[anchor.slot] = [(anchor, start, end)]
        for slot, regex in self.regexes:
            engine = _engine(regex)
            for turn in turns:
                _run(engine, slot, regex.source, turn)
        if self.sounds:
            self._scan_sounds(joined, starts, turns)

    def _scan_sounds(self, joined: str, starts: list[int], turns: Sequence[TurnScan]) -> None:
        """Add the phrases that were misheard."""
        for start, end, literal, anchor in self.sounds.misheard(joined):
            number = bisect_right(starts, start) - 1
            _take_misheard(turns[number], anchor, start - starts[number], end - starts[number], literal)


def _take_misheard(turn: TurnScan, anchor: _Anchor, start: int, end: int, literal: str) -> None:
    whole = anchor.whole(turn.text, start, end)
    if whole is not None:
        turn.add(anchor.slot, (*whole, anchor.phrase))
        turn.heard_as[anchor.slot, *whole] = turn.text[whole[0] : start] + literal + turn.text[end : whole[1]]


def _near(anchor: _Anchor) -> int:
    """How many characters of the phrase stand close by its anchor, at least."""
    close = [piece for piece in anchor.after[:1] if piece.gap <= FREE_GAP]
    close += [
        piece for piece, gap in zip(anchor.before[:1], anchor.gaps_before, strict=False) if gap <= FREE_GAP
    ]
    return sum(min(map(len, piece.literals)) for piece in close)


def _anchored(slot: int, source: str, sequence: tuple[Piece, ...]) -> tuple[tuple[str, ...], _Anchor]:
    """Choose the rarest piece; return its literals and what lies around them."""
    at = min(range(len(sequence)), key=lambda i: sum(map(_frequency, sequence[i].literals)))
    return sequence[at].literals, _around(slot, source, sequence, at)


def _around(slot: int, source: str, sequence: tuple[Piece, ...], at: int) -> _Anchor:
    """Make a piece the anchor of its phrase."""
    before = tuple(_longest_first(p) for p in reversed(sequence[:at]))
    gaps = tuple(sequence[i].gap for i in range(at, 0, -1))
    after = tuple(_longest_first(p) for p in sequence[at + 1 :])
    return _Anchor(slot, source, before, gaps, after)


def _frequency(literal: str) -> float:
    """Guess how often a literal is met: only its order among others matters."""
    frequency = 1.0
    for char in literal:
        frequency *= 0.1 if char in _COMMON else 0.01
    return frequency


def _longest_first(piece: Piece) -> Piece:
    return Piece(tuple(sorted(piece.literals, key=len, reverse=True)), piece.gap)


@lru_cache(maxsize=1024)
def _engine(regex: Regex) -> Any:
    import re2  # rulesets without regular expressions never load it

    return re2.compile(regex.source)


def _run(engine: Any, slot: int, source: str, turn: TurnScan) -> None:
    for match in engine.finditer(turn.text):
        start, end = match.span(1 if engine.groups else 0)
        if end > start >= 0:
            turn.add(slot, (start, end, source))


class Scanner:
    """Holds the phrases of all slots. Equal phrases share a slot, so that rulesets with much in common cost little."""

    def __init__(self) -> None:
        self._sides: dict[Role, _Side] = {"agent": _Side(), "customer": _Side()}
        self._slots: dict[tuple[Role, tuple[Phrase | Regex, ...]], int] = {}
        self._sound_slots: dict[tuple[Role, tuple[Phrase, ...]], int] = {}

    def __getstate__(self) -> dict[str, Any]:
        """What is needed to scan; nothing can be added any more."""
        return {"_sides": self._sides, "_slots": {}, "_sound_slots": {}}

    def slot(self, who: Role, phrases: tuple[Phrase | Regex, ...]) -> int:
        """Return the number under which the scan will report these phrases."""
        key = (who, phrases)
        if key not in self._slots:
            self._slots[key] = self._next_slot()
            for phrase in phrases:
                self._sides[who].add(self._slots[key], phrase)
        return self._slots[key]

    def sound_slot(self, who: Role, phrases: tuple[Phrase, ...], apart: int = 0) -> int:
        """Return the number under which the scan will report these phrases where they are misheard.

        Pieces between gaps have at least ``apart`` characters: what matters less may cost less.
        """
        key = (who, phrases)
        if key not in self._sound_slots:
            self._sound_slots[key] = self._next_slot()
            for phrase in phrases:
                self._sides[who].add_sound(self._sound_slots[key], phrase, apart)
        return self._sound_slots[key]

    def _next_slot(self) -> int:
        return len(self._slots) + len(self._sound_slots)

    def scan(self, turns: Sequence[tuple[Role, str]]) -> tuple[TurnScan, ...]:
        """Return what is found in every turn, given by its role and text."""
        scans = tuple(TurnScan(fold(text)) for _, text in turns)
        for role, side in self._sides.items():
            own = [scan for scan, (speaker, _) in zip(scans, turns, strict=True) if speaker == role]
            if own:
                side.scan(own)
        return scans
