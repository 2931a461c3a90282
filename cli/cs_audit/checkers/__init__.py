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


# The acts that checkers look at whatever a rule sets: their defaults, and what they ask for by name. A test holds
# this against their code. Acts that neither these nor the rules of a ruleset need are not listened for.
NAMED_ACTS = frozenset(
    [
        "answers_already",
        "apology",
        "ask_more",
        "ask_name",
        "ask_need",
        "ask_number",
        "blessing",
        "both_sides",
        "cannot_hear",
        "check_understanding",
        "closing",
        "confirm_information",
        "consents_to_wait",
        "courtesy",
        "deadline",
        "empathy",
        "farewell",
        "farewell_word",
        "greeting",
        "hello",
        "no_more",
        "not_understood",
        "offer",
        "please",
        "please_speak",
        "promise",
        "prompt_silent",
        "proposal",
        "refusal",
        "reply_to_thanks",
        "request",
        "return_apology",
        "self_introduction",
        "silent_call",
        "softener",
        "spoken",
        "survey_invitation",
        "taboo",
        "thanks",
        "time_given",
        "transfer",
        "typed",
        "typed_by_customer",
        "understood",
        "upset",
        "wait_notice",
        "wait_reason",
    ]
)


def checker(name: str) -> type[Checker]:
    """Return the class of a checker."""
    found: type[Checker] = getattr(import_module(f"cs_audit.checkers.{name}"), CHECKERS[name])
    return found
