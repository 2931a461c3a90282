"""Scorecards as JSON: entries of one document, or a line each. ``schema.json`` describes both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from cs_audit import __version__
from cs_audit.remembering import of_values
from cs_audit.scoring import price

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cs_audit.model import Conversation
    from cs_audit.rules import Rule, Ruleset
    from cs_audit.scoring import Scorecard
    from cs_audit.text import Lang, Text
    from cs_audit.verdicts import Finding, Outcome, Verdict

SCHEMA_VERSION = 1
TOOL = {"name": "cs-audit", "version": __version__}
_OPTIONS = orjson.OPT_NON_STR_KEYS
_DEEP = 64  # levels of nested metadata that are kept
_INT64 = 2**63


def document_head(rulesets: Sequence[Ruleset], lang: Lang) -> bytes:
    """Return the beginning of one JSON document, up to its list of conversations."""
    named = [{"name": r.name, "hash": r.hash, "title": r.title.of(lang)} for r in rulesets]
    first = {"name": rulesets[0].name, "hash": rulesets[0].hash}
    head = {"schema_version": SCHEMA_VERSION, "tool": TOOL, "ruleset": first, "rulesets": named}
    return dumps(head)[:-1] + b',"conversations":['


def entry(card: Scorecard, lang: Lang) -> bytes:
    """Return a scorecard as it stands in that list."""
    return _card({}, card, lang)


def line(card: Scorecard, lang: Lang) -> bytes:
    """Return a scorecard as a line that stands on its own."""
    return _card(_signed(card.ruleset), card, lang) + b"\n"


def error_line(ruleset: Ruleset, whose: dict[str, str], error: str) -> bytes:
    """Return the line that stands for the scorecard of what can't be audited; ``whose``: its id and path."""
    return dumps(_signed(ruleset) | whose | {"ruleset": ruleset.name, "error": error}) + b"\n"


def _signed(ruleset: Ruleset) -> dict[str, Any]:
    """What begins a line that stands on its own."""
    return {"schema_version": SCHEMA_VERSION, "tool": TOOL, "ruleset_hash": ruleset.hash}


def _card(head: dict[str, Any], card: Scorecard, lang: Lang) -> bytes:
    talk = card.conversation
    verdicts = [
        _failed(rule, outcome, talk, lang) if outcome.findings else _plain(rule, outcome, lang)
        for rule, outcome in zip(card.ruleset.rules, card.outcomes, strict=True)
    ]
    return dumps(head | _summary(card, lang))[:-1] + b',"verdicts":[' + b",".join(verdicts) + b"]}"


def _summary(card: Scorecard, lang: Lang) -> dict[str, Any]:
    score, talk = card.score, card.conversation
    doubts = {"doubts": [text.of(lang) for text in card.doubts]} if card.doubts else {}
    metadata = {"metadata": dict(talk.metadata)} if talk.metadata else {}
    return {
        "id": talk.id,
        "path": talk.path,
        "ruleset": card.ruleset.name,
        "score": score.value,
        "passed": score.passed,
        "grade": score.grade,
        "arithmetic": {"start": score.start, "possible": score.possible, "lost": score.lost},
        **metadata,
        **doubts,
    }


@of_values
def _plain(rule: Rule, outcome: Outcome, lang: Lang) -> bytes:
    """A verdict without findings is the same for many conversations."""
    return _head(rule, outcome.verdict, price(rule, outcome), lang) + _tail(outcome.reason, [], lang)


def _failed(rule: Rule, outcome: Outcome, talk: Conversation, lang: Lang) -> bytes:
    verdict, reason, findings = outcome
    found = [_finding_dict(f, rule, talk, lang) for f in findings]
    return _head(rule, verdict, price(rule, outcome), lang) + _tail(reason, found, lang)


@of_values
def _head(rule: Rule, verdict: Verdict, points: float, lang: Lang) -> bytes:
    """What a verdict says of its rule."""
    head = {
        "rule": rule.id,
        "checker": rule.checker,
        "severity": rule.severity,
        "verdict": verdict.value,
        "points": points,
        "clauses": list(rule.clauses),
        "title": rule.title.of(lang),
    }
    return dumps(head)[:-1]


def _tail(reason: Text, findings: list[dict[str, Any]], lang: Lang) -> bytes:
    """What a verdict says of the conversation."""
    return b"," + dumps({"reason": reason.of(lang), "findings": findings})[1:]


def _finding_dict(f: Finding, rule: Rule, talk: Conversation, lang: Lang) -> dict[str, Any]:
    name = talk.turns[f.turn].speaker
    heard_as = {"heard_as": f.heard_as} if f.heard_as else {}
    return {
        "turn": f.turn,
        **({"speaker": name} if name else {}),
        "start": f.start,
        "end": f.end,
        "quote": f.quote,
        "message": f.message.of(lang),
        "say": f.say.of(lang) or rule.say.of(lang),
        **heard_as,
    }


def dumps(value: object) -> bytes:
    """Encode a value; what JSON can't hold (lone surrogates, huge numbers) is replaced, never fatal."""
    try:
        return orjson.dumps(value, default=str, option=_OPTIONS)
    except orjson.JSONEncodeError:
        return orjson.dumps(_tame(value), default=str, option=_OPTIONS)


def _tame(value: object, depth: int = 0) -> object:
    if isinstance(value, str):
        return _valid(value)
    if isinstance(value, dict):
        inside = value.items() if depth < _DEEP else ()
        return {_valid(str(k)): _tame(v, depth + 1) for k, v in inside}
    if isinstance(value, list | tuple):
        return [_tame(v, depth + 1) for v in value] if depth < _DEEP else []
    if isinstance(value, int) and not -_INT64 <= value < _INT64:
        return str(value)
    return value if value is None or isinstance(value, bool | int | float) else _valid(str(value))


def _valid(text: str) -> str:
    """Replace half characters (lone surrogates), which UTF-8 can't hold, by U+FFFD, one for one."""
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
