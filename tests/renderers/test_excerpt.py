"""What is shown around the words of a finding."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from cs_audit.renderers.excerpt import fit_together, marked, shortened

LONG = "第一句话说完了。" * 30 + "这里有问题，请看。" + "后面还有很多话。" * 30
CASES = [
    # text, marked words, room, shown
    ("您好，不知道。", ["不知道"], 40, "您好，【不知道】。"),
    ("您好，不知道。", ["您好，不知道。"], 40, "您好，不知道。"),  # the whole turn: nothing to mark
    (LONG, ["问题"], 40, "…这里有【问题】，请看。…"),
    ("甲" * 100 + "不知道" + "乙" * 100, ["不知道"], 30, "…甲甲甲甲【不知道】乙乙乙乙乙…"),
    ("不知道" + "乙" * 100, ["不知道"], 30, "【不知道】乙乙乙乙乙乙乙乙乙…"),
    ("甲" * 100 + "不知道", ["不知道"], 30, "…甲甲甲甲甲甲甲甲甲【不知道】"),
    ("甲不知道乙别吵丙", ["不知道", "别吵"], 40, "甲【不知道】乙【别吵】丙"),
]


def spans(text: str, words: list[str]) -> list[tuple[int, int]]:
    return [(text.index(w), text.index(w) + len(w)) for w in words]


@pytest.mark.parametrize(("text", "words", "room", "shown"), CASES)
def test_marked(text, words, room, shown):
    line = marked(text, spans(text, words), room, styled=False)
    assert line.plain == shown
    assert line.cell_len <= room


@pytest.mark.parametrize("room", [20, 40, 41, 97])
def test_a_long_mark_loses_its_middle(room):
    line = marked("头" + "甲乙" * 60_000 + "尾", [(0, 120_001)], room, styled=False)
    assert line.plain.startswith("【头甲")
    assert "…" in line.plain
    assert line.cell_len <= room


def test_styles_lie_on_the_marked_words_alone():
    text = "甲不知道乙\x1b别吵丙"
    line = marked(text, [(1, 4), (6, 8)], 40, styled=True)
    assert [line.plain[s.start : s.end] for s in line.spans] == ["不知道", "别吵"]


def test_overlapping_marks_repeat_nothing():
    assert marked("甲乙丙丁戊", [(0, 3), (2, 4)], 40, styled=False).plain == "【甲乙丙】【丁】戊"


@pytest.mark.parametrize(("room", "together"), [(12, True), (11, False)])
def test_what_fits_together(room, together):
    assert fit_together("甲乙丙丁", [(0, 1), (3, 4)], room) is together


@pytest.mark.parametrize("room", [9, 10, 33, 200])
@pytest.mark.parametrize("text", ["短", "a" * 500, "长" * 500, "\x1b" * 500, "\u202e" * 999])
def test_shortened_fits(text, room):
    assert cell_len(shortened(text, room)) <= room
