"""Rulesets as they are needed to audit, compiled once and kept in the cache directory.

A kept ruleset is used only if every file that it was made from still holds the same bytes and the program is the
same; else it is made anew. A file that is damaged or somebody else's is left aside, with a warning.
"""

from __future__ import annotations

import marshal
import os
import pickle
import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from cs_audit import __version__
from cs_audit.cachedir import is_believable, place_of, write_whole
from cs_audit.problems import Problem, warning
from cs_audit.rules import Cases, Ruleset

if TYPE_CHECKING:
    from cs_audit.yamlfile import Node

SUFFIX = ".rules"
_PACKAGE = os.path.dirname(__file__)
_Sources = tuple[tuple[str, bytes], ...]


def load_compiled(
    names: Sequence[str], limits: Node | None = None, *, needed_only: bool = True
) -> tuple[tuple[Ruleset, ...], Problem | None]:
    """Load rulesets that share one scan, without what only their readers need (cases, phrases as written).

    They hear only what their rules look at, unless ``needed_only`` is false.

    The second value is a warning, if the cache could not be used.

    Raises:
        UsageError, RulesetError: as ``loading.load`` does.
    """
    key: Any = (_program(), tuple(map(_full, names)), repr(limits) if limits else "", needed_only)
    path = place_of(key, SUFFIX)
    kept, doubt = _read(path, key) if path else (None, None)
    if kept is not None:
        return kept, doubt
    compiled = partial(_compile, names, limits, needed_only, path, key)
    if path and _done_apart(compiled):
        kept, _ = _read(path, key)
        if kept is not None:
            return kept, doubt
    return pickle.loads(compiled()), doubt  # noqa: S301  -- as from the cache: packed, they take half the room


def _done_apart(work: Callable[[], object]) -> bool:
    """Do it in a process of its own, where that is cheap: what compiling takes in memory is given back to the last byte.

    False if it was not done, for whatever reason; then it is to be done here, where a fault can be told.
    """
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return False
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == 0
    try:
        work()
    except BaseException:
        os._exit(1)
    os._exit(0)


def _compile(
    names: Sequence[str], limits: Node | None, needed_only: bool, path: str | None, key: Any
) -> bytes:
    """Compile rulesets and pack them; keep them there, with what they were made from, if there is a place."""
    from cs_audit.loading import load_together

    sources: dict[str, bytes] = {}
    rulesets = tuple(map(_bare, load_together(names, limits, sources, needed_only=needed_only)))
    packed = pickle.dumps(rulesets, pickle.HIGHEST_PROTOCOL)
    if path:
        write_whole(path, (marshal.dumps((key, tuple(sources.items()))), packed))
    return packed


def _program() -> tuple[Any, ...]:
    """What tells this program from others: its version, Python's, and the state of its files."""
    folders = (_PACKAGE, os.path.join(_PACKAGE, "checkers"))
    files = [e.stat() for folder in folders for e in os.scandir(folder) if e.name.endswith(".py")]
    return (
        __version__,
        sys.version,
        len(files),
        sum(f.st_size for f in files),
        max(f.st_mtime_ns for f in files),
    )


def _full(name: str) -> str:
    """A file by its whole path, since the same name means another file elsewhere."""
    return os.path.abspath(name) if name.endswith((".yaml", ".yml")) else name


def _bare(ruleset: Ruleset) -> Ruleset:
    """The ruleset without its cases and its phrases as they are written."""
    rules = tuple(rule._replace(cases=Cases()) for rule in ruleset.rules)
    return ruleset._replace(rules=rules, patterns=(), standard_phrases=())


def _read(path: str, key: object) -> tuple[tuple[Ruleset, ...] | None, Problem | None]:
    try:
        with open(path, "rb") as file:
            if not is_believable(path):
                return None, _doubt(path, "是别人的文件", "belongs to somebody else")
            known, sources = marshal.load(file)  # noqa: S302  -- our own file, see is_believable
            if known != key or not _same(sources):
                return None, None
            return pickle.load(file), None  # noqa: S301
    except FileNotFoundError:
        return None, None
    except Exception as error:
        return None, _doubt(path, f"损坏（{type(error).__name__}）", f"is damaged ({type(error).__name__})")


def _doubt(path: str, zh: str, en: str) -> Problem:
    return warning(
        path, "", f"缓存文件{zh}，不用它，重新编译规则", f"the cache file {en}; rules are compiled anew"
    )


def _same(sources: _Sources) -> bool:
    try:
        return all(_content(path) == content for path, content in sources)
    except OSError:
        return False


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()
