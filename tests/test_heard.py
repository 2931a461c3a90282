"""What checkers ask of a conversation, held against a look through all of its hits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cs_audit.heard import Heard, Mark, marked, sides_of
from cs_audit.model import Conversation, Turn

ACTS = ("greeting", "thanks", "apology", "promise")
SOME = st.lists(st.sampled_from((*ACTS, "never")), max_size=4).map(tuple)
MARKS = st.lists(
    st.builds(lambda act, at: Mark(act, at, at + 2, "好的"), st.sampled_from(ACTS), st.integers(0, 6)),
    max_size=4,
)
ROLES = st.sampled_from(("agent", "customer", "system"))
TURNS = st.lists(st.tuples(ROLES, st.sampled_from(("好的好的好的好的", " ")), MARKS), max_size=8)


def heard_in(turns) -> Heard:
    said = tuple(Turn(role, text) for role, text, _ in turns)
    return Heard(Conversation("c", said), [marked(marks) for *_, marks in turns], sides_of(said))


@given(TURNS, SOME, st.sets(st.integers(0, 7)))
def test_acts(turns, acts, some):
    heard = heard_in(turns)
    chosen = sorted(i for i in some if i < len(turns))
    hits = [hit for hit in heard.hits if hit.act in acts]
    inside = [hit for hit in hits if hit.turn in chosen]
    assert sorted(heard.all(*acts)) == sorted(hits)
    assert [(h.turn, h.start) for h in heard.all(*acts)] == [(h.turn, h.start) for h in hits]
    assert list(heard.within(chosen, *acts)) == inside
    assert [hit for i in chosen for hit in heard.at(i, *acts)] == inside
    assert heard.turns_within(chosen, *acts) == sorted({hit.turn for hit in inside})
    assert heard.any_within(chosen, *acts) == bool(inside)
    assert heard.has(*acts) == bool(hits)
    assert heard.first(*acts) == min((hit.turn for hit in hits), default=len(turns))
    assert heard.last(*acts) == max((hit.turn for hit in hits), default=-1)
    assert heard.acts_of(chosen) == {hit.act for hit in heard.hits if hit.turn in chosen}
    assert all(heard.does(i, *acts) == any(hit.turn == i for hit in hits) for i in range(len(turns)))


@given(TURNS, st.integers(0, 7), st.integers(0, 3))
def test_sides(turns, at, count):
    heard = heard_in(turns)
    for role, side in (("agent", heard.agent_turns), ("customer", heard.customer_turns)):
        spoken = [i for i, (whose, text, _) in enumerate(turns) if whose == role and text.strip()]
        assert list(side) == spoken
        assert list(heard.following(at, role, count)) == [i for i in spoken if i > at][:count]
        before = [i for i in spoken if i < at]
        assert list(heard.preceding(at, role, count)) == before[max(0, len(before) - count) :]
        assert list(heard.between(at, at + count, role)) == [i for i in spoken if at <= i < at + count]
