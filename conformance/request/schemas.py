"""Find what an OpenAPI document says of one part of a request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from conformance.exceptions import UsageError
from conformance.model import Json, Operation
from conformance.packs import is_json, json_media_type, parameters, resolve
from conformance.request.fields import Field, parse_field
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


@lru_cache(maxsize=4096)
def field_schema(operation: Operation, field: Field) -> Schema:
    """The schema of one body field. Raises UsageError where the document describes no such field."""
    schema = body_schema(operation)
    if schema is None:
        raise UsageError(f"the document describes no request body for {operation.id}")
    return _descended(operation, schema, field, "body field")


def parameter(operation: Operation, where: str, name: str) -> tuple[Mapping[str, Json], Field]:
    """The Parameter Object, and the place within its value where `name` goes on, as `event.from` does.

    Header names match in any case. Raises UsageError where the document has no such parameter.
    """
    there = [found for found in parameters(operation) if found["in"] == where]
    for found in there:
        if name.lower() == found["name"].lower() if where == "header" else name == found["name"]:
            return found, ()
    for found in there:
        if name.startswith(f"{found['name']}."):
            return found, parse_field(name[len(found["name"]) + 1 :])
    raise UsageError(f"the document describes no {where} parameter {name!r} for {operation.id}")


def parameter_part_schema(operation: Operation, where: str, name: str) -> Schema:
    """The schema of a parameter, or of what stands within its value."""
    found, field = parameter(operation, where, name)
    return _descended(operation, parameter_schema(operation, found), field, f"{where} parameter {found['name']}:")


def is_exploded(operation: Operation, found: Mapping[str, Json]) -> bool:
    """Whether each property of a parameter is a query pair of its own (OpenAPI 3.0.3, 4.7.12: form, exploded)."""
    is_form = (
        found["in"] == "query"
        and "schema" in found
        and found.get("style", "form") == "form"
        and found.get("explode", True)
    )
    return bool(is_form and parameter_schema(operation, found).get("properties"))


def is_json_text(found: Mapping[str, Json]) -> bool:
    """Whether a parameter's value is sent as one JSON text (OpenAPI 3.0.3, 4.7.12: content)."""
    media = json_media_type(found.get("content"))
    return media is not None and is_json(media[0])


def parameter_schema(operation: Operation, found: Mapping[str, Json]) -> Schema:
    """The schema of a parameter, merged; it stands below a media type where the value is sent as JSON."""
    media = json_media_type(found.get("content"))
    return merged(operation.document, (media[1] if media else found).get("schema") or {})


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


def _descended(operation: Operation, schema: Schema, field: Field, what: str) -> Schema:
    for depth, part in enumerate(field):
        found = _child(operation.document, schema, part)
        if found is None:
            raise UsageError(f"the document describes no {what} {place(field[: depth + 1])!r} for {operation.id}")
        schema = found
    return merged(operation.document, schema)


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
