"""What single vendors mean: their codes of roles, speakers as keys, participants beside the turns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import orjson

from cs_audit.lazy import pattern
from cs_audit.model import AGENT, CUSTOMER, SYSTEM
from cs_audit.readers.keys import fold_key
from cs_audit.roles import ROLES, fold_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from cs_audit.roles import Part

Items = list[dict[str, Any]]

# What the codes of a role field mean, by the field's name.
CODES: dict[str, dict[str, Part]] = {
    "opercode": {  # WeChat customer service: who sent, or what happened to the session
        "2001": CUSTOMER, "2002": AGENT, "2003": CUSTOMER,
        **dict.fromkeys(("1000", "1001", "1002", "1003", "1004", "1005"), SYSTEM),
    },
    "origin": {"3": CUSTOMER, "4": SYSTEM, "5": AGENT},  # WeCom customer service
    "waitersend": {"0": CUSTOMER, "1": AGENT},  # JDDC
    "isagent": {"true": AGENT, "false": CUSTOMER, "1": AGENT, "0": CUSTOMER},
    "fromuser": {"1": CUSTOMER, "0": AGENT},  # 七鱼
}  # fmt: skip
_STAFF_IS_MINUS_1: dict[str, Part] = {"-1": AGENT, "1": CUSTOMER}
STAFF_NAMES = frozenset(
    {"worker", "staffname", "servicer", "servicerid", "servicerserid", "客服", "坐席", "agentname"}
)
_STAFF_BESIDE = frozenset({"staffid", "staffname"})
_NUMBERED = pattern(r"\[?speaker[ _]?\d+\]?", re.IGNORECASE)


def codes(role_key: str, labels: set[str], keys: Collection[str]) -> Mapping[str, Part]:
    """What the labels under this key mean, where they are codes; ``keys`` are the others of the turn."""
    if labels <= {"-1", "1"} and "-1" in labels:
        return _STAFF_IS_MINUS_1
    folded = fold_key(role_key)
    if folded == "from" and labels <= {"0", "1"} and _STAFF_BESIDE & set(map(fold_key, keys)):
        folded = "fromuser"
    return CODES.get(folded, {})


def paired(items: Sequence[object]) -> tuple[Items, dict[str, Part]] | None:
    """Objects whose keys are the speakers, `{"[SPEAKER 1]": "您好", "[SPEAKER 2]": "你好"}`, and their roles."""
    found: Items = []
    told: dict[str, Part] = {}
    for item in objects(items):
        found += [{"speaker": k, "text": v} for k, v in item.items() if isinstance(v, str) and _is_speaker(k)]
        if "客服意图" in item:  # MobileCS: the first speaker is the agent
            told = {fold_name("[SPEAKER 1]"): AGENT, fold_name("[SPEAKER 2]"): CUSTOMER}
    return (found, told) if found else None


def _is_speaker(key: str) -> bool:
    return bool(_NUMBERED.fullmatch(key)) or (len(key) > 1 and fold_name(key) in ROLES)


def participants(holder: Mapping[str, Any]) -> dict[str, Part]:
    """Contact Lens: the roles of participants, whose turns only name their ids."""
    return {
        fold_name(str(one.get("ParticipantId"))): part
        for one in objects(holder.get("Participants"))
        if (part := ROLES.get(fold_name(str(one.get("ParticipantRole")))))
    }


def loads(text: str | bytes) -> Any:
    """Strict JSON, such as stands inside strings; None if it is none."""
    try:
        return orjson.loads(text)
    except (ValueError, UnicodeEncodeError):
        return None


def objects(value: object) -> Iterator[dict[str, Any]]:
    """The objects in a list, if it is one."""
    return (item for item in value if isinstance(item, dict)) if isinstance(value, list) else iter(())
