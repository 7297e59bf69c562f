"""What is drawn at random is kept small: optional parts of large requests are taken out, another seed taking others."""

from __future__ import annotations

import copy
import random
from typing import Any

import pytest

from conformance.model import Json
from conformance.probe.contract.trimming import MOST_PLACES, trim


def large(required: tuple[str, ...] = ()) -> tuple[dict[str, Any], dict[str, Any]]:
    """An operation whose body has thirty objects of five texts each, one of them within itself."""
    parts = {f"part{number}": {"$ref": f"#/components/schemas/Part{number}"} for number in range(30)}
    texts = {name: {"type": "string"} for name in "abcde"}
    schemas: dict[str, Any] = {
        f"Part{number}": {"type": "object", "required": ["a"], "properties": dict(texts)} for number in range(30)
    }
    schemas["Part0"]["properties"]["again"] = {"$ref": "#/components/schemas/Part0"}
    body = {"type": "object", "required": list(required), "properties": {"id": {"type": "string"}, **parts}}
    return {"requestBody": {"content": {"application/json": {"schema": body}}}}, schemas


def trimmed(seed: int, required: tuple[str, ...] = ()) -> dict[str, Any]:
    operation, schemas = large(required)
    trim(operation, schemas, random.Random(seed))
    properties: dict[str, Any] = operation["requestBody"]["content"]["application/json"]["schema"]["properties"]
    return properties


def test_a_large_request_loses_optional_parts_until_it_is_bearable() -> None:
    left = trimmed(1)
    assert 10 < len(left) < 25
    assert 1 + 6 * (len(left) - 1) <= MOST_PLACES
    assert "id" in left


def test_the_same_seed_takes_the_same_parts_and_another_takes_others() -> None:
    assert trimmed(1) == trimmed(1)
    assert set(trimmed(1)) != set(trimmed(2))
    assert set.union(*(set(trimmed(seed)) for seed in range(20))) == {"id", *(f"part{number}" for number in range(30))}


def test_what_is_required_stays() -> None:
    required = tuple(f"part{number}" for number in range(28))
    assert set(trimmed(1, required)) == {"id", *required}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "object", "properties": {"a": {"type": "array", "items": {"type": "string"}}}},
        {"$ref": "#/components/schemas/Missing"},
        {"type": "object", "minProperties": 30, "properties": large()[0]},
        True,
    ],
)
def test_nothing_else_is_changed(schema: Json) -> None:
    operation, schemas = {"parameters": [{"schema": copy.deepcopy(schema)}]}, dict[str, Json]()
    trim(operation, schemas, random.Random(1))
    assert operation["parameters"][0]["schema"] == schema
