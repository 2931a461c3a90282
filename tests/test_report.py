"""The tally of a run: its numbers reconcile and do not depend on the order of the cards."""

from __future__ import annotations

import sys
from itertools import permutations
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "renderers"))
import cards

from cs_audit.report import BANDS, Summary, Tally

ALL = (cards.BAD_CARD, cards.GOOD_CARD, cards.EMPTY_CARD)


def summed(*given) -> Summary:
    tally = Tally()
    for card in given:
        tally.add(card)
    return tally.summary()


def test_an_empty_run():
    summary = Tally().summary()
    assert (summary.met, summary.mean, summary.rules, summary.most_failed()) == (0, None, (), ())


def test_the_numbers_reconcile():
    tally = Tally()
    tally.found(3)
    tally.problem()
    for card in ALL:
        tally.add(card)
    s = tally.summary()
    assert (s.files, s.met, s.audited, s.passed, s.failed, s.unreadable, s.unscored) == (3, 4, 3, 2, 1, 1, 1)
    assert sum(count for _, count in s.bands) + s.unscored == s.audited
    for r in s.rules:
        assert r.passed + r.failed + r.not_applicable + r.not_assessed == s.audited


def test_order_does_not_matter():
    assert len({(s.mean, s.bands) for s in (summed(*order) for order in permutations(ALL))}) == 1


@pytest.mark.parametrize(("value", "band"), [(100, 90), (90, 90), (89.9, 80), (60, 60), (59.9, 0), (0, 0)])
def test_bands(value, band):
    card = cards.GOOD_CARD._replace(score=cards.GOOD_CARD.score._replace(value=value))
    assert dict(summed(card).bands) == {least: int(least == band) for least in BANDS}


def test_the_most_failed_come_first():
    failed = summed(cards.BAD_CARD, cards.GOOD_CARD).most_failed(3)
    assert [(r.rule.id, r.failed, r.findings) for r in failed] == [
        ("PLEASE-01", 2, 4),
        ("TABOO-01", 1, 2),
        ("CLOSE-01", 1, 1),
    ]


def test_its_size_does_not_follow_the_conversations():
    tally = Tally()
    for _ in range(1000):
        tally.add(cards.BAD_CARD)
    assert len(tally.counts) == 1
    assert len(tally.counts[cards.RULESET.name]) == len(cards.RULESET.rules)
