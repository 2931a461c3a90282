"""``cs-audit.yaml``: what a team sets once, for all files below the directory that it lies in."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from cs_audit.errors import Fault, RulesetError
from cs_audit.model import Conversation, Role
from cs_audit.text import Text

if TYPE_CHECKING:
    from cs_audit.yamlfile import Node

FILE_NAME = "cs-audit.yaml"
RULESET = "ruleset"
_NOTHING: Mapping[str, Any] = {}


class PathRulesets(NamedTuple):
    """Files whose path (from the directory of the configuration) matches use these rulesets."""

    match: str
    ruleset: tuple[str, ...]


class _Fields(NamedTuple):
    """The keys of the file, in its own words."""

    ruleset: tuple[str, ...] = ()
    roles: Mapping[str, Role] = _NOTHING
    fail_under: float | None = None
    encoding: str = ""
    map: Mapping[str, str] = _NOTHING
    columns: Mapping[str, str] = _NOTHING
    fields: Mapping[str, str] = _NOTHING
    metadata: tuple[Mapping[str, tuple[str, ...]], ...] = ()
    paths: tuple[PathRulesets, ...] = ()


class Config(NamedTuple):
    """One ``cs-audit.yaml``. ``limits`` is laid over the limits of every ruleset; None where there are none."""

    fields: _Fields = _Fields()
    limits: Node | None = None
    directory: str = ""

    def rulesets_for(self, path: str, talk: Conversation | None = None) -> tuple[str, ...]:
        """Return the rulesets for a conversation of a file.

        The first entry of ``metadata`` that fits the conversation counts, else the first of ``paths`` that
        matches the file, else ``ruleset``.
        """
        chosen = self._by_metadata(talk) if talk is not None and self.fields.metadata else None
        if chosen is None:
            chosen = self._by_path(path) if self.fields.paths else self.fields.ruleset
        return tuple(self._located(name) for name in chosen) or ("default",)

    def _by_metadata(self, talk: Conversation) -> tuple[str, ...] | None:
        told = {"channel": talk.channel or "", **talk.metadata}
        for entry in self.fields.metadata:
            wanted = ((key, values) for key, values in entry.items() if key != RULESET)
            if all(str(told.get(key, "")).strip() in values for key, values in wanted):
                return entry[RULESET]
        return None

    @property
    def named_by_metadata(self) -> tuple[str, ...]:
        """All rulesets that metadata may choose."""
        return tuple(self._located(name) for entry in self.fields.metadata for name in entry[RULESET])

    def _by_path(self, path: str) -> tuple[str, ...]:
        from fnmatch import fnmatch  # every run loads this module, and few have paths told apart
        from pathlib import Path

        absolute = Path(path).absolute()
        is_below = absolute.is_relative_to(self.directory)
        name = absolute.relative_to(self.directory).as_posix() if is_below else path
        return next((p.ruleset for p in self.fields.paths if fnmatch(name, p.match)), self.fields.ruleset)

    def _located(self, name: str) -> str:
        beside = os.path.join(self.directory, name)
        return beside if name.endswith((".yaml", ".yml")) and os.path.isfile(beside) else name


def config_for(path: str) -> Config:
    """Return the configuration for a file: the nearest ``cs-audit.yaml`` in its directory or one above.

    Standard input (``-``) counts as lying in the current directory.

    Raises:
        RulesetError: the configuration has faults.
    """
    return _of_path(os.getcwd() if path == "-" else os.path.join(os.getcwd(), path))


@lru_cache(maxsize=4096)
def _of_path(path: str) -> Config:
    tidy = path if ".." in path else os.path.normpath(path)  # what `..` means depends on symbolic links
    return _in_directory(tidy if os.path.isdir(tidy) else os.path.dirname(tidy))


@lru_cache(maxsize=4096)
def _in_directory(directory: str) -> Config:
    file, parent = os.path.join(directory, FILE_NAME), os.path.dirname(directory)
    if os.path.isfile(file):
        return _read(file)
    return Config() if parent == directory else _in_directory(parent)


def _read(name: str) -> Config:
    from cs_audit.decoding import Decoder  # YAML is read only where there is some
    from cs_audit.yamlfile import Node, parse

    try:
        with open(name, encoding="utf-8-sig") as file:
            root = parse(file.read(), name)
    except (OSError, UnicodeDecodeError):
        raise RulesetError(
            [Fault(name, Text("读不了配置文件（应为 UTF-8 编码）", "can't be read (it should be UTF-8)"))]
        ) from None
    top = dict(root.value) if isinstance(root.value, dict) else {}
    limits = top.pop("limits", None)
    decoder = Decoder()
    node = Node(
        top if isinstance(root.value, dict) or root.value is None else root.value, root.place, root.key_places
    )
    fields = decoder.fields(node, _Fields)
    faults = [*decoder.faults, *_without_ruleset(top.get("metadata"))]
    if faults:
        raise RulesetError(faults)
    return Config(fields, limits, os.path.dirname(name))


def _without_ruleset(entries: Node | None) -> Iterator[Fault]:
    nodes = entries.value if entries and isinstance(entries.value, tuple) else ()
    for node in nodes:
        if isinstance(node.value, dict) and RULESET not in node.value:
            yield Fault(node.place, Text("这一项缺少 ruleset", "this entry has no ruleset"))
