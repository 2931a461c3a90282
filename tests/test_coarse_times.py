"""Stamps without seconds are never held against a limit of seconds."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CHAT = """{0} 客服：您好，请问有什么可以帮您？
{0} 客户：查一下我的订单。
{0} 客服：好的，请稍等，我帮您查询一下，好吗？
{1} 客户：好的。
{2} 客服：让您久等了，您的订单已经发货。请问还有其他可以帮您的吗？
{2} 客户：没有了。
{2} 客服：感谢您的来电，再见！
"""


@pytest.mark.parametrize(
    ("stamps", "is_held"),
    [(("[10:05]", "[10:05]", "[10:07]"), False), (("[10:05:00]", "[10:05:01]", "[10:07:50]"), True)],
)
def test_the_wait(stamps: tuple[str, ...], is_held: bool, run: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("渠道：电话\n" + CHAT.format(*stamps), "utf-8")
    card = json.loads(run("check", path, "--format", "jsonl", "--select", "WAIT-04").out)
    verdicts = {v["rule"]: v["verdict"] for v in card["verdicts"]}
    assert ("fail" in verdicts.values()) == is_held, verdicts
    assert verdicts == {"WAIT-04": "fail" if is_held else "not_assessed"}


def test_the_unit_of_a_duration_is_doubted(run: Callable[..., Any], tmp_path: Path) -> None:
    turns = [{"role": "agent", "text": "您好"}, {"role": "customer", "text": "好"}]
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"duration": 300_000, "turns": turns}), "utf-8")
    card = json.loads(run("check", path, "--format", "jsonl", "--ruleset", "telecom-10000").out)
    assert not [v["rule"] for v in card["verdicts"] if v["checker"] == "duration" and v["verdict"] == "fail"]
