"""From an item to finished bytes: read, audit, render; the same in this process and in any other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from cs_audit.batch.items import Item
from cs_audit.choosing import Choice
from cs_audit.commands.reading import Reading
from cs_audit.config import config_for
from cs_audit.infer_roles import with_roles
from cs_audit.model import Conversation
from cs_audit.problems import Problem, warning
from cs_audit.readers import read, read_stretch
from cs_audit.report import Tally
from cs_audit.scoring import Scorecard
from cs_audit.text import Lang, Text

CARDS = 64  # so many scorecards are handed on at once


@dataclass(slots=True)
class Piece:
    """What came of an item or a part of it: the rendered scorecards, the problems, and the numbers."""

    cards: list[bytes] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)

    def add(self, other: Piece) -> None:
        """Append what came after."""
        self.cards += other.cards
        self.problems += other.problems
        self.tally.merge(other.tally)


@dataclass(slots=True)
class Work:
    """Audits items. ``render`` makes bytes of a scorecard; with ``quiet``, only of those that failed."""

    choice: Choice
    reading: Reading
    render: Callable[[Scorecard, Lang], bytes]
    lang: Lang
    quiet: bool = False
    fail_under: float | None = None
    group_by: str = ""

    def __call__(self, item: Item | Problem) -> Piece:
        """Return all that came of an item."""
        whole = Piece()
        for piece in self.pieces(item):
            whole.add(piece)
        return whole

    def pieces(self, item: Item | Problem) -> Iterator[Piece]:
        """Yield what comes of an item bit by bit, for items that are too large to be held."""
        piece = self._piece()
        piece.tally.found(0 if isinstance(item, Problem) or item.start else 1)
        for found in (item,) if isinstance(item, Problem) else self._read(item):
            if isinstance(found, Problem):
                piece.problems.append(found)
                piece.tally.unreadable += found.is_error
            else:
                self._audit(found, piece)
            if len(piece.cards) >= CARDS:
                yield piece
                piece = self._piece()
        yield piece

    def _piece(self) -> Piece:
        return Piece(tally=Tally(group_by=self.group_by))

    def _read(self, item: Item) -> Iterator[Conversation | Problem]:
        options = self.reading.options_for(item.path)
        if item.is_stretch:
            found = read_stretch(item.path, item.start, item.end, item.line, options)
        else:
            found = read(item.path, options)
        return with_roles(found, options)

    def _audit(self, found: Conversation, piece: Piece) -> None:
        conversation = self.reading.wanted(found)
        if conversation is None:
            piece.tally.skip()
            return
        cards = self.choice.auditor_for(conversation.path, conversation).audit(conversation)
        piece.problems.extend(_doubt(conversation, text) for text in cards[0].doubts)
        for card in cards:
            self._take(card, piece)

    def _take(self, card: Scorecard, piece: Piece) -> None:
        piece.tally.add(card)
        piece.tally.below += self._is_below(card)
        if not (self.quiet and card.passed):
            piece.cards.append(self.render(card, self.lang))

    def _is_below(self, card: Scorecard) -> bool:
        limit = self.fail_under
        if limit is None:
            limit = config_for(card.conversation.path).fields.fail_under
        return limit is not None and card.score.value is not None and card.score.value < limit


def _doubt(conversation: Conversation, text: Text) -> Problem:
    name, path = conversation.id, conversation.path
    return warning(path, path, f"会话 {name}：{text.zh}", f"conversation {name}: {text.en}")
