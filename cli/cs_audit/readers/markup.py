"""Markup: `<li start=340 end=2365>坐席：您好</li>` exports of call inspection, and any HTML with speaker lines."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from cs_audit.readers.base import Draft, Utterance
from cs_audit.readers.txt import NAMED, parse_txt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cs_audit.problems import Problem
    from cs_audit.readers.base import ReadOptions
    from cs_audit.readers.document import Document

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "tr",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "table",
        "ul",
        "ol",
        "section",
        "article",
        "dt",
        "dd",
        "td",
        "th",
        "blockquote",
    ]
)
_HIDDEN = frozenset({"script", "style", "head", "title"})


def read_markup(document: Document, options: ReadOptions) -> Iterator[Draft | Problem]:
    """One conversation: the timed list items if there are any, else the lines of the page."""
    page = _Page()
    page.feed(document.text)
    page.close()
    spoken = tuple(_utterance(text, *times) for text, times in page.items)
    if spoken:
        yield Draft(spoken, place=document.path)
    else:
        yield from parse_txt("".join(page.text), document.path, options)


def _utterance(text: str, start: str | None, end: str | None) -> Utterance:
    named = NAMED.fullmatch(text)
    return (
        Utterance(named["name"].strip(), named["text"], start, end)
        if named
        else Utterance("", text, start, end)
    )


class _Page(HTMLParser):
    """Gathers the text, line by line, and the list items that have times."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.items: list[tuple[str, tuple[str | None, str | None]]] = []
        self._times: tuple[str | None, str | None] | None = None
        self._item: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _HIDDEN
        if tag in _BLOCKS:
            self.text.append("\n")
        if tag == "li":
            self._finish()
            given = dict(attrs)
            if "start" in given and "end" in given:  # pauses have no end
                self._times = (given["start"], given["end"])

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _HIDDEN and self._hidden > 0
        if tag in _BLOCKS:
            self.text.append("\n")
        if tag == "li":
            self._finish()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.text.append(data)
            self._item.append(data)

    def close(self) -> None:
        super().close()
        self._finish()

    def _finish(self) -> None:
        if self._times:
            self.items.append(("".join(self._item).strip(), self._times))
        self._times, self._item = None, []
