"""Request bodies and parameters in bytes: what was meant is what arrives, told by readers that are not the kit's."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode

import httpx
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from conformance.exceptions import UsageError
from conformance.model import Json, Operation
from conformance.packs import Pack
from conformance.profile import BlockProfile
from conformance.profile.secrets import Environment
from conformance.reference import ReferenceCandidate, serving
from conformance.request import ABSENT, Draft, Part, RequestBuilder
from conformance.request.encoding import encoded, is_form, is_yaml
from conformance.schema import is_valid
from tests.kit import SCENARIOS, kit
from tests.operations import an_operation
from tests.scenes import NOWHERE, a_scene, a_target, carry_out, read_pack, write_candidate
from tests.small_pack import BLOCK, write_pack

FORM, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"

PERSON: dict[str, Any] = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string", "minLength": 1},
        "age": {"type": "integer", "minimum": 0},
        "weight": {"type": "number"},
        "active": {"type": "boolean"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "numbers": {"type": "array", "items": {"$ref": "#/components/schemas/Number"}},
        "home": {"type": "object", "properties": {"city": {"type": "string"}, "zip": {"type": "string"}}},
        "photo": {"type": "string", "format": "binary"},
        "pages": {"type": "array", "items": {"type": "string", "format": "binary"}},
    },
}
SCHEMAS = {"Number": {"type": "integer"}, "Person": PERSON}


def sending(media_type: str, schema: Mapping[str, Any] = PERSON) -> Operation:
    """An operation whose request body has this media type."""
    body = {"required": True, "content": {media_type: {"schema": schema}}}
    return an_operation({"requestBody": body}, schemas=SCHEMAS)


def asking(*parameters: Mapping[str, Any]) -> Operation:
    """An operation with these query parameters."""
    written = [{"in": "query", **parameter} for parameter in parameters]
    return an_operation({"parameters": written}, schemas=SCHEMAS)


def a_builder() -> RequestBuilder:
    written = {"id": BLOCK, "apis": {}}
    return RequestBuilder(BlockProfile.model_validate(written, context=Environment({})), None, seed=1, scenario="a")


def content_type(draft: Draft) -> str:
    return dict(draft.headers())["Content-Type"]


# Bodies.

BODIES: list[tuple[dict[str, Json], list[tuple[str, str]]]] = [
    ({"name": "Amina"}, [("name", "Amina")]),
    ({"name": 'a b&c=d+e%41\r\nf/ü‮😀"'}, [("name", 'a b&c=d+e%41\r\nf/ü‮😀"')]),
    ({"name": ""}, [("name", "")]),
    ({"age": 5, "weight": 1.5}, [("age", "5"), ("weight", "1.5")]),
    ({"active": True}, [("active", "true")]),
    ({"age": None}, [("age", "null")]),
    ({"tags": ["x", "y", "x"]}, [("tags", "x"), ("tags", "y"), ("tags", "x")]),
    ({"tags": []}, []),
    ({"home": {"city": "Kilifi", "zip": "80108"}}, [("home", '{"city": "Kilifi", "zip": "80108"}')]),
    ({"na me=&": "v"}, [("na me=&", "v")]),
]


@pytest.mark.parametrize(("body", "pairs"), BODIES)
def test_urlencoded(body: dict[str, Json], pairs: list[tuple[str, str]]) -> None:
    draft = Draft(sending(FORM), FORM, body)
    content = draft.content()
    assert content is not None
    assert parse_qsl(content.decode("ascii"), keep_blank_values=True) == pairs
    assert draft.headers() == [("Content-Type", FORM)]


def parts_of(draft: Draft) -> list[tuple[str, str | None, bytes]]:
    """Name, file name and content of each part of a multipart body, as werkzeug reads it."""
    builder = EnvironBuilder(method="POST", data=draft.content(), content_type=content_type(draft))
    with Request(builder.get_environ()) as request:
        fields = [(name, None, value.encode()) for name, value in request.form.items(multi=True)]
        return [*fields, *((name, file.filename, file.read()) for name, file in request.files.items(multi=True))]


@pytest.mark.parametrize(("body", "pairs"), BODIES)
def test_multipart(body: dict[str, Json], pairs: list[tuple[str, str]]) -> None:
    draft = Draft(sending(MULTIPART), MULTIPART, body)
    assert parts_of(draft) == [(name, None, value.encode()) for name, value in pairs]
    assert content_type(draft).startswith(f"{MULTIPART}; boundary=")


def test_binary_parts_are_files() -> None:
    draft = Draft(sending(MULTIPART), MULTIPART, {"name": "a", "photo": "%PDF-1.7\r\n\x00ü", "pages": ["1", "2"]})
    assert parts_of(draft) == [
        ("name", None, b"a"),
        ("photo", "photo.txt", "%PDF-1.7\r\n\x00ü".encode()),
        ("pages", "pages.txt", b"1"),
        ("pages", "pages.txt", b"2"),
    ]


@pytest.mark.parametrize("media_type", [FORM, MULTIPART, "text/yaml", "application/json"])
def test_the_same_body_gives_the_same_bytes_and_another_others(media_type: str) -> None:
    drafts = [Draft(sending(media_type), media_type, {"name": name, "photo": "x"}) for name in ("a", "a", "b")]
    same, again, other = ((draft.headers(), draft.content()) for draft in drafts)
    assert same == again
    assert same[1] != other[1]


def test_boundary_does_not_occur_in_what_it_parts() -> None:
    plain = Draft(sending(MULTIPART), MULTIPART, {"name": "a"})
    boundary = content_type(plain).partition("boundary=")[2]
    clever = Draft(sending(MULTIPART), MULTIPART, {"name": f"a\r\n--{boundary}--\r\n"})
    assert parts_of(clever) == [("name", None, f"a\r\n--{boundary}--\r\n".encode())]


YAML_BODIES: list[Json] = [
    {"name": "Amina", "tags": ["x"], "home": {"city": "Nairobi"}},
    {"name": "yes", "age": 5, "active": False},
    {"name": "2026-03-01"},
    {"name": "1.0"},
    {"name": ": - # & * ! | > ' \" % @ `\n\t\x00\x85 ﻿😀"},
    {"name": "null", "age": None},
    {"name": "\x85"},
    {"name": "\u2028"},
    ["a", 1],
    5,
    {},
]


@pytest.mark.parametrize("media_type", ["text/yaml", "application/yaml", "application/x-yaml", "application/x+yaml"])
@pytest.mark.parametrize("body", YAML_BODIES)
def test_yaml(media_type: str, body: Json) -> None:
    draft = Draft(sending(media_type), media_type, body)
    content = draft.content()
    assert content is not None
    assert yaml.safe_load(content) == body
    assert draft.headers() == [("Content-Type", media_type)]


@pytest.mark.parametrize("media_type", ["text/plain", "text/xml; charset=utf-8", "application/octet-stream"])
def test_text(media_type: str) -> None:
    draft = Draft(sending(media_type, {"type": "string"}), media_type, "a\r\nü")
    assert draft.content() == "a\r\nü".encode()
    assert draft.headers() == [("Content-Type", media_type)]


@pytest.mark.parametrize("media_type", ["application/json", "application/vnd.thing+json", "Application/JSON"])
@pytest.mark.parametrize("body", ["text", 5, None, [], {"a": "ü"}])
def test_json(media_type: str, body: Json) -> None:
    draft = Draft(sending(media_type), media_type, body)
    content = draft.content()
    assert content is not None
    assert json.loads(content) == body
    assert draft.headers() == [("Content-Type", media_type)]


@pytest.mark.parametrize("media_type", [FORM, MULTIPART, "text/yaml", "application/json"])
def test_without_a_body_there_is_no_media_type(media_type: str) -> None:
    draft = Draft(sending(media_type), media_type)
    assert (draft.content(), draft.headers()) == (None, [])


@pytest.mark.parametrize(
    ("media_type", "form", "in_yaml"),
    [
        (FORM, True, False),
        ("Application/X-WWW-Form-Urlencoded; charset=utf-8", True, False),
        (MULTIPART, True, False),
        ("multipart/mixed", False, False),
        ("text/yaml", False, True),
        ("application/openapi+yaml; version=3", False, True),
        ("application/json", False, False),
        ("text/yamlish", False, False),
    ],
)
def test_kinds_of_media_types(media_type: str, form: bool, in_yaml: bool) -> None:
    assert (is_form(media_type), is_yaml(media_type)) == (form, in_yaml)


def test_body_that_is_no_form_is_not_sent_as_one() -> None:
    for body in ("text", 5, [1]):
        assert encoded(FORM, PERSON, body)[0] == FORM
        assert encoded(MULTIPART, PERSON, body)[0] == MULTIPART


# Faults.


@pytest.mark.parametrize("media_type", [FORM, MULTIPART])
@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("age", "not a number"),
        ("weight", "not a number"),
        ("active", "not a boolean"),
        ("home", "not an object"),
        ("home.city", {"unexpected": "object"}),
        ("numbers[0]", "not a number"),
    ],
)
def test_wrong_type_in_a_form(media_type: str, name: str, sent: Json) -> None:
    draft = Draft(sending(media_type), media_type, {"name": "a", "numbers": [1], "home": {"city": "a"}})
    assert a_builder().broken(draft, Part("body", name), "of the wrong type") == sent


@pytest.mark.parametrize("media_type", [FORM, MULTIPART])
@pytest.mark.parametrize("name", ["name", "photo", "tags[0]"])
def test_text_in_a_form_cannot_be_of_the_wrong_type(media_type: str, name: str) -> None:
    draft = Draft(sending(media_type), media_type, {"name": "a", "tags": ["a"]})
    with pytest.raises(UsageError, match="sent as text"):
        a_builder().broken(draft, Part("body", name), "of the wrong type")


@pytest.mark.parametrize("media_type", ["application/json", "text/yaml"])
def test_text_elsewhere_can(media_type: str) -> None:
    draft = Draft(sending(media_type), media_type, {"name": "a"})
    value = a_builder().broken(draft, Part("body", "name"), "of the wrong type")
    draft.set(Part("body", "name"), value)
    content = draft.content()
    assert content is not None
    assert not is_valid(draft.operation, PERSON, yaml.safe_load(content), "request")


# Query parameters.

EVENT = {
    "name": "event",
    "schema": {
        "type": "object",
        "required": ["from"],
        "properties": {
            "from": {"type": "string", "maxLength": 10},
            "size": {"$ref": "#/components/schemas/Number"},
            "tags": {"type": "array", "items": {"type": "string"}},
            "place": {"type": "object", "properties": {"city": {"type": "string"}}},
        },
        "example": {"from": "2026-03-01", "size": 3, "tags": ["x", "y"], "place": {"city": "Kilifi"}},
    },
}
DOTTED = {"name": "query.id", "schema": {"type": "string"}, "example": "one"}
LISTED = {"name": "status", "schema": {"type": "array", "items": {"type": "string"}}, "example": ["open", "done"]}
WRITTEN = {
    "name": "filter",
    "content": {
        "application/json": {
            "schema": {"type": "object", "properties": {"name": {"type": "string"}, "size": {"type": "integer"}}},
            "example": {"name": "a b", "size": 3},
        }
    },
}
WRITTEN_LIST = {
    "name": "ids",
    "content": {"application/json": {"schema": {"type": "array", "items": {"type": "string"}}, "example": ["1", "2"]}},
}


@pytest.mark.parametrize(
    ("parameter", "pairs"),
    [
        (
            EVENT,
            [("from", "2026-03-01"), ("size", "3"), ("tags", "x"), ("tags", "y"), ("place", '{"city": "Kilifi"}')],
        ),
        ({**EVENT, "explode": False}, [("event", json.dumps(EVENT["schema"]["example"]))]),  # type: ignore[index]
        (DOTTED, [("query.id", "one")]),
        (LISTED, [("status", "open"), ("status", "done")]),
        (WRITTEN, [("filter", '{"name": "a b", "size": 3}')]),
        (WRITTEN_LIST, [("ids", '["1", "2"]')]),
        ({"name": "q", "schema": {"type": "boolean"}, "example": True}, [("q", "true")]),
        ({"name": "q", "schema": {"type": "object"}, "example": {"a": 1}}, [("q", '{"a": 1}')]),
    ],
)
def test_query_parameters(parameter: Mapping[str, Any], pairs: list[tuple[str, str]]) -> None:
    draft = a_builder().valid(asking(parameter), everything=True)
    assert draft.query() == pairs


PROPERTIES: list[tuple[str, Json, list[tuple[str, str]]]] = [
    ("event.size", 5, [("from", "a"), ("size", "5")]),
    ("event.from", "b", [("from", "b"), ("size", "1")]),
    ("event.from", ABSENT, [("size", "1")]),
    ("event.tags", ["p", "q"], [("from", "a"), ("size", "1"), ("tags", "p"), ("tags", "q")]),
    ("event.place.city", "c", [("from", "a"), ("size", "1"), ("place", '{"city": "c"}')]),
    ("event", ABSENT, []),
    ("event", {"from": "z"}, [("from", "z")]),
]


@pytest.mark.parametrize(("name", "value", "pairs"), PROPERTIES)
def test_properties_of_a_parameter_are_parts(name: str, value: Json, pairs: list[tuple[str, str]]) -> None:
    draft = Draft(asking(EVENT), None, parameters={("query", "event"): {"from": "a", "size": 1}})
    part = Part("query", name)
    draft.set(part, value)
    assert draft.query() == pairs
    assert draft.get(part) == value
    without = Draft(asking(EVENT), None)
    without.set(part, value)
    assert without.get(part) == value


def test_new_and_broken_properties_fit_their_own_schema() -> None:
    builder = a_builder()
    draft = builder.valid(asking(EVENT), everything=True)
    assert draft.data_name(Part("query", "event.from")) == "from"
    assert draft.data_name(Part("query", "event")) == "event"
    new = builder.new(draft, Part("query", "event.from"))
    assert len(new) == 10
    assert new != "2026-03-01"
    assert builder.broken(draft, Part("query", "event.from"), "too long") == "2026-03-011"
    assert builder.broken(draft, Part("query", "event.size"), "of the wrong type") == "not a number"
    with pytest.raises(UsageError, match="sent as text"):
        builder.broken(draft, Part("query", "event.tags[0]"), "of the wrong type")
    assert builder.broken(draft, Part("query", "event.place.city"), "of the wrong type") == {"unexpected": "object"}
    for name in ("event.to", "event.from.x", "event.tags.x", "Event.from", "events.from", "event.from[0]"):
        with pytest.raises(UsageError, match="describes no query parameter"):
            draft.schema(Part("query", name))


def test_text_within_json_can_be_of_the_wrong_type() -> None:
    builder = a_builder()
    draft = builder.valid(asking(WRITTEN), everything=True)
    part = Part("query", "filter.name")
    draft.set(part, builder.broken(draft, part, "of the wrong type"))
    assert [(name, json.loads(text)) for name, text in draft.query()] == [
        ("filter", {"name": {"unexpected": "object"}, "size": 3})
    ]
    whole = Part("query", "filter")
    draft.set(whole, builder.broken(draft, whole, "of the wrong type"))
    assert [(name, json.loads(text)) for name, text in draft.query()] == [("filter", "not an object")]


@pytest.mark.parametrize("names", [("query", "query.id"), ("query.id", "query")])
def test_parameter_whose_own_name_has_a_dot_comes_before_a_property(names: tuple[str, str]) -> None:
    whole = {"name": "query", "schema": {"type": "object", "properties": {"id": {"type": "integer"}}}}
    written = {"query": whole, "query.id": DOTTED}
    draft = Draft(asking(*(written[name] for name in names)), None)
    draft.set(Part("query", "query.id"), "one")
    assert draft.parameters == {("query", "query.id"): "one"}
    assert draft.query() == [("query.id", "one")]
    assert draft.schema(Part("query", "query.id")) == {"type": "string"}


# What the reference candidate reads is what was sent.

ECHO = """\
openapi: 3.0.3
info: {title: Echo, version: "1.0"}
paths:
  /form:
    post:
      operationId: sendForm
      requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: SCHEMA}}}
      responses: &echo
        "200": {description: What was sent., content: {application/json: {schema: {}}}}
        "400": {description: What of it is wrong., content: {application/json: {schema: {}}}}
  /upload:
    post:
      operationId: sendParts
      requestBody: {required: true, content: {multipart/form-data: {schema: SCHEMA}}}
      responses: *echo
  /yaml:
    post:
      operationId: sendYaml
      requestBody: {required: true, content: {text/yaml: {schema: SCHEMA}}}
      responses: *echo
  /text:
    post:
      operationId: sendText
      requestBody: {content: {text/plain: {schema: {type: string}}}}
      responses: *echo
  /json:
    post:
      operationId: sendJson
      requestBody: {required: true, content: {application/json: {schema: SCHEMA}}}
      responses: *echo
  /query:
    get:
      operationId: ask
      parameters: PARAMETERS
      responses: *echo
  /things/{id}/{other id}:
    get:
      operationId: find
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: other id, in: path, required: true, schema: {type: integer}}
        - {name: X-Text, in: header, schema: {type: string}}
      responses: *echo
components:
  schemas: SCHEMAS
"""
QUESTION = [
    {"in": "query", **parameter}
    for parameter in (
        EVENT,
        DOTTED,
        LISTED,
        WRITTEN,
        WRITTEN_LIST,
        {"name": "flag", "schema": {"type": "boolean"}, "example": True},
        {"name": "limit", "required": True, "schema": {"type": "integer", "minimum": 1}, "example": 5},
    )
]
RULES = {
    "operations": {
        **{
            name: [{"refuse": 400, "answer": "invalid", "when": "invalid"}, {"answer": "body"}]
            for name in ("sendForm", "sendParts", "sendYaml", "sendText", "sendJson")
        },
        "ask": [{"refuse": 400, "answer": "invalid", "when": "invalid"}, {"answer": "query"}],
        "find": [{"refuse": 400, "answer": "invalid", "when": "invalid"}, {"answer": "[path, header]"}],
    }
}
MANIFEST = """\
id: bb-example
name: Example
version: "1.0"
summary: Gives back what it is sent.
specification: https://specs.example.org/
apis: [{id: things, name: Things, document: openapi/things.yaml, harmless: []}]
"""
FEATURE = """\
Feature: Echo

  @id:form @operation:sendForm @positive
  Scenario: What stands in a form comes back
    Given a valid "sendForm" request with every field
    And the body field "name" is "Ünal & Söhne"
    When the request is sent
    Then the request is accepted
    And the response field "name" is the body field "name"
    And the response field "numbers" is the body field "numbers"

  @id:form-type @operation:sendForm @negative
  Scenario: A field of a form that is of the wrong type is refused
    Given a valid "sendForm" request
    And the body field "age" is of the wrong type
    When the request is sent
    Then the request is refused as invalid
    And the response field "[0]" is "body.age"

  @id:form-json @operation:sendForm @negative
  Scenario: A form is no JSON
    Given a valid "sendForm" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid

  @id:yaml-broken @operation:sendYaml @negative
  Scenario: Broken YAML is refused
    Given a valid "sendYaml" request
    And the body is not JSON
    When the request is sent
    Then the request is refused as invalid
    And the response field "[0]" is "body"
"""


@dataclass(frozen=True)
class Echo:
    """A reference candidate that gives back what it is sent."""

    pack: Pack = field(repr=False)
    address: str

    def ask(self, draft: Draft) -> Json:
        """What comes back for a request."""
        operation = draft.operation
        answer = httpx.request(
            operation.method,
            f"{self.address}/things{draft.message().filled(operation.path)}",
            params=tuple(draft.query()),
            headers=draft.headers(),
            content=draft.content(),
            trust_env=False,
        )
        assert answer.status_code in (200, 400), answer.text
        return answer.json()


def write_echo(folder: Path) -> Pack:
    document = ECHO.replace("PARAMETERS", json.dumps(QUESTION)).replace("SCHEMAS", json.dumps(SCHEMAS))
    write_pack(
        folder,
        manifest=MANIFEST,
        document=document.replace("SCHEMA", '{$ref: "#/components/schemas/Person"}'),
        features={"echo.feature": FEATURE},
    )
    rules = folder / "specs" / BLOCK / "1.0" / "reference.yaml"
    rules.write_text(yaml.safe_dump(RULES), encoding="utf-8")
    return read_pack(folder)


@pytest.fixture(scope="module")
def echo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Echo]:
    pack = write_echo(tmp_path_factory.mktemp("echo") / "pack")
    with serving(ReferenceCandidate(pack)) as address:
        yield Echo(pack, address)


def a_body(echo: Echo, name: str, body: Json) -> Draft:
    draft = a_builder().valid(echo.pack.operations[name], everything=False)
    draft.body = body
    return draft


FULL = {
    "name": "a b&c=d+e%41\r\n'\"ü‮😀",
    "age": 5,
    "weight": 1.5,
    "active": True,
    "tags": ["x", "y", "x"],
    "numbers": [1, -2],
    "home": {"city": "Kilifi", "zip": "80108"},
    "photo": "%PDF\r\n\x00",
    "pages": ["one", "two\n"],
}


@pytest.mark.parametrize("name", ["sendForm", "sendParts", "sendYaml", "sendJson"])
def test_every_kind_of_field_comes_back(name: str, echo: Echo) -> None:
    assert echo.ask(a_body(echo, name, FULL)) == FULL
    for part, value in FULL.items():
        body = {"name": "a", part: value}
        assert echo.ask(a_body(echo, name, body)) == body


BROKEN: list[tuple[Json, list[str]]] = [
    ({}, ["body.name"]),
    ({"age": 1}, ["body.name"]),
    ({"name": ""}, ["body.name"]),
    ({"name": "a", "age": "many"}, ["body.age"]),
    ({"name": "a", "age": -1}, ["body.age"]),
    ({"name": "a", "weight": "heavy"}, ["body.weight"]),
    ({"name": "a", "active": "perhaps"}, ["body.active"]),
    ({"name": "a", "numbers": [1, "x"]}, ["body.numbers[1]"]),
    ({"name": "a", "home": "far"}, ["body.home"]),
    ({"name": "a", "home": {"city": 5}}, ["body.home.city"]),
    (ABSENT, ["body"]),
]


@pytest.mark.parametrize("name", ["sendForm", "sendParts", "sendYaml", "sendJson"])
@pytest.mark.parametrize(("body", "invalid"), BROKEN, ids=repr)
def test_broken_places_of_a_body_are_named(name: str, body: Json, invalid: list[str], echo: Echo) -> None:
    assert echo.ask(a_body(echo, name, body)) == invalid


@pytest.mark.parametrize(("name", "broken"), [("sendYaml", b"[" * 5000), ("sendYaml", b"\xff"), ("sendJson", b"{")])
def test_body_that_cannot_be_read_is_broken_as_a_whole(name: str, broken: bytes, echo: Echo) -> None:
    draft = a_body(echo, name, {"name": "a"})
    draft.raw = broken
    assert echo.ask(draft) == ["body"]


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("name", ["sendForm", "sendParts", "sendYaml", "sendJson"])
@FEW
@given(text=TEXT)
def test_any_text_comes_back(name: str, echo: Echo, text: str) -> None:
    body = {"name": text, "tags": [text, "x"], "home": {"city": text}}
    if name == "sendParts":
        body["photo"] = text
    assert echo.ask(a_body(echo, name, body)) == body


@FEW
@given(text=TEXT)
def test_any_text_comes_back_as_a_whole_body(echo: Echo, text: str) -> None:
    assert echo.ask(a_body(echo, "sendText", text)) == text


def a_question(echo: Echo, **values: Json) -> Draft:
    draft = Draft(echo.pack.operations["ask"], None)
    draft.set(Part("query", "limit"), 5)
    for name, value in values.items():
        draft.set(Part("query", name), value)
    return draft


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"event": EVENT["schema"]["example"]},  # type: ignore[index]
        {"event": {"from": "a&b=c d"}},
        {"query.id": "a.b[0]"},
        {"query.id": "5"},
        {"status": ["open"]},
        {"status": ["open", "a,b", "open"]},
        {"filter": {"name": "5", "size": 5}},
        {"filter": {}},
        {"ids": ["1", "2"]},
        {"ids": []},
        {"flag": False, "limit": 12},
    ],
    ids=repr,
)
def test_query_comes_back(sent: dict[str, Json], echo: Echo) -> None:
    assert echo.ask(a_question(echo, **sent)) == {"limit": 5, **sent}


@pytest.mark.parametrize(
    ("sent", "invalid"),
    [
        ({"limit": ABSENT}, ["query.limit"]),
        ({"limit": "many"}, ["query.limit"]),
        ({"limit": 0}, ["query.limit"]),
        ({"event": {"size": 1}}, ["query.event.from"]),
        ({"event": {"from": "far too long for it"}}, ["query.event.from"]),
        ({"event": {"from": "a", "size": "x"}}, ["query.event.size"]),
        ({"event": {"from": "a", "place": {"city": 5}}}, ["query.event.place.city"]),
        ({"event": {"size": "x"}}, ["query.event.from", "query.event.size"]),
        ({"filter": {"name": 5}}, ["query.filter.name"]),
        ({"filter": {"size": "5"}}, ["query.filter.size"]),
        ({"filter": "not an object"}, ["query.filter"]),
        ({"ids": ["1", 2]}, ["query.ids[1]"]),
        ({"ids": "1"}, ["query.ids"]),
        ({"flag": "perhaps"}, ["query.flag"]),
    ],
    ids=repr,
)
def test_broken_places_of_a_query_are_named(sent: dict[str, Json], invalid: list[str], echo: Echo) -> None:
    assert sorted(echo.ask(a_question(echo, **sent))) == sorted(invalid)


def test_parameter_that_is_no_json_is_broken(echo: Echo) -> None:
    for name in ("filter", "ids"):
        query = urlencode([("limit", "5"), (name, "{not JSON")])
        answer = httpx.get(f"{echo.address}/things/query?{query}", trust_env=False)
        assert (answer.status_code, answer.json()) == (400, [f"query.{name}"])


@FEW
@given(text=TEXT)
def test_any_text_comes_back_from_a_query(echo: Echo, text: str) -> None:
    sent = {"query.id": text, "status": [text], "filter": {"name": text}, "ids": [text], "event": {"from": text[:10]}}
    assert echo.ask(a_question(echo, **sent)) == {"limit": 5, **sent}


@pytest.mark.parametrize("text", ["one", "a b", "a%41", "%2F", "100%", "a+b", "ü", "a?b#c", "a;b", "p0", "{id}"])
def test_path_parameter_comes_back(text: str, echo: Echo) -> None:
    draft = Draft(echo.pack.operations["find"], None)
    draft.set(Part("path", "id"), text)
    draft.set(Part("path", "other id"), 7)
    draft.set(Part("header", "x-text"), "a, b")
    assert unquote(draft.message().filled("/{id}")) == f"/{text}"
    assert echo.ask(draft) == [{"id": text, "other id": 7}, {"X-Text": "a, b"}]


def test_run_with_forms_and_yaml(echo: Echo, tmp_path: Path) -> None:
    write_echo(tmp_path / "pack")
    profile = write_candidate(tmp_path, echo.pack, {"things": f"{echo.address}/things"})
    ended = kit("run", profile, "--pack-path", "pack", *SCENARIOS, folder=tmp_path)
    assert set(ended.scenarios("passed")) == {f"{BLOCK}.{name}" for name in ("form", "form-type", "yaml-broken")}
    errors = ended.scenarios("error")
    assert set(errors) == {f"{BLOCK}.form-json"}
    assert "no request body of JSON for sendForm" in errors[f"{BLOCK}.form-json"]["reason"]
    exchanges = ended.scenarios()[f"{BLOCK}.form"]["exchanges"]
    assert ["Content-Type", FORM] in [[name.title(), value] for name, value in exchanges[0]["request"]["headers"]]


@pytest.mark.parametrize(
    ("operation", "refused"),
    [
        ("sendForm", True),
        ("sendParts", True),
        ("sendText", True),
        ("ask", True),
        ("sendYaml", False),
        ("sendJson", False),
    ],
)
def test_body_that_is_not_json(operation: str, refused: bool, echo: Echo, tmp_path: Path) -> None:
    scene = a_scene(a_target(tmp_path, echo.pack, {"things": NOWHERE}))
    scene.begin(operation)
    if refused:
        with pytest.raises(UsageError, match="no request body of JSON"):
            carry_out(scene, "the body is not JSON")
    else:
        carry_out(scene, "the body is not JSON")
        content = scene.draft.content()
        with pytest.raises((ValueError, yaml.YAMLError)):
            (yaml.safe_load if operation == "sendYaml" else json.loads)(content or b"")
