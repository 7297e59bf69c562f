"""What honest adapters do is told of as no substitution, and the cheat that is most like it still is."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from conformance.adapter import Adapted, Adapter, Kind, NativeAnswer, NativeRequest, Request, perform, substitutions
from conformance.model import Json

FIND = {"name": "find", "method": "GET", "path": "/items"}
SEND = {"method": "POST", "path": "/items"}
Answers = list[tuple[int, Json]]


def _told(fulfilled: dict[str, Any], asked: Json, answers: Answers) -> set[tuple[Kind, str]]:
    """Kind and place of what is told of an adapter that had these answers."""
    content = {"building-block": "bb-example", "version": "1.0", "operations": {"do": fulfilled}}
    adapter = Adapter.model_validate(content)
    request = Request("POST", {}, (("kind", "tool"),), (("X-Client", "a"),), json.dumps(asked).encode())
    waiting = list(answers)

    def send(_: NativeRequest) -> NativeAnswer:
        status, body = waiting.pop(0)
        return NativeAnswer(status, (), json.dumps(body).encode())

    adapted: Adapted = perform(adapter, "do", request, send)
    assert (adapted.fault, waiting) == (None, [])
    return {(Kind(one.kind), one.place) for one in substitutions(adapter, "do", request, adapted)}


FOUND_OR_404: dict[str, Any] = {"calls": [FIND], "answer": {"status": "$count(answer.body.data) > 0 ? 200 : 404"}}
FOUND_AND_CHANGED = {
    "calls": [
        FIND,
        {
            "name": "change",
            "when": "$count(answers.find.body.data) > 0",
            "method": "PATCH",
            "path": "/items/{answers.find.body.data[0].id}",
        },
    ],
    "answer": {"status": "$exists(answers.change) ? 200 : 404"},
}
BATCH = {"calls": [SEND], "answer": {"status": "$max(answer.body.responses.status)"}}
EXISTS = {"calls": [FIND], "answer": {"body": '{"exists": $count(answer.body.data) > 0}'}}
PASSED_ON = {"calls": [FIND], "answer": {"body": '{"it": answer.body.it}'}}
NAMED = {"calls": [{**SEND, "body": '{"name": request.body.name}'}]}

EMPTY: list[Json] = [None, {}, [], "", "&&", True, 0, {"a": None}, [{}]]
PIVOT = {"calls": [FIND], "answer": {"body": '$merge(answer.body.{$lookup({"NEW": "new", "OLD": "old"}, state): n})'}}
TWO_ROLES = {"calls": [FIND], "answer": {"body": '{"x": $lookup(answer.body.names, answer.body.which)}'}}
HONEST: dict[str, tuple[dict[str, Any], Json, Answers]] = {
    "counts under names that the candidate gives": (
        PIVOT,
        {},
        [(200, [{"state": "NEW", "n": 0}, {"state": "OLD", "n": 2}])],
    ),
    "a value that another one chooses": (TWO_ROLES, {}, [(200, {"which": "a", "names": {"a": "Ada", "b": "Bob"}})]),
    "a list without items is not found": (FOUND_OR_404, {}, [(200, {"data": []})]),
    "and says so in words": (
        {**FOUND_OR_404, "answer": {**FOUND_OR_404["answer"], "body": '{"detail": "no record"}'}},
        {},
        [(200, {"data": []})],
    ),
    "nor is the first page of none": (
        FOUND_OR_404,
        {},
        [(200, {"data": [], "meta": {"page": 1, "pageSize": 20, "total": 0}, "links": {"self": "/items?page=1"}})],
    ),
    "nor is one that says so itself": (
        FOUND_OR_404,
        {},
        [(200, {"data": [], "empty": True, "first": True, "pageable": {"sort": {"by": "id"}}})],
    ),
    "nor is one that calls itself a success": (FOUND_OR_404, {}, [(200, {"ok": True, "next": None, "data": []})]),
    "what is not found is not changed": (FOUND_AND_CHANGED, {}, [(200, {"data": []})]),
    "a batch tells of a refusal within": (
        BATCH,
        [{"size": 11}],
        [(200, {"responses": [{"status": 201}, {"status": 400, "body": {"message": "too large"}}]})],
    ),
    "a list with items tells that there are some": (EXISTS, {}, [(200, {"data": [{"id": "T-7"}]})]),
    "a list without items tells that there are none": (EXISTS, {}, [(200, {"data": []})]),
    **{f"{json.dumps(value)} is passed on": (PASSED_ON, {}, [(200, {"it": value})]) for value in EMPTY},
    "what the candidate forgot is not there": (PASSED_ON, {}, [(200, {})]),
    "items are rebuilt, and there are none": (
        {
            "calls": [FIND],
            "answer": {"body": '{"results": [answer.body.data.$sift($, function($v, $k) { $k != "at" })]}'},
        },
        {},
        [(200, {"data": []})],
    ),
    "the first of several is taken": (
        {"calls": [FIND], "answer": {"body": '{"it": answer.body.data[0]}'}},
        {},
        [(200, {"data": [{"id": "T-7", "tags": ["a"]}, {"id": "T-8", "tags": []}, {"id": "T-9", "tags": ["b"]}]})],
    ),
    "every item is given": (
        {"calls": [FIND], "answer": {"body": '{"results": [answer.body.data.{"no": id}]}'}},
        {},
        [(200, {"data": [{"id": "T-7"}, {"id": "T-8"}]})],
    ),
    "a name that is left out cannot be passed on": (NAMED, {"size": 3}, [(422, {"error": "name"})]),
    "nor one that is null": (NAMED, {"name": None, "size": 3}, [(422, {"error": "name"})]),
    "the path holds what the request says": (
        {"calls": [{**SEND, "path": '/{$replace(request.body.version, ".", "-")}'}]},
        {"version": "1.0"},
        [(404, {"error": "none"})],
    ),
}

CHEATS: dict[str, tuple[dict[str, Any], Json, Answers, tuple[Kind, str]]] = {
    "not found, though something was": (
        FOUND_OR_404 | {"answer": {"status": "$count(answer.body.data) > 1 ? 200 : 404"}},
        {},
        [(200, {"data": [{"id": "T-7"}]})],
        (Kind.REFUSAL, "status"),
    ),
    "not found, though the candidate counts one": (
        FOUND_OR_404,
        {},
        [(200, {"ok": True, "data": [], "total": 1})],
        (Kind.REFUSAL, "status"),
    ),
    "not found, though it says that there is one": (
        FOUND_OR_404,
        {},
        [(200, {"ok": True, "data": [], "exists": True})],
        (Kind.REFUSAL, "status"),
    ),
    "not found for what the request says": (
        {"calls": [FIND], "answer": {"status": "request.body.size > 10 ? 404 : 200"}},
        {"size": 11},
        [(200, {"data": []})],
        (Kind.REFUSAL, "status"),
    ),
    "a list without items is invalid": (
        {"calls": [FIND], "answer": {"status": "$count(answer.body.data) > 0 ? 200 : 400"}},
        {},
        [(200, {"data": []})],
        (Kind.REFUSAL, "status"),
    ),
    "what the candidate echoes is validated": (
        {"calls": [SEND], "answer": {"status": "answer.body.size > 10 ? 400 : 201"}},
        {"size": 11},
        [(201, {"size": 11})],
        (Kind.REFUSAL, "status"),
    ),
    "a status that the request brings": (
        {"calls": [SEND], "answer": {"status": "answer.body.size = 400 ? 400 : 201"}},
        {"size": 400},
        [(201, {"size": 400})],
        (Kind.REFUSAL, "status"),
    ),
    "an object that is always empty": (
        {"calls": [FIND], "answer": {"body": "{}"}},
        {},
        [(200, {"it": 1})],
        (Kind.CONSTANT, "/body"),
    ),
    "a list that is always empty": (
        {"calls": [FIND], "answer": {"body": '{"it": []}'}},
        {},
        [(200, {"it": [1]})],
        (Kind.CONSTANT, "/body/it"),
    ),
    "items are left out for what they hold": (
        {"calls": [FIND], "answer": {"body": '{"results": [answer.body.data[size <= 10].{"no": id, "size": size}]}'}},
        {},
        [(200, {"data": [{"id": "T-7", "size": 3}, {"id": "T-8", "size": 30}]})],
        (Kind.SELECTION, "/body"),
    ),
    "a search that must find nothing, made for what the request says": (
        {
            "calls": [
                {**FIND, "name": "right", "when": "request.body.size <= 10"},
                {**FIND, "name": "wrong", "when": "request.body.size > 10", "query": {"id": '"nothing"'}},
            ],
            "answer": {"status": "$count(answer.body.data) > 0 ? 200 : 404"},
        },
        {"size": 11},
        [(200, {"data": []})],
        (Kind.NOTHING_PASSED_ON, "status"),
    ),
    "a header of the request in an answer": (
        {"calls": [FIND], "answer": {"body": '{"client": request.headers."x-client" & answer.body.id}'}},
        {},
        [(200, {"id": "T-7"})],
        (Kind.FROM_REQUEST, "/body/client"),
    ),
    "a value that fails where it is looked at closely": (
        {"calls": [FIND], "answer": {"body": '{"it": $contains(answer.body.id, "T-7") ? "kept" : $error("no")}'}},
        {},
        [(200, {"id": "T-7"})],
        (Kind.CONSTANT, "/body/it"),
    ),
    "a header that is refused, for what the request says": (
        {
            "calls": [
                {**SEND, "headers": {"Accept": 'request.body.size > 10 ? "application/none" : "application/json"'}}
            ],
            "errors": {"status": {"406": 400}},
        },
        {"size": 11},
        [(406, {"error": "no such form"})],
        (Kind.REFUSAL, "status"),
    ),
}


@pytest.mark.parametrize(
    ("expression", "told"),
    [
        ('{"results": [answer.body.data.{"no": id}]}', set()),
        ('{"results": [answer.body.data.{"no": id, "kind": "tool"}]}', {(Kind.CONSTANT, "/body/results/*/kind")}),
        ('{"results": [answer.body.data[size <= 10].{"no": id}]}', {(Kind.SELECTION, "/body")}),
    ],
)
def test_that_a_large_answer_is_looked_at_in_a_second_or_two(expression: str, told: set[tuple[Kind, str]]) -> None:
    body: Json = {"data": [{"id": f"T-{number}", "size": number, "name": "saw"} for number in range(4_000)]}
    started = time.process_time()
    assert _told({"calls": [FIND], "answer": {"body": expression}}, {}, [(200, body)]) == told
    assert time.process_time() - started < 3


@pytest.mark.parametrize("name", HONEST)
def test_that_an_honest_mapping_is_told_of_as_no_substitution(name: str) -> None:
    assert _told(*HONEST[name]) == set()


@pytest.mark.parametrize("name", CHEATS)
def test_that_the_cheat_that_is_like_it_is_told(name: str) -> None:
    *asked, told = CHEATS[name]
    assert told in _told(*asked)
