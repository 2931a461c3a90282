"""The tutorial, followed to the letter: its files, its commands, and what they answer."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, Result

Run = Callable[..., Result]
PAGE = ROOT / "docs" / "tutorial.zh-CN.md"
RULESET, TALK = "我们的规范.yaml", "对话.txt"


def marked(name: str) -> re.Match[str]:
    """The block after the comment of that name."""
    pattern = rf"<!-- {re.escape(name)} -->\n```\w+\n(.*?)```"
    found = re.search(pattern, PAGE.read_text("utf-8"), re.DOTALL)
    assert found is not None, name
    return found


def uncounted(text: str) -> str:
    """Without the numbers of rules and cases, most of which are those of default."""
    return re.sub(r"\d+ 条规则，\d+ 个例子", "", text)


def answer(after: str, number: int = 0) -> str:
    """What the page shows below a command, the ``number``-th time that it is given."""
    blocks = re.findall(rf"```console\n\$ {re.escape(after)}\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    return uncounted(blocks[number])


@pytest.fixture(autouse=True)
def _inspector(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def chinese(run: Run, *arguments: str) -> Result:
    return run(*arguments, "--lang", "zh")


def test_first_steps(run: Run) -> None:
    assert chinese(run, "init", RULESET).out == answer(f"cs-audit init {RULESET}")
    assert uncounted(chinese(run, "test", RULESET).out) == answer(f"cs-audit test {RULESET}", 0)


def test_the_rule_that_is_not_right_yet(run: Run) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    first, cases = blocks[0], blocks[1]
    Path(RULESET).write_text(first, "utf-8")
    refused = chinese(run, "test", RULESET)
    assert (refused.code, refused.err) == (2, answer(f"cs-audit test {RULESET}", 1))
    Path(RULESET).write_text(first + cases, "utf-8")
    wrong = chinese(run, "test", RULESET)
    assert (wrong.code, uncounted(wrong.out)) == (1, answer(f"cs-audit test {RULESET}", 2))


def test_the_finished_ruleset(run: Run) -> None:
    Path(RULESET).write_text(marked(RULESET)[1], "utf-8")
    right = chinese(run, "test", RULESET)
    assert (right.code, uncounted(right.out)) == (0, answer(f"cs-audit test {RULESET}", 3))
    assert "第七条-1" in chinese(run, "explain", "第七条-1", "--ruleset", RULESET).out


@pytest.mark.parametrize(
    ("written", "mistake"), [("checker: reply", "cheker: reply"), ("[问原因]", "[问原应]")]
)
def test_mistakes_are_explained(run: Run, written: str, mistake: str) -> None:
    Path(RULESET).write_text(marked(RULESET)[1].replace(written, mistake), "utf-8")
    result = chinese(run, "test", RULESET)
    assert result.code == 2
    assert f"```console\n{result.err}```" in PAGE.read_text("utf-8")


def test_the_scorecard(run: Run) -> None:
    """UPDATE_GOLDEN=1 writes it into the page instead (then read the difference)."""
    Path(RULESET).write_text(marked(RULESET)[1], "utf-8")
    Path(TALK).write_text(marked(TALK)[1], "utf-8")
    shown = chinese(run, "check", TALK, "--ruleset", RULESET)
    expected = f"$ cs-audit check {TALK} --ruleset {RULESET}\n{shown.out.rstrip()}\n"
    if os.environ.get("UPDATE_GOLDEN"):
        text, block = PAGE.read_text("utf-8"), marked("评分卡")
        PAGE.write_text(text[: block.start(1)] + expected + text[block.end(1) :], "utf-8")
    assert marked("评分卡")[1] == expected
    assert [name for name in ("WAIT-04", "第七条-1", "第七条-2") if f"  {name} ·" not in shown.out] == []
