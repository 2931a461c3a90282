"""`--map turns=data.items,role=speaker,text=content`: the user says where things are in unknown JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cs_audit.readers.base import ALIASES
from cs_audit.readers.drafts import draft_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cs_audit.problems import Problem
    from cs_audit.readers.base import Draft


def mapped(value: object, path: str, place: str, mapping: Mapping[str, str]) -> Iterator[Draft | Problem]:
    """Yield the conversations that the mapping points at; lists on the way are walked through."""
    where = {ALIASES.get(key, key): dotted for key, dotted in mapping.items()}
    for holder, items in _holders(value, _steps(where.get("turns", "")), {}):
        turns = [_turn(item, where) for item in items if isinstance(item, dict)]
        yield from draft_of(turns, path, place, _fields(holder, where))


def _steps(dotted: str) -> list[str]:
    return [step for step in dotted.split(".") if step and step not in ("$", "*")]


def _holders(
    value: object, steps: list[str], holder: Mapping[str, Any]
) -> Iterator[tuple[Mapping[str, Any], list[Any]]]:
    """Every list at the end of the path, with the object that holds it."""
    if isinstance(value, list):
        if not steps and value and isinstance(value[0], dict):
            yield holder, value
        elif steps:
            for item in value:
                yield from _holders(item, steps, holder)
    elif isinstance(value, dict) and steps and steps[0] in value:
        yield from _holders(value[steps[0]], steps[1:], value)


def at(value: object, dotted: str) -> object:
    """What stands at a dotted path, None if nothing does; numbers count in lists."""
    for step in _steps(dotted):
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.lstrip("-").isdigit() and -len(value) <= int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def _turn(item: Mapping[str, Any], where: Mapping[str, str]) -> dict[str, Any]:
    """The item under our own keys."""
    return {key: at(item, where[key]) for key in ("role", "speaker", "text", "start", "end") if key in where}


def _fields(holder: Mapping[str, Any], where: Mapping[str, str]) -> dict[str, object]:
    scalars = {k: v for k, v in holder.items() if isinstance(v, str | int | float)}
    ours = {key: at(holder, where[key]) for key in ("id", "channel") if key in where}
    return {**ours, **scalars} if "id" not in where else {**scalars, **ours}
