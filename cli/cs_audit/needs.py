"""Which acts the rules of a ruleset look at: the others need not be listened for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cs_audit.checkers import NAMED_ACTS
from cs_audit.patterns import Pattern
from cs_audit.rules import Rule


def needed(patterns: Iterable[Pattern], rules: Iterable[Rule]) -> tuple[Pattern, ...]:
    """Return the patterns of the acts that the rules name, that checkers name, and that those look at in turn."""
    by_act: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        by_act.setdefault(pattern.act, []).append(pattern)
    wanted: set[str] = set()
    ahead = [*NAMED_ACTS, *(name for rule in rules for name in _texts(rule.check))]
    while ahead:
        act = ahead.pop()
        if act in by_act and act not in wanted:
            wanted.add(act)
            ahead += [name for p in by_act[act] for name in (*p.after, *p.since, *p.beside)]
    return tuple(pattern for act, members in by_act.items() if act in wanted for pattern in members)


def _texts(value: object) -> Iterator[str]:
    """Every text among the fields of a checker; some of them name acts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from (*_texts(key), *_texts(item))
    elif isinstance(value, tuple | list | frozenset | set):
        for item in value:
            yield from _texts(item)
