"""From an item to finished bytes: read, audit, render; the same in this process and in any other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from cs_audit.audit import LOT, Auditor, Judgement
from cs_audit.batch.items import Item
from cs_audit.choosing import Choice
from cs_audit.commands.reading import Reading
from cs_audit.config import config_for
from cs_audit.infer_roles import with_roles
from cs_audit.model import Conversation
from cs_audit.problems import Problem, warning
from cs_audit.readers import read, read_stretch
from cs_audit.report import Tally, group_of
from cs_audit.rules import Ruleset
from cs_audit.scoring import Scorecard
from cs_audit.text import Lang, Text

if TYPE_CHECKING:
    from cs_audit.batch.results import Results  # sqlite and hashlib, only where there is a cache
    from cs_audit.batch.resume import Done

CARDS = 64  # so many scorecards are handed on at once


class _Due(NamedTuple):
    """A conversation, what audits it, and how many of its scorecards were written before."""

    conversation: Conversation
    auditor: Auditor
    before: int


class Piece:
    """What came of an item or a part of it: the rendered scorecards, the problems, and the numbers."""

    def __init__(self, group_by: str = "") -> None:
        self.cards: list[bytes] = []
        self.problems: list[Problem] = []
        self.tally = Tally(group_by)
        self.size = 0  # bytes of input that are done with it

    def add(self, other: Piece) -> None:
        """Append what came after."""
        self.cards += other.cards
        self.problems += other.problems
        self.tally.merge(other.tally)
        self.size += other.size


class Work(NamedTuple):
    """Audits items. ``render`` makes bytes of a scorecard; with ``quiet``, only of those that failed.

    ``done`` are the scorecards of the first items, where they were written before.
    """

    choice: Choice
    reading: Reading
    render: Callable[[Scorecard, Lang], bytes]
    lang: Lang
    done: deque[Done]
    quiet: bool = False
    fail_under: float | None = None
    group_by: str = ""
    results: Results | None = None

    def whole(self, item: Item | Problem) -> Piece:
        """Return all that came of an item."""
        whole = Piece()
        for piece in self.pieces(item):
            whole.add(piece)
        return whole

    def pieces(self, item: Item | Problem) -> Iterator[Piece]:
        """Yield what comes of an item bit by bit, for items that are too large to be held."""
        piece = self._piece()
        piece.tally.found(0 if isinstance(item, Problem) or item.start else 1)
        for lot in _lots((item,) if isinstance(item, Problem) else self._read(item)):
            if isinstance(lot, Problem):
                piece.problems.append(lot)
                piece.tally.unreadable += lot.is_error
            else:
                self._audit(lot, piece)
            if len(piece.cards) >= CARDS:
                yield piece
                piece = self._piece()
        piece.size = 0 if isinstance(item, Problem) else item.size
        if self.results is not None:
            self.results.flush()
        yield piece

    def _piece(self) -> Piece:
        return Piece(self.group_by)

    def _read(self, item: Item) -> Iterator[Conversation | Problem]:
        options = self.reading.options_for(item.path)
        if item.is_stretch:
            found = read_stretch(item.path, item.start, item.end, item.line, options)
        else:
            found = read(item.path, options)
        return with_roles(found, options)

    def _audit(self, lot: Iterable[Conversation], piece: Piece) -> None:
        """Each step for all of a lot before the next one (see ``audit.LOT``)."""
        due = [one for conversation in lot if (one := self._due(conversation, piece)) is not None]
        cards: list[Scorecard] = []
        for auditor, same in groupby(due, key=attrgetter("auditor")):
            several = tuple(same)
            judgements = self._judge([one.conversation for one in several], auditor)
            for (conversation, _, before), judgement in zip(several, judgements, strict=True):
                piece.problems.extend(_doubt(conversation, text) for text in judgement.doubts)
                cards += auditor.cards(conversation, judgement)[before:]
        for card in cards:
            piece.tally.add(card)
            piece.tally.below += self._is_below(card.score.value, card.conversation.path)
        piece.cards += [self.render(card, self.lang) for card in cards if not (self.quiet and card.passed)]

    def _due(self, found: Conversation, piece: Piece) -> _Due | None:
        """What is to be audited of a conversation; None where it is nothing."""
        conversation = self.reading.wanted(found)
        if conversation is None:
            piece.tally.skip()
            return None
        auditor = self.choice.auditor_for(conversation.path, conversation)
        before = self._done_before(conversation, auditor.rulesets, piece) if self.done else 0
        return _Due(conversation, auditor, before) if before < len(auditor.rulesets) else None

    def _judge(self, conversations: Sequence[Conversation], auditor: Auditor) -> list[Judgement]:
        if self.results is None:
            return auditor.judge(conversations)
        keys = [self.results.key_of(conversation, auditor) for conversation in conversations]
        known = {key: judgement for key in keys if (judgement := self.results.get(key)) is not None}
        new = {key: c for key, c in zip(keys, conversations, strict=True) if key not in known}
        judged = auditor.judge(tuple(new.values())) if new else []
        for key, judgement in zip(new, judged, strict=True):
            known[key] = judgement
            self.results.put(key, judgement)
        return [known[key] for key in keys]

    def _done_before(self, conversation: Conversation, rulesets: Sequence[Ruleset], piece: Piece) -> int:
        """Count the scorecards of the conversation that were written before, and say how many they are."""
        for number, ruleset in enumerate(rulesets):
            if not self.done:
                return number
            done = self.done.popleft()
            if not done.is_of(conversation, ruleset):
                from cs_audit.batch.resume import mismatch

                raise mismatch(conversation.path)
            group = group_of(conversation, ruleset, self.group_by) if self.group_by else ""
            piece.tally.count(ruleset, conversation.path, done, done.verdicts, group)
            piece.tally.below += self._is_below(done.value, conversation.path)
        return len(rulesets)

    def _is_below(self, value: float | None, path: str) -> bool:
        limit = config_for(path).fields.fail_under if self.fail_under is None else self.fail_under
        return limit is not None and value is not None and value < limit


def _lots(found: Iterable[Conversation | Problem]) -> Iterator[Problem | list[Conversation]]:
    """What is found, in order: problems, and conversations by the lot."""
    lot: list[Conversation] = []
    turns = 0
    for one in found:
        if isinstance(one, Problem):
            yield from ([lot] if lot else [])
            lot, turns = [], 0
            yield one
            continue
        lot.append(one)
        turns += len(one.turns)
        if turns >= LOT:
            yield lot
            lot, turns = [], 0
    if lot:
        yield lot


def _doubt(conversation: Conversation, text: Text) -> Problem:
    name, path = conversation.id, conversation.path
    return warning(path, path, f"会话 {name}：{text.zh}", f"conversation {name}: {text.en}")
