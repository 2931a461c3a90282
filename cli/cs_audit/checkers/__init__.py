"""The checkers, by the names that rules use.

Each is a class in the module of its name, imported when a rule first needs it: most rulesets need few.
"""

from __future__ import annotations

<<<<<<< HEAD
from cs_audit.checkers.address import Address
from cs_audit.checkers.attention import Attention
from cs_audit.checkers.beforehand import Beforehand
from cs_audit.checkers.cash import Cash
from cs_audit.checkers.closing import Closing
from cs_audit.checkers.confirmation import Confirmation
from cs_audit.checkers.daytime import Daytime
from cs_audit.checkers.duration import Duration
from cs_audit.checkers.explaining_again import ExplainingAgain
from cs_audit.checkers.faces import Faces
from cs_audit.checkers.flow import Flow
from cs_audit.checkers.greeting import Greeting
from cs_audit.checkers.interruption import Interruption
from cs_audit.checkers.interval import Interval
from cs_audit.checkers.length import Length
from cs_audit.checkers.longer_wait import LongerWait
from cs_audit.checkers.metadata import Metadata
from cs_audit.checkers.no_voice import NoVoice
from cs_audit.checkers.objection import Objection
from cs_audit.checkers.pause import Pause
from cs_audit.checkers.please import Please
from cs_audit.checkers.privacy import Privacy
from cs_audit.checkers.promise import Promise
from cs_audit.checkers.prompting import Prompting
from cs_audit.checkers.question_style import QuestionStyle
from cs_audit.checkers.reply import Reply
from cs_audit.checkers.resolution import Resolution
from cs_audit.checkers.response_time import ResponseTime
from cs_audit.checkers.says import Says
from cs_audit.checkers.silence import Silence
from cs_audit.checkers.speech_rate import SpeechRate
from cs_audit.checkers.taboo import Taboo
from cs_audit.checkers.upsell import Upsell
from cs_audit.checkers.wait_notice import WaitNotice
from cs_audit.checkers.waning import Waning
from cs_audit.checkers.wording import Wording
from cs_audit.rules import Checker

CHECKERS: dict[str, type[Checker]] = {
    "greeting": Greeting,
    "taboo": Taboo,
    "please": Please,
    "wait_notice": WaitNotice,
    "confirmation": Confirmation,
    "closing": Closing,
    "reply": Reply,
    "wording": Wording,
    "says": Says,
    "address": Address,
    "question_style": QuestionStyle,
    "interruption": Interruption,
    "response_time": ResponseTime,
    "silence": Silence,
    "speech_rate": SpeechRate,
    "interval": Interval,
    "metadata": Metadata,
    "upsell": Upsell,
    "promise": Promise,
    "explaining_again": ExplainingAgain,
    "prompting": Prompting,
    "flow": Flow,
    "no_voice": NoVoice,
    "cash": Cash,
    "objection": Objection,
    "privacy": Privacy,
    "attention": Attention,
    "beforehand": Beforehand,
    "daytime": Daytime,
    "length": Length,
    "pause": Pause,
    "duration": Duration,
    "resolution": Resolution,
    "waning": Waning,
    "longer_wait": LongerWait,
    "faces": Faces,
=======
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
>>>>>>> main
}


def checker(name: str) -> type[Checker]:
    """Return the class of a checker."""
    found: type[Checker] = getattr(import_module(f"cs_audit.checkers.{name}"), CHECKERS[name])
    return found
