"""The scorecard of a conversation on a terminal: the face of the product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text as Line

from cs_audit.renderers.digits import large
from cs_audit.renderers.findings import MARK_STYLES, broken_rules, counts
from cs_audit.renderers.labels import MARKS, checker_name, verdict_word
from cs_audit.renderers.layout import (
    BAD,
    GOOD,
    QUIET,
    STRONG,
    Page,
    bar,
    flow,
    grid,
    joined,
    labelled,
    several,
    words,
)
from cs_audit.renderers.plain import number
from cs_audit.renderers.wrapping import Flow, TwoEnds
from cs_audit.text import Text
from cs_audit.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from cs_audit.scoring import CheckerScore, Scorecard
    from cs_audit.text import Lang


def render_scorecard(card: Scorecard, lang: Lang, width: int) -> RenderableType:
    """Lay out a scorecard within ``width`` cells; it ends with an empty line, as another may follow."""
    return Page(lambda styled: _parts(card, lang, width, styled), width)


def _parts(card: Scorecard, lang: Lang, width: int, styled: bool) -> Iterator[RenderableType]:
    yield _header(card, lang, width, styled)
    yield Line()
    yield _checkers(card, lang, width * 3 // 10)
    yield from broken_rules(card, lang, width, styled)
    yield Line()
    yield _arithmetic(card, lang)
    yield Line()


def _header(card: Scorecard, lang: Lang, width: int, styled: bool) -> RenderableType:
    value = card.score.value
    colour = QUIET if value is None else GOOD if card.passed else BAD
    status = _status(card, lang, colour)
    if value is None:
        return Group(*_header_lines(card, status, lang, width, colour))
    if not styled:
        score = Line.assemble(number(value), Text(" 分   ", " points   ").of(lang), status)
        return Group(*_header_lines(card, score, lang, width, colour))
    digits = Line(large(number(value)), style=f"{STRONG} {colour}")
    table = grid("l", "f")
    beside = width - 2 - max(map(len, digits.plain.splitlines()))
    table.add_row(digits, Group(*_header_lines(card, status, lang, beside, colour)))
    return table


def _header_lines(
    card: Scorecard, status: Line, lang: Lang, width: int, colour: str
) -> Iterator[RenderableType]:
    talk, score, scoring = card.conversation, card.score, card.ruleset.scoring
    yield TwoEnds(status, words(card.ruleset.title.of(lang) or card.ruleset.name, STRONG))
    mark = Text(f"合格线 {number(scoring.pass_mark)}", f"pass mark {number(scoring.pass_mark)}").of(lang)
    share = score.value / score.start if score.value is not None and score.start else 0
    yield TwoEnds(bar(share, width - 2 - Line(mark).cell_len, colour), Line(mark, style=QUIET))
    size = Text(f"{len(talk.turns)} 句", f"{len(talk.turns)} turns").of(lang)
    yield flow(" · ".join(filter(None, (talk.path, talk.id if talk.id != talk.path else "", size))), QUIET)


def _status(card: Scorecard, lang: Lang, colour: str) -> Line:
    struck = Text("一票否决", "struck out").of(lang) if card.score.struck else ""
    nothing = Text("没有可评的规则", "no rule could be assessed").of(lang) if card.score.value is None else ""
    style = f"{STRONG} {colour}"
    parts = (card.score.grade, verdict_word(card.passed).of(lang), struck, nothing)
    return joined(words(part, style) for part in parts)


def _checkers(card: Scorecard, lang: Lang, length: int) -> RenderableType:
    table = grid("l", "r", "l", "f")
    for part in card.by_checker:
        marks = [v.verdict for v in card.verdicts if v.rule.checker == part.checker]
        row = Line(" ").join(Line(MARKS[m], style=MARK_STYLES[m]) for m in marks)
        table.add_row(words(checker_name(part.checker).of(lang)), *_points(part, length), Flow(row))
    return table


def _points(part: CheckerScore, length: int) -> tuple[Line, Line]:
    """Return the points kept and possible, and their bar; nothing where nothing was assessed."""
    if not part.possible:
        return Line("–", style=QUIET), Line("")
    kept = part.possible - part.lost
    figures = Line(f"{number(kept)} / {number(part.possible)}", style=BAD if part.lost else "")
    return figures, bar(kept / part.possible, length, GOOD, BAD)


def _arithmetic(card: Scorecard, lang: Lang) -> RenderableType:
    return labelled((label.of(lang), line) for label, line in _sums(card, lang))


def _sums(card: Scorecard, lang: Lang) -> Iterator[tuple[Text, Line]]:
    """Yield what the score is made of, line by line."""
    score = card.score
    if score.value is not None:
        yield Text("得分", "score"), Line(formula(score.start, score.possible, score.lost, score.value))
    capped = [text.of(lang) for part in card.by_checker if (text := _cap(card, part, lang))]
    if capped:
        yield Text("封顶", "capped"), words(Text("；", "; ").of(lang).join(capped))
    if score.struck:
        yield Text("否决", "struck by"), words(several(score.struck, lang), f"{STRONG} {BAD}")
    yield Text("规则", "rules"), counts(card, lang)
    for reason, rules in _not_assessed(card, lang).items():
        listed = several(rules, lang)
        why = Text(f"{reason}（{listed}）", f"{reason} ({listed})")
        yield Text("未评估", "not assessed"), words(why.of(lang))


def formula(start: float, possible: float, lost: float, value: float) -> str:
    """Write the arithmetic out."""
    kept = f"({number(possible)} − {number(lost)})"
    return f"{number(start)} × {kept} ÷ {number(possible)} = {number(value)}"


def _cap(card: Scorecard, part: CheckerScore, lang: Lang) -> Text | None:
    """Say what a checker would have cost without its cap."""
    cost = sum(v.points for v in card.verdicts if v.rule.checker == part.checker)
    if cost <= part.lost:
        return None
    name, full, kept = checker_name(part.checker), number(cost), number(part.lost)
    return Text(f"{name.zh}应扣 {full}，以 {kept} 为限", f"{name.en} {full}, limited to {kept}")


def _not_assessed(card: Scorecard, lang: Lang) -> dict[str, list[str]]:
    """Group the rules that could not be assessed by what is missing."""
    groups: dict[str, list[str]] = {}
    for v in card.verdicts:
        if v.verdict is Verdict.NOT_ASSESSED:
            groups.setdefault(v.outcome.reason.of(lang), []).append(v.rule.id)
    return groups
