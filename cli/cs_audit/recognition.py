"""Recognise acts: one scan for all phrases, a look at each candidate, and what came before it.

What the scan (``scanning``) reports is a candidate. What the words of its own turn say about it
(``candidates``) is the same whenever they are said, and kept for the next time: people repeat themselves. What
depends on the conversation (the turns before it) is looked at each time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from cs_audit.candidates import MISHEARD, Sieve, Sieves
from cs_audit.heard import NO_MARKS, Heard, Mark, Marks, marked
from cs_audit.model import AGENT, CUSTOMER, SYSTEM
from cs_audit.patterns import Pattern
from cs_audit.phrases import Phrase
from cs_audit.scanning import Scanner, TurnScan

if TYPE_CHECKING:
    from cs_audit.model import Conversation, Role

ANSWERS = 2  # a side may speak so often before an answer no longer answers the other side's last turn
KEPT = 4096  # how many turns are remembered, by their words; as many again that are being forgotten
EXCEPTION = 3  # the least characters of an exception that are heard by their sound with nothing close by
_CONDITIONS = ("say", "not_in", "unless", "having", "unless_turn", "having_turn", "act_not_in", "act_unless")

_Doubtful = tuple[Pattern, tuple[Mark, ...]]


class _Sifted(NamedTuple):
    """What the words of a turn say by themselves: marks that stand, and those that depend on what came before."""

    sure: Marks
    doubtful: tuple[_Doubtful, ...] = ()


_NOTHING = _Sifted(NO_MARKS)


class Recogniser:
    """All patterns of a ruleset, compiled. Recognisers that share a ``scanner`` share its one scan."""

    def __init__(
        self,
        patterns: Iterable[Pattern],
        standard_phrases: Iterable[Phrase] = (),
        settings: Mapping[str, object] | None = None,
        scanner: Scanner | None = None,
    ) -> None:
        self.settings = settings or {}
        self.scanner = scanner or Scanner()
        standard = self.scanner.slot(AGENT, tuple(standard_phrases))
        self._sieves = Sieves(s for p in patterns for s in self._sieves_of(p, standard))
        self._listener: Listener | None = None

    def _sieves_of(self, pattern: Pattern, standard: int) -> Iterator[Sieve]:
        """One for the phrases as they are written, one for what is misheard."""
        slots = self._slots_of(pattern)
        phrases: dict[str, Any] = dict.fromkeys((*_CONDITIONS, "sounds_like"), ())
        bare = pattern._replace(**phrases)  # the scan knows them
        if pattern.sounds_like:
            slots |= self._misheard_exceptions(pattern)
        if pattern.say:
            yield Sieve(bare, slots, standard)
        if pattern.sounds_like:
            misheard = self.scanner.sound_slot(pattern.who, pattern.sounds_like)
            yield Sieve(bare, {**slots, "say": misheard}, standard)

    def _misheard_exceptions(self, pattern: Pattern) -> dict[str, int]:
        """Where what is said may be misheard, so may what speaks against it."""
        return {
            name + MISHEARD: self.scanner.sound_slot(pattern.who, getattr(pattern, name), EXCEPTION)
            for name in ("not_in", "unless")
            if getattr(pattern, name)
        }

    def _slots_of(self, pattern: Pattern) -> dict[str, int]:
        return {
            name: self.scanner.slot(pattern.who, getattr(pattern, name))
            for name in _CONDITIONS
            if getattr(pattern, name)
        }

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_listener": None}

    def hear(self, conversation: Conversation) -> Heard:
        """Return the acts of every turn of ``conversation``."""
        self._listener = self._listener or Listener([self])
        return self._listener.hear(conversation)[0]

    def sift(self, scan: TurnScan) -> _Sifted:
        """Look at what was found in one turn."""
        if not scan.met:
            return _NOTHING
        sure: list[Mark] = []
        doubtful: list[_Doubtful] = []
        for sieve in self._sieves.met(scan):
            marks = sieve.marks(scan)
            if not marks:
                continue
            if _needs_context(sieve.pattern):
                doubtful.append((sieve.pattern, tuple(marks)))
            else:
                sure.extend(marks)
        doubtful.sort(key=lambda found: bool(found[0].beside))  # what looks at this turn comes last
        return _Sifted(marked(sure), tuple(doubtful)) if sure or doubtful else _NOTHING


def _needs_context(pattern: Pattern) -> bool:
    return bool(pattern.after or pattern.since or pattern.beside) or pattern.place != "anywhere"


class Listener:
    """Hears conversations for several recognisers that share a scanner."""

    def __init__(self, recognisers: Sequence[Recogniser]) -> None:
        self.recognisers = tuple(recognisers)
        self.scanner = self.recognisers[0].scanner
        self._young: dict[tuple[Role, str], tuple[_Sifted, ...]] = {}
        self._old: dict[tuple[Role, str], tuple[_Sifted, ...]] = {}

    def hear(self, conversation: Conversation) -> tuple[Heard, ...]:
        """Return what each recogniser hears, in their order."""
        sifted = self._sift(conversation)
        return tuple(
            Heard(conversation, _resolve(conversation, [s[i] for s in sifted]), recogniser.settings)
            for i, recogniser in enumerate(self.recognisers)
        )

    def _sift(self, conversation: Conversation) -> list[tuple[_Sifted, ...]]:
        """What the words of each turn say; only those not heard lately are scanned, all at once."""
        keys = [(turn.role, turn.text) for turn in conversation.turns]
        young, old = self._young, self._old
        new = [key for key in dict.fromkeys(keys) if key not in young and not self._promote(key, old)]
        if new:
            for key, scan in zip(new, self.scanner.scan(new), strict=True):
                young[key] = tuple(recogniser.sift(scan) for recogniser in self.recognisers)
        sifted = [young[key] for key in keys]
        if len(young) >= KEPT:
            self._old, self._young = young, {}
        return sifted

    def _promote(self, key: tuple[Role, str], old: dict[tuple[Role, str], tuple[_Sifted, ...]]) -> bool:
        known = old.get(key)
        if known is None:
            return False
        self._young[key] = known
        return True


def _resolve(conversation: Conversation, sifted: Sequence[_Sifted]) -> list[Marks]:
    """Decide what depends on the turns before, from the first turn to the last."""
    heard: list[Marks] = []
    context: _Context | None = None
    for turn, (sure, doubtful) in enumerate(sifted):
        if doubtful:
            context = context or _Context(conversation, heard)
            holding: list[Mark] = []
            for pattern, marks in doubtful:
                if context.allows(pattern, turn) and _is_beside(pattern, sure, holding):
                    holding.extend(marks)
            if holding:
                sure = marked((*sure.marks, *holding))
        heard.append(sure)
    return heard


def _is_beside(pattern: Pattern, sure: Marks, holding: Iterable[Mark]) -> bool:
    """Whether this turn performs what the pattern must stand beside."""
    return (
        not pattern.beside
        or not sure.acts.isdisjoint(pattern.beside)
        or any(mark.act in pattern.beside for mark in holding)
    )


class _Context:
    """The turns so far, as patterns ask for them."""

    def __init__(self, conversation: Conversation, heard: list[Marks]) -> None:
        self.turns = conversation.turns
        self.heard = heard
        self._acts: set[str] = set()  # of the turns before self._counted
        self._counted = 0
        self._first = {role: self._first_of(role) for role in (AGENT, CUSTOMER)}

    def _first_of(self, role: Role) -> int:
        """The first turn of a role that holds words."""
        spoken = (i for i, turn in enumerate(self.turns) if turn.role == role and turn.text.strip())
        return next(spoken, len(self.turns))

    def allows(self, pattern: Pattern, turn: int) -> bool:
        if pattern.place != "anywhere" and (pattern.place == "opening") != (turn <= self._first[pattern.who]):
            return False
        if pattern.after and self._acts_before(turn, pattern.who).isdisjoint(pattern.after):
            return False
        return not pattern.since or not self._acts_until(turn).isdisjoint(pattern.since)

    def _acts_until(self, turn: int) -> set[str]:
        for marks in self.heard[self._counted : turn]:
            self._acts |= marks.acts
        self._counted = turn
        return self._acts

    def _acts_before(self, turn: int, who: Role) -> frozenset[str]:
        own = 0
        for i in range(turn - 1, -1, -1):
            role = self.turns[i].role
            if role not in (SYSTEM, who):
                return self.heard[i].acts
            own += role != SYSTEM
            if own > ANSWERS:
                break
        return NO_MARKS.acts


def check_regex(source: str) -> str:
    """Return what is wrong with a regular expression, or nothing.

    RE2 runs in linear time and so knows no look-around and no back-references.
    """
    import re2

    try:
        compiled = re2.compile(source)
    except re2.error as error:
        return error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
    return "it matches the empty text" if compiled.search("") else ""
