"""What the keys of plain conversations and turns mean, found out once for each set of keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from cs_audit.readers.drafts import about
from cs_audit.readers.keys import KEYS, NOT_TURNS, fold_key, plan
from cs_audit.readers.own import FORMAT
from cs_audit.readers.shapes import turn_list_key
from cs_audit.readers.vendors import CODES, STAFF_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

Row = tuple[Any, ...]
_SCALARS = frozenset({str, int, float, bool})
_SPECIAL = STAFF_NAMES | CODES.keys()


@dataclass(frozen=True, slots=True)
class Holder:
    """What the keys of a conversation object mean."""

    turns: str
    id: str
    channel: str
    metadata: tuple[str, ...]
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """What the keys of a turn mean.

    ``pick`` takes the ``names`` (role, speaker, or both), the text and, if there are any, start and end.
    """

    size: int
    pick: Callable[[Mapping[str, Any]], Row]
    names: int
    extras: tuple[str, ...]
    start: str


def holder_of(value: dict[str, Any]) -> Holder | None:
    """Only an object with one list, that of the turns, and an id; or one of ours."""
    if FORMAT in value:
        known = {FORMAT, "id", "channel", "metadata", "turns"}
        texts = [value[key] for key in ("id", "channel") if key in value]
        is_plain_own = known >= value.keys() and "id" in value and {*map(type, texts)} == {str}
        keys = ("metadata",) if type(value.get("metadata")) is dict else ()
        is_told = "channel" if "channel" in value else ""
        return Holder("turns", "id", is_told, keys, is_own=True) if is_plain_own else None
    if (key := turn_list_key(value)) is None:
        return None
    others = {k: v for k, v in value.items() if k != key and fold_key(k) not in NOT_TURNS}
    chosen = plan(tuple(others))
    if not {*map(type, others.values())} <= _SCALARS or "id" not in chosen:
        return None
    if type(others[chosen["id"]]) is not str:
        return None
    name, channel, metadata = about(others)
    channel_keys = [k for k in others if fold_key(k) in KEYS["channel"]]
    if not name or len(channel_keys) > 1 or (channel_keys and not channel):
        return None
    return Holder(key, chosen["id"], "".join(channel_keys), tuple(metadata))


def layout_of(keys: tuple[str, ...]) -> Layout | None:
    """Only with a key for the speaker, and one for the text."""
    chosen = plan(keys)
    named = [chosen[part] for part in ("role", "name") if part in chosen]
    if not named or "text" not in chosen or ("end" in chosen and "start" not in chosen):
        return None
    if {fold_key(key) for key in named} & _SPECIAL:
        return None
    picked = [*named, chosen["text"], *(chosen[part] for part in ("start", "end") if part in chosen)]
    extras = tuple(key for key in keys if key not in picked)
    return Layout(len(keys), itemgetter(*picked), len(named), extras, chosen.get("start", ""))
