"""How lines of Chinese and English wrap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from screens import piped

from cs_audit.renderers.layout import bar, flow, joined, page, words
from cs_audit.renderers.wrapping import TwoEnds


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("甲乙丙丁戊", 4, ["甲乙", "丙丁", "戊"]),
        ("甲乙，丙丁", 4, ["甲", "乙，", "丙丁"]),  # no comma at the head of a line
        ("甲乙“丙丁”", 6, ["甲乙", "“丙丁”"]),  # no opening mark at its end
        ("call 12345 分钟", 10, ["call 12345", "分钟"]),
        ("客服 hello再见", 8, ["客服", "hello再", "见"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("甲" * 5, 3, ["甲"] * 5),
        ("", 4, [""]),
    ],
)
def test_flow(text, width, lines):
    assert [line.rstrip() for line in piped(flow(text), width).rstrip("\n").split("\n")] == lines


@given(st.text(max_size=200), st.integers(8, 60))
def test_flow_loses_nothing_and_stays_within_its_width(text, width):
    shown = piped(flow(text), width)
    assert "".join(shown.split()) == "".join(words(text).plain.split())
    assert all(cell_len(line) <= width for line in shown.split("\n"))


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0, "────"), (0.5, "━━──"), (1, "━━━━"), (1.7, "━━━━"), (-0.3, "────")],
)
def test_bar(share, shown):
    assert bar(share, 4, "green").plain == shown


def test_joined_leaves_out_what_is_empty():
    line = joined(["甲", "", words("乙", "red")])
    assert line.plain == "甲 · 乙"
    assert not line.style


def test_two_ends_meet_the_margins():
    assert piped(page([TwoEnds(words("左"), words("right"))], 20)) == "左             right\n"
    assert piped(page([TwoEnds(words("左边" * 4), words("right"))], 16)) == "左边左边   right\n左边左边\n"
    assert piped(page([TwoEnds(words("左"), words("right" * 4))], 16)) == "左  rightrightr…\n"
