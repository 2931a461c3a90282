"""What phrases are made of."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple


class Piece(NamedTuple):
    """A run of literal text, any one of ``literals``; at most ``gap`` characters lie before it."""

    literals: tuple[str, ...]
    gap: int = 0

    def __reduce__(self) -> tuple[Any, ...]:
        return _shared, (self.literals, self.gap)


@lru_cache(maxsize=4096)
def _shared(literals: tuple[str, ...], gap: int) -> Piece:
    """One for all that are equal: phrases are unpacked one by one, and made of the same lists of words."""
    return Piece(literals, gap)
