"""A conversation turn by turn with its acts, for ``cs-audit annotate`` on a terminal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text as Line

from cs_audit.names import ACT_NAMES
from cs_audit.renderers.labels import ROLES
from cs_audit.renderers.layout import NAME, QUIET, STRONG, grid, joined, page, words
from cs_audit.renderers.plain import clock, printable
from cs_audit.renderers.wrapping import Flow
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from cs_audit.heard import Heard, Hit
    from cs_audit.text import Lang


def render_turns(heard: Heard, lang: Lang, width: int) -> RenderableType:
    """Lay out a conversation within ``width`` cells, each turn with what it does below its words.

    It ends with an empty line, as another may follow.
    """
    talk = heard.conversation
    title = joined([words(talk.path, STRONG), words("" if talk.id == talk.path else talk.id, STRONG)])
    table = grid("r", "l", "f")
    by_turn = {index: tuple(hits) for index, hits in groupby(heard.hits, key=lambda h: h.turn)}
    for index, turn in enumerate(heard.turns):
        hits = by_turn.get(index, ())
        role = Line.assemble(ROLES[turn.role].of(lang), (f" {clock(turn.start)}".rstrip(), QUIET))
        content = [Flow(_underlined(turn.text, hits)), *_acts(heard, hits, lang)]
        table.add_row(Line(str(index + 1), style=QUIET), role, Group(*content))
    return page([Flow(title), table, Line()], width)


def _acts(heard: Heard, hits: Iterable[Hit], lang: Lang) -> Iterator[RenderableType]:
    """Yield a line that names the acts, each with the words that perform it."""
    parts = [_act(heard, hit, lang) for hit in hits]
    if parts:
        yield Flow(joined(parts))


def _act(heard: Heard, hit: Hit, lang: Lang) -> Line:
    quote = printable(heard.text(hit.turn)[hit.start : hit.end])
    if hit.heard_as:
        quote += f"≈{printable(hit.heard_as)}"
    name = ACT_NAMES[hit.act].zh if lang == "zh" and hit.act in ACT_NAMES else ""
    kind = f"/{hit.kind}" if hit.kind else ""
    quoted = Text(f"「{quote}」", f" “{quote}”").of(lang)
    return Line.assemble((printable(f"{hit.act}{kind}"), NAME), " " if name else "", name, (quoted, QUIET))


def _underlined(text: str, hits: Iterable[Hit]) -> Line:
    """Underline what the hits cover, overlapping ones together."""
    line, shown = Line(), 0
    for start, end in sorted((h.start, h.end) for h in hits):
        line.append(printable(text[shown : max(shown, start)]))
        line.append(printable(text[max(shown, start) : end]), "underline")
        shown = max(shown, end)
    return line.append(printable(text[shown:]))
