"""The checkers, by the names that rules use."""

from __future__ import annotations

from cs_audit.checkers.closing import Closing
from cs_audit.checkers.confirmation import Confirmation
from cs_audit.checkers.greeting import Greeting
from cs_audit.checkers.please import Please
from cs_audit.checkers.taboo import Taboo
from cs_audit.checkers.wait_notice import WaitNotice
from cs_audit.rules import Checker

CHECKERS: dict[str, type[Checker]] = {
    "greeting": Greeting,
    "taboo": Taboo,
    "please": Please,
    "wait_notice": WaitNotice,
    "confirmation": Confirmation,
    "closing": Closing,
}
