"""Remember what was made lately, and forget the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar, cast

from cs_audit.model import Role

Value = TypeVar("Value")
Said = tuple[Role, str]  # who, and the words
Make = Callable[[list[Said]], Iterable[Value]]


class Recent(Generic[Value]):
    """What the last wordings came to, ``most`` characters of them, and as much again that is being forgotten.

    ``make`` gives the values (never None) of those that are new, in their order, all at once.
    """

    ENTRY = 20  # an entry costs about as much as so many characters, however short it is

    def __init__(self, most: int, make: Make[Value]) -> None:
        self._most, self._make = most, make
        self._young: dict[Said, Value] = {}
        self._old: dict[Said, Value] = {}
        self._size = 0

    def all(self, keys: Sequence[Said]) -> list[Value]:
        """The values of these wordings, in their order."""
        known = list(map(self._young.get, keys))
        if None not in known:
            return cast("list[Value]", known)
        self._learn(keys)
        values = [self._young[key] for key in keys]
        if self._size >= self._most:
            self._old, self._young, self._size = self._young, {}, 0
        return values

    def _learn(self, keys: Sequence[Said]) -> None:
        young = self._young
        new = [key for key in dict.fromkeys(keys) if key not in young and not self._is_promoted(key)]
        young.update(zip(new, self._make(new), strict=True))
        self._size += sum([len(text) for _, text in new]) + self.ENTRY * len(new)

    def _is_promoted(self, key: Said) -> bool:
        known = self._old.get(key)
        if known is None:
            return False
        self._young[key] = known
        self._size += len(key[1]) + self.ENTRY
        return True
