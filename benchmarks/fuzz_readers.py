"""Fuzz every reader with coverage feedback: no crash, no hang over 5 s, no memory beyond bounds.

    pip install atheris && python benchmarks/fuzz_readers.py CORPUS_DIRECTORY SEED_DIRECTORY… [-max_total_time=1800]

The first byte of an input chooses the name and with it the format's hint; the rest is the file. What is found is
kept in fixtures/broken, which the tests read again.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["cs_audit"]):
    from cs_audit.model import Conversation
    from cs_audit.readers import READERS, Problem, ReadOptions, read_bytes
    from cs_audit.writers import WRITERS

NAMES = (
    "a.txt",
    "a.json",
    "a.jsonl",
    "a.csv",
    "a.tsv",
    "a.srt",
    "a.vtt",
    "a.html",
    "a.xlsx",
    "a.parquet",
    "a.gz",
    "a.zip",
)
FORMATS = ("", *READERS)
LIMITS = ["-timeout=5", "-rss_limit_mb=1024", "-max_len=9000"]


def test_one(data: bytes) -> None:
    """Read one input in two ways: as its shape says, and forced to be some format."""
    if not data:
        return
    name = NAMES[data[0] % len(NAMES)]
    for input_format in {"", FORMATS[data[0] // len(NAMES) % len(FORMATS)]}:
        options = ReadOptions(keep_unknown=True, one_sided=True, input_format=input_format)
        items = list(read_bytes(data[1:], name, options))
        for item in items:
            check(item)
        assert items or not data[1:].strip()
        read = [item for item in items if isinstance(item, Conversation)]
        for path in {one.path for one in read}:  # the members of an archive stand for themselves
            check_round_trip([one for one in read if one.path == path])


def check(item: Conversation | Problem) -> None:
    """What must hold of everything that readers give."""
    if isinstance(item, Problem):
        (item.place + item.text.zh + item.text.en).encode("utf-8", "surrogatepass")
        return
    assert item.turns
    for turn in item.turns:
        assert turn.role in ("agent", "customer", "system")
        (turn.text + turn.speaker).encode()


def check_round_trip(read: list[Conversation]) -> None:
    """What is written is read back the same."""
    for write in WRITERS.values():
        again = list(
            read_bytes(b"".join(write(read)), read[0].path, ReadOptions(keep_unknown=True, one_sided=True))
        )
        assert again == read, (again, read)


if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *LIMITS, *sys.argv[1:]], test_one)
    atheris.Fuzz()
