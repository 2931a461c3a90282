"""What the cells of a table hold: nothing, a text, or a whole conversation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cs_audit.lazy import pattern
from cs_audit.readers.txt import looks_like_txt
from cs_audit.readers.vendors import loads
from cs_audit.roles import ROLES

if TYPE_CHECKING:
    from cs_audit.readers.base import ReadOptions

MISSING = frozenset({"", "nan", "none", "null", "n/a", "\\n"})
_BREAK = pattern(r"<br\s*/?>|\\n|_x000D_\n?", re.IGNORECASE)
_CHINESE_ROLES = "|".join(sorted((n for n in ROLES if n[0] > "z" and len(n) > 1), key=len, reverse=True))
_SPOKEN = pattern(rf"\s*(?:(?<=[\s,，。？！?!;；|/])|^)((?:{_CHINESE_ROLES})\d{{0,6}}[:：])")


def is_given(value: object) -> bool:
    """Whether a cell is filled in."""
    return value is not None and str(value).strip().lower() not in MISSING


def whole(value: object, options: ReadOptions) -> Any:
    """What a cell holds if it is a whole conversation: text with speakers, or JSON; else None."""
    if isinstance(value, list):
        return value
    if not isinstance(value, str):
        return None
    if value.lstrip()[:1] in ("[", "{") and isinstance(parsed := loads(value), list | dict):
        return parsed
    text = _BREAK.sub("\n", value)
    if "\n" not in text.strip():
        text = one_a_line(text)
    return text if looks_like_txt(text, options) else None


def one_a_line(text: str) -> str:
    """A conversation in one line, `客服：您好 客户：你好`, as lines."""
    return _SPOKEN.sub(r"\n\1", text) if len(_SPOKEN.findall(text)) > 1 else text
