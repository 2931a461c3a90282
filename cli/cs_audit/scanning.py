"""One scan for every phrase of one ruleset, or of several.

The automaton (Aho–Corasick) holds one literal piece of each phrase (``anchors``). Where it is met, the rest of the
phrase is looked for beside it. So the cost follows the length of the text and not the number of phrases.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from cs_audit.anchors import Anchor, anchored, around, numeric
from cs_audit.folding import TURN_BREAK
from cs_audit.lexicon import Lexicon
from cs_audit.patterns import Regex
from cs_audit.phonetics import Sounds
from cs_audit.regexes import Regexes
from cs_audit.sentences import Layout, joins_sentences

if TYPE_CHECKING:
    from cs_audit.model import Role
    from cs_audit.phrases import Phrase

Span = tuple[int, int, str]  # start, end, the phrase as written
Met = tuple[Anchor, int, int]  # an anchor, and where it is
FEW = 8  # so few phrases are compared one by one


class Scan:
    """What was found in one folded text: where the anchors of each slot are met in it.

    Whether a phrase stands around its anchor is looked at only when its slot is asked for: exceptions and
    conditions, which are most phrases, are asked for only where something is to be excepted. ``heard_as`` holds,
    by slot, start and end, what was meant by the words of a span that were misheard.
    """

    __slots__ = ("_covered", "_spans", "heard_as", "layout", "met", "misheard", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.met: defaultdict[int, list[Met]] = defaultdict(list)
        self.misheard: list[Met] = []
        self.layout = Layout(text)
        self._spans: dict[int, list[Span]] = {}
        self._covered: dict[int, bytearray] = {}
        self.heard_as: dict[tuple[int, int, int], str] = {}

    def touches(self, slots: Iterable[int], start: int, end: int) -> bool:
        """Whether a phrase of the slots shares a character with ``[start, end)``."""
        return any(self._touches(slot, start, end) for slot in slots)

    def _touches(self, slot: int, start: int, end: int) -> bool:
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
        """The phrases of a slot that are in the text."""
        known = self._spans.get(slot)
        if known is None:
            known = self._spans[slot] = []
            for anchor, start, end in self.met.get(slot, ()):
                whole = anchor.whole(self.text, start, end)
                if whole is not None:
                    known.append((*whole, anchor.phrase))
        return known

    def has(self, slot: int) -> bool:
        """Whether any phrase of a slot is in the text."""
        if slot in self._spans:
            return bool(self._spans[slot])
        return any(anchor.whole(self.text, start, end) for anchor, start, end in self.met.get(slot, ()))

    def add(self, slot: int, spans: Sequence[Span]) -> None:
        """Note phrases that were found otherwise."""
        self.met.setdefault(slot, [])
        self.spans(slot).extend(spans)

    def add_misheard(self, anchor: Anchor, start: int, end: int, literal: str) -> None:
        """Note that an anchor was misheard, and the phrase if the rest of it is there."""
        self.misheard.append((anchor, start, end))
        whole = anchor.whole(self.text, start, end)
        if whole is not None:
            self.add(anchor.slot, [(*whole, anchor.phrase)])
            self.heard_as[anchor.slot, *whole] = (
                self.text[whole[0] : start] + literal + self.text[end : whole[1]]
            )

    def anchors(self) -> list[Met]:
        """All anchors, heard rightly or not."""
        return [*(met for found in self.met.values() for met in found), *self.misheard]


class _Side:
    """The phrases to be heard from one role."""

    def __init__(self) -> None:
        self.lexicon: Lexicon[Anchor] = Lexicon()
        self.sounds: Sounds[Anchor] = Sounds()
        self.regexes = Regexes()
        self.numbers: Lexicon[Anchor] = Lexicon()  # those of the anchors that hold digits
        self.joining: set[str] = set()  # literals in which a sentence ends before their end

    def add(self, slot: int, phrase: Phrase | Regex) -> None:
        if isinstance(phrase, Regex):
            self.regexes.add(slot, phrase.source)
            return
        for sequence in phrase.sequences:
            literals, anchor = anchored(slot, phrase.source, sequence)
            self.lexicon.add(literals, anchor)
            if numbers := numeric(literals):
                self.numbers.add(numbers, anchor)
            self.joining.update(lit for piece in sequence for lit in piece.literals if joins_sentences(lit))

    def add_sound(self, slot: int, phrase: Phrase, apart: int) -> None:
        """Listen for the phrase as it may be misheard: any one piece, if the others are heard rightly.

        A piece with nothing close by it has at least ``apart`` characters. Numbers have no sound to go by.
        """
        for sequence in phrase.sequences:
            for at, piece in enumerate(sequence):
                anchor = around(slot, phrase.source, sequence, at)
                near = anchor.near()
                least = 0 if near or len(sequence) == 1 else apart
                spelt = [lit for lit in piece.literals if len(lit) >= least and not numeric([lit])]
                self.sounds.add(tuple(spelt), near, anchor)

    def asks_for_digits(self, text: str) -> bool:
        """Whether a phrase with digits is in the text."""
        numbers = self.numbers.find(text)
        return any(anchor.whole(text, start, end) for found, start, end in numbers for anchor in found)

    def scan(self, scans: Sequence[Scan]) -> None:
        """Find the anchors in these texts."""
        starts = [0, *accumulate(len(scan.text) + 1 for scan in scans)]
        joined = TURN_BREAK.join([scan.text for scan in scans])
        begins, ends, met = 0, -1, scans[0].met
        for anchors, start, end in self.lexicon.find(joined):
            if end > ends or start < begins:
                number = bisect_right(starts, start) - 1
                begins, ends, met = starts[number], starts[number + 1] - 1, scans[number].met
            start, end = start - begins, end - begins
            for anchor in anchors:
                met[anchor.slot].append((anchor, start, end))
        if self.sounds:
            for start, end, literal, anchor in self.sounds.misheard(joined):
                number = bisect_right(starts, start) - 1
                scans[number].add_misheard(anchor, start - starts[number], end - starts[number], literal)


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

    def scan(self, texts: Sequence[tuple[Role, str]]) -> tuple[Scan, ...]:
        """Return what is found in every text, given by its role and folded; all but regular expressions."""
        scans = tuple([Scan(text) for _, text in texts])
        for role, side in self._sides.items():
            own = [scan for scan, (speaker, _) in zip(scans, texts, strict=True) if speaker == role]
            if own:
                side.scan(own)
        return scans

    def regexes(self, who: Role, text: str) -> dict[int, list[Span]]:
        """What regular expressions find in the folded text of a turn, by slot."""
        side = self._sides.get(who)
        return side.regexes.find(text) if side and side.regexes else {}

    def asks_for_digits(self, who: Role, text: str) -> bool:
        """Whether the text holds digits that are part of a phrase."""
        side = self._sides.get(who)
        return side is not None and side.asks_for_digits(text)

    def joins(self, who: Role, text: str) -> bool:
        """Whether the text holds words in the middle of which a sentence ends."""
        side = self._sides.get(who)
        return side is not None and any(map(text.__contains__, side.joining))
