"""JSON objects as turns: which of their fields is the speaker, the text, the time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from cs_audit.lazy import pattern
from cs_audit.readers.base import Utterance
from cs_audit.readers.keys import plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_audit.readers.base import Stamp

MAX_NESTING = 4
_TAGS = pattern(r"<\|[^|<>]{1,20}\|>")  # FunASR's <|zh|><|NEUTRAL|>
_SCALAR = (str, int, float, bool, type(None))


def flatten(item: Mapping[str, Any]) -> dict[str, Any]:
    """The scalar fields and lists of text of an object and of the objects in it; the outer ones win."""
    flat: dict[str, Any] = {}
    level: list[Mapping[str, Any]] = [item]
    for _ in range(MAX_NESTING):
        below: list[Mapping[str, Any]] = []
        for part in level:
            for key, value in part.items():
                if isinstance(value, dict):
                    below.append(value)
                elif isinstance(value, _SCALAR) or is_text_list(value):
                    flat.setdefault(key, value)
        level = below
    return flat


def is_text_list(value: object) -> bool:
    """Whether it is a list of nothing but strings, and not empty."""
    return isinstance(value, list) and bool(value) and all(isinstance(part, str) for part in value)


def is_turn(item: object) -> bool:
    """Whether an object looks like a turn: some text, with a speaker or a time."""
    if not isinstance(item, dict):
        return False
    chosen = plan(tuple(flatten(item)))
    return "text" in chosen and not chosen.keys().isdisjoint(("role", "name", "start"))


def utterance(item: Mapping[str, Any]) -> Utterance | None:
    """The turn that an object stands for; None if it has no text."""
    flat = flatten(item)
    chosen = plan(tuple(flat))
    if "text" not in chosen:
        return None
    role, name = (scalar(flat.get(chosen.get(part, ""))) for part in ("role", "name"))
    return Utterance(
        label=role or name,
        text=text_of(flat[chosen["text"]]),
        start=stamp_of(flat.get(chosen.get("start", ""))),
        end=stamp_of(flat.get(chosen.get("end", ""))),
        name=name if role else "",
    )


def scalar(value: object) -> str:
    """A label as text: 1, 1.0 and "1" are one."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None or isinstance(value, list | dict) else str(value).strip()


def text_of(value: object) -> str:
    """The text of a field: several messages in one turn are joined by line breaks."""
    text = "\n".join(value) if isinstance(value, list) else "" if value is None else str(value)
    if text.startswith("{") and text.endswith("}"):
        text = _packed(text)
    return _TAGS.sub("", text) if "<|" in text else text


def _packed(text: str) -> str:
    """The text inside a message that is itself JSON, as some chat systems store them; else the message."""
    try:
        message = orjson.loads(text)
    except ValueError:
        return text
    flat = flatten(message) if isinstance(message, dict) else {}
    inner = flat.get(plan(tuple(flat)).get("text", ""))
    return inner if isinstance(inner, str) else text


def stamp_of(value: object) -> Stamp:
    """A time, if the field can be one."""
    return value if isinstance(value, str | int | float) and not isinstance(value, bool) else None
