"""Fold text so that one phrase meets every way of writing it; every folded character knows its origin.

Folded are: full-width letters and digits, capitals, traditional characters, control, zero-width and
bidirectional characters, faces ([微笑], 😊), single characters set apart by spaces
(请 稍 等), and stammering in short turns (好好好好). Chinese punctuation stays.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from cs_audit.datafiles import line_of
from cs_audit.lazy import pattern
from cs_audit.phonetics import is_word
from cs_audit.writing import FACES

if TYPE_CHECKING:
    from collections.abc import Iterator

ANY_DIGIT = "\ue000"  # stands for a digit where none is asked for; no folded text holds it by itself
TURN_BREAK = "\n"  # stands between the turns of a joined conversation, and nowhere else
STAMMER = 12  # turns longer than this are not searched for repeated characters
CUT_UP = 6  # at least so many parts has a text that was cut into words,
WORD = 2.0  # which on average are shorter than this; messages between spaces are longer


_TRADITIONAL, _SIMPLIFIED = (line_of("traditional.txt", number) for number in (2, 3))
_IS_TRADITIONAL = frozenset(_TRADITIONAL)


@cache
def _table() -> dict[int, Any]:
    """What becomes of each character; most texts hold none of these, and many a run never asks."""
    table: dict[int, Any] = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
    table |= {code: chr(code - 0xFEE0).lower() for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
    table |= {code: chr(code).lower() for code in range(0x41, 0x5B)}
    table |= dict.fromkeys([*range(0x20), 0x7F, 0xA0, 0x3000], " ")
    table |= dict.fromkeys(
        [*range(0xD800, 0xE000), ord(ANY_DIGIT)], "\ufffd"
    )  # no automaton takes half characters
    table |= dict.fromkeys([0x0A, 0x0D, 0x2028, 0x2029], "。")
    return table


_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_SYMBOLIC = "\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u20e3\U0001f000-\U000e007f"
_WIDE = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"  # full-width letters and digits, not ？ and ： among them
_UNUSUAL = re.compile(
    rf"[\x00-\x1fA-Z\x7f\xa0\u2028\u2029\u3000\ud800-\udfff{ANY_DIGIT}{_WIDE}{_INVISIBLE}{_SYMBOLIC}]"
)
_SYMBOL = pattern(f"[{_SYMBOLIC}]")
_HIDDEN = pattern(f"[{_INVISIBLE}]+")
_SPACED = pattern(r"(?<![一-龥])[一-龥](?: [一-龥])+(?![一-龥])")
_BESIDE = pattern(r"(?<=[一-龥，。！？、；：]) | (?=[一-龥，。！？、；：])")
_REPEATED = pattern(r"([一-龥])\1{3,}|(?:([一-龥])\2){3,}")
_ENDING = frozenset("了的哦呢吧吗哈呀啊噢喔嘛么啦呐嗯滴哒咯呗见谢快。！？!?~～…")


class Folded(NamedTuple):
    """Folded text; ``origins[i]`` is the place of character ``i`` in the original, None if all stayed put."""

    text: str
    origins: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original text that became ``[start, end)`` of the folded text."""
        if self.origins is None or start == end:
            return start, end
        return self.origins[start], self.origins[end - 1] + 1


def fold(text: str) -> Folded:
    """Fold ``text``; plain text, which is nearly all, costs two searches."""
    is_plain = _IS_TRADITIONAL.isdisjoint(text) and not _UNUSUAL.search(text)
    folded = Folded(text) if is_plain else _unhidden(Folded(text.translate(_table())))
    if "[" in text or "#" in text or "/" in text or not (is_plain or _SYMBOL.search(text) is None):
        folded = _faceless(folded)
    if " " in folded.text:
        folded = _without(folded, set(_spaces(folded.text)))
    return _unrepeated(folded) if len(folded.text) <= STAMMER else folded


def _without(folded: Folded, dropped: set[int]) -> Folded:
    if not dropped:
        return folded
    kept = [i for i in range(len(folded.text)) if i not in dropped]
    origins = kept if folded.origins is None else [folded.origins[i] for i in kept]
    return Folded("".join([folded.text[i] for i in kept]), tuple(origins))


def _unhidden(folded: Folded) -> Folded:
    return _without(folded, {i for m in _HIDDEN.finditer(folded.text) for i in range(*m.span())})


def _faceless(folded: Folded) -> Folded:
    """Leave out a face inside a word; elsewhere one mark stands for it, so that it joins no sentences."""
    text, dropped, chars = folded.text, set[int](), list[str]()
    for face in FACES.finditer(text):
        start, end = face.span()
        chars = chars or list(text)
        inside = is_word(text[start - 1 : start] + text[end : end + 1])
        chars[start] = "～" if text[start - 1 : start] in _ENDING else " "
        dropped.update(range(start if inside else start + 1, end))
    return _without(Folded("".join(chars), folded.origins), dropped) if chars else folded


def _spaces(text: str) -> Iterator[int]:
    """The spaces inside words: between single characters, and everywhere in a text that was cut into words."""
    lengths = [len(part) for part in text.split(" ") if part]
    if len(lengths) >= CUT_UP and sum(lengths) < WORD * len(lengths):
        yield from (m.start() for m in _BESIDE.finditer(text))
    elif 1 in lengths:
        for run in _SPACED.finditer(text):
            if len(run[0]) > 3 or is_word(run[0].replace(" ", "")):
                yield from range(run.start() + 1, run.end(), 2)


def _unrepeated(folded: Folded) -> Folded:
    if (
        len(folded.text) - len({*folded.text}) < 3
    ):  # too many different characters for any to be said too often
        return folded
    while (shorter := _without(folded, set(_repeated(folded.text)))) is not folded:
        folded = shorter
    return folded


def _repeated(text: str) -> Iterator[int]:
    """What is said too often: three times is as good as more (好好好好), a doubled word is said once (不不客客气气)."""
    for run in _REPEATED.finditer(text):
        yield from range(run.start() + 3, run.end()) if run[1] else range(run.start() + 1, run.end(), 2)
