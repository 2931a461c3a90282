"""What casts doubt on the roles that a transcript gives: an agent's turn that holds both sides, sides exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cs_audit.model import AGENT, CUSTOMER
from cs_audit.sides import ACTS, evidence
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cs_audit.heard import Heard
    from cs_audit.model import Role
    from cs_audit.recognition import Recogniser

BOTH_SIDES = "both_sides"
USUAL = 3  # with so many kinds of what agents do in the agent's turns nobody doubts whose they are
CLEAR = 8.0  # how much more must speak for the roles exchanged
EXCHANGED: dict[Role, Role] = {AGENT: CUSTOMER, CUSTOMER: AGENT}


def doubts(heard: Heard, recogniser: Recogniser) -> tuple[Text, ...]:
    """Say what is doubtful about who speaks in a conversation."""
    return (*_merged(heard), *_exchanged(heard, recogniser))


def _merged(heard: Heard) -> Iterator[Text]:
    for turn in dict.fromkeys(hit.turn for hit in heard.all(BOTH_SIDES)):
        yield Text(
            f"第 {turn + 1} 句里像有两个人在说话，客户的话可能被算作客服的",
            f"turn {turn + 1} seems to hold both sides; words of the customer may be taken for the agent's",
        )


def _exchanged(heard: Heard, recogniser: Recogniser) -> Iterator[Text]:
    if not _is_unusual(heard, recogniser) or not (heard.agent_turns and heard.customer_turns):
        return
    turns = tuple(turn._replace(role=EXCHANGED.get(turn.role, turn.role)) for turn in heard.turns)
    exchanged = recogniser.hear(heard.conversation._replace(turns=turns))
    if _plausible(exchanged) - _plausible(heard) >= CLEAR:
        yield Text(
            "客服和客户的角色像是标反了；请核对，用 --role 名称=agent 指明",
            "the roles of agent and customer seem to be exchanged; check, and say so with --role NAME=agent",
        )


def _is_unusual(heard: Heard, recogniser: Recogniser) -> bool:
    """Whether little is heard of what agents do, by one who would hear it."""
    usual = ACTS[AGENT].keys()
    return len(heard.acts & usual) < USUAL <= len(recogniser.acts & usual)


def _plausible(heard: Heard) -> float:
    """How much speaks for the roles as they are."""
    sides = ((heard.agent_turns, AGENT), (heard.customer_turns, CUSTOMER))
    return sum(sum(evidence(heard, turns, role).values()) for turns, role in sides)
