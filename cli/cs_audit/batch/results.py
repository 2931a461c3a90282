"""Outcomes that were found before, by the content of the conversation and of the rules.

A nightly run over the same directory audits what is new; the rest is read, recognised as known, and rendered from
what was kept. The database is the user's own (see ``cachedir``), bounded, and safe when several runs share it: what
can't be read or written is audited as if there were no cache.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sqlite3
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from cs_audit import __version__
from cs_audit.audit import Auditor, Judgement
from cs_audit.cachedir import is_believable
from cs_audit.model import Conversation
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, Verdict

NAME = "results.sqlite"
LIMIT = 512 << 20  # bytes; the oldest quarter goes when it is reached
_PATIENCE = 5.0  # seconds to wait for another run that writes
_SCHEMA = "CREATE TABLE IF NOT EXISTS results (number INTEGER PRIMARY KEY, key BLOB UNIQUE, outcomes BLOB)"


class Info(NamedTuple):
    """How many conversations are known, and how large the file is."""

    path: Path
    conversations: int
    size: int


class Results:
    """The outcomes in one directory. Opened in each process that uses it, and written when asked to."""

    def __init__(self, directory: Path) -> None:
        self.path = directory / NAME
        self._connection: sqlite3.Connection | None = None
        self._owner = 0  # a connection must not be carried into another process
        self._new: dict[bytes, bytes] = {}

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_connection": None, "_owner": 0, "_new": {}}

    def key_of(self, conversation: Conversation, auditor: Auditor) -> bytes:
        """What tells a conversation under these rules from any other; its id and path do not matter to rules."""
        turns = tuple(map(tuple, conversation.turns))
        what = (__version__, auditor.identity, conversation.channel, turns, repr(conversation.metadata))
        return hashlib.blake2b(marshal.dumps(what, 2), digest_size=16).digest()

    def get(self, key: bytes) -> Judgement | None:
        """What the rules said; None where it is not known."""
        with suppress(sqlite3.Error, zlib.error, ValueError, EOFError, TypeError, IndexError):
            row = self._open().execute("SELECT outcomes FROM results WHERE key = ?", (key,)).fetchone()
            return _unpacked(row[0]) if row else None
        return None

    def put(self, key: bytes, judgement: Judgement) -> None:
        """Note what the rules said, to be written by ``flush``."""
        self._new[key] = _packed(judgement)

    def flush(self) -> None:
        """Write what was noted; if another run holds the file for long, it is let go."""
        new, self._new = self._new, {}
        if not new:
            return
        with suppress(sqlite3.Error), self._open() as connection:
            connection.executemany("INSERT OR IGNORE INTO results (key, outcomes) VALUES (?, ?)", new.items())
            if self._size() > LIMIT:
                connection.execute(
                    "DELETE FROM results WHERE number < (SELECT min(number) + count(*) / 4 FROM results)"
                )

    def _open(self) -> sqlite3.Connection:
        if self._connection is None or self._owner != os.getpid():
            self._connection, self._owner = _connected(self.path), os.getpid()
        return self._connection

    def _size(self) -> int:
        pages, free = (
            self._open().execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count")
        )
        size: int = self._open().execute("PRAGMA page_size").fetchone()[0]
        return (int(pages) - int(free)) * size

    def info(self) -> Info:
        """What is in it."""
        if not self.path.exists():
            return Info(self.path, 0, 0)
        count = 0
        with suppress(sqlite3.Error):
            count = self._open().execute("SELECT count(*) FROM results").fetchone()[0]
        return Info(self.path, count, self.path.stat().st_size)


def _connected(path: Path) -> sqlite3.Connection:
    os.close(
        os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    )  # transcripts are quoted in it: nobody else reads it
    if not is_believable(str(path)):
        raise sqlite3.DatabaseError(f"{path} belongs to somebody else")
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(_SCHEMA)
    return connection


def _packed(judgement: Judgement) -> bytes:
    outcomes = [[_plain(outcome) for outcome in of_ruleset] for of_ruleset in judgement.outcomes]
    return zlib.compress(marshal.dumps((outcomes, [tuple(text) for text in judgement.doubts])), 1)


def _plain(outcome: Outcome) -> tuple[object, ...]:
    findings = [(*f[:4], tuple(f.message), tuple(f.say), f.heard_as) for f in outcome.findings]
    return str(outcome.verdict), tuple(outcome.reason), findings


def _unpacked(data: bytes) -> Judgement:
    outcomes, doubts = marshal.loads(zlib.decompress(data))  # noqa: S302  -- our own file
    judged = tuple(tuple(_outcome(*one) for one in of_ruleset) for of_ruleset in outcomes)
    return Judgement(judged, tuple(Text(*text) for text in doubts))


def _outcome(verdict: str, reason: tuple[str, str], findings: list[Any]) -> Outcome:
    found = (
        Finding(turn, start, end, quote, Text(*message), Text(*say), heard_as)
        for turn, start, end, quote, message, say, heard_as in findings
    )
    return Outcome(Verdict(verdict), Text(*reason), tuple(found))
