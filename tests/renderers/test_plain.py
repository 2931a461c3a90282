"""Text, numbers and times as shown to people."""

from __future__ import annotations

import pytest

from cs_audit.renderers.plain import clock, number, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("您好，Hello！", "您好，Hello！"),
        ("全角\u3000空格\u00a0", "全角\u3000空格\u00a0"),
        ("😀👍🏽", "😀👍🏽"),
        ("\x1b[2J", "␛[2J"),
        ("\x00\x07\x7f", "␀␇␡"),
        ("\x9b\x85", "\\x9b\\x85"),
        ("a\nb\r\nc\rd", "a⏎b⏎c␍d"),
        ("\u200b\u200d\ufeff\u00ad", "\\u200b\\u200d\\ufeff\\xad"),
        ("\u202a\u202e\u2066", "\\u202a\\u202e\\u2066"),
        ("\u2028\u2029", "\\u2028\\u2029"),
        ("\ud83d", "\\ud83d"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_printable(text, shown):
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (5, "5"),
        (83.3, "83.3"),
        (100.0, "100"),
        (0.1 + 0.2, "0.3"),
        (-4, "−4"),
        (-0.001, "0"),
        (1e7, "10000000"),
    ],
)
def test_number(value, shown):
    assert number(value) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (None, ""),
        (0.0, "00:00:00"),
        (83.9, "00:01:23"),
        (36_005, "10:00:05"),
        (90_000, "25:00:00"),  # counted from the beginning
        (1_772_359_205, "10:00:05"),  # a date
        (-1, ""),
        (float("nan"), ""),
        (float("inf"), ""),
    ],
)
def test_clock(seconds, shown):
    assert clock(seconds) == shown
