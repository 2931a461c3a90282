"""What no rule looks at is not listened for; what one looks at is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import FIXTURES
from cs_audit import checkers
from cs_audit.audit import Auditor
from cs_audit.checkers import NAMED_ACTS
from cs_audit.compiled import load_compiled
from cs_audit.loading import load, shipped
from cs_audit.model import Conversation
from cs_audit.readers import ReadOptions, read

CORE = Path(checkers.__file__).parents[1]
SOURCES = [
    *(CORE / "checkers").glob("[a-z]*.py"),
    CORE / "audit.py",
    CORE / "doubts.py",
    CORE / "sides.py",
    CORE / "infer_roles.py",
]


def test_the_acts_that_checkers_name_are_listed() -> None:
    acts = {pattern.act for name in shipped() for pattern in load(name).patterns}
    named = {text for path in SOURCES for text in re.findall(r'"([a-z_]+)"', path.read_text("utf-8"))}
    assert named & acts <= NAMED_ACTS
    assert acts >= NAMED_ACTS


@pytest.mark.parametrize("name", shipped())
def test_verdicts_are_the_same(name: str) -> None:
    (lean,), _ = load_compiled([name])
    (full,), _ = load_compiled([name], needed_only=False)
    lean_auditor, full_auditor = Auditor([lean]), Auditor([full])
    talks = [
        talk
        for path in sorted(FIXTURES.glob("*.*"))
        for talk in read(str(path), ReadOptions(one_sided=True))
        if isinstance(talk, Conversation)
    ]
    assert len(talks) > 10
    for talk in talks:
        assert lean_auditor.judge([talk]) == full_auditor.judge([talk])
