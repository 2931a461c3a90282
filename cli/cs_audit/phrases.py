"""The phrase language: how a wording is written in a ruleset, and what it becomes for the scan.

    稍等                 these words
    稍等|稍候            either
    (请|麻烦)您稍等      either, within a phrase
    (还)?请您稍等        an optional part
    请…稍等              a gap of up to 6 characters, inside one sentence
    请<12>稍等           a gap of up to 12 characters
    <sorry>…久等         any of the ruleset's words named ``sorry``

Commas inside a phrase stand for a small gap, so that 您好，请讲 also meets 您好！请讲 and 您好请讲.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from cs_audit.errors import nearest
from cs_audit.folding import fold
from cs_audit.lazy import pattern
from cs_audit.pieces import Piece
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEFAULT_GAP = 6
MAX_GAP = 40
MAX_WORDINGS = 3000  # how many literal wordings one phrase may stand for
MAX_RUN = 100  # how many alternatives are multiplied out into one run; more stay runs side by side, gap 0
_TOKEN = pattern(
    r"<(\d+)>|<([^<>\d][^<>]*)>|…+|\.{3,}|[()（）|｜]|(?<=[)）])[?？]|[，,、。！!；;：:?？ ]+|[^<…()（）|｜，,、。！!；;：:?？ .]+|."
)


class PhraseError(ValueError):
    """A phrase that can't be understood; ``text`` says why, ``column`` where in the phrase (from 0)."""

    def __init__(self, text: Text, column: int = 0) -> None:
        super().__init__(text.en)
        self.text = text
        self.column = column


class Phrase(NamedTuple):
    """A wording as written, and the sequences of pieces that are ways of saying it."""

    source: str
    sequences: tuple[tuple[Piece, ...], ...]


# A way of saying it: runs of text, each with all its alternatives, and gaps (numbers) between them. Alternatives
# are multiplied out within a run only, and only while they are few, so that a phrase with three long lists stays
# three short lists.
_Shape = tuple["tuple[str, ...] | int", ...]
_NOTHING: _Shape = (("",),)


class _Parser:
    """Recursive descent over the tokens; every method returns the shapes that its part stands for."""

    def __init__(
        self, source: str, words: Mapping[str, tuple[str, ...]], using: tuple[str, ...] = ()
    ) -> None:
        self.source, self.words, self.using = source, words, using
        self.tokens = list(_TOKEN.finditer(source))
        self.at = 0

    def parse(self) -> list[_Shape]:
        shapes = self.choice()
        if self.at < len(self.tokens):
            raise PhraseError(
                Text("多了一个右括号", "a closing bracket too many"), self.tokens[self.at].start()
            )
        return shapes

    def choice(self) -> list[_Shape]:
        shapes = self.sequence()
        while self.peek() in ("|", "｜"):
            self.at += 1
            shapes = shapes + self.sequence()
        return _unite(shapes)

    def sequence(self) -> list[_Shape]:
        shapes: list[_Shape] = [_NOTHING]
        while (token := self.peek()) and token not in "|｜)）":
            shapes = [_join(left, right) for left, right in product(shapes, self.part())]
            if sum(len(item) for shape in shapes for item in shape if isinstance(item, tuple)) > MAX_WORDINGS:
                raise PhraseError(
                    Text(
                        f"这条说法展开后超过 {MAX_WORDINGS} 种，请拆成几条",
                        f"stands for more than {MAX_WORDINGS} wordings; split it",
                    )
                )
        return shapes

    def part(self) -> list[_Shape]:
        token = self.tokens[self.at]
        self.at += 1
        if token[0] in "(（":
            return self.group(token)
        if token[1]:
            return [(self.gap(token),)]
        if token[2]:
            return self.reference(token)
        if token[0][0] == "…" or token[0].startswith("..."):
            return [(DEFAULT_GAP,)]
        if token[0][0] in "，,、。！!；;：:?？ ":
            return [(2,)]
        return [((fold(token[0]).text,),)]

    def group(self, opening: re.Match[str]) -> list[_Shape]:
        shapes = self.choice()
        if self.peek() not in (")", "）"):
            raise PhraseError(Text("括号没有合上", "this bracket is never closed"), opening.start())
        self.at += 1
        if self.peek() in ("?", "？"):
            self.at += 1
            shapes = _unite([*shapes, _NOTHING])
        return shapes

    def gap(self, token: re.Match[str]) -> int:
        size = int(token[1])
        if not 0 < size <= MAX_GAP:
            raise PhraseError(
                Text(f"间隔要在 1 到 {MAX_GAP} 个字之间", f"a gap has 1 to {MAX_GAP} characters"),
                token.start(),
            )
        return size

    def reference(self, token: re.Match[str]) -> list[_Shape]:
        name = token[2]
        if name not in self.words:
            hint = nearest(name, self.words)
            raise PhraseError(
                Text(f"没有名为 <{name}> 的词表{hint.zh}", f"no word list is named <{name}>{hint.en}"),
                token.start(),
            )
        if name in self.using:
            raise PhraseError(
                Text(f"词表 <{name}> 引用了自己", f"the word list <{name}> refers to itself"), token.start()
            )
        return _unite(
            [
                s
                for phrase in self.words[name]
                for s in _Parser(phrase, self.words, (*self.using, name)).parse()
            ]
        )

    def peek(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""


def _unite(shapes: list[_Shape]) -> list[_Shape]:
    """Make one run of all shapes that are nothing but a run."""
    runs = dict.fromkeys(
        text for shape in shapes if len(shape) == 1 and isinstance(shape[0], tuple) for text in shape[0]
    )
    rest = [shape for shape in shapes if len(shape) > 1 or isinstance(shape[0], int)]
    return [(tuple(runs),), *rest] if runs else rest


def _join(left: _Shape, right: _Shape) -> _Shape:
    last, first = left[-1], right[0]
    if isinstance(last, tuple) and isinstance(first, tuple):
        if len(last) * len(first) > MAX_RUN:
            return (*left, 0, *right)
        return (*left[:-1], tuple(a + b for a, b in product(last, first)), *right[1:])
    if isinstance(last, int) and isinstance(first, int):
        return (*left[:-1], last + first, *right[1:])
    return left + right


def _spelt_out(shape: _Shape) -> Iterator[tuple[Piece, ...]]:
    """Yield the pieces of a shape; a run that may be left out yields both ways."""
    for i, item in enumerate(shape):
        if isinstance(item, tuple) and "" in item:
            texts = tuple(text for text in item if text)
            if texts:
                yield from _spelt_out((*shape[:i], texts, *shape[i + 1 :]))
            yield from _spelt_out(_closed_up(shape[:i], shape[i + 1 :]))
            return
    yield tuple(_pieces(shape))


def _closed_up(left: _Shape, right: _Shape) -> _Shape:
    return _join(left, right) if left and right else left + right


def _pieces(shape: _Shape) -> Iterator[Piece]:
    gap, started = 0, False
    for item in shape:
        if isinstance(item, int):
            gap += item
        else:
            yield Piece(item, gap if started else 0)
            gap, started = 0, True


def parse_phrase(source: str, words: Mapping[str, tuple[str, ...]] | None = None) -> Phrase:
    """Parse one phrase.

    Raises:
        PhraseError: it is badly written, names an unknown word list, or can match nothing.
    """
    shapes = _Parser(source, words or {}).parse()
    sequences = dict.fromkeys(pieces for shape in shapes for pieces in _spelt_out(shape))
    if not sequences or () in sequences:
        raise PhraseError(Text("这条说法可以什么都不含", "this phrase can be empty"))
    return Phrase(source, tuple(sequences))
