"""Mutants that answer wrongly: in one place of a body, or in what goes with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import httpx

from conformance.exceptions import CheckFailed
from conformance.exchange import Answer
from conformance.model import Json, Operation
from conformance.mutation import edits
from conformance.mutation.edits import Edit
from conformance.mutation.faults import Altering
from conformance.mutation.mutant import Mutant
from conformance.packs import is_json, json_media_type, resolve
from conformance.probe.responses import (
    body_schema,
    check_headers,
    check_media_type,
    check_status,
    documented_response,
    is_loosely_described,
)
from conformance.reference import Reply, response_of
from conformance.request.places import ITEMS, Path, places, written
from conformance.request.schemas import Schema
from conformance.schema import is_valid

Change = Callable[[Reply], Reply]

TRACE = "Traceback (most recent call last):\n  File \"/srv/app/service.py\", line 42, in handle\nKeyError: 'id'"


def answer_mutants(operation: Operation, replies: Mapping[int, Sequence[Reply]]) -> Iterator[Mutant]:
    """Every mutant of the answers that the right candidate gives, which are here by their status."""
    for status, given in sorted(replies.items()):
        response = documented_response(operation, status)
        if response is not None:
            yield from _of_response(operation, status, response, given)
        if status >= 400:
            yield from _of_refusal(operation, status)


def is_permitted(operation: Operation, reply: Reply) -> bool:
    """Whether the document allows an answer: of an error it may have no more to say than of the success.

    A JSON value is looked at as it is: to write and read it takes longer.
    """
    if is_loosely_described(operation, reply.status) and not _is_named(operation, reply.status):
        return True
    is_value = reply.content is None and isinstance(reply.body, dict | list) and is_json(reply.media_type)
    response = response_of(replace(reply, body={}) if is_value else reply)
    answer = Answer(1, response.status_code, httpx.Headers(list(response.headers.items())), response.get_data())
    try:
        for check in (check_status, check_headers, check_media_type):
            check(operation, answer)
        schema = body_schema(operation, answer)
        value = reply.body if is_value or schema is None else answer.json()
    except CheckFailed:
        return False
    return schema is None or is_valid(operation, schema, value, "response")


def _is_named(operation: Operation, status: int) -> bool:
    """Whether the document has a response for this status, or for those of its range (OpenAPI 3.0.3, 4.7.16)."""
    named = {str(key).upper() for key in operation.definition.get("responses") or {}}
    return str(status) in named or f"{status // 100}XX" in named


def _of_response(
    operation: Operation, status: int, response: Mapping[str, Json], given: Sequence[Reply]
) -> Iterator[Mutant]:
    yield from _of_status(operation, status)
    yield from _of_headers(operation, status, response)
    media = json_media_type(response.get("content"))
    if media is None:
        return
    yield from _of_bytes(operation, status)
    if is_json(media[0]) and "schema" in media[1]:
        there = places(
            operation.document,
            media[1]["schema"],
            branches=True,
            occurs=lambda path: any(edits.occurs(reply.body, path) for reply in given),
        )
        for path, schema in there.items():
            yield from _of_place(operation, status, path, schema)


def _of_place(operation: Operation, status: int, path: Path, schema: Schema) -> Iterator[Mutant]:
    where = written(path)
    for kind, name, edit, change in _edits(path, schema):
        at = path[:-1] if kind == "property-renamed" else path
        detail = f"{status}.{where}{f'.{name}' if name else ''}"
        text = f"of the {status} answer, {'the body' if where == '$' else where} {change}"
        yield _mutant(operation, kind, detail, text, _in_body(status, at, edit))


def _edits(path: Path, schema: Schema) -> Iterator[tuple[str, str, Edit, str]]:
    """Kind, keyword, change of the value, and how a survivor tells of it."""
    if path and path[-1] != ITEMS:
        yield "property-dropped", "", edits.dropped, "is left out"
        yield "property-renamed", "", edits.renamed(path[-1]), "has another name"
    yield "property-retyped", "", edits.retyped, "has another type"
    yield "property-null", "", edits.null, "is null"
    if schema.get("additionalProperties") is False:
        yield "property-added", "", edits.extended, "has a property more than allowed"
    for keyword, edit in edits.beyond(schema).items():
        yield "beyond-bounds", keyword, edit, f"is beyond its {keyword}"
    if schema.get("enum"):
        yield "outside-enumeration", "", edits.unlisted, "is outside its enumeration"
    for keyword, edit in edits.malformed(schema).items():
        yield "format-broken", keyword, edit, f"breaks its {keyword}"
    if schema.get("format") == "date-time":
        yield "zone-dropped", "", edits.without_zone, "has no zone"


def _in_body(status: int, path: Path, edit: Edit) -> Change:
    def change(reply: Reply) -> Reply:
        if reply.status != status or reply.body is None or reply.content is not None:
            return reply
        body = edits.edited(reply.body, path, edit)
        if body is None:  # here null is a body, and None would be no body at all
            return replace(reply, content=b"null")
        return replace(reply, body=body)

    return change


def _of_status(operation: Operation, status: int) -> Iterator[Mutant]:
    kind, tried = (
        ("status-undocumented", (202, 203, 206, 299)) if status < 400 else ("refusal-undocumented", (418, 417, 416))
    )
    other = next((new for new in tried if documented_response(operation, new) is None), tried[0])
    text = f"the status {status} is {other} instead"
    yield _mutant(operation, kind, str(status), text, _whole(status, lambda reply: replace(reply, status=other)))


def _of_headers(operation: Operation, status: int, response: Mapping[str, Json]) -> Iterator[Mutant]:
    for name, given in (response.get("headers") or {}).items():
        header = resolve(operation.document, given)
        if name.lower() == "content-type":
            continue
        detail, text = f"{status}.{name}", f"the header {name} of the {status} answer"
        yield _mutant(operation, "header-dropped", detail, f"{text} is left out", _without_header(status, name))
        for keyword, edit in _header_edits(header.get("schema") or {}).items():
            change = _with_header(status, name, edit)
            yield _mutant(operation, "header-broken", f"{detail}.{keyword}", f"{text} breaks its {keyword}", change)


def _header_edits(schema: Schema) -> dict[str, Edit]:
    found = {**edits.beyond(schema), **edits.malformed(schema)} if schema.get("type") == "string" else {}
    return {**found, "enum": edits.unlisted} if schema.get("enum") else found


def _without_header(status: int, name: str) -> Change:
    def change(reply: Reply) -> Reply:
        return replace(
            reply, headers={key: value for key, value in reply.headers.items() if key.lower() != name.lower()}
        )

    return _whole(status, change)


def _with_header(status: int, name: str, edit: Edit) -> Change:
    def change(reply: Reply) -> Reply:
        new = {key: edit(value) if key.lower() == name.lower() else value for key, value in reply.headers.items()}
        return replace(reply, headers=new)

    return _whole(status, change)


def _of_bytes(operation: Operation, status: int) -> Iterator[Mutant]:
    of = f"the {status} answer"
    for kind, text, change in (
        ("media-type-changed", f"the media type of {of} is text/html", _as_html),
        ("charset-changed", f"{of} is UTF-16", _as_utf_16),
        ("body-truncated", f"{of} breaks off in the middle", _truncated),
        ("body-empty", f"{of} has no body", _empty),
    ):
        yield _mutant(operation, kind, str(status), text, _whole(status, change))


def _of_refusal(operation: Operation, status: int) -> Iterator[Mutant]:
    for kind, text, change in (
        ("refusal-as-success", f"what is refused with {status} has status 200", _with_status(200)),
        ("refusal-as-server-error", f"what is refused with {status} has status 500", _with_status(500)),
        ("refusal-with-stack-trace", f"the {status} answer shows a stack trace", _with_trace),
        ("refusal-malformed", f"the body of the {status} answer is another value", _of_another_shape),
    ):
        if kind != "refusal-malformed" or documented_response(operation, status) is not None:
            yield _mutant(operation, kind, str(status), text, _whole(status, change))


def _mutant(operation: Operation, kind: str, detail: str, text: str, change: Change) -> Mutant:
    return Mutant(operation.id, kind, detail, text, Altering(operation.id, change))


def _whole(status: int, change: Change) -> Change:
    return lambda reply: change(reply) if reply.status == status else reply


def _with_status(status: int) -> Change:
    return lambda reply: replace(reply, status=status)


def _as_html(reply: Reply) -> Reply:
    return reply if reply.body is None else replace(reply, media_type="text/html")


def _as_utf_16(reply: Reply) -> Reply:
    if reply.body is None or not is_json(reply.media_type):
        return reply
    content = json.dumps(reply.body, ensure_ascii=False).encode("utf-16")
    return replace(reply, content=content, media_type=f"{reply.media_type}; charset=utf-16")


def _truncated(reply: Reply) -> Reply:
    if reply.body is None or not is_json(reply.media_type):
        return reply
    content = json.dumps(reply.body, ensure_ascii=False).encode()
    return replace(reply, content=content[: len(content) // 2] or b"[")


def _empty(reply: Reply) -> Reply:
    return reply if reply.body is None else replace(reply, body=None)


def _with_trace(reply: Reply) -> Reply:
    if isinstance(reply.body, dict):
        return replace(reply, body={**reply.body, "trace": TRACE})
    media_type = "text/plain" if reply.body is None else reply.media_type
    return replace(reply, body=TRACE, media_type=media_type)


def _of_another_shape(reply: Reply) -> Reply:
    if reply.body is None or not is_json(reply.media_type):
        return reply
    return replace(reply, body={"unexpected": 7} if isinstance(reply.body, list) else ["unexpected"])
