"""What was found out once and is asked again: people repeat themselves, and rules ask the same. For pure functions."""

from __future__ import annotations

from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from cs_audit.heard import Heard

KEPT = 2048  # answers that each function remembers
LONGEST = 400  # characters; longer texts are hardly ever said twice

_UNKNOWN: Any = object()

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def of_values(function: Callable[[*Ts], T]) -> Callable[[*Ts], T]:
    """Remember the answers of a function of a few small values."""
    return cast("Callable[[*Ts], T]", lru_cache(maxsize=KEPT)(function))


def of_text(function: Callable[[str, *Ts], T]) -> Callable[[str, *Ts], T]:
    """Remember what a function finds in a text; the answer must be small, and a value that nobody changes."""
    known = of_values(function)

    @wraps(function)
    def answer(text: str, *more: *Ts) -> T:
        return known(text, *more) if len(text) <= LONGEST else function(text, *more)

    return answer


def of_conversation(function: Callable[[Heard, *Ts], T]) -> Callable[[Heard, *Ts], T]:
    """Remember what a function finds in a conversation for as long as that is held."""

    @wraps(function)
    def answer(heard: Heard, *more: *Ts) -> T:
        key = (function, *more)
        found: T = heard.known.get(key, _UNKNOWN)
        if found is _UNKNOWN:
            found = heard.known[key] = function(heard, *more)
        return found

    return answer
