"""Rulesets: everything wrong in one is reported at once, at its place, with a way out."""

from pathlib import Path

import pytest

from cs_audit.errors import RulesetError, UsageError
from cs_audit.loading import load, shipped

RULE = """
rules:
  - id: X-1
    checker: greeting
    title: 问候
    parts: [greeting]
"""

# What is written, and the faults it must show: the line:column, and a part of the message.
FAULTS = [
    ("extends: default\ncolour: red\n", [("2:1", "unknown key 'colour'")]),
    ("extends: defualt\n", [("1:10", "did you mean default?")]),
    ("extends: default\nlimits:\n  call_hodl: 30\n", [("3:14", "did you mean call_hold?")]),
    ("extends: default\nlimits:\n  call_hold: soon\n", [("3:14", "expected a number, not 'soon'")]),
    ("extends: default\nrules:\n  - id: GREET-9\n    points: 3\n", [("3:5", "overrides no rule of that id")]),
    ("extends: default\nrules:\n  - id: GREET-01\n    pionts: 3\n", [("4:5", "did you mean points?")]),
    (
        "extends: default\nrules:\n  - id: GREET-01\n    parts: [greting]\n",
        [("4:13", "did you mean greeting?")],
    ),
    (
        "extends: default\nrules:\n  - id: A-1\n    checker: greting\n    title: t\n",
        [("4:14", "did you mean greeting?")],
    ),
    (
        "extends: default\nrules:\n  - id: GREET-01\n    turns: $trns\n",
        [("4:12", "no limit or setting is named trns")],
    ),
    (
        "extends: default\nrules:\n  - id: GREET-01\n    severity: bad\n",
        [("4:15", "known: critical, major, minor")],
    ),
    ("acts:\n  greeting: [您好, (您好]\n" + RULE, [("2:18", "never closed")]),
    ("acts:\n  greeting:\n    - say: <hi>\n" + RULE, [("3:12", "no word list is named <hi>")]),
    ("acts:\n  greeting:\n    - regex: '(?=a)b'\n" + RULE, [("3:14", "bad regular expression")]),
    ("acts:\n  greeting:\n    - unless: 您\n" + RULE, [("3:7", "`say`")]),
    (
        "acts:\n  greeting:\n    - say: 您好\n      after: [nothing]\n" + RULE,
        [("4:15", "no act is named nothing")],
    ),
    ("title: a\ntitle: b\n", [("2:1", "given twice")]),
    ("title: [a\n", [("2:1", "invalid YAML")]),
    ("title: &a b\ndescription: *a\n", [("1:8", "aliases")]),
    ("title: !!python/name:os.system x\n", [("1:8", "not supported")]),
    ("- a\n- b\n", [("1:1", "a ruleset is a mapping")]),
    (
        "extends: default\nrules:\n  - id: GREET-01\n    pionts: 3\n  - id: A-1\n    checker: nothing\n    title: t\n",
        [("4:5", "pionts"), ("6:14", "no checker is named")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FAULTS)
def test_faults(text: str, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(RulesetError) as caught:
        load(str(path))
    found = [(f.place.removeprefix(f"{path}:"), f.text.en) for f in caught.value.faults]
    assert [place for place, _ in found] == [place for place, _ in expected]
    for (_, message), (_, part) in zip(found, expected, strict=True):
        assert part in message


def test_a_circle_of_extends_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("extends: b.yaml\n", "utf-8")
    (tmp_path / "b.yaml").write_text("extends: a.yaml\n", "utf-8")
    with pytest.raises(RulesetError, match="circle"):
        load(str(tmp_path / "a.yaml"))


def test_an_unknown_name_suggests_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean default"):
        load("defalt")


def test_a_house_changes_a_number_and_keeps_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text(
        "extends: default\nlimits: {call_hold: 30}\nrules:\n  - {id: GREET-02, off: true}\n", "utf-8"
    )
    house, default = load(str(path)), load("default")
    assert house.limits == {**default.limits, "call_hold": 30.0}
    assert [r.id for r in house.rules] == [r.id for r in default.rules if r.id != "GREET-02"]
    assert house.hash != default.hash


def test_words_of_a_house_are_added(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text("extends: default\nacts:\n  greeting: [哈喽]\n", "utf-8")
    phrases = {
        p.source for pattern in load(str(path)).patterns if pattern.act == "greeting" for p in pattern.say
    }  # type: ignore[union-attr]
    assert {"哈喽"} < phrases


def test_a_house_can_replace_an_act(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text("extends: default\nacts:\n  greeting: {replace: true, hear: [哈喽]}\n", "utf-8")
    phrases = {
        p.source for pattern in load(str(path)).patterns if pattern.act == "greeting" for p in pattern.say
    }  # type: ignore[union-attr]
    assert phrases == {"哈喽"}


def test_default_comes_first() -> None:
    assert shipped()[0] == "default"


def test_the_limits_of_a_rule_that_is_off_may_stay(tmp_path: Path) -> None:
    house = tmp_path / "house.yaml"
    house.write_text("extends: default\nrules:\n  - {id: WAIT-04, off: true}\n", "utf-8")
    ruleset = load(str(house))
    assert ruleset.limits["call_hold"] == 60
    assert "WAIT-04" not in {rule.id for rule in ruleset.rules}
