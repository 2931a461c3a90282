"""Any bytes, and any damage to files of every format: readers neither raise nor fall silent, and totals reconcile.

benchmarks/fuzz_readers.py does the same for hours, guided by coverage.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cs_audit.commands.reading import Reading, conversations
from cs_audit.model import Conversation
from cs_audit.readers import READERS, ReadOptions, read_bytes
from cs_audit.report import Tally

FORMATS = Path(__file__).parent.parent.parent / "fixtures" / "formats"
FILES = {path.name: path.read_bytes() for path in sorted(FORMATS.iterdir())}
SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=SLOW)

edits = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=8)), min_size=1, max_size=6
)
odd = st.sampled_from(
    [
        b"\x00",
        b"\xff\xfe",
        b'"',
        b"{",
        b"]]",
        b",,",
        b"\r",
        "：".encode(),
        "客服：".encode(),
        b"1e999",
        b"null",
        b"-1",
    ]
)


def check(data: bytes, name: str, options: ReadOptions) -> None:
    items = list(read_bytes(data, name, options))
    assert items or not data.strip()
    for one in items:
        if isinstance(one, Conversation):
            assert one.turns
            assert {turn.role for turn in one.turns} <= {"agent", "customer", "system"}
            "".join(turn.text + turn.speaker for turn in one.turns).encode()
            assert all(turn.start is None or isinstance(turn.start, int | float) for turn in one.turns)


@QUICK
@given(
    st.binary(max_size=300),
    st.sampled_from(["", *READERS]),
    st.sampled_from(["x.txt", "x.jsonl", "x.csv", "x.zip"]),
)
def test_any_bytes(data: bytes, input_format: str, name: str) -> None:
    check(data, name, ReadOptions(input_format=input_format, keep_unknown=True, one_sided=True))


@QUICK
@given(st.text(max_size=200), st.sampled_from(["", *READERS]))
def test_any_text(text: str, input_format: str) -> None:
    check(text.encode("utf-8", "surrogatepass"), "x.txt", ReadOptions(input_format=input_format))


@settings(max_examples=400, deadline=None, suppress_health_check=SLOW)
@given(
    st.sampled_from(sorted(FILES)),
    edits | st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3), odd), min_size=1, max_size=4),
)
def test_any_damage(name: str, changes: list[tuple[float, int, bytes]]) -> None:
    data = bytearray(FILES[name])
    for place, gone, new in changes:
        at = int(place * len(data))
        data[at : at + gone] = new
    check(bytes(data), name, ReadOptions(keep_unknown=True, one_sided=True))
    check(bytes(data), "x", ReadOptions())


@QUICK
@given(st.lists(st.tuples(st.sampled_from(sorted(FILES)), edits), min_size=1, max_size=3))
def test_totals_reconcile(
    tmp_path_factory: pytest.TempPathFactory, files: list[tuple[str, list[tuple[float, int, bytes]]]]
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    for number, (name, changes) in enumerate(files):
        data = bytearray(FILES[name])
        for place, gone, new in changes:
            at = int(place * len(data))
            data[at : at + gone] = new
        (folder / f"{number}_{name}").write_bytes(bytes(data))
    tally = Tally()
    found = list(conversations([str(folder)], Reading(), tally, "en"))
    assert tally.files == len(files)
    named = {one.path.split(".zip/")[0].removesuffix(".zip") for one in found}
    assert len(named) + tally.unreadable >= len(files)
