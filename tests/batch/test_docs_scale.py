"""The example of docs/scale.md runs as it stands there."""

from __future__ import annotations

import json
import re

from conftest import ROOT
from cs_audit.batch.lines import audit_lines


def test_the_example_of_audit_lines() -> None:
    text = (ROOT / "docs" / "scale.md").read_text("utf-8")
    code = re.search(r"<!-- example: audit_lines -->\n```python\n(.*?)```", text, re.DOTALL)
    names: dict = {}
    exec(code[1], names)
    good, bad = map(json.loads, names["lines"])
    assert names["audit_lines"] is audit_lines
    assert (good["id"], "score" in good, "error" in bad) == ("a", True, True)
