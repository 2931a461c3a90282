"""Times as files write them, turned into seconds on one clock of the conversation."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cs_audit.readers.base import Stamp, Unit, Utterance

Kind = Literal["number", "short", "clock", "date"]

DAY = 86400.0
EPOCH_MS = 1e11  # numbers above are milliseconds since 1970
EPOCH_US = 1e14
EPOCH_NS = 1e17

CLOCK = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:[.,]\d{1,9})?"
DATE = r"\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)"
ZONE = r"(?:\s?(?:Z|UTC|[+-]\d{2}:?\d{2}(?![:\d])))?"
HALF_DAY = r"(?:上午|下午|晚上|中午|凌晨|早上|[AaPp][Mm])"
STAMP = rf"(?:{DATE}[ T　]*(?:{HALF_DAY}\s?)?{CLOCK}{ZONE}|(?:{HALF_DAY}\s?)?{CLOCK}(?:\s?[AaPp][Mm])?)"

_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_CLOCK = re.compile(r"(\d{1,3})[:：](\d{1,2})(?:[:：](\d{1,2}))?(?:[.,](\d{1,9}))?")
_ZONE = re.compile(r"(?:Z|UTC|([+-])(\d{2}):?(\d{2}))\s*$")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})[ T]?(\d{2})(\d{2})(\d{2})")
_CHINESE = re.compile(r"(?:(\d{1,2})[时点](?!间))?(?:(\d{1,3})分)?(?:(\d{1,2})秒)?")
_AFTERNOON = re.compile("下午|晚上|[Pp][Mm]")
_MORNING = re.compile("上午|凌晨|早上|[Aa][Mm]")


@dataclass(frozen=True, slots=True)
class Time:
    """Seconds; ``short`` clocks (10:05) may be hours and minutes or minutes and seconds."""

    seconds: float
    kind: Kind
    is_minute: bool = False  # no seconds were written


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
        return Time(moment.timestamp(), "date", is_minute)
    except (ValueError, OverflowError):
        return None


def _zone(text: str) -> timezone:
    """The zone written at the end; none counts as UTC, for only differences matter."""
    match = _ZONE.search(text)
    if not match or not match[1]:
        return UTC
    offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return timezone(-offset if match[1] == "-" else offset)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The start and end of every turn, in seconds; ``bad`` are stamps that nobody understands."""

    spans: tuple[tuple[float | None, float | None], ...]
    is_minute: bool
    bad: tuple[str, ...]


def timeline(utterances: Sequence[Utterance], unit: Unit) -> Timeline:
    """Put all stamps of a conversation on one clock."""
    if all(u.start is None and u.end is None for u in utterances):
        return Timeline(((None, None),) * len(utterances), False, ())
    times = [(parse(u.start), parse(u.end)) for u in utterances]
    known = [t for pair in times for t in pair if t]
    scale = _scale(known, times, utterances, unit)
    is_offset = _shorts_are_offsets(known)
    seconds = [(_settle(a, scale, is_offset), _settle(b, scale, is_offset)) for a, b in times]
    is_minute = any(t.is_minute and not (t.kind == "short" and is_offset) for t in known)
    return Timeline(_past_midnight(seconds, known), is_minute, tuple(_bad(utterances, times)))


def _bad(utterances: Sequence[Utterance], times: Iterable[tuple[Time | None, Time | None]]) -> Iterable[str]:
    for utterance, pair in zip(utterances, times, strict=True):
        for raw, time in zip((utterance.start, utterance.end), pair, strict=True):
            if time is None and raw not in (None, ""):
                yield str(raw)


def _settle(time: Time | None, scale: float, is_offset: bool) -> float | None:
    if time is None:
        return None
    if time.kind == "short" and is_offset:
        return time.seconds / 60
    return round(time.seconds * scale, 6) if time.kind == "number" else time.seconds


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
    numbers = [t.seconds for t in known if t.kind == "number"]
    if not numbers:
        return 1.0
    top = max(numbers)
    for limit, scale in ((EPOCH_NS, 1e-9), (EPOCH_US, 1e-6), (EPOCH_MS, 1e-3)):
        if top > limit:
            return scale
    if unit:
        return 1e-3 if unit == "ms" else 1.0
    if any(n != int(n) for n in numbers) or top > 1e8:  # fractions, or seconds since 1970
        return 1.0
    limit = 100 if any(isinstance(u.start, float) for u in utterances) else 10
    return 1e-3 if top > DAY or _pace(times, utterances) > limit else 1.0


def _pace(times: Sequence[tuple[Time | None, Time | None]], utterances: Sequence[Utterance]) -> float:
    """Units of time per character: speech takes 0.2 s for one, which is 200 ms."""
    spoken = [
        (b.seconds - a.seconds, len(u.text)) for (a, b), u in zip(times, utterances, strict=True) if a and b
    ]
    if spoken:
        return sum(length for length, _ in spoken) / max(1, sum(count for _, count in spoken))
    starts = [a.seconds for a, _ in times if a]
    return (max(starts) - min(starts)) / max(1, sum(len(u.text) for u in utterances)) / 10 if starts else 0.0


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
