"""Write conversations in our own formats, for ``convert``: everything that is written is read back the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from cs_audit.model import SYSTEM

if TYPE_CHECKING:
    from collections.abc import Collection

    from cs_audit.model import Conversation, Role, Turn

_NAMES: dict[Role, str] = {"agent": "客服", "customer": "客户", "system": "系统"}
_LINE_ENDS = ("\r\n", "\r", "\n")


def to_json(conversation: Conversation) -> str:
    """One line of JSONL; roles that nobody told are left out, so that reading it asks for them again."""
    return orjson.dumps(_object(conversation)).decode()


def to_json_document(conversations: Collection[Conversation]) -> str:
    """One JSON document, for people to look at."""
    return orjson.dumps([_object(one) for one in conversations], option=orjson.OPT_INDENT_2).decode() + "\n"


def _object(conversation: Conversation) -> dict[str, Any]:
    unknown = _unknown(conversation)
    metadata = {key: value for key, value in conversation.metadata.items() if key != "unknown_speakers"}
    return {
        "id": conversation.id,
        **({"channel": conversation.channel} if conversation.channel else {}),
        **({"time_unit": "s"} if any(turn.start is not None for turn in conversation.turns) else {}),
        **metadata,
        "turns": [_turn(turn, unknown) for turn in conversation.turns],
    }


def _unknown(conversation: Conversation) -> Collection[str]:
    names = conversation.metadata.get("unknown_speakers", ())
    return names if isinstance(names, tuple | list) else ()


def _is_unknown(turn: Turn, unknown: Collection[str]) -> bool:
    return turn.role == SYSTEM and (turn.speaker or "?") in unknown


def _turn(turn: Turn, unknown: Collection[str]) -> dict[str, object]:
    return {
        **({} if _is_unknown(turn, unknown) else {"role": turn.role}),
        **({"speaker": turn.speaker} if turn.speaker or _is_unknown(turn, unknown) else {}),
        "text": turn.text,
        **({"start": turn.start} if turn.start is not None else {}),
        **({"end": turn.end} if turn.end is not None else {}),
    }


def to_txt(conversation: Conversation) -> str:
    """A header of metadata, then `[time] 角色：内容` lines; further lines of a turn start with a tab."""
    unknown = _unknown(conversation)
    header = {"会话": conversation.id, **({"channel": conversation.channel} if conversation.channel else {})}
    lines = [f"{key}：{value}" for key, value in header.items()]
    lines += [_txt_turn(turn, unknown) for turn in conversation.turns]
    return "\n".join(lines) + "\n"


def _txt_turn(turn: Turn, unknown: Collection[str]) -> str:
    name = turn.speaker if _is_unknown(turn, unknown) else _txt_name(turn)
    text = turn.text
    for line_end in _LINE_ENDS:
        text = text.replace(line_end, "\n")
    return f"{_stamp(turn)}{name}：{text}".replace("\n", "\n\t")


def _txt_name(turn: Turn) -> str:
    """The role with the name, if any: 客服（小王）."""
    return f"{_NAMES[turn.role]}（{turn.speaker}）" if turn.speaker else _NAMES[turn.role]


def _stamp(turn: Turn) -> str:
    if turn.start is None:
        return ""
    end = f"-{turn.end:g}" if turn.end is not None else ""
    return f"[{turn.start!r}{end}] ".replace("'", "")
