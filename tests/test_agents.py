"""Several agents in one conversation, one of them only, and what metadata chooses and groups."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cs_audit.agents import agents_of, narrowed, person
from cs_audit.model import Conversation, Turn

Run = Callable[..., Any]

TRANSFER = """客服小王：您好，请问有什么可以帮您？
客户：你们的电视没有信号。
客服小王：我帮您转接技术专员，请稍等。
机器人：正在为您转接
客服（小李）：您好，我是技术专员小李，不归我管。
客户：那怎么办？
客服（小李）：感谢您的来电，再见。
"""


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("客服小王", "小王"), ("客服（小王）", "小王"), ("小王", "小王"), ("云岭旗舰店:客服阿月", "阿月"), ("工号1024", "1024"),
        ("1024号", "1024"), ("客服工号1024", "1024"), ("坐席01", "01"), ("Agent Li", "li"), ("yue@yl", "yue@yl"), ("客服", "客服"),
    ],
)  # fmt: skip
def test_person(name: str, who: str) -> None:
    assert person(name) == who


@pytest.mark.parametrize(
    ("speakers", "metadata", "names", "roles"),
    [
        (["客服小王", "客服小李"], {}, ["小王"], ["agent", "system"]),
        (["客服小王", "客服小李"], {}, ["小李", "客服小王"], ["agent", "agent"]),
        (["客服小王", "客服小李"], {}, ["小张"], None),
        (["", ""], {"agent_id": 1024}, ["1024"], ["agent", "agent"]),
        (["", ""], {"坐席工号": "1024"}, ["工号1024"], ["agent", "agent"]),
        (["", ""], {"agent_id": "1024"}, ["1025"], None),
        (["", ""], {}, ["小王"], None),
        (["客服小王", ""], {"agent_id": "小张"}, ["小张"], None),
    ],
)
def test_narrowed(
    speakers: list[str], metadata: dict[str, object], names: list[str], roles: list[str] | None
) -> None:
    talk = Conversation(
        "a", tuple(Turn("agent", "您好", speaker=name) for name in speakers), metadata=metadata
    )
    kept = narrowed(talk, names)
    assert (kept and [turn.role for turn in kept.turns]) == roles


def test_agents_of() -> None:
    turns = (
        Turn("agent", "a", speaker="客服小王"),
        Turn("customer", "b", speaker="李先生"),
        Turn("agent", "c", speaker="客服小王"),
    )
    assert agents_of(Conversation("a", turns)) == ("客服小王",)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "transfer.txt").write_text(TRANSFER, "utf-8")
    for queue in ("投诉", "报修"):
        turns = [{"role": "agent", "text": "您好"}, {"role": "customer", "text": "好"}]
        value = {"id": queue, "channel": "chat", "技能组": queue, "turns": turns}
        (tmp_path / f"{queue}.json").write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    return tmp_path


def cards(result: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.out.splitlines()]


def test_findings_say_who(run: Run, folder: Path) -> None:
    (card,) = cards(run("check", folder / "transfer.txt", "--format", "jsonl"))
    assert {f.get("speaker") for v in card["verdicts"] for f in v["findings"]} <= {
        "客服小王",
        "客服（小李）",
        None,
    }
    assert any("speaker" in f for v in card["verdicts"] for f in v["findings"])
    assert "客服 客服小王" in run("check", folder / "transfer.txt", "--lang", "zh").out.replace("  ", " ")


def test_only_one_agent(run: Run, folder: Path) -> None:
    result = run("check", folder, "--agent", "小王", "--format", "jsonl")
    (card,) = cards(result)
    whose = {f.get("speaker") for v in card["verdicts"] for f in v["findings"]}
    assert whose <= {"客服小王"}
    shown = run("check", folder, "--agent", "小王", "--exit-zero")
    assert "3 = 1 audited + 0 not auditable + 2 without that agent" in shown.out


def test_metadata_chooses_the_ruleset(run: Run, folder: Path) -> None:
    (folder / "house.yaml").write_text("title: 投诉专线\nextends: default\n", "utf-8")
    config = (
        "fields: {技能组: queue}\nmetadata:\n  - {queue: [投诉, 申诉], channel: chat, ruleset: house.yaml}\n"
    )
    (folder / "cs-audit.yaml").write_text(config, "utf-8")
    found = {card["id"]: card for card in cards(run("check", folder, "--format", "jsonl"))}
    assert {name: card["ruleset"] for name, card in found.items()} == {
        "投诉": "house", "报修": "default", "transfer": "default",
    }  # fmt: skip
    assert found["投诉"]["metadata"] == {"queue": "投诉"}


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("metadata:\n  - {queue: 投诉}\n", "cs-audit.yaml:2:5"),
        ("metadata:\n  - {queue: 投诉, ruleset: nobody}\n", "nobody"),
    ],
)
def test_faults_of_the_metadata_table(config: str, words: str, run: Run, folder: Path) -> None:
    (folder / "cs-audit.yaml").write_text(config, "utf-8")
    result = run("check", folder)
    assert (result.code, words in result.err) == (2, True)


def test_summary_by_group(run: Run, folder: Path) -> None:
    out = run("check", folder, "--group-by", "技能组", "--exit-zero").out
    lines = [line.split() for line in out.splitlines()]
    assert [line[:2] for line in lines if line[:1] in (["投诉"], ["报修"])] == [["投诉", "1"], ["报修", "1"]]
    assert any(line[:3] == ["(not", "told)", "1"] for line in lines)
    by_agent = run("check", folder, "--group-by", "agent", "--exit-zero").out
    assert "客服小王, 客服（小李）" in by_agent
    as_json = run("check", folder, "--group-by", "channel", "--exit-zero", "--format", "jsonl")
    assert "chat" in as_json.err
