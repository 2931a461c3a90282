"""A pattern: phrases, and the circumstances under which hearing them means that an act was performed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from cs_audit.model import AGENT, Role

if TYPE_CHECKING:
    from cs_audit.phrases import Phrase

At = Literal[
    "anywhere",
    "turn_start",
    "turn_end",
    "whole_turn",
    "clause_start",
    "clause_end",
    "whole_clause",
    "first_clause",
    "whole_sentence",
    "last_sentence",
    "near_end",
]
Place = Literal["anywhere", "opening", "later"]


class Regex(NamedTuple):
    """A regular expression, run on a linear-time engine; its first group, if any, is the hit."""

    source: str


class Pattern(NamedTuple):
    """One way in which an act is recognised.

    Every condition is a plain word of the ruleset (``docs/rulesets.md`` explains each to inspectors):
    ``not_in``: the hit must not lie inside (or overlap) one of these; ``not_word``: nor be part of one of these
    words, as jieba cuts the sentence; ``unless``/``having``: the sentence holds none / one of these;
    ``unless_turn``/``having_turn``: the same for the turn; ``after``: the other side's last turn performed
    one of these acts; ``since``: an earlier turn did; ``beside``: this turn does as well; ``at_least``: so
    many different words of ``say`` are heard in the turn; ``place``: ``opening`` is the first turn of that side;
    ``sounds_like``: what may be misheard, one character for another of the same sound. ``act_not_in``
    and ``act_unless`` are the ``not_in`` and ``unless`` that the act sets for all of its patterns.
    """

    act: str
    say: tuple[Phrase | Regex, ...]
    who: Role = AGENT
    kind: str = ""
    at_least: int = 1
    not_in: tuple[Phrase, ...] = ()
    not_word: tuple[str, ...] = ()
    unless: tuple[Phrase, ...] = ()
    having: tuple[Phrase, ...] = ()
    unless_turn: tuple[Phrase, ...] = ()
    having_turn: tuple[Phrase, ...] = ()
    after: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    at: At = "anywhere"
    place: Place = "anywhere"
    question: bool | None = None
    quoted: bool = False
    fault: bool = False
    act_not_in: tuple[Phrase, ...] = ()
    act_unless: tuple[Phrase, ...] = ()
    sounds_like: tuple[Phrase, ...] = ()
