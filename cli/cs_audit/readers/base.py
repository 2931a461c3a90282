"""What readers share: the options, the input, and the drafts that become conversations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from cs_audit.model import Channel, Role
    from cs_audit.roles import Part

# Metadata that readers set.
UNKNOWN_SPEAKERS = "unknown_speakers"  # the names of those whose role nobody tells
TIME_PRECISION = "time_precision"  # `minute` where the file writes no seconds
TIME_ZONE = "time_zone"  # times count from 1970, in `UTC` or in the zone that the file writes (+08:00)
NAMELESS = "?"  # how messages, and `--role ?=agent`, call turns without a speaker
Stamp = str | float | int | None  # a time as the file writes it
Unit = Literal["", "s", "ms"]  # of bare numbers; "" leaves it to the evidence
NOTHING: Mapping[str, Any] = {}

# What the user may say where to find; a few parts have another name, too.
_PARTS = ("role", "speaker", "text", "start", "end", "id", "channel")
ALIASES = {"time": "start", "name": "speaker", "content": "text"}
MAPPABLE = ("turns", *_PARTS, *ALIASES)  # ``--map``
COLUMN_ALIASES = {**ALIASES, "conversation": "id"}
COLUMNS = (*_PARTS, *COLUMN_ALIASES)  # ``--columns``


class ReadOptions(NamedTuple):
    """How to read; the defaults read every known format by its shape.

    ``keep_unknown`` keeps the turns of speakers whose role nobody tells: their role is ``system``, and
    ``metadata["unknown_speakers"]`` names them (a tuple). ``one_sided`` allows conversations in which only
    one side speaks, as rule cases and ``annotate`` have them. ``fields`` renames metadata. ``infer_roles`` says that
    the roles that nobody tells will be inferred, so that they are no error yet.
    """

    roles: Mapping[str, Role] = NOTHING
    input_format: str = ""
    encoding: str = ""
    mapping: Mapping[str, str] = NOTHING
    columns: Mapping[str, str] = NOTHING
    fields: Mapping[str, str] = NOTHING
    keep_unknown: bool = False
    one_sided: bool = False
    infer_roles: bool = False


class Utterance(NamedTuple):
    """A turn as the file has it. ``label`` decides the role, ``name`` says who it is beyond that."""

    label: str
    text: str
    start: Stamp = None
    end: Stamp = None
    name: str = ""


class Draft(NamedTuple):
    """A conversation as the file has it, before roles and times are settled.

    ``told`` says what labels mean in this format; ``is_diarised`` that the labels are numbers or letters of
    voices, which never tell a role however much they look like one. ``others`` is the role of names that
    nobody knows where an agent is known, for formats that name people rather than roles. ``is_exact`` says that
    labels and names are just what the model had: our own formats.
    """

    utterances: tuple[Utterance, ...]
    id: str = ""
    channel: Channel | None = None
    metadata: Mapping[str, object] = NOTHING
    place: str = ""
    told: Mapping[str, Part] = NOTHING
    unit: Unit = ""
    is_diarised: bool = False
    others: Part | None = None
    is_exact: bool = False
