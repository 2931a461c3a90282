"""What speaks for the one or the other role: what agents do, what customers do, how they address each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cs_audit.model import AGENT, CUSTOMER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cs_audit.heard import Heard
    from cs_audit.model import Role

# How much oftener the turns of one role hold an act (heard in that role) or a word than those of the other: the
# logarithm, roundly. Of acts that are heard in the same words only one is listed.
ACTS: Mapping[Role, Mapping[str, float]] = {
    AGENT: {
        "ask_need": 2, "ask_more": 3, "self_introduction": 2, "greeting": 0.5, "wait_notice": 2, "wait_reason": 2,
        "return_apology": 1, "closing": 3, "survey_invitation": 3, "apology": 2, "empathy": 2, "reply_to_thanks": 2,
        "please": 2, "courtesy": 2, "promise": 2, "transfer": 1, "confirm_information": 1, "check_understanding": 0.5,
    },
    CUSTOMER: {"upset": 2, "no_more": 2, "hello": 1, "consents_to_wait": 1, "understood": 0.5},
}  # fmt: skip
WORDS: Mapping[Role, Mapping[str, float]] = {
    AGENT: {"您": 2, "为您": 2, "帮您": 2, "给您": 1},
    CUSTOMER: {"你们": 2, "我要": 2, "我想": 1},
}


def evidence(heard: Heard, turns: Iterable[int], role: Role) -> dict[str, float]:
    """What these turns, heard in a role, hold that speaks for it: acts and words with their weights, added up."""
    found: dict[str, float] = {}
    for turn in turns:
        text = heard.text(turn)
        signs = {act: weight for act, weight in ACTS[role].items() if heard.does(turn, act)}
        signs |= {word: weight for word, weight in WORDS[role].items() if word in text}
        for sign, weight in signs.items():
            found[sign] = found.get(sign, 0) + weight
    return found
