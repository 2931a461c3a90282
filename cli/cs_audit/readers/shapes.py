"""Find the conversations in any JSON: lists whose objects look like turns, wherever they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cs_audit.errors import InputError
from cs_audit.readers.asr import adapt
from cs_audit.readers.drafts import about, draft_of
from cs_audit.readers.keys import KEYS, NOT_TURNS, TURN_LISTS, fold_key, plan
from cs_audit.readers.mapping import mapped
from cs_audit.readers.own import is_own, own_draft
from cs_audit.readers.turns import flatten, is_text_list, is_turn
from cs_audit.readers.txt import looks_like_txt, parse_txt
from cs_audit.readers.vendors import loads, paired, participants
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cs_audit.problems import Problem
    from cs_audit.readers.base import Draft, ReadOptions

MAX_DEPTH = 12
_SCALAR = (str, int, float, bool)
_MAY_BE_EMPTY = frozenset({"turns", "messages", "dialogue", "dialogues", "utterances", "sentences"})


def conversations(
    value: object, path: str, options: ReadOptions, place: str = ""
) -> Iterator[Draft | Problem]:
    """Yield every conversation in a JSON value.

    Raises:
        InputError: there is none; the message shows the lists that were seen and how to map them.
    """
    walker = _Walker(path, place or path, options)
    drafts = (
        mapped(value, path, place or path, options.mapping) if options.mapping else walker.walk(value, {}, 0)
    )
    found = False
    for draft in drafts:
        found = True
        yield draft
    if not found:
        raise InputError(no_turns(value), place or path)


class _Walker:
    """Walks a JSON value; ``fields`` are the scalars met on the way down."""

    def __init__(self, path: str, place: str, options: ReadOptions) -> None:
        self.path, self.place, self.options = path, place, options

    def walk(self, value: object, fields: Mapping[str, object], depth: int) -> Iterator[Draft | Problem]:
        if depth > MAX_DEPTH:
            return
        if isinstance(value, dict):
            yield from self._object(value, fields, depth)
        elif isinstance(value, list):
            yield from self._list(value, fields, depth)

    def _list(self, items: list[Any], fields: Mapping[str, object], depth: int) -> Iterator[Draft | Problem]:
        if is_turn_list(items):
            yield from draft_of(items, self.path, self.place, fields)
        elif pairs := paired(items):
            yield from draft_of(pairs[0], self.path, self.place, fields, pairs[1])
        elif is_text_list(items) and looks_like_txt("\n".join(items), self.options):
            yield from self._text("\n".join(item.replace("\n", "\n\t") for item in items), fields)
        else:
            for item in items:
                yield from self.walk(item, fields, depth + 1)

    def _object(
        self, value: Mapping[str, Any], above: Mapping[str, object], depth: int
    ) -> Iterator[Draft | Problem]:
        fields = {**above, **_scalars(value)}
        if is_own(value):
            yield own_draft(value, self.place)
        elif (key := turn_list_key(value)) is not None:
            yield from draft_of(value[key], self.path, self.place, fields, participants(value))
        elif items := adapt(value):
            yield from draft_of(items, self.path, self.place, fields)
        elif text := self._transcript(value):
            yield from self._text(text, fields)
        else:
            for key, item in value.items():
                if fold_key(key) not in NOT_TURNS:
                    yield from self.walk(_unpacked(item), fields, depth + 1)

    def _transcript(self, value: Mapping[str, Any]) -> str:
        """The text of a whole conversation in one field."""
        texts = (item for key, item in value.items() if isinstance(item, str) and fold_key(key) in _TEXTS)
        return next((text for text in texts if looks_like_txt(text, self.options)), "")

    def _text(self, text: str, fields: Mapping[str, object]) -> Iterator[Draft | Problem]:
        others = {key: item for key, item in fields.items() if item != text}
        name, channel, metadata = about(others)
        yield from parse_txt(text, self.path, self.options, self.place, (name, channel, metadata))


_TEXTS = frozenset(KEYS["text"]) | frozenset(TURN_LISTS)


def _scalars(value: Mapping[str, Any]) -> dict[str, object]:
    """The scalar fields of an object, and those of objects beside the turns, such as `metadata`."""
    fields = _own_scalars(value)
    for item in value.values():
        if isinstance(item, dict) and not any(isinstance(part, list) for part in item.values()):
            fields = {**_own_scalars(item), **fields}
    return fields


def _own_scalars(value: Mapping[str, Any]) -> dict[str, object]:
    """Not those that hold a whole document of JSON."""
    return {
        k: v for k, v in value.items() if isinstance(v, _SCALAR) and not isinstance(_unpacked(v), dict | list)
    }


def _unpacked(item: object) -> object:
    """JSON inside a string, as iFlytek's orderResult has it."""
    return loads(item) if isinstance(item, str) and item[:1] in ("{", "[") else item


def turn_list_key(value: Mapping[str, Any]) -> str | None:
    """The key of the list that holds the turns of a conversation object."""
    lists = [
        key
        for key, item in value.items()
        if isinstance(item, list)
        and fold_key(key) not in NOT_TURNS
        and (is_turn_list(item) or (not item and fold_key(key) in _MAY_BE_EMPTY))
    ]
    return min(lists, key=lambda key: (not value[key], TURN_LISTS.get(fold_key(key), 99)), default=None)


def is_turn_list(items: Sequence[object]) -> bool:
    """Whether most of the first objects of a list look like turns."""
    sample = items[:20]
    return (
        bool(sample) and sum(map(is_turn, sample)) * 2 >= len(sample) and not any(map(_holds_turns, sample))
    )


def _holds_turns(item: object) -> bool:
    """Whether an object is a conversation, though text and a speaker may be found somewhere in it."""
    return isinstance(item, dict) and "text" not in plan(tuple(item)) and turn_list_key(item) is not None


def no_turns(value: object) -> Text:
    """What to say of JSON without turns."""
    seen = list(_lists(value, "", 0))[:4]
    if not seen:
        return Text("JSON 里没有话轮列表", "no list of turns in this JSON")
    shown = "; ".join(f"{path} ({len(items)}: {', '.join(list(items[0])[:8])})" for path, items in seen)
    example = f"--map turns={seen[0][0]},{_guess(seen[0][1])}"
    return Text(
        f"找不到话轮；看到的列表：{shown}；可指明，如 {example}",
        f"no turns found; the lists seen: {shown}; map them, for example {example}",
    )


def _guess(items: Sequence[Mapping[str, Any]]) -> str:
    """Which key may be the text (the longest), and which the speaker (the one with the fewest values)."""
    sample = [flatten(item) for item in items[:20] if isinstance(item, dict)]
    values = {key: [str(item.get(key, "")) for item in sample] for key in sample[0]} or {"…": [""]}
    text = max(values, key=lambda key: sum(map(len, values[key])))
    others = [key for key in values if key != text] or ["…"]
    role = min(others, key=lambda key: len(set(values.get(key, ()))))
    return f"role={role},text={text}"


def _lists(value: object, path: str, depth: int) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The lists of objects in a JSON value."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        if value and isinstance(value[0], dict) and value[0]:
            yield path or ".", value
            yield from _lists(value[0], path, depth + 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _lists(item, f"{path}.{key}" if path else key, depth + 1)
