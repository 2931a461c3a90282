"""The manual of rulesets, in both languages: its examples run, and nothing that can be written is missing from it."""

import re
from pathlib import Path

import pytest

from cs_audit.cases import run_cases
from cs_audit.checkers import CHECKERS, checker
from cs_audit.loading import load
from cs_audit.patterns import Pattern

DOCS = Path(__file__).parents[1] / "docs"
PAGES = ("rulesets.md", "rulesets.zh-CN.md")
_BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


def examples(page: str) -> list[str]:
    """The examples of a page as whole rulesets: those of the checkers share a head, and become one."""
    blocks = _BLOCK.findall((DOCS / page).read_text("utf-8"))
    whole = [b for b in blocks if not b.startswith("- id:")]
    rules = "".join(b for b in blocks if b.startswith("- id:"))
    return [*whole[:-1], f"{whole[-1]}rules:\n{rules}"]


@pytest.mark.parametrize("page", PAGES)
def test_examples_run(page: str, tmp_path: Path) -> None:
    for number, text in enumerate(examples(page)):
        path = tmp_path / f"{number}.yaml"
        path.write_text(text, "utf-8")
        ruleset = load(str(path))
        mine = [r for r in run_cases(ruleset) if r.rule.place.startswith(str(path))]
        assert mine
        assert [f"{r.rule.id} {r.expected}: {r.outcome.reason.zh}" for r in mine if not r.is_right] == []


@pytest.mark.parametrize("page", PAGES)
def test_each_checker_has_a_section_with_its_fields(page: str) -> None:
    text = (DOCS / page).read_text("utf-8")
    sections = dict(re.findall(r"^### (\w+)[：\n](.*?)(?=^### |\Z)", text, re.DOTALL | re.MULTILINE))
    assert sections.keys() == CHECKERS.keys()
    for name in CHECKERS:
        fields = {*checker(name)._fields}  # type: ignore[attr-defined]
        assert {f for f in fields if f"`{f}" not in sections[name]} == set(), name
        assert f"checker: {name}" in sections[name]


@pytest.mark.parametrize("page", PAGES)
def test_each_key_of_a_pattern_is_explained(page: str) -> None:
    text = (DOCS / page).read_text("utf-8")
    of_the_act = {"act", "act_not_in", "act_unless"}
    keys = {*Pattern._fields} - of_the_act | {"regex", "strict"}
    assert {key for key in keys if f"`{key}" not in text} == set()
