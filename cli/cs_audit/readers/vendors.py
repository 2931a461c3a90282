"""Shapes of single vendors that no table of keys can tell; each becomes a plain list of turn objects."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Any

import orjson

from cs_audit.model import AGENT, CUSTOMER, SYSTEM
from cs_audit.readers.keys import fold_key
from cs_audit.roles import ROLES, fold_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

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
}  # fmt: skip
_STAFF_IS_MINUS_1: dict[str, Part] = {"-1": AGENT, "1": CUSTOMER}
STAFF_NAMES = frozenset({"worker", "servicer", "servicerid", "servicerserid", "客服", "坐席", "agentname"})
_NUMBERED = re.compile(r"\[?speaker[ _]?\d+\]?", re.IGNORECASE)


def codes(role_key: str, labels: set[str]) -> Mapping[str, Part]:
    """What the labels under this key mean, where they are codes."""
    if labels <= {"-1", "1"} and "-1" in labels:
        return _STAFF_IS_MINUS_1
    return CODES.get(fold_key(role_key), {})


def adapt(holder: Mapping[str, Any]) -> Items | None:
    """The turns of an object in the shape of one of the vendors."""
    return next((items for adapter in _ADAPTERS if (items := adapter(holder))), None)


def _lattice(holder: Mapping[str, Any]) -> Items | None:
    """iFlytek v2: sentences as lattices of words, each JSON inside a string."""
    lattice = holder.get("lattice") or holder.get("lattice2")
    if not isinstance(lattice, list):
        return None
    return [turn for entry in lattice if isinstance(entry, dict) and (turn := _lattice_turn(entry))]


def _lattice_turn(entry: Mapping[str, Any]) -> dict[str, Any] | None:
    best = entry.get("json_1best")
    best = loads(best) if isinstance(best, str) else best
    sentence = best.get("st") if isinstance(best, dict) else None
    if not isinstance(sentence, dict):
        return None
    return {
        **{key: sentence.get(key) for key in ("rl", "bg", "ed")},
        "text": "".join(_lattice_words(sentence)),
    }


def _lattice_words(sentence: Mapping[str, Any]) -> Iterator[str]:
    for piece in _objects(sentence.get("rt")):
        for word in _objects(piece.get("ws")):
            for best in list(_objects(word.get("cw")))[:1]:
                if best.get("wp") != "g":  # g only marks a paragraph
                    yield str(best.get("w", ""))


def _channels(holder: Mapping[str, Any]) -> Items | None:
    """Deepgram without utterances: words by channel, which are grouped by who speaks them."""
    words: Items = []
    for number, channel in enumerate(_objects(holder.get("channels"))):
        for alternative in list(_objects(channel.get("alternatives")))[:1]:
            words += [{"speaker": str(number), **word} for word in _objects(alternative.get("words"))]
    return group_words(sorted(words, key=lambda word: _number(word.get("start"))))


def _words(holder: Mapping[str, Any]) -> Items | None:
    """AssemblyAI and others without utterances: one list of words with their speakers."""
    words = list(_objects(holder.get("words")))
    return group_words(words) if words and all("speaker" in word for word in words) else None


def group_words(words: Sequence[Mapping[str, Any]]) -> Items | None:
    """Words in a row by one speaker are a turn."""
    groups = (list(group) for _, group in groupby(words, key=lambda word: str(word.get("speaker"))))
    return [
        {"speaker": group[0].get("speaker"), "text": _sentence(group),
         "start": group[0].get("start"), "end": group[-1].get("end")}
        for group in groups
    ]  # fmt: skip


def _sentence(words: Sequence[Mapping[str, Any]]) -> str:
    texts = [str(next((w[k] for k in ("punctuated_word", "text", "word") if w.get(k)), "")) for w in words]
    return re.sub(r"(?<=[一-鿿，。？！]) (?=[一-鿿，。？！])", "", " ".join(texts))


_RESULT = re.compile(r"\[([\d:.]+),([\d:.]+)(?:,(\w+))?\][ \t]*(.*)")


def _result_lines(holder: Mapping[str, Any]) -> Items | None:
    """Tencent without details: `[0:0.020,0:2.380,0]  text` lines in a string."""
    result = holder.get("Result")
    if not isinstance(result, str):
        return None
    return [
        {"speaker": m[3] or "", "text": m[4], "start": _clock(m[1]), "end": _clock(m[2])}
        for m in _RESULT.finditer(result)
    ]


def _clock(stamp: str) -> float:
    seconds = 0.0
    for part in stamp.split(":"):
        seconds = seconds * 60 + _number(part)
    return seconds


_ADAPTERS: tuple[Callable[[Mapping[str, Any]], Items | None], ...] = (
    _lattice, _result_lines, _channels, _words,
)  # fmt: skip


def paired(items: Sequence[object]) -> tuple[Items, dict[str, Part]] | None:
    """Objects whose keys are the speakers, `{"[SPEAKER 1]": "您好", "[SPEAKER 2]": "你好"}`, and their roles."""
    found: Items = []
    told: dict[str, Part] = {}
    for item in _objects(items):
        found += [{"speaker": k, "text": v} for k, v in item.items() if isinstance(v, str) and _is_speaker(k)]
        if "客服意图" in item:  # MobileCS: the first speaker is the agent
            told = {fold_name("[SPEAKER 1]"): AGENT, fold_name("[SPEAKER 2]"): CUSTOMER}
    return (found, told) if found else None


def _is_speaker(key: str) -> bool:
    return bool(_NUMBERED.fullmatch(key)) or (len(key) > 1 and fold_name(key) in ROLES)


def speaker_of_words(item: Mapping[str, Any]) -> str:
    """The speaker of most words, for segments that name none (WhisperX)."""
    speakers = Counter(str(word["speaker"]) for word in _objects(item.get("words")) if "speaker" in word)
    return speakers.most_common(1)[0][0] if speakers else ""


def participants(holder: Mapping[str, Any]) -> dict[str, Part]:
    """Contact Lens: the roles of participants, whose turns only name their ids."""
    return {
        fold_name(str(one.get("ParticipantId"))): part
        for one in _objects(holder.get("Participants"))
        if (part := ROLES.get(fold_name(str(one.get("ParticipantRole")))))
    }


def loads(text: str | bytes) -> Any:
    """Strict JSON, such as stands inside strings; None if it is none."""
    try:
        return orjson.loads(text)
    except (ValueError, UnicodeEncodeError):
        return None


def _objects(value: object) -> Iterator[dict[str, Any]]:
    return (item for item in value if isinstance(item, dict)) if isinstance(value, list) else iter(())


def _number(value: object) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 0.0
