"""Find rulesets by name or file, and load them with what they extend."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from cs_audit.compiling import Compiler
from cs_audit.errors import Fault, RulesetError, UsageError, nearest
from cs_audit.merging import merge
from cs_audit.rules import Ruleset
from cs_audit.sieves import Sieves
from cs_audit.text import Text
from cs_audit.yamlfile import Node, parse

_SHIPPED = resources.files("cs_audit.rulesets")


def shipped() -> list[str]:
    """The names of the shipped rulesets, in order; ``default`` first."""
    names = (path.name[:-5] for path in _SHIPPED.iterdir() if path.name.endswith(".yaml"))
    return sorted(names, key=lambda name: (name != "default", name))


Files = dict[str, bytes]  # what was read, by path


class _Source(NamedTuple):
    """A ruleset file: one that is shipped, by its name below ``rulesets/``, or the user's, by its path."""

    name: str
    is_shipped: bool

    @property
    def path(self) -> Path | Traversable:
        return _SHIPPED.joinpath(self.name) if self.is_shipped else Path(self.name)

    def exists(self) -> bool:
        return self.path.is_file()


def load_together(
    names: Sequence[str], limits: Node | None = None, files: Files | None = None, *, needed_only: bool = False
) -> tuple[Ruleset, ...]:
    """Load several rulesets so that they share one scan; see ``load``."""
    sieves = Sieves()
    return tuple(load(name, limits, sieves, files, needed_only=needed_only) for name in names)


def load(
    name: str,
    limits: Node | None = None,
    sieves: Sieves | None = None,
    files: Files | None = None,
    *,
    needed_only: bool = False,
) -> Ruleset:
    """Load a shipped ruleset by name, or any by path; ``limits`` are laid over its own.

    What is read is noted in ``files``. With ``needed_only`` nothing is heard that no rule looks at.

    Raises:
        UsageError: there is no such ruleset.
        RulesetError: it has faults; all of them are in the error.
    """
    source = _find(name)
    loader = _Loader({} if files is None else files)
    root = loader.load(source, ())
    if limits is not None:
        loader.digest.update(repr(limits).encode())
        root = merge(root, Node({"limits": limits}, limits.place), loader.faults)
    if loader.faults:
        raise RulesetError(loader.faults)
    title = Path(source.name).stem
    compiler, digest = Compiler(root), loader.digest.hexdigest()[:16]
    return compiler.compile(title, digest, name, sieves, needed_only=needed_only)


def _find(name: str) -> _Source:
    if name in shipped():
        return _Source(f"{name}.yaml", True)
    if Path(name).is_file():
        return _Source(str(Path(name)), False)
    hint = nearest(name, shipped())
    raise UsageError(
        Text(
            f"没有名为 {name} 的规则集，也没有这个文件{hint.zh}",
            f"no ruleset or file is named {name}{hint.en}",
        )
    )


class _Loader:
    def __init__(self, files: Files) -> None:
        self.faults: list[Fault] = []
        self.digest = hashlib.sha256()
        self.files = files

    def load(self, source: _Source, extended_by: tuple[_Source, ...]) -> Node:
        root = parse(self._text(source), source.name)
        top = root.value if isinstance(root.value, dict) else {}
        merged: Node | None = None
        for node in _extends(top.get("extends")):
            parent = self._parent(node, source, (*extended_by, source))
            if parent is not None:
                merged = parent if merged is None else merge(merged, parent, self.faults)
        return root if merged is None else merge(merged, root, self.faults)

    def _text(self, source: _Source) -> str:
        try:
            data = source.path.read_bytes()
            text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            why = Text("规则集文件不是 UTF-8 编码，请另存为 UTF-8", "not UTF-8; save the file as UTF-8")
            raise RulesetError([Fault(source.name, why)]) from None
        except OSError as error:
            why = Text(f"读不了：{error.strerror}", f"can't be read: {error.strerror}")
            raise RulesetError([Fault(source.name, why)]) from None
        self.files[str(source.path)] = data
        self.digest.update(text.encode("utf-8", "surrogatepass"))
        return text

    def _parent(self, node: Node, source: _Source, chain: tuple[_Source, ...]) -> Node | None:
        name = str(node.value)
        found = next((s for s in _parents(name, source) if s.exists()), None)
        if found is None:
            hint = nearest(name, shipped())
            self.faults.append(
                Fault(
                    node.place,
                    Text(
                        f"找不到要扩展的规则集 {name}{hint.zh}",
                        f"there is no ruleset {name} to extend{hint.en}",
                    ),
                )
            )
            return None
        if found in chain:
            names = " → ".join(s.name for s in (*chain, found))
            self.faults.append(
                Fault(node.place, Text(f"extends 绕了一圈：{names}", f"extends goes in a circle: {names}"))
            )
            return None
        return self.load(found, chain)


def _parents(name: str, source: _Source) -> Iterator[_Source]:
    """Where a ruleset that ``source`` extends may be: shipped ones extend shipped ones only, whatever lies about."""
    yield _Source(f"{name}.yaml", True)
    yield _Source(name, True)
    if not source.is_shipped:
        beside = Path(source.name).parent / name
        yield from (_Source(path, False) for path in (str(beside), f"{beside}.yaml", name, f"{name}.yaml"))


def _extends(node: Node | None) -> Iterator[Node]:
    if node is not None and node.value is not None:
        yield from node.value if isinstance(node.value, tuple) else (node,)
