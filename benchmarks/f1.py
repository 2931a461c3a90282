"""F1 of recognised acts against labelled conversations (``gold/GUIDE.md`` describes the labels).

A label that ends in ``?`` is one on which two readers differed: recognising it or not is both right.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cs_audit.model import Conversation, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cs_audit.recognition import Recogniser

DEV = Path(__file__).parents[1].parent / "shared" / "gold" / "dev.jsonl"
MIN_SUPPORT = 5  # rarer acts are shown, but do not enter the macro average
Gold = dict[str, Any]  # {"id", "turns": [{"role", "text"}], "labels": [[act, …] per turn]}


@dataclass(frozen=True, slots=True)
class Score:
    """How often an act was recognised rightly, imagined, and missed."""

    hit: int
    imagined: int
    missed: int

    @property
    def support(self) -> int:
        return self.hit + self.missed

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.imagined) if self.hit else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.support if self.hit else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.hit / (2 * self.hit + self.imagined + self.missed) if self.hit else 0.0


def read_gold(path: Path) -> list[Gold]:
    """The labelled conversations of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def conversation(gold: Gold) -> Conversation:
    """A labelled conversation as the audit sees it."""
    turns = tuple(Turn(turn["role"], turn["text"]) for turn in gold["turns"])
    return Conversation(gold["id"], turns, channel=gold.get("channel"))


def recognised(recogniser: Recogniser, golds: Iterable[Gold]) -> list[list[set[str]]]:
    """The acts of every turn of every conversation."""
    found = []
    for gold in golds:
        acts: list[set[str]] = [set() for _ in gold["turns"]]
        for hit in recogniser.hear(conversation(gold)).hits:
            acts[hit.turn].add(hit.act)
        found.append(acts)
    return found


def scores(golds: Sequence[Gold], predicted: Sequence[Sequence[set[str]]]) -> dict[str, Score]:
    """The score of each ``role.act`` that is labelled anywhere."""
    counts: dict[str, Counter[str]] = {}
    for _, _, name, is_true, is_heard in comparisons(golds, predicted):
        outcome = "hit" if is_true and is_heard else "imagined" if is_heard else "missed"
        counts.setdefault(name, Counter())[outcome] += 1
    return {name: Score(c["hit"], c["imagined"], c["missed"]) for name, c in sorted(counts.items())}


def comparisons(
    golds: Sequence[Gold], predicted: Sequence[Sequence[set[str]]]
) -> Iterator[tuple[Gold, int, str, bool, bool]]:
    """Yield each act in play: conversation, turn, ``role.act``, whether it is labelled, whether it was heard."""
    rows = [(g, *row) for g, acts in zip(golds, predicted, strict=True) for row in _rows(g, acts)]
    known = {(role, act.rstrip("?")) for _, _, role, labels, _ in rows for act in labels}
    for gold, turn, role, labels, heard in rows:
        for act in (*labels, *(heard - set(labels))):
            if (role, act) in known and f"{act}?" not in labels:
                yield gold, turn, f"{role}.{act}", act in labels, act in heard


def _rows(gold: Gold, acts: Sequence[set[str]]) -> Iterator[tuple[int, str, list[str], set[str]]]:
    for i, (turn, labels, heard) in enumerate(zip(gold["turns"], gold["labels"], acts, strict=True)):
        yield i, turn["role"], labels, heard


def macro(found: dict[str, Score]) -> float:
    """The mean F1 of the acts that occur often enough."""
    counted = [score.f1 for score in found.values() if score.support >= MIN_SUPPORT]
    return sum(counted) / len(counted) if counted else 0.0
