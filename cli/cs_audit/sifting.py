"""What the words of a turn say by themselves, whoever says them whenever.

People repeat themselves, sentence by sentence rather than turn by turn, and other numbers make no other sentence. So
a sentence is scanned once, however often it is said, and whatever the numbers are in it that no phrase asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cs_audit.folding import ANY_DIGIT, Folded, fold
from cs_audit.heard import NO_MARKS, Mark, Marks, marked
from cs_audit.recent import Recent, Said
from cs_audit.sentences import has_quotes, split
from cs_audit.utterance import Found, Part, Utterance, part_of

if TYPE_CHECKING:
    from cs_audit.model import Role
    from cs_audit.patterns import Pattern
    from cs_audit.sieves import Sieves

KEPT = 100_000  # characters of sentences that are remembered
_DIGIT = re.compile("[0-9]")
_ANY_DIGIT = dict.fromkeys(range(0x30, 0x3A), ANY_DIGIT)

Doubtful = tuple["Pattern", tuple[Mark, ...]]


class Sifted(NamedTuple):
    """What the words of a turn say by themselves: marks that stand, and those that depend on what came before."""

    sure: Marks = NO_MARKS
    doubtful: tuple[Doubtful, ...] = ()


class _Sentence(NamedTuple):
    """What a sentence says as a part of a turn, and to each ruleset if it is all of its turn."""

    part: Part
    alone: tuple[Sifted, ...]


_NOTHING = Sifted()


class Sifter:
    """Sifts turns for some of the rulesets that share sieves, given by their numbers."""

    def __init__(self, sieves: Sieves, members: Sequence[int]) -> None:
        self._sieves, self._scanner = sieves, sieves.scanner
        self._members = tuple(members)
        self._nothing = (_NOTHING,) * len(self._members)
        self._sentences: Recent[_Sentence] = Recent(KEPT, self._scanned)

    def sift(self, turns: Sequence[Said]) -> Iterator[tuple[Sifted, ...]]:
        """Yield what each turn says to each ruleset."""
        folded = [fold(text) for _, text in turns]
        cut = [self._cut(role, one.text) for (role, _), one in zip(turns, folded, strict=True)]
        said = [(role, text) for (role, _), texts in zip(turns, cut, strict=True) for text in texts]
        sentences = iter(self._sentences_of(said))
        for (role, _), one, texts in zip(turns, folded, cut, strict=True):
            own = [next(sentences) for _ in texts]
            regexes = self._scanner.regexes(role, one.text)
            if len(own) == 1 and not regexes and one.origins is None:
                yield own[0].alone
            else:
                parts = [sentence.part for sentence in own]
                found = Utterance(self._sieves, (role, one.text), texts, parts, regexes).found()
                yield self._by_member(_placed(found, one))

    def _cut(self, role: Role, text: str) -> list[str]:
        """The sentences of a turn, if each can be looked at by itself."""
        texts = split(text)
        if len(texts) > 1 and (has_quotes(text) or self._scanner.joins(role, text)):
            return [text]
        return texts

    def _sentences_of(self, said: Sequence[Said]) -> list[_Sentence]:
        """What sentences say, whatever the numbers in them unless they matter."""
        plain = [(role, self._plain(role, text)) for role, text in said]
        sentences = self._sentences.all(plain)
        exact = [i for i, one in enumerate(sentences) if one.part.is_exact and plain[i] != said[i]]
        for i, one in zip(exact, self._sentences.all([said[i] for i in exact]), strict=True):
            sentences[i] = one
        return sentences

    def _plain(self, role: Role, text: str) -> str:
        """The text without its digits, unless some phrase asks for them."""
        if not _DIGIT.search(text) or self._scanner.asks_for_digits(role, text):
            return text
        return text.translate(_ANY_DIGIT)

    def _scanned(self, said: Sequence[Said]) -> Iterator[_Sentence]:
        for one, scan in zip(said, self._scanner.scan(said), strict=True):
            part = part_of(scan, self._sieves)
            yield _Sentence(part, self._by_member(Utterance(self._sieves, one, [one[1]], [part]).found()))

    def _by_member(self, found: Sequence[Found]) -> tuple[Sifted, ...]:
        """Share out what was found; rulesets to which the same is said share what it comes to."""
        if not found:
            return self._nothing
        members = self._sieves.members
        known: dict[tuple[int, ...], Sifted] = {}
        shared: list[Sifted] = []
        for member in self._members:
            own = [one for one in found if member in members[one[0]]]
            numbers = tuple([number for number, _ in own])
            if numbers not in known:
                known[numbers] = self._sifted(own)
            shared.append(known[numbers])
        return tuple(shared)

    def _sifted(self, found: Sequence[Found]) -> Sifted:
        sure: list[Mark] = []
        doubtful: list[Doubtful] = []
        for number, marks in found:
            sieve = self._sieves[number]
            if sieve.looks_back:
                doubtful.append((sieve.pattern, tuple(marks)))
            else:
                sure.extend(marks)
        doubtful.sort(key=lambda found: bool(found[0].beside))  # what looks at this turn comes last
        return Sifted(marked(sure), tuple(doubtful))


def _placed(found: Sequence[Found], folded: Folded) -> Sequence[Found]:
    """The marks at their places in the original text."""
    if folded.origins is None:
        return found
    return [(number, tuple(_original(marks, folded))) for number, marks in found]


def _original(marks: Sequence[Mark], folded: Folded) -> Iterator[Mark]:
    for mark in marks:
        start, end = folded.original(mark.start, mark.end)
        yield mark._replace(start=start, end=end)
