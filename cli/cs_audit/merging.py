"""``extends``: lay one ruleset over another, keeping the place of every value for error messages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from cs_audit.errors import Fault, nearest
from cs_audit.text import Text
from cs_audit.yamlfile import Node

OVERWRITTEN = ("name", "title", "description", "en", "channel")
MERGED = ("limits", "settings", "scoring", "clauses", "coverage")
ADDED = ("words", "acts")
ACT_LISTS = {"hear", "not_in", "unless"}


def merge(parent: Node, child: Node, faults: list[Fault]) -> Node:
    """Return ``parent`` with ``child`` laid over it.

    Limits, settings and scoring: the child's value counts. Words and acts: the child adds, or replaces where it
    says ``replace: true``. Rules: one with the same id changes what it names; ``off: true`` drops it.
    """
    below, above = _mapping(parent), _mapping(child)
    merged = {
        **{k: v for k, v in below.items() if k not in OVERWRITTEN},
        **{k: v for k, v in above.items() if k in OVERWRITTEN},
    }
    for key in above.keys() - set(OVERWRITTEN):
        merged[key] = _section(key, below.get(key), above[key], faults)
    return Node(merged, child.place, child.key_places)


def _mapping(node: Node | None) -> dict[str, Node]:
    return dict(node.value) if node and isinstance(node.value, dict) else {}


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.value if node and isinstance(node.value, tuple) else ()


def _section(key: str, below: Node | None, above: Node, faults: list[Fault]) -> Node:
    if key in MERGED:
        return _deep(below, above)
    if key in ADDED and isinstance(above.value, dict):
        lists = {name: _added(_mapping(below).get(name), node) for name, node in above.value.items()}
        return Node({**_mapping(below), **lists}, above.place, above.key_places)
    if key == "standard_phrases":
        return Node((*_items(below), *_items(above)), above.place)
    if key == "rules":
        return Node(_rules(_items(below), _items(above), faults), above.place)
    return above


def _deep(below: Node | None, above: Node) -> Node:
    if not (below and isinstance(below.value, dict) and isinstance(above.value, dict)):
        return above
    merged = {key: _deep(below.value.get(key), value) for key, value in above.value.items()}
    return Node({**below.value, **merged}, above.place, (*below.key_places, *above.key_places))


def _added(below: Node | None, above: Node) -> Node:
    """Lists are added to; a mapping with ``hear`` (or ``words``) adds that, unless it has ``replace: true``."""
    if below is None or _is_replacing(above):
        return above
    if isinstance(below.value, dict) or isinstance(above.value, dict):
        old, new = _as_act(below), _as_act(above)
        lists = {
            key: _joined(old.get(key), new.get(key), above.place) for key in ACT_LISTS & (old | new).keys()
        }
        return Node({**old, **new, **lists}, above.place, above.key_places)
    return Node((*_items(below), *_items(above)), above.place)


def _joined(old: Node | None, new: Node | None, place: str) -> Node:
    return Node((*_either(old), *_either(new)), place)


def _either(node: Node | None) -> tuple[Node, ...]:
    """The items of a list, or a single item that was written without one."""
    return (node,) if node and not isinstance(node.value, tuple) else _items(node)


def _is_replacing(node: Node) -> bool:
    return isinstance(node.value, dict) and "replace" in node.value and node.value["replace"].value == "true"


def _as_act(node: Node) -> dict[str, Node]:
    return dict(node.value) if isinstance(node.value, dict) else {"hear": node}


def _rules(below: tuple[Node, ...], above: tuple[Node, ...], faults: list[Fault]) -> tuple[Node, ...]:
    rules = {_rule_id(node): node for node in below}
    for node in above:
        name = _rule_id(node)
        fields = _mapping(node)
        if name not in rules and name and "checker" not in fields:
            hint = _mistyped("checker", fields) or nearest(name, rules)
            faults.append(
                Fault(
                    node.place,
                    Text(
                        f"规则 {name} 没有 checker，上级规则集里也没有同名规则可改{hint.zh}",
                        f"rule {name} has no checker, and overrides no rule of that id{hint.en}",
                    ),
                )
            )
        if name in rules:
            rules[name] = _override(rules[name], node)
        else:
            rules[name or node.place] = node
    return tuple(rules.values())


def _override(below: Node, above: Node) -> Node:
    fields: Mapping[str, Node] = _mapping(above)
    return Node({**_mapping(below), **fields}, above.place, (*below.key_places, *above.key_places))


def _rule_id(node: Node) -> str:
    value = _mapping(node).get("id")
    return value.value if value and isinstance(value.value, str) else ""


def _mistyped(key: str, fields: Iterable[str]) -> Text | None:
    """Say which key looks like a mistyped ``key``; None if none does."""
    close = get_close_matches(key, fields, n=1, cutoff=0.7)
    return Text(f"；{close[0]} 是否想写 {key}？", f"; should {close[0]} be {key}?") if close else None
