"""Scorecards built by hand, so that renderers are tested without recognising anything."""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.heard import Heard, Hit, Mark, marked, sides_of
from cs_audit.model import AGENT, CUSTOMER, Conversation, Turn
from cs_audit.recognition import Recogniser
from cs_audit.rules import Act, Acts, Cases, Rule, Ruleset, Scoring
from cs_audit.scoring import Scorecard, score
from cs_audit.text import NO_TEXT, Text
from cs_audit.verdicts import Finding, Outcome, failed, not_applicable, not_assessed, passed


class Stub(NamedTuple):
    """A checker that a rule may name; renderers show its fields and never run it."""

    notice: Acts = (Act("wait_notice"),)
    return_acts: Acts = ()
    alone: float | None = None

    def check(self, heard: Heard) -> Outcome:
        raise AssertionError("renderers run no checkers")


TURNS = (
    Turn(AGENT, "您好，这里是家和宽带客服，工号1024为您服务，请问有什么可以帮您？", 5.0, 9.0),
    Turn(CUSTOMER, "我家的网又断了，上个礼拜才修过，你们怎么回事啊？", 10.0, 16.0),
    Turn(AGENT, "不是告诉你了吗，光猫要放在通风的地方，你怎么又不听？把身份证号报一下。", 17.0, 24.0),
    Turn(CUSTOMER, "我放在通风的地方了呀，身份证是三三零一……", 25.0, 31.0),
    Turn(AGENT, "等着。", 32.0, 33.0),
    Turn(CUSTOMER, "好的。", 34.0, 35.0),
    Turn(
        AGENT,
        "您这个地址今天上午有一次区域割接，影响了附近三个小区，预计下午四点之前可以恢复；这是线路的问题，不归我管，"
        "您要么自己打区里的维修电话问问，要么就等一等，恢复以后光猫的指示灯会变成绿色，那个时候再重启一下路由器就能上网了。",
        141.0,
        160.0,
    ),
    Turn(CUSTOMER, "那算了。", 161.0, 162.0),
)
TALK = Conversation("call-0307", TURNS, path="calls/0307.txt", channel="call", metadata={"agent_id": "1024"})

CASES = Cases(
    pass_=(
        "客服：对不起，麻烦您稍等片刻，好吗？\n客户：好的。\n客服：对不起，让您久等了，您的账单已经查到。\n",
    ),
    fail=("客服：请稍等。\n客户：好。\n客服：您的账单是五十元。\n",),
)


def rule(rule_id: str, checker: str, title: Text, **more: object) -> Rule:
    return Rule(rule_id, checker, Stub(), title)._replace(**more)  # type: ignore[arg-type]


HOLD = rule(
    "HOLD-02",
    "wait_notice",
    Text("等待返回先致歉", "Apologise on return from a wait"),
    check=Stub(return_acts=(Act("return_apology"),), alone=60),
    why=Text(
        "客户在等待中会越来越着急，一句致歉能让谈话重新开始。",
        "A waiting customer grows impatient; an apology starts afresh.",
    ),
    say=Text("对不起，让您久等了。", "Sorry to have kept you waiting."),
    clauses=("S0-064", "S2-011"),
    severity="major",
    points=5,
    channel="call",
    cases=CASES,
    place="rulesets/default.yaml:120:5",
)
OPENING = rule(
    "OPEN-01",
    "greeting",
    Text("开头问候并自报家门", "Greet and say who is speaking"),
    points=10,
    clauses=("S0-001",),
)
OFFER = rule("OPEN-02", "greeting", Text("主动询问需求", "Offer help"), points=5)
SCOLD = rule(
    "TABOO-01",
    "taboo",
    Text("不训斥、不反问客户", "No scolding, no counter-questions"),
    severity="critical",
    points=10,
    per="occurrence",
    clauses=("S0-031",),
)
BLAME = rule(
    "TABOO-02",
    "taboo",
    Text("不推卸责任", "No blame-shifting"),
    severity="major",
    points=6,
    clauses=("S0-035",),
)
PLEASE = rule(
    "PLEASE-01",
    "please",
    Text("请求客户时用“请”", "Requests begin with 请"),
    points=2,
    per="occurrence",
    say=Text("麻烦您提供一下身份证号，好吗？", "Could you tell me your ID number, please?"),
)
ALONE = rule("HOLD-03", "wait_notice", Text("一次等待不超过 60 秒", "No wait longer than 60 s"), points=4)
RESPONSE = rule("TIME-01", "response_time", Text("铃响三声内应答", "Answer within three rings"), points=4)
READ_BACK = rule(
    "CONF-01", "confirmation", Text("复述客户提供的号码", "Read numbers back"), points=5, clauses=("S0-050",)
)
CLOSING = rule(
    "CLOSE-01",
    "closing",
    Text("结束前询问其他需求，致谢并道别", "Ask for more, thank, say goodbye"),
    points=8,
    say=Text(
        "请问还有其他可以帮您的吗？感谢您的来电，祝您生活愉快，再见！",
        "Anything else? Thank you for calling, goodbye!",
    ),
    clauses=("S0-081", "S0-082", "S0-083"),
)

RULESET = Ruleset(
    name="default",
    title=Text("通用客服服务规范", "General service standard"),
    description=Text("适用于电话与在线客服的基本要求。", "What any service desk should keep."),
    rules=(OPENING, OFFER, SCOLD, BLAME, PLEASE, HOLD, ALONE, RESPONSE, READ_BACK, CLOSING),
    patterns=(),
    standard_phrases=(),
    recogniser=Recogniser(()),
    scoring=Scoring(caps={"taboo": 20}, grades={"优秀": 95, "良好": 85, "合格": 80}),
    limits={},
    settings={},
    clauses={},
    uncovered={},
    hash="3f6c1d2a",
    path="rulesets/default.yaml",
)


def quote(
    turn: int, words: str, message: Text, say: Text = NO_TEXT, turns: tuple[Turn, ...] = TURNS
) -> Finding:
    start = turns[turn].text.index(words)
    return Finding(turn, start, start + len(words), words, message, say)


def whole(turn: int, message: Text, turns: tuple[Turn, ...] = TURNS) -> Finding:
    text = turns[turn].text
    return Finding(turn, 0, len(text), text, message)


_BARE = Text("请求客户时没有用“请”“麻烦”等敬语", "a request without 请, 麻烦 or the like")
_RHETORICAL = Text("反问客户", "a reproachful counter-question")
_EXPLAIN = Text("可能我没有说清楚，我再为您解释一遍。", "Perhaps I was unclear; let me explain again.")

OUTCOMES: dict[str, Outcome] = {
    "OPEN-01": passed("开头有问候、自报家门", "the opening has greeting, self-introduction"),
    "OPEN-02": passed("开头有询问需求", "the opening has offer of help"),
    "TABOO-01": failed(
        [quote(2, "不是告诉你了吗", _RHETORICAL, _EXPLAIN), quote(2, "你怎么又不听", _RHETORICAL, _EXPLAIN)]
    ),
    "TABOO-02": failed(
        [
            quote(
                6,
                "不归我管",
                Text("推卸责任", "shifts the blame"),
                Text("这个问题我帮您联系相关部门处理。", "I will ask the department in charge."),
            ),
        ]
    ),
    "PLEASE-01": failed(
        [quote(2, "把身份证号报一下", _BARE), quote(4, "等着", _BARE)],
        Text("2 次请求中 0 次得体", "0 of 2 requests are courteous"),
    ),
    "HOLD-02": failed(
        [
            whole(
                6,
                Text(
                    "第 5 句请客户等待，返回后没有“让您久等了”之类的话",
                    "asked to wait in turn 5; the return does not acknowledge it",
                ),
            ),
        ]
    ),
    "HOLD-03": passed("等待都在 60 秒以内", "no wait is longer than 60 s"),
    "TIME-01": not_assessed("振铃时间", "the time of the rings"),
    "CONF-01": not_applicable("没有客户提供的信息", "the customer gives nothing to read back"),
    "CLOSE-01": failed([whole(6, Text("没有询问其他需求，也没有道别", "no “anything else?”, no goodbye"))]),
}


def card(
    outcomes: dict[str, Outcome] = OUTCOMES, talk: Conversation = TALK, ruleset: Ruleset = RULESET
) -> Scorecard:
    rules = tuple(r for r in ruleset.rules if r.id in outcomes)
    given = tuple(outcomes[r.id] for r in rules)
    return Scorecard(talk, ruleset._replace(rules=rules), given, score(rules, given, ruleset.scoring))


KEPT = passed("做到了", "kept")
GOOD_CARD = card(
    {r.id: KEPT for r in RULESET.rules} | {k: OUTCOMES[k] for k in ("PLEASE-01", "TIME-01", "CONF-01")}
)
EMPTY_CARD = card({r.id: not_applicable("没有客服的话", "the agent says nothing") for r in RULESET.rules})
BAD_CARD = card()


def hit(turn: int, act: str, words: str, kind: str = "") -> Hit:
    start = TURNS[turn].text.index(words)
    return Hit(turn, act, start, start + len(words), words, kind)


def heard(conversation: Conversation, hits: tuple[Hit, ...]) -> Heard:
    marks = [[Mark(*h[1:]) for h in hits if h.turn == turn] for turn in range(len(conversation.turns))]
    return Heard(conversation, [marked(m) for m in marks], sides_of(conversation.turns))


HEARD = heard(
    TALK,
    (
        hit(0, "greeting", "您好"),
        hit(0, "self_introduction", "这里是家和宽带客服"),
        hit(0, "ask_need", "请问有什么可以帮您"),
        hit(0, "please", "请"),
        hit(1, "upset", "你们怎么回事"),
        hit(2, "taboo", "不是告诉你了吗", "rhetorical"),
    ),
)
