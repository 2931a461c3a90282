"""The acts of a conversation as a line of JSON, for ``cs-audit annotate --format jsonl``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cs_audit.renderers.jsonout import dumps

if TYPE_CHECKING:
    from cs_audit.heard import Heard, Hit


def annotation_line(heard: Heard) -> bytes:
    """Return one line, its end included."""
    return dumps(annotation_dict(heard)) + b"\n"


def annotation_dict(heard: Heard) -> dict[str, Any]:
    """Return the acts of every turn, and the words that performed them."""
    acts: list[set[str]] = [set() for _ in heard.turns]
    for hit in heard.hits:
        acts[hit.turn].add(hit.act)
    return {
        "id": heard.conversation.id,
        "acts": [sorted(found) for found in acts],
        "hits": [_hit_dict(heard, hit) for hit in heard.hits],
    }


def _hit_dict(heard: Heard, hit: Hit) -> dict[str, Any]:
    kind = {"kind": hit.kind} if hit.kind else {}
    heard_as = {"heard_as": hit.heard_as} if hit.heard_as else {}
    quote = heard.text(hit.turn)[hit.start : hit.end]
    return {
        "turn": hit.turn,
        "act": hit.act,
        "start": hit.start,
        "end": hit.end,
        "quote": quote,
        "phrase": hit.phrase,
        **kind,
        **heard_as,
    }
