"""Times as files write them, turned into seconds on one clock of the conversation."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Literal, NamedTuple

from cs_audit.lazy import pattern
from cs_audit.readers.units import DAY, SINCE_1970, pace_of, scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cs_audit.readers.base import Stamp, Unit, Utterance

Kind = Literal["number", "short", "clock", "date"]

CLOCK = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:[.,]\d{1,9})?"
DATE = r"\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)"
ZONE = r"(?:\s?(?:Z|UTC|[+-]\d{2}:?\d{2}(?![:\d])))?"
HALF_DAY = r"(?:上午|下午|晚上|中午|凌晨|早上|[AaPp][Mm])"
STAMP = rf"(?:{DATE}[ T　]*(?:{HALF_DAY}\s?)?{CLOCK}{ZONE}|(?:{HALF_DAY}\s?)?{CLOCK}(?:\s?[AaPp][Mm])?)"

_DATE = pattern(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_CLOCK = pattern(r"(\d{1,3})[:：](\d{1,2})(?:[:：](\d{1,2}))?(?:[.,](\d{1,9}))?")
_ZONE = pattern(r"(?:Z|UTC|([+-])(\d{2}):?(\d{2}))\s*$")
_COMPACT = pattern(r"(\d{4})(\d{2})(\d{2})[ T]?(\d{2})(\d{2})(\d{2})")
_CHINESE = pattern(r"(?:(\d{1,2})[时点](?!间))?(?:(\d{1,3})分)?(?:(\d{1,2})秒)?")
_AFTERNOON = pattern("下午|晚上|[Pp][Mm]")
_MORNING = pattern("上午|凌晨|早上|[Aa][Mm]")


class Time(NamedTuple):
    """Seconds; ``short`` clocks (10:05) may be hours and minutes or minutes and seconds."""

    seconds: float
    kind: Kind
    is_minute: bool = False  # no seconds were written
    zone: str = ""  # as it was written


def parse(stamp: Stamp) -> Time | None:
    """Read one stamp; None if it is none. Bare numbers are left in the file's unit."""
    if isinstance(stamp, str):
        return _parse_text(stamp.strip())
    if stamp is None or not math.isfinite(stamp):
        return None
    return Time(float(stamp), "number")


def _parse_text(text: str) -> Time | None:
    if not text or len(text) > 64:
        return None
    try:
        number = float(text)
    except ValueError:
        return _parse_written(text)
    if _COMPACT.fullmatch(text):
        return _parse_written(text)
    return Time(number, "number") if math.isfinite(number) else None


def _parse_written(text: str) -> Time | None:
    if compact := _COMPACT.match(text):
        year, month, day, hour, minute, second = (int(part) for part in compact.groups())
        return _dated((year, month, day), hour * 3600 + minute * 60 + second, text, is_minute=False)
    clock_match = _CLOCK.search(text)
    date = _DATE.match(text)
    if not clock_match:
        return _parse_chinese(text)
    seconds, is_short = _seconds_of_day(clock_match, text)
    if date:
        year, month, day = (int(part) for part in date.groups())
        return _dated((year, month, day), seconds, text, is_minute=is_short)
    return Time(seconds, "short" if is_short else "clock", is_minute=is_short)


def _parse_chinese(text: str) -> Time | None:
    match = _CHINESE.fullmatch(text)
    if not match or not any(match.groups()):
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return Time(hours * 3600.0 + minutes * 60 + seconds, "clock")


def _seconds_of_day(clock: re.Match[str], text: str) -> tuple[float, bool]:
    first, second, third, fraction = clock.groups()
    hours = int(first)
    if _AFTERNOON.search(text) and hours < 12:
        hours += 12
    elif _MORNING.search(text) and hours == 12:
        hours = 0
    exact = float(f"0.{fraction}") if fraction else 0.0
    if third is None and fraction:  # 00:01.2 has minutes and seconds
        return int(first) * 60.0 + int(second) + exact, False
    return hours * 3600.0 + int(second) * 60 + int(third or 0) + exact, third is None


def _dated(day: tuple[int, int, int], seconds: float, text: str, *, is_minute: bool) -> Time | None:
    try:
        moment = datetime(*day, tzinfo=_zone(text)) + timedelta(seconds=seconds)
        return Time(moment.timestamp(), "date", is_minute, _zone_name(text))
    except (ValueError, OverflowError):
        return None


def _zone(text: str) -> timezone:
    """The zone written at the end; none counts as UTC, for only differences matter."""
    match = _ZONE.search(text)
    if not match or not match[1]:
        return UTC
    offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return timezone(-offset if match[1] == "-" else offset)


def _zone_name(text: str) -> str:
    match = _ZONE.search(text)
    return "" if not match else f"{match[1]}{match[2]}:{match[3]}" if match[1] else "UTC"


class Timeline(NamedTuple):
    """The start and end of every turn, in seconds.

    ``zone`` is set where the clock is not the one on the wall: `UTC`, or `+08:00` as it was written. ``bad`` are
    stamps that nobody understands.
    """

    spans: tuple[tuple[float | None, float | None], ...]
    is_minute: bool = False
    zone: str = ""
    bad: tuple[str, ...] = ()


def timeline(utterances: Sequence[Utterance], unit: Unit) -> Timeline:
    """Put all stamps of a conversation on one clock."""
    if all(u.start is None and u.end is None for u in utterances):
        return Timeline(((None, None),) * len(utterances))
    times = [(parse(u.start), parse(u.end)) for u in utterances]
    known = [t for pair in times for t in pair if t]
    factor = _scale(known, times, utterances, unit)
    is_offset = _shorts_are_offsets(known)
    seconds = [(_settle(a, factor, is_offset), _settle(b, factor, is_offset)) for a, b in times]
    is_minute = any(t.is_minute and not (t.kind == "short" and is_offset) for t in known)
    spans = _past_midnight(seconds, known)
    return Timeline(spans, is_minute, _zone_of(known, factor, unit), tuple(_bad(utterances, times)))


def _zone_of(known: Sequence[Time], factor: float, unit: Unit) -> str:
    """Numbers since 1970 are UTC, unless our own format holds them; of written zones the first counts."""
    for time in known:
        if time.zone:
            return time.zone
        if time.kind == "number" and unit != "s" and time.seconds * factor > SINCE_1970:
            return "UTC"
    return ""


def _bad(utterances: Sequence[Utterance], times: Iterable[tuple[Time | None, Time | None]]) -> Iterable[str]:
    for utterance, pair in zip(utterances, times, strict=True):
        for raw, time in zip((utterance.start, utterance.end), pair, strict=True):
            if time is None and raw not in (None, ""):
                yield str(raw)


def _settle(time: Time | None, factor: float, is_offset: bool) -> float | None:
    if time is None:
        return None
    if time.kind == "short" and is_offset:
        return time.seconds / 60
    return time.seconds if factor == 1 or time.kind != "number" else round(time.seconds * factor, 6)


def _shorts_are_offsets(times: Sequence[Time]) -> bool:
    """Whether 10:05 counts minutes and seconds: a call starts at 00:xx, a chat at the hour of the day."""
    shorts = [t.seconds for t in times if t.kind == "short"]
    return bool(shorts) and (shorts[0] < 3600 or max(shorts) >= DAY)


def _scale(
    known: Sequence[Time],
    times: Sequence[tuple[Time | None, Time | None]],
    utterances: Sequence[Utterance],
    unit: Unit,
) -> float:
    def pace() -> float:
        rows = zip(times, utterances, strict=True)
        spans = [(a.seconds, b.seconds, len(u.text)) for (a, b), u in rows if a and b]
        return pace_of([a.seconds for a, _ in times if a], spans, sum(len(u.text) for u in utterances))

    numbers = [t.seconds for t in known if t.kind == "number"]
    return (
        scale(numbers, max(numbers), unit, any(isinstance(u.start, float) for u in utterances), pace)
        if numbers
        else 1.0
    )


def _past_midnight(
    seconds: Sequence[tuple[float | None, float | None]], known: Sequence[Time]
) -> tuple[tuple[float | None, float | None], ...]:
    """Clocks start again at midnight: a step back by most of a day is a new day."""
    if not any(t.kind in ("clock", "short") for t in known):
        return tuple(seconds)
    shift, before, moved = 0.0, 0.0, list[tuple[float | None, float | None]]()
    for start, end in seconds:
        if start is not None:
            shift += DAY if start + shift < before - DAY * 0.75 else 0.0
            before = start + shift
        later = end is not None and start is not None and end < start - DAY * 0.75
        moved.append((_plus(start, shift), _plus(end, shift + DAY * later)))
    return tuple(moved)


def _plus(value: float | None, shift: float) -> float | None:
    return None if value is None else value + shift
