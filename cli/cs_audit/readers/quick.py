"""The plainest and commonest JSONL, a conversation a line with flat turns, without a look at every field.

What the keys mean is found out once for each set of keys, by the same tables as for any other JSON. Whatever is
not plain (unknown speakers, robots, nested fields, written times …) is left to the general reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING, Any

from cs_audit.model import AGENT, CUSTOMER, SYSTEM, Conversation, Turn
from cs_audit.readers.base import TIME_ZONE
from cs_audit.readers.drafts import TIME_UNIT, channel_of, unit_of
from cs_audit.readers.layouts import Holder, Layout, Row, holder_of, layout_of
from cs_audit.readers.own import is_own
from cs_audit.readers.units import SINCE_1970, pace_of, scale
from cs_audit.roles import fold_name, is_plain, known_part, told_by_user

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cs_audit.model import Role
    from cs_audit.readers.base import ReadOptions, Unit

MAX_LAYOUTS = 1000
_ODD = re.compile(r"<\||\{")  # tags, or JSON within a text
_NUMBERS = frozenset({int, float})
_turn: Callable[[Row], Turn] = partial(tuple.__new__, Turn)
_Times = tuple["Sequence[float] | None", "Sequence[float] | None", str]


class Quick:
    """Reads plain conversation objects; ``read`` gives None for any other."""

    def __init__(self, path: str, options: ReadOptions) -> None:
        self.path, self.options = path, options
        self.user = told_by_user(options.roles)
        self._holders: dict[Row, Holder | None] = {}
        self._layouts: dict[tuple[str, ...], Layout | None] = {}
        self._speakers: dict[Any, tuple[Role, str] | None] = {}

    def read(self, value: Any) -> Conversation | None:
        """The conversation that the object plainly is."""
        holder = self._holder(value) if type(value) is dict and not self.options.mapping else None
        if holder is None:
            return None
        name = value[holder.id]
        channel = channel_of(value[holder.channel]) if holder.channel else None
        if not name or (holder.channel and not channel) or (holder.is_own and not is_own(value)):
            return None
        metadata = {key: value[key] for key in holder.metadata}
        if holder.is_own:
            metadata = metadata.get("metadata", {})
        if renamed := self.options.fields:
            metadata = {renamed.get(key, key): item for key, item in metadata.items()}
        turns = self._turns(
            value[holder.turns], "s" if holder.is_own else value.get(TIME_UNIT), metadata, holder
        )
        return None if turns is None else Conversation(name, turns, self.path, channel, metadata)

    def _holder(self, value: dict[str, Any]) -> Holder | None:
        shape = (*value, *map(type, value.values()))
        if shape not in self._holders:
            if len(self._holders) >= MAX_LAYOUTS:
                return None
            self._holders[shape] = holder_of(value)
        return self._holders[shape]

    def _layout(self, item: Any) -> Layout | None:
        keys = tuple(item) if type(item) is dict else ()
        if keys not in self._layouts:
            if len(self._layouts) >= MAX_LAYOUTS:
                return None
            self._layouts[keys] = layout_of(keys)
        return self._layouts[keys]

    def _turns(
        self, items: list[Any], unit: object, metadata: dict[str, object], holder: Holder
    ) -> tuple[Turn, ...] | None:
        layout = self._layout(items[0]) if items else None
        rows = _rows(items, layout) if layout else None
        if not layout or not rows:
            return None
        columns = list(zip(*rows, strict=True))
        names, texts, stamps = columns[: layout.names], columns[layout.names], columns[layout.names + 1 :]
        speakers = self._known(names, holder.is_own)
        if speakers is None or {*map(type, texts)} != {str} or _ODD.search("".join(texts)):
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

    def _known(self, columns: list[Any], is_own: bool) -> list[tuple[Role, str]] | None:
        """The role and the name of every speaker, if all of them are known."""
        names = columns[0] if len(columns) == 1 and not is_own else list(zip(*columns, repeat(is_own)))
        known = self._speakers
        try:
            for name in {*names} - known.keys():
                if len(known) >= MAX_LAYOUTS:
                    return None
                known[name] = self._own_speaker(*name) if is_own else self._speaker(name)
        except TypeError:  # a list or an object
            return None
        found = [known[name] for name in names]
        return None if None in found else found  # type: ignore[return-value]

    def _speaker(self, key: Any) -> tuple[Role, str] | None:
        """As ``finish`` finds it; single letters may be the labels of voices, and are left to it."""
        label, name = (key, "") if type(key) is str else key[:-1] if type(key) is tuple else ("", "")
        if (
            type(label) is not str
            or type(name) is not str
            or len(label) < 2
            or {label, name} != {label.strip(), name.strip()}
        ):
            return None
        names = [one for one in (label, name) if one]
        told = next((self.user[f] for f in map(fold_name, names) if f in self.user), None)
        part = told or next((part for one in names if (part := known_part(one))), None)
        if part not in (AGENT, CUSTOMER, SYSTEM):
            return None
        return part, "" if part != SYSTEM and is_plain(name or label) else name or label

    def _own_speaker(self, role: object, name: object, _: bool) -> tuple[Role, str] | None:
        """In our own format both are what they say, unless the user says otherwise."""
        if not isinstance(name, str) or {fold_name(str(role)), fold_name(name)} & self.user.keys():
            return None
        known = next((one for one in (AGENT, CUSTOMER, SYSTEM) if one == role), None)
        return (known, name) if known else None


def _rows(items: list[Any], layout: Layout) -> list[Row] | None:
    """What the turns hold, if all of them have the same keys and nothing is hidden in objects."""
    try:
        rows = list(map(layout.pick, items))
        hidden = any(dict in {type(item[key]) for item in items} for key in layout.extras)
    except (KeyError, TypeError):
        return None
    return None if hidden or {*map(len, items)} != {layout.size} else rows


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
