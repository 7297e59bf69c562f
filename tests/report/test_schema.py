"""The published JSON Schema of the report: it takes what the kit writes, refuses the rest, and matches the types."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import jsonschema_rs
import pytest

from conformance.locations import data_folder
from conformance.report import adapted_shapes, declared_shapes, scenario_shapes, shapes

from .sample import adapted, empty, large, plain, sample

SCHEMA: Any = json.loads((data_folder("reports") / "report.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema_rs.Draft202012Validator(SCHEMA, validate_formats=True)
SCENARIO = ("building_blocks", 0, "scenarios", 0)

TYPES: tuple[tuple[str, type], ...] = (
    ("", shapes.Report),
    ("/properties/kit", shapes.Kit),
    ("/properties/run", shapes.Run),
    ("/properties/run/properties/selection", shapes.Selection),
    ("/properties/run/properties/environment", shapes.Environment),
    ("/properties/candidate", shapes.Candidate),
    ("/properties/profile", shapes.Profile),
    ("/properties/verdict", shapes.OverallVerdict),
    ("/$defs/summary", shapes.Summary),
    ("/$defs/scenarioCounts", shapes.ScenarioCounts),
    ("/$defs/verdictCounts", shapes.VerdictCounts),
    ("/$defs/buildingBlock", shapes.BuildingBlock),
    ("/$defs/api", shapes.Api),
    ("/$defs/deviation", shapes.Deviation),
    ("/$defs/operation", shapes.OperationRow),
    ("/$defs/requirement", shapes.RequirementRow),
    ("/$defs/scenario", scenario_shapes.ScenarioRecord),
    ("/$defs/step", scenario_shapes.StepRecord),
    ("/$defs/finding", scenario_shapes.FindingRecord),
    ("/$defs/exchange", scenario_shapes.ExchangeRecord),
    ("/$defs/exchange/properties/request", scenario_shapes.RequestRecord),
    ("/$defs/exchange/properties/response/anyOf/0", scenario_shapes.ResponseRecord),
    ("/$defs/body", scenario_shapes.BodyRecord),
    ("/$defs/unselected", shapes.UnselectedRecord),
    ("/$defs/assessment", declared_shapes.AssessmentRecord),
    ("/$defs/assessment/properties/files/items", declared_shapes.AssessedFile),
    ("/$defs/attribution", declared_shapes.AttributionRecord),
    ("/$defs/declaration", declared_shapes.DeclarationRecord),
    ("/$defs/evidence", declared_shapes.EvidenceRecord),
    ("/$defs/level", declared_shapes.LevelRecord),
    ("/$defs/review", declared_shapes.ReviewRecord),
    ("/$defs/waiver", declared_shapes.WaiverRecord),
    ("/$defs/whyNot", declared_shapes.WhyNotRecord),
    ("/$defs/substitution", adapted_shapes.SubstitutionRecord),
    ("/$defs/substituted", adapted_shapes.SubstitutedRecord),
    ("/$defs/adaptation", scenario_shapes.AdaptationRecord),
    ("/$defs/fulfilment", adapted_shapes.FulfilmentRecord),
    ("/$defs/fulfilledCount", adapted_shapes.FulfilledCount),
    ("/$defs/adapter", adapted_shapes.AdapterRecord),
    ("/$defs/adapter/properties/operations", adapted_shapes.FulfilledCounts),
)
OPTIONAL = {"preflight", "strict", "unselected", "adapter", "adapted", "fulfilment", "substituted"}
"""What is left out where a run had nothing of it, or where the kit of the time did not tell it."""

WORDS: tuple[tuple[str, Any], ...] = (
    ("/$defs/outcome", scenario_shapes.OutcomeWord),
    ("/$defs/stepOutcome", scenario_shapes.StepWord),
    ("/$defs/verdict", shapes.VerdictWord),
    ("/$defs/requirement/properties/level", shapes.LevelWord),
    ("/$defs/requirement/properties/observability", shapes.ObservabilityWord),
    ("/$defs/requirement/properties/mutability", shapes.MutabilityWord),
    ("/$defs/declaration/properties/fulfilment", declared_shapes.FulfilmentWord),
    ("/$defs/review/properties/decision", declared_shapes.DecisionWord),
    ("/$defs/attribution/properties/place", declared_shapes.PlaceWord),
    ("/$defs/fulfilment/properties/fulfilled", adapted_shapes.FulfilledWord),
    ("/$defs/substitution/properties/kind", adapted_shapes.SubstitutionWord),
)


def at(pointer: str) -> Any:
    part = SCHEMA
    for key in pointer.split("/")[1:]:
        part = part[int(key)] if isinstance(part, list) else part[key]
    return part


def subschemas(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        yield part
    for item in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from subschemas(item)


def written(document: Any) -> Any:
    """The document as it is read back from disk, lone surrogates replaced: UTF-8 has none."""
    return json.loads(json.dumps(document, ensure_ascii=False).encode(errors="replace"))


def test_the_schema_is_one() -> None:
    jsonschema_rs.meta.validate(SCHEMA)


@pytest.mark.parametrize(
    "document",
    [sample(), plain(), empty(), large(50), adapted(plain())],
    ids=["sample", "plain", "empty", "large", "adapted"],
)
def test_reports_are_accepted(document: Any) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(written(document))] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "other"),
        (("format_version",), 2),
        (("surplus",), 1),
        (("run", "id"), "7"),
        (("run", "started"), "2026-11-21 03:00"),
        (("run", "started"), "2026-13-41T03:00:00.000Z"),
        (("run", "complete"), "yes"),
        (("run", "workers"), 0),
        (("run", "environment", "host"), "name"),
        (("run", "selection", "tags"), []),
        (("profile", "digest"), "sha256:abc"),
        (("verdict", "met"), "met"),
        (("verdict", "exit_status"), 256),
        (("summary", "scenarios", "passed"), -1),
        (("summary", "operations", "unknown"), 1),
        (("building_blocks", 0, "operations", 0, "verdict"), "passed"),
        (("building_blocks", 0, "operations", 0, "scenarios"), ["a", "a"]),
        (("building_blocks", 0, "requirements", 0, "level"), "MUST"),
        (("building_blocks", 0, "requirements", 0, "tested"), "passed"),
        (("building_blocks", 0, "requirements", 0, "declaration"), {"fulfilment": "met"}),
        (("building_blocks", 0, "levels", 0, "state"), None),
        (("assessment", "on"), "today"),
        (("assessment", "waivers", 0, "until"), "2026-12-31T00:00:00Z"),
        ((*SCENARIO, "attribution"), {"place": "weather", "sign": ""}),
        (("building_blocks", 0, "requirements", 0, "number"), "1"),
        ((*SCENARIO, "outcome"), "not run"),
        ((*SCENARIO, "reason"), None),
        ((*SCENARIO, "steps", 0, "outcome"), "met"),
        ((*SCENARIO, "steps", 0, "exchanges"), [0]),
        ((*SCENARIO, "findings"), None),
        ((*SCENARIO, "observations"), [{"kind": "schema"}]),
        ((*SCENARIO, "requests"), [[1, "GET", "http://127.0.0.1/"]]),
        ((*SCENARIO, "requests"), [[1, "GET", "http://127.0.0.1/", "200"]]),
        ((*SCENARIO, "requests"), [[1, "GET", "http://127.0.0.1/", None, "more"]]),
        (("run", "depth"), 25),
        ((*SCENARIO, "exchanges", 0, "request", "headers"), [["name"]]),
        ((*SCENARIO, "exchanges", 0, "request", "headers"), [["name", "value", "more"]]),
        ((*SCENARIO, "exchanges", 0, "request", "body", "digest"), None),
        ((*SCENARIO, "exchanges", 0, "response", "status"), 42),
    ],
)
def test_what_differs_is_refused(path: tuple[str | int, ...], value: Any) -> None:
    document: Any = plain()
    part = document
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    assert [list(error.instance_path) for error in VALIDATOR.iter_errors(document)]


def test_every_object_is_closed_and_every_part_described() -> None:
    for part in subschemas(SCHEMA):
        if part.get("type") == "object":
            assert part["additionalProperties"] is False
            assert set(part["properties"]) - set(part["required"]) <= OPTIONAL
            assert part["description"]


@pytest.mark.parametrize(("pointer", "shape"), TYPES)
def test_the_types_have_the_same_keys(pointer: str, shape: type) -> None:
    assert set(get_type_hints(shape)) == set(at(pointer)["properties"])


def test_every_object_has_its_type() -> None:
    objects = [part for part in subschemas(SCHEMA) if part.get("type") == "object"]
    assert len(objects) == len(TYPES)


@pytest.mark.parametrize(("pointer", "words"), WORDS)
def test_the_types_have_the_same_words(pointer: str, words: Any) -> None:
    assert list(get_args(words)) == at(pointer)["enum"]


@pytest.mark.parametrize("field", ["findings", "observations", "requests"])
def test_what_contract_checks_add_is_always_there(field: str) -> None:
    document: Any = plain()
    del document["building_blocks"][0]["scenarios"][0][field]
    assert [list(error.instance_path) for error in VALIDATOR.iter_errors(document)]


@pytest.mark.parametrize("field", list(get_type_hints(scenario_shapes.FindingRecord)))
def test_a_finding_lacks_nothing(field: str) -> None:
    document: Any = written(sample())
    finding = next(s for s in document["building_blocks"][0]["scenarios"] if s["findings"])["findings"][0]
    del finding[field]
    assert [list(error.instance_path) for error in VALIDATOR.iter_errors(document)]
