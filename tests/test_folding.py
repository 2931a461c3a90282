"""Folding: what becomes one, and that every folded character knows where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_audit.folding import fold

CASES = [
    ("您好", "您好"),
    ("請稍等，謝謝您", "请稍等，谢谢您"),
    ("ＯＫ，１２３", "ok，123"),
    ("Hello", "hello"),
    ("您\u200b好", "您好"),
    ("\u202e您好\u202c", "您好"),
    ("麻烦您 请 稍 等 一下", "麻烦您 请稍等 一下"),
    ("稍微有点慢 请 稍 等 马上就好了", "稍微有点慢 请稍等 马上就好了"),
    ("好的 稍等 我看看", "好的 稍等 我看看"),
    ("第一行\n第二行", "第一行。第二行"),
    ("\ud800坏字", "\ufffd坏字"),
    ("\x1b[31m红\x00", " [31m红 "),
    ("", ""),
    # faces: none inside a word, a mark elsewhere
    ("请稍😊等", "请稍等"),
    ("再[微笑]见", "再见"),
    ("好的[微笑]请讲", "好的～请讲"),
    ("祝您😊生活愉快", "祝您 生活愉快"),
    ("可以👌🏻", "可以 "),
    ("亲#E-s26请讲", "亲 请讲"),
    ("谢谢/:handclap您", "谢谢～您"),
    ("订单[数字x]号", "订单[数字x]号"),
    # spaces
    ("您 好，请 讲", "您好，请讲"),
    ("您好 请问 有 什么 可以 帮 您", "您好请问有什么可以帮您"),
    ("您 的 订单 ， 已经 发 货 了 。", "您的订单，已经发货了。"),
    ("在 啊", "在 啊"),
    ("好的 嗯 谢谢", "好的 嗯 谢谢"),
    # said too often
    ("好好好好好", "好好好"),
    ("不不客客气气", "不客气"),
    ("客客气气的", "客客气气的"),
]


@pytest.mark.parametrize(("text", "folded"), CASES)
def test_fold(text: str, folded: str) -> None:
    assert fold(text).text == folded


PARTS = "请| |稍|等|😊|👌🏻|[微笑]|#E-s26|/::)|[|木有|灰|常|素的|滴|好好好好|您 好|不不客客气气|，|\u200b|\n|請|Ａ|１"
PIECES = st.sampled_from(PARTS.split("|"))
HOSTILE = st.text(max_size=60) | st.lists(PIECES | st.characters(), max_size=30).map("".join)


@given(HOSTILE, st.data())
def test_spans_map_back(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    left, right = folded.original(start, end)
    assert 0 <= left < right <= len(text)
    assert right - left >= end - start
    assert "\n" not in folded.text


@given(HOSTILE)
def test_every_character_is_its_origin_or_what_was_put_for_it(text: str) -> None:
    """Nothing but a mark is put for anything, namely for a face."""
    folded = fold(text)
    origins = [folded.original(i, i + 1)[0] for i in range(len(folded.text))]
    assert origins == sorted(set(origins))
    for char, origin in zip(folded.text, origins, strict=True):
        assert char in (" ", "～") or fold(text[origin]).text == char


@given(HOSTILE)
def test_folding_folded_text_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once
