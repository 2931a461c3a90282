"""Who is the agent where speakers are only numbered, and whether given roles are plausible."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from conftest import FIXTURES, ROOT
from cs_audit.doubts import doubts
from cs_audit.infer_roles import INFERRED_ROLES, infer_roles
from cs_audit.loading import load
from cs_audit.model import Conversation, Role, Turn
from cs_audit.patterns import Pattern
from cs_audit.phrases import parse_phrase
from cs_audit.readers import Problem, ReadOptions, read
from cs_audit.readers.base import UNKNOWN_SPEAKERS
from cs_audit.recognition import Recogniser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conftest import Result

    Run = Callable[..., Result]

RECOGNISER = load("default").recogniser
NUMBERS: dict[Role, str] = {"agent": "1", "customer": "0", "system": ""}
EXCHANGED: dict[Role, Role] = {"agent": "customer", "customer": "agent", "system": "system"}
DEV = ROOT.parent / "shared" / "gold" / "dev.jsonl"

SHORT = """
您好，请问有什么可以帮您？ | 我想查一下上个月的流量。
平安物业客服中心，请讲。 | 你们电梯又坏了，都三天了。
请您稍等，我帮您看一下。 | 好的。
亲，在的呢，请问需要什么帮助？ | 在吗
我这边马上为您核实。 | 怎么还没到账？
""".strip()


def conversations(path: Path) -> Iterator[Conversation]:
    for item in read(str(path), ReadOptions(one_sided=True)):
        if not isinstance(item, Problem) and {t.role for t in item.turns} >= {"agent", "customer"}:
            yield item


def numbered(conversation: Conversation) -> Conversation:
    turns = tuple(
        t._replace(role="system", speaker=NUMBERS[t.role]) for t in conversation.turns if t.role != "system"
    )
    return conversation._replace(turns=turns, metadata={UNKNOWN_SPEAKERS: ("0", "1")})


FILES = sorted(p for p in FIXTURES.glob("*.*") if p.suffix in (".txt", ".json", ".jsonl"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_fixtures(path: Path) -> None:
    """An agent who is rude enough to do nothing that agents do may stay unknown, but is never taken for the customer."""
    for conversation in conversations(path):
        inferred, problem = infer_roles(numbered(conversation), RECOGNISER)
        if inferred is None:
            assert problem.is_error
            assert "--role" in problem.text.en
        else:
            assert inferred.metadata[INFERRED_ROLES] == {"1": "agent", "0": "customer"}
            assert [t.role for t in inferred.turns] == [
                t.role for t in conversation.turns if t.role != "system"
            ]


def test_most_fixtures_are_decided() -> None:
    results = [infer_roles(numbered(c), RECOGNISER)[0] for path in FILES for c in conversations(path)]
    assert sum(r is not None for r in results) >= 0.8 * len(results)


@pytest.mark.parametrize("line", SHORT.splitlines())
@pytest.mark.parametrize("agent_first", [True, False])
def test_short_conversations(line: str, agent_first: bool) -> None:
    said = [Turn("system", text, speaker=name) for name, text in zip("AB", line.split(" | "), strict=True)]
    turns = tuple(said if agent_first else said[::-1])
    talk = Conversation("c", turns, metadata={UNKNOWN_SPEAKERS: ("A", "B"), "queue": "7"})
    inferred, problem = infer_roles(talk, RECOGNISER)
    assert inferred is not None
    assert inferred.metadata == {INFERRED_ROLES: {"A": "agent", "B": "customer"}, "queue": "7"}
    assert not problem.is_error
    assert "A is the agent" in problem.text.en


UNDECIDED = [
    [("A", "喂"), ("B", "喂")],
    [("A", "今天天气不错"), ("B", "是啊，去爬山吧")],
    [("A", "您好，请问有什么可以帮您？")],
    [("A", ""), ("B", "")],
]


@pytest.mark.parametrize("said", UNDECIDED)
def test_undecided(said: list[tuple[str, str]]) -> None:
    turns = tuple(Turn("system", text, speaker=name) for name, text in said)
    talk = Conversation("c", turns, metadata={UNKNOWN_SPEAKERS: tuple(dict.fromkeys(n for n, _ in said))})
    assert infer_roles(talk, RECOGNISER)[0] is None


def test_the_other_of_a_known_role() -> None:
    turns = (Turn("agent", "您好"), Turn("system", "嗯", speaker="1380000"))
    inferred, _ = infer_roles(Conversation("c", turns, metadata={UNKNOWN_SPEAKERS: ("1380000",)}), RECOGNISER)
    assert inferred is not None
    assert [t.role for t in inferred.turns] == ["agent", "customer"]


def test_a_third_voice_stays_unknown() -> None:
    turns = (
        Turn("system", "您好，很高兴为您服务，请问有什么可以帮您？", speaker="0"),
        Turn("system", "你们怎么又乱扣费，我要投诉。", speaker="1"),
        Turn("system", "啊", speaker="2"),
    )
    inferred, problem = infer_roles(
        Conversation("c", turns, metadata={UNKNOWN_SPEAKERS: ("0", "1", "2")}), RECOGNISER
    )
    assert inferred is not None
    assert [t.role for t in inferred.turns] == ["agent", "customer", "system"]
    assert inferred.metadata[UNKNOWN_SPEAKERS] == ("2",)
    assert "who 2 is" in problem.text.en


TALK = "说话人0：您好，请问有什么可以帮您？\n说话人1：宽带断了，你们快来修。\n说话人0：请您稍等，我帮您报修。\n说话人1：好的。\n"


def test_check(tmp_path: Path, run: Run) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text(TALK, "utf-8")
    refused = run("check", talk)
    assert refused.code == 2
    assert "--infer-roles" in refused.err
    inferred = run("check", talk, "--infer-roles", "--format", "json")
    assert "说话人0 is the agent" in inferred.err
    (card,) = json.loads(inferred.out)["conversations"]
    assert card["metadata"]["inferred_roles"] == {"说话人0": "agent", "说话人1": "customer"}


def test_a_and_b_are_two_voices(tmp_path: Path, run: Run) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("A：我的宽带断了，你们快来修。\nB：您好，请您稍等，我帮您报修。\n", "utf-8")
    assert "unknown roles: A, B" in run("check", talk).err
    assert "B is the agent" in run("check", talk, "--infer-roles").err


def test_undecided_is_an_error_with_a_way_out(tmp_path: Path, run: Run) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("说话人0：喂\n说话人1：喂\n", "utf-8")
    result = run("check", talk, "--infer-roles")
    assert result.code == 2
    assert (
        "cannot tell who of these is the agent: 说话人0, 说话人1; name them, for example --role 说话人0=agent"
        in result.err
    )


def test_convert_writes_the_roles(tmp_path: Path, run: Run) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text(TALK, "utf-8")
    written = json.loads(run("convert", talk, "--infer-roles").out)
    assert [t["role"] for t in written["turns"]] == ["agent", "customer", "agent", "customer"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_right_roles_are_not_doubted(path: Path) -> None:
    for conversation in conversations(path):
        assert doubts(RECOGNISER.hear(conversation), RECOGNISER) == ()


def test_exchanged_roles_are_doubted() -> None:
    (talk,) = conversations(FIXTURES / "call_good.txt")
    turns = tuple(t._replace(role=EXCHANGED[t.role]) for t in talk.turns)
    found = doubts(RECOGNISER.hear(talk._replace(turns=turns)), RECOGNISER)
    assert [doubt.en for doubt in found if "exchanged" in doubt.en]


MERGED = [
    "没有了。好的感谢您的来电，再见。",
    "请问还有其他可以帮您的吗没有了谢谢",
    "请问您贵姓我姓陈",
    "请稍等一下好吗好的让您久等了",
    "您说的是这个号码对吗对的好的我马上查",
    "请问有什么可以帮您喂你好我想问一下话费",
]
NOT_MERGED = [
    "没有了，这款只剩黑色。",
    "请问您贵姓？",
    "请问还有其他可以帮您的吗？没有的话，感谢您的来电。",
    "您说你们一直没收到，是吗？",
    "稍等一下好吗？",
]


@pytest.mark.parametrize(
    ("text", "merged"), [*((t, True) for t in MERGED), *((t, False) for t in NOT_MERGED)]
)
def test_turns_that_hold_both_sides(text: str, merged: bool) -> None:
    talk = Conversation("c", (Turn("customer", "喂"), Turn("agent", "您好，请讲"), Turn("agent", text)))
    found = doubts(RECOGNISER.hear(talk), RECOGNISER)
    assert [d.en.partition(" seems")[0] for d in found] == (["turn 3"] if merged else [])


def test_rules_that_hear_little_doubt_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else each conversation would be heard a second time."""
    deaf = Recogniser([Pattern("thanks", (parse_phrase("谢谢"),))])
    heard = deaf.hear(
        Conversation("c", (Turn("agent", "我要投诉"), Turn("customer", "请问有什么可以帮您？谢谢")))
    )
    monkeypatch.setattr(Recogniser, "hear", None)
    assert doubts(heard, deaf) == ()


def test_doubts_are_told(tmp_path: Path, run: Run) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("客服：您好\n客户：查话费\n客服：没有了。好的感谢您的来电，再见。\n", "utf-8")
    result = run("check", talk, "--format", "json", "--exit-zero")
    assert result.code == 0
    assert "warning: conversation talk: turn 3 seems to hold both sides" in result.err
    assert "turn 3" in json.loads(result.out)["conversations"][0]["doubts"][0]


@pytest.mark.skipif(not DEV.exists(), reason="the labelled conversations are not here")
def test_labelled_conversations() -> None:
    results = [infer_roles(numbered(c), RECOGNISER)[0] for c in conversations(DEV)]
    roles = [r.metadata[INFERRED_ROLES] for r in results if r]
    assert len(roles) >= 0.9 * len(results)
    assert sum(r == {"1": "agent", "0": "customer"} for r in roles) >= len(roles) - 1
