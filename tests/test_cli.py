"""The command line: what goes in, what comes out, and the exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from conftest import FIXTURES, Result
from cs_audit.config import config_for

Run = Callable[..., Result]
GOOD, RUDE, CUT = FIXTURES / "call_good.txt", FIXTURES / "call_rude.txt", FIXTURES / "call_cut_off.txt"

EXIT_CODES = [
    (["check", GOOD], 0),
    (["check", RUDE], 1),
    (["check", RUDE, "--exit-zero"], 0),
    (["check", GOOD, "--fail-under", "101"], 1),
    (["check", GOOD, "--fail-under", "101", "--exit-zero"], 0),
    (["check", RUDE, "--select", "CLOSE-03"], 0),
    (["check", RUDE, "--ignore", "taboo,greeting,closing"], 0),
    (["check", "no-such-file.txt"], 2),
    (["check", GOOD, "no-such-file.txt"], 2),
    (["check", GOOD, "no-such-file.txt", "--exit-zero"], 2),
    (["check", GOOD, "--ruleset", "no-such-ruleset"], 2),
    (["check", GOOD, "--select", "GREET-99"], 2),
    (["check", GOOD, "--nonsense"], 2),
    (["check", GOOD, "--role", "x"], 2),
    (["check", GOOD, "--encoding", "klingon"], 2),
    (["check", GOOD, "--output", "/no/such/folder/x.json"], 2),
    (["check"], 2),
    (["explain", "GREET-99"], 2),
    (["explain", "greet-01"], 0),
    (["rules"], 0),
    (["rulesets"], 0),
    (["schema"], 0),
    (["--version"], 0),
    (["--help"], 0),
]


@pytest.mark.parametrize(
    ("arguments", "code"), EXIT_CODES, ids=lambda v: " ".join(map(str, v)) if isinstance(v, list) else ""
)
def test_exit_code(run: Run, arguments: list[str], code: int) -> None:
    result = run(*arguments)
    assert result.code == code, result.err
    assert "Traceback" not in result.err + result.out


BAD_INPUT = [
    ("empty.txt", b"", "empty"),
    ("binary.txt", bytes(range(256)) * 20, "binary"),
    ("broken.json", b'{"turns": [{"role": "agent",}]}', "broken.json:1:29"),
    ("one_side.txt", "客户：你好\n客户：在吗\n".encode(), "agent"),
    ("unknown.txt", "甲：你好\n乙：在吗\n甲：好\n乙：好\n".encode(), "--role"),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD_INPUT, ids=[b[0] for b in BAD_INPUT])
def test_bad_input_is_explained_and_the_rest_goes_on(
    run: Run, tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(content)
    result = run("check", bad, GOOD, "--format", "json")
    assert result.code == 2
    assert name in result.err
    assert message in result.err
    assert [Path(c["path"]).name for c in json.loads(result.out)["conversations"]] == ["call_good.txt"]


def test_the_json_keeps_its_schema(run: Run) -> None:
    schema = json.loads(run("schema").out)
    output = json.loads(run("check", FIXTURES, "--format", "json").out)
    jsonschema.Draft202012Validator(schema).validate(output)
    assert len(output["conversations"]) >= 14


def test_quotes_are_the_words_of_the_input(run: Run) -> None:
    for line in run("check", FIXTURES / "chat_several.jsonl", "--format", "jsonl").out.splitlines():
        card = json.loads(line)
        source = next(
            c
            for c in map(json.loads, (FIXTURES / "chat_several.jsonl").read_text("utf-8").splitlines())
            if c["id"] == card["id"]
        )
        for verdict in card["verdicts"]:
            for finding in verdict["findings"]:
                text = source["turns"][finding["turn"]]["text"]
                assert text[finding["start"] : finding["end"]] == finding["quote"]


def test_same_input_same_bytes(run: Run) -> None:
    assert run("check", FIXTURES, "--format", "json").out == run("check", FIXTURES, "--format", "json").out


def test_standard_input(run: Run) -> None:
    result = run("check", "-", "--format", "json", stdin=GOOD.read_bytes())
    (card,) = json.loads(result.out)["conversations"]
    assert (card["path"], card["passed"]) == ("-", True)


def test_output_is_whole_or_not_at_all(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("old")
    assert run("check", GOOD, "--output", target, "--ruleset", "nope").code == 2
    assert target.read_text() == "old"
    assert run("check", GOOD, "--format", "json", "--output", target).code == 0
    assert json.loads(target.read_text("utf-8"))["schema_version"] == 1
    assert [p.name for p in tmp_path.iterdir()] == ["out.json"]


def test_quiet_shows_only_what_failed(run: Run) -> None:
    assert run("check", GOOD, "--quiet").out == ""
    assert "call_rude" in run("check", RUDE, GOOD, "--quiet").out


def test_statistics_reconcile(run: Run) -> None:
    out = run("check", FIXTURES, "--statistics", "--exit-zero").out
    assert "GREET-01" in out.split("CLOSE-03")[-2]


def test_no_color_in_a_pipe(run: Run) -> None:
    assert "\x1b" not in run("check", RUDE).out


HOSTILE = "客服：您好[red]\x1b[2J\x1b]0;title\x07 :thumbs_up: \u202e倒过来，请问有什么可以帮您？\n客户：[/red]你好[bold]\n客服：不归我管\x1b[31m，你找别人去。\n"


def test_hostile_text_is_shown_harmless(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(HOSTILE, "utf-8")
    for command in (["check", path], ["annotate", path], ["check", path, "--format", "json"]):
        result = run(*command)
        assert "\x1b" not in result.out + result.err
        assert "\u202e" not in result.out or command[-1] == "json"
        assert "👍" not in result.out


def test_language(run: Run) -> None:
    assert "不归我管" in run("check", RUDE, "--lang", "zh").out
    assert "推卸责任" in run("check", RUDE, "--lang", "zh").out
    assert "推卸责任" not in run("check", RUDE, "--lang", "en").out


def test_annotate_gives_a_list_of_acts_per_turn(run: Run) -> None:
    lines = run("annotate", FIXTURES / "chat_several.jsonl", "--format", "jsonl").out.splitlines()
    first = json.loads(lines[0])
    assert [len(json.loads(line)["acts"]) for line in lines] == [3, 5, 6]
    assert {"greeting", "please"} <= set(first["acts"][1])
    assert all({"turn", "act", "start", "end", "quote", "phrase"} <= hit.keys() for hit in first["hits"])


def test_init_writes_a_ruleset_that_passes_its_own_cases(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    assert run("init", path).code == 0
    assert run("init", path).code == 2
    assert run("test", path).code == 0
    assert run("check", GOOD, "--ruleset", path).code == 0


def test_a_rule_without_cases_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text("extends: default\nrules:\n  - {id: A-1, checker: taboo, title: x}\n", "utf-8")
    result = run("test", path)
    assert result.code == 2
    assert "house.yaml:3:5" in result.err


def test_a_wrong_case_is_shown(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text(
        "extends: default\nrules:\n  - {id: A-1, checker: taboo, title: x, cases: {pass: '客服：不归我管，你找别人去。', fail: '客服：您好。'}}\n",
        "utf-8",
    )
    result = run("test", path)
    assert result.code == 1
    assert result.out.count("A-1 should") == 2


def test_config_of_the_nearest_directory(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    for folder in ("a", "b"):
        (tmp_path / folder / "x.txt").write_text("小王：您好，请问有什么可以帮您？\n客户：在吗\n", "utf-8")
    (tmp_path / "house.yaml").write_text("extends: default\ntitle: house\n", "utf-8")
    (tmp_path / "cs-audit.yaml").write_text(
        "roles: {小王: agent}\npaths:\n  - {match: a/*, ruleset: house.yaml}\n", "utf-8"
    )
    cards = json.loads(run("check", tmp_path, "--format", "json").out)["conversations"]
    assert [c["ruleset"] for c in cards] == ["house", "default"]


@pytest.mark.parametrize(
    "path",
    [
        "team/x.txt",
        "./team/x.txt",
        "team/./none/x.txt",
        "team",
        "team/",
        "other/../team/x.txt",
        "away/../x.txt",
    ],
)
def test_config_is_found_however_the_path_is_written(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("team/inner", "other"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "away").symlink_to(tmp_path / "team" / "inner")  # so that what is above it is team
    (tmp_path / "team" / "cs-audit.yaml").write_text("fail_under: 70\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert config_for(path).fields.fail_under == 70


def test_faults_of_the_config_are_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("客服：您好\n客户：在吗\n", "utf-8")
    (tmp_path / "cs-audit.yaml").write_text("rulset: default\n", "utf-8")
    result = run("check", tmp_path)
    assert result.code == 2
    assert "cs-audit.yaml:1:1" in result.err
    assert "did you mean ruleset" in result.err


def test_several_rulesets_give_a_scorecard_each(run: Run, tmp_path: Path) -> None:
    house = tmp_path / "house.yaml"
    house.write_text("extends: default\nlimits: {call_hold: 20}\n", "utf-8")
    output = json.loads(
        run("check", GOOD, "--ruleset", "default", "--ruleset", house, "--format", "json").out
    )
    assert [c["ruleset"] for c in output["conversations"]] == ["default", "house"]
    assert [r["name"] for r in output["rulesets"]] == ["default", "house"]
