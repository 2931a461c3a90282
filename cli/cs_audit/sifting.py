"""What the words of a turn say by themselves, put together from what its sentences say.

People repeat themselves, sentence by sentence rather than turn by turn, and other numbers make no other sentence. So
a sentence is scanned once, however often it is said, and whatever the numbers are in it that no phrase asks for.
What more than a sentence has a say in is looked at in the whole turn: conditions on the turn, phrases that go on over
the end of a sentence, regular expressions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cs_audit.folding import Folded, fold
from cs_audit.heard import NO_MARKS, Mark, Marks, marked
from cs_audit.recent import Recent, Said
from cs_audit.sentences import Layout, split
from cs_audit.turns import SILENT, Asked, Found, Part, Turn

if TYPE_CHECKING:
    from cs_audit.model import Role
    from cs_audit.patterns import Pattern
    from cs_audit.scanning import Scan
    from cs_audit.sieves import Sieves

KEPT = 100_000  # characters of sentences that are remembered
_ANY_DIGIT = re.compile("[0-9]")
_SOME_DIGIT = dict.fromkeys(range(0x30, 0x3A), "\ue000")  # stands for any digit, and in no phrase

Doubtful = tuple["Pattern", tuple[Mark, ...]]


class Sifted(NamedTuple):
    """What the words of a turn say by themselves: marks that stand, and those that depend on what came before."""

    sure: Marks
    doubtful: tuple[Doubtful, ...] = ()


_NOTHING = Sifted(NO_MARKS)


class Sifter:
    """Sifts turns for some of the rulesets that share sieves, given by their numbers."""

    def __init__(self, sieves: Sieves, members: Sequence[int]) -> None:
        self._sieves, self._scanner = sieves, sieves.scanner
        self._members = tuple(members)
        self._nothing = (_NOTHING,) * len(self._members)
        self._parts: Recent[Part] = Recent(KEPT, self._scanned)

    def sift(self, turns: Sequence[Said]) -> Iterator[tuple[Sifted, ...]]:
        """Yield what each turn says to each ruleset."""
        folded = [fold(text) for _, text in turns]
        cut = [self._cut(role, one.text) for (role, _), one in zip(turns, folded, strict=True)]
        sentences = [(role, text) for (role, _), texts in zip(turns, cut, strict=True) for text in texts]
        parts = iter(self._parts_of(sentences))
        for (role, _), one, texts in zip(turns, folded, cut, strict=True):
            found = Turn(self._sieves, role, one.text, texts, [next(parts) for _ in texts]).found()
            yield self._by_member(_placed(found, one)) if found else self._nothing

    def _cut(self, role: Role, text: str) -> list[str]:
        """The sentences of a turn, if each can be looked at by itself."""
        texts = split(text)
        if len(texts) > 1 and (Layout(text).has_quotes() or self._scanner.joins(role, text)):
            return [text]
        return texts

    def _parts_of(self, said: list[Said]) -> list[Part]:
        plain = [(role, self._plain(role, text)) for role, text in said]
        parts = self._parts.all(plain)
        exact = [i for i, part in enumerate(parts) if part.is_exact and plain[i] != said[i]]
        for i, part in zip(exact, self._parts.all([said[i] for i in exact]), strict=True):
            parts[i] = part
        return parts

    def _plain(self, role: Role, text: str) -> str:
        """The text without its digits, unless some phrase asks for them."""
        if not _ANY_DIGIT.search(text) or self._scanner.is_numeric(role, text):
            return text
        return text.translate(_SOME_DIGIT)

    def _scanned(self, said: list[Said]) -> Iterator[Part]:
        return map(self._part, self._scanner.scan(said))

    def _part(self, scan: Scan) -> Part:
        anchors = scan.anchors()
        if not anchors:
            return SILENT
        sieves, text = self._sieves, scan.text
        sure: list[Found] = []
        asked: list[Asked] = []
        for number in sieves.met(scan):
            sieve = sieves[number]
            marks = tuple(sieve.candidates(scan))
            if sieve.looks_at_turn and (marks or sieve.pattern.at_least > 1):
                asked.append((number, marks, len(scan.spans(sieve.slots["say"]))))
            elif marks:
                sure.append((number, marks))
        slots = frozenset(slot for slot in sieves.of_turn.intersection(scan.met) if scan.spans(slot))
        loose = [(met, met[0].whole(text, *met[1:])) for met in anchors if met[0].reaches_out(text, *met[1:])]
        is_exact = any(anchor.is_numeric for anchor, _, _ in anchors) or bool(scan.heard_as)
        return Part(tuple(sure), tuple(asked), slots, tuple(loose), is_exact)

    def _by_member(self, found: list[Found]) -> tuple[Sifted, ...]:
        return tuple([self._for(member, found) for member in self._members])

    def _for(self, member: int, found: list[Found]) -> Sifted:
        sure: list[Mark] = []
        doubtful: list[Doubtful] = []
        for number, marks in found:
            if member in self._sieves.members[number]:
                sieve = self._sieves[number]
                if sieve.looks_back:
                    doubtful.append((sieve.pattern, marks))
                else:
                    sure.extend(marks)
        doubtful.sort(key=lambda found: bool(found[0].beside))  # what looks at this turn comes last
        return Sifted(marked(sure), tuple(doubtful)) if sure or doubtful else _NOTHING


def _placed(found: dict[int, list[Mark]], folded: Folded) -> list[Found]:
    """The marks at their places in the original text, in the order of the sieves."""
    if folded.origins is None:
        return [(number, tuple(found[number])) for number in sorted(found)]
    return [
        (n, tuple([Mark(act, *folded.original(start, end), *rest) for act, start, end, *rest in found[n]]))
        for n in sorted(found)
    ]
