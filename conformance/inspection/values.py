"""Examples and defaults beside their schemas, and schemas beside themselves."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import jsonschema_rs

from conformance.documents import Key
from conformance.exceptions import ConformanceError
from conformance.inspection.operations import resolved
from conformance.inspection.source import Source, walk
from conformance.model import Json
from conformance.schema import place, translate

_LITERAL = ("example", "examples", "default", "enum", "const")
_LONGEST = 160
_SCHEMA_KEYS = ("type", "properties", "items", "allOf", "oneOf", "anyOf", "enum", "format", "$ref")


class _Stated(NamedTuple):
    """A value that a document states, where it stands, and the schema that it is to satisfy."""

    rule: str
    key: Key
    value: Json
    schema: Json


def check_values(source: Source) -> None:
    """Add examples and defaults that are not as their schemas say, and patterns that cannot be read."""
    registry = _Registry(source)
    for stated in _stated(source):
        for problem in registry.problems(stated):
            what = "default" if stated.rule == "openapi-default" else "example"
            source.add(
                stated.rule,
                stated.key,
                f"the {what} is not as its schema says: {problem}",
                f"mend the {what} or the schema",
            )
    for key, node in walk(source.content):
        if key and key[-1] == "pattern" and isinstance(node, str) and is_schema_part(key):
            _check_pattern(source, key, node)


def _check_pattern(source: Source, key: Key, pattern: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        mend = "write a regular expression (ECMA-262)"
        source.add("openapi-schema", key, f"the pattern {pattern!r} cannot be read: {error.msg}", mend)


def _stated(source: Source) -> Iterator[_Stated]:
    for key, node in walk(source.content):
        if not isinstance(node, Mapping) or any(part in _LITERAL for part in key):
            continue
        if _is_media(key) or _is_parameter(node):
            yield from _examples(source, key, node, node.get("schema"))
        elif _is_schema(key, node):
            yield from _in_schema(key, node)


def _in_schema(key: Key, node: Mapping[str, Json]) -> Iterator[_Stated]:
    examples = node.get("examples")
    if "example" in node:
        yield _Stated("openapi-example", (*key, "example"), node["example"], node)
    for index, value in enumerate(examples if isinstance(examples, list) else ()):
        yield _Stated("openapi-example", (*key, "examples", index), value, node)
    if "default" in node:
        yield _Stated("openapi-default", (*key, "default"), node["default"], node)


def _examples(source: Source, key: Key, node: Mapping[str, Json], schema: Json) -> Iterator[_Stated]:
    """Of a media type or parameter (OpenAPI 3.0.3, 4.7.14.1)."""
    if not isinstance(schema, Mapping):
        return
    if "example" in node:
        yield _Stated("openapi-example", (*key, "example"), node["example"], schema)
    examples = node.get("examples")
    for name, written in examples.items() if isinstance(examples, Mapping) else ():
        example = resolved(source, written)
        if "value" in example:
            yield _Stated("openapi-example", (*key, "examples", name), example["value"], schema)


def _is_media(key: Key) -> bool:
    return len(key) >= 2 and key[-2] == "content"


def _is_parameter(node: Mapping[str, Json]) -> bool:
    return isinstance(node.get("in"), str) and isinstance(node.get("name"), str)


def _is_schema(key: Key, node: Mapping[str, Json]) -> bool:
    """Whether a mapping stands where a schema does; one named `schema` or `items` may be a property instead."""
    return is_schema_part((*key, "type")) and any(name in node for name in _SCHEMA_KEYS)


def is_schema_part(key: Key) -> bool:
    """Whether a key stands directly in a schema."""
    parents = key[:-1]
    if not parents:
        return False
    last, above = parents[-1], parents[-2] if len(parents) > 1 else None
    if above == "properties" or (above == "schemas" and len(parents) == 3):
        return True
    return last in ("schema", "items", "additionalProperties", "not") or above in ("allOf", "oneOf", "anyOf")


class _Registry:
    """Validates values by the schemas of one document."""

    def __init__(self, source: Source) -> None:
        self._document = source.content
        components = source.content.get("components")
        schemas = components.get("schemas") if isinstance(components, Mapping) else None
        written = schemas if isinstance(schemas, Mapping) else {}
        self._schemas = dict(self._translated(written))
        self._validators: dict[int, jsonschema_rs.Draft202012Validator | None] = {}

    def _translated(self, written: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
        """The schemas that can be used; one that cannot, as other rules tell, leaves out those that refer to it."""
        for name, schema in written.items():
            with contextlib.suppress(ConformanceError, TypeError, ValueError, AttributeError, RecursionError):
                yield name, translate(self._document, schema, "response")

    def problems(self, stated: _Stated) -> Iterator[str]:
        """What is wrong with a value, the first three things."""
        validator = self._validator(stated.schema)
        if validator is None:
            return
        for number, error in enumerate(validator.iter_errors(stated.value)):
            if number == 3:
                return
            message = error.message if len(error.message) <= _LONGEST else f"{error.message[:_LONGEST]}…"
            yield f"{place(error.instance_path)}: {message}"

    def _validator(self, schema: Json) -> jsonschema_rs.Draft202012Validator | None:
        """None where the schema cannot be used: other rules tell why."""
        if id(schema) not in self._validators:
            try:
                translated = translate(self._document, schema, "response")
                whole = (
                    {**translated, "components": {"schemas": self._schemas}}
                    if isinstance(translated, dict)
                    else translated
                )
                made = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
            except Exception:  # references and keywords of any kind: whatever cannot be built cannot be held against
                made = None
            self._validators[id(schema)] = made
        return self._validators[id(schema)]
