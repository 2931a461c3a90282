"""Turn YAML nodes into typed values, collecting every fault instead of stopping at the first."""

from __future__ import annotations

import types
from collections.abc import Mapping
from inspect import Parameter, signature
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from cs_audit.errors import Fault, nearest
from cs_audit.rules import Act
from cs_audit.text import Text
from cs_audit.yamlfile import Node

INVALID: Any = object()  # stands for a value that could not be decoded; its fault has been noted

_SCALARS: dict[object, Text] = {
    str: Text("文字", "text"),
    bool: Text("true 或 false", "true or false"),
    int: Text("整数", "a whole number"),
    float: Text("数字", "a number"),
}


class Decoder:
    """Decodes nodes. ``acts`` are the names that an ``Act`` may have, ``values`` what ``$name`` stands for."""

    def __init__(
        self, acts: Mapping[str, object] | None = None, values: Mapping[str, Node] | None = None
    ) -> None:
        self.faults: list[Fault] = []
        self.acts = acts or {}
        self.values = values or {}
        self.used: set[str] = set()

    def fault(self, place: str, zh: str, en: str) -> Any:
        """Note a fault, and return ``INVALID``."""
        self.faults.append(Fault(place, Text(zh, en)))
        return INVALID

    def decode(self, node: Node, wanted: Any) -> Any:  # noqa: PLR0911  -- a return for each kind of type
        """Return the node's value as ``wanted`` (a scalar type, Literal, tuple, Mapping, Act or class with fields)."""
        if isinstance(node.value, str) and node.value.startswith("$") and not node.quoted:
            return self._value(node, wanted)
        origin = get_origin(wanted)
        if wanted is Act:
            return self._act(node)
        if origin in (Union, types.UnionType):
            return (
                None
                if node.value is None
                else self.decode(node, next(a for a in get_args(wanted) if a is not types.NoneType))
            )
        if origin is Literal:
            return self._choice(node, [str(a) for a in get_args(wanted)])
        if origin is tuple:
            return self._tuple(node, get_args(wanted)[0])
        if origin in (dict, Mapping):
            return self._mapping(node, get_args(wanted)[1])
        return self._scalar(node, wanted) if wanted in _SCALARS else self.fields(node, wanted)

    def _value(self, node: Node, wanted: Any) -> Any:
        name = str(node.value)[1:]
        if name not in self.values:
            hint = nearest(name, self.values)
            return self.fault(
                node.place,
                f"没有名为 {name} 的限值或设置{hint.zh}",
                f"no limit or setting is named {name}{hint.en}",
            )
        self.used.add(name)
        return self.decode(self.values[name], wanted)

    def _act(self, node: Node) -> Any:
        name = self._scalar(node, str)
        if name is INVALID or name in self.acts:
            return name
        hint = nearest(name, self.acts)
        return self.fault(
            node.place, f"没有名为 {name} 的言语行为{hint.zh}", f"no act is named {name}{hint.en}"
        )

    def _choice(self, node: Node, allowed: list[str]) -> Any:
        value = self._scalar(node, str)
        if value is INVALID or value in allowed:
            return value
        hint = nearest(value, allowed)
        return self.fault(node.place, f"不认识的值 {value}{hint.zh}", f"unknown value {value}{hint.en}")

    def _tuple(self, node: Node, item: Any) -> Any:
        if node.value is None:
            return ()
        nodes = node.value if isinstance(node.value, tuple) else (node,)
        values = tuple(self.decode(n, item) for n in nodes)
        return INVALID if INVALID in values else values

    def _mapping(self, node: Node, item: Any) -> Any:
        if not isinstance(node.value, dict):
            return self.fault(node.place, "这里应是“名称: 值”", "expected `name: value` pairs here")
        values = {key: self.decode(value, item) for key, value in node.value.items()}
        return INVALID if INVALID in values.values() else values

    def _scalar(self, node: Node, wanted: Any) -> Any:
        value = node.value
        if isinstance(value, str):
            if wanted is str:
                return value
            if wanted is bool and value in ("true", "false"):
                return value == "true"
            if wanted in (int, float):
                try:
                    return wanted(value)
                except ValueError:
                    pass
        expected = _SCALARS[wanted]
        shown = value if isinstance(value, str) else "…"
        return self.fault(
            node.place, f"这里应是{expected.zh}，而不是“{shown}”", f"expected {expected.en}, not {shown!r}"
        )

    def fields(self, node: Node, wanted: Any, renamed: Mapping[str, str] | None = None) -> Any:
        """Decode a mapping into a dataclass or named tuple; ``renamed`` maps YAML keys onto field names."""
        if not isinstance(node.value, dict):
            return self.fault(node.place, "这里应是“名称: 值”", "expected `name: value` pairs here")
        hints, fields = get_type_hints(wanted), signature(wanted).parameters
        keys = {key: (renamed or {}).get(key, key) for key in node.value}
        known = self.known_keys(node, {key for key, name in keys.items() if name in fields}, {*fields})
        values = {keys[key]: self.decode(node.value[key], hints[keys[key]]) for key in known}
        required = {name for name, field in fields.items() if field.default is Parameter.empty}
        for name in sorted(required - values.keys()):
            values[name] = self.fault(node.place, f"缺少“{name}”", f"{name!r} is missing")
        return INVALID if INVALID in values.values() else wanted(**values)

    def known_keys(self, node: Node, known: set[str], suggestions: set[str] | None = None) -> list[str]:
        """Return the known keys of a mapping, noting a fault for each other one."""
        assert isinstance(node.value, dict)  # noqa: S101
        for key in node.value:
            if key not in known:
                hint = nearest(key, suggestions or known)
                self.fault(
                    node.key_place(key), f"不认识的键“{key}”{hint.zh}", f"unknown key {key!r}{hint.en}"
                )
        return [key for key in node.value if key in known]
