"""Our own formats, as ``convert`` writes them: nothing in them is left to guessing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import orjson

from cs_audit.errors import InputError
from cs_audit.lazy import pattern
from cs_audit.model import AGENT, CUSTOMER, SYSTEM
from cs_audit.owntext import read_time, unescape
from cs_audit.readers.base import NAMELESS, Draft, Utterance
from cs_audit.readers.document import LINE_END
from cs_audit.readers.telling import MARK
from cs_audit.readers.turns import stamp_of
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cs_audit.model import Channel, Role
    from cs_audit.problems import Problem
    from cs_audit.readers.base import ReadOptions, Stamp
    from cs_audit.readers.document import Document
    from cs_audit.roles import Part

FORMAT, FORMAT_NAME = "format", "cs-audit"
ID, CHANNEL = "会话", "渠道"
ROLE_WORDS: dict[str, Role] = {"客服": AGENT, "客户": CUSTOMER, "系统": SYSTEM}
TOLD: dict[str, Part] = {AGENT: AGENT, CUSTOMER: CUSTOMER, SYSTEM: SYSTEM}
_CHANNELS: dict[object, Channel] = {"call": "call", "chat": "chat"}

_NAME = r"(?:[^\\：（）]|\\.)*"
_HEAD = pattern(rf"# (?P<key>{_NAME})：(?P<value>.*)")
_TURN = pattern(
    r"(?:\[(?P<start>[^\]~]*?)(?: ?~ (?P<end>[^\]]*))?\] )?"
    rf"(?P<name>{_NAME})(?:（(?P<speaker>{_NAME})）)?：(?P<text>.*)",
    re.DOTALL,
)


def is_own(value: Mapping[str, Any]) -> bool:
    """Whether a JSON object is a conversation of ours."""
    return value.get(FORMAT) == FORMAT_NAME and isinstance(value.get("turns"), list)


def own_draft(value: Mapping[str, Any], place: str) -> Draft:
    """The conversation of a JSON object of ours; turns that are none are left to be reported as such."""
    metadata = value.get("metadata")
    return Draft(
        tuple(_utterance(turn) for turn in value["turns"] if isinstance(turn, dict)),
        str(value.get("id") or ""), _CHANNELS.get(str(value.get("channel"))),
        metadata if isinstance(metadata, dict) else {}, place, TOLD, unit="s", is_exact=True,
    )  # fmt: skip


def _utterance(turn: Mapping[str, Any]) -> Utterance:
    role, speaker, text = turn.get("role"), turn.get("speaker"), turn.get("text")
    times = stamp_of(turn.get("start")), stamp_of(turn.get("end"))
    return Utterance(str(role or ""), "" if text is None else str(text), *times, name=str(speaker or ""))


def read_own_txt(document: Document, options: ReadOptions) -> Iterator[Draft | Problem]:
    """The conversations of a text of ours; each begins with its head."""
    block: list[tuple[int, str]] = []
    for number, line in enumerate(LINE_END.split(document.text), 1):
        if line.startswith(f"# {ID}：") and block:
            yield _draft(block, document.path)
            block = []
        if line.startswith("\t") and block:
            block[-1] = (block[-1][0], f"{block[-1][1]}\n{line[1:]}")
        elif line.strip() and not (number == 1 and line.lstrip("\ufeff").startswith(MARK)):
            block.append((number, line))
    if block:
        yield _draft(block, document.path)


def _draft(block: list[tuple[int, str]], path: str) -> Draft:
    head: dict[str, object] = {}
    own: dict[str, object] = {}
    spoken: list[Utterance] = []
    for number, line in block:
        if not spoken and (match := _HEAD.fullmatch(line)):
            (own if match["key"] in (ID, CHANNEL) else head)[unescape(match["key"])] = _value(match["value"])
        elif match := _TURN.fullmatch(line):
            spoken.append(_said(match, f"{path}:{number}"))
        else:
            raise _error(f"{path}:{number}")
    return Draft(
        tuple(spoken), str(own.get(ID) or ""), _CHANNELS.get(own.get(CHANNEL)), head, f"{path}:{block[0][0]}",
        TOLD, unit="s", is_exact=True,
    )  # fmt: skip


def _value(written: str) -> object:
    try:
        return orjson.loads(written)
    except orjson.JSONDecodeError:
        return written


def _said(match: re.Match[str], place: str) -> Utterance:
    name, speaker = match["name"], unescape(match["speaker"] or "")
    times = _time(match["start"], place), _time(match["end"], place)
    text = unescape(match["text"])
    if name in ROLE_WORDS:
        return Utterance(ROLE_WORDS[name], text, *times, name=speaker)
    return Utterance("", text, *times, name="" if name == NAMELESS else unescape(name))


def _time(written: str | None, place: str) -> Stamp:
    if not written:
        return None
    if (seconds := read_time(written)) is None:
        raise InputError(Text(f"看不懂的时间：{written}", f"cannot read the time {written!r}"), place)
    return seconds


def _error(place: str) -> InputError:
    return InputError(
        Text("这一行应写成“[时间] 角色（名字）：内容”", "this line should read “[time] 角色（名字）：text”"),
        place,
    )
