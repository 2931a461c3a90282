"""Where sentences and clauses begin and end in folded text, and what is a question or a quotation."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[。！？!?；;…~～\n]+")
_CLAUSE_END = re.compile(r"[。！？!?；;…~～\n，,、：: .()（）\[\]【】—-]+")
_QUOTED = re.compile(
    r"“[^”\n]{0,200}”|「[^」\n]{0,200}」|『[^』\n]{0,200}』|\"[^\"\n]{0,200}\"|‘[^’\n]{0,200}’"
)
_QUESTION = re.compile(
    r"[?？]|(?:吗|么|嘛|呢)[啊呀哦哈亲]?$|是不是|能不能|可不可以|好不好|行不行|对不对|有没有"
)

# What may surround a wording without changing what it is: particles, fillers, punctuation.
PADDING = " 。！？!?；;…~～，,、：:.的地了呢吧啊呀哦噢喔哈嘛么吗哒滴嗯呃额唉哎亲"


def _around(breaks: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    left = 0
    for m in breaks.finditer(text, 0, start):
        left = m.end()
    right = breaks.search(text, end)
    return left, right.start() if right else len(text)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentence (or sentences) that ``[start, end)`` lies in, without its final mark."""
    return _around(_SENTENCE_END, text, start, end)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span between the commas, spaces or other marks around ``[start, end)``."""
    return _around(_CLAUSE_END, text, start, end)


def is_question(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence around ``[start, end)`` asks something."""
    left, right = sentence_around(text, start, end)
    return bool(_QUESTION.search(text[left : right + 1].rstrip(" ")))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether ``[start, end)`` lies inside quotation marks."""
    return any(m.start() < start and end < m.end() for m in _QUOTED.finditer(text))


def is_broken(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence ends somewhere in ``[start, end)``."""
    return bool(_SENTENCE_END.search(text, start, end))
