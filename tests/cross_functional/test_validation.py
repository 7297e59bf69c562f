"""What breaks a declared constraint is refused, and the refusal names the field."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.model import Json, Operation, Outcome
from conformance.probe.room_for_text import has_room_for_text, names_field
from tests.cross_functional.records import DOCUMENT, Records, records_pack
from tests.cross_functional.stage import play

PLAIN = "properties: {message: {type: string}, name: {type: string, maxLength: 20}}"
BARE = "properties: {code: {type: string}, kind: {type: string, enum: [bad]}}"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("accepts anything", "was not refused as invalid"),
        ("has no bounds", "size"),
        ("fails at what is invalid", "was not refused as invalid"),
        ("names no field", "does not name the field"),
        ("names the field of a fixed name alone", "does not name the field"),
    ],
)
def test_what_is_wrong_with_validation_is_found(wrong: str, words: str, tmp_path: Path) -> None:
    played = play("validation", tmp_path, records_pack(tmp_path), Records(wrong))
    assert played.outcome is Outcome.FAILED, played
    assert words in played.message
    assert "bb-example createRecord with the body field" in played.message


@pytest.mark.parametrize("wrong", ["", "names the field by a key", "refuses by plain text"])
def test_a_refusal_that_names_the_field_is_right(wrong: str, tmp_path: Path) -> None:
    played = play("validation", tmp_path, records_pack(tmp_path), Records(wrong))
    assert played.outcome is Outcome.PASSED, played
    sent = [exchange.request for exchange in played.exchanges if exchange.operation == "createRecord"]
    assert len(sent) == 5  # left out, of the wrong type, too long, below the minimum; and what is valid
    assert not [exchange for exchange in played.exchanges if exchange.operation == "removeRecord"]


def test_where_the_document_leaves_no_room_the_field_need_not_be_named(tmp_path: Path) -> None:
    pack = records_pack(tmp_path, DOCUMENT.replace(PLAIN, BARE))
    played = play("validation", tmp_path, pack, Records("names no field"))
    assert played.outcome is Outcome.SKIPPED, played


def test_where_nothing_is_accepted_nothing_is_known(tmp_path: Path) -> None:
    candidate = Records("names no field")
    candidate.problems = lambda content: [("all", True)]  # type: ignore[method-assign]
    candidate.list = lambda request: candidate.refused("all")  # type: ignore[method-assign]
    played = play("validation", tmp_path, records_pack(tmp_path), candidate)
    assert played.outcome is Outcome.INCONCLUSIVE, played


MESSAGE = {"type": "string"}
ROOMS: list[tuple[Json, bool]] = [
    (None, True),
    ({}, True),
    ({"type": "object"}, True),
    ({"type": "object", "additionalProperties": False}, False),
    ({"type": "string"}, True),
    ({"properties": {"message": MESSAGE}}, True),
    ({"properties": {"message": {**MESSAGE, "maxLength": 12}}}, False),
    ({"properties": {"message": {**MESSAGE, "enum": ["bad"]}}}, False),
    ({"properties": {"error": {"enum": ["bad"]}}}, False),
    ({"properties": {"error": MESSAGE, "errorCode": MESSAGE, "requestId": MESSAGE, "version": MESSAGE}}, False),
    ({"properties": {"errors": {"type": "array", "items": {"properties": {"reason": MESSAGE}}}}}, True),
    ({"properties": {"errors": {"type": "array", "items": {"type": "integer"}}}}, False),
    ({"allOf": [{"properties": {"message": MESSAGE}}]}, True),
    ({"oneOf": [{"properties": {"code": MESSAGE}}, {"properties": {"detail": MESSAGE}}]}, True),
]


@pytest.mark.parametrize(("schema", "expected"), ROOMS)
def test_room_for_the_name_of_a_field(schema: Json, expected: bool) -> None:
    response = {"description": ""} if schema is None else {"content": {"application/json": {"schema": schema}}}
    operation = Operation("make", "a", "POST", "/", "", {"responses": {"400": response}}, {})
    assert has_room_for_text(operation, 400) is expected


NAMES = [
    ("The field payeeIdentity is missing", "payeeIdentity", True),
    ("PAYEEIDENTITY: required", "payeeIdentity", True),
    ("payee_identity is required", "payeeIdentity", True),
    ("Payee identity is required", "payeeIdentity", True),
    ("/Beneficiaries/0/payeeIdentity", "payeeIdentity", True),
    ("body.RequestID is too long", "RequestID", True),
    ("The request is invalid", "id", False),
    ("There is no such id.", "id", True),
    ("resize it", "size", False),
    ("SIZE_REQUIRED", "size", True),
    ({"name": "Q-1", "message": "wrong"}, "name", False),
    ({"errors": {"name": ["is required"]}}, "name", True),
    ([{"path": ["name"]}], "name", True),
    (None, "name", False),
]


@pytest.mark.parametrize(("said", "name", "expected"), NAMES)
def test_names_are_found_as_whole_words(said: object, name: str, expected: bool, tmp_path: Path) -> None:
    operation = records_pack(tmp_path).operations["createRecord"]
    assert names_field(said, name, operation, 400) is expected
