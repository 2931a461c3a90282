"""What ``convert`` writes is read back the same, whatever it is."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_audit.model import Conversation, Turn
from cs_audit.owntext import escape, escape_name, read_time, unescape, write_time
from cs_audit.readers import ReadOptions, read_bytes
from cs_audit.writers import WRITERS

OPEN = ReadOptions(keep_unknown=True, one_sided=True)

texts = st.text(st.characters(codec="utf-8")) | st.sampled_from(
    ["客服：您好", "a\n\tb", " x\r\ny ", "\\n", "[00:00] x", "# 会话：x"]
)
names = st.sampled_from(["", "小王", "客服", "A", "1", "客服（小王）", "?"]) | st.text(
    st.characters(codec="utf-8"), max_size=8
)
seconds = (
    st.none()
    | st.floats(-10, 1e10)
    | st.integers(0, 10**6).map(lambda ms: ms / 1000)
    | st.just(1772391731.25)
)
metadata = st.dictionaries(
    st.sampled_from(["queue", "会话", "渠道", "text", "id", "等级", "a：b"]),
    st.sampled_from(["投诉", "1", "", " x", "a\nb", "[1]", 7, 2.5, True, None, [1, {"a": "b"}]]),
)
turns = st.builds(Turn, st.sampled_from(["agent", "customer", "system"]), texts, seconds, seconds, names)


@st.composite
def conversations(draw: st.DrawFn, number: int) -> Conversation:
    said = draw(st.lists(turns, min_size=1, max_size=5))
    if all(turn.start is not None for turn in said):
        said.sort(key=lambda turn: turn.start or 0.0)
    unknown = draw(
        st.sets(st.sampled_from([turn.speaker for turn in said if turn.role == "system"] or ["-"]))
    )
    there = [turn.speaker or "?" for turn in said if turn.role == "system" and turn.speaker in unknown]
    fields = draw(metadata) | ({"unknown_speakers": tuple(dict.fromkeys(there))} if there else {})
    name = draw(st.text(st.characters(codec="utf-8"), min_size=1, max_size=5)) + str(number)
    return Conversation(name, tuple(said), "x", draw(st.sampled_from([None, "call", "chat"])), fields)


@settings(max_examples=300, deadline=None)
@given(
    st.tuples(conversations(1)) | st.tuples(conversations(1), conversations(2)),
    st.sampled_from(list(WRITERS)),
)
def test_round_trip(written: tuple[Conversation, ...], to: str) -> None:
    data = b"".join(WRITERS[to](written))
    assert list(read_bytes(data, "x", OPEN)) == list(written)


@given(st.floats(-1e3, 1e11) | st.floats(1.7e9, 1.8e9))
def test_times_keep_every_digit(value: float) -> None:
    assert read_time(write_time(value)) == value


@given(texts)
def test_escapes(text: str) -> None:
    assert unescape(escape(text).replace("\n\t", "\n")) == text
    assert unescape(escape_name(text)) == text
    assert not {"\r", "\x1b", "\x00"} & set(escape(text))


@pytest.mark.parametrize("to", list(WRITERS))
def test_unknown_speakers_keep_their_names(to: str) -> None:
    text = "[SPEAKER_00]: 您好\n[SPEAKER_01]: 你好\n"
    given_ = list(read_bytes(text.encode(), "x", OPEN))
    data = b"".join(WRITERS[to](one for one in given_ if isinstance(one, Conversation)))
    assert b"SPEAKER_00" in data
    (asked,) = read_bytes(data, "x")
    assert "--role SPEAKER_00=agent" in asked.text.en  # type: ignore[union-attr]
    told = ReadOptions(roles={"SPEAKER_00": "agent", "SPEAKER_01": "customer"})
    (one,) = read_bytes(data, "x", told)
    assert isinstance(one, Conversation)
    assert [(turn.role, turn.speaker) for turn in one.turns] == [
        ("agent", "SPEAKER_00"),
        ("customer", "SPEAKER_01"),
    ]


def test_one_conversation_is_an_object_several_are_a_list() -> None:
    one = Conversation("a", (Turn("agent", "您好"),))
    shapes = [type(orjson.loads(b"".join(WRITERS["json"]([one] * count)))) for count in (0, 1, 2, 3)]
    assert shapes == [list, dict, list, list]
