"""The phrase language, as an inspector writes it."""

import pytest

from cs_audit.model import Conversation, Turn
from cs_audit.patterns import Pattern
from cs_audit.phrases import PhraseError, parse_phrase
from cs_audit.recognition import Recogniser

WORDS = {"sorry": ("抱歉", "对不起|不好意思"), "loop": ("<loop>啊",), "deep": ("非常<sorry>",)}

MATCHES = [
    ("稍等", "您稍等一下", "稍等"),
    ("稍等|稍候", "请稍候", "稍候"),
    ("(请|麻烦)您稍等", "麻烦您稍等", "麻烦您稍等"),
    ("(请|麻烦)您稍等", "您稍等", None),
    ("(还)?请您稍等", "还请您稍等", "还请您稍等"),
    ("(还)?请您稍等", "请您稍等", "请您稍等"),
    ("请…稍等", "请您在这里稍等", "请您在这里稍等"),
    ("请…稍等", "请您把门打开以后再稍等", None),
    ("请<12>稍等", "请您把门打开以后再稍等", "请您把门打开以后再稍等"),
    ("请…稍等", "请问？稍等", None),
    ("<sorry>…久等", "不好意思让您久等了", "不好意思让您久等"),
    ("<deep>", "非常对不起", "非常对不起"),
    ("您好，请讲", "您好！请讲", "您好！请讲"),
    ("您好，请讲", "您好请讲", "您好请讲"),
    ("您好吗？", "您好吗", "您好吗"),
    ("（请｜麻烦）稍等", "请稍等", "请稍等"),
    ("OK", "ｏｋ的", "ｏｋ"),
    ("謝謝", "谢谢您", "谢谢"),
    ("没(事)?(的)?关系", "没事的关系", "没事的关系"),
]

FAULTS = [
    ("(请", "never closed"),
    ("请)", "too many"),
    ("<没有>稍等", "no word list"),
    ("<loop>", "refers to itself"),
    ("(请)?", "can be empty"),
    ("…", "can be empty"),
    ("请<99>稍等", "1 to 40"),
    (
        "(" + "|".join(str(i) for i in range(3001)) + ")",
        "more than 3000",
    ),
]


def heard(phrase: str, text: str) -> str | None:
    recogniser = Recogniser([Pattern("act", (parse_phrase(phrase, WORDS),))])
    hits = recogniser.hear(Conversation("c", (Turn("agent", text),))).hits
    return text[hits[0].start : hits[0].end] if hits else None


@pytest.mark.parametrize(("phrase", "text", "quote"), MATCHES)
def test_match(phrase: str, text: str, quote: str | None) -> None:
    assert heard(phrase, text) == quote


@pytest.mark.parametrize(("phrase", "problem"), FAULTS)
def test_fault(phrase: str, problem: str) -> None:
    with pytest.raises(PhraseError) as caught:
        parse_phrase(phrase, WORDS)
    assert problem in caught.value.text.en


def test_long_lists_side_by_side_stay_lists() -> None:
    listed = "(" + "|".join(f"<{c}>" for c in "ab") + ")"
    words = {c: tuple(f"{c}{i}" for i in range(50)) for c in "ab"}
    (sequence,) = parse_phrase(f"{listed}{listed}", words).sequences
    assert [(len(piece.literals), piece.gap) for piece in sequence] == [(100, 0), (100, 0)]


def test_many_alternatives_stay_few_pieces() -> None:
    (sequence,) = parse_phrase("(a|b|c)…(d|e)").sequences
    assert [piece.literals for piece in sequence] == [("a", "b", "c"), ("d", "e")]
