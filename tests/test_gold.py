"""What is recognised in real, labelled conversations: a floor for each act, so that no later change loses it.

The labelled sets are not part of the project; without them the test is skipped. ``python benchmarks/recognition.py``
prints the figures and the turns behind them.
"""

from __future__ import annotations

import functools

import pytest
from f1 import DEV, MIN_SUPPORT, Score, macro, read_gold, recognised, scores

from cs_audit.loading import load

pytestmark = pytest.mark.skipif(not DEV.exists(), reason=f"the labelled conversations ({DEV}) are not here")

MACRO = 0.975
FLOORS = {
    "agent.apology": 0.98,
    "agent.ask_more": 0.98,
    "agent.ask_need": 0.97,
    "agent.cannot_answer": 0.94,
    "agent.check_understanding": 0.97,
    "agent.closing": 0.98,
    "agent.confirm_information": 0.96,
    "agent.empathy": 0.95,
    "agent.greeting": 0.98,
    "agent.please": 0.99,
    "agent.promise": 0.97,
    "agent.reply_to_thanks": 0.97,
    "agent.self_introduction": 0.96,
    "agent.survey_invitation": 0.97,
    "agent.thanks": 0.98,
    "agent.transfer": 0.94,
    "agent.wait_notice": 0.97,
    "customer.consents_to_wait": 0.90,
    "customer.farewell": 0.97,
    "customer.thanks": 0.98,
    "customer.upset": 0.92,
}


@functools.cache
def found() -> dict[str, Score]:
    golds = read_gold(DEV)
    return scores(golds, recognised(load("default").recogniser, golds))


def test_every_act_that_counts_has_a_floor() -> None:
    assert {act for act, score in found().items() if score.support >= MIN_SUPPORT} - {
        "agent.taboo"
    } == FLOORS.keys()


@pytest.mark.parametrize(("act", "floor"), FLOORS.items())
def test_floor(act: str, floor: float) -> None:
    assert found()[act].f1 >= floor


def test_macro_average() -> None:
    assert macro(found()) >= MACRO
