"""Circumstances that a rule may name: what excuses a fault, what counts once, what must be heard as well."""

import pytest

from checkers.helpers import hear
from cs_audit.checkers.attention import Attention
from cs_audit.checkers.silence import Silence
from cs_audit.checkers.upsell import Upsell
from cs_audit.checkers.wording import Wording
from cs_audit.rules import Act

ACTS = {
    "again": "再说一遍|没听清",
    "pitch": "办一个",
    "task": "重启",
    "c_no": "不要",
    "c_cancels": "退订",
    "c_calls": "在听吗",
    "c_asks": "多少",
}
AGAIN, PITCH, NO, CANCELS = (Act(a) for a in ("again", "pitch", "c_no", "c_cancels"))


@pytest.mark.parametrize(
    ("script", "by_turn", "count"),
    [
        ("客服：没听清，再说一遍", False, 2),
        ("客服：没听清，再说一遍", True, 0),
        ("客服：没听清，再说一遍\n客户：好\n客服：再说一遍", True, 2),
        ("客户：退订\n客服：没听清，再说一遍\n客户：好\n客服：再说一遍", True, 0),
    ],
)
def test_wording(script: str, by_turn: bool, count: int) -> None:
    rule = Wording((AGAIN,), at_most=1, unless=(CANCELS,), by_turn=by_turn)
    assert len(rule.check(hear(script, ACTS)).findings) == count


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("客服：办一个\n客户：不要\n客服：办一个", "fail"),
        ("客服：办一个\n客户：不要\n客服：好", "pass"),
        ("客户：退订\n客服：办一个\n客户：不要\n客服：办一个", "not_applicable"),
    ],
)
def test_upsell(script: str, expected: str) -> None:
    rule = Upsell((PITCH,), (NO,), max_offers=0, unless=(CANCELS,))
    assert rule.check(hear(script, ACTS)).verdict == expected


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("客服 0-2：正在查\n客服 50-52：查到了", "fail"),
        ("客服 0-2：您先重启\n客服 50-52：好了吗", "pass"),
        ("客服：正在查\n客服：查到了", "not_assessed"),
    ],
)
def test_silence(script: str, expected: str) -> None:
    assert Silence(30, exempt=(Act("task"),)).check(hear(script, ACTS)).verdict == expected


@pytest.mark.parametrize(
    ("script", "turns"),
    [
        ("客户：我昨天\n客户：交了\n客户：钱\n客服：好", []),
        ("客户：我昨天\n客户：交了\n客户：在听吗\n客服：好", [2]),
        ("客户：我昨天在营业厅交了\n客户：五十块钱到现在没有\n客户：收到短信也查不到余额\n客服：好", [2]),
        ("客户：我昨天\n客户：在听吗\n客服：在\n客户：在听吗", []),
    ],
)
def test_reaction(script: str, turns: list[int]) -> None:
    rule = Attention("reaction", calls=(Act("c_calls"),))
    assert [f.turn for f in rule.check(hear(script, ACTS)).findings] == turns


@pytest.mark.parametrize(
    ("answers", "turns"),
    [(["有", "十元"], [1, 3]), (["有", "十元五个", "对"], []), (["有", "对", "嗯"], [1, 3, 5])],
)
def test_curt(answers: list[str], turns: list[int]) -> None:
    script = "\n".join(f"客户：一共多少钱\n客服：{answer}" for answer in answers)
    rule = Attention("curt", run=2, longest=2, to=(Act("c_asks"),))
    assert [f.turn for f in rule.check(hear(script, ACTS)).findings] == turns
