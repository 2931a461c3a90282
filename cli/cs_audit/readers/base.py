"""What readers share: the options, the input, and the drafts that become conversations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from cs_audit.model import Channel, Conversation, Role
    from cs_audit.problems import Problem
    from cs_audit.readers.document import Document
    from cs_audit.roles import Part

# Metadata that readers set.
UNKNOWN_SPEAKERS = "unknown_speakers"  # the names of those whose role nobody tells
TIME_PRECISION = "time_precision"  # `minute` where the file writes no seconds
TIME_ZONE = "time_zone"  # times count from 1970, in `UTC` or in the zone that the file writes (+08:00)
NAMELESS = "?"  # how messages, and `--role ?=agent`, call turns without a speaker
Stamp = str | float | int | None  # a time as the file writes it
Unit = Literal["", "s", "ms"]  # of bare numbers; "" leaves it to the evidence


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read; the defaults read every known format by its shape.

    ``keep_unknown`` keeps the turns of speakers whose role nobody tells: their role is ``system``, and
    ``metadata["unknown_speakers"]`` names them (a tuple). ``one_sided`` allows conversations in which only
    one side speaks, as rule cases and ``annotate`` have them. ``fields`` renames metadata. ``infer_roles`` says that
    the roles that nobody tells will be inferred, so that they are no error yet.
    """

    roles: Mapping[str, Role] = field(default_factory=dict)
    input_format: str = ""
    encoding: str = ""
    mapping: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    keep_unknown: bool = False
    one_sided: bool = False
    infer_roles: bool = False


@dataclass(frozen=True, slots=True)
class Utterance:
    """A turn as the file has it. ``label`` decides the role, ``name`` says who it is beyond that."""

    label: str
    text: str
    start: Stamp = None
    end: Stamp = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A conversation as the file has it, before roles and times are settled.

    ``told`` says what labels mean in this format; ``is_diarised`` that the labels are numbers or letters of
    voices, which never tell a role however much they look like one. ``others`` is the role of names that
    nobody knows where an agent is known, for formats that name people rather than roles. ``is_exact`` says that
    labels and names are just what the model had: our own formats.
    """

    utterances: tuple[Utterance, ...]
    id: str = ""
    channel: Channel | None = None
    metadata: Mapping[str, object] = field(default_factory=dict)
    place: str = ""
    told: Mapping[str, Part] = field(default_factory=dict)
    unit: Unit = ""
    is_diarised: bool = False
    others: Part | None = None
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: ``suits`` tells it by its shape, ``read`` reads it (and may raise ``InputError``)."""

    suits: Callable[[Document], bool]
    read: Callable[[Document, ReadOptions], Iterator[Draft | Conversation | Problem]]
