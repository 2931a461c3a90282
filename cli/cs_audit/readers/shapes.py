"""Find the conversations in any JSON: lists whose objects look like turns, wherever they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cs_audit.errors import InputError
from cs_audit.problems import Problem, warning
from cs_audit.readers.base import Draft
from cs_audit.readers.keys import CHANNELS, KEYS, MS_KEYS, NOT_TURNS, TURN_LISTS, fold_key, plan
from cs_audit.readers.turns import flatten, is_turn, scalar, utterance
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cs_audit.model import Channel
    from cs_audit.readers.base import Utterance

MAX_DEPTH = 12
_SCALAR = (str, int, float, bool)


def conversations(value: object, path: str, place: str = "") -> Iterator[Draft | Problem]:
    """Yield every conversation in a JSON value.

    Raises:
        InputError: there is none; the message shows the lists that were seen and how to map them.
    """
    found = False
    for draft in _walk(value, path, place or path, {}, 0):
        found = True
        yield draft
    if not found:
        raise InputError(no_turns(value), place or path)


def _walk(
    value: object, path: str, place: str, above: Mapping[str, object], depth: int
) -> Iterator[Draft | Problem]:
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        if is_turn_list(value):
            yield from draft_of(value, path, place, above)
            return
        for item in value:
            yield from _walk(item, path, place, above, depth + 1)
    elif isinstance(value, dict):
        yield from _walk_object(value, path, place, above, depth)


def _walk_object(
    value: Mapping[str, Any], path: str, place: str, above: Mapping[str, object], depth: int
) -> Iterator[Draft | Problem]:
    fields = {**above, **{key: item for key, item in value.items() if isinstance(item, _SCALAR)}}
    if (key := turn_list_key(value)) is not None:
        yield from draft_of(value[key], path, place, fields)
        return
    for key, item in value.items():
        if isinstance(item, list | dict) and fold_key(key) not in NOT_TURNS:
            yield from _walk(item, path, place, fields, depth + 1)


def turn_list_key(value: Mapping[str, Any]) -> str | None:
    """The key of the list that holds the turns of a conversation object."""
    keys = [k for k, item in value.items() if isinstance(item, list) and fold_key(k) not in NOT_TURNS]
    lists = [
        k for k in keys if is_turn_list(value[k]) or (not value[k] and fold_key(k) in ("turns", "messages"))
    ]
    return min(lists, key=lambda k: TURN_LISTS.get(fold_key(k), 99), default=None)


def is_turn_list(items: Sequence[object]) -> bool:
    """Whether most of the first objects of a list look like turns."""
    sample = items[:20]
    return bool(sample) and sum(map(is_turn, sample)) * 2 >= len(sample)


def draft_of(
    items: Sequence[object], path: str, place: str, fields: Mapping[str, object]
) -> Iterator[Draft | Problem]:
    """The conversation that a list of turn objects and the fields around it make."""
    spoken: list[Utterance] = []
    for number, item in enumerate(items):
        said = utterance(item) if isinstance(item, dict) else None
        if said is None:
            yield warning(path, place, f"第 {number + 1} 个话轮没有文字，已跳过",
                          f"turn {number} (from 0) has no text and was left out")  # fmt: skip
        else:
            spoken.append(said)
    chosen = plan(tuple(fields))
    unit = "ms" if _in_milliseconds(items) else ""
    name = scalar(fields.get(chosen.get("id", "")))
    metadata = {k: v for k, v in fields.items() if k not in (chosen.get("id"), "unknown_speakers")}
    channel = channel_of(fields.get(next((k for k in fields if fold_key(k) in KEYS["channel"]), ""), ""))
    if channel and "channel" in metadata:
        del metadata["channel"]
    yield Draft(tuple(spoken), name, channel, metadata, place, unit=unit)  # type: ignore[arg-type]


def _in_milliseconds(items: Sequence[object]) -> bool:
    first = next((item for item in items if isinstance(item, dict)), {})
    chosen = plan(tuple(flatten(first)))
    return bool(MS_KEYS.search(fold_key(chosen.get("start", ""))))


def channel_of(value: object) -> Channel | None:
    """`call` or `chat`, if the word says so."""
    word = str(value).strip().lower()
    return next((channel for channel, words in CHANNELS.items() if word in words), None)


def no_turns(value: object) -> Text:
    """What to say of JSON without turns."""
    seen = list(_lists(value, "", 0))[:4]
    if not seen:
        return Text("JSON 里没有话轮列表", "no list of turns in this JSON")
    shown = "; ".join(f"{path} ({count}: {', '.join(keys[:8])})" for path, count, keys in seen)
    path, _, keys = seen[0]
    example = f"--map turns={path},role={keys[0]},text={keys[-1]}"
    return Text(
        f"找不到话轮；看到的列表：{shown}；可指明，如 {example}",
        f"no turns found; the lists seen: {shown}; map them, for example {example}",
    )


def _lists(value: object, path: str, depth: int) -> Iterator[tuple[str, int, list[str]]]:
    """The lists of objects in a JSON value, with the keys of their first object."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        if value and isinstance(value[0], dict) and value[0]:
            yield path or ".", len(value), list(value[0])
            yield from _lists(value[0], path, depth + 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _lists(item, f"{path}.{key}" if path else key, depth + 1)
