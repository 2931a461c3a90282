"""The unit of bare numbers: seconds or milliseconds, since the beginning of the call or since 1970."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cs_audit.readers.base import Unit

DAY = 86400.0
SINCE_1970 = 1e8  # seconds above count from 1970; a call does not last three years
_EPOCHS = ((1e17, 1e-9), (1e14, 1e-6), (1e11, 1e-3))  # numbers above are ns, µs, ms since 1970


def scale(
    numbers: Sequence[float], top: float, unit: Unit, has_floats: bool, pace: Callable[[], float]
) -> float:
    """What to multiply a conversation's numbers, the largest of which is ``top``, with so that they are seconds.

    ``pace`` tells how many units pass for a character: speech takes 0.2 s, which is 200 ms. ``has_floats`` says
    that the file writes whole numbers with a point, which makes seconds likelier.
    """
    if unit == "s":
        return 1.0
    for limit, factor in _EPOCHS:
        if top > limit:
            return factor
    if unit:
        return 1e-3
    if top > SINCE_1970 or any(number != int(number) for number in numbers):
        return 1.0
    return 1e-3 if top > DAY or pace() > (100 if has_floats else 10) else 1.0


def pace_of(starts: Sequence[float], spans: Sequence[tuple[float, float, int]], size: int) -> float:
    """Units of time per character: of ``spans`` (start, end, characters), else between all ``starts``."""
    if spans:
        return sum(end - start for start, end, _ in spans) / max(1, sum(count for _, _, count in spans))
    return (max(starts) - min(starts)) / max(1, size) / 10 if starts else 0.0
