"""The plainest and commonest JSONL, a conversation a line with flat turns, without a look at every field.

What the keys mean is found out once for each set of keys, by the same tables as for any other JSON. Whatever is
not plain (unknown speakers, robots, nested fields, written times …) is left to the general reader.
"""

from __future__ import annotations

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
    from collections.abc import Iterable, Sequence

    from cs_audit.model import Role
    from cs_audit.readers.base import ReadOptions, Unit

MAX_LAYOUTS = 1000
_NUMBERS = frozenset({int, float})
_turn: Callable[[Row], Turn] = partial(tuple.__new__, Turn)
_Times = tuple["Sequence[float]", "Sequence[float]", str]
_NO_TIMES: _Times = ((), (), "")
_NONE = repeat(None)


class Quick:
    """Reads plain conversation objects; ``read`` gives None for any other."""

    def __init__(self, path: str, options: ReadOptions) -> None:
        self.path, self.options = path, options
        self.user = told_by_user(options.roles)
        self._holders: dict[Row, Holder | None] = {}
        self._layouts: dict[tuple[str, ...], Layout | None] = {}
        self._roles: dict[Any, Role] = {}
        self._called: dict[Any, str] = {}

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
        texts, stamps = columns[layout.names], columns[layout.names + 1 :]
        names = columns[0]
        if holder.is_own or layout.names > 1:
            names = tuple(zip(*columns[: layout.names], repeat(holder.is_own)))
        if not self._are_known(names) or _are_odd(texts):
            return None
        roles = [self._roles[name] for name in names]
        if not self.options.one_sided and not (AGENT in roles and CUSTOMER in roles):
            return None
        times = _times(stamps, texts, unit_of(layout.start, unit)) if stamps else _NO_TIMES
        if times is None:
            return None
        starts, ends, zone = times
        if zone:
            metadata.setdefault(TIME_ZONE, zone)
        called: Iterable[str] = [self._called.get(name, "") for name in names] if self._called else repeat("")
        return tuple(map(_turn, zip(roles, texts, starts or _NONE, ends or _NONE, called, strict=False)))

    def _are_known(self, names: Sequence[Any]) -> bool:
        """Whether every speaker is known by now."""
        try:
            new = {*names} - self._roles.keys()
        except TypeError:  # a list or an object
            return False
        for name in new:
            is_own = type(name) is tuple and name[-1]
            one = (
                None
                if len(self._roles) >= MAX_LAYOUTS
                else self._own(*name)
                if is_own
                else self._speaker(name)
            )
            if one is None:
                return False
            self._roles[name], called = one
            if called:
                self._called[name] = called
        return True

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

    def _own(self, role: object, *name_and_mark: object) -> tuple[Role, str] | None:
        """In our own format both are what they say, unless the user says otherwise."""
        name = name_and_mark[0] if len(name_and_mark) > 1 else ""
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

    top = max(starts[-1], *ends) if ends else starts[-1]
    factor = scale((*starts, *ends), top, unit, float in {*map(type, starts)}, pace)
    zone = "UTC" if unit != "s" and top * factor > SINCE_1970 else ""
    if factor != 1:
        starts, ends = ([round(number * factor, 6) for number in side] for side in (starts, ends))
    return starts, ends, zone


def _are_odd(texts: Sequence[Any]) -> bool:
    """Whether they are not all text, or hold tags or JSON that have to be taken off."""
    if {*map(type, texts)} != {str}:
        return True
    joined = "".join(texts)
    return "<|" in joined or "{" in joined
