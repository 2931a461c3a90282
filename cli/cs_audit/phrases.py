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
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from cs_audit.errors import nearest
from cs_audit.folding import fold
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEFAULT_GAP = 6
MAX_GAP = 40
MAX_WORDINGS = 3000  # how many literal wordings one phrase may stand for
_TOKEN = re.compile(r"<(\d+)>|<([^<>\d][^<>]*)>|…+|\.{3,}|[()（）|｜]|(?<=[)）])[?？]|[，,、。！!；;：:?？ ]+|[^<…()（）|｜，,、。！!；;：:?？ .]+|.")


class PhraseError(ValueError):
    """A phrase that can't be understood; ``text`` says why, ``column`` where in the phrase (from 0)."""

    def __init__(self, text: Text, column: int = 0) -> None:
        super().__init__(text.en)
        self.text = text
        self.column = column


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of literal text, any one of ``literals``; at most ``gap`` characters lie before it."""

    literals: tuple[str, ...]
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording as written, and the sequences of pieces that are ways of saying it."""

    source: str
    sequences: tuple[tuple[Piece, ...], ...]


_Gap = int
_Wording = tuple["str | _Gap", ...]


class _Parser:
    """Recursive descent over the tokens; every method returns the wordings that its part stands for."""

    def __init__(self, source: str, words: Mapping[str, tuple[str, ...]], using: tuple[str, ...] = ()) -> None:
        self.source, self.words, self.using = source, words, using
        self.tokens = list(_TOKEN.finditer(source))
        self.at = 0

    def parse(self) -> list[_Wording]:
        wordings = self.choice()
        if self.at < len(self.tokens):
            raise PhraseError(Text("多了一个右括号", "a closing bracket too many"), self.tokens[self.at].start())
        return wordings

    def choice(self) -> list[_Wording]:
        wordings = self.sequence()
        while self.peek() in ("|", "｜"):
            self.at += 1
            wordings = wordings + self.sequence()
        return wordings

    def sequence(self) -> list[_Wording]:
        wordings: list[_Wording] = [()]
        while (token := self.peek()) and token not in "|｜)）":
            part = self.part()
            if len(wordings) * len(part) > MAX_WORDINGS:
                raise PhraseError(Text(f"这条说法展开后超过 {MAX_WORDINGS} 种，请拆成几条", f"stands for more than {MAX_WORDINGS} wordings; split it"))
            wordings = [left + right for left, right in product(wordings, part)]
        return wordings

    def part(self) -> list[_Wording]:
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
        return [(fold(token[0]).text,)]

    def group(self, opening: re.Match[str]) -> list[_Wording]:
        wordings = self.choice()
        if self.peek() not in (")", "）"):
            raise PhraseError(Text("括号没有合上", "this bracket is never closed"), opening.start())
        self.at += 1
        if self.peek() in ("?", "？"):
            self.at += 1
            wordings = [*wordings, ()]
        return wordings

    def gap(self, token: re.Match[str]) -> _Gap:
        size = int(token[1])
        if not 0 < size <= MAX_GAP:
            raise PhraseError(Text(f"间隔要在 1 到 {MAX_GAP} 个字之间", f"a gap has 1 to {MAX_GAP} characters"), token.start())
        return size

    def reference(self, token: re.Match[str]) -> list[_Wording]:
        name = token[2]
        if name not in self.words:
            hint = nearest(name, self.words)
            raise PhraseError(Text(f"没有名为 <{name}> 的词表{hint.zh}", f"no word list is named <{name}>{hint.en}"), token.start())
        if name in self.using:
            raise PhraseError(Text(f"词表 <{name}> 引用了自己", f"the word list <{name}> refers to itself"), token.start())
        return [w for phrase in self.words[name] for w in _Parser(phrase, self.words, (*self.using, name)).parse()]

    def peek(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""


def _runs(wording: _Wording) -> Iterator[tuple[str, int]]:
    """Yield the literal runs of one wording, each with the gap allowed before it (0 for the first)."""
    run, gap, pending = "", 0, 0
    for part in wording:
        if isinstance(part, str):
            if pending and run:
                yield run, gap
                run, gap = "", pending
            run, pending = run + part, 0
        elif run:
            pending += part
    if run:
        yield run, gap


def parse_phrase(source: str, words: Mapping[str, tuple[str, ...]] | None = None) -> Phrase:
    """Parse one phrase.

    Raises:
        PhraseError: it is badly written, names an unknown word list, or can match nothing.
    """
    by_shape: dict[tuple[int, ...], list[tuple[str, ...]]] = {}
    for wording in dict.fromkeys(_Parser(source, words or {}).parse()):
        runs = list(_runs(wording))
        if not runs:
            raise PhraseError(Text("这条说法可以什么都不含", "this phrase can be empty"))
        by_shape.setdefault(tuple(gap for _, gap in runs), []).append(tuple(text for text, _ in runs))
    sequences = [s for gaps, rows in by_shape.items() for s in _factor(gaps, rows)]
    return Phrase(source, tuple(sequences))


def _factor(gaps: tuple[int, ...], rows: list[tuple[str, ...]]) -> Iterator[tuple[Piece, ...]]:
    """Fold rows that are a full cross product into one sequence; otherwise a sequence a row."""
    columns = [tuple(dict.fromkeys(column)) for column in zip(*rows, strict=True)]
    size = 1
    for column in columns:
        size *= len(column)
    if size == len(set(rows)):
        yield tuple(Piece(c, g) for c, g in zip(columns, gaps, strict=True))
        return
    for row in dict.fromkeys(rows):
        yield tuple(Piece((text,), gap) for text, gap in zip(row, gaps, strict=True))
