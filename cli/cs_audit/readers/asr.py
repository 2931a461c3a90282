"""Shapes of speech recognition that no table of keys can tell; each becomes a plain list of turn objects."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any

from cs_audit.lazy import pattern
from cs_audit.readers.vendors import Items, loads, objects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence


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
    for piece in objects(sentence.get("rt")):
        for word in objects(piece.get("ws")):
            for best in _first(word, "cw"):
                if best.get("wp") != "g":  # g only marks a paragraph
                    yield str(best.get("w", ""))


def _channels(holder: Mapping[str, Any]) -> Items | None:
    """Deepgram without utterances: words by channel, which are grouped by who speaks them."""
    words: Items = []
    for number, channel in enumerate(objects(holder.get("channels"))):
        for alternative in _first(channel, "alternatives"):
            words += [{"speaker": str(number), **word} for word in objects(alternative.get("words"))]
    return group_words(sorted(words, key=lambda word: _number(word.get("start"))))


def _words(holder: Mapping[str, Any]) -> Items | None:
    """AssemblyAI and others without utterances: one list of words with their speakers."""
    words = list(objects(holder.get("words")))
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


_RESULT = pattern(r"\[([\d:.]+),([\d:.]+)(?:,(\w+))?\][ \t]*(.*)")


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


def _labelled_items(holder: Mapping[str, Any]) -> Items | None:
    """Amazon Transcribe: words and punctuation, each with its speaker."""
    items = [
        {"speaker": item.get("speaker_label") or item.get("channel_label"), "text": content,
         "start": item.get("start_time"), "end": item.get("end_time")}
        for item in objects(holder.get("items"))
        if (content := _best(item, "alternatives", "content"))
    ]  # fmt: skip
    return group_words(items) if any(item["speaker"] for item in items) else None


def _recognized_phrases(holder: Mapping[str, Any]) -> Items | None:
    """Azure batch transcription; ticks are tenths of microseconds."""
    return [
        {"speaker": phrase.get("speaker", phrase.get("channel")), "text": text,
         "start": _number(phrase.get("offsetInTicks")) / 1e7,
         "end": (_number(phrase.get("offsetInTicks")) + _number(phrase.get("durationInTicks"))) / 1e7}
        for phrase in objects(holder.get("recognizedPhrases"))
        if (text := _best(phrase, "nBest", "display"))
    ]  # fmt: skip


def _tagged_results(holder: Mapping[str, Any]) -> Items | None:
    """Google: words with the tags of speakers; where the last result has a tag for every word, it holds them all."""
    results = [one for result in objects(holder.get("results")) for one in _first(result, "alternatives")]
    tagged = [
        [_tagged(word) for word in objects(one.get("words")) if word.get("speakerTag")] for one in results
    ]
    total = sum(map(len, tagged))
    if tagged and len(tagged[-1]) * 2 > total:
        return group_words(tagged[-1])
    return group_words(list(chain.from_iterable(tagged)))


def _tagged(word: Mapping[str, Any]) -> dict[str, Any]:
    start, end = (_number(str(word.get(key)).rstrip("s")) for key in ("startTime", "endTime"))
    return {"speaker": word["speakerTag"], "word": word.get("word"), "start": start, "end": end}


def _first(holder: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    return list(objects(holder.get(key)))[:1]


def _best(holder: Mapping[str, Any], key: str, text: str) -> str:
    """The text of the first and best alternative."""
    return next((str(one.get(text) or "") for one in _first(holder, key)), "")


_ADAPTERS: tuple[Callable[[Mapping[str, Any]], Items | None], ...] = (
    _lattice, _result_lines, _channels, _words, _recognized_phrases, _labelled_items, _tagged_results,
)  # fmt: skip


def speaker_of_words(item: Mapping[str, Any]) -> str:
    """The speaker of most words, for segments that name none (WhisperX)."""
    speakers = Counter(str(word["speaker"]) for word in objects(item.get("words")) if "speaker" in word)
    return speakers.most_common(1)[0][0] if speakers else ""


def _number(value: object) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 0.0
