"""What the words don't tell: rings, who hung up, the length of the call, from the metadata of the transcript."""

from __future__ import annotations

import math
from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, at_turn, failed, not_applicable, not_assessed, passed, unheard

_EMPTY = ("", "-", "—", "无", "未填", "none", "null", "n/a")  # what a field left blank holds


class Metadata(NamedTuple):
    """The metadata ``field`` is at most ``at_most``, or one of ``one_of``; if not, the agent makes up for it.

    Without either it is filled in: not empty.

    ``amends``: acts that make an exceeded limit good when the opening performs one (five rings and an apology).
    ``unless``: acts that excuse it anywhere (the agent may end a harassing call); ``when``: only where one of these
    is performed (a complaint). Fields: docs/formats.md.
    """

    field: str
    at_most: float | None = None
    one_of: tuple[str, ...] = ()
    amends: Acts = ()
    unless: Acts = ()
    when: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Fail at the first agent turn."""
        if self.when and not heard.has(*self.when):
            return unheard(self.when)
        value = heard.conversation.metadata.get(self.field)
        if value is None or not heard.agent_turns or (self.at_most is not None and _number(value) is None):
            return not_assessed(f"元数据字段 {self.field}", f"the metadata field {self.field}")
        if heard.has(*self.unless):
            return not_applicable("属于例外情形", "an exception applies")
        if self._is_kept(value) or heard.within(heard.agent_turns[:1], *self.amends):
            return passed(f"{self.field} 为 {value}", f"{self.field} is {value}")
        limit = f"≤ {self.at_most:g}" if self.at_most is not None else " / ".join(self.one_of) or "…"
        return failed(
            [
                at_turn(
                    heard,
                    heard.agent_turns[0],
                    Text(
                        f"{self.field} 为 {value}，应为 {limit}",
                        f"{self.field} is {value}, should be {limit}",
                    ),
                )
            ]
        )

    def _is_kept(self, value: object) -> bool:
        if self.at_most is not None:
            return (_number(value) or 0) <= self.at_most
        written = str(value).strip().lower()
        return written in self.one_of if self.one_of else written not in _EMPTY


def _number(value: object) -> float | None:
    """What a field says in figures, which text files hold as words; None if it is no figure."""
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if math.isfinite(number) else None
