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
    ("好的 稍等 我看看", "好的 稍等 我看看"),
    ("第一行\n第二行", "第一行。第二行"),
    ("\ud800坏字", "\ufffd坏字"),
    ("\x1b[31m红\x00", " [31m红 "),
    ("", ""),
]


@pytest.mark.parametrize(("text", "folded"), CASES)
def test_fold(text: str, folded: str) -> None:
    assert fold(text).text == folded


HOSTILE = st.text(st.one_of(st.characters(), st.sampled_from("请稍等 您好\u200b\ufeff\n請Ａ１")), max_size=60)


@given(HOSTILE, st.data())
def test_spans_map_back(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    left, right = folded.original(start, end)
    assert 0 <= left < right <= len(text)
    again = fold(text[left:right]).text
    assert again.replace(" ", "") == folded.text[start:end].replace(" ", "")
    assert folded.text.isprintable() or "\n" not in folded.text


@given(HOSTILE)
def test_folding_folded_text_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once
