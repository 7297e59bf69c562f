"""Schemas of OpenAPI 3.0 become schemas of JSON Schema 2020-12 that mean the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from conformance.schema import Direction, broken_places, is_marked, is_valid, place, problems, translate
from tests.operations import an_operation

Schema = Mapping[str, Any]

NULLABLE_TEXT = {"type": "string", "nullable": True}
READ_ONLY = {
    "type": "object",
    "required": ["id", "name", "secret"],
    "properties": {
        "id": {"type": "string", "readOnly": True},
        "name": {"type": "string"},
        "secret": {"type": "string", "writeOnly": True},
    },
}


@pytest.mark.parametrize(
    ("schema", "translated"),
    [
        ({"type": "string"}, {"type": "string"}),
        (NULLABLE_TEXT, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        ({"nullable": True}, {}),
        (
            {"type": "string", "nullable": True, "enum": ["a"]},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        (
            {"type": "string", "nullable": True, "enum": ["a", None]},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        ({"type": "number", "minimum": 1, "exclusiveMinimum": True}, {"type": "number", "exclusiveMinimum": 1}),
        ({"type": "number", "minimum": 1, "exclusiveMinimum": False}, {"type": "number", "minimum": 1}),
        ({"type": "number", "maximum": 9, "exclusiveMaximum": True}, {"type": "number", "exclusiveMaximum": 9}),
        (
            {"type": "integer", "format": "int32"},
            {"type": "integer", "format": "int32", "minimum": -(2**31), "maximum": 2**31 - 1},
        ),
        (
            {"type": "integer", "format": "int64"},
            {"type": "integer", "format": "int64", "minimum": -(2**63), "maximum": 2**63 - 1},
        ),
        (
            {"type": "integer", "format": "int32", "minimum": 0, "maximum": 2**40},
            {"type": "integer", "format": "int32", "minimum": 0, "maximum": 2**31 - 1},
        ),
        ({"type": "number", "format": "int32"}, {"type": "number", "format": "int32"}),
        ({"type": "string", "example": "a", "xml": {}, "discriminator": {}}, {"type": "string"}),
        ({"type": "array", "items": NULLABLE_TEXT}, {"type": "array", "items": {"type": ["string", "null"]}}),
        ({"allOf": [NULLABLE_TEXT]}, {"allOf": [{"type": ["string", "null"]}]}),
        ({"anyOf": [NULLABLE_TEXT]}, {"anyOf": [{"type": ["string", "null"]}]}),
        ({"oneOf": [NULLABLE_TEXT]}, {"oneOf": [{"type": ["string", "null"]}]}),
        ({"not": NULLABLE_TEXT}, {"not": {"type": ["string", "null"]}}),
        ({"additionalProperties": NULLABLE_TEXT}, {"additionalProperties": {"type": ["string", "null"]}}),
        ({"additionalProperties": False}, {"additionalProperties": False}),
        # A reference stands alone: OpenAPI 3.0 has what is beside it ignored.
        ({"$ref": "#/components/schemas/A", "nullable": True}, {"$ref": "#/components/schemas/A"}),
    ],
)
def test_translate(schema: Schema, translated: Schema) -> None:
    before = repr(schema)
    assert translate({}, schema, "request") == translated
    assert repr(schema) == before


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        (NULLABLE_TEXT, ["a", None], [1, {}]),
        ({"type": "string"}, ["a"], [None]),
        ({"type": "string", "nullable": True, "enum": ["a"]}, ["a", None], ["b"]),
        ({"type": "integer", "minimum": 1, "exclusiveMinimum": True}, [2], [1, 0]),
        ({"type": "integer", "maximum": 9, "exclusiveMaximum": True}, [8], [9, 10]),
        ({"type": "integer", "format": "int32"}, [2**31 - 1, -(2**31)], [2**31, -(2**31) - 1]),
        ({"type": "integer", "format": "int64"}, [2**63 - 1, -(2**63)], [2**63, -(2**63) - 1]),
        ({"type": "string", "format": "date-time"}, ["2026-11-21T03:00:00Z"], ["2026-11-21", "soon"]),
        ({"type": "string", "format": "date"}, ["2026-11-21"], ["2026-13-21", "2026-11-21T03:00:00Z"]),
        ({"type": "string", "format": "uuid"}, ["3f2504e0-4f89-41d3-9a0c-0305e82c3301"], ["3f2504e0"]),
        ({"type": "string", "format": "of-my-own"}, ["anything"], [1]),
        ({"type": "string", "pattern": "^[A-Z]+$"}, ["AB"], ["ab", ""]),
        ({"type": "integer"}, [1, 1.0], [1.5, "1", True]),
        (
            {"allOf": [{"required": ["a"], "properties": {"a": NULLABLE_TEXT}}, {"required": ["b"]}]},
            [{"a": None, "b": 1}],
            [{"a": "x"}, {"b": 1}, {"a": 1, "b": 1}],
        ),
        (
            {"oneOf": [{"type": "string", "maxLength": 2}, {"type": "string", "minLength": 2}]},
            ["a", "abc"],
            ["ab", 1],
        ),
        ({"anyOf": [{"type": "string"}, {"type": "integer"}]}, ["a", 1], [1.5, None]),
        ({"$ref": "#/components/schemas/Tree"}, [{"children": [{"children": []}]}], [{"children": [{}]}, {}]),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}, [[], [{"children": []}]], [[{}]]),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, [{"a": 1}], [{"a": "b"}]),
        ({}, [1, None, "a", {}], []),
    ],
)
def test_values(schema: Schema, good: list[Any], bad: list[Any]) -> None:
    tree = {
        "type": "object",
        "required": ["children"],
        "properties": {"children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}},
    }
    operation = an_operation(schemas={"Tree": tree})
    for value in good:
        assert problems(operation, schema, value, "response") == []
        assert is_valid(operation, schema, value, "request")
    for value in bad:
        assert problems(operation, schema, value, "response")
        assert not is_valid(operation, schema, value, "request")


@pytest.mark.parametrize(
    ("direction", "value", "missing"),
    [
        ("request", {"name": "a", "secret": "s"}, []),
        ("request", {"name": "a"}, ["secret"]),
        ("response", {"id": "1", "name": "a"}, []),
        ("response", {"name": "a", "secret": "s"}, ["id"]),
        ("response", {}, ["id", "name"]),
        ("request", {}, ["name", "secret"]),
    ],
)
def test_read_only_is_for_answers_and_write_only_for_requests(
    direction: Direction, value: dict[str, str], missing: list[str]
) -> None:
    operation = an_operation(schemas={"Thing": READ_ONLY})
    for schema in (READ_ONLY, {"$ref": "#/components/schemas/Thing"}, {"allOf": [READ_ONLY]}):
        assert sorted(broken_places(operation, schema, value, direction)) == missing


def test_mark_behind_a_reference_counts() -> None:
    marked = {"type": "string", "readOnly": True}
    operation = an_operation(schemas={"Id": marked})
    assert is_marked(operation.document, {"$ref": "#/components/schemas/Id"}, "readOnly")
    assert not is_marked(operation.document, {"$ref": "#/components/schemas/Id"}, "writeOnly")
    assert not is_marked(operation.document, None, "readOnly")
    schema = {"required": ["id"], "properties": {"id": {"$ref": "#/components/schemas/Id"}}}
    assert is_valid(operation, schema, {}, "request")
    assert not is_valid(operation, schema, {}, "response")


@pytest.mark.parametrize(
    ("path", "text"),
    [([], "$"), (["a"], "a"), (["a", 0, "b"], "a[0].b"), ([0], "[0]"), ([0, "a"], "[0].a"), (["a", 1, 2], "a[1][2]")],
)
def test_place(path: list[str | int], text: str) -> None:
    assert place(path) == text


def test_problems_name_their_place_and_are_few_and_short() -> None:
    schema = {"type": "array", "items": {"type": "object", "properties": {"size": {"type": "integer"}}}}
    found = problems(an_operation(), schema, [{"size": "x" * 5000}] * 50, "response")
    assert len(found) == 5
    assert found[0].startswith("[0].size: ")
    assert all(len(problem) < 400 for problem in found)


def test_broken_places_name_what_is_missing_where_it_should_be() -> None:
    schema = {
        "type": "object",
        "required": ["list"],
        "properties": {"list": {"type": "array", "items": {"required": ["id"]}}},
    }
    operation = an_operation()
    assert broken_places(operation, schema, {}, "request") == ["list"]
    assert broken_places(operation, schema, {"list": [{"id": 1}, {}]}, "request") == ["list[1].id"]
    assert broken_places(operation, schema, {"list": 1}, "request") == ["list"]
    assert broken_places(operation, schema, [], "request") == ["$"]


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"$ref": "#/components/schemas/List"}, [{"size": "x"}]),
        ({"allOf": [{"$ref": "#/components/schemas/List/items"}]}, {"size": "x"}),
        ({"properties": {"a": {"$ref": "#/components/schemas/Odd%20name"}}}, {"a": [{"size": "x"}]}),
        ({"$ref": "#/components/schemas/Tree"}, {"size": 1, "parts": [{"parts": [{"size": "x"}]}]}),
    ],
)
def test_what_is_referred_to_through_others_is_checked(schema: Schema, value: Any) -> None:
    schemas = {
        "List": {"type": "array", "items": {"$ref": "#/components/schemas/Sized"}},
        "Sized": {"type": "object", "properties": {"size": {"type": "integer"}}},
        "Odd name": {"$ref": "#/components/schemas/List"},
        "Tree": {
            "allOf": [{"$ref": "#/components/schemas/Sized"}],
            "properties": {"parts": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}},
        },
        "Broken": {"$ref": "#/components/schemas/Nowhere"},
    }
    found = problems(an_operation(schemas=schemas), schema, value, "response")
    assert len(found) == 1
    assert "is not of type" in found[0]


def test_schema_that_cannot_be_checked_is_a_problem_and_no_traceback() -> None:
    found = problems(an_operation(), {"$ref": "#/components/schemas/Nowhere"}, 1, "response")
    assert len(found) == 1
    assert found[0].startswith("cannot be checked: ")
