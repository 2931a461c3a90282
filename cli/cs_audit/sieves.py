"""All sieves of one ruleset or of several, by what they listen for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cs_audit.candidates import MISHEARD, TURN_CONDITIONS, sieve_of
from cs_audit.lexicon import Packed
from cs_audit.patterns import Regex
from cs_audit.scanning import Scanner

if TYPE_CHECKING:
    from cs_audit.candidates import Sieve
    from cs_audit.patterns import Pattern
    from cs_audit.phrases import Phrase
    from cs_audit.scanning import Scan

EXCEPTION = 3  # the least characters of an exception that are heard by their sound with nothing close by
_CONDITIONS = ("say", "not_in", "unless", "having", "unless_turn", "having_turn", "act_not_in", "act_unless")
_Key = tuple["Pattern", tuple[tuple[str, int], ...], "int | None"]


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
        self._numbers: dict[_Key, int] = {}

    def add(self, patterns: Iterable[Pattern], standard_phrases: Iterable[Phrase]) -> int:
        """Add the patterns of a ruleset; return its number."""
        member, self._count = self._count, self._count + 1
        scripts = tuple(standard_phrases)
        for pattern in patterns:
            standard = self.scanner.slot("agent", scripts) if pattern.fault and scripts else None
            for sieve in self._sieves_of(pattern, standard):
                self._add(sieve, member)
        return member

    def _sieves_of(self, pattern: Pattern, standard: int | None) -> Iterable[Sieve]:
        """One for the phrases as they are written, one for what is misheard."""
        slots = self._slots_of(pattern)
        phrases: dict[str, Any] = dict.fromkeys((*_CONDITIONS, "sounds_like"), ())
        bare = pattern._replace(**phrases)  # the scan knows them
        if pattern.sounds_like:
            slots |= self._misheard_exceptions(pattern)
        if pattern.say:
            yield sieve_of(bare, slots, standard)
        if pattern.sounds_like:
            misheard = self.scanner.sound_slot(pattern.who, pattern.sounds_like)
            yield sieve_of(bare, {**slots, "say": misheard}, standard)

    def _slots_of(self, pattern: Pattern) -> dict[str, int]:
        slots = {}
        for name in _CONDITIONS:
            if phrases := getattr(pattern, name):
                slots[name] = self.scanner.slot(pattern.who, phrases)
                if any(isinstance(phrase, Regex) for phrase in phrases):
                    self._regexes.add(slots[name])
        return slots

    def _misheard_exceptions(self, pattern: Pattern) -> dict[str, int]:
        """Where what is said may be misheard, so may what speaks against it."""
        return {
            name + MISHEARD: self.scanner.sound_slot(pattern.who, getattr(pattern, name), EXCEPTION)
            for name in ("not_in", "unless")
            if getattr(pattern, name)
        }

    def _add(self, sieve: Sieve, member: int) -> None:
        assert isinstance(self._sieves, list)  # noqa: S101  -- what was loaded is complete
        key = (sieve.pattern, tuple(sorted(sieve.slots.items())), sieve.standard)
        number = self._numbers.setdefault(key, len(self._sieves))
        if number == len(self._sieves):
            self._sieves.append(sieve)
            self.members.append(())
            self._listening.setdefault(sieve.slots["say"], []).append(number)
            self.of_turn.update(slot for name, slot in sieve.slots.items() if name in TURN_CONDITIONS)
            used = {*sieve.slots.values()} | ({sieve.standard} if sieve.standard is not None else set())
            if not self._regexes.isdisjoint(used):
                self.beside_regexes |= used
            for slot in used:
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
