"""Which language to speak: ``--lang``, then CS_AUDIT_LANG, then the locale; Chinese where none of them says."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from cs_audit.text import Lang, Text


def language(option: str | None = None, environment: Mapping[str, str] = os.environ) -> Lang:
    """Return the language for messages."""
    locale = next((environment[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(k)), "")
    wish = option or environment.get("CS_AUDIT_LANG") or locale
    return "en" if wish.lower().startswith("en") else "zh"


def _asked_for(arguments: Sequence[str]) -> str | None:
    """The value of ``--lang`` among raw arguments: help texts are made before options are parsed."""
    for i, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return argument.partition("=")[2]
        if argument == "--lang" and i + 1 < len(arguments):
            return arguments[i + 1]
    return None


HELP_LANGUAGE = language(_asked_for(sys.argv[1:]))


def help_text(zh: str, en: str) -> str:
    """Return a help text in the language of this run."""
    return Text(zh, en).of(HELP_LANGUAGE)
