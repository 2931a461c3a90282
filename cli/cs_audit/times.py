"""Seconds between turns, as far as a transcript tells."""

from __future__ import annotations

from collections.abc import Sequence

from cs_audit.model import Turn


def gap_between(turns: Sequence[Turn], earlier: int, later: int) -> float | None:
    """Seconds of silence of one side between two of its turns, None when the times are not known.

    Where the earlier turn has no end, its start counts: chats stamp a message when it is sent.
    """
    before, after = turns[earlier], turns[later]
    left = before.end if before.end is not None else before.start
    if left is None or after.start is None:
        return None
    return after.start - left


def has_seconds(turns: Sequence[Turn]) -> bool:
    """Whether every turn tells when it began."""
    return bool(turns) and all(turn.start is not None for turn in turns)
