"""Conversations that come one by one, a row each, from a table or a queue: nothing depends on their neighbours."""

from __future__ import annotations

import io
from collections.abc import Iterator

from cs_audit.errors import AuditError
from cs_audit.infer_roles import with_roles
from cs_audit.model import Conversation
from cs_audit.problems import Problem, problem_of
from cs_audit.readers.base import Draft, ReadOptions
from cs_audit.readers.document import Document
from cs_audit.readers.finish import Finisher
from cs_audit.readers.jsons import read_jsonl
from cs_audit.readers.quick import Quick
from cs_audit.readers.vendors import loads
from cs_audit.text import Text

Row = bytes | str | None
NAMELESS = "?"  # the id that a conversation is called by in messages while it has none
EMPTY = Text("这一行是空的", "the row is empty")
SEVERAL = Text("这一行有不止一个会话", "the row holds more than one conversation")


def own_id(row: Row) -> str:
    """The id that a row plainly gives itself, for those that can't be audited."""
    value = loads(row) if row else None
    name = value.get("id") if isinstance(value, dict) else None
    return str(name) if isinstance(name, str | int) else ""


class Rows:
    """Reads rows: each is one conversation, as it would stand in a line of a JSONL file."""

    def __init__(self, options: ReadOptions) -> None:
        self._options = options
        self._quick = Quick("", options)

    def read(self, row: Row, name: str, path: str) -> Conversation | Problem:
        """Return the conversation, or what is wrong with the row. A given ``name`` is its id, whatever it says."""
        data = row if isinstance(row, bytes) else (row or "").encode("utf-8", "replace")
        if not data.strip():
            return Problem(path, path, EMPTY)
        plain = self._quick.read(loads(data))
        if plain is None:
            return self._read_slowly(data, name, path)
        return plain._replace(id=name or plain.id, path=path)

    def _read_slowly(self, data: bytes, name: str, path: str) -> Conversation | Problem:
        first: Conversation | Problem | None = None
        try:
            for found in with_roles(self._found(data, name, path), self._options):
                if isinstance(found, Problem) and not found.is_error:
                    continue
                if first is not None:
                    return Problem(path, path, SEVERAL)
                first = found
        except AuditError as error:
            return problem_of(error, path)
        if isinstance(first, Conversation) and not name and first.id == NAMELESS:
            return first._replace(id="")
        return first or Problem(path, path, EMPTY)

    def _found(self, data: bytes, name: str, path: str) -> Iterator[Conversation | Problem]:
        # As the second line of a file: the first could be all of it, and more is asked of a whole file.
        document = Document(path, io.BytesIO(data), self._options.encoding, first_line=2)
        drafts = read_jsonl(document, self._options)
        named = (d._replace(id=name or d.id or NAMELESS) if isinstance(d, Draft) else d for d in drafts)
        return Finisher(path, self._options, before=1).finish(named)
