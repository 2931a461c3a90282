"""Who the agents of a conversation are, and a conversation narrowed to some of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cs_audit.lazy import pattern
from cs_audit.model import AGENT, SYSTEM
from cs_audit.roles import ROLES, fold_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from cs_audit.model import Conversation

# Metadata that tells who served, where turns don't name anyone; compared without case, `_`, `-` and spaces.
FIELDS = frozenset(
    [
        "agent",
        "agentid",
        "agentname",
        "agentno",
        "staff",
        "staffid",
        "staffname",
        "worker",
        "servicer",
        "servicerid",
        "seat",
        "seatno",
        "operator",
        "waiter",
        "坐席",
        "坐席工号",
        "坐席姓名",
        "坐席编号",
        "座席",
        "座席工号",
        "客服",
        "客服工号",
        "客服姓名",
        "客服昵称",
        "工号",
        "员工",
        "员工号",
        "员工姓名",
        "接待客服",
    ]
)
_BASES = "|".join(sorted((re.escape(name) for name in ROLES if len(name) > 1), key=len, reverse=True))
_ROLE = pattern(
    rf"(?:(?:{_BASES}|工号)[\s#_\-.·:(\[（【]*)?(?:工号)?[\s#_\-.:]*(?P<who>.+?)(?:(?<=\d)号)?[\s)\]）】]*"
)


def agents_of(conversation: Conversation) -> tuple[str, ...]:
    """The names of the agents, as the turns or else the metadata give them; in order, each once."""
    spoken = dict.fromkeys(turn.speaker for turn in conversation.turns if turn.role == AGENT and turn.speaker)
    return tuple(spoken) or tuple(dict.fromkeys(_served(conversation)))


def _served(conversation: Conversation) -> Iterator[str]:
    for key, value in conversation.metadata.items():
        if re.sub(r"[\s_\-]", "", key).lower() in FIELDS and str(value).strip():
            yield str(value).strip()


def narrowed(conversation: Conversation, names: Collection[str]) -> Conversation | None:
    """Return the conversation with only the turns of these agents as an agent's; None if none of them speaks.

    The turns of other agents become the system's: they stay in place, and nobody is held to them.
    """
    wanted = {person(name) for name in names}
    theirs = {name for name in agents_of(conversation) if person(name) in wanted}
    if not theirs:
        return None
    if not any(turn.speaker in theirs and turn.role == AGENT for turn in conversation.turns):
        return conversation  # the metadata tell, and no turn names an agent
    turns = (
        turn if turn.role != AGENT or turn.speaker in theirs else turn._replace(role=SYSTEM)
        for turn in conversation.turns
    )
    return conversation._replace(turns=tuple(turns))


@lru_cache(maxsize=4096)
def person(name: str) -> str:
    """The name without the role: 客服小王, 客服（小王）, 旗舰店:小王 and 小王 are one; so are 工号1024 and 1024."""
    folded = fold_name(name).rpartition(":")[2].strip()
    match = _ROLE.fullmatch(folded)
    return match["who"].strip() if match else folded
