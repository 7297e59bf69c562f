"""Reading changes nothing, and PUT and DELETE sent twice leave what one left."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkzeug.wrappers import Request, Response

from conformance.model import Outcome
from conformance.probe.cross_functional.states import State, differences, volatile_places
from tests.cross_functional.records import DOCUMENT, Records, records_pack
from tests.cross_functional.stage import play

WRONG = [
    ("safe-reads", "GET keeps another record", "readRecord"),
    ("safe-reads", "HEAD keeps another record", "readRecord"),
    ("safe-reads", "listing keeps another record", "listRecords (by itself)"),
    ("idempotent-put", "PUT adds to a list", "replaceRecord (earlier of readRecord)"),
    ("idempotent-put", "PUT adds to a number", "replaceRecord (size of readRecord)"),
    ("idempotent-put", "PUT makes another record", "replaceRecord"),
    ("idempotent-delete", "DELETE of what is gone removes another", "removeRecord"),
    ("idempotent-delete", "DELETE of what is gone brings it back", "removeRecord"),
]


@pytest.mark.parametrize(("slug", "wrong", "where"), WRONG, ids=[wrong for _, wrong, _ in WRONG])
def test_what_a_method_must_not_do_is_found(slug: str, wrong: str, where: str, tmp_path: Path) -> None:
    played = play(slug, tmp_path, records_pack(tmp_path), Records(wrong))
    assert played.outcome is Outcome.FAILED, played
    assert f"bb-example {where}" in played.message
    assert played.expected != played.actual


@pytest.mark.parametrize("slug", ["safe-reads", "idempotent-put", "idempotent-delete"])
@pytest.mark.parametrize("wrong", ["", "GET counts", "PUT counts revisions", "writes times of another zone"])
def test_what_a_server_may_do_beside_is_no_fault(slug: str, wrong: str, tmp_path: Path) -> None:
    played = play(slug, tmp_path, records_pack(tmp_path), Records(wrong))
    assert played.outcome is Outcome.PASSED, played


def test_a_list_that_grows_by_others_is_no_fault_of_a_read(tmp_path: Path) -> None:
    """Somebody else makes records all the time, though not with each read."""

    class Busy(Records):
        requests = 0

        def respond(self, request: Request) -> Response:
            self.requests += 1
            if self.requests % 5 == 0:
                self.keep({"name": "other", "size": 1})
            return super().respond(request)

    assert play("safe-reads", tmp_path, records_pack(tmp_path), Busy()).outcome is not Outcome.FAILED


def test_a_state_that_comes_by_itself_is_no_fault_of_a_put(tmp_path: Path) -> None:
    class Slow(Records):
        """What is put is worked on, and done when it has been asked for three times."""

        def put(self, request: Request, name: str) -> Response:
            self.records[name].setdefault("reads", 0)
            return super().put(request, name)

        def get(self, request: Request, name: str) -> Response:
            if "reads" in self.records[name]:
                self.records[name]["reads"] += 1
            return self.answer({"id": name, "done": self.records[name].get("reads", 0) > 2})

    played = play("idempotent-put", tmp_path, records_pack(tmp_path), Slow())
    assert played.outcome is Outcome.INCONCLUSIVE, played


def test_only_what_was_made_for_it_is_deleted(tmp_path: Path) -> None:
    candidate = Records()
    before = set(candidate.records)
    unlinked = "".join(line for line in DOCUMENT.splitlines(keepends=True) if " remove: " not in line)
    played = play("idempotent-delete", tmp_path, records_pack(tmp_path, unlinked), candidate)
    assert played.outcome is Outcome.INCONCLUSIVE, played
    assert set(candidate.records) == before
    assert "DELETE" not in {exchange.request.method for exchange in played.exchanges}


def test_excluded_operations_are_left_alone(tmp_path: Path) -> None:
    pack = records_pack(tmp_path)
    block = {
        "id": pack.id,
        "apis": {"records": "ADDRESS/records"},
        "contract": {"exclude": ["replaceRecord", "removeRecord"]},
    }
    for slug in ("idempotent-put", "idempotent-delete"):
        played = play(slug, tmp_path, pack, Records(), profile={"building-blocks": [block]})
        assert played.outcome is Outcome.SKIPPED, played


DIFFERENT = [
    ({"a": 1}, {"a": 2}, ["a"]),
    ({"a": True}, {"a": 1}, ["a"]),
    ({"a": [1]}, {"a": [1, 2]}, ["a"]),
    ({"a": [1, 2]}, {"a": [2, 1]}, []),
    ({"a": {"b": "x"}}, {"a": {}}, ["a.b"]),
    ([{"a": 1}], [{"a": 2}], ["[0].a"]),
    ({"lastUpdated": "x"}, {"lastUpdated": "y"}, []),
    ({"revisions": [1]}, {"revisions": [1, 2]}, []),
    ({"catalog": [1]}, {"catalog": [1, 2]}, ["catalog"]),
    ({"at": "2026-01-15T09:30:00Z"}, {"at": "2026-01-15T09:30:01Z"}, []),
    ({"at": 1768469400}, {"at": 1768469401}, []),
    ({"at": 1768469400123}, {"at": 1768469401456}, []),
    ({"size": 5}, {"size": 10}, ["size"]),
    ("text", "other", ["the whole"]),
]


@pytest.mark.parametrize(("before", "after", "expected"), DIFFERENT)
def test_states_differ_in_what_was_asked_for(before: object, after: object, expected: list[str]) -> None:
    one, other = State("read", {"content": before}), State("read", {"content": after})
    assert [found.where for found in differences(one, other)] == expected
    assert differences(one, other, volatile_places(one, other)) == []


def test_what_is_gone_differs_from_what_is_there() -> None:
    there, gone = State("read", {"content": {}}), State("read", None)
    assert differences(there, gone)
    assert not differences(gone, gone)
