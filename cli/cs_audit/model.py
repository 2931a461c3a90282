"""What was said: conversations and their turns. Frozen values; nothing here knows a file format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

Role = Literal["agent", "customer", "system"]
Channel = Literal["call", "chat"]

AGENT: Role = "agent"
CUSTOMER: Role = "customer"
SYSTEM: Role = "system"


_NOTHING: Mapping[str, object] = {}


class Turn(NamedTuple):  # of which a run makes millions: it costs a third of a dataclass
    """What one side said before another side spoke.

    ``start`` and ``end`` are seconds on one clock of the conversation (since its beginning or since
    the epoch), or None where the transcript does not tell. ``speaker`` is the name the file gives.
    """

    role: Role
    text: str
    start: float | None = None
    end: float | None = None
    speaker: str = ""


class Conversation(NamedTuple):
    """The turns of one call or chat, in order.

    ``id`` is unique within a run as far as the files make it so; ``path`` is the path as it was given;
    ``metadata`` holds the further fields of the file (agent id, queue, rings …) by their names.
    """

    id: str
    turns: tuple[Turn, ...]
    path: str = ""
    channel: Channel | None = None
    metadata: Mapping[str, object] = _NOTHING
