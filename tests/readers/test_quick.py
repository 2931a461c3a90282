"""The quick way through plain JSONL gives what the general way gives, or leaves the line to it."""

from __future__ import annotations

import json
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_audit.model import Conversation
from cs_audit.readers import Problem, ReadOptions, read_bytes
from cs_audit.readers.quick import Quick

from .helpers import OPEN, STRICT

NAMES = [
    "agent",
    "customer",
    "客服",
    "客户",
    "客服小王",
    "system",
    "机器人",
    "a",
    "B",
    "1",
    "nobody",
    "",
    7,
    None,
    ["客服"],
]
STAMPS = [0, 1, 2.5, 30, 900, 61_000, 1_772_391_731, 1_772_391_731_000, "00:00:07", "2026-03-01 10:00", None, True, -1, {"start": 3}]  # fmt: skip
TEXTS = ["您好", "<|zh|>你好", "", " x ", 5, None, ["a", "b"]]

turn = st.fixed_dictionaries(
    {"role": st.sampled_from(NAMES), "text": st.sampled_from(TEXTS)},
    optional={
        "start": st.sampled_from(STAMPS), "end": st.sampled_from(STAMPS), "speaker": st.sampled_from(NAMES),
        "more": st.sampled_from([1, {"role": "agent"}, {"text": "z", "end": 5}]),
    },
)  # fmt: skip
plain = st.lists(
    st.fixed_dictionaries(
        {
            "sender": st.sampled_from(NAMES[:6]),
            "content": st.sampled_from(TEXTS[:4]),
            "ts": st.integers(0, 10**13),
        }
    ),
    max_size=5,
)
line = st.fixed_dictionaries(
    {"id": st.sampled_from(["x", "y", 7, "", None]), "turns": st.lists(turn, max_size=4) | plain},
    optional={
        "channel": st.sampled_from(["chat", "phone", "?", 3]), "queue": st.sampled_from(["投诉", 5, None, {"rings": 2}]),
        "labels": st.just([[]]), "time_unit": st.sampled_from(["s", "ms", "h"]), "messages": st.just([]),
    },
)  # fmt: skip


own = st.fixed_dictionaries(
    {"format": st.sampled_from(["cs-audit", "other"])},
    optional={
        "id": st.sampled_from(["x", "", 7, None]), "channel": st.sampled_from(["call", "chat", "?", [1], None]),
        "metadata": st.sampled_from([{"queue": "投诉"}, {}, 5, [1]]), "turns": st.lists(turn, max_size=3) | st.just({"a": 1}),
        "": st.just("x"), "more": st.just(1),
    },
)  # fmt: skip


def both_ways(lines: list[object], options: ReadOptions) -> tuple[list[object], list[object]]:
    data = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines).encode()
    quick = list(read_bytes(data, "x.jsonl", options))
    with mock.patch.object(Quick, "read", return_value=None):
        return quick, list(read_bytes(data, "x.jsonl", options))


@settings(max_examples=500)
@given(
    st.lists(line | own, min_size=1, max_size=4),
    st.sampled_from([OPEN, STRICT, ReadOptions(roles={"nobody": "agent"})]),
)
def test_both_ways_agree(lines: list[object], options: ReadOptions) -> None:
    for quick, general in zip(*map(parted, both_ways(lines, options)), strict=True):
        assert quick == general


def parted(items: list[object]) -> tuple[list[object], list[object]]:
    """Conversations and problems apart: the general way keeps the first conversation back for a while."""
    told = [item for item in items if isinstance(item, Problem)]
    return [item for item in items if item not in told], told


@pytest.mark.parametrize(
    "extra",
    [
        {},
        {"channel": "phone"},
        {"agent_id": "A1", "started_at": 1767225600},
        {"labels": [[], []]},
        {"time_unit": "s"},
    ],
)
def test_plain_lines_go_the_quick_way(extra: dict[str, object]) -> None:
    turns = [
        {"role": "客服小王", "text": "您好", "ts": 1767225608},
        {"role": "customer", "text": "好", "ts": 1767225609},
    ]
    with mock.patch("cs_audit.readers.jsons.is_row", side_effect=AssertionError):
        (one,) = read_bytes(json.dumps({"id": "a", **extra, "turns": turns}).encode(), "x.jsonl")
    assert isinstance(one, Conversation)
    assert one.turns[0] == ("agent", "您好", 1767225608, None, "客服小王")


def test_ids_stay_unique_either_way() -> None:
    good = {"id": "a", "turns": [{"role": "客服", "text": "您好"}, {"role": "客户", "text": "好"}]}
    odd = {"id": "a", "turns": [{"role": "客服", "text": ["您好"]}, {"role": "客户", "text": "好"}]}
    quick, general = both_ways([good, odd, good], STRICT)
    assert [one.id for one in quick if not isinstance(one, Problem)] == ["a", "a#2", "a#3"]  # type: ignore[attr-defined]
    assert quick == general
