"""Whatever a regular expression matches holds one of its needles."""

from __future__ import annotations

import pytest
import re2
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_audit.loading import load, shipped
from cs_audit.needles import needles
from cs_audit.patterns import Regex

FOUND = [
    ("([?？]{2,}|[!！]{2,})", [("??", "?？", "？?", "？？", "!!", "!！", "！!", "！！")]),
    ("[(（](?:专员|客服).{1,6}[)）]", [("(", "（"), ("专员", "客服"), (")", "）")]),
    ("(?:ab|cd)+e?", [("ab", "cd")]),
    ("您好.{0,3}(请讲)?", [("您好",)]),
    ("\\d{3}元", [("元",)]),
    ("(a|b*)c", [("c",)]),
    ("[一二]{1,3}", [("一", "二")]),
    ("\\[数字x\\]", [("[数字x]",)]),
]
NONE = [
    "a?",
    "(?:a|b*)",
    "[^a]",
    ".*",
    "^$",
    "[a-z]",
    "(?i)ab",
    "[[:alpha:]]a",
    "[^[:alpha:]]",
    "\\pNa",
    "\\Qa\\E",
    "(?P<n>ab)",
]


@pytest.mark.parametrize(("source", "expected"), FOUND)
def test_found(source: str, expected: list[tuple[str, ...]]) -> None:
    assert needles(source) == tuple(expected)


@pytest.mark.parametrize("source", NONE)
def test_none_is_certain(source: str) -> None:
    assert needles(source) == ()


SHIPPED = sorted(
    {
        phrase.source
        for name in shipped()
        for pattern in load(name).patterns
        for phrases in pattern
        if isinstance(phrases, tuple)
        for phrase in phrases
        if isinstance(phrase, Regex)
    }
)
PARTS = st.recursive(
    st.sampled_from(["a", "ab", "你", "[ab]", "[^a]", ".", "[a-c]", "\\d", "\\.", "^", "$"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "{1,}"])).map(
            lambda p: f"({p[0]}){p[1]}"
        ),
    ),
    max_leaves=6,
)


@given(st.one_of(PARTS, st.sampled_from(SHIPPED)), st.data())
@settings(max_examples=500, deadline=None)
def test_every_match_holds_one(source: str, data: st.DataObject) -> None:
    text = data.draw(st.one_of(st.from_regex(source), st.text("ab你.1c", max_size=8)))
    if re2.search(source, text):
        assert all(any(map(text.__contains__, texts)) for texts in needles(source)), (source, text)


def test_shipped_ones_have_some() -> None:
    assert len(SHIPPED) > 50
    assert sum(bool(needles(source)) for source in SHIPPED) > len(SHIPPED) // 2
