"""Go on with an output that was cut off at any byte: what is whole stays, the rest is done."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, NamedTuple

import orjson

from cs_audit.errors import UsageError
from cs_audit.model import Conversation
from cs_audit.rules import Ruleset
from cs_audit.text import Text

BEGINNING = b'{"schema_version":'  # of every line


class Done(NamedTuple):
    """A scorecard that was written before: what the tally and the comparison need of it."""

    id: str
    path: str
    ruleset_hash: str
    value: float | None
    start: float
    passed: bool
    verdicts: tuple[tuple[str, int], ...]  # and how many findings

    def is_of(self, conversation: Conversation, ruleset: Ruleset) -> bool:
        """Whether it is the scorecard of this conversation under this ruleset."""
        mine = (conversation.id, conversation.path, ruleset.hash)
        return mine == (self.id, self.path, self.ruleset_hash)


def _done(line: bytes) -> Done | None:
    """The scorecard of a line; None where the line is not whole."""
    try:
        card = orjson.loads(line)
        verdicts = tuple((v["verdict"], len(v["findings"])) for v in card["verdicts"])
        return Done(
            card["id"],
            card["path"],
            card["ruleset_hash"],
            card["score"],
            card["arithmetic"]["start"],
            card["passed"],
            verdicts,
        )
    except (ValueError, KeyError, TypeError):
        return None


def _check(stream: BinaryIO, path: str) -> None:
    """Refuse to cut a file that is no output of ours."""
    head = stream.read(len(BEGINNING))
    stream.seek(0)
    if not BEGINNING.startswith(head.rstrip(b"\0")):
        raise UsageError(
            Text(
                f"{path} 不是 cs-audit 的 jsonl 输出，不去动它",
                f"{path} is no jsonl output of cs-audit; left as it is",
            )
        )


@contextmanager
def resumed(path: str) -> Iterator[tuple[BinaryIO, deque[Done]]]:
    """Open an output to go on with, cut after its last whole line, and tell what is in it.

    Raises:
        UsageError: it can't be read or written.
    """
    from pathlib import Path

    try:
        stream = Path(path).open("r+b" if Path(path).exists() else "w+b")  # noqa: SIM115  -- closed below
    except OSError as error:
        raise UsageError(
            Text(f"写不了 {path}：{error.strerror}", f"can't write {path}: {error.strerror}")
        ) from None
    with stream:
        _check(stream, path)
        done: deque[Done] = deque()
        whole = 0
        for line in stream:
            card = _done(line) if line.endswith(b"\n") else None
            if card is None:
                break
            done.append(card)
            whole += len(line)
        stream.seek(whole)
        stream.truncate()
        yield stream, done
        stream.flush()
        os.fsync(stream.fileno())


def mismatch(path: str) -> UsageError:
    """What is said of an output that comes from other input or other rules."""
    return UsageError(
        Text(
            f"{path} 里的结果和这次的输入或规则对不上，无法接着做；请换一个输出文件",
            f"what {path} holds does not come from this input and these rules; resume into another file",
        )
    )
