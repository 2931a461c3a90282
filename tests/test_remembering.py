"""What is remembered is what was found: for as long as it may be, and for each question by itself."""

from __future__ import annotations

import pytest

from cs_audit.heard import Heard, Sides
from cs_audit.model import Conversation
from cs_audit.remembering import LONGEST, of_conversation, of_text, of_values


@pytest.mark.parametrize(("text", "looks"), [("您好", 1), ("好" * LONGEST, 1), ("好" * (LONGEST + 1), 2)])
def test_texts_are_looked_at_once_unless_they_are_long(text, looks):
    looked = []

    @of_text
    def count(text, sign):
        looked.append(text)
        return text.count(sign)

    assert count(text, "好") == count(text, "好") == text.count("好")
    assert len(looked) == looks
    assert count(text, "您") == text.count("您")  # another question


def test_values():
    asked = []

    @of_values
    def double(value):
        asked.append(value)
        return 2 * value

    assert [double(2), double(2), double(3)] == [4, 4, 6]
    assert asked == [2, 3]


def test_a_conversation_keeps_what_was_found_in_it():
    found = []

    @of_conversation
    def look(heard, number):
        found.append((heard.conversation.id, number))
        return None if number == 0 else number

    one, other = (Heard(Conversation(name, ()), [], Sides((), ())) for name in "ab")
    assert [look(one, 0), look(one, 0), look(one, 1), look(other, 0)] == [None, None, 1, None]
    assert found == [("a", 0), ("a", 1), ("b", 0)]
