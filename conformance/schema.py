"""Check JSON values against the schemas of an OpenAPI document.

jsonschema-rs validates: it stays fast on answers of megabytes, which the validators written in Python do not. It knows
JSON Schema 2020-12 but not the dialect of OpenAPI 3.0, so that schemas are translated first.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import islice
from typing import Any, Literal, NamedTuple
from urllib.parse import unquote

import jsonschema_rs

from conformance.model import Json, Operation
from conformance.packs import resolve

Direction = Literal["request", "response"]

_LONGEST_PROBLEM = 300
_INTEGER_BOUNDS = {"int32": 2**31, "int64": 2**63}
_COMPONENTS = "#/components/schemas/"
_SUBSCHEMAS = ("items", "additionalProperties", "not")
_SUBSCHEMA_LISTS = ("allOf", "anyOf", "oneOf")


def problems(operation: Operation, schema: Mapping[str, Json], value: Json, direction: Direction) -> list[str]:
    """What is wrong with a value, at most five sentences that each begin with the place; empty where nothing is."""
    try:
        errors = list(islice(_validator(_Key(operation, schema), direction, formats=True).iter_errors(value), 5))
    except (ValueError, RecursionError) as error:
        return [f"cannot be checked: {_shortened(str(error))}"]
    return [f"{place(error.instance_path)}: {_shortened(error.message)}" for error in errors]


class Broken(NamedTuple):
    """A place in a value, and the keyword of its schema that it breaks, such as `maxLength` or `required`."""

    place: str
    keyword: str


def broken_constraints(
    operation: Operation, schema: Mapping[str, Json], value: Json, direction: Direction
) -> list[Broken]:
    """What of a schema a value breaks, and where; a missing field counts as broken itself."""
    broken = []
    for error in islice(_validator(_Key(operation, schema), direction, formats=True).iter_errors(value), 50):
        missing = error.kind.property if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Required) else None
        where = place([*error.instance_path, *([missing] if missing else [])])
        broken.append(Broken(where, str(error.kind.name)))
    return broken


def broken_places(operation: Operation, schema: Mapping[str, Json], value: Json, direction: Direction) -> list[str]:
    """The places in a value that break a schema; a missing field counts as broken itself."""
    return [broken.place for broken in broken_constraints(operation, schema, value, direction)]


def is_valid(operation: Operation, schema: Json, value: Json, direction: Direction, *, formats: bool = True) -> bool:
    """Whether a value satisfies a schema of the operation's document, its formats apart or not."""
    try:
        return _validator(_Key(operation, schema), direction, formats=formats).is_valid(value)
    except (ValueError, RecursionError):
        return False


def place(path: Any) -> str:
    """A path into a JSON value, as feature files write it: `results[0].id`; `$` is the whole value."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.removeprefix(".") or "$"


class _Key:
    """Lets a schema serve as a key of the cache of validators, by identity: documents live as long as the run."""

    def __init__(self, operation: Operation, schema: Json) -> None:
        self.operation = operation
        self.schema = schema

    def __hash__(self) -> int:
        return id(self.schema)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.schema is other.schema


@lru_cache(maxsize=16)  # each takes up to a megabyte
def _validator(key: _Key, direction: Direction, *, formats: bool) -> jsonschema_rs.Draft202012Validator:
    document = key.operation.document
    components = (document.get("components") or {}).get("schemas") or {}
    schemas = {name: translate(document, components[name], direction) for name in _named(components, key.schema)}
    schema = translate(document, key.schema, direction)
    if not isinstance(schema, dict):
        return jsonschema_rs.Draft202012Validator(schema)
    return jsonschema_rs.Draft202012Validator({**schema, "components": {"schemas": schemas}}, validate_formats=formats)


def _named(components: Mapping[str, Json], schema: Json) -> list[str]:
    """The component schemas that a schema refers to, be it through others: all that its validator has to hold."""
    found: dict[str, None] = {}
    waiting = [schema]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Mapping):
            name = unquote(str(part.get("$ref", ""))).removeprefix(_COMPONENTS).split("/")[0]
            if name in components and name not in found:
                found[name] = None
                waiting.append(components[name])
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return list(found)


def translate(document: Mapping[str, Json], schema: Json, direction: Direction) -> Json:
    """An OpenAPI schema as JSON Schema 2020-12 (OpenAPI 3.0.3, 4.7.24: nullable, exclusive bounds, read-only)."""
    if not isinstance(schema, Mapping):
        return schema
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    translated = {name: value for name, value in schema.items() if name not in ("example", "discriminator", "xml")}
    for name in _SUBSCHEMAS:
        if name in translated:
            translated[name] = translate(document, translated[name], direction)
    for name in _SUBSCHEMA_LISTS:
        if name in translated:
            translated[name] = [translate(document, part, direction) for part in translated[name]]
    if isinstance(schema.get("properties"), Mapping):
        translated["properties"] = {
            name: translate(document, part, direction) for name, part in schema["properties"].items()
        }
        translated["required"] = _required(document, schema, direction)
    _translate_bounds(translated)
    _translate_nullable(translated)
    return translated


def _required(document: Mapping[str, Json], schema: Mapping[str, Json], direction: Direction) -> list[str]:
    """Read-only fields are required of answers alone, write-only fields of requests alone (OpenAPI 3.0.3, 4.7.24.2)."""
    exempt = "readOnly" if direction == "request" else "writeOnly"
    properties = schema["properties"]
    return [name for name in schema.get("required") or () if not is_marked(document, properties.get(name), exempt)]


def is_marked(document: Mapping[str, Json], schema: Json, mark: str) -> bool:
    """Whether a schema, its references followed, carries a mark such as `readOnly`."""
    return isinstance(schema, Mapping) and bool(resolve(document, schema).get(mark))


def _translate_bounds(schema: dict[str, Json]) -> None:
    for exclusive, inclusive in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(schema.get(exclusive), bool) and schema.pop(exclusive):
            schema[exclusive] = schema.pop(inclusive)
    limit = _INTEGER_BOUNDS.get(str(schema.get("format")))
    if limit is not None and schema.get("type") == "integer":
        schema["minimum"] = max(schema.get("minimum", -limit), -limit)
        schema["maximum"] = min(schema.get("maximum", limit - 1), limit - 1)


def _translate_nullable(schema: dict[str, Json]) -> None:
    if schema.pop("nullable", False) and isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
        if "enum" in schema and None not in schema["enum"]:
            schema["enum"] = [*schema["enum"], None]


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_PROBLEM else f"{text[:_LONGEST_PROBLEM]}…"
