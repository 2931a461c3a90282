"""Where sentences and clauses begin and end in folded text, and what is a question or a quotation."""

from __future__ import annotations

import re
from bisect import bisect_left

from cs_audit.lazy import pattern
from cs_audit.remembering import of_text

_SENTENCE_MARKS = "。！？!?；;…~～\n"
_CLAUSE_MARKS = _SENTENCE_MARKS + "，,、：: .()（）[]【】—-"
_SENTENCE_END = pattern(f"[{re.escape(_SENTENCE_MARKS)}]")
_CLAUSE_END = pattern(f"[{re.escape(_CLAUSE_MARKS)}]")
_SENTENCE = pattern(
    f"[^{re.escape(_SENTENCE_MARKS)}]+[{re.escape(_SENTENCE_MARKS)}]*|[{re.escape(_SENTENCE_MARKS)}]+"
)
_QUOTE = pattern('[“「『"‘]')
_QUOTED = pattern(r"“[^”\n]{0,200}”|「[^」\n]{0,200}」|『[^』\n]{0,200}』|\"[^\"\n]{0,200}\"|‘[^’\n]{0,200}’")
_QUESTION = pattern(r"[?？]|(?:吗|么|嘛|呢)[啊呀哦哈亲]?$|是不是|能不能|可不可以|好不好|行不行|对不对|有没有")

# What may surround a wording without changing what it is: particles, fillers, punctuation.
PADDING = " 。！？!?；;…~～，,、：:.的地了呢吧啊呀哦噢喔哈嘛么吗哒滴嗯呃额唉哎亲"


FAR = 100  # what is so far from the end is not near it, whatever stands between
_PADDED = pattern(f"[{re.escape(PADDING)}]*")


class Layout:
    """Where the sentences, clauses and quotations of one text lie, found once however often it is asked."""

    __slots__ = ("_clauses", "_quotes", "_sentences", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._sentences: list[int] | None = None  # where their marks stand
        self._clauses: list[int] | None = None
        self._quotes: list[tuple[int, int]] | None = None

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The span of the sentence (or sentences) that ``[start, end)`` lies in, without its final mark."""
        if self._sentences is None:
            self._sentences = [m.start() for m in _SENTENCE_END.finditer(self.text)]
        return self._between(self._sentences, start, end)

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """The span between the commas, spaces or other marks around ``[start, end)``."""
        if self._clauses is None:
            self._clauses = [m.start() for m in _CLAUSE_END.finditer(self.text)]
        return self._between(self._clauses, start, end)

    def _between(self, marks: list[int], start: int, end: int) -> tuple[int, int]:
        before, after = bisect_left(marks, start), bisect_left(marks, end)
        left = marks[before - 1] + 1 if before else 0
        return left, marks[after] if after < len(marks) else len(self.text)

    def is_question(self, start: int, end: int) -> bool:
        """Tell whether the sentence around ``[start, end)`` asks something."""
        left, right = self.sentence(start, end)
        return bool(_QUESTION.search(self.text[left : right + 1].rstrip(" ")))

    def is_quoted(self, start: int, end: int) -> bool:
        """Tell whether ``[start, end)`` lies inside quotation marks."""
        if self._quotes is None:
            self._quotes = [m.span() for m in _QUOTED.finditer(self.text)] if has_quotes(self.text) else []
        at = bisect_left(self._quotes, (start, 0)) - 1  # the last that opens before
        return at >= 0 and end < self._quotes[at][1]

    def is_padding(self, start: int, end: int) -> bool:
        """Tell whether nothing but particles, fillers and punctuation stands in ``[start, end)``."""
        return start >= end or _PADDED.fullmatch(self.text, start, end) is not None

    def is_near_end(self, end: int, most: int) -> bool:
        """Tell whether at most so many characters, padding around them not counted, follow."""
        rest = len(self.text) - end
        return rest <= most or (rest < FAR and len(self.text[end:].strip(PADDING)) <= most)


@of_text
def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentence (or sentences) that ``[start, end)`` lies in, without its final mark."""
    return Layout(text).sentence(start, end)


@of_text
def asks(text: str) -> bool:
    """Tell whether a text asks something, taken as a whole."""
    return _QUESTION.search(text.rstrip(" ")) is not None


@of_text
def is_question(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence around ``[start, end)`` asks something."""
    return Layout(text).is_question(start, end)


def split(text: str) -> list[str]:
    """Cut a text after its sentences: what is said, with the marks that end it."""
    return _SENTENCE.findall(text)


def has_quotes(text: str) -> bool:
    """Tell whether there are any quotation marks."""
    return _QUOTE.search(text) is not None


def joins_sentences(text: str) -> bool:
    """Tell whether words follow where a sentence ends in the text."""
    return len(split(text)) > 1


def is_broken(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence ends somewhere in ``[start, end)``."""
    return bool(_SENTENCE_END.search(text, start, end))
