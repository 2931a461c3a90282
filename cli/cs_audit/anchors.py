"""One piece of each phrase, its anchor, and what has to stand around it.

The anchor is the rarest piece, so that it is seldom met in vain. Where it is met, the pieces before and after it
are looked for beside it.
"""

from __future__ import annotations

import re
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from cs_audit.pieces import Piece
from cs_audit.sentences import is_broken

if TYPE_CHECKING:
    from collections.abc import Iterable

_COMMON = frozenset("您的请好我是有问在不为这了一们可以下会吗呢帮到没后个时客服什么能给就要看")
FREE_GAP = 2  # gaps this small are commas in the phrase and may cross the end of a sentence
_DIGIT = re.compile("[0-9]")


class Anchor(NamedTuple):
    """A phrase at its anchor: the pieces before it (nearest first) and after it, and the gaps between them.

    ``reach_before`` and ``reach_after`` are how many characters away the phrase may cross the end of a sentence, at
    most; -1 if it can't. ``is_numeric``: what stands around it holds digits.
    """

    slot: int
    phrase: str
    before: tuple[Piece, ...] = ()
    gaps_before: tuple[int, ...] = ()
    after: tuple[Piece, ...] = ()
    reach_before: int = -1
    reach_after: int = -1
    is_numeric: bool = False

    def __reduce__(self) -> tuple[Any, ...]:
        return _anchor, tuple(self)

    def whole(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Return the span of the phrase around its anchor, or None if the rest of it is not there."""
        # What must stand right beside the anchor fails most candidates: it is looked at first.
        before, after = self.before, self.after
        if not before and not after:
            return start, end
        if before and not self.gaps_before[0] and not text.endswith(before[0].literals, 0, start):
            return None
        if after and not after[0].gap and not text.startswith(after[0].literals, end):
            return None
        left = _leftwards(text, start, before, self.gaps_before)
        if left is None:
            return None
        right = _rightwards(text, end, after)
        return None if right is None else (left, right)

    def reaches_before(self, text: str, start: int) -> bool:
        """Tell whether the phrase, or more of it, might be found if something stood before the text."""
        return start <= self.reach_before and _reaches_left(text, start, self.before, self.gaps_before)

    def reaches_after(self, text: str, end: int) -> bool:
        """The same if the text went on."""
        return len(text) - end <= self.reach_after and _reaches_right(text, end, self.after)

    def near(self) -> int:
        """How many characters of the phrase stand close by its anchor, at least."""
        close = [piece for piece in self.after[:1] if piece.gap <= FREE_GAP]
        close += [p for p, gap in zip(self.before[:1], self.gaps_before, strict=False) if gap <= FREE_GAP]
        return sum(min(map(len, piece.literals)) for piece in close)


def _anchor(slot: int, phrase: str, *rest: Any) -> Anchor:
    """Unpack an anchor; those of one phrase share its source."""
    return Anchor(slot, intern(phrase), *rest)


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


def _reaches_left(text: str, start: int, pieces: tuple[Piece, ...], gaps: tuple[int, ...]) -> bool:
    if not pieces:
        return False
    literals, gap = pieces[0].literals, gaps[0]
    if gap <= FREE_GAP and start - gap <= 0:
        return True
    return any(
        _reaches_left(text, end - len(literal), pieces[1:], gaps[1:])
        for end in range(start, max(start - gap, 0) - 1, -1)
        if text.endswith(literals, 0, end)
        for literal in literals
        if text.endswith(literal, 0, end)
    )


def _reaches_right(text: str, end: int, pieces: tuple[Piece, ...]) -> bool:
    if not pieces:
        return False
    literals, gap = pieces[0].literals, pieces[0].gap
    if gap <= FREE_GAP and end + gap >= len(text):
        return True
    return any(
        _reaches_right(text, start + len(literal), pieces[1:])
        for start in range(end, min(end + gap, len(text)) + 1)
        if text.startswith(literals, start)
        for literal in literals
        if text.startswith(literal, start)
    )


def anchored(slot: int, source: str, sequence: tuple[Piece, ...]) -> tuple[tuple[str, ...], Anchor]:
    """Choose the rarest piece; return its literals and what lies around them."""
    at = min(range(len(sequence)), key=lambda i: sum(map(_frequency, sequence[i].literals)))
    return sequence[at].literals, around(slot, source, sequence, at)


def around(slot: int, source: str, sequence: tuple[Piece, ...], at: int) -> Anchor:
    """Make a piece the anchor of its phrase."""
    before = tuple(_longest_first(p) for p in reversed(sequence[:at]))
    gaps = tuple(sequence[i].gap for i in range(at, 0, -1))
    after = tuple(_longest_first(p) for p in sequence[at + 1 :])
    is_numeric = any(numeric(piece.literals) for piece in (*before, *after))
    reach = _reach(before, gaps), _reach(after, tuple(piece.gap for piece in after))
    return Anchor(slot, source, before, gaps, after, *reach, is_numeric)


def _reach(pieces: tuple[Piece, ...], gaps: tuple[int, ...]) -> int:
    """How far away the last gap ends that may cross the end of a sentence, at most; -1 if there is none."""
    reach, away = -1, 0
    for piece, gap in zip(pieces, gaps, strict=True):
        away += gap
        if gap <= FREE_GAP:
            reach = away
        away += max(map(len, piece.literals))
    return reach


def numeric(literals: Iterable[str]) -> list[str]:
    """Those of the literals that hold a digit."""
    return [literal for literal in literals if _DIGIT.search(literal)]


def _frequency(literal: str) -> float:
    """Guess how often a literal is met: only its order among others matters."""
    frequency = 1.0
    for char in literal:
        frequency *= 0.1 if char in _COMMON else 0.01
    return frequency


def _longest_first(piece: Piece) -> Piece:
    return Piece(tuple(sorted(piece.literals, key=len, reverse=True)), piece.gap)
