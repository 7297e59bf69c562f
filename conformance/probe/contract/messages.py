"""Put what schemathesis generated into the words of HTTP, as far as HTTP can carry it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from conformance.exceptions import UsageError
from conformance.model import Json, Operation
from conformance.packs import parameters
from conformance.request import Draft, Message, Part, RequestBuilder
from conformance.request.dates import MARK
from conformance.request.fields import ABSENT
from conformance.request.fresh import fresh_value
from conformance.schema import place

if TYPE_CHECKING:
    from schemathesis.generation.case import Case

Leaf = str | int


def message_of(operation: Operation, case: Case[Any]) -> Message | None:
    """A generated case as a message; None where HTTP cannot carry it, or it would be a request for another path."""
    from schemathesis.config import SanitizationConfig
    from schemathesis.transport.prepare import prepare_request

    try:
        prepared = prepare_request(case, None, config=SanitizationConfig(enabled=False), base_url="http://localhost")
        path = {name: unquote(str(value), errors="strict") for name, value in case.path_parameters.items()}
        body: Any = prepared.body
        content = body.encode() if isinstance(body, str) else body
    except Exception:  # whatever a generated value breaks in a library is no fault of the candidate
        return None
    headers = _headers(operation, case, prepared.headers, has_content=bool(content))
    if not all(map(_is_segment, path.values())) or not all(map(_is_field_value, dict(headers).values())):
        return None
    sent = {name.lower() for name, _ in headers}
    return Message(
        operation=operation,
        path=path,
        query=urlsplit(str(prepared.url)).query,
        headers=headers,
        content=content or None,
        left_out=frozenset(name.lower() for name in _header_names(operation) if name.lower() not in sent),
    )


def _headers(
    operation: Operation, case: Case[Any], prepared: Mapping[str, str | bytes], *, has_content: bool
) -> tuple[tuple[str, str], ...]:
    """The headers that the document describes, cookies, and the type of the content; all else is the kit's to say."""
    described = {name.lower() for name in _header_names(operation)}
    headers = [(name, str(value)) for name, value in (case.headers or {}).items() if name.lower() in described]
    if has_content and "Content-Type" in prepared:
        headers.append(("Content-Type", _text(prepared["Content-Type"])))
    if case.cookies:
        headers.append(("Cookie", "; ".join(f"{name}={value}" for name, value in case.cookies.items())))
    return tuple(headers)


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _header_names(operation: Operation) -> list[str]:
    return [str(found["name"]) for found in parameters(operation) if found["in"] == "header"]


def _is_segment(value: str) -> bool:
    """Whether a value stays one segment of a path on every server: some decode before they divide."""
    return bool(value) and value not in (".", "..") and not set("/\\") & set(value) and value.isprintable()


def _is_field_value(value: str) -> bool:
    """What every server takes for the same field value (RFC 9110 section 5.5)."""
    return value.isascii() and value.isprintable() and value == value.strip()


class Renewal:
    """Gives each request new values where a valid one has new values each time.

    Otherwise every request after the first would be refused as sent before, whatever else is wrong or right with it.
    `again` is one more valid request of the same shape as `base`: what differs between the two is new each time.
    """

    def __init__(self, builder: RequestBuilder, base: Draft, again: Draft) -> None:
        self._builder = builder
        self._base = base
        before, after = _leaves(base), _leaves(again)
        changing = [place for place, value in before.items() if after.get(place) != value]
        self._parts = [(before[place], part) for place in changing if (part := _part(base, place)) is not None]

    def replacements(self) -> dict[Leaf, Leaf]:
        """New values by those that the base has."""
        return {value: self._builder.new(self._base, part) for value, part in self._parts}


def _part(draft: Draft, where: tuple[str | int, ...]) -> Part | None:
    """The part of a request that can have a new value; None for a time of day, and for what no name leads to."""
    kind, name = str(where[0]), place(where[1:])
    part = Part(kind, name)  # type: ignore[arg-type]
    try:
        schema = draft.schema(part)
        fresh_value(schema, draft.get(part), random.Random(0))
    except UsageError:
        return None
    return None if MARK in schema else part


def renewed(case: Case[Any], replacements: Mapping[Leaf, Leaf]) -> None:
    """Put new values in the place of old ones, wherever they stand in a case."""
    if not replacements:
        return
    for name in ("path_parameters", "query", "headers"):
        container = getattr(case, name) or {}
        for key, value in list(container.items()):
            container[key] = _replaced(value, {str(old): str(new) for old, new in replacements.items()})
    if isinstance(case.body, dict | list):
        case.body = _replaced(case.body, replacements)


def _replaced(value: Json, replacements: Mapping[Any, Any]) -> Json:
    if isinstance(value, dict):
        return {key: _replaced(item, replacements) for key, item in value.items()}
    if isinstance(value, list):
        return [_replaced(item, replacements) for item in value]
    return replacements.get(value, value) if isinstance(value, str | int) and not isinstance(value, bool) else value


def _leaves(draft: Draft) -> dict[tuple[str | int, ...], Leaf]:
    found = dict(_below(draft.body, ("body",))) if draft.body is not ABSENT else {}
    for (where, name), value in draft.parameters.items():
        found.update(_below(value, (where, name)))
    return found


def _below(value: Json, where: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Leaf]]:
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from _below(item, (*where, str(name)))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _below(item, (*where, index))
    elif isinstance(value, str | int) and not isinstance(value, bool):
        yield where, value


def with_known_values(case: Case[Any], known: Mapping[str, Json]) -> None:
    """Put the values that only the candidate's operator can know into a case, by the names that they go by."""
    if not known:
        return
    for name in case.path_parameters:
        if name in known:
            case.path_parameters[name] = str(known[name])
    for container in (case.query, case.headers):
        for name in list(container or {}):
            if name in known:
                container[name] = known[name] if isinstance(known[name], str) else str(known[name])
    if isinstance(case.body, dict | list):
        case.body = _known(case.body, known)


def _known(value: Json, known: Mapping[str, Json]) -> Json:
    if isinstance(value, dict):
        return {name: known.get(name, _known(item, known)) for name, item in value.items()}
    return [_known(item, known) for item in value] if isinstance(value, list) else value
