"""The broken rules of a scorecard, each with its evidence and what to say instead."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text as Line

from cs_audit.renderers.excerpt import fit_together, marked
from cs_audit.renderers.labels import MARKS, ROLES, SEVERITIES, VERDICTS
from cs_audit.renderers.layout import (
    BAD,
    GOOD,
    QUIET,
    STRONG,
    flow,
    indented,
    joined,
    labelled,
    several,
    words,
)
from cs_audit.renderers.plain import clock, number, printable
from cs_audit.renderers.wrapping import Flow, Labelled, TwoEnds
from cs_audit.rules import SEVERITIES as BY_WEIGHT
from cs_audit.text import Text
from cs_audit.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from cs_audit.model import Conversation
    from cs_audit.renderers.excerpt import Span
    from cs_audit.scoring import RuleVerdict, Scorecard
    from cs_audit.text import Lang
    from cs_audit.verdicts import Finding

MANY = 10  # findings of one rule that a card shows; all of them are in the JSON
_SPEECH = 2  # lines that a quoted sentence may take


def broken_rules(card: Scorecard, lang: Lang, width: int, styled: bool) -> Iterator[RenderableType]:
    """Yield a block for each failed rule, the gravest first."""
    failed = [v for v in card.verdicts if v.verdict is Verdict.FAIL]
    for v in sorted(failed, key=lambda v: -BY_WEIGHT.index(v.rule.severity)):
        yield Line()
        yield _heading(v, lang)
        body = (*_reason(v, lang), *_evidence(card.conversation, v, lang, width, styled))
        yield indented(Group(*body))


def _heading(v: RuleVerdict, lang: Lang) -> RenderableType:
    mark = (f"{MARKS[Verdict.FAIL]} ", f"{STRONG} {BAD}")
    cost = Text(f"−{number(v.points)} 分", f"−{number(v.points)}").of(lang)
    title = v.rule.title.of(lang) or v.rule.id
    return TwoEnds(Line.assemble(mark, words(title, STRONG)), Line(cost, style=BAD))


def _reason(v: RuleVerdict, lang: Lang) -> Iterator[RenderableType]:
    severity = SEVERITIES[v.rule.severity].of(lang)
    grave = words(severity, f"{STRONG} {BAD}" if v.rule.severity == "critical" else QUIET)
    clauses = Text("条款 ", "clause ").of(lang) + several(v.rule.clauses, lang) if v.rule.clauses else ""
    yield Flow(joined([words(v.rule.id, QUIET), grave, words(clauses, QUIET)]))
    reason = v.outcome.reason
    if not v.outcome.findings or reason != v.outcome.findings[0].message:
        yield flow(reason.of(lang))


def _evidence(
    talk: Conversation, v: RuleVerdict, lang: Lang, width: int, styled: bool
) -> Iterator[RenderableType]:
    """Yield the findings; neighbours that say the same share one explanation."""
    shown = v.outcome.findings[:MANY]
    for (message, say), found in groupby(shown, key=lambda f: (f.message, f.say)):
        yield _quotes(talk, tuple(found), lang, width, styled)
        yield _explanation(message.of(lang), say.of(lang) or v.rule.say.of(lang), lang)
    if len(v.outcome.findings) > MANY:
        rest = len(v.outcome.findings) - MANY
        more = Text(f"… 另有 {rest} 处，见 JSON 输出", f"… and {rest} more, see the JSON output")
        yield flow(more.of(lang), QUIET)


def _quotes(
    talk: Conversation, found: Sequence[Finding], lang: Lang, width: int, styled: bool
) -> RenderableType:
    """Show where the words were said, and the words."""
    label = max(where(talk, f.turn, lang).cell_len for f in found)
    room = _SPEECH * max(20, width - label - 6) - 4
    rows = ((i, marked(talk.turns[i].text, spans, room, styled)) for i, spans in _marks(talk, found, room))
    return Labelled(tuple((where(talk, index, lang), line) for index, line in rows))


def _marks(talk: Conversation, found: Iterable[Finding], room: int) -> Iterator[tuple[int, list[Span]]]:
    """Yield each turn once with all its marks if they fit into one excerpt, else once for each mark."""
    for index, in_turn in groupby(found, key=lambda f: f.turn):
        spans = sorted((f.start, f.end) for f in in_turn)
        together = fit_together(talk.turns[index].text, spans, room)
        yield from [(index, spans)] if together else [(index, [span]) for span in spans]


def _explanation(message: str, advice: str, lang: Lang) -> RenderableType:
    """Say what is wrong and, if that is known, what to say instead."""
    rows = [(Text("问题", "why").of(lang), words(message))]
    for index, line in enumerate(advice.strip().splitlines()):
        rows.append(("" if index else Text("建议", "say").of(lang), words(line, GOOD)))
    return labelled(rows)


def where(talk: Conversation, index: int, lang: Lang) -> Line:
    """Say which turn, whose (with the name, if it is known), and when."""
    turn = talk.turns[index]
    place = Text(f"第 {index + 1} 句", f"turn {index + 1}").of(lang)
    who = f"{ROLES[turn.role].of(lang)} {printable(turn.speaker)}".strip()
    return Line(" ".join(filter(None, (place, who, clock(turn.start)))), style=QUIET)


def counts(card: Scorecard, lang: Lang) -> Line:
    """Count the verdicts; the marks before them explain those of the table."""
    parts = []
    for verdict in Verdict:
        count = sum(v.verdict is verdict for v in card.verdicts)
        text = f"{MARKS[verdict]} {VERDICTS[verdict].of(lang)} {count}"
        parts.append(Line(text, style=MARK_STYLES[verdict] if count else QUIET))
    return Line("   ").join(parts)


MARK_STYLES: dict[Verdict, str] = {
    Verdict.PASS: GOOD,
    Verdict.FAIL: f"{STRONG} {BAD}",
    Verdict.NOT_APPLICABLE: QUIET,
    Verdict.NOT_ASSESSED: "magenta",
}
