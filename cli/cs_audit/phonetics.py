"""Hear a phrase through wrong characters of the same sound: 请烧等 for 请稍等, 不克气 for 不客气.

Speech recognition and pinyin keyboards write such, and people in fun (灰常抱歉). The text is put into sounds (every character becomes the
commonest one that sounds like it, so that places stay), and one more automaton looks for the sounds of the phrases
that allow it. Where the characters are right nothing more is done. Where some are wrong it is believed only if
enough of the others are right and the wrong ones make no sense where they stand.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from cs_audit.datafiles import line_of
from cs_audit.lexicon import Lexicon
from cs_audit.pieces import Piece
from cs_audit.writing import plainly

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 2  # a single character is never misheard: there is nothing to tell it by
CORE = 3  # so many are enough to tell a phrase by, with what stands near
LONG = 6  # so many characters may hold two wrong ones
SURE = 4  # so many right characters need no further evidence
FAIR = 3  # so many need less of it
COMMONEST = 30  # of the characters that stand alone these are doubted even so

_TABLES = "sounds.txt"  # written by scripts/sounds.py

Meaning = TypeVar("Meaning")


@cache
def _sounds() -> dict[int, int]:
    return str.maketrans(line_of(_TABLES, 2), line_of(_TABLES, 3))


@cache
def _words() -> str:
    """The common words of two characters, sorted, one after the other."""
    return line_of(_TABLES, 4)


@cache
def _alone() -> str:
    """The characters that commonly stand alone, the commonest first."""
    return line_of(_TABLES, 5)


def sound(text: str) -> str:
    """Return the text in sounds: what may be misheard for one another becomes the same. Its length stays."""
    return text.translate(_sounds())


@lru_cache(maxsize=8192)
def is_word(pair: str) -> bool:
    """Tell whether two characters are a common word."""
    words = _words()
    at = bisect_left(range(len(words) // 2), pair, key=lambda i: words[2 * i : 2 * i + 2])
    return words[2 * at : 2 * at + 2] == pair


def makes_sense(text: str, at: int) -> bool:
    """Tell whether the character at a place makes a common word with a neighbour."""
    return (at > 0 and is_word(text[at - 1 : at + 1])) or is_word(text[at : at + 2])


def is_misheard(literal: str, text: str, start: int, near: int = 0) -> bool:
    """Tell whether ``text`` at ``start``, which sounds like ``literal``, is likely to be a slip for it.

    ``near`` is how many characters beside it are part of the same phrase and right.
    """
    slips = [i for i, char in enumerate(literal) if text[start + i] != char]
    right = len(literal) - len(slips) + near
    if not slips or len(slips) > (2 if len(literal) >= LONG else 1):
        return False
    if right >= SURE:
        return True
    if any(makes_sense(text, start + i) for i in slips):
        return False
    alone = _alone() if right < FAIR else _alone()[:COMMONEST]
    if not near and any(text[start + i] in alone for i in slips):
        return False
    return right >= FAIR or all(makes_sense(literal, i) for i in slips)


class _Heard(NamedTuple, Generic[Meaning]):
    """A piece of a phrase: how it is spelt, how much stands near it, and what it means to hear it."""

    spelt: Piece
    near: int
    meaning: Meaning


class Sounds(Generic[Meaning]):
    """Literals to be heard by their sound, each with what it means to hear it."""

    def __init__(self) -> None:
        self._lexicon: Lexicon[_Heard[Meaning]] = Lexicon()
        self._right: dict[str, set[str]] = {}  # by sound, the right spellings of what was met

    def __getstate__(self) -> dict[str, object]:
        return {"_lexicon": self._lexicon, "_right": {}}

    def __bool__(self) -> bool:
        return len(self._lexicon) > 0

    def add(self, literals: tuple[str, ...], near: int, meaning: Meaning) -> None:
        """Listen for any of these literals, beside which ``near`` characters of the same phrase stand."""
        spelt = Piece(tuple(_cores(literals)))
        if spelt.literals:
            self._right = {}
            self._lexicon.add(dict.fromkeys(map(sound, spelt.literals)), _Heard(spelt, near, meaning))

    def misheard(self, text: str) -> Iterator[tuple[int, int, str, Meaning]]:
        """Yield the span of each slip in folded text, what was meant, and what that means."""
        plain = plainly(text)
        sounds = sound(plain)
        for pieces, start, end in self._lexicon.find(sounds):
            key = sounds[start:end]
            right = self._right.get(key)
            if right is None:
                right = self._right[key] = {lit for piece in pieces for lit in _by_sound(piece.spelt)[key]}
            if text[start:end] in right:
                continue  # said rightly, in one of the senses at least
            for spelt, near, meaning in pieces:
                for literal in _by_sound(spelt)[key]:
                    if plain[start:end] == literal or is_misheard(literal, plain, start, near):
                        yield start, end, literal, meaning


@lru_cache(maxsize=4096)
def _by_sound(spelt: Piece) -> dict[str, list[str]]:
    """The literals by their sound."""
    by_sound: dict[str, list[str]] = {}
    for literal in spelt.literals:
        by_sound.setdefault(sound(literal), []).append(literal)
    return by_sound


def _cores(literals: tuple[str, ...]) -> list[str]:
    """The literals that hold no other: where a longer one is misheard, so is its core, or the core is right."""
    cores: list[str] = []
    known: set[str] = set()
    sizes: set[int] = set()
    for literal in sorted(literals, key=len):
        length = len(literal)
        if length < SHORTEST:
            continue
        inner = {literal[i : i + size] for size in sizes for i in range(length - size + 1)}
        if known.isdisjoint(inner):
            cores.append(literal)
            if length >= CORE:
                known.add(literal)
                sizes.add(length)
    return cores
