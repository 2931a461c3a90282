"""One call, written in every format that docs/formats.md shows, read by the command that it shows."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cs_audit.audit import audit
from cs_audit.lang import Lang
from cs_audit.loading import load
from cs_audit.model import Conversation
from cs_audit.readers import ReadOptions, read, read_bytes
from cs_audit.renderers.jsonout import entry

ROOT = Path(__file__).parent.parent.parent
FORMATS = ROOT / "fixtures" / "formats"
PAGE = (ROOT / "docs" / "formats.md").read_text("utf-8")
COMMANDS = {
    Path(words[2]).name: words[2:]
    for line in re.findall(r"`(cs-audit check fixtures/formats/[^`]+)`", PAGE)
    if (words := shlex.split(line))
}
(BASE,) = (one for one in read(str(FORMATS / "turns.json")) if isinstance(one, Conversation))
NO_TIMES = {
    "plain.txt", "whisperx.txt", "page.html", "jddc.tsv", "weibo.json", "speakers_as_keys.json", "conversations.csv",
    "sides.csv",
}  # fmt: skip
NO_ENDS = {
    "dates_gb18030.txt", "list.json", "turns.jsonl", "wechat_kf.json", "wecom_kf.json", "qiyu.json", "qianniu.txt",
    "qq.txt", "taobao.json", "turns.tsv", "odd_columns.csv", "turns.xlsx",
}  # fmt: skip
EN: Lang = "en"


def plain(one: Conversation) -> Conversation:
    """What every format can carry: roles, texts, and times counted from the first turn."""
    first = one.turns[0].start or 0.0
    turns = tuple(
        turn._replace(
            speaker="",
            start=None if turn.start is None else turn.start - first,
            end=None if turn.end is None else turn.end - first,
        )
        for turn in one.turns
    )
    return one._replace(id="", path="", channel="call", metadata={}, turns=turns)


def expected(name: str) -> Conversation:
    """The call, less what the format leaves out."""
    gone: dict[str, Any] = (
        {"start": None, "end": None} if name in NO_TIMES else {"end": None} if name in NO_ENDS else {}
    )
    return plain(BASE._replace(turns=tuple(turn._replace(**gone) for turn in BASE.turns)))


@pytest.fixture(name="convert")
def _convert(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Conversation]]:
    def convert(*words: str) -> list[Conversation]:
        monkeypatch.chdir(ROOT)
        result = run("convert", *words, "--to", "jsonl")
        assert (result.code, result.err) == (0, "")
        return [one for one in read_bytes(result.out.encode(), "x.jsonl") if isinstance(one, Conversation)]

    return convert


@pytest.mark.parametrize("name", COMMANDS)
def test_the_same_call_in_every_format(name: str, convert: Callable[..., list[Conversation]]) -> None:
    found = convert(*COMMANDS[name])
    assert found
    for one in found:
        assert plain(one) == expected(name)


@pytest.mark.parametrize("names", [NO_TIMES, NO_ENDS, COMMANDS.keys() - NO_TIMES - NO_ENDS])
def test_the_same_scorecard_from_every_format(
    names: set[str], convert: Callable[..., list[Conversation]]
) -> None:
    ruleset = load("default")
    cards = {entry(audit(plain(one), ruleset), EN) for name in names for one in convert(*COMMANDS[name])}
    assert len(cards) == 1


@pytest.mark.parametrize("name", COMMANDS)
def test_the_commands_of_the_page(
    name: str, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    result = run("check", *COMMANDS[name], "--format", "jsonl")
    assert (result.code in (0, 1), result.err) == (True, "")
    assert result.out.count("\n") in (1, 2)


@pytest.mark.parametrize("name", ["formats.md", "formats.zh-CN.md"])
def test_every_fixture_is_on_the_page(name: str) -> None:
    page = (ROOT / "docs" / name).read_text("utf-8")
    shown = re.findall(r"`cs-audit check fixtures/formats/(\S+?)[ `]", page)
    assert sorted(shown) == sorted(path.name for path in FORMATS.iterdir())


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_names_do_not_decide(name: str, tmp_path: Path) -> None:
    """The same file under a name that tells nothing."""
    blind = tmp_path / "x.dat"
    blind.write_bytes((FORMATS / name).read_bytes())
    options = ReadOptions(keep_unknown=True, one_sided=True)
    if "--map" in COMMANDS[name] or "--columns" in COMMANDS[name]:
        return
    found, named = (
        [one for one in read(str(path), options) if isinstance(one, Conversation)]
        for path in (blind, FORMATS / name)
    )
    assert [one.turns for one in found] == [one.turns for one in named]
    assert found
