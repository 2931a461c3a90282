"""What holds whatever comes in: `check` ends with 0, 1 or 2, and spans are those of the original text."""

from __future__ import annotations

import json
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import Result
from cs_audit.audit import Auditor
from cs_audit.loading import load_together
from cs_audit.model import Conversation, Turn

Run = Callable[..., Result]
ANY = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

# What service people say, and what upsets programs, in any order: so that phrases are met and torn apart.
SAID = st.sampled_from(
    [
        "您好",
        "您好，请问有什么可以帮您？",
        "请稍等",
        "让您久等了",
        "對不起",
        "不归我管",
        "你爱投诉就投诉",
        "请您提供一下订单号，好吗？",
        "再见",
        "祝您愉快",
        "一三八零零一三八零零零",
        "13800138000",
        "申请",
        "我怎么知道",
        "请问还有其他可以帮您的吗？",
        "感谢您的来电",
        "请烧等",
        "ｈｅｌｌｏ",
        "\u200b",
        "\u202e",
        "😊",
        "[微笑]",
        "\x00",
        "\x1b[31m",
        "\ud800",
        " ",
        "　",
        "\n",
        "“",
        "”",
        "（",
        "。",
        "，",
        "请",
        "=cmd()",
        "<b>",
        "[red]",
        "哎",
        "喂",
    ]
)
TEXTS = st.lists(SAID | st.text(max_size=8), max_size=12).map("".join)
NAMES = st.sampled_from(["客服", "客户", "agent", "坐席", "甲", "系统", ""])
LINES = st.lists(st.tuples(NAMES, st.sampled_from(["：", ":", " ", ""]), TEXTS).map("".join), max_size=8).map(
    "\n".join
)
KEYS = st.sampled_from(
    ["turns", "role", "text", "content", "time", "start", "id", "channel", "messages", "x"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS | NAMES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)
TURNS = st.lists(st.tuples(st.sampled_from(["agent", "customer", "system"]), TEXTS), min_size=1, max_size=8)
AUDITOR = Auditor(load_together(["default", "telecom-10000"]))


def check(run: Run, content: str, *options: str) -> None:
    result = run("check", "-", "-j", 1, *options, stdin=content.encode("utf-8", "surrogatepass"))
    assert result.code in {0, 1, 2}, result.err
    assert "Traceback" not in result.out + result.err
    assert result.code != 2 or result.err


@ANY
@given(
    content=LINES | TEXTS | st.text(), options=st.sampled_from([(), ("--format", "json"), ("--infer-roles",)])
)
def test_no_text_makes_check_crash(run: Run, content: str, options: tuple[str, ...]) -> None:
    check(run, content, *options)


@ANY
@given(content=JSON, options=st.sampled_from([(), ("--format", "jsonl"), ("--infer-roles",)]))
def test_no_json_makes_check_crash(run: Run, content: object, options: tuple[str, ...]) -> None:
    check(run, json.dumps(content), *options)


@ANY
@given(said=TURNS)
def test_what_is_a_conversation_is_audited(run: Run, said: list[tuple[str, str]]) -> None:
    """Two sides that say something are always audited; the output is valid and its quotes stand where it says."""
    turns = [{"role": "agent", "text": "您好"}, {"role": "customer", "text": "你好"}]
    turns += [{"role": role, "text": text} for role, text in said]
    result = run("check", "-", "-j", 1, "--format", "json", stdin=json.dumps({"turns": turns}).encode())
    assert result.code in {0, 1}, result.err
    (card,) = json.loads(result.out)["conversations"]
    assert all(v["verdict"] in {"pass", "fail", "not_applicable", "not_assessed"} for v in card["verdicts"])


@ANY
@given(said=TURNS)
def test_spans_are_those_of_the_original_text(said: list[tuple[str, str]]) -> None:
    turns = tuple(Turn(role, text) for role, text in said)  # type: ignore[arg-type]
    for card in AUDITOR.audit(Conversation("c", turns)):
        findings = [f for v in card.verdicts for f in v.outcome.findings]
        for finding in findings:
            text = turns[finding.turn].text
            assert 0 <= finding.start <= finding.end <= len(text)
            assert text[finding.start : finding.end] == finding.quote


@ANY
@given(said=TURNS)
def test_hits_are_within_the_original_text(said: list[tuple[str, str]]) -> None:
    turns = tuple(Turn(role, text) for role, text in said)  # type: ignore[arg-type]
    for ruleset in AUDITOR.rulesets:
        for hit in ruleset.recogniser.hear(Conversation("c", turns)).hits:
            assert 0 <= hit.start < hit.end <= len(turns[hit.turn].text)


def test_the_properties_meet_phrases() -> None:
    """The fragments are heard, or the properties above would hold of nothing."""
    heard = AUDITOR.rulesets[0].recogniser.hear(Conversation("c", (Turn("agent", "请稍等不归我管"),)))
    assert {"please", "wait_notice", "taboo"} <= heard.acts
