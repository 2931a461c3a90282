"""Turn objects and the fields around them as a draft."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cs_audit.lazy import pattern
from cs_audit.model import AGENT
from cs_audit.problems import warning
from cs_audit.readers.asr import speaker_of_words
from cs_audit.readers.base import Draft, Utterance
from cs_audit.readers.keys import CHANNELS, KEYS, MS_KEYS, fold_key, plan
from cs_audit.readers.turns import flatten, scalar, utterance
from cs_audit.readers.vendors import STAFF_NAMES, codes
from cs_audit.roles import fold_name, part_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cs_audit.model import Channel
    from cs_audit.problems import Problem
    from cs_audit.readers.base import Unit
    from cs_audit.roles import Part

TIME_UNIT = "time_unit"  # in our own JSON, so that whole seconds are never taken for milliseconds
_OURS = frozenset({"unknown_speakers", TIME_UNIT})
_WHOLE = pattern("text|transcript|result|content|transcripttext")
_VOICE = pattern(r"[A-Za-z]")


def draft_of(
    items: Sequence[object],
    path: str,
    place: str,
    fields: Mapping[str, object],
    told: Mapping[str, Part] | None = None,
) -> Iterator[Draft | Problem]:
    """The conversation that a list of turn objects and the fields around it make."""
    spoken: list[Utterance] = []
    for number, item in enumerate(items):
        said = utterance(item) if isinstance(item, dict) else None
        if said is None:
            yield warning(path, place, f"第 {number} 个话轮（从 0 起）没有文字，已跳过",
                          f"turn {number} (from 0) has no text and was left out")  # fmt: skip
        elif not said.label and isinstance(item, dict):
            spoken.append(Utterance(speaker_of_words(item), said.text, said.start, said.end))
        else:
            spoken.append(said)
    first = next((item for item in items if isinstance(item, dict)), {})
    yield _draft(spoken, tuple(flatten(first)), place, fields, dict(told or {}))


def _draft(
    spoken: list[Utterance],
    all_keys: tuple[str, ...],
    place: str,
    fields: Mapping[str, object],
    told: dict[str, Part],
) -> Draft:
    labels, keys = {one.label for one in spoken}, plan(all_keys)
    told |= codes(keys.get("role", keys.get("name", "")), labels, all_keys)
    if fold_key(keys.get("name", "")) in STAFF_NAMES:
        spoken = [_without_staff_name(one, told) for one in spoken]
    name, channel, metadata = about(fields)
    return Draft(
        tuple(spoken), name, channel, metadata, place, told,
        unit=unit_of(keys.get("start", ""), fields.get(TIME_UNIT)),
        is_diarised="role" not in keys and all(map(_VOICE.fullmatch, labels)),
    )  # fmt: skip


def _without_staff_name(one: Utterance, told: Mapping[str, Part]) -> Utterance:
    """The name of the member of staff stands in the customer's messages, too, but is not the customer's."""
    if part_of(one.label, told) == AGENT or fold_name(one.label) == fold_name(one.name):
        return one
    return Utterance(one.label, one.text, one.start, one.end)


def unit_of(start_key: str, told: object) -> Unit:
    """The unit that the file tells (``time_unit``), or the name of the key."""
    if told in ("s", "ms"):
        return "s" if told == "s" else "ms"
    return "ms" if MS_KEYS.search(fold_key(start_key)) else ""


def about(fields: Mapping[str, object]) -> tuple[str, Channel | None, dict[str, object]]:
    """The id, the channel and the metadata among the fields of a conversation."""
    id_key = plan(tuple(fields)).get("id", "")
    metadata = {key: value for key, value in fields.items() if key != id_key and is_metadata(key)}
    channel: Channel | None = None
    for key in fields:
        if fold_key(key) in KEYS["channel"] and (channel := channel_of(str(fields[key]))):
            metadata.pop(key, None)
            break
    return scalar(fields.get(id_key, "")), channel, metadata


def is_metadata(key: str) -> bool:
    """Whether a field says something that the turns don't; the whole text once more does not."""
    return key not in _OURS and not _WHOLE.fullmatch(fold_key(key))


@lru_cache(maxsize=1024)
def channel_of(value: str) -> Channel | None:
    """`call` or `chat`, if the word says so."""
    word = value.strip().lower()
    return next((channel for channel, words in CHANNELS.items() if word in words), None)
