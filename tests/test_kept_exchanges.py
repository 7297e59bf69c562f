"""Exchanges that are kept packed come out as they went in."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from conformance.exchange.kept import KeptExchanges
from conformance.model import Body, Exchange, SentRequest
from tests.test_record import exchanges


@given(st.lists(exchanges, max_size=4), st.integers(-5, 5), st.integers(-5, 5))
def test_they_are_a_sequence_of_what_was_kept(found: list[Exchange], begin: int, end: int) -> None:
    kept = KeptExchanges(found)
    assert list(kept) == found
    assert len(kept) == len(found)
    assert list(kept[begin:end]) == found[begin:end]
    assert [kept[index] for index in range(-len(found), 0)] == found
    assert list(pickle.loads(pickle.dumps(kept))) == found


@given(st.lists(exchanges, min_size=1, max_size=4), st.data())
def test_what_is_taken_is_kept_no_longer(found: list[Exchange], data: st.DataObject) -> None:
    kept, begin = KeptExchanges(found), data.draw(st.integers(0, len(found)))
    assert list(kept.take(begin)) == found[begin:]
    assert list(kept) == found[:begin]


@given(exchanges, exchanges)
def test_a_copy_stays_as_it_is(first: Exchange, second: Exchange) -> None:
    kept = KeptExchanges([first])
    copied = kept.copy()
    kept.append(second)
    assert (list(kept), list(copied)) == ([first, second], [first])
    kept.clear()
    assert (list(kept), list(copied)) == ([], [first])


def test_many_large_ones_are_kept_in_little_room() -> None:
    text = '{"name": "an answer of the same schema as all the others", "count": 1}' * 200
    body = Body(text, len(text), "sha256:" + "0" * 64, truncated=False)
    sent = SentRequest("POST", "http://127.0.0.1:9/things", (("accept", "*/*"),), body)
    one = Exchange(1, "thing", "2026-11-22T00:00:00Z", 1, sent, None, None, f"curl --data-raw '{text}'")
    many: Sequence[Exchange] = KeptExchanges(replace(one, number=number) for number in range(1, 101))
    assert len(pickle.dumps(many)) < 100 * len(text) / 10
    assert [exchange.number for exchange in many] == list(range(1, 101))
