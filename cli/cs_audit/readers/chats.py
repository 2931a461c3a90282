"""Chat exports where a line with a name and a time stands above each message: 千牛, QQ, WeChat.

小美旗舰店:客服小王 2026-03-01 10:00:05          2026-03-01 10:00:05 张三(12345)
您好                                             你好
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cs_audit.errors import InputError
from cs_audit.lazy import pattern
from cs_audit.model import CUSTOMER
from cs_audit.readers.base import Draft, Utterance
from cs_audit.readers.document import LINE_END
from cs_audit.readers.stamps import CLOCK, DATE, HALF_DAY
from cs_audit.roles import is_plain
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cs_audit.problems import Problem
    from cs_audit.readers.base import ReadOptions
    from cs_audit.readers.document import Document

_WHEN = rf"{DATE}[ 　T]+(?:{HALF_DAY}\s?)?{CLOCK}(?:\s?[AaPp][Mm]\b)?"
_NAME_FIRST = pattern(rf"(?P<name>\S.{{0,60}}?)\s*[\[(（]?(?P<when>{_WHEN})[\])）]?\s*")
_TIME_FIRST = pattern(rf"[\[(（]?(?P<when>{_WHEN})[\])）]?[ 　]+(?P<name>\S.{{0,60}}?)\s*")
_TIME_ONLY = pattern(rf"\s*(?P<when>{_WHEN})\s*")
_RECALLED = pattern(r".{1,60}撤回了一条消息\s*")
_ARROW = pattern(r"\s*-+>.*")
_NUMBER = pattern(r"\s*(?:[(（]\d{4,12}[)）]|<[^<>\s]+@[^<>\s]+>)$")  # QQ's number or address
_NOISE = pattern(
    r"已读|未读|发送中|千牛|(?:当前用户来自|商品详情页|商品推荐|由 .* 转交给|原因：【|消息记录（|消息分组:|消息对象:|[¥￥][\d.]).*|={8,}"
)


@dataclass(slots=True)
class _Message:
    name: str
    when: str | None
    lines: list[str] = field(default_factory=list)


def has_heads(text: str) -> bool:
    """At least two heads, most of them with a message below."""
    lines = [line for line in LINE_END.split(text)[:400] if line.strip()]
    heads = {index for index in range(len(lines)) if _head(lines, index)}
    return len(heads) > 1 and 2 * sum(index + 1 not in heads for index in heads) >= len(heads)


def _head(lines: Sequence[str], index: int) -> _Message | None:
    """The message that a head opens, in any of the three layouts."""
    line = lines[index].strip("\ufeff")
    if match := _TIME_FIRST.fullmatch(line) or _NAME_FIRST.fullmatch(line):
        name = _bare(match["name"])
        return None if not name or _is_text(name) else _Message(name, match["when"])
    below = lines[index + 1] if index + 1 < len(lines) else ""
    if (
        line.strip()
        and len(line) <= 60
        and not _TIME_ONLY.fullmatch(line)
        and (match := _TIME_ONLY.fullmatch(below))
    ):
        return _Message(_bare(line.strip()), match["when"])
    return None


def _is_text(name: str) -> bool:
    """Whether `客服:您好` with a time is a whole message; `旗舰店:小美` is the name of a seat."""
    before, colon, after = name.partition(":")
    return bool(
        re.search("[：，。？！]", name)
        or (colon and (is_plain(before) or not re.fullmatch(r"\S{1,12}", after)))
    )


def _bare(name: str) -> str:
    return _NUMBER.sub("", _ARROW.sub("", name.strip())).strip(" 　-")


def read_chat(document: Document, options: ReadOptions) -> Iterator[Draft | Problem]:
    """One conversation. Where one party is known as the agent, the others, with nicknames, are customers."""
    messages = _messages(LINE_END.split(document.text))
    if not messages:
        raise InputError(
            Text("找不到“名字 时间”的消息头", "no message heads (name and time) found"), document.path
        )
    spoken = tuple(Utterance(one.name, "\n".join(one.lines), one.when) for one in messages)
    yield Draft(spoken, place=document.path, channel="chat", others=CUSTOMER)


def _messages(lines: Sequence[str]) -> list[_Message]:
    messages: list[_Message] = []
    for index, line in enumerate(lines):
        if head := _head(lines, index):
            messages.append(head)
        elif _RECALLED.fullmatch(line):
            messages.append(_Message("系统", messages[-1].when if messages else None, [line.strip()]))
        elif (
            messages
            and line.strip()
            and not _TIME_ONLY.fullmatch(line)
            and not _NOISE.fullmatch(line.strip())
        ):
            messages[-1].lines.append(line.strip())
    return messages
