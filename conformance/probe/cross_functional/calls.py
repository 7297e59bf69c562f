"""Name an address of the kit in a request, and hold what comes to it against the document. Pure: no network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlencode

import httpx

from conformance.exceptions import CheckFailed, UsageError
from conformance.exchange import Answer
from conformance.exchange.listener import Call
from conformance.model import Json, Operation
from conformance.packs import Callback, is_json, resolve
from conformance.request import Draft, Message
from conformance.request.fields import pointed, replaced
from conformance.request.schemas import body_schema, parameter, parameter_schema
from conformance.schema import problems


@dataclass(frozen=True)
class Misfit:
    """What of a call is not as the document says."""

    what: str
    expected: str
    actual: str


def naming(draft: Draft, named: Sequence[tuple[Callback, str]]) -> Message:
    """The request with an address in each place where a callback takes one from.

    Raises UsageError where the document allows no such address there.
    """
    sent = draft.copy()
    headers: list[tuple[str, str]] = []
    query: list[tuple[str, str]] = []
    for callback, address in named:
        if callback.source == "body":
            sent.body = replaced(sent.body, pointed(callback.name), address)
        else:
            _check_parameter(draft.operation, callback, address)
            sent.parameters.pop((str(callback.source), callback.name), None)
            (headers if callback.source == "header" else query).append((callback.name, address))
    _check_body(sent)
    message = sent.message()
    pairs = [part for part in (message.query, urlencode(query)) if part]
    return replace(message, query="&".join(pairs), headers=(*message.headers, *headers))


def misfit(callbacks: Sequence[Callback], call: Call) -> Misfit | None:
    """What of a call is as none of the callbacks says that may come to its address; None where all is well."""
    found = [_misfit(callback.call, call) for callback in callbacks]
    return None if None in found else found[0]


def _check_parameter(operation: Operation, callback: Callback, address: str) -> None:
    """A header that the document names in the address of a callback alone may hold any address."""
    place: Literal["header", "query"] = "header" if callback.source == "header" else "query"
    try:
        described, _ = parameter(operation, place, callback.name)
    except UsageError:
        return
    broken = problems(operation, parameter_schema(operation, described), address, "request")
    if broken:
        raise UsageError(f"the document allows no such address as {callback.name}: {broken[0]}")


def _check_body(draft: Draft) -> None:
    schema = body_schema(draft.operation)
    broken = [] if schema is None else problems(draft.operation, schema, draft.body, "request")
    if broken:
        raise UsageError(f"the document allows no such address in the body: {broken[0]}")


def _misfit(described: Operation, call: Call) -> Misfit | None:
    if call.method != described.method:
        return Misfit("comes with another method", described.method, call.method)
    if call.problem:
        return Misfit("cannot be read", "a readable call", call.problem)
    body = resolve(described.document, described.definition.get("requestBody") or {})
    content = body.get("content") or {}
    if not content or (not call.content and not body.get("required")):
        return None
    return _misfit_of_body(described, content, call)


def _misfit_of_body(described: Operation, content: dict[str, Json], call: Call) -> Misfit | None:
    sent = call.header("content-type")
    media = next((media for name, media in content.items() if _bare(name) in (_bare(sent), "*/*")), None)
    if media is None:
        return Misfit("comes with another media type", " or ".join(content), sent[:100] or "no Content-Type header")
    if not is_json(sent):
        return None
    try:
        value = Answer(0, 200, httpx.Headers(), call.content).json()
    except CheckFailed as failure:
        return Misfit("has a body that is not readable JSON", "a JSON body", failure.actual)
    broken = problems(described, media.get("schema") or {}, value, "request")
    return Misfit("has a body that breaks its schema", f"the schema of {described.id}", broken[0]) if broken else None


def _bare(media_type: str) -> str:
    return media_type.split(";")[0].strip().lower()
