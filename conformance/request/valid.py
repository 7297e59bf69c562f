"""Build a valid request body or parameter: examples first, then the schema, and test data over both."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from conformance.model import Json, Operation
from conformance.packs import json_media_type
from conformance.request.dates import MARK, day
from conformance.request.fields import ABSENT
from conformance.request.fresh import fresh_value
from conformance.request.schemas import Schema, alternatives, body_media, merged, parameter_schema
from conformance.schema import is_marked, is_valid

_DEEPEST = 12
_PLAIN: Mapping[str, Json] = {"boolean": True, "integer": 1, "number": 1, "null": None}
_FORMATS: Mapping[str, Json] = {
    "date-time": "2026-01-15T09:30:00Z",
    "date": "2026-01-15",
    "email": "amina.diallo@example.org",
    "uri": "https://example.org/notifications",
    "uuid": "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
}

Supplied = Callable[[str], Json]
"""The profile's test data for a field or parameter name, or ABSENT."""


Above = tuple[str | None, ...]
"""The references of the schemas that a value stands in; None for one that is written in place."""


@dataclass(frozen=True)
class ValueBuilder:
    """Builds values for one operation; `everything` adds what is optional."""

    operation: Operation
    supplied: Supplied
    source: random.Random
    everything: bool

    def body(self) -> Json:
        """A valid body, or ABSENT where the operation takes none."""
        media = body_media(self.operation)
        return ABSENT if media is None else self.content(media[1])

    def content(self, media: Mapping[str, Json]) -> Json:
        """A valid value for a Media Type Object."""
        return self._value(media.get("schema") or {}, _example(media), "", ())

    def parameter(self, found: Mapping[str, Json]) -> Json:
        """A valid value for a Parameter Object."""
        schema = parameter_schema(self.operation, found)
        media = json_media_type(found.get("content"))
        return self._value(schema, _example(media[1] if media else found), str(found["name"]), ())

    def _value(self, written: Schema, example: Json, name: str, above: Above) -> Json:
        supplied = self.supplied(name) if name else ABSENT
        if supplied is not ABSENT:
            return supplied
        schema = self._branch(merged(self.operation.document, written), example)
        if example is ABSENT:
            example = _example(schema)
        if MARK in schema:
            return day(schema, schema[MARK])
        if schema.get("x-unique"):
            return fresh_value(schema, example, self.source)
        above = (*above, written.get("$ref"))
        if "properties" in schema or schema.get("type") == "object":
            return self._object(schema, example, above)
        if schema.get("type") == "array":
            return self._array(schema, example, above)
        return _plain(schema, self.source) if example is ABSENT else example

    def _object(self, schema: Schema, example: Json, above: Above) -> Json:
        known = example if isinstance(example, Mapping) else {}
        properties = schema.get("properties") or {}
        if not properties:
            return dict(known)
        required = schema.get("required") or ()
        built: dict[str, Json] = {}
        for name, child in properties.items():
            wanted = name in required or (self.everything and not _is_within_itself(child, above))
            if wanted and not is_marked(self.operation.document, child, "readOnly"):
                built[name] = self._value(child, known.get(name, ABSENT), name, above)
        return built

    def _array(self, schema: Schema, example: Json, above: Above) -> Json:
        examples = example if isinstance(example, list) else []
        least = schema.get("minItems", 0)
        items = schema.get("items") or {}
        some = 0 if _is_within_itself(items, above) else 1
        count = max(least, len(examples) if self.everything else min(1, len(examples)), some)
        padded = [*examples, *([examples[0] if examples else ABSENT] * count)][:count]
        return [self._value(items, item, "", above) for item in padded]

    def _branch(self, schema: Schema, example: Json) -> Schema:
        """Of several alternatives the one that the example satisfies, else the first."""
        branches = list(alternatives(self.operation.document, schema))
        if not branches:
            return schema
        fitting = (b for b in branches if example is not ABSENT and is_valid(self.operation, b, example, "request"))
        return {**schema, **next(fitting, branches[0])}


def _is_within_itself(child: Schema, above: Above) -> bool:
    """Whether a schema is one that it stands in, such as that of an agreement's earlier version, which is another."""
    return len(above) > _DEEPEST or ("$ref" in child and child["$ref"] in above)


def _example(holder: Mapping[str, Json]) -> Json:
    """The example of a Media Type, Parameter or Schema Object, its default, or the first of its enumeration."""
    if "example" in holder:
        return holder["example"]
    for named in (holder.get("examples") or {}).values() if isinstance(holder.get("examples"), Mapping) else ():
        return named.get("value", ABSENT)
    if "default" in holder:
        return holder["default"]
    return holder["enum"][0] if holder.get("enum") else ABSENT


def _plain(schema: Schema, source: random.Random) -> Json:
    kind = str(schema.get("type"))
    if kind in _PLAIN:
        low, high = schema.get("minimum"), schema.get("maximum")
        return low if low is not None else (high if high is not None else _PLAIN[kind])
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    return fresh_value({"type": "string", **schema}, ABSENT, source)
