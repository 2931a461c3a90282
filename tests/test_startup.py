"""A run loads what it needs: what takes long to import is imported where it is used."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "客服：您好，请问有什么可以帮您？\n客户：我想查一下话费。\n客服：您的话费是五十元，再见！\n"
TURNS = [{"role": "agent", "text": "您好"}, {"role": "customer", "text": "查一下话费"}]
# What click, orjson and the like import themselves is theirs to answer for.
PROGRAM = """
import sys, click, orjson, re2, pickle, pkgutil
before = set(sys.modules)
from cs_audit.app import main
try:
    main(sys.argv[1:])
finally:
    print(*sorted(set(sys.modules) - before), file=sys.stderr)
"""
NEVER = [
    "pathlib",
    "tempfile",
    "difflib",
    "zipfile",
    "gzip",
    "csv",
    "html",
    "logging",
    "hashlib",
    "sqlite3",
    "multiprocessing",
    "importlib.resources",
    "yaml",
    "rich",
    "jieba",
    "cs_audit.loading",
    "cs_audit.compiling",
    "cs_audit.yamlfile",
    "cs_audit.archives",
    "cs_audit.segment",
    "cs_audit.wordlist",
    "cs_audit.agents",
    "cs_audit.batch.pool",
    "cs_audit.batch.results",
    "cs_audit.batch.resume",
    "cs_audit.commands.showing",
    "cs_audit.commands.annotate",
    "cs_audit.readers.sheets",
    "cs_audit.readers.chats",
    "cs_audit.readers.markup",
    "cs_audit.readers.subtitles",
]


@pytest.mark.parametrize(
    ("name", "content", "unneeded"),
    [
        ("a.txt", TEXT, [*NEVER, "ahocorasick_rs", "cs_audit.readers.jsons", "cs_audit.readers.drafts"]),
        ("a.jsonl", json.dumps({"id": "a", "turns": TURNS}) + "\n", NEVER),
    ],
)
def test_what_is_not_loaded(name: str, content: str, unneeded: list[str], tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    command = [sys.executable, "-c", PROGRAM, "check", path, "--format", "json", "--exit-zero"]
    for _ in range(2):  # the first compiles the rules
        ended = subprocess.run(command, check=True, capture_output=True, text=True)
    loaded = set(ended.stderr.split())
    assert "cs_audit.readers.telling" in loaded
    assert loaded.intersection(unneeded) == set()
