"""The summary, the annotated turns and the pages about rules, compared with golden files."""

from __future__ import annotations

import cards
import pytest
from rich.cells import cell_len
from screens import assert_golden, on_terminal, piped, unstyled

from cs_audit.renderers.rules_table import render_rule, render_rules, render_rulesets
from cs_audit.renderers.summary import render_statistics, render_summary
from cs_audit.renderers.turns import render_turns
from cs_audit.report import Tally
from cs_audit.rules import Cases


def tally() -> Tally:
    run = Tally()
    run.found(5)
    run.problem()
    for card in [cards.BAD_CARD] * 2 + [cards.GOOD_CARD] * 9 + [cards.EMPTY_CARD]:
        run.add(card)
    return run


PAGES = {
    "summary": lambda lang, width: render_summary(tally().summary(), lang, width),
    "summary-nothing": lambda lang, width: render_summary(Tally().summary(), lang, width),
    "statistics": lambda lang, width: render_statistics(tally().summary(), lang, width),
    "turns": lambda lang, width: render_turns(cards.HEARD, lang, width),
    "rules": lambda lang, width: render_rules(cards.RULESET, lang, width),
    "rule": lambda lang, width: render_rule(cards.HOLD, lang, width),
    "rule-bare": lambda lang, width: render_rule(
        cards.OPENING._replace(clauses=(), cases=Cases()), lang, width
    ),
    "rulesets": lambda lang, width: render_rulesets([cards.RULESET, cards.RULESET], lang, width),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_page(name, lang):
    shown = piped(PAGES[name](lang, 80))
    assert_golden(f"{name}.{lang}", shown)
    assert max(map(cell_len, shown.splitlines())) <= 80


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_the_same_on_a_terminal(name):
    page = PAGES[name]("zh", 80)
    assert unstyled(on_terminal(page)) == piped(page)
