"""JSON and JSONL of no particular vendor."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cs_audit.model import Conversation, Turn
from cs_audit.readers import ReadOptions, read

from .helpers import OPEN, conversations, problems, times, turns

A, C = ("agent", "您好"), ("customer", "你好")


@pytest.mark.parametrize(
    "value",
    [
        [{"role": "agent", "text": "您好"}, {"role": "customer", "text": "你好"}],
        [{"speaker": "客服", "content": "您好"}, {"speaker": "客户", "content": "你好"}],
        {"turns": [{"sender": "坐席01", "message": "您好"}, {"sender": "用户", "message": "你好"}]},
        {"data": {"items": [{"from": "Agent", "msg": "您好"}, {"from": "User", "msg": "你好"}]}},
        {
            "code": 0,
            "messages": [
                {"sender_type": "客服", "content": "您好"},
                {"sender_type": "访客", "content": "你好"},
            ],
        },
        {"对话": [{"角色": "客服", "内容": "您好"}, {"角色": "客户", "内容": "你好"}]},
        {"conversation": [{"from": "assistant", "value": "您好"}, {"from": "human", "value": "你好"}]},
        {
            "turns": [
                {"role": {"name": "x"}, "speaker": "客服", "text": "您好"},
                {"speaker": "客户", "text": "你好"},
            ]
        },
    ],
)
def test_shapes(value: object) -> None:
    assert turns(json.dumps(value, ensure_ascii=False)) == [A, C]


@pytest.mark.parametrize(
    ("stamps", "expected"),
    [
        ([{"time": 0.5}, {"time": 3}], [(0.5, None), (3, None)]),
        ([{"start": 0, "end": 900}, {"start": 1000, "end": 1800}], [(0, 0.9), (1, 1.8)]),
        ([{"start": 0, "end": 2}, {"start": 3, "end": 5}], [(0, 2), (3, 5)]),
        ([{"start_ms": 5, "end_ms": 9}, {"start_ms": 10, "end_ms": 20}], [(0.005, 0.009), (0.01, 0.02)]),
        ([{"time": "00:00:01"}, {"time": "00:00:09"}], [(1, None), (9, None)]),
        ([{"time": "2026-03-01 19:02:11"}, {"time": "2026-03-01T19:02:15+00:00"}], [(1772391731, None), (1772391735, None)]),
        ([{"ts": 1772391731000}, {"ts": 1772391735500}], [(1772391731, None), (1772391735.5, None)]),
        ([{"ts": 1772391731}, {"ts": 1772391735}], [(1772391731, None), (1772391735, None)]),
        ([{"time": {"start": "00:00:00,060", "end": "00:00:02,935"}}, {}], [(0.06, 2.935), (None, None)]),
    ],
)  # fmt: skip
def test_times(stamps: list[dict[str, object]], expected: list[tuple[float, float]]) -> None:
    roles = ("agent", "customer")
    value = [{"role": role, "text": "您好您好", **stamp} for role, stamp in zip(roles, stamps, strict=True)]
    assert times(json.dumps(value)) == expected


def test_metadata_channel_and_ids() -> None:
    text = '{"id": 7, "channel": "chat", "agent_id": "a1", "rings": 3, "tags": [1], "turns": [{"role": "agent", "text": ""}]}'
    assert conversations(text) == [
        Conversation("7", (Turn("agent", ""),), "x.txt", "chat", {"agent_id": "a1", "rings": 3})
    ]


def test_gold_format_keeps_every_turn() -> None:
    lines = [
        {"id": i, "turns": [{"role": "agent", "text": ""}, {"role": "customer", "text": "x"}]} for i in "ab"
    ]
    read_back = conversations("\n".join(map(json.dumps, lines)))
    assert [(one.id, [t.text for t in one.turns]) for one in read_back] == [
        ("a", ["", "x"]),
        ("b", ["", "x"]),
    ]


def test_a_bad_line_stops_nothing() -> None:
    good = '{"id": "a", "turns": [{"role": "agent", "text": "您好"}, {"role": "customer", "text": "好"}]}'
    text = f"{good}\n{{bad\n\n[1]\n{good}\n"
    assert [one.id for one in conversations(text)] == ["a", "a#2"]
    assert [p.place for p in problems(text)] == ["x.txt:2:2", "x.txt:4"]


def test_a_turn_a_line() -> None:
    rows = [("c1", "agent"), ("c1", "customer"), ("c2", "agent")]
    text = "\n".join(json.dumps({"session_id": i, "role": role, "text": "x"}) for i, role in rows)
    assert [(one.id, len(one.turns)) for one in conversations(text)] == [("c1", 2), ("c2", 1)]


def test_turns_are_sorted_by_time() -> None:
    text = '[{"role":"agent","text":"b","start":2.5},{"role":"customer","text":"a","start":1.5}]'
    assert turns(text) == [("customer", "a"), ("agent", "b")]
    assert [(p.is_error, "out of order" in p.text.en) for p in problems(text)] == [(False, True)]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('{"turns": [\n  {"role": "agent", ]}', "x.txt:2:21", "invalid JSON"),
        ('{"turns": []}', "x.txt", "no turns"),
        ('{"data": {"items": [{"who_": "a", "said": "b"}]}}', "x.txt", "--map turns=data.items"),
        ("[" * 100_000 + "]" * 100_000, "x.txt:1", "nested too deeply"),
        ('[{"role": "x1", "text": "a"}, {"role": "x2", "text": "a"}]', "x.txt", "--role x1=agent"),
    ],
)
def test_problems(text: str, place: str, words: str) -> None:
    found = problems(text)
    assert (found[0].place, found[0].is_error) == (place, True)
    assert words in found[0].text.en


@pytest.mark.parametrize(
    "text", ['[{"role":"agent","text":"\\ud800a"}]', '[{"role":"agent","text":"\\u0000\\u001b[31ma"}]']
)
def test_odd_characters_are_harmless(text: str) -> None:
    conversations(text)[0].turns[0].text.encode()


def test_a_jsonl_file_is_streamed(tmp_path: Path) -> None:
    path = tmp_path / "big.jsonl"
    line = json.dumps(
        {"id": "a", "turns": [{"role": "agent", "text": "您好"}, {"role": "customer", "text": "好"}]}
    )
    path.write_text(f"{line}\n" * 2000, "utf-8")
    items = list(read(str(path), ReadOptions()))
    assert len(items) == 2000
    assert items[0] == Conversation("a", (Turn("agent", "您好"), Turn("customer", "好")), str(path))
    assert len(list(read(str(path), OPEN))) == 2000
