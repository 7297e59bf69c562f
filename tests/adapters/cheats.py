"""What honest adapters for the shelf say, and cheating ones, each of which turns one real failure into a pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Fulfilled = dict[str, Any]
"""What an adapter says of one operation."""

_THING = '{"id": no, "size": size, "name": label, "kind": group}'


def _call(method: str, path: str, **more: Any) -> dict[str, Any]:
    return {"method": method, "path": path, **more}


_STORED = '{"no": request.body.id, "size": request.body.size, "label": request.body.name, "group": request.body.kind}'
_POST = _call("POST", "/items", body=_STORED)
_FAILING = _call("POST", "/failing", body=_STORED)
_GET = _call("GET", "/items/{request.path.id}")
_GET_ALL = _call("GET", "/items", query={"kind": "request.query.kind", "limit": "request.query.limit"})
_CREATED: Fulfilled = {"calls": [_POST], "answer": {"status": {200: 201}, "body": f"answer.body.{_THING}"}}
_LISTED: Fulfilled = {"calls": [_GET_ALL], "answer": {"body": f"[answer.body.items.{_THING}]"}}
_READ: Fulfilled = {"calls": [_GET], "answer": {"body": f"answer.body.{_THING}"}}

HONEST: dict[str, Fulfilled] = {
    "health": {"calls": [_call("GET", "/status")]},
    "create": _CREATED,
    "keep": _CREATED,
    "change": {"calls": [_POST]},
    "check": {"calls": [_POST]},
    "store": {"calls": [{**_FAILING, "name": "store"}, {**_call("GET", "/items"), "name": "look"}]},
    "send": {"calls": [_POST]},
    "break": {"calls": [_FAILING]},
    "read": _READ,
    "size": _READ,
    "state": {"calls": [_GET], "answer": {"body": '{"state": answer.body.state}'}},
    "about": {"calls": [_call("GET", "/status")], "answer": {"body": '{"name": answer.body.name}'}},
    "remove": {"calls": [_call("DELETE", "/items/{request.path.id}")]},
    "list": _LISTED,
    "page": _LISTED,
    "tools": _LISTED,
    "secret": {"calls": [_call("GET", "/secret")]},
}


@dataclass(frozen=True)
class Cheat:
    """A scenario that fails with the honest adapter, what the cheat says of its operation, and how it is flagged."""

    what: str
    operation: str
    fulfilled: Fulfilled
    kind: str
    place: str


CHEATS = (
    Cheat(
        "a constant body",
        "about",
        {"calls": [_call("GET", "/status")], "answer": {"body": '{"name": "Shelf"}'}},
        "constant",
        "/body/name",
    ),
    Cheat(
        "an echo of the request for what the candidate forgets",
        "create",
        {
            "calls": [_POST],
            "answer": {
                "status": {200: 201},
                "body": '{"id": answer.body.no, "size": request.body.size, "name": request.body.name}',
            },
        },
        "from the request",
        "/body/name",
    ),
    Cheat(
        "required fields filled in",
        "keep",
        {
            "calls": [_POST],
            "answer": {"status": {200: 201}, "body": '{"id": answer.body.no, "size": 3, "name": "saw"}'},
        },
        "constant",
        "/body/size",
    ),
    Cheat(
        "a default for a missing value",
        "read",
        {
            "calls": [_GET],
            "answer": {"body": '$merge([{"size": 3}, answer.body.{"id": no, "size": size, "name": label}])'},
        },
        "constant",
        "/body/size",
    ),
    Cheat(
        "a constant under a condition that always holds",
        "size",
        {
            "calls": [_GET],
            "answer": {"body": 'answer.body.{"id": no, "name": label, "size": $exists(no) ? 3 : 4}'},
        },
        "constant",
        "/body/size",
    ),
    Cheat(
        "an influence that is none",
        "state",
        {"calls": [_GET], "answer": {"body": '{"state": "kept" & $substring(answer.body.label, 0, 0)}'}},
        "constant",
        "/body/state",
    ),
    Cheat(
        "a filter",
        "list",
        {"calls": [_GET_ALL], "answer": {"body": f"[answer.body.items[group = $$.request.query.kind].{_THING}]"}},
        "selection",
        "/body",
    ),
    Cheat(
        "a filter hidden behind a choice between two equal calls",
        "tools",
        {
            "calls": [
                {**_call("GET", "/items"), "query": {}, "name": "some", "when": "$exists(request.query.kind)"},
                {**_call("GET", "/items"), "query": {}, "name": "all", "when": "$not($exists(request.query.kind))"},
            ],
            "answer": {
                "body": f'[($exists(answers.some) ? answer.body.items[group = "tool"] : answer.body.items).{_THING}]'
            },
        },
        "selection",
        "/body",
    ),
    Cheat(
        "a page cut",
        "page",
        {
            "calls": [_GET_ALL],
            "answer": {
                "body": "[$filter(answer.body.items, function($item, $index) "
                "{ $index < $number($$.request.query.limit) })." + f"{_THING}]"
            },
        },
        "selection",
        "/body",
    ),
    Cheat(
        "a validation",
        "check",
        {"calls": [_POST], "answer": {"status": "request.body.size > 10 ? 400 : 200"}},
        "refusal",
        "status",
    ),
    Cheat(
        "a call that is made to be refused, and holds nothing",
        "change",
        {
            "calls": [
                {**_POST, "name": "right", "when": "request.body.size <= 10"},
                {**_call("POST", "/nowhere", body="{}"), "name": "wrong", "when": "request.body.size > 10"},
            ],
            "errors": {"status": {404: 400}},
        },
        "nothing passed on",
        "status",
    ),
    Cheat(
        "a call that goes astray with all that the request holds",
        "send",
        {
            "calls": [{**_POST, "path": '/{request.body.size > 10 ? "nowhere" : "items"}'}],
            "errors": {"status": {404: 400}},
        },
        "refusal",
        "status",
    ),
    Cheat(
        "a failure as a refusal",
        "break",
        {"calls": [_FAILING], "errors": {"status": {500: 400}}},
        "failure hidden",
        "status",
    ),
    Cheat(
        "an error as a success",
        "remove",
        {"calls": [_call("DELETE", "/items/{request.path.id}")], "errors": {"status": {404: 200}}},
        "error as success",
        "status",
    ),
    Cheat(
        "an error that is tolerated",
        "store",
        {
            "calls": [
                {**_FAILING, "name": "store", "tolerates": [500]},
                {**_call("GET", "/items"), "name": "look"},
            ]
        },
        "error as success",
        "status",
    ),
    Cheat(
        "credentials asked for",
        "secret",
        {
            "calls": [_call("GET", "/secret")],
            "answer": {"status": '$exists(request.headers."x-key") ? 200 : 401'},
        },
        "refusal",
        "status",
    ),
)
