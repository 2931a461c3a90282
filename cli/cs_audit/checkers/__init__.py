"""The checkers, by the names that rules use.

Each is a class in the module of its name, imported when a rule first needs it: most rulesets need few.
"""

from __future__ import annotations

from importlib import import_module

from cs_audit.rules import Checker

CHECKERS: dict[str, str] = {
    "greeting": "Greeting",
    "taboo": "Taboo",
    "please": "Please",
    "wait_notice": "WaitNotice",
    "confirmation": "Confirmation",
    "closing": "Closing",
    "reply": "Reply",
    "wording": "Wording",
    "says": "Says",
    "address": "Address",
    "question_style": "QuestionStyle",
    "interruption": "Interruption",
    "response_time": "ResponseTime",
    "silence": "Silence",
    "speech_rate": "SpeechRate",
    "interval": "Interval",
    "metadata": "Metadata",
    "upsell": "Upsell",
    "promise": "Promise",
    "explaining_again": "ExplainingAgain",
    "prompting": "Prompting",
    "flow": "Flow",
    "no_voice": "NoVoice",
    "cash": "Cash",
    "objection": "Objection",
    "privacy": "Privacy",
    "attention": "Attention",
    "beforehand": "Beforehand",
    "daytime": "Daytime",
    "length": "Length",
    "pause": "Pause",
    "duration": "Duration",
    "resolution": "Resolution",
    "waning": "Waning",
    "longer_wait": "LongerWait",
    "faces": "Faces",
}


def checker(name: str) -> type[Checker]:
    """Return the class of a checker."""
    found: type[Checker] = getattr(import_module(f"cs_audit.checkers.{name}"), CHECKERS[name])
    return found
