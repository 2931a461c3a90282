"""Conversations with known acts, so that a checker is tested without recognising anything."""

from __future__ import annotations

from cs_audit.heard import Heard
from cs_audit.model import AGENT, CUSTOMER, Conversation, Turn
from cs_audit.patterns import Pattern
from cs_audit.phrases import parse_phrase
from cs_audit.recognition import Recogniser


def hear(script: str, acts: dict[str, str] | None = None, **metadata: object) -> Heard:
    """Hear lines like ``客服 0-4：您好``; ``acts`` maps an act onto its phrase; an act of the customer begins with ``c_``."""
    turns = tuple(_turn(line.strip()) for line in script.strip().splitlines())
    patterns = [
        Pattern(act, (parse_phrase(phrase),), CUSTOMER if act.startswith("c_") else AGENT)
        for act, phrase in (acts or {}).items()
    ]
    return Recogniser(patterns).hear(Conversation("", turns, metadata=metadata))


def _turn(line: str) -> Turn:
    head, _, text = line.partition("：")
    name, _, span = head.partition(" ")
    start, _, end = span.partition("-")
    role = AGENT if name == "客服" else CUSTOMER
    return Turn(role, text, float(start) if start else None, float(end) if end else None)
