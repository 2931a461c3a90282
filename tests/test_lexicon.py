"""Looking up and scanning find the same, before and after pickling."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_audit import lexicon
from cs_audit.lexicon import Lexicon

word = st.text("请稍等您好a", min_size=1, max_size=4)


@given(
    st.lists(st.tuples(st.lists(word, min_size=1, max_size=3), st.integers())),
    st.text("请稍等您好a ", max_size=30),
)
def test_both_ways_find_the_same(entries: list[tuple[list[str], int]], text: str) -> None:
    words: Lexicon[int] = Lexicon()
    for literals, meaning in entries:
        words.add(literals, meaning)
    thawed = pickle.loads(pickle.dumps(words))
    looked_up = list(words.find(text))
    assert list(thawed.find(text)) == looked_up
    assert list(words._scan(text)) == looked_up
    assert list(thawed._scan(text)) == looked_up
    for meanings, start, end in looked_up:
        assert meanings == [m for literals, m in entries for one in literals if one == text[start:end]]


def test_nothing_is_missed_at_the_end() -> None:
    words: Lexicon[str] = Lexicon()
    words.add(["您", "您好", "您好吗"], "x")
    assert [(start, end) for _, start, end in words.find("您好")] == [(0, 1), (0, 2)]


def test_the_automaton_comes_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "WORTH_IT", 10)
    words: Lexicon[str] = Lexicon()
    words.add(["您好"], "x")
    for _ in range(5):
        assert list(words.find("您好，您好"))[-1] == (["x"], 3, 5)
    assert words._automaton is not None
