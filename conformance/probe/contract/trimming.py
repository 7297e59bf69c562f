"""Keep requests that are drawn at random of a bearable size: of a large one, some of its optional parts at a time."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import Any

from conformance.model import Json

MOST_PLACES = 100
"""A request with more places than these takes minutes to draw, and nobody would read it."""

_REFERENCE = "#/components/schemas/"
_LISTS = ("allOf", "anyOf", "oneOf")


def trim(operation: Mapping[str, Json], schemas: Mapping[str, Json], source: random.Random) -> None:
    """Take optional parts out of an operation's schemas, in place, until a request has at most MOST_PLACES places.

    Another source takes out others. Required parts stay, however many they are; `schemas` are those of the components.
    """
    optional = list(_optional_parts([operation, schemas]))
    source.shuffle(optional)
    while optional and _places(operation, schemas, {}) > MOST_PLACES:
        properties, name = optional.pop()
        properties.pop(name, None)


def _optional_parts(value: Json) -> Iterator[tuple[dict[str, Any], str]]:
    """Every property with properties or items of its own that an object may lack."""
    if isinstance(value, list):
        for item in value:
            yield from _optional_parts(item)
    if not isinstance(value, dict):
        return
    properties = value.get("properties")
    if isinstance(properties, dict) and "minProperties" not in value:
        required = value.get("required") or ()
        yield from ((properties, name) for name, part in properties.items() if name not in required and _is_deep(part))
    for child in value.values():
        yield from _optional_parts(child)


def _is_deep(schema: Json) -> bool:
    return isinstance(schema, dict) and any(word in schema for word in ("$ref", "properties", "items", *_LISTS))


def _places(value: Json, schemas: Mapping[str, Json], known: dict[str, int]) -> int:
    """How many places a request has when each part is there once; a schema within itself counts as one."""
    if isinstance(value, list):
        return sum(_places(item, schemas, known) for item in value)
    if not isinstance(value, dict):
        return 0
    reference = value.get("$ref")
    if isinstance(reference, str):
        return _referred(reference.removeprefix(_REFERENCE), schemas, known)
    inside = (child for word, child in value.items() if word not in ("example", "examples", "responses"))
    return ("type" in value) + sum(_places(child, schemas, known) for child in inside)


def _referred(name: str, schemas: Mapping[str, Json], known: dict[str, int]) -> int:
    if name not in known:
        known[name] = 1
        known[name] = _places(schemas.get(name), schemas, known)
    return known[name]
