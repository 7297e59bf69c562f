"""Find what an OpenAPI document says of one part of a request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from conformance.exceptions import UsageError
from conformance.model import Json, Operation
from conformance.packs import json_media_type, parameters, resolve
from conformance.request.fields import Field
from conformance.schema import place

Schema = Mapping[str, Json]


@lru_cache(maxsize=1024)
def body_media(operation: Operation) -> tuple[str, Mapping[str, Json]] | None:
    """Media type and Media Type Object of the request body, JSON where there is a choice; None without a body."""
    body = resolve(operation.document, operation.definition.get("requestBody") or {})
    return json_media_type(body.get("content"))


def body_schema(operation: Operation) -> Schema | None:
    """The schema of the request body, unresolved, as it stands in the document."""
    media = body_media(operation)
    return None if media is None else media[1].get("schema")


def field_schema(operation: Operation, field: Field) -> Schema:
    """The schema of one body field. Raises UsageError where the document describes no such field."""
    schema = body_schema(operation)
    if schema is None:
        raise UsageError(f"the document describes no request body for {operation.id}")
    for depth, part in enumerate(field):
        found = _child(operation.document, schema, part)
        if found is None:
            raise UsageError(f"the document describes no body field {place(field[: depth + 1])!r} for {operation.id}")
        schema = found
    return merged(operation.document, schema)


def parameter(operation: Operation, where: str, name: str) -> Mapping[str, Json]:
    """The Parameter Object; header names match in any case. Raises UsageError where the document has none."""
    for found in parameters(operation):
        same = found["name"].lower() == name.lower() if where == "header" else found["name"] == name
        if found["in"] == where and same:
            return found
    raise UsageError(f"the document describes no {where} parameter {name!r} for {operation.id}")


def parameter_schema(operation: Operation, found: Mapping[str, Json]) -> Schema:
    """The schema of a parameter, merged."""
    return merged(operation.document, found.get("schema") or {})


def merged(document: Mapping[str, Json], schema: Json) -> Schema:
    """A schema with its reference followed and the parts of `allOf` laid over one another."""
    resolved = resolve(document, schema)
    if not isinstance(resolved, Mapping) or "allOf" not in resolved:
        return resolved if isinstance(resolved, Mapping) else {}
    whole: dict[str, Json] = {}
    for part in [*(merged(document, part) for part in resolved["allOf"]), _without(resolved, "allOf")]:
        for name, value in part.items():
            if name == "properties":
                whole["properties"] = {**whole.get("properties", {}), **value}
            elif name == "required":
                whole["required"] = [*whole.get("required", []), *value]
            else:
                whole[name] = value
    return whole


def alternatives(document: Mapping[str, Json], schema: Schema) -> Iterator[Schema]:
    """The branches of `oneOf` and `anyOf`, merged."""
    for branch in [*(schema.get("oneOf") or ()), *(schema.get("anyOf") or ())]:
        yield merged(document, branch)


def _child(document: Mapping[str, Json], schema: Schema, part: str | int) -> Schema | None:
    schema = merged(document, schema)
    if isinstance(part, int):
        return schema.get("items")
    if part in (schema.get("properties") or {}):
        found: Schema = schema["properties"][part]
        return found
    for branch in alternatives(document, schema):
        inside = _child(document, branch, part)
        if inside is not None:
            return inside
    return None


def _without(schema: Schema, name: str) -> dict[str, Json]:
    return {key: value for key, value in schema.items() if key != name}
