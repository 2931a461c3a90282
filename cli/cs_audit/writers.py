"""Write conversations in our own formats, for ``convert``: everything that is written is read back the same.

``readers.own`` reads them; docs/formats.md shows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from cs_audit.model import SYSTEM
from cs_audit.owntext import escape, escape_name, write_time
from cs_audit.readers.base import NAMELESS, UNKNOWN_SPEAKERS
from cs_audit.readers.own import CHANNEL, FORMAT, FORMAT_NAME, ID, ROLE_WORDS
from cs_audit.readers.telling import MARK

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from cs_audit.model import Conversation, Turn


def jsonl(conversations: Iterable[Conversation]) -> Iterator[bytes]:
    """A conversation a line."""
    for one in conversations:
        yield _dumps(_object(one)) + b"\n"


def json(conversations: Iterable[Conversation]) -> Iterator[bytes]:
    """One document for people to look at: an object for a single conversation, else a list of them."""
    before, count = b"", 0
    for count, one in enumerate(conversations, 1):
        if before:
            yield (b"[\n" if count == 2 else b",\n") + before
        before = _dumps(_object(one), orjson.OPT_INDENT_2)
    yield (b",\n" if count > 1 else b"") + before + (b"\n]\n" if count > 1 else b"\n" if before else b"[]\n")


def txt(conversations: Iterable[Conversation]) -> Iterator[bytes]:
    """A head of `# 名称：值` lines for each conversation, then `[time] 角色（名字）：内容` lines."""
    yield f"{MARK}\n".encode()
    for one in conversations:
        yield "".join(f"{line}\n" for line in _lines(one)).encode("utf-8", "replace")


WRITERS = {"json": json, "jsonl": jsonl, "txt": txt}


def _dumps(value: object, option: int = 0) -> bytes:
    return orjson.dumps(value, default=str, option=option | orjson.OPT_NON_STR_KEYS)


def _object(one: Conversation) -> dict[str, Any]:
    unknown, metadata = _parted(one)
    return {
        FORMAT: FORMAT_NAME,
        "id": one.id,
        **({"channel": one.channel} if one.channel else {}),
        **({"metadata": metadata} if metadata else {}),
        "turns": _turns(one, unknown),
    }


def _parted(one: Conversation) -> tuple[tuple[str, ...], dict[str, object]]:
    """The names of the speakers whose role is not known, and the rest of the metadata."""
    metadata = dict(one.metadata)
    unknown = metadata.pop(UNKNOWN_SPEAKERS, ())
    return tuple(map(str, unknown)) if isinstance(unknown, tuple | list) else (), metadata


def _is_unknown(turn: Turn, unknown: Collection[str]) -> bool:
    return turn.role == SYSTEM and (turn.speaker or NAMELESS) in unknown


def _turns(one: Conversation, unknown: Collection[str]) -> list[dict[str, object]]:
    """The turns, all with the same keys, which is quicker to read; unknown roles are left out."""
    used = [
        key
        for key in ("speaker", "start", "end")
        if any(getattr(t, key) not in ("", None) for t in one.turns)
    ]
    return [
        {
            **({} if _is_unknown(turn, unknown) else {"role": turn.role}),
            "text": turn.text,
            **{key: getattr(turn, key) for key in used},
        }
        for turn in one.turns
    ]


def _lines(one: Conversation) -> Iterator[str]:
    unknown, metadata = _parted(one)
    yield f"# {ID}：{_value(one.id)}"
    if one.channel:
        yield f"# {CHANNEL}：{one.channel}"
    for key, value in metadata.items():
        name = escape_name(str(key))
        yield f"# {chr(92) if name in (ID, CHANNEL) else ''}{name}：{_value(value)}"
    for turn in one.turns:
        name = _unknown_name(turn) if _is_unknown(turn, unknown) else _name(turn)
        yield f"{_times(turn)}{name}：{escape(turn.text)}"


def _value(value: object) -> str:
    """A metadata value: plain text as it is, anything that could be taken for JSON as JSON."""
    encoded = _dumps(value).decode()
    is_plain = isinstance(value, str) and value.strip() == value != "" and encoded[1:-1] == value
    return str(value) if is_plain and not _is_json(str(value)) else encoded


def _is_json(text: str) -> bool:
    try:
        orjson.loads(text)
    except ValueError:
        return False
    return True


def _unknown_name(turn: Turn) -> str:
    name = escape_name(turn.speaker)
    return f"\\{name}" if name in ROLE_WORDS else name or NAMELESS


def _name(turn: Turn) -> str:
    """The role with the name, if any: 客服（小王）."""
    word = next(word for word, role in ROLE_WORDS.items() if role == turn.role)
    return f"{word}（{escape_name(turn.speaker)}）" if turn.speaker else word


def _times(turn: Turn) -> str:
    if turn.start is None and turn.end is None:
        return ""
    start = "" if turn.start is None else write_time(turn.start)
    end = "" if turn.end is None else f"{' ' if start else ''}~ {write_time(turn.end)}"
    return f"[{start}{end}] "
