"""All sieves of one ruleset or of several, by what they listen for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from cs_audit.candidates import Sieve, outlook
from cs_audit.lexicon import Packed
from cs_audit.patterns import Regex
from cs_audit.scanning import Scanner

if TYPE_CHECKING:
    from cs_audit.patterns import Pattern
    from cs_audit.phrases import Phrase
    from cs_audit.scanning import Scan

EXCEPTION = 3  # the least characters of an exception that are heard by their sound with nothing close by
_CONDITIONS = ("not_in", "unless", "having", "unless_turn", "having_turn")
_MISHEARD = ("not_in", "unless")  # of these, what is heard by its sound, too


class Sieves:
    """The sieves of rulesets that share one scan; each is held once, with the rulesets that have it.

    Sieves and rulesets (``members``) are numbered in the order in which they are added. Pickled, the sieves stay
    packed until they are met.
    """

    def __init__(self) -> None:
        self.scanner = Scanner()
        self.members: list[tuple[int, ...]] = []  # of each sieve, the rulesets that have it
        self._count = 0
        self._sieves: list[Sieve] | Packed[Sieve] = []
        self._listening: dict[int, list[int]] = {}  # by slot, the sieves that listen for it
        self.of_turn: set[int] = set()  # the slots whose phrases count wherever they are in the turn
        self.beside_regexes: set[int] = set()  # the slots of sieves that look at regular expressions, too
        self._regexes: set[int] = set()  # the slots of those
        self._using: dict[int, list[int]] = {}  # by slot, the sieves that look at it
        self._numbers: dict[Sieve, int] = {}

    def add(self, patterns: Iterable[Pattern], standard_phrases: Iterable[Phrase]) -> int:
        """Add the patterns of a ruleset; return its number."""
        member, self._count = self._count, self._count + 1
        scripts = tuple(standard_phrases)
        for pattern in patterns:
            standard = (self.scanner.slot("agent", scripts),) if pattern.fault and scripts else ()
            for sieve in self._sieves_of(pattern, standard):
                self._add(sieve, member)
        return member

    def _sieves_of(self, pattern: Pattern, standard: tuple[int, ...]) -> Iterator[Sieve]:
        """One for the phrases as they are written, one for what is misheard."""
        phrases: dict[str, Any] = dict.fromkeys(
            (*_CONDITIONS, "say", "act_not_in", "act_unless", "sounds_like"), ()
        )
        slots = (*(self._slots(pattern, name) for name in _CONDITIONS), standard)
        looks = outlook(pattern)
        bare = pattern._replace(**phrases)  # the scan knows them
        if pattern.say:
            (say,) = self._slots(pattern, "say")
            yield Sieve(bare, say, *looks, *slots)
        if pattern.sounds_like:
            misheard = self.scanner.sound_slot(pattern.who, pattern.sounds_like)
            yield Sieve(bare, misheard, *looks, *slots)

    def _slots(self, pattern: Pattern, name: str) -> tuple[int, ...]:
        """The slots of one of its conditions, with what the act adds; where words may be misheard, so may these."""
        given = (getattr(pattern, name), getattr(pattern, f"act_{name}", ()))
        slots = [self.scanner.slot(pattern.who, phrases) for phrases in given if phrases]
        if any(isinstance(phrase, Regex) for phrases in given for phrase in phrases):
            self._regexes.update(slots)
        if pattern.sounds_like and given[0] and name in _MISHEARD:
            slots.append(self.scanner.sound_slot(pattern.who, given[0], EXCEPTION))
        return tuple(slots)

    def _add(self, sieve: Sieve, member: int) -> None:
        assert isinstance(self._sieves, list)  # noqa: S101  -- what was loaded is complete
        number = self._numbers.setdefault(sieve, len(self._sieves))
        if number == len(self._sieves):
            self._sieves.append(sieve)
            self.members.append(())
            self._listening.setdefault(sieve.say, []).append(number)
            self.of_turn.update(sieve.unless_turn, sieve.having_turn)
            slots = sieve.slots()
            if not self._regexes.isdisjoint(slots):
                self.beside_regexes |= slots
            for slot in slots:
                self._using.setdefault(slot, []).append(number)
        if member not in self.members[number]:
            self.members[number] += (member,)

    def __getitem__(self, number: int) -> Sieve:
        return self._sieves[number]

    def met(self, scan: Scan) -> list[int]:
        """The numbers of the sieves of which something was met, in order."""
        listening = self._listening
        return sorted([number for slot in scan.met if slot in listening for number in listening[slot]])

    def using(self, slots: Iterable[int]) -> set[int]:
        """The numbers of the sieves that look at any of these slots."""
        return {number for slot in slots for number in self._using.get(slot, ())}

    def __getstate__(self) -> dict[str, Any]:
        packed = Packed(self._sieves[number] for number in range(len(self.members)))
        return {**self.__dict__, "_sieves": packed, "_numbers": {}}
