"""Every declared date-time says its offset, wherever in an answer it stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from conformance.model import Json, Operation, Outcome
from conformance.probe.declared_times import declared_times, declares_times, is_timestamp
from tests.cross_functional.records import DOCUMENT, Records, records_pack
from tests.cross_functional.stage import play

TIMES = {
    "2026-01-15T09:30:00Z": True,
    "2026-01-15T09:30:00.1Z": True,
    "2026-01-15T09:30:00.1234567+02:00": True,
    "2026-01-15t09:30:00z": True,
    "2026-01-15 09:30:00Z": True,
    "20260115T093000+0530": True,
    "2026-W03-4T09:30Z": True,
    "2016-12-31T23:59:60Z": True,
    "2026-01-15T24:00:00Z": True,
    "2026-01-15T09:30:00": False,
    "2026-01-15": False,
    "2026-01-15Z": False,
    "2026-13-15T09:30:00Z": False,
    "15.01.2026 09:30 Z": False,
    "1768469400": False,
    "": False,
    "now": False,
    "9" * 5000: False,
}


@pytest.mark.parametrize(("text", "expected"), TIMES.items(), ids=[text[:30] for text in TIMES])
def test_timestamps_are_told_from_other_text(text: str, expected: bool) -> None:
    assert is_timestamp(text) is expected


TIME = {"type": "string", "format": "date-time"}
NODE = {"type": "object", "properties": {"at": TIME, "next": {"$ref": "#/components/schemas/Node"}}}
NAIVE, RIGHT = "2026-01-15T09:30:00", "2026-01-15T09:30:00Z"
SCHEMAS: list[tuple[Json, Json, list[str]]] = [
    ({"properties": {"at": TIME}}, {"at": NAIVE, "other": NAIVE}, ["at"]),
    ({"type": "array", "items": TIME}, [RIGHT, NAIVE], ["[1]"]),
    ({"additionalProperties": TIME}, {"a": NAIVE}, ["a"]),
    ({"allOf": [{"properties": {"at": TIME}}, {"properties": {"b": {"type": "string"}}}]}, {"at": NAIVE}, ["at"]),
    ({"oneOf": [{"type": "integer"}, {"$ref": "#/components/schemas/Node"}]}, {"at": NAIVE}, ["at"]),
    ({"anyOf": [{"type": "string"}, TIME]}, NAIVE, []),
    ({"anyOf": [TIME, {"type": "string", "format": "date"}]}, NAIVE, []),
    ({"$ref": "#/components/schemas/Node"}, {"next": {"next": {"at": NAIVE}}}, ["next.next.at"]),
    ({"$ref": "#/components/schemas/Loop"}, {"at": NAIVE}, []),
    ({"properties": {"at": {**TIME, "nullable": True}}}, {"at": None}, []),
    ({"properties": {"at": TIME}}, {"at": 1768469400}, ["at"]),
    ({"properties": {"at": {"type": "integer", "format": "date-time"}}}, {"at": 1768469400}, []),
]


def an_operation(schema: Json) -> Operation:
    responses = {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}
    schemas = {"Node": NODE, "Loop": {"allOf": [{"$ref": "#/components/schemas/Loop"}]}}
    return Operation("read", "a", "GET", "/", "", {"responses": responses}, {"components": {"schemas": schemas}})


@pytest.mark.parametrize(("schema", "value", "wrong"), SCHEMAS)
def test_declared_times_are_found_wherever_they_stand(schema: Json, value: Json, wrong: list[str]) -> None:
    found = declared_times(an_operation(schema), schema, value)
    assert [one.place for one in found if not one.is_timestamp] == wrong


def test_a_document_declares_times_or_not() -> None:
    assert declares_times(an_operation({"oneOf": [{"$ref": "#/components/schemas/Node"}]}))
    assert not declares_times(an_operation({"$ref": "#/components/schemas/Loop"}))


def test_the_deepest_schema_comes_to_an_end() -> None:
    value: Json = {"at": NAIVE}
    for _ in range(150):
        value = {"next": value}
    assert declared_times(replace(an_operation(NODE)), NODE, value) == []


@pytest.mark.parametrize("wrong", ["writes times without offset", "writes times as dates", "writes times in words"])
def test_times_without_an_offset_are_found(wrong: str, tmp_path: Path) -> None:
    played = play("timestamps", tmp_path, records_pack(tmp_path), Records(wrong), before="safe-reads")
    assert played.outcome is Outcome.FAILED, played
    assert "changed" in played.message
    assert played.exchanges


@pytest.mark.parametrize("wrong", ["", "writes times of another zone"])
def test_times_with_an_offset_are_right(wrong: str, tmp_path: Path) -> None:
    played = play("timestamps", tmp_path, records_pack(tmp_path), Records(wrong), before="safe-reads")
    assert played.outcome is Outcome.PASSED, played


def test_where_none_is_seen_nothing_is_known(tmp_path: Path) -> None:
    assert play("timestamps", tmp_path, records_pack(tmp_path), Records()).outcome is Outcome.INCONCLUSIVE
    without = DOCUMENT.replace(", format: date-time", "")
    assert play("timestamps", tmp_path, records_pack(tmp_path / "b", without), Records()).outcome is Outcome.SKIPPED
