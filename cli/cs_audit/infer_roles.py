"""Who is the agent, where the transcript only numbers or names its speakers.

Each speaker is heard once as the agent and once as the customer, and gets the role for which more speaks
(``sides``), if it is clear enough.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cs_audit.compiled import load_compiled
from cs_audit.model import AGENT, CUSTOMER, SYSTEM, Conversation
from cs_audit.problems import Problem, warning
from cs_audit.readers.base import NAMELESS, UNKNOWN_SPEAKERS
from cs_audit.roles import unknown_roles
from cs_audit.sides import evidence
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from cs_audit.model import Role, Turn
    from cs_audit.readers.base import ReadOptions
    from cs_audit.recognition import Recogniser

INFERRED_ROLES = "inferred_roles"
MOST_SPEAKERS = 8
CLEAR = 5.0  # the least lead in evidence that decides
SHOWN = 3  # how many signs are named for a speaker


class _Leaning(NamedTuple):
    """What speaks for a speaker in either role."""

    agent: Mapping[str, float]
    customer: Mapping[str, float]

    @property
    def score(self) -> float:
        """Above 0 for the agent, below for the customer."""
        return sum(self.agent.values()) - sum(self.customer.values())

    def signs(self, role: Role) -> Text:
        """Name what speaks most for a role."""
        from cs_audit.names import act_names

        signs = self.agent if role == AGENT else self.customer
        best = sorted(signs, key=lambda sign: (-signs[sign], sign))[:SHOWN]
        names = [act_names([s]) if s.isascii() else Text(f"“{s}”", f"“{s}”") for s in best]
        return Text("、".join(n.zh for n in names), ", ".join(n.en for n in names))


def with_roles(
    items: Iterable[Conversation | Problem], options: ReadOptions
) -> Iterator[Conversation | Problem]:
    """Infer the roles that nobody tells, if the options ask for it; who may stay unknown goes on if that fails."""
    return _with_roles(items, options.keep_unknown) if options.infer_roles else iter(items)


def _with_roles(items: Iterable[Conversation | Problem], keep: bool) -> Iterator[Conversation | Problem]:
    for item in items:
        if isinstance(item, Problem) or UNKNOWN_SPEAKERS not in item.metadata:
            yield item
            continue
        inferred, problem = infer_roles(item, _recogniser())
        yield problem._replace(is_error=False) if keep else problem
        if inferred or keep:
            yield inferred or item


@lru_cache(maxsize=1)
def _recogniser() -> Recogniser:
    """What people say in either role is the same whatever standard they are held against."""
    (ruleset,), _ = load_compiled(["default"])
    return ruleset.recogniser


def infer_roles(conversation: Conversation, recogniser: Recogniser) -> tuple[Conversation | None, Problem]:
    """Give the unknown speakers their roles, and say why; None where it is not clear who the agent is."""
    unknown = _unknown(conversation)
    known = {turn.role for turn in conversation.turns} - {SYSTEM}
    leanings = _leanings(conversation, unknown, recogniser) if len(unknown) <= MOST_SPEAKERS else {}
    roles = _decided({name: leaning.score for name, leaning in leanings.items()}, known)
    if {*roles.values(), *known} != {AGENT, CUSTOMER}:
        return None, unknown_roles(conversation.path, conversation.path, conversation.id, unknown, tried=True)
    metadata = {**conversation.metadata, INFERRED_ROLES: roles}
    left = tuple(name for name in unknown if name not in roles)
    metadata = {**metadata, UNKNOWN_SPEAKERS: left} if left else _without(metadata, UNKNOWN_SPEAKERS)
    inferred = _assigned(conversation, roles)._replace(metadata=metadata)
    return inferred, _explained(conversation, roles, leanings)


def _unknown(conversation: Conversation) -> tuple[str, ...]:
    named = conversation.metadata.get(UNKNOWN_SPEAKERS, ())
    return tuple(map(str, named)) if isinstance(named, (tuple, list)) else ()


def _without(metadata: Mapping[str, object], key: str) -> dict[str, object]:
    return {name: value for name, value in metadata.items() if name != key}


def _leanings(
    conversation: Conversation, unknown: Sequence[str], recogniser: Recogniser
) -> dict[str, _Leaning]:
    """Hear each speaker in either role, the others in the opposite one."""

    def heard_as(name: str, role: Role) -> dict[str, float]:
        other = CUSTOMER if role == AGENT else AGENT
        roles = {each: role if each == name else other for each in unknown}
        turns = [i for i, turn in enumerate(conversation.turns) if _speaker(turn) == name]
        return evidence(recogniser.hear(_assigned(conversation, roles)), turns, role)

    return {name: _Leaning(heard_as(name, AGENT), heard_as(name, CUSTOMER)) for name in unknown}


def _speaker(turn: Turn) -> str | None:
    """The name under which a turn is unknown, None if its role is known."""
    return (turn.speaker or NAMELESS) if turn.role == SYSTEM else None


def _assigned(conversation: Conversation, roles: Mapping[str, Role]) -> Conversation:
    turns = [turn._replace(role=roles.get(_speaker(turn) or "", turn.role)) for turn in conversation.turns]
    return conversation._replace(turns=tuple(turns))


def _decided(scores: Mapping[str, float], known: AbstractSet[Role]) -> dict[str, Role]:
    """The roles of those speakers for whom it is clear."""
    clear = {name: AGENT if score > 0 else CUSTOMER for name, score in scores.items() if abs(score) >= CLEAR}
    if len(known) == 1:  # who is not the one is the other, unless much speaks against it
        (missing,) = {AGENT, CUSTOMER} - known
        return dict.fromkeys(scores, missing) | clear
    if known or len(scores) < 2:
        return clear
    best, least = max(scores, key=scores.__getitem__), min(scores, key=scores.__getitem__)
    return {**clear, best: AGENT, least: CUSTOMER} if scores[best] - scores[least] >= CLEAR else {}


def _explained(
    conversation: Conversation, roles: Mapping[str, Role], leanings: Mapping[str, _Leaning]
) -> Problem:
    """Say who was taken for whom, and what speaks for it."""
    parts = []
    for name, role in roles.items():
        signs = leanings[name].signs(role)
        zh = f"{name} 是{'客服' if role == AGENT else '客户'}" + (f"（{signs.zh}）" if signs.zh else "")
        en = f"{name} is the {role}" + (f" ({signs.en})" if signs.en else "")
        parts.append(Text(zh, en))
    zh, en = "；".join(p.zh for p in parts), "; ".join(p.en for p in parts)
    left = [name for name in leanings if name not in roles]
    zh += f"；看不出 {'、'.join(left)} 是谁，其话不计" if left else ""
    en += f"; nothing tells who {', '.join(left)} is, whose turns are left out" if left else ""
    name = conversation.id
    return warning(
        conversation.path,
        conversation.path,
        f"会话 {name}：推断{zh}",
        f"conversation {name}: inferred that {en}",
    )
