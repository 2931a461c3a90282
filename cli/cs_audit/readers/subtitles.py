"""Subtitles: WebVTT and SRT, with the speaker in a voice tag, before a colon or on a line of its own."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cs_audit.errors import InputError
from cs_audit.readers.base import Draft, Utterance
from cs_audit.readers.document import LINE_END
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cs_audit.problems import Problem
    from cs_audit.readers.base import ReadOptions
    from cs_audit.readers.document import Document

_STAMP = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMING = re.compile(rf"\s*({_STAMP})\s*-->\s*({_STAMP})")
_SRT = re.compile(rf"\s*\d+\s*[\r\n]+\s*{_STAMP}\s*-->")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]*)>")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>|<\d\d:[^>]*>")
_OWN_LINE = re.compile(r"\s*[\[【(（]([^\]】)）]{1,40})[\]】)）]\s*")
_PREFIX = re.compile(r"\s*[\[【]?([^\s:：\]】，。,][^:：\]】，。,]{0,23})[\]】]?\s*[:：]\s*(?=\S|$)(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Cue:
    start: str
    end: str
    lines: tuple[str, ...]


def is_vtt(document: Document) -> bool:
    """The standard has files start so."""
    return document.start.lstrip("\ufeff").startswith("WEBVTT")


def is_srt(document: Document) -> bool:
    """A number, then a line with an arrow between times."""
    return bool(_SRT.match(document.start.lstrip("\ufeff")))


def read_subtitles(document: Document, options: ReadOptions) -> Iterator[Draft | Problem]:
    """One conversation; a cue without a speaker goes on with the speaker before it."""
    spoken: list[Utterance] = []
    for cue in _cues(document.text):
        for said in _utterances(cue):
            if said.label or not spoken:
                spoken.append(said)
            else:
                spoken[-1] = _joined(spoken[-1], said)
    if not spoken:
        raise InputError(Text("字幕里没有带时间的文字", "no timed text in these subtitles"), document.path)
    yield Draft(tuple(spoken), place=document.path)


def _cues(text: str) -> Iterator[_Cue]:
    lines = LINE_END.split(text)
    starts = [number for number, line in enumerate(lines) if _TIMING.match(line)]
    for number in starts:
        timing = _TIMING.match(lines[number])
        body: list[str] = []
        for line in lines[number + 1 :]:
            if not line.strip() or _TIMING.match(line):
                break
            body.append(line.strip())
        if timing:
            yield _Cue(timing[1], timing[2], tuple(body))


def _utterances(cue: _Cue) -> Iterator[Utterance]:
    """What is said in a cue: a voice tag opens each speaker's part."""
    before, *voices = _VOICE.split("\n".join(cue.lines))
    if before.strip() or not voices:
        yield _plain(before, cue)
    for name, text in zip(voices[::2], voices[1::2], strict=True):
        yield Utterance(html.unescape(name).strip(), _clean(text), cue.start, cue.end)


def _plain(text: str, cue: _Cue) -> Utterance:
    first, _, rest = text.partition("\n")
    if own := _OWN_LINE.fullmatch(first):
        return Utterance(own[1].strip(), _clean(rest), cue.start, cue.end)
    if prefixed := _PREFIX.fullmatch(text):
        return Utterance(prefixed[1].strip(), _clean(prefixed[2]), cue.start, cue.end)
    return Utterance("", _clean(text), cue.start, cue.end)


def _clean(text: str) -> str:
    return html.unescape(_TAG.sub("", text)).strip()


def _joined(before: Utterance, said: Utterance) -> Utterance:
    text = f"{before.text}\n{said.text}" if before.text and said.text else before.text + said.text
    return replace(before, text=text, end=said.end)
