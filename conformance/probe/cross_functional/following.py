"""Go on from an accepted request to other operations: along the links of its document, and along its path.

A link says which parts of a request or of its answer go where (OpenAPI 3.0.3, 4.7.20, Link Object). Where a document
declares none, a read of the same path is taken to read what was written there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from conformance.exceptions import CheckFailed, Inconclusive, UsageError
from conformance.model import Json, Operation
from conformance.packs import parameters, resolve
from conformance.probe.cross_functional.trying import Attempt, Done
from conformance.probe.responses import documented_response
from conformance.request import ABSENT, Draft, Part, get
from conformance.request.fields import Field, replaced

_EXPRESSION = re.compile(r"\$(request|response)\.(body|path|query|header)(?:#(/.*)?|\.(.+))?", re.S)
_PLACES = ("path", "query", "header")
_MOST_SIBLINGS = 3


def links(operation: Operation, status: int) -> list[Mapping[str, Json]]:
    """The Link Objects of the response with this status that name an operation."""
    return _links(operation, documented_response(operation, status) or {})


def leads_to(operation: Operation, name: str) -> bool:
    """Whether any response of an operation, but for those that only refuse, has a link to another."""
    responses = (operation.definition.get("responses") or {}).items()
    accepting = [resolve(operation.document, one) or {} for key, one in responses if str(key)[:1] not in ("4", "5")]
    return any(link["operationId"] == name for response in accepting for link in _links(operation, response))


def _links(operation: Operation, response: Mapping[str, Json]) -> list[Mapping[str, Json]]:
    written = (resolve(operation.document, one) for one in (response.get("links") or {}).values())
    return [link for link in written if isinstance(link, Mapping) and "operationId" in link]


def linked(attempt: Attempt, done: Done, names: Iterable[str], *, everything: bool = False) -> Iterator[Draft]:
    """A request to each of these operations, by name, that a link of an answer leads to; with `everything`, one that
    has every field.
    """
    wanted = set(names)
    for link in links(done.operation, done.answer.status):
        if link["operationId"] in wanted:
            draft = along(attempt, done, link, everything=everything)
            if draft is not None:
                yield draft


def along(attempt: Attempt, done: Done, link: Mapping[str, Json], *, everything: bool) -> Draft | None:
    """The request that a link leads to; None where the answer lacks what it needs, or no valid one can be built."""
    draft = attempt.valid(attempt.target.operation(link["operationId"]), everything=everything)
    if draft is None:
        return None
    given: list[tuple[Part | Field | None, Json]] = []
    for name, expression in (link.get("parameters") or {}).items():
        given.append((_part(draft.operation, str(name)), value_of(expression, done)))
    for field, expression in _leaves(link.get("requestBody"), ()):
        given.append((field, value_of(expression, done)))
    return draft if all(_put(attempt, draft, part, value) for part, value in given) else None


def same_path(attempt: Attempt, done: Done, method: str) -> Draft | None:
    """A request with another method to the very address that was asked for, None where the document has none.

    An operation without an identifier in its path has no address of its own to be read at, but a collection's.
    """
    for operation in attempt.target.pack.operations.values():
        if (operation.api, operation.path, operation.method) == (done.operation.api, done.operation.path, method):
            draft = attempt.valid(operation)
            if draft is None:
                continue
            _take_parameters(draft, done)
            return draft
    return None


def reads(attempt: Attempt, *chain: Done, apart_from: Iterable[str] = ()) -> list[Draft]:
    """Requests that read back what a chain of accepted requests has made: by link, and at the same address."""
    excluded = set(apart_from)
    found: dict[str, Draft] = {}
    readers = {name for name, one in attempt.target.pack.operations.items() if one.method == "GET"} - excluded
    for done in reversed(chain):
        drafts = [same_path(attempt, done, "GET"), *linked(attempt, done, readers)]
        for draft in drafts:
            if draft is not None and draft.operation.id in readers:
                found.setdefault(draft.operation.id, draft)
    return list(found.values())


def siblings(attempt: Attempt, done: Done) -> list[Draft]:
    """Requests that list what is beside something, as a rule: reads below the same first segment of the path, which
    need no other path parameters.
    """
    found = []
    for operation in attempt.target.pack.operations.values():
        if operation.method != "GET" or operation.api != done.operation.api:
            continue
        draft = attempt.valid(operation) if _is_beside(operation, done) else None
        if draft is not None:
            _take_parameters(draft, done)
            found.append(draft)
    return found[:_MOST_SIBLINGS]


def _is_beside(operation: Operation, done: Done) -> bool:
    first, its = (one.path.split("/")[1:2] for one in (operation, done.operation))
    needed = {found["name"] for found in parameters(operation) if found["in"] == "path"}
    known = {name for where, name in done.draft.parameters if where == "path"}
    return first == its and operation.path != done.operation.path and needed <= known


def _take_parameters(draft: Draft, done: Done) -> None:
    """Give a request the parameters that another had, as far as its document describes them."""
    described = {(found["in"], found["name"]) for found in parameters(draft.operation)}
    for key, value in done.draft.parameters.items():
        if key in described and value is not ABSENT:
            draft.parameters[key] = value


def made(attempt: Attempt, maker: Operation) -> Done | None:
    """What an operation makes, by a request with the required fields alone, else with every field; None where it is
    refused.
    """
    for everything in (False, True):
        draft = attempt.valid(maker, everything=everything)
        done = attempt.send(draft) if draft else None
        if done is not None and done.accepted:
            return done
    return None


def creators(operations: Iterable[Operation], wanted: Operation) -> list[Operation]:
    """The operations whose answers link to another: requests that make what it needs."""
    makers = [one for one in operations if one.method in ("POST", "PUT") and one.id != wanted.id]
    return [one for one in makers if leads_to(one, wanted.id)]


def value_of(expression: Json, done: Done) -> Json:
    """The value of a runtime expression (OpenAPI 3.0.3, 4.7.20.4); what is none stands for itself. ABSENT where there
    is no such value.
    """
    match = _EXPRESSION.fullmatch(expression) if isinstance(expression, str) else None
    if match is None:
        return expression
    side, place, pointer, name = match.groups()
    if place == "body":
        return get(_body(side, done), _field(pointer or "", _body(side, done)))
    if side == "response":
        return done.answer.headers.get(str(name), ABSENT) if place == "header" else ABSENT
    return _request_parameter(done, place, str(name))


def _request_parameter(done: Done, place: str, name: str) -> Json:
    for (where, written), value in done.draft.parameters.items():
        if where == place and (written.lower() == name.lower() if place == "header" else written == name):
            return value
    return ABSENT


def _body(side: str, done: Done) -> Json:
    if side == "request":
        return done.draft.body
    try:
        return done.answer.json()
    except CheckFailed:
        return ABSENT


def _field(pointer: str, value: Json) -> Field:
    """The place that a JSON Pointer names within a value (RFC 6901)."""
    field: list[str | int] = []
    for part in pointer.split("/")[1:]:
        name: str | int = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, list) and str(name).isdigit():
            name = int(name)
        field.append(name)
        value = get(value, (name,))
    return tuple(field)


def _leaves(written: Json, above: Field) -> Iterator[tuple[Field, Json]]:
    """Each expression within the requestBody of a link, and the place in the body that it goes to."""
    if isinstance(written, Mapping):
        for name, inside in written.items():
            yield from _leaves(inside, (*above, str(name)))
    elif isinstance(written, list):
        for index, inside in enumerate(written):
            yield from _leaves(inside, (*above, index))
    elif written is not None:
        yield above, written


def _part(operation: Operation, name: str) -> Part | None:
    """The parameter that a link names, as `id` or `path.id`."""
    place, _, rest = name.partition(".")
    for found in parameters(operation):
        if found["in"] in _PLACES and (found["name"] == name or (found["in"], found["name"]) == (place, rest)):
            return Part(found["in"], found["name"])
    return None


def _put(attempt: Attempt, draft: Draft, part: Part | Field | None, value: Json) -> bool:
    """Give a part of the request its value; whether that could be done."""
    if value is ABSENT or part is None:
        return False
    if isinstance(part, tuple):
        draft.body = replaced(draft.body, part, value)
        return draft.media_type is not None
    try:
        draft.set(part, attempt.scene.builder.remembered(draft, part, value))
    except (Inconclusive, UsageError):
        return False
    return True
