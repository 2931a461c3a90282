"""The least that any auditor must do: read, parse, and scan what agents say, with nothing made of it.

limit.py all.jsonl rules.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import orjson
from ahocorasick_rs import AhoCorasick, Implementation

automaton = AhoCorasick(
    json.loads(Path(sys.argv[2]).read_text("utf-8"))["phrases"], implementation=Implementation.DFA
)
found = 0
with Path(sys.argv[1]).open("rb") as file:
    for line in file:
        said = [turn["text"] for turn in orjson.loads(line)["turns"] if turn["role"] == "agent"]
        found += len(automaton.find_matches_as_indexes("\n".join(said), overlapping=True))
print(found)
