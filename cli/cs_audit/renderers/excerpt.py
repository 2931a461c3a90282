"""The words that a finding is about, marked inside their sentence and cut to fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.text import Text as Line

from cs_audit.renderers.layout import BAD
from cs_audit.renderers.plain import printable
from cs_audit.sentences import sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Span = tuple[int, int]
MARKED = f"bold underline {BAD}"
_FAR = 400  # characters beside the marks that may be shown at all: a turn may be a book
_CUT = "…"


def marked(text: str, spans: Sequence[Span], room: int, styled: bool) -> Line:
    """Show as much around the spans as fits into ``room`` cells: the turn, the sentence, or a part of that.

    A span that covers the whole turn marks nothing. Without styles the marks are 【】.
    """
    if spans[0][0] <= 0 and spans[0][1] >= len(text):
        return Line(shortened(text, room))
    core = _core(text, spans, room, styled)
    for left, right in _frames(text, spans):
        before = _CUT * (left > 0) + printable(text[left : spans[0][0]])
        after = printable(text[spans[-1][1] : right]) + _CUT * (right < len(text))
        if cell_len(before) + core.cell_len + cell_len(after) <= room:
            return Line.assemble(before, core, after)
    free = room - core.cell_len
    before = _tail(before, max(free // 2, free - cell_len(after)))
    return Line.assemble(before, core, _head(after, free - cell_len(before)))


def fit_together(text: str, spans: Sequence[Span], room: int) -> bool:
    """Tell whether all spans, and what is between them, can be shown as one excerpt."""
    start, end = spans[0][0], spans[-1][1]
    return end - start <= room and cell_len(printable(text[start:end])) <= room * 2 // 3


def _frames(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield what might be shown, the largest first; the last is cut to fit."""
    start, end = spans[0][0], spans[-1][1]
    left, right = sentence_around(text, start, end)
    right += right < len(text) and not text[right].isspace()  # with its full stop
    if len(text) <= _FAR:
        yield 0, len(text)
    yield max(left, start - _FAR), min(right, end + _FAR)


def _core(text: str, spans: Sequence[Span], room: int, styled: bool) -> Line:
    """Everything from the first mark to the last."""
    core = Line()
    shown = spans[0][0]
    for start, end in spans:
        core.append(printable(text[shown : max(shown, start)]))
        quote = shortened(text[max(shown, start) : end], room * 2 // 3)
        core.append(quote if styled else f"【{quote}】", MARKED if styled else "")
        shown = max(shown, end)
    return core


def shortened(text: str, room: int) -> str:
    """Return the text as it may be shown, its middle left out where it takes more than ``room`` cells."""
    ends = text if len(text) <= 4 * room else text[: 2 * room] + text[-2 * room :]
    shown = printable(ends)
    if cell_len(shown) <= room:
        return shown
    head = _head(shown, room * 2 // 3)
    return head + _tail(shown, room - cell_len(head)).removeprefix(_CUT)


def _head(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text
    return set_cell_size(text, max(0, room - 1)).rstrip() + _CUT


def _tail(text: str, room: int) -> str:
    return _head(text[::-1], room)[::-1]
