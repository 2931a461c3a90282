"""Details that a customer gives: numbers, amounts, names, addresses; compared however they are said.

Spoken digits count as digits (一三八 and 幺三八 are 138), separators don't.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from cs_audit.lazy import pattern
from cs_audit.remembering import of_text

Kind = Literal["phone", "number", "name", "address", "amount", "date"]

_SPOKEN = str.maketrans("零〇一幺二两三四五六七八九", "0011223456789")
_ANY_DIGIT = pattern(r"[\d零〇一幺二两三四五六七八九]")
_DIGITS = pattern(r"(?:[0-9零〇一幺二两三四五六七八九][-—\s,，]{0,2}){4,}(?!\s*(?:[年元块兆多M.]|块钱|左右))")
_PHONE = pattern(r"^(?:1[3-9]\d{9}|0\d{2,3}\d{7,8}|400\d{7})$")
_NAME = pattern(r"(?<!百)姓([一-龥])(?![名氏])|我叫([一-龥]{2,4})")
_ADDRESS = pattern(
    r"[一-龥\d]{2,20}?(?:路|街|道|巷|小区|花园|家园|苑|村)[一-龥\d]{0,8}?\d+[号栋幢单元室楼\d-]*"
    r"|[一-龥]{2,12}?\d+(?:栋|幢|号楼|座|弄)[一-龥\d]{0,12}"
)
_HOUSE = pattern(r"[一-龥]{2}\d+")
_AMOUNT = pattern(r"(\d+(?:\.\d+)?)\s*(?:元|块)")
_DATE = pattern(r"(\d{1,2})月(\d{1,2})[日号]")
_DIGIT = pattern(r"\d")
_FORMS = (  # and what they can't do without
    ("name", _NAME, pattern("[姓叫]")),
    ("address", _ADDRESS, pattern("[路街道巷区园苑村栋幢楼座弄]")),
    ("amount", _AMOUNT, pattern("[元块]")),
    ("date", _DATE, pattern("月")),
)

KIND_NAMES: dict[Kind, tuple[str, str]] = {
    "phone": ("电话号码", "phone number"),
    "number": ("号码", "number"),
    "name": ("姓名", "name"),
    "address": ("地址", "address"),
    "amount": ("金额", "amount"),
    "date": ("日期", "date"),
}


class Detail(NamedTuple):
    """Something given, at ``text[start:end]``; ``key`` is how it is compared."""

    kind: Kind
    start: int
    end: int
    key: str


@of_text
def digits_of(text: str) -> str:
    """Return the digits of a text, spoken ones included, without what separates them."""
    return "".join(_ANY_DIGIT.findall(text)).translate(_SPOKEN)


@of_text
def details(text: str, kinds: tuple[str, ...]) -> tuple[Detail, ...]:
    """Return the details of these kinds that a text gives: first the numbers, then kind by kind."""
    return tuple(_details(text, kinds))


def _details(text: str, kinds: tuple[str, ...]) -> Iterator[Detail]:
    for m in _DIGITS.finditer(text) if "phone" in kinds or "number" in kinds else ():
        key = digits_of(m[0])
        kind: Kind = "phone" if _PHONE.match(key) else "number"
        if kind in kinds and len(key) >= 4:
            yield Detail(kind, m.start(), m.start() + len(m[0].rstrip(" -—,，")), key)
    for name, form, hint in _FORMS:
        if name in kinds and hint.search(text) and (name == "name" or _DIGIT.search(text)):
            for m in form.finditer(text):
                yield Detail(name, m.start(), m.end(), next((g for g in m.groups() if g), m[0]))  # type: ignore[arg-type]


def is_repeated(detail: Detail, text: str) -> bool:
    """Tell whether a text says the detail back: a number whole or by its last four digits, a name or address."""
    if detail.kind in ("phone", "number"):
        return detail.key[-4:] in digits_of(text)
    if detail.kind == "address":
        streets = re.findall(r"[一-龥]{2}(?:路|街|道|巷|小区|花园|家园|苑|村)", detail.key)
        return any(part in text for part in (*streets, *_HOUSE.findall(detail.key)[:1])) or (
            len(digits_of(detail.key)) >= 3 and digits_of(detail.key) in digits_of(text)
        )
    return detail.key in text
