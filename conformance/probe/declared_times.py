"""Find the values of an answer that its document declares as date-time, and tell which of them are timestamps. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from conformance.exceptions import DocumentError
from conformance.model import Json, Operation
from conformance.packs import is_json, resolve
from conformance.probe.responses import documented_response
from conformance.request.fields import Field
from conformance.schema import is_valid, place

_DEEPEST = 40
"""Schemas that stand in themselves are followed no deeper than this."""

_HAS_OFFSET = re.compile(r"(?:Z|[+-]\d{2}(?::?\d{2})?)", re.ASCII)


class Declared(NamedTuple):
    """A value that the document declares as date-time, and where in the answer it stands."""

    place: str
    value: Json

    @property
    def is_timestamp(self) -> bool:
        """Whether it is an ISO 8601 timestamp with Z or an explicit offset."""
        return isinstance(self.value, str) and is_timestamp(self.value)


def is_timestamp(text: str) -> bool:
    """Whether a text is an ISO 8601 date and time with Z or an explicit offset, in any spelling (RFC 3339 section 5.6
    lets a space stand for the T).

    A leap second and the hour 24 are moments that ISO 8601 knows, and the standard library does not.
    """
    written = re.sub(r"(?<=:)60(?=[.,Z+-])", "59", text.strip().upper().replace(" ", "T", 1))
    written = re.sub(r"(?<=T)24(?=:?00)", "00", written)
    try:
        return datetime.fromisoformat(written).tzinfo is not None and "T" in written
    except (ValueError, OverflowError):
        return False


def answer_schema(operation: Operation, status: int, content_type: str) -> Mapping[str, Json] | None:
    """The schema of an answer in JSON with this status, None where the document gives none."""
    response = documented_response(operation, status)
    sent = content_type.split(";")[0].strip().lower()
    for name, media in ((response or {}).get("content") or {}).items():
        if is_json(name) and (sent == name.split(";")[0].strip().lower() or is_json(sent)):
            schema = media.get("schema")
            return schema if isinstance(schema, Mapping) else None
    return None


def declares_times(operation: Operation) -> bool:
    """Whether the document declares a date-time in any answer of an operation."""
    return any(_may_hold_times(operation, str(status)) for status in operation.definition.get("responses") or {})


@lru_cache(maxsize=4096)
def _may_hold_times(operation: Operation, status: str) -> bool:
    response = resolve(operation.document, (operation.definition.get("responses") or {}).get(status)) or {}
    schemas = [media.get("schema") for name, media in (response.get("content") or {}).items() if is_json(name)]
    return any(_mentions_times(operation.document, schema, set()) for schema in schemas)


def _mentions_times(document: Mapping[str, Json], node: Json, seen: set[int]) -> bool:
    if id(node) in seen or not isinstance(node, Mapping | list):
        return False
    seen.add(id(node))
    if isinstance(node, list):
        return any(_mentions_times(document, inside, seen) for inside in node)
    if _is_time(node):
        return True
    if "$ref" in node:
        return _mentions_times(document, _resolved(document, node), seen)
    return any(_mentions_times(document, inside, seen) for inside in node.values())


def declared_times(operation: Operation, schema: Json, value: Json) -> list[Declared]:
    """Every value that the schema declares as date-time, null apart."""
    return list(_within(operation, schema, value, (), 0))


def _within(operation: Operation, written: Json, value: Json, where: Field, depth: int) -> Iterator[Declared]:
    schema = _resolved(operation.document, written)
    if depth > _DEEPEST or value is None or not isinstance(schema, Mapping):
        return
    if _is_time(schema) and not isinstance(value, Mapping | list):
        yield Declared(place(where), value)
    for part in schema.get("allOf") or ():
        yield from _within(operation, part, value, where, depth + 1)
    for name in ("oneOf", "anyOf"):
        yield from _alternatives(operation, schema.get(name) or (), value, where, depth)
    yield from _children(operation, schema, value, where, depth)


def _children(
    operation: Operation, schema: Mapping[str, Json], value: Json, where: Field, depth: int
) -> Iterator[Declared]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _within(operation, schema.get("items"), item, (*where, index), depth + 1)
    elif isinstance(value, Mapping):
        described = schema.get("properties") or {}
        for name, inside in value.items():
            child = described.get(name, schema.get("additionalProperties"))
            yield from _within(operation, child, inside, (*where, name), depth + 1)


def _alternatives(
    operation: Operation, branches: Iterable[Json], value: Json, where: Field, depth: int
) -> Iterator[Declared]:
    """What the alternatives say that fit the value but for its formats; where one of them has nothing to complain of,
    the value is right, and that one speaks.
    """
    fitting = [branch for branch in branches if is_valid(operation, branch, value, "response", formats=False)]
    said = [list(_within(operation, branch, value, where, depth + 1)) for branch in fitting]
    yield from next((one for one in said if all(found.is_timestamp for found in one)), said[0] if said else [])


def _is_time(schema: Mapping[str, Json]) -> bool:
    return schema.get("format") == "date-time" and schema.get("type", "string") == "string"


def _resolved(document: Mapping[str, Json], node: Json) -> Json:
    try:
        return resolve(document, node)
    except DocumentError:
        return None
