"""Checkers of a conversation as a whole: how long it takes, how it ends, whether patience lasts."""

import pytest

from checkers.helpers import hear
from cs_audit.checkers.duration import Duration
from cs_audit.checkers.resolution import Resolution
from cs_audit.checkers.waning import Waning
from cs_audit.rules import Act

ACTS = {
    "c_objects": "我不同意",
    "c_harasses": "陪我聊",
    "understood": "明白",
    "closing": "再见",
    "curt": "随便",
}
OBJECTS, HARASSES, CLOSING, CURT = Act("c_objects"), Act("c_harasses"), Act("closing"), Act("curt")


@pytest.mark.parametrize(
    ("script", "metadata", "expected"),
    [
        ("客户 0-5：陪我聊聊\n客服 300-310：请讲", {}, "pass"),
        ("客户 0-5：陪我聊聊\n客服 600-601：请讲", {}, "fail"),
        ("客户 0-5：查话费\n客服 900-910：五十", {}, "not_applicable"),
        ("客户：陪我聊聊\n客服：请讲", {}, "not_assessed"),
        ("客户：陪我聊聊\n客服：请讲", {"duration": 30}, "pass"),
        ("客户：陪我聊聊\n客服：请讲", {"duration": "601"}, "fail"),
        ("客户：陪我聊聊\n客服：请讲", {"duration": "long"}, "not_assessed"),
        ("客户：陪我聊聊", {"duration": 700}, "not_applicable"),
    ],
)
def test_duration(script: str, metadata: dict[str, object], expected: str) -> None:
    outcome = Duration(600, (HARASSES,)).check(hear(script, ACTS, **metadata))
    assert outcome.verdict == expected


@pytest.mark.parametrize(
    ("script", "expected", "turn"),
    [
        ("客户：我不同意\n客服：再见", "fail", 1),
        ("客户：我不同意\n客服：嗯\n客户：唉\n客服：再见", "fail", 1),
        ("客户：我不同意\n客服：我帮您登记核实，明天上午给您回电答复您\n客服：再见", "pass", None),
        ("客户：我不同意\n客服：嗯", "not_applicable", None),
        ("客户：好\n客服：再见", "not_applicable", None),
    ],
)
def test_resolution(script: str, expected: str, turn: int | None) -> None:
    outcome = Resolution((OBJECTS,), ends=(CLOSING,)).check(hear(script, ACTS))
    assert outcome.verdict == expected
    assert [f.turn for f in outcome.findings] == ([] if turn is None else [turn])


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (["请讲", "好的", "请看", "请点", "请按", "对", "随便", "随便", "再见"], "fail"),
        (["随便", "好的", "请看", "请点", "请按", "对", "随便", "随便", "再见"], "pass"),
        (["请讲", "好的", "请看", "请点", "请按", "对", "随便", "对", "再见"], "pass"),
        (["请讲", "随便", "随便"], "not_applicable"),
    ],
)
def test_waning(answers: list[str], expected: str) -> None:
    script = "\n".join(f"客户：嗯\n客服：{answer}" for answer in answers)
    assert Waning((CURT,)).check(hear(script, ACTS)).verdict == expected
