"""Subtitles: WebVTT and SRT, with the speaker in a voice tag, before a colon or on a line of its own."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cs_audit.errors import InputError
from cs_audit.lazy import pattern
from cs_audit.readers.base import Draft, Utterance
from cs_audit.readers.document import LINE_END
from cs_audit.readers.telling import CUE_TIME
from cs_audit.readers.txt import speaker_names
from cs_audit.roles import told_by_user
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cs_audit.problems import Problem
    from cs_audit.readers.base import ReadOptions
    from cs_audit.readers.document import Document

_TIMING = pattern(rf"\s*({CUE_TIME})\s*-->\s*({CUE_TIME})")
_VOICE = pattern(r"<v(?:\.[^\s>]*)?\s+([^>]*)>")
_TAG = pattern(r"</?[a-zA-Z][^>]*>|<\d\d:[^>]*>")
_OWN_LINE = pattern(r"\s*[\[【(（]([^\]】)）]{1,40})[\]】)）]\s*")
_PREFIX = pattern(
    r"\s*[\[【]?([^\s:：\]】，。,][^:：\]】，。,]{0,23})[\]】]?\s*[:：]\s*(?=\S|$)(.*)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class _Cue:
    start: str
    end: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """What one speaker says in a cue; a name before a colon may turn out to be none."""

    cue: _Cue
    name: str
    text: str
    whole: str
    is_tagged: bool

    def said(self, is_name: bool) -> Utterance:
        name, text = (self.name, self.text) if is_name else ("", self.whole)
        return Utterance(name, _clean(text), self.cue.start, self.cue.end)


def read_subtitles(document: Document, options: ReadOptions) -> Iterator[Draft | Problem]:
    """One conversation; a cue without a speaker goes on with the speaker before it."""
    parts = [part for cue in _cues(document.text) for part in _parts(cue)]
    if not parts:
        raise InputError(Text("字幕里没有带时间的文字", "no timed text in these subtitles"), document.path)
    before_colons = speaker_names([p.name for p in parts if not p.is_tagged], told_by_user(options.roles))
    spoken: list[Utterance] = []
    for part in parts:
        said = part.said(part.is_tagged or part.name in before_colons)
        if said.label or not spoken:
            spoken.append(said)
        else:
            spoken[-1] = _joined(spoken[-1], said)
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


def _parts(cue: _Cue) -> Iterator[_Part]:
    """What is said in a cue: a voice tag opens each speaker's part."""
    before, *voices = _VOICE.split("\n".join(cue.lines))
    if before.strip() or not voices:
        yield _plain(before, cue)
    for name, text in zip(voices[::2], voices[1::2], strict=True):
        yield _Part(cue, html.unescape(name).strip(), text, text, is_tagged=True)


def _plain(text: str, cue: _Cue) -> _Part:
    first, _, rest = text.partition("\n")
    if own := _OWN_LINE.fullmatch(first):
        return _Part(cue, own[1].strip(), rest, text, is_tagged=True)
    if prefixed := _PREFIX.fullmatch(text):
        return _Part(cue, prefixed[1].strip(), prefixed[2], text, is_tagged=False)
    return _Part(cue, "", text, text, is_tagged=False)


def _clean(text: str) -> str:
    return html.unescape(_TAG.sub("", text)).strip()


def _joined(before: Utterance, said: Utterance) -> Utterance:
    text = f"{before.text}\n{said.text}" if before.text and said.text else before.text + said.text
    return before._replace(text=text, end=said.end)
