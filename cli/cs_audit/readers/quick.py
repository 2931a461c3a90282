"""The plainest and commonest JSONL, a conversation a line with flat turns, without a look at every field.

What the keys mean is found out once for each set of keys, by the same tables as for any other JSON. Whatever is
not plain (unknown speakers, robots, nested fields, written times …) is left to the general reader.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import repeat
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from cs_audit.model import AGENT, CUSTOMER, SYSTEM, Conversation, Turn
from cs_audit.readers.base import TIME_ZONE
from cs_audit.readers.drafts import TIME_UNIT, about, channel_of, unit_of
from cs_audit.readers.keys import KEYS, NOT_TURNS, fold_key, plan
from cs_audit.readers.shapes import turn_list_key
from cs_audit.readers.units import SINCE_1970, pace_of, scale
from cs_audit.readers.vendors import CODES, STAFF_NAMES
from cs_audit.roles import fold_name, is_plain, known_part, told_by_user

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cs_audit.model import Role
    from cs_audit.readers.base import ReadOptions, Unit

MAX_LAYOUTS = 1000
_SCALARS = frozenset({str, int, float, bool})
_NUMBERS = frozenset({int, float})
_Row = tuple[Any, ...]
_turn: Callable[[_Row], Turn] = partial(tuple.__new__, Turn)
_Times = tuple["Sequence[float] | None", "Sequence[float] | None", str]


@dataclass(frozen=True, slots=True)
class _Holder:
    """What the keys of a conversation object mean."""

    turns: str
    id: str
    channel: str
    metadata: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Layout:
    """What the keys of a turn mean; ``pick`` takes the name, the text and, if there are any, start and end."""

    size: int
    pick: Callable[[Mapping[str, Any]], _Row]
    extras: tuple[str, ...]
    start: str


class Quick:
    """Reads plain conversation objects; ``read`` gives None for any other."""

    def __init__(self, path: str, options: ReadOptions) -> None:
        self.path, self.options = path, options
        self.user = told_by_user(options.roles)
        self._holders: dict[_Row, _Holder | None] = {}
        self._layouts: dict[tuple[str, ...], _Layout | None] = {}
        self._speakers: dict[Any, tuple[Role, str] | None] = {}

    def read(self, value: Any) -> Conversation | None:
        """The conversation that the object plainly is."""
        holder = self._holder(value) if type(value) is dict and not self.options.mapping else None
        if holder is None:
            return None
        name = value[holder.id]
        channel = channel_of(value[holder.channel]) if holder.channel else None
        if not name or (holder.channel and not channel):
            return None
        metadata = {key: value[key] for key in holder.metadata}
        turns = self._turns(value[holder.turns], value.get(TIME_UNIT), metadata)
        return None if turns is None else Conversation(name, turns, self.path, channel, metadata)

    def _holder(self, value: dict[str, Any]) -> _Holder | None:
        shape = (*value, *map(type, value.values()))
        if shape not in self._holders:
            if len(self._holders) >= MAX_LAYOUTS:
                return None
            self._holders[shape] = _holder_of(value)
        return self._holders[shape]

    def _layout(self, item: Any) -> _Layout | None:
        keys = tuple(item) if type(item) is dict else ()
        if keys not in self._layouts:
            if len(self._layouts) >= MAX_LAYOUTS:
                return None
            self._layouts[keys] = _layout_of(keys)
        return self._layouts[keys]

    def _turns(self, items: list[Any], unit: object, metadata: dict[str, object]) -> tuple[Turn, ...] | None:
        layout = self._layout(items[0]) if items else None
        rows = _rows(items, layout) if layout else None
        if not layout or not rows:
            return None
        names, texts, *stamps = zip(*rows, strict=True)
        speakers = self._known(names)
        if speakers is None or {*map(type, texts)} != {str} or "<|" in "".join(texts):
            return None
        times = _times(stamps, texts, unit_of(layout.start, unit)) if stamps else (None, None, "")
        if times is None:
            return None
        roles, called = zip(*speakers, strict=True)
        if not self.options.one_sided and not (AGENT in roles and CUSTOMER in roles):
            return None
        if times[2]:
            metadata.setdefault(TIME_ZONE, times[2])
        starts, ends = (repeat(None) if side is None else side for side in times[:2])
        return tuple(map(_turn, zip(roles, texts, starts, ends, called, strict=False)))

    def _known(self, names: Sequence[Any]) -> list[tuple[Role, str]] | None:
        """The role and the name of every speaker, if all of them are known."""
        try:
            for name in {*names} - self._speakers.keys():
                self._speakers[name] = self._speaker(name)
        except TypeError:  # a list or an object
            return None
        found = [self._speakers[name] for name in names]
        return None if None in found else found  # type: ignore[return-value]

    def _speaker(self, name: object) -> tuple[Role, str] | None:
        if (
            type(name) is not str
            or len(name) < 2
            or len(self._speakers) >= MAX_LAYOUTS
            or name != name.strip()
        ):
            return None  # single letters may be the labels of voices
        part = self.user.get(fold_name(name)) or known_part(name)
        if part not in (AGENT, CUSTOMER, SYSTEM):
            return None
        return part, "" if part != SYSTEM and is_plain(name) else name


def _holder_of(value: dict[str, Any]) -> _Holder | None:
    """Only an object with one list, that of the turns, and an id."""
    if (key := turn_list_key(value)) is None:
        return None
    others = {k: v for k, v in value.items() if k != key and fold_key(k) not in NOT_TURNS}
    chosen = plan(tuple(others))
    if not {*map(type, others.values())} <= _SCALARS or type(others.get(chosen.get("id", ""))) is not str:
        return None
    name, channel, metadata = about(others)
    channel_keys = [k for k in others if fold_key(k) in KEYS["channel"]]
    if not name or len(channel_keys) > 1 or (channel_keys and not channel):
        return None
    return _Holder(key, chosen["id"], "".join(channel_keys), tuple(metadata))


def _layout_of(keys: tuple[str, ...]) -> _Layout | None:
    """Only with one key for the speaker, and one for the text."""
    chosen = plan(keys)
    named = [chosen[part] for part in ("role", "name") if part in chosen]
    if len(named) != 1 or "text" not in chosen or ("end" in chosen and "start" not in chosen):
        return None
    if fold_key(named[0]) in CODES or fold_key(named[0]) in STAFF_NAMES:
        return None
    picked = [named[0], chosen["text"], *(chosen[part] for part in ("start", "end") if part in chosen)]
    extras = tuple(key for key in keys if key not in picked)
    return _Layout(len(keys), itemgetter(*picked), extras, chosen.get("start", ""))


def _rows(items: list[Any], layout: _Layout) -> list[_Row] | None:
    """What the turns hold, if all of them have the same keys and nothing is hidden in objects."""
    try:
        rows = list(map(layout.pick, items))
    except (KeyError, TypeError):
        return None
    if {*map(len, items)} != {layout.size}:
        return None
    hidden = any(dict in {type(item[key]) for item in items} for key in layout.extras)
    return None if hidden else rows


def _times(stamps: list[Any], texts: Sequence[str], unit: Unit) -> _Times | None:
    """The starts and ends in seconds, and the zone, if the stamps are numbers, and in order."""
    starts, ends = stamps[0], stamps[1] if len(stamps) > 1 else ()
    if not {*map(type, starts), *map(type, ends)} <= _NUMBERS or list(starts) != sorted(starts):
        return None

    def pace() -> float:
        spans = list(zip(starts, ends, map(len, texts), strict=True)) if ends else []
        return pace_of(starts, spans, sum(map(len, texts)))

    factor = scale((*starts, *ends), unit, float in {*map(type, starts)}, pace)
    zone = "UTC" if unit != "s" and max((starts[-1], *ends)) * factor > SINCE_1970 else ""
    return _scaled(starts, factor), _scaled(ends, factor) if ends else None, zone


def _scaled(numbers: Sequence[float], factor: float) -> Sequence[float]:
    if factor == 1:
        return list(map(float, numbers))
    return [round(number * factor, 6) for number in numbers]
