"""A batch of raw conversations in, a batch of result lines out: what any cluster can call. No files, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, repeat

from cs_audit.audit import Auditor, Judgement
from cs_audit.batch.rows import Row, Rows, own_id
from cs_audit.model import Conversation
from cs_audit.problems import Problem
from cs_audit.readers.base import ReadOptions
from cs_audit.renderers import jsonout
from cs_audit.text import Lang, Text

_PLAIN = ReadOptions()
LOT = 64  # rows that are audited together (see ``audit.LOT``)

_Given = tuple[Row, str, str]  # a row, its id and its path


def audit_lines(  # noqa: PLR0913  -- all but two are named
    rows: Iterable[Row],
    auditor: Auditor,
    *,
    ids: Sequence[str | None] = (),
    paths: Sequence[str | None] = (),
    options: ReadOptions = _PLAIN,
    lang: Lang = "zh",
) -> list[bytes]:
    """Audit conversations, each given as JSON (UTF-8 bytes, or a string) as in a line of a JSONL file.

    There is a line for each row and ruleset: with ``n`` rulesets, those of row ``i`` are ``lines[i * n : (i + 1) * n]``.
    A line is a scorecard, the bytes that ``cs-audit check --format jsonl`` writes, or, where the row can't be audited,
    ``{"schema_version", "tool", "ruleset_hash", "id", "path", "ruleset", "error"}``. A row never raises, and never
    changes what comes of another. Warnings, which ``check`` prints, are left out.

    ``ids`` and ``paths`` go with the rows: an id replaces the one that the conversation names, a path is only said.
    """
    writer = _Writer(Rows(options), auditor, lang)
    given = zip(rows, _padded(ids), _padded(paths), strict=False)
    lines: list[bytes] = []
    while lot := [*islice(given, LOT)]:
        lines += writer.lines(lot)
    return lines


def _padded(given: Sequence[str | None]) -> Iterator[str]:
    return chain((one or "" for one in given), repeat(""))


@dataclass(frozen=True, slots=True)
class _Writer:
    reader: Rows
    auditor: Auditor
    lang: Lang

    def lines(self, lot: Sequence[_Given]) -> Iterator[bytes]:
        read = [self._read(*given) for given in lot]
        judged = iter(self._judged([found for found in read if isinstance(found, Conversation)]))
        for (row, name, path), found in zip(lot, read, strict=True):
            if isinstance(found, Conversation):
                yield from self._cards(found, next(judged), name, path)
            else:
                yield from self._errors(found, name or own_id(row), path)

    def _read(self, row: Row, name: str, path: str) -> Conversation | Text:
        """The conversation, or what is wrong with the row."""
        try:
            found = self.reader.read(row, name, path)
        except Exception as error:
            return _fault(error)
        return found.text if isinstance(found, Problem) else found

    def _judged(self, talks: Sequence[Conversation]) -> Sequence[Judgement | None]:
        """What the rules say of them; None where a fault is met among them, and each is to be judged by itself."""
        try:
            return self.auditor.judge(talks)
        except Exception:
            return [None] * len(talks)

    def _cards(self, talk: Conversation, judgement: Judgement | None, name: str, path: str) -> list[bytes]:
        try:
            cards = self.auditor.cards(talk, judgement) if judgement else self.auditor.audit(talk)
            return [jsonout.line(card, self.lang) for card in cards]
        except Exception as error:
            return self._errors(_fault(error), name, path)

    def _errors(self, text: Text, name: str, path: str) -> list[bytes]:
        whose, error = {"id": name, "path": path}, text.of(self.lang)
        return [jsonout.error_line(ruleset, whose, error) for ruleset in self.auditor.rulesets]


def _fault(error: Exception) -> Text:
    """A fault of ours, which must not cost a night's run of millions."""
    what = f"{type(error).__name__}: {error}"
    return Text(f"程序出错：{what}", f"internal error: {what}")
