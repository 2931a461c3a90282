"""Read YAML strictly, keeping the place of every value.

Strict: safe tags only, no duplicate keys, no anchors that multiply, and plain words stay words (``no`` is not
False, ``12:30`` not a number). Numbers and true/false are read by whoever wants one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from cs_audit.errors import Fault, RulesetError
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Node:
    """A value and its place. ``value`` is a str, a tuple of nodes, or a dict from str to Node; None if empty."""

    value: str | tuple[Node, ...] | dict[str, Node] | None
    place: str
    key_places: tuple[tuple[str, str], ...] = ()
    quoted: bool = False

    def key_place(self, key: str) -> str:
        """Where a key of this mapping stands."""
        return dict(self.key_places).get(key, self.place)


def parse(text: str, path: str) -> Node:
    """Parse one YAML document.

    Raises:
        RulesetError: it is no valid YAML, or has a duplicate key, an alias or an explicit tag.
    """
    loader = _Loader(text)
    try:
        root = loader.get_single_node()
    except yaml.YAMLError as error:
        raise RulesetError([_syntax_fault(error, path)]) from None
    except RecursionError:
        raise RulesetError([Fault(path, Text("嵌套太深", "nested too deeply"))]) from None
    finally:
        loader.dispose()
    if root is None:
        return Node(None, f"{path}:1:1")
    faults: list[Fault] = []
    node = _Converter(path, faults).convert(root)
    if faults:
        raise RulesetError(faults)
    return node


def _syntax_fault(error: yaml.YAMLError, path: str) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else path
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    return Fault(place, Text(f"YAML 格式不对：{problem}", f"invalid YAML: {problem}"))


class _Converter:
    def __init__(self, path: str, faults: list[Fault]) -> None:
        self.path, self.faults, self.seen = path, faults, set[int]()

    def place(self, node: yaml.Node) -> str:
        return f"{self.path}:{node.start_mark.line + 1}:{node.start_mark.column + 1}"

    def convert(self, node: yaml.Node) -> Node:
        if id(node) in self.seen:
            self.faults.append(
                Fault(
                    self.place(node),
                    Text("不支持 YAML 引用（& 与 *）", "YAML aliases (& and *) are not supported"),
                )
            )
            return Node(None, self.place(node))
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return Node(tuple(self.convert(item) for item in node.value), self.place(node))
        return self.scalar(node)

    def mapping(self, node: yaml.MappingNode) -> Node:
        values: dict[str, Node] = {}
        places: list[tuple[str, str]] = []
        for key, value in node.value:
            name = str(key.value)
            if name in values:
                self.faults.append(
                    Fault(self.place(key), Text(f"“{name}”写了两次", f"{name!r} is given twice"))
                )
            values[name] = self.convert(value)
            places.append((name, self.place(key)))
        return Node(values, self.place(node), tuple(places))

    def scalar(self, node: yaml.Node) -> Node:
        if str(node.tag).startswith("!") or "python" in str(node.tag):
            self.faults.append(
                Fault(
                    self.place(node),
                    Text(f"不支持 YAML 标签 {node.tag}", f"YAML tag {node.tag} is not supported"),
                )
            )
        quoted = bool(getattr(node, "style", None))
        empty = node.value in ("", "~", "null") and not quoted
        return Node(None if empty else str(node.value), self.place(node), quoted=quoted)


def walk(node: Node) -> Iterator[Node]:
    """Yield the node and everything below it."""
    yield node
    below = (
        node.value.values()
        if isinstance(node.value, dict)
        else node.value
        if isinstance(node.value, tuple)
        else ()
    )
    for child in below:
        yield from walk(child)
