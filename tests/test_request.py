"""Requests from OpenAPI documents: valid ones are valid, the same seed gives the same, a fault is one fault."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from conformance.exceptions import Inconclusive, UsageError
from conformance.model import Json, Operation
from conformance.packs import parameters
from conformance.profile import BlockProfile
from conformance.profile.secrets import Environment
from conformance.request import ABSENT, FAULTS, Draft, Part, RequestBuilder, get, parse_field
from conformance.request.faults import broken_value, converted
from conformance.request.fields import replaced
from conformance.request.fresh import fresh_value
from conformance.request.schemas import body_schema, parameter_schema
from conformance.schema import broken_places, is_valid, place, problems
from tests.kit import pack
from tests.operations import an_operation, taking

OPERATIONS = [
    operation for name in ("bb-payments", "bb-digital-registries") for operation in pack(name).operations.values()
]
EVERY_OPERATION = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
MANY = settings(max_examples=150, deadline=None)


def a_builder(
    *, seed: int = 1, scenario: str = "a", mediator: str | None = "A/B/C/D", **data: Mapping[str, Any]
) -> RequestBuilder:
    written = {"id": "bb-example", "apis": {}, "test-data": data}
    block = BlockProfile.model_validate(written, context=Environment({}))
    return RequestBuilder(block, mediator, seed=seed, scenario=scenario)


def places_broken(operation: Operation, draft: Draft) -> list[str]:
    """Every place of a request that breaks the document; a parameter that must be there and is not counts too."""
    schema = body_schema(operation)
    found = [] if schema is None else [f"body {p}" for p in broken_places(operation, schema, draft.body, "request")]
    for parameter in parameters(operation):
        value = draft.parameters.get((parameter["in"], parameter["name"]), ABSENT)
        if value is ABSENT:
            found += [f"{parameter['in']} {parameter['name']}"] if parameter.get("required") else []
        elif not is_valid(operation, parameter_schema(operation, parameter), value, "request"):
            found.append(f"{parameter['in']} {parameter['name']}")
    return found


def sent(draft: Draft) -> tuple[object, ...]:
    return draft.message().filled(draft.operation.path), draft.query(), draft.headers(), draft.content()


@EVERY_OPERATION
@pytest.mark.parametrize("everything", [False, True], ids=["required alone", "every field"])
def test_valid_requests_satisfy_their_document(operation: Operation, everything: bool) -> None:
    for seed in range(20):
        draft = a_builder(seed=seed).valid(operation, everything=everything)
        assert places_broken(operation, draft) == []
        assert "{" not in draft.message().filled(operation.path)
        content = draft.content()
        assert (content is None) == (body_schema(operation) is None)
        assert content is None or json.loads(content) == draft.body


@EVERY_OPERATION
def test_every_field_is_more_than_what_is_required(operation: Operation) -> None:
    def parts(everything: bool) -> set[str]:
        draft = a_builder().valid(operation, everything=everything)
        named = {f"{where} {name}" for where, name in draft.parameters}
        return named | {f"body {place(path)}" for path in leaves(draft.body, ())}

    described = {f"{found['in']} {found['name']}" for found in parameters(operation)}
    assert parts(everything=False) <= parts(everything=True)
    assert described <= parts(everything=True)
    assert {name for name in parts(everything=False) if not name.startswith("body")} == {
        f"{found['in']} {found['name']}" for found in parameters(operation) if found.get("required")
    }


@EVERY_OPERATION
@pytest.mark.parametrize("everything", [False, True])
def test_same_seed_same_bytes(operation: Operation, everything: bool) -> None:
    def bytes_of(**named: Any) -> tuple[object, ...]:
        builder = a_builder(**named)
        return sent(builder.valid(operation, everything=everything)), sent(
            builder.valid(operation, everything=everything)
        )

    assert bytes_of(seed=5) == bytes_of(seed=5)
    first, second = bytes_of(seed=5)
    if "x-unique" in json.dumps(operation.document) and first != second:
        assert bytes_of(seed=6) != bytes_of(seed=5)
        assert bytes_of(scenario="b") != bytes_of(scenario="a")


def test_what_is_marked_unique_is_new_each_time() -> None:
    for name in ("bulkPayment", "prepaymentValidation", "registerBeneficiary", "updateBeneficiaryDetails"):
        operation = pack("bb-payments").operations[name]
        builder = a_builder()
        bodies = [builder.valid(operation, everything=False).body for _ in range(50)]
        assert len({body["RequestID"] for body in bodies}) == 50


def leaves(value: Json, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    """Every place in a value, from the outside inwards, the value itself left out."""
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, child in children:
        yield (*path, name)
        yield from leaves(child, (*path, name))


def parts_of(operation: Operation, draft: Draft) -> Iterator[Part]:
    for path in leaves(draft.body, ()):
        yield Part("body", place(path))
    for found in parameters(operation):
        if found["in"] != "cookie":
            yield Part(found["in"], found["name"])


@EVERY_OPERATION
def test_each_fault_breaks_exactly_one_place_of_the_request(operation: Operation) -> None:
    tried = 0
    for part in parts_of(operation, a_builder().valid(operation, everything=True)):
        for fault in FAULTS:
            builder = a_builder()
            draft = builder.valid(operation, everything=True)
            try:
                value = builder.broken(draft, part, fault)
            except UsageError:
                continue
            draft.set(part, value)
            tried += 1
            # One constraint may entail another, and of alternatives it is the whole that no longer fits.
            broken = set(places_broken(operation, draft))
            assert len(broken) == 1, (part, fault, value)
            assert f"{part.place} {part.name}".startswith(broken.pop()), (part, fault, value)
    if body_schema(operation) is not None:
        assert tried


@EVERY_OPERATION
def test_each_required_field_that_is_left_out_is_one_fault(operation: Operation) -> None:
    full = a_builder().valid(operation, everything=False)
    for part in parts_of(operation, full):
        draft = a_builder().valid(operation, everything=False)
        if draft.get(part) is ABSENT or part.place == "path" or part.name.endswith("]"):
            continue
        draft.set(part, ABSENT)
        assert places_broken(operation, draft) in ([f"{part.place} {part.name}"], []), part


GOOD: Mapping[str, tuple[dict[str, Any], Json]] = {
    "of the wrong type": ({"type": "integer"}, 5),
    "too long": ({"type": "string", "maxLength": 5}, "abc"),
    "too short": ({"type": "string", "minLength": 3}, "abc"),
    "outside its enumeration": ({"type": "string", "enum": ["red", "green"]}, "red"),
    "against its pattern": ({"type": "string", "pattern": "^[A-Z]{3}$"}, "EUR"),
    "against its format": ({"type": "string", "format": "date"}, "2026-11-21"),
    "above its maximum": ({"type": "integer", "maximum": 9}, 5),
    "below its minimum": ({"type": "integer", "minimum": 1}, 5),
    "too few items": ({"type": "array", "minItems": 2, "items": {}}, [1, 2]),
    "too many items": ({"type": "array", "maxItems": 2, "items": {}}, [1, 2]),
}


def test_every_fault_has_an_example_here() -> None:
    assert set(GOOD) == set(FAULTS)


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_breaks_what_is_declared(fault: str) -> None:
    schema, valid = GOOD[fault]
    operation = taking(schema)
    assert is_valid(operation, schema, valid, "request")
    value = broken_value(operation, schema, valid, fault, random.Random(1))
    assert not is_valid(operation, schema, value, "request")


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_of_a_constraint_that_is_not_declared_is_a_usage_error(fault: str) -> None:
    for schema in ({}, {"type": "object"} if fault != "of the wrong type" else {"description": "anything"}):
        with pytest.raises(UsageError, match=r"declares nothing|allows"):
            broken_value(taking(schema), schema, "x", fault, random.Random(1))


@pytest.mark.parametrize(
    ("schema", "valid", "fault", "value"),
    [
        ({"type": "string", "maxLength": 3}, "ab", "too long", "abbb"),
        ({"type": "string", "maxLength": 3}, ABSENT, "too long", "xxxx"),
        ({"type": "string", "minLength": 2}, "abc", "too short", "a"),
        ({"type": "string", "minLength": 1}, "abc", "too short", ""),
        ({"type": "integer", "format": "int32"}, 1, "against its format", 2**31),
        ({"type": "integer", "format": "int64"}, 1, "against its format", 2**63),
        ({"type": "string", "format": "date"}, "2026-11-21", "against its format", "not a date"),
        ({"type": "integer", "maximum": 9}, 1, "above its maximum", 10),
        ({"type": "integer", "minimum": 1}, 1, "below its minimum", 0),
        ({"type": "number", "minimum": 1, "exclusiveMinimum": True}, 2, "below its minimum", 0),
        ({"type": "array", "minItems": 1}, [1], "too few items", []),
        ({"type": "array", "maxItems": 1}, [1], "too many items", [1, 1]),
        ({"type": "boolean"}, True, "of the wrong type", "not a boolean"),
        ({"oneOf": [{"type": "string"}, {"type": "integer"}]}, "a", "of the wrong type", {"unexpected": "object"}),
    ],
)
def test_broken_values(schema: dict[str, Any], valid: Json, fault: str, value: Json) -> None:
    assert broken_value(taking(schema), schema, valid, fault, random.Random(1)) == value


@pytest.mark.parametrize(
    ("schema", "valid", "fault"),
    [
        # What the document allows after all is not sent as a fault.
        ({"type": "string", "pattern": ""}, "a", "against its pattern"),
        ({"type": "string", "format": "of-my-own"}, "a", "against its format"),
        ({"type": "string", "minLength": 0}, "a", "too short"),
        ({"type": "array", "minItems": 0}, [], "too few items"),
        ({"type": "array", "maxItems": 2}, ABSENT, "too many items"),
        ({"enum": []}, "a", "outside its enumeration"),
    ],
)
def test_constraint_that_nothing_breaks(schema: dict[str, Any], valid: Json, fault: str) -> None:
    with pytest.raises(UsageError):
        broken_value(taking(schema), schema, valid, fault, random.Random(1))


@pytest.mark.parametrize("where", ["path", "query", "header"])
def test_parameter_that_is_any_text_cannot_be_of_the_wrong_type(where: str) -> None:
    parameter = {"name": "id", "in": where, "required": True, "schema": {"type": "string"}, "example": "a"}
    numbered = {"name": "n", "in": where, "required": True, "schema": {"type": "integer"}, "example": 1}
    operation = an_operation({"parameters": [parameter, numbered]})
    builder = a_builder()
    draft = builder.valid(operation, everything=False)
    with pytest.raises(UsageError, match="sent as text"):
        builder.broken(draft, Part(where, "id"), "of the wrong type")  # type: ignore[arg-type]
    assert builder.broken(draft, Part(where, "n"), "of the wrong type") == "not a number"  # type: ignore[arg-type]


@st.composite
def text_schemas(draw: st.DrawFn) -> tuple[dict[str, Any], Json]:
    shortest = draw(st.integers(0, 20))
    longest = draw(st.integers(max(1, shortest), 40))
    letters = st.text("abcxyzABC0123456789-_/", min_size=shortest, max_size=longest)
    return {"type": "string", "minLength": shortest, "maxLength": longest}, draw(st.just(ABSENT) | letters)


@st.composite
def integer_schemas(draw: st.DrawFn) -> tuple[dict[str, Any], Json]:
    schema: dict[str, Any] = {"type": "integer"}
    low = draw(st.none() | st.integers(-(10**6), 10**12))
    high = draw(st.none() | st.integers(0, 10**15))
    if low is not None:
        schema["minimum"] = low
    if high is not None:
        assume(low is None or low <= high)
        schema["maximum"] = high
    if draw(st.booleans()) and (low or 0) < 2**31:
        schema["format"] = "int32"
    example = draw(st.just(ABSENT) | st.integers(max(low or 0, 0), max(low or 0, min(high or 2**31 - 1, 2**31 - 1))))
    assume(example is ABSENT or is_valid(taking(schema), schema, example, "request"))
    return schema, example


formatted = st.sampled_from(["uuid", "date", "date-time"]).map(
    lambda name: ({"type": "string", "format": name}, ABSENT)
)
patterned = st.sampled_from(
    [
        ({"type": "string", "pattern": "^[A-Z]{3}$"}, ABSENT),
        ({"type": "string", "pattern": "^[A-Z]{3}$"}, "EUR"),
        ({"type": "string", "pattern": "^[A-Z]+$", "maxLength": 4}, ABSENT),
        ({"type": "string", "pattern": "^[A-Z]+$", "minLength": 4}, ABSENT),
        ({"type": "string", "pattern": r"^\d{1,2}(\.\d{2})?$"}, "9.99"),
        ({"type": "string", "pattern": "[0-9a-f]"}, ABSENT),
        ({"type": "string", "pattern": "^BB-[0-9]{4}$", "maxLength": 7}, "BB-0001"),
        ({"type": "string", "pattern": "^T-[0-9]{6}$"}, ABSENT),
        ({"type": "string", "pattern": "^(on|off)$"}, ABSENT),
    ]
)


@settings(MANY, suppress_health_check=[HealthCheck.nested_given])
@given(text_schemas() | integer_schemas() | formatted | patterned, st.integers(0, 2**32))
def test_fresh_values_satisfy_their_schema_and_repeat_with_their_seed(
    written: tuple[dict[str, Any], Json], seed: int
) -> None:
    schema, shape = written
    value = fresh_value(schema, shape, random.Random(seed))
    assert problems(taking(schema), schema, value, "request") == []
    assert fresh_value(schema, shape, random.Random(seed)) == value


def test_fresh_values_for_a_pattern_are_seldom_the_same() -> None:
    source = random.Random(1)
    made = {fresh_value({"type": "string", "pattern": "^T-[0-9]{6}$"}, ABSENT, source) for _ in range(100)}
    assert len(made) > 90


@pytest.mark.parametrize(
    ("schema", "shape"),
    [
        ({"type": "boolean"}, True),
        ({"type": "object"}, {}),
        ({"type": "array"}, []),
        ({"type": "string", "enum": ["a"]}, "a"),
        ({"type": "string", "pattern": "^[A-Z]{3}$", "minLength": 9}, ABSENT),
    ],
)
def test_fresh_value_that_cannot_be_made_is_a_usage_error(schema: dict[str, Any], shape: Json) -> None:
    with pytest.raises(UsageError):
        fresh_value(schema, shape, random.Random(1))


def test_fresh_values_differ() -> None:
    source = random.Random(1)
    for schema, shape in (
        ({"type": "string"}, "ab12cd34ef56"),
        ({"type": "integer"}, 5),
        ({"type": "string", "format": "uuid"}, ""),
    ):
        assert len({fresh_value(schema, shape, source) for _ in range(100)}) == 100


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("$", ()),
        ("a", ("a",)),
        ("a.b", ("a", "b")),
        ("a[0]", ("a", 0)),
        ("a[0].b[12].c", ("a", 0, "b", 12, "c")),
        ("[0]", (0,)),
        ("[0][1]", (0, 1)),
        ("X-Odd name", ("X-Odd name",)),
    ],
)
def test_parse_field(text: str, parts: tuple[str | int, ...]) -> None:
    assert parse_field(text) == parts


@pytest.mark.parametrize(
    "text", ["", ".", "a.", ".a", "a..b", "a[", "a[]", "a[x]", "a[-1]", "a[0", "a]", "a[0]b", "$.a[", "[0]."]
)
def test_field_that_is_none(text: str) -> None:
    with pytest.raises(UsageError, match="is no place in a JSON value"):
        parse_field(text)


names = st.text("abcXYZ09_-$ é", min_size=1, max_size=6).filter(lambda name: name != "$")
fields = st.lists(names | st.integers(0, 4), min_size=1, max_size=4).map(tuple)
values: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=8,
)


@MANY
@given(fields)
def test_field_is_read_as_it_is_written(field: tuple[str | int, ...]) -> None:
    assert parse_field(place(field)) == field


@MANY
@given(values, fields, values)
def test_replaced_puts_a_value_in_its_place_and_changes_nothing_else(
    value: Json, field: tuple[str | int, ...], new: Json
) -> None:
    before = json.dumps(value)
    changed = replaced(value, field, new)
    assert get(changed, field) == new
    assert json.dumps(value) == before
    for path in leaves(value, ()):
        apart = path[: len(field)] != field[: len(path)]
        if apart and get(value, path[:-1]) is not ABSENT and kept_kind(value, path, field):
            assert get(changed, path) == get(value, path)


def kept_kind(value: Json, path: tuple[str | int, ...], field: tuple[str | int, ...]) -> bool:
    """Whether every container on the way to a place is of the kind that the new place needs, so that it was kept."""
    for depth, part in enumerate(field):
        holder = get(value, field[:depth])
        if path[:depth] == field[:depth] and not isinstance(holder, list if isinstance(part, int) else dict):
            return False
    return True


@MANY
@given(values, st.data())
def test_what_is_left_out_is_gone_and_left_out_again_changes_nothing(value: Json, data: st.DataObject) -> None:
    paths = [path for path in leaves(value, ()) if all(isinstance(part, str) for part in path)]
    assume(paths)
    path = data.draw(st.sampled_from(paths))
    changed = replaced(value, path, ABSENT)
    assert get(changed, path) is ABSENT
    assert replaced(changed, path, ABSENT) == changed
    assert replaced(changed, path, get(value, path)) == value


@pytest.mark.parametrize(
    ("value", "field", "new", "changed"),
    [
        ({"a": 1}, "$", {"b": 2}, {"b": 2}),
        ({}, "a.b", 1, {"a": {"b": 1}}),
        ({}, "a[1].b", 1, {"a": [{}, {"b": 1}]}),
        ({"a": [1, 2, 3]}, "a[1]", ABSENT, {"a": [1, 3]}),
        ({"a": [1]}, "a[0]", 5, {"a": [5]}),
        (ABSENT, "a", 1, {"a": 1}),
        ({"a": None}, "a", ABSENT, {}),
        ({"a": "text"}, "a.b", 1, {"a": {"b": 1}}),
    ],
)
def test_replaced(value: Json, field: str, new: Json, changed: Json) -> None:
    assert replaced(value, parse_field(field), new) == changed


def test_null_is_something_and_absent_is_nothing() -> None:
    assert get({"a": None}, ("a",)) is None
    assert get({}, ("a",)) is ABSENT
    assert get([1], (1,)) is ABSENT
    assert get({"0": 1}, (0,)) is ABSENT
    assert get("text", (0,)) is ABSENT


def dated(days: Json, **more: Any) -> dict[str, Any]:
    """A text that lies so many days ahead."""
    return {"type": "string", "x-days-from-now": days, **more}


@pytest.mark.parametrize("days", [30, 1, 0, -1, -400])
@pytest.mark.parametrize("everything", [False, True])
def test_days_from_now(days: int, everything: bool) -> None:
    moments = {"moment": dated(days, format="date-time", example="2020-01-01T00:00:00Z"), "text": dated(days)}
    properties = {"day": dated(days, format="date", example="2020-01-01"), **moments}
    operation = taking({"type": "object", "required": list(properties), "properties": properties})
    before = datetime.now(UTC)
    body = a_builder().valid(operation, everything=everything).body
    after = datetime.now(UTC)
    possible = {(moment + timedelta(days=days)).date() for moment in (before, after)}
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", body["day"])
    assert date.fromisoformat(body["day"]) in possible
    for name in moments:
        moment = datetime.fromisoformat(body[name])
        assert moment.date() in possible
        assert body[name].endswith("T09:00:00Z" if days else "Z")
        if not days:
            assert before - timedelta(seconds=1) <= moment <= after


def test_days_from_now_stand_wherever_a_schema_does_and_test_data_replace_them() -> None:
    parameters = [
        {"name": "from", "in": "query", "required": True, "schema": dated(3, format="date")},
        {"name": "until", "in": "query", "required": True, "schema": {"$ref": "#/components/schemas/Day"}},
    ]
    slots = {"type": "array", "minItems": 2, "items": {"$ref": "#/components/schemas/Day"}}
    body = {"content": {"application/json": {"schema": {"type": "object", "required": ["slots"], "properties": {}}}}}
    body["content"]["application/json"]["schema"]["properties"] = {"slots": slots}
    operation = an_operation(
        {"parameters": parameters, "requestBody": body}, schemas={"Day": dated(-3, format="date", example="2020-01-01")}
    )
    draft = a_builder(values={"from": "2020-02-02"}).valid(operation, everything=False)
    assert draft.parameters["query", "from"] == "2020-02-02"
    behind = draft.parameters["query", "until"]
    assert datetime.now(UTC).date() - date.fromisoformat(behind) in (timedelta(days=3), timedelta(days=4))
    assert draft.body["slots"] == [behind, behind] or behind < draft.body["slots"][0]


THING = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "string", "maxLength": 8}, "size": {"type": "integer"}, "colour": {"type": "string"}},
}


def test_test_data_replaces_examples_and_the_operations_own_wins() -> None:
    operation = taking(THING, example={"id": "one", "size": 1, "colour": "red"})
    plain = a_builder().valid(operation, everything=True).body
    assert plain == {"id": "one", "size": 1, "colour": "red"}
    data = {"id": "mine", "createThing.id": "own", "size": 7, "otherThing.colour": "blue"}
    assert a_builder(values=data).valid(operation, everything=True).body == {"id": "own", "size": 7, "colour": "red"}


def test_test_data_that_breaks_the_document_is_inconclusive_and_says_so() -> None:
    with pytest.raises(Inconclusive, match=r"No valid createThing request can be built: id: .*test data"):
        a_builder(values={"id": "far too long for it"}).valid(taking(THING), everything=False)


def test_unknown_values_come_from_the_profile_first() -> None:
    operation = taking(THING, example={"id": "one"})
    part = Part("body", "id")
    builder = a_builder(unknown={"id": "nobody"})
    assert builder.unknown(builder.valid(operation, everything=False), part) == "nobody"
    made = a_builder().unknown(a_builder().valid(operation, everything=False), part)
    assert made != "one"
    assert len(made) == 3


def test_named_test_data() -> None:
    assert a_builder(named={"a": [1]}).test_data("a") == [1]
    with pytest.raises(Inconclusive, match="“b”"):
        a_builder(named={"a": 1}).test_data("b")


@pytest.mark.parametrize(
    ("kind", "value", "result"),
    [
        ("string", 12, "12"),
        ("string", 1.5, "1.5"),
        ("string", "a", "a"),
        ("string", True, True),
        ("integer", "12", 12),
        ("integer", "-12", -12),
        ("integer", "1000000000000017", 1000000000000017),
        ("integer", "1.5", ABSENT),
        ("integer", "x", ABSENT),
        ("integer", "9" * 40, ABSENT),
        ("integer", "", ABSENT),
        ("integer", "١٢", ABSENT),
        ("integer", 5, 5),
        ("object", {"a": 1}, {"a": 1}),
    ],
)
def test_remembered_value_in_the_type_of_its_place(kind: str, value: Json, result: Json) -> None:
    assert converted({}, {"type": kind}, value) is result or converted({}, {"type": kind}, value) == result


def test_remembered_value_that_does_not_fit_is_inconclusive() -> None:
    operation = taking(THING)
    draft = a_builder().valid(operation, everything=False)
    with pytest.raises(Inconclusive, match='"size"'):
        a_builder().remembered(draft, Part("body", "size"), "voucher-x")


def test_places_that_the_document_does_not_describe_are_usage_errors() -> None:
    draft = a_builder().valid(taking(THING), everything=False)
    for part in (
        Part("body", "weight"),
        Part("body", "id.x"),
        Part("query", "q"),
        Part("header", "X"),
        Part("path", "p"),
    ):
        with pytest.raises(UsageError, match="describes no"):
            draft.schema(part)
    without = a_builder().valid(an_operation(), everything=False)
    with pytest.raises(UsageError, match="no request body"):
        without.set(Part("body", "id"), 1)


def test_parameters_travel_as_openapi_has_them() -> None:
    written = [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
        {"name": "tags", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
        {"name": "all", "in": "query", "schema": {"type": "boolean"}},
        {"name": "X-Id", "in": "header", "schema": {"type": "string"}},
    ]
    draft = a_builder().valid(an_operation({"parameters": written}), everything=False)
    draft.set(Part("path", "id"), "a/b c?é")
    draft.set(Part("query", "tags"), ["x", "y"])
    draft.set(Part("query", "all"), True)
    draft.set(Part("header", "x-id"), "one")
    assert draft.message().filled("/things/{id}") == "/things/a%2Fb%20c%3F%C3%A9"
    assert draft.query() == [("tags", "x"), ("tags", "y"), ("all", "true")]
    assert draft.headers() == [("X-Id", "one")]
    draft.set(Part("query", "tags"), ABSENT)
    draft.set(Part("header", "X-Id"), ABSENT)
    assert draft.query() == [("all", "true")]
    assert draft.headers() == []
    with pytest.raises(UsageError, match="path parameter cannot be left out"):
        draft.set(Part("path", "id"), ABSENT)


@pytest.mark.parametrize("seed", range(40))
def test_new_values_of_one_scenario_differ_however_short_they_are(seed: int) -> None:
    code = {"type": "object", "required": ["code"], "properties": {"code": {"type": "string", "maxLength": 1}}}
    builder, part = a_builder(seed=seed), Part("body", "code")
    draft = builder.valid(taking(code, example={"code": "7"}), everything=False)
    values = [builder.new(draft, part) for _ in range(6)]
    assert len({"7", *values}) == 7
