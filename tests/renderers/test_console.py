"""The scorecard on a terminal and in a pipe."""

from __future__ import annotations

import unicodedata

import cards
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from screens import assert_golden, on_terminal, piped, unstyled

from cs_audit.model import AGENT, Conversation, Turn
from cs_audit.renderers.console import formula, render_scorecard
from cs_audit.renderers.digits import large
from cs_audit.renderers.findings import MANY
from cs_audit.scoring import Scorecard
from cs_audit.text import Text
from cs_audit.verdicts import Finding, failed

CARDS = {"bad": cards.BAD_CARD, "good": cards.GOOD_CARD, "empty": cards.EMPTY_CARD}
FAULT = Text("反问客户", "a counter-question")


def card_of(text: str, *spans: tuple[int, int]) -> Scorecard:
    """A card on one turn with findings at these places."""
    talk = Conversation("x", (Turn(AGENT, text),), path="x.txt")
    found = [Finding(0, start, end, text[start:end], FAULT) for start, end in spans]
    return cards.card({"TABOO-01": failed(found)}, talk)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", CARDS)
def test_in_a_pipe(name, lang):
    assert_golden(f"card-{name}.{lang}", piped(render_scorecard(CARDS[name], lang, 80)))


@pytest.mark.parametrize("name", CARDS)
def test_on_a_terminal(name):
    assert_golden(f"card-{name}.terminal", unstyled(on_terminal(render_scorecard(CARDS[name], "zh", 80))))


def test_marks_are_styled_on_a_terminal_and_bracketed_elsewhere():
    page = render_scorecard(card_of("你不听吗，快点", (1, 4)), "zh", 80)
    assert "\x1b[1;4;31m不听吗\x1b[0m，快点" in on_terminal(page)
    for plain in (piped(page), unstyled(on_terminal(page, no_color=True))):
        assert "你【不听吗】，快点" in plain


def test_what_stands_out_and_what_stays_back():
    shown = on_terminal(render_scorecard(cards.BAD_CARD, "zh", 80))
    for text, codes in {
        "未通过": "1;31", "通用客服服务规范": "1", "calls/0307.txt · call-0307 · 8 句": "2", "−20 分": "31",
        "一票否决": "1;31", "可能我没有说清楚，我再为您解释一遍。": "32", "建议": "2", "TABOO-01": "1;31",
    }.items():  # fmt: skip
        assert f"\x1b[{codes}m{text}" in shown


def test_colours_are_those_that_a_theme_keeps_legible():
    shown = on_terminal(render_scorecard(cards.BAD_CARD, "zh", 80))
    codes = {int(code) for part in shown.split("\x1b[")[1:] for code in part.split("m")[0].split(";")}
    assert codes <= {0, 1, 2, 4, 31, 32, 35}  # bold, dim, underline; red, green, magenta


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_is_wider_than_asked(width, lang):
    for card in CARDS.values():
        page = render_scorecard(card, lang, width)
        for shown in (piped(page, 200), unstyled(on_terminal(page, 200))):
            assert max(map(cell_len, shown.splitlines())) <= width
            assert not [line for line in shown.splitlines() if line != line.rstrip()]


HOSTILE = [
    ("[bold]你[/bold] [ok] :thumbs_up:", "[bold]你[/bold] [ok] :thumbs_up:"),
    ("\x1b[31m红\x1b]0;标题\x07", "␛[31m红␛]0;标题␇"),
    ("您\u202e好\u200b吗", "您\\u202e好\\u200b吗"),
    ("一\r\n二\n三\t四", "一⏎二⏎三␉四"),
    ("\x9b31m\ud800", "\\x9b31m\\ud800"),
]


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(text, shown):
    card = card_of(text, (0, len(text)))
    assert shown in piped(render_scorecard(card, "zh", 80))
    named = card._replace(conversation=card.conversation._replace(id=text))
    assert shown in piped(render_scorecard(named, "zh", 80))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(), min_size=1, max_size=300), st.data())
def test_any_text_prints_within_the_page(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = piped(render_scorecard(card_of(text, (start, end)), "zh", 80), 120)
    assert not [c for c in shown if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]
    assert all(cell_len(line) <= 80 for line in shown.split("\n"))


def test_findings_of_one_turn_share_its_line():
    shown = piped(render_scorecard(card_of("你不听吗，快点说", (1, 4), (5, 7)), "zh", 80))
    assert "第 1 句 客服  你【不听吗】，【快点】说\n" in shown
    assert shown.count("问题  反问客户\n") == 1


def test_many_findings_are_cut_and_counted():
    text = "你不听。" * (MANY + 7)
    shown = piped(render_scorecard(card_of(text, *((4 * i, 4 * i + 3) for i in range(MANY + 7))), "zh", 80))
    assert shown.count("【") == MANY
    assert "另有 7 处" in shown


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((100, 42, 7, 83.3), "100 × (42 − 7) ÷ 42 = 83.3"),
        ((100, 10, 0, 100.0), "100 × (10 − 0) ÷ 10 = 100"),
        ((10, 2.5, 0.25, 9.0), "10 × (2.5 − 0.25) ÷ 2.5 = 9"),
    ],
)
def test_the_arithmetic_on_one_line(numbers, text):
    assert formula(*numbers) == text


def test_large_digits_are_three_lines_of_the_same_width():
    for number in ("0123456789", "83.3", "100", "−4"):
        assert len({len(line) for line in large(number).splitlines()}) == 1
        assert len(large(number).splitlines()) == 3
