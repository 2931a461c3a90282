"""What every match of a regular expression must hold: found once, so that most texts need no engine."""

from __future__ import annotations

from itertools import product
from re import _parser  # type: ignore[attr-defined]  # Python's own parser: RE2 does not show what it finds
from typing import Any

from cs_audit.lazy import pattern

MOST = 16  # more texts to look for are no gain
# What Python and RE2 read alike: no classes by name, no flags, no letters with a meaning that is not common to both.
_COMMON = pattern(r"(?:[^\\\[(]|\\[dDwWsSbBntr]|\\[^A-Za-z0-9]|\[(?![\[:])|\((?!\?)|\(\?:)*")

Texts = tuple[str, ...]


def needles(source: str) -> tuple[Texts, ...]:
    """Return sets of texts; of each set, at least one text is in whatever matches. Where nothing is certain, none."""
    return tuple(_all(_parser.parse(source))) if _COMMON.fullmatch(source) else ()


def _all(sequence: Any) -> list[Texts]:
    """What each of the parts of a sequence needs, if anything."""
    return [texts for part in _runs(sequence) if (texts := _of(part))]


def _rarest(sequence: Any) -> Texts:
    return min(_all(sequence), key=_commonness, default=())


def _commonness(texts: Texts) -> float:
    return sum(0.01 ** len(text) for text in texts)


def _runs(sequence: Any) -> list[tuple[str, Any]]:
    """The parts of a sequence; characters in a row are one part."""
    runs: list[tuple[str, Any]] = []
    for operation, value in sequence:
        if str(operation) == "LITERAL" and runs and runs[-1][0] == "TEXT":
            runs[-1] = ("TEXT", runs[-1][1] + chr(value))
        elif str(operation) == "LITERAL":
            runs.append(("TEXT", chr(value)))
        else:
            runs.append((str(operation), value))
    return runs


def _of(part: tuple[str, Any]) -> Texts:
    operation, value = part
    if operation == "TEXT":
        return (value,)
    if operation == "IN":
        return _one_of(value)
    if operation == "SUBPATTERN":
        return _rarest(value[3])
    if operation == "BRANCH":
        branches = [_rarest(branch) for branch in value[1]]
        texts = tuple(dict.fromkeys(text for branch in branches for text in branch))
        return texts if all(branches) and len(texts) <= MOST else ()
    if operation in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0:
        least, _, repeated = value
        texts = _rarest(repeated)
        is_char = len(repeated) == 1 and set(map(len, texts)) == {1}  # then they stand side by side
        return (
            tuple(map("".join, product(texts, repeat=least)))
            if is_char and len(texts) ** least <= MOST
            else texts
        )
    return ()


def _one_of(members: Any) -> Texts:
    """The characters of a class, if they are few and named."""
    if len(members) > MOST or any(str(operation) != "LITERAL" for operation, _ in members):
        return ()
    return tuple(chr(value) for _, value in members)
