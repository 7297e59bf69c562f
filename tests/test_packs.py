"""The packs of the kit: each part is sound, and the parts agree with one another and with what was published."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from functools import cache

import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator

from conformance.documents import read_document
from conformance.model import Json, Observability, Operation
from conformance.packs import find_packs, parameters, resolve
from conformance.probe import steps
from conformance.probe.vocabulary import PHRASES, matching
from conformance.request import ABSENT, get, parse_field
from conformance.request.fields import replaced
from conformance.request.schemas import parameter_schema
from conformance.schema import Direction, problems
from tests.kit import NAMES, OFFICIAL, each, every_pack, pack

CROSS_FUNCTIONAL = "cross-functional"

REQUIREMENTS = {
    "bb-cloud-infrastructure-hosting": 84,
    "bb-cms": 16,
    "bb-consent": 22,
    "bb-digital-registries": 37,
    "bb-emarketplace": 135,
    "bb-esignature": 38,
    "bb-gis": 51,
    "bb-identity": 49,
    "bb-information-mediator": 41,
    "bb-messaging": 34,
    "bb-payments": 163,
    "bb-registration": 43,
    "bb-scheduler": 86,
    "bb-security": 114,
    "bb-wallet": 36,
    "bb-workflow": 30,
    "cross-functional": 78,
}
"""How many requirements each specification has."""


BUILDING_BLOCKS = [name for name in NAMES if not name.startswith(CROSS_FUNCTIONAL)]
every_building_block = each(BUILDING_BLOCKS)


def test_a_pack_of_the_kit_is_read_once() -> None:
    assert find_packs()[0].read() is find_packs()[0].read()


def test_every_specification_has_its_pack() -> None:
    assert {name.partition("@")[0] for name in NAMES} == set(REQUIREMENTS)


@every_pack
def test_the_openapi_documents_are_valid(name: str) -> None:
    for api in pack(name).manifest.apis:
        document = read_document(pack(name).folder / api.document).content
        assert [error.message for error in OpenAPIV30SpecValidator(document).iter_errors()] == [], api.document
        assert all(server["url"].startswith("/") for server in document.get("servers", [])), api.document


@every_pack
def test_examples_satisfy_their_schemas(name: str) -> None:
    for operation in pack(name).operations.values():
        for where, schema, example, direction in _examples(operation):
            assert problems(operation, schema, example, direction) == [], f"{operation.id} {where}"


@every_pack
def test_examples_are_ones_that_a_real_candidate_could_accept(name: str) -> None:
    """Values that tools put in where nobody thought of one: they name nothing anywhere."""
    placeholders = {"string", "foo", "todo", "example", "test"}
    for operation in pack(name).operations.values():
        for where, _, example, _ in _examples(operation):
            found = {text for text in _texts(example) if text.strip().lower() in placeholders}
            assert found == set(), f"{operation.id} {where}"


@every_pack
def test_bodies_have_examples(name: str) -> None:
    for operation in pack(name).operations.values():
        for where, media, _ in _media_types(operation):
            assert "example" in media or "examples" in media, f"{operation.id} {where}"


@every_pack
def test_operations_are_described_and_tried_both_ways(name: str) -> None:
    scenarios = pack(name).scenarios
    for operation in pack(name).operations.values():
        assert operation.definition["operationId"]
        assert operation.summary.strip(), f"{operation.id} has no summary"
        own = [scenario for scenario in scenarios if operation.id in scenario.operations]
        accepts = [s for s in own if "@positive" in s.tags or "the request is accepted" in {t.text for t in s.steps}]
        assert accepts, f"no scenario expects {operation.id} to accept a request"
        assert [s for s in own if "@negative" in s.tags], f"no scenario expects {operation.id} to refuse a request"


@every_building_block
def test_scenarios_say_which_way_they_look(name: str) -> None:
    for scenario in pack(name).scenarios:
        assert len({"@positive", "@negative", "@lifecycle"} & set(scenario.tags)) == 1, scenario.id
        assert scenario.operations, f"{scenario.id} names no operation"


@every_pack
def test_steps_have_one_meaning(name: str) -> None:
    for text in {step.text for scenario in pack(name).scenarios for step in scenario.steps}:
        assert len(matching(text)) == 1, text


def test_examples_of_the_vocabulary_have_one_meaning() -> None:
    assert steps
    for phrase in PHRASES:
        keyword, text = phrase.example.split(" ", 1)
        assert keyword in ("Given", "When", "Then", "And")
        assert matching(text) == [phrase]


@every_building_block
def test_requirements_are_the_published_ones(name: str) -> None:
    block, requirements = pack(name).id, pack(name).requirements
    assert len(requirements) == REQUIREMENTS[block]
    assert len({requirement.id for requirement in requirements}) == len(requirements)
    assert all(requirement.id == f"{block}-{requirement.section}-{requirement.number}" for requirement in requirements)
    path = OFFICIAL / "requirements" / f"{block}.json"
    if not path.exists():
        pytest.skip("the published requirements are not here: there is no folder `shared` beside the project")
    published = json.loads(path.read_text(encoding="utf-8"))["requirements"]
    facts = [(found["section"], found["ordinal"], found["kind"], found["level"]) for found in published]
    assert [(found.section, found.number, found.kind, found.level.value) for found in requirements] == facts


def test_cross_functional_requirements_are_the_published_ones() -> None:
    path = OFFICIAL / "cross-functional-requirements.csv"
    if not path.exists():
        pytest.skip("the published requirements are not here: there is no folder `shared` beside the project")
    with path.open(encoding="utf-8", newline="") as stream:
        published = [
            (row["id"], row["level"], row["mutability"], row["observability"], row["previously"] or None)
            for row in csv.DictReader(stream)
        ]
    written = [
        (found.id, found.level.value, found.mutability.value, found.observability.value, found.previously)
        for found in pack(CROSS_FUNCTIONAL).requirements
    ]
    assert len(written) == REQUIREMENTS[CROSS_FUNCTIONAL]
    assert written == published


@every_building_block
def test_scenarios_verify_what_can_be_observed(name: str) -> None:
    observable = {r.id for r in pack(name).requirements if r.observability is Observability.OBSERVABLE}
    verified = {name for scenario in pack(name).scenarios for name in scenario.requirements}
    assert verified == observable


@every_pack
def test_what_remains_to_be_evidenced_belongs_to_requirements_that_scenarios_verify(name: str) -> None:
    """Others remain to be evidenced as a whole; one that a scenario can only disprove always has something left."""
    verified = {requirement for scenario in pack(name).scenarios for requirement in scenario.requirements}
    for requirement in pack(name).requirements:
        assert requirement.remains is None or requirement.id in verified, requirement.id
        assert (
            requirement.observability is Observability.OBSERVABLE
            or requirement.id not in verified
            or (requirement.remains)
        ), requirement.id


@every_pack
def test_the_reference_candidate_has_all_test_data(name: str) -> None:
    data = _reference_test_data(name)
    marker = ' is the test data "'
    texts = [step.text for scenario in pack(name).scenarios for step in scenario.steps]
    named = {text.split(marker, 1)[1].removesuffix('"') for text in texts if marker in text}
    assert named == set(data["named"])


@every_pack
def test_test_data_belong_to_fields_of_the_documents(name: str) -> None:
    names = {name for operation in pack(name).operations.values() for name in _names(operation)}
    for kind in ("values", "unknown"):
        for key in _reference_test_data(name)[kind]:
            operation, _, field = ("", "", key) if key in names else key.rpartition(".")
            known = names if not operation else set(_names(pack(name).operations[operation]))
            assert field in known, f"{kind}: {key}"


@every_pack
def test_rules_of_the_reference_candidate_negate_what_they_mean(name: str) -> None:
    """JMESPath reads `!body.hash` as `(!body).hash`, which is never true."""
    path = pack(name).folder / "reference.yaml"
    rules = path.read_text(encoding="utf-8") if path.exists() else ""
    assert re.findall(r"![\w\"]+\..*", rules) == []


@every_pack
def test_refusals_by_field_are_ones_that_the_schema_allows(name: str) -> None:
    for operation in pack(name).operations.values():
        refusal = operation.definition.get("x-refusal")
        if refusal:
            media = dict(_media(operation.definition["responses"][str(refusal["status"])]))["application/json"]
            field = parse_field(refusal["field"])
            if "value" not in refusal:
                assert get(media["example"], field) is ABSENT, "the example refuses"
                continue
            example = replaced(media["example"], field, refusal["value"])
            assert problems(operation, media["schema"], example, "response") == []
            assert get(media["example"], field) != refusal["value"], "the example refuses"


@every_pack
def test_deviations_have_ids_of_their_own(name: str) -> None:
    prefix = f"{pack(name).id}-deviation-"
    numbers = [int(found.id.removeprefix(prefix)) for found in pack(name).manifest.deviations]
    assert len(set(numbers)) == len(numbers)


@cache
@every_building_block
def test_every_scenario_looks_at_what_it_sent(name: str) -> None:
    """Discretion and speed are beside the point: a scenario that checks nothing else could hardly fail."""
    looking = {module.__name__ for module in (*steps.CHECKS, steps.constraints, steps.waiting)}
    sending = {module.__name__ for module in (steps.sending, steps.constraints)}
    beside = {"reveals_nothing", "no_server_error", "arrives_within", "break_each"}
    for scenario in pack(name).scenarios:
        functions = [matching(step.text)[0].function for step in scenario.steps]
        sent = [index for index, function in enumerate(functions) if function.__module__ in sending]
        checks = [f for f in functions[sent[0] :] if f.__module__ in looking and f.__name__ not in beside]
        assert checks, scenario.id


@every_building_block
def test_no_requirement_is_shown_by_refusals_alone(name: str) -> None:
    """A candidate that refuses everything would meet it."""
    for requirement in pack(name).requirements:
        verifying = [s for s in pack(name).scenarios if requirement.id in s.requirements]
        texts = {step.text for scenario in verifying for step in scenario.steps}
        accepting = (" has succeeded", "the request is accepted")
        assert not verifying or any(text.endswith(accepting) for text in texts), requirement.id


def _reference_test_data(name: str) -> Json:
    """What is declared for the reference candidate; a pack that needs none has no such file."""
    path = pack(name).folder / "reference-test-data.yaml"
    declared = read_document(path).content if path.exists() else {}
    return {"values": {}, "unknown": {}, "named": {}, **declared}


def _media(holder: Json) -> Iterator[tuple[str, Json]]:
    yield from (holder.get("content") or {}).items()


def _media_types(operation: Operation) -> Iterator[tuple[str, Json, Direction]]:
    """Each Media Type Object of an operation, with where it stands."""
    document = operation.document
    for name, media in _media(resolve(document, operation.definition.get("requestBody") or {})):
        yield f"request {name}", media, "request"
    for status, response in operation.definition["responses"].items():
        for name, media in _media(resolve(document, response)):
            yield f"response {status} {name}", media, "response"


def _examples(operation: Operation) -> Iterator[tuple[str, Json, Json, Direction]]:
    """Each example of an operation with the schema that it must satisfy."""
    for where, media, direction in _media_types(operation):
        if "example" in media:
            yield where, media["schema"], media["example"], direction
        for name, written in (media.get("examples") or {}).items():
            yield f"{where} {name}", media["schema"], written["value"], direction
    for found in parameters(operation):
        if "example" in found:
            yield f"{found['in']} {found['name']}", found["schema"], found["example"], "request"


def _texts(value: Json) -> Iterator[str]:
    """Every text within a JSON value, but for those that name a type: some examples hold schemas."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in [value[key] for key in value if not key.endswith("type")] if isinstance(value, dict) else value:
            yield from _texts(item)


def _names(operation: Operation) -> Iterator[str]:
    """The names of an operation's parameters, and of every field of its request body however deep."""
    for found in parameters(operation):
        yield found["name"]
        yield from _fields(operation, parameter_schema(operation, found))
    body = resolve(operation.document, operation.definition.get("requestBody") or {})
    for _, media in _media(body):
        yield from _fields(operation, media["schema"])


def _fields(operation: Operation, written: Json, above: tuple[str, ...] = ()) -> Iterator[str]:
    """The names of fields however deep; a schema within itself is looked at once."""
    if written.get("$ref") in above:
        return
    above, schema = (*above, written.get("$ref", "")), resolve(operation.document, written)
    for name, child in (schema.get("properties") or {}).items():
        yield name
        yield from _fields(operation, child, above)
    for part in [*schema.get("allOf", []), *schema.get("oneOf", []), *schema.get("anyOf", []), schema.get("items")]:
        if part:
            yield from _fields(operation, part, above)
