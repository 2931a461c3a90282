"""Seconds between turns, as far as a transcript tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cs_audit.heard import Heard


def is_coarse(heard: Heard) -> bool:
    """Whether the stamps have no seconds: a gap may then be a minute shorter or longer than it looks."""
    return heard.conversation.metadata.get("time_precision") == "minute"


def gap_between(heard: Heard, earlier: int, later: int, *, coarse: bool = False) -> float | None:
    """Seconds of silence of one side between two of its turns, None when the times are not known.

    Where the earlier turn has no end, its start counts: chats stamp a message when it is sent. Stamps without
    seconds tell nothing, unless the caller allows for the minute (``coarse``).
    """
    if not coarse and is_coarse(heard):
        return None
    before, after = heard.turns[earlier], heard.turns[later]
    left = before.end if before.end is not None else before.start
    if left is None or after.start is None:
        return None
    return after.start - left
