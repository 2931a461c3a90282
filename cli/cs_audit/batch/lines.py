"""A batch of raw conversations in, a batch of result lines out: what any cluster can call. No files, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, repeat

from cs_audit.audit import Auditor
from cs_audit.batch.rows import Row, Rows, own_id
from cs_audit.problems import Problem
from cs_audit.readers.base import ReadOptions
from cs_audit.renderers import jsonout
from cs_audit.text import Lang, Text

LOT = 32  # rows that are audited together (see ``audit.LOT``)
_PLAIN = ReadOptions()
_Given = tuple[Row, str, str]  # a conversation, its id and its path, or nothing


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
    return [line for lot in _lots(given) for line in writer.lines(lot)]


def _padded(given: Sequence[str | None]) -> Iterator[str]:
    return chain((one or "" for one in given), repeat(""))


def _lots(given: Iterator[_Given]) -> Iterator[list[_Given]]:
    while lot := list(islice(given, LOT)):
        yield lot


@dataclass(frozen=True, slots=True)
class _Writer:
    reader: Rows
    auditor: Auditor
    lang: Lang

    def lines(self, lot: Sequence[_Given]) -> list[bytes]:
        """The lines of several rows, audited together; if that fails, each by itself, and one bears the fault."""
        try:
            return self._together(lot)
        except Exception:
            return [line for given in lot for line in self._alone(given)]

    def _together(self, lot: Sequence[_Given]) -> list[bytes]:
        found = [self.reader.read(*given) for given in lot]
        judgements = iter(self.auditor.judge([one for one in found if not isinstance(one, Problem)]))
        lines: list[bytes] = []
        for one, (row, name, path) in zip(found, lot, strict=True):
            if isinstance(one, Problem):
                lines += self._errors(one.text, name or own_id(row), path)
            else:
                lines += [jsonout.line(card, self.lang) for card in self.auditor.cards(one, next(judgements))]
        return lines

    def _alone(self, given: _Given) -> list[bytes]:
        try:
            return self._together([given])
        except Exception as error:  # a fault of ours must not cost a night's run of millions
            what, (_, name, path) = f"{type(error).__name__}: {error}", given
            return self._errors(Text(f"程序出错：{what}", f"internal error: {what}"), name, path)

    def _errors(self, text: Text, name: str, path: str) -> list[bytes]:
        whose, error = {"id": name, "path": path}, text.of(self.lang)
        return [jsonout.error_line(ruleset, whose, error) for ruleset in self.auditor.rulesets]
