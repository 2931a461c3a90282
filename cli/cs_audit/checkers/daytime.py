"""The time of day: 早上好 in the morning, 晚上好 in the evening, 周末愉快 towards the weekend."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.lazy import pattern
from cs_audit.rules import Acts
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, at_hit, judged, not_applicable, not_assessed, passed

_DAY = 86400.0
_SINCE_EPOCH = 1e8  # smaller numbers count from the beginning of the day, or of the call
_ZONE = pattern(r"([+-])(\d\d):(\d\d)")


class Daytime(NamedTuple):
    """Hits of ``acts`` fit the hour (kind ``morning``: ``morning`` o'clock at the latest; ``evening``: not before
    ``evening``) and the day of the week (kind ``weekend``: not before Thursday).

    The clock is that of the transcript, or the metadata field ``started`` (2026-11-20 18:05). Where readers found
    times since 1970, ``time_zone`` says whether they are UTC, which leaves the hour unknown.
    """

    acts: Acts
    morning: float = 12
    evening: float = 17

    def check(self, heard: Heard) -> Outcome:
        """Fail at each greeting or wish that belongs to another time."""
        hits = [h for h in heard.all(*self.acts) if h.kind]
        if not hits:
            return not_applicable("没有提到时段的问候或祝福", "no greeting or wish names a time")
        started = _started(heard)
        if started is None:
            return not_assessed("通话的日期时间（started）", "the date and time of the call (started)")
        return judged(
            self._findings(heard, *started),
            passed("问候、祝福与时间相符", "greetings and wishes fit the time"),
        )

    def _findings(self, heard: Heard, hour: float, weekday: int | None) -> Iterator[Finding]:
        for hit in heard.all(*self.acts):
            early = hit.kind == "evening" and 3 <= hour < self.evening
            late = hit.kind == "morning" and not 3 <= hour < self.morning
            if early or late:
                yield at_hit(
                    heard,
                    hit,
                    Text(f"通话在 {int(hour)} 点，问候与时间不符", f"the call is at {int(hour)} o'clock"),
                )
            if hit.kind == "weekend" and weekday is not None and weekday < 3:
                yield at_hit(heard, hit, Text("还不到周末", "it is not yet the weekend"))


def _started(heard: Heard) -> tuple[float, int | None] | None:
    """The hour of the day, and the day of the week where it is known."""
    written = heard.conversation.metadata.get("started")
    if isinstance(written, str):
        try:
            moment = datetime.fromisoformat(written)
        except ValueError:
            return None
        return moment.hour + moment.minute / 60, moment.weekday()
    first = next((t.start for t in heard.turns if t.start is not None), None)
    if first is None or not (3600 <= first < _DAY or first > _SINCE_EPOCH):
        return None
    if first > _SINCE_EPOCH:
        zone = heard.conversation.metadata.get("time_zone")
        offset = _ZONE.fullmatch(str(zone or "+00:00"))
        if not offset:  # UTC tells nothing of the hour where the call was
            return None
        away = (int(offset[2]) * 60 + int(offset[3])) * (-60 if offset[1] == "-" else 60)
        moment = datetime.fromtimestamp(first + away, tz=UTC)
        return moment.hour + moment.minute / 60, moment.weekday()
    return first / 3600, None
