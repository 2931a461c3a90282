"""What is written first: every agent turn cut into words, then a loop over phrases and regular expressions.

naive.py all.jsonl rules.json OUT.jsonl
"""

from __future__ import annotations

import json
import logging
import re
import sys
from pathlib import Path

import jieba

jieba.setLogLevel(logging.ERROR)
rules = json.loads(Path(sys.argv[2]).read_text("utf-8"))
with Path(sys.argv[1]).open(encoding="utf-8") as file, Path(sys.argv[3]).open("w", encoding="utf-8") as out:
    for conversation in map(json.loads, file):
        found = []
        for number, turn in enumerate(conversation["turns"]):
            if turn["role"] == "agent":
                text, words = turn["text"], list(jieba.cut(turn["text"]))
                found += [[p, number, text.find(p)] for p in rules["phrases"] if p in words or p in text]
                found += [[r, number, m.start()] for r in rules["regex"] for m in re.finditer(r, text)]
        out.write(json.dumps({"id": conversation["id"], "found": found}, ensure_ascii=False) + "\n")
