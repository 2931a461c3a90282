"""Find rulesets by name or file, and load them with what they extend."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

from cs_audit.compiling import Compiler
from cs_audit.errors import Fault, RulesetError, UsageError, nearest
from cs_audit.merging import merge
from cs_audit.rules import Ruleset
from cs_audit.scanning import Scanner
from cs_audit.text import Text
from cs_audit.yamlfile import Node, parse


def shipped() -> list[str]:
    """The names of the shipped rulesets, in order; ``default`` first."""
    names = sorted(
        p.name[:-5] for p in resources.files("cs_audit.rulesets").iterdir() if p.name.endswith(".yaml")
    )
    rulesets = [n for n in names if n != "coverage"]
    return sorted(rulesets, key=lambda n: (n != "default", n))


def load_together(names: Sequence[str], limits: Node | None = None) -> tuple[Ruleset, ...]:
    """Load several rulesets so that they share one scan; see ``load``."""
    scanner = Scanner()
    return tuple(load(name, limits, scanner) for name in names)


def load(name: str, limits: Node | None = None, scanner: Scanner | None = None) -> Ruleset:
    """Load a shipped ruleset by name, or any by path; ``limits`` are laid over its own.

    Raises:
        UsageError: there is no such ruleset.
        RulesetError: it has faults; all of them are in the error.
    """
    source = _find(name)
    loader = _Loader()
    root = loader.load(source, ())
    if limits is not None:
        loader.digest.update(repr(limits).encode())
        root = merge(root, Node({"limits": limits}, limits.place), loader.faults)
    if loader.faults:
        raise RulesetError(loader.faults)
    title = Path(source).stem
    return Compiler(root).compile(title, loader.digest.hexdigest()[:16], name, scanner)


def _find(name: str) -> str:
    if name in shipped():
        return f"{name}.yaml"
    if Path(name).is_file():
        return str(Path(name))
    hint = nearest(name, shipped())
    raise UsageError(
        Text(
            f"没有名为 {name} 的规则集，也没有这个文件{hint.zh}",
            f"no ruleset or file is named {name}{hint.en}",
        )
    )


def _is_shipped(source: str) -> bool:
    return not Path(source).is_file() and resources.files("cs_audit.rulesets").joinpath(source).is_file()


class _Loader:
    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.digest = hashlib.sha256()

    def load(self, source: str, extended_by: tuple[str, ...]) -> Node:
        root = parse(self._text(source), source)
        top = root.value if isinstance(root.value, dict) else {}
        merged: Node | None = None
        for node in _extends(top.get("extends")):
            parent = self._parent(node, source, (*extended_by, source))
            if parent is not None:
                merged = parent if merged is None else merge(merged, parent, self.faults)
        return root if merged is None else merge(merged, root, self.faults)

    def _text(self, source: str) -> str:
        path = resources.files("cs_audit.rulesets").joinpath(source) if _is_shipped(source) else Path(source)
        try:
            text = path.read_text("utf-8-sig")
        except UnicodeDecodeError:
            raise RulesetError(
                [
                    Fault(
                        source,
                        Text(
                            "规则集文件不是 UTF-8 编码，请另存为 UTF-8", "not UTF-8; save the file as UTF-8"
                        ),
                    )
                ]
            ) from None
        except OSError as error:
            raise RulesetError(
                [Fault(source, Text(f"读不了：{error.strerror}", f"can't be read: {error.strerror}"))]
            ) from None
        self.digest.update(text.encode("utf-8", "surrogatepass"))
        return text

    def _parent(self, node: Node, source: str, chain: tuple[str, ...]) -> Node | None:
        name = str(node.value)
        beside = str(Path(source).parent / name)
        found = next(
            (
                c
                for c in (f"{name}.yaml", name, beside, f"{beside}.yaml")
                if _is_shipped(c) or Path(c).is_file()
            ),
            None,
        )
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
            names = " → ".join((*chain, found))
            self.faults.append(
                Fault(node.place, Text(f"extends 绕了一圈：{names}", f"extends goes in a circle: {names}"))
            )
            return None
        return self.load(found, chain)


def _extends(node: Node | None) -> Iterator[Node]:
    if node is not None and node.value is not None:
        yield from node.value if isinstance(node.value, tuple) else (node,)
