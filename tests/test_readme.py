"""The two READMEs: what they show is what the program prints, their commands work, their links lead somewhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from conftest import ROOT
from cs_audit.config import Config, _Fields

READMES = ("README.md", "README.zh-CN.md")
PAGES = (*READMES, "CHANGELOG.md", *(f"docs/{p.name}" for p in sorted((ROOT / "docs").glob("*.md"))))
# The first text block after the command that installs and checks the example.
_SCORECARD = re.compile(r"(cs-audit check fixtures/example\.txt.*?```text\n)(.*?)(```)", re.DOTALL)
_LINK = re.compile(r"\[[^\]]+\]\(([^)#\s]+)(?:#[^)]*)?\)")


def read(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def commands(page: str) -> list[str]:
    """The lines of the ``sh`` blocks that call the program itself."""
    blocks = re.findall(r"```sh\n(.*?)```", read(page), re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.startswith("cs-audit ")]


def environment(home: Path, lang: str) -> dict[str, str]:
    """That of a new user: no settings, this installation first on the path."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return {"PATH": path, "LANG": "C.UTF-8", "CS_AUDIT_LANG": lang, "CS_AUDIT_CACHE_DIR": str(home / "cache")}


@pytest.mark.parametrize(("page", "lang"), [("README.md", "en"), ("README.zh-CN.md", "zh")])
def test_the_scorecard_is_what_the_command_prints(page: str, lang: str, tmp_path: Path) -> None:
    """UPDATE_GOLDEN=1 writes it into the page instead (then read the difference)."""
    command = ["cs-audit", "check", "fixtures/example.txt", "--lang", lang]
    shown = subprocess.run(
        command, cwd=ROOT, env=environment(tmp_path, lang), capture_output=True, check=True
    )
    card = shown.stdout.decode().rstrip("\n") + "\n"
    text = read(page)
    if os.environ.get("UPDATE_GOLDEN"):
        text = _SCORECARD.sub(lambda m: m[1] + card + m[3], text, count=1)
        (ROOT / page).write_text(text, "utf-8")
    found = _SCORECARD.search(text)
    assert found is not None
    assert found[2] == card


@pytest.mark.parametrize("page", READMES)
def test_the_commands_work_one_after_the_other(page: str, tmp_path: Path) -> None:
    """They end with 0 or 1; with 2 only on all of the fixtures, some of which do not tell the roles."""
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    wrong = []
    for written in commands(page):
        command = written if shutil.which("jq") else written.partition("| jq")[0]
        done = subprocess.run(
            command, shell=True, cwd=tmp_path, env=environment(tmp_path, "en"), capture_output=True
        )
        said = done.stderr.decode()
        usable = {0, 1, 2} if " fixtures/ " in f"{command} " else {0, 1}
        if done.returncode not in usable or "Traceback" in said or "Usage" in said:
            wrong.append(f"{command}: {done.returncode} {said}")
    assert wrong == []


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    for link in _LINK.findall(read(page)):
        if not link.startswith(("http://", "https://")):
            assert ((ROOT / page).parent / link).exists(), link


@pytest.mark.parametrize("page", READMES)
def test_the_example_configuration_has_every_key_and_loads(page: str, tmp_path: Path) -> None:
    from cs_audit.config import config_for

    block = next(b for b in re.findall(r"```yaml\n(.*?)```", read(page), re.DOTALL) if "fail_under" in b)
    keys = {*_Fields._fields} | {"limits"}
    assert yaml.safe_load(block).keys() == keys
    (tmp_path / "cs-audit.yaml").write_text(block, "utf-8")
    config: Config = config_for(str(tmp_path / "x.txt"))
    assert config.fields.fail_under == 85


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    extras = project["optional-dependencies"]
    needed = [
        *project["dependencies"],
        *extras["xlsx"],
        *extras["parquet"],
        *extras["zstd"],
        *extras["spark"],
        *extras["dev"],
    ]
    names = {re.split(r"[<>=\[]", requirement)[0] for requirement in needed} - {"cs-audit"}
    reasons = read("README.md").partition("## Dependencies")[2]
    assert {name for name in names if not re.search(rf"\b{re.escape(name)}\b", reasons)} == set()
