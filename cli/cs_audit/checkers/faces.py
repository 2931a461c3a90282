"""Faces: emoji, [微笑] and ^_^, and the tilde that draws out a word; looked for in the text as it was written."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from cs_audit.heard import Heard
from cs_audit.lazy import pattern
from cs_audit.remembering import of_text
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, judged, not_applicable, passed
from cs_audit.writing import FACES

# Folding leaves faces out, and arrows, stars and ticks with them; those are no faces.
_EMOJI = pattern("[\U0001f300-\U0001faff\U0001f1e6-\U0001f1ff\u263a\u2639\u2764\u2763\u270c\u2728]|[\\[#/]")
_KAOMOJI = pattern(
    r"\^_?\^|\^o\^|[:;]-?\)|qaq|qwq|>_<|o\(∩_∩\)o|[≧￣][▽ω][≦￣]|\(\*[\^￣]|╯|﹏|╥|(?<![a-z_])t_t(?![a-z_])",
    re.IGNORECASE,
)
_PLAIN = pattern("[一-龥0-9，。！？、；：“”…]*")  # what no face is drawn with
_TILDE = pattern(
    r"(?<=[好亲哦哒呢啦哈呀吧嘛噢喔的了吗])[~～]+|(?<![\d~～])[~～]+(?=$|[\s，。！!？?,、；;])", re.MULTILINE
)
_NAMES = {"faces": Text("表情符号", "a face"), "tildes": Text("波浪号", "a tilde")}


class Faces(NamedTuple):
    """The agent writes no ``of``: ``faces`` (emoji, bracketed or drawn) or ``tildes`` (您好~; not those of 3~5天)."""

    of: Literal["faces", "tildes"] = "faces"

    def check(self, heard: Heard) -> Outcome:
        """Fail at each of them."""
        if not heard.agent_turns:
            return not_applicable("没有客服的话", "the agent says nothing")
        name, spans = _NAMES[self.of], _FOUND[self.of]
        message = Text(f"用了{name.zh}", f"there is {name.en}")
        return judged(
            [
                Finding(i, start, end, heard.text(i)[start:end], message)
                for i in heard.agent_turns
                for start, end in spans(heard.text(i))
            ],
            passed(f"没有{name.zh}", f"there is not {name.en}"),
        )


@of_text
def _faces(text: str) -> tuple[tuple[int, int], ...]:
    if _PLAIN.fullmatch(text):
        return ()
    bracketed = [m.span() for m in FACES.finditer(text) if _EMOJI.search(m[0])]
    return (*bracketed, *[m.span() for m in _KAOMOJI.finditer(text)])


@of_text
def _tildes(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(m.span() for m in _TILDE.finditer(text)) if "~" in text or "～" in text else ()


_FOUND = {"faces": _faces, "tildes": _tildes}
