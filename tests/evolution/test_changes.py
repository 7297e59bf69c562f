"""`pack diff`: small changes as data, each with what it does to a candidate and to its clients, and by which rule."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conformance.evolution import CHANGE_RULES, Change, Specification, changes
from conformance.model import Level, Mutability, Observability, Requirement
from tests.kit import OFFICIAL, check_refused, kit_here

Document = dict[str, Any]
Edit = Callable[[Document], object]

THING: Document = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string", "minLength": 2, "maxLength": 9, "pattern": "^[a-z]+$"},
        "size": {"type": "integer", "minimum": 1, "maximum": 9},
        "colour": {"type": "string", "enum": ["red", "blue"]},
        "parts": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "string", "format": "uuid"}},
        "note": {"type": "string", "nullable": True, "description": "Anything.", "example": "a"},
    },
}


def document() -> Document:
    """A document in which a thing travels both ways; each way has a schema of its own."""
    answer = {"description": "Kept.", "headers": {"X-Count": {"schema": {"type": "integer"}}},
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Answer"}}}}  # fmt: skip
    return {
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1"},
        "security": [{"key": []}],
        "paths": {
            "/things/{id}": {
                "put": {
                    "operationId": "keep",
                    "summary": "Keep a thing",
                    "parameters": [
                        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                        {"name": "q", "in": "query", "schema": {"type": "string", "maxLength": 5}},
                        {"name": "X-Trace", "in": "header", "required": True, "schema": {"type": "string"}},
                    ],
                    "requestBody": {
                        "required": True,
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Asked"}}},
                    },
                    "responses": {"200": answer, "404": {"description": "Gone."}},
                }
            }
        },
        "components": {"schemas": {"Asked": copy.deepcopy(THING), "Answer": copy.deepcopy(THING)}},
    }


def put(one: Document) -> Document:
    found: Document = one["paths"]["/things/{id}"]["put"]
    return found


def asked(one: Document) -> Document:
    found: Document = one["components"]["schemas"]["Asked"]
    return found


def answer(one: Document) -> Document:
    found: Document = one["components"]["schemas"]["Answer"]
    return found


def prop(of: Callable[[Document], Document], name: str) -> Callable[[Document], Document]:
    return lambda one: of(one)["properties"][name]


def told(old: Document, new: Document) -> list[Change]:
    return list(changes(Specification("old", [old]), Specification("new", [new])))


CASES: tuple[tuple[str, Edit, str, str, str], ...] = (
    # what is done to the new version; the effect on the candidate and on clients; the rule
    ("an operation more",
     lambda d: d["paths"].update({"/x": {"get": {"responses": {}}}}),
     "breaking", "compatible", "operation-added"),
    ("an operation less", lambda d: d["paths"].clear(), "compatible", "breaking", "operation-removed"),
    ("another operationId",
     lambda d: put(d).update(operationId="store"),
     "editorial", "compatible", "operation-renamed"),
    ("deprecated", lambda d: put(d).update(deprecated=True), "editorial", "editorial", "operation-deprecated"),
    ("another summary", lambda d: put(d).update(summary="Store it"), "editorial", "editorial", "text-changed"),
    ("a description", lambda d: put(d).update(description="More."), "editorial", "editorial", "text-changed"),
    ("tags", lambda d: put(d).update(tags=["a"]), "editorial", "editorial", "text-changed"),
    # Parameters
    ("a parameter that is needed",
     lambda d: put(d)["parameters"].append({"name": "z", "in": "query", "required": True}),
     "breaking", "breaking", "parameter-added-required"),
    ("a parameter that is not",
     lambda d: put(d)["parameters"].append({"name": "z", "in": "query"}),
     "breaking", "compatible", "parameter-added"),
    ("a parameter less", lambda d: put(d)["parameters"].pop(1), "compatible", "breaking", "parameter-removed"),
    ("a parameter now needed",
     lambda d: put(d)["parameters"][1].update(required=True),
     "breaking", "breaking", "parameter-now-required"),
    ("a parameter no more needed",
     lambda d: put(d)["parameters"][2].update(required=False),
     "breaking", "compatible", "parameter-now-optional"),
    ("a parameter shorter",
     lambda d: put(d)["parameters"][1]["schema"].update(maxLength=4),
     "breaking", "breaking", "request-tightened"),
    ("a parameter longer",
     lambda d: put(d)["parameters"][1]["schema"].update(maxLength=6),
     "breaking", "compatible", "request-loosened"),
    ("a parameter explained",
     lambda d: put(d)["parameters"][1].update(description="What."),
     "editorial", "editorial", "text-changed"),
    # The body
    ("no body", lambda d: put(d).pop("requestBody"), "compatible", "breaking", "body-removed"),
    ("a body no more needed",
     lambda d: put(d)["requestBody"].update(required=False),
     "breaking", "compatible", "body-now-optional"),
    ("another media type to read",
     lambda d: put(d)["requestBody"]["content"].update({"text/csv": {}}),
     "breaking", "compatible", "request-media-added"),
    ("a media type less to read",
     lambda d: put(d)["requestBody"]["content"].clear(),
     "compatible", "breaking", "request-media-removed"),
    # What is sent
    ("sent: a property that is needed",
     lambda d: asked(d).update(required=["id", "weight"], properties={**asked(d)["properties"], "weight": {}}),
     "breaking", "breaking", "request-property-added-required"),
    ("sent: a property that is not",
     lambda d: asked(d)["properties"].update(weight={}),
     "breaking", "compatible", "request-property-added"),
    ("sent: a property less",
     lambda d: asked(d)["properties"].pop("size"),
     "compatible", "breaking", "request-property-removed"),
    ("sent: now needed",
     lambda d: asked(d)["required"].append("size"),
     "breaking", "breaking", "request-property-now-required"),
    ("sent: no more needed",
     lambda d: asked(d)["required"].clear(),
     "breaking", "compatible", "request-property-now-optional"),
    ("sent: longer at least",
     lambda d: prop(asked, "id")(d).update(minLength=3),
     "breaking", "breaking", "request-tightened"),
    ("sent: shorter at least",
     lambda d: prop(asked, "id")(d).update(minLength=1),
     "breaking", "compatible", "request-loosened"),
    ("sent: shorter at most",
     lambda d: prop(asked, "id")(d).update(maxLength=8),
     "breaking", "breaking", "request-tightened"),
    ("sent: no longest", lambda d: prop(asked, "id")(d).pop("maxLength"), "breaking", "compatible", "request-loosened"),
    ("sent: a pattern less",
     lambda d: prop(asked, "id")(d).pop("pattern"),
     "breaking", "compatible", "request-loosened"),
    ("sent: a format",
     lambda d: prop(asked, "note")(d).update(format="email"),
     "breaking", "breaking", "request-tightened"),
    ("sent: above a higher minimum",
     lambda d: prop(asked, "size")(d).update(minimum=2),
     "breaking", "breaking", "request-tightened"),
    ("sent: above a lower minimum",
     lambda d: prop(asked, "size")(d).update(minimum=0),
     "breaking", "compatible", "request-loosened"),
    ("sent: below a lower maximum",
     lambda d: prop(asked, "size")(d).update(maximum=8),
     "breaking", "breaking", "request-tightened"),
    ("sent: a number of any kind",
     lambda d: prop(asked, "size")(d).update(type="number"),
     "breaking", "compatible", "request-loosened"),
    ("sent: one word less",
     lambda d: prop(asked, "colour")(d).update(enum=["red"]),
     "breaking", "breaking", "request-tightened"),
    ("sent: one word more",
     lambda d: prop(asked, "colour")(d).update(enum=["red", "blue", "green"]),
     "breaking", "compatible", "request-loosened"),
    ("sent: any word", lambda d: prop(asked, "colour")(d).pop("enum"), "breaking", "compatible", "request-loosened"),
    ("sent: more items at least",
     lambda d: prop(asked, "parts")(d).update(minItems=2),
     "breaking", "breaking", "request-tightened"),
    ("sent: more items at most",
     lambda d: prop(asked, "parts")(d).update(maxItems=4),
     "breaking", "compatible", "request-loosened"),
    ("sent: items of any format",
     lambda d: prop(asked, "parts")(d)["items"].pop("format"),
     "breaking", "compatible", "request-loosened"),
    ("sent: no null", lambda d: prop(asked, "note")(d).pop("nullable"), "breaking", "breaking", "request-tightened"),
    ("sent: nothing else",
     lambda d: asked(d).update(additionalProperties=False),
     "breaking", "breaking", "request-tightened"),
    ("sent: another description",
     lambda d: prop(asked, "note")(d).update(description="All."),
     "editorial", "editorial", "text-changed"),
    ("sent: another example",
     lambda d: prop(asked, "note")(d).update(example="b"),
     "editorial", "editorial", "example-changed"),
    # What comes back
    ("back: a property that is needed",
     lambda d: answer(d).update(required=["id", "weight"], properties={**answer(d)["properties"], "weight": {}}),
     "breaking", "compatible", "answer-property-added-required"),
    ("back: a property that is not",
     lambda d: answer(d)["properties"].update(weight={}),
     "compatible", "compatible", "answer-property-added"),
    ("back: a property less",
     lambda d: answer(d)["properties"].pop("size"),
     "compatible", "breaking", "answer-property-removed"),
    ("back: a needed property less",
     lambda d: (answer(d)["properties"].pop("id"), answer(d)["required"].clear()),
     "compatible", "breaking", "answer-property-removed-required"),
    ("back: now needed",
     lambda d: answer(d)["required"].append("size"),
     "breaking", "compatible", "answer-property-now-required"),
    ("back: no more needed",
     lambda d: answer(d)["required"].clear(),
     "compatible", "breaking", "answer-property-now-optional"),
    ("back: shorter at most",
     lambda d: prop(answer, "id")(d).update(maxLength=8),
     "breaking", "compatible", "answer-tightened"),
    ("back: longer at most",
     lambda d: prop(answer, "id")(d).update(maxLength=10),
     "compatible", "breaking", "answer-loosened"),
    ("back: a pattern less",
     lambda d: prop(answer, "id")(d).pop("pattern"),
     "compatible", "breaking", "answer-loosened"),
    ("back: one word more",
     lambda d: prop(answer, "colour")(d).update(enum=["red", "blue", "green"]),
     "compatible", "breaking", "answer-loosened"),
    ("back: one word less",
     lambda d: prop(answer, "colour")(d).update(enum=["red"]),
     "breaking", "compatible", "answer-tightened"),
    ("back: a number of any kind",
     lambda d: prop(answer, "size")(d).update(type="number"),
     "compatible", "breaking", "answer-loosened"),
    ("back: null, too",
     lambda d: prop(answer, "size")(d).update(nullable=True),
     "compatible", "breaking", "answer-loosened"),
    ("back: fewer items at most",
     lambda d: prop(answer, "parts")(d).update(maxItems=2),
     "breaking", "compatible", "answer-tightened"),
    ("back: above a lower minimum",
     lambda d: prop(answer, "size")(d).update(minimum=0),
     "compatible", "breaking", "answer-loosened"),
    # Answers as such
    ("another success",
     lambda d: put(d)["responses"].update({"201": {"description": "New."}}),
     "compatible", "breaking", "success-added"),
    ("a success less", lambda d: put(d)["responses"].pop("200"), "breaking", "compatible", "success-removed"),
    ("another error",
     lambda d: put(d)["responses"].update({"409": {"description": "No."}}),
     "compatible", "compatible", "error-added"),
    ("an error less", lambda d: put(d)["responses"].pop("404"), "breaking", "compatible", "error-removed"),
    ("an answer explained",
     lambda d: put(d)["responses"]["404"].update(description="Not there."),
     "editorial", "editorial", "text-changed"),
    ("another media type back",
     lambda d: put(d)["responses"]["200"]["content"].update({"text/csv": {}}),
     "compatible", "breaking", "answer-media-added"),
    ("a media type less back",
     lambda d: put(d)["responses"]["200"]["content"].clear(),
     "breaking", "compatible", "answer-media-removed"),
    ("a header more",
     lambda d: put(d)["responses"]["200"]["headers"].update({"X-A": {}}),
     "compatible", "compatible", "answer-header-added"),
    ("a needed header more",
     lambda d: put(d)["responses"]["200"]["headers"].update({"X-A": {"required": True}}),
     "breaking", "compatible", "answer-header-added-required"),
    ("a header less",
     lambda d: put(d)["responses"]["200"]["headers"].clear(),
     "compatible", "breaking", "answer-header-removed"),
    # Security
    ("open to all", lambda d: d.pop("security"), "breaking", "compatible", "security-removed"),
    ("another scheme", lambda d: d.update(security=[{"token": []}]), "breaking", "breaking", "security-changed"),
    ("closed for one",
     lambda d: put(d).update(security=[{"key": [], "token": []}]),
     "breaking", "breaking", "security-changed"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "edit", "candidate", "clients", "rule"), CASES, ids=[case[0] for case in CASES])
def test_one_change_is_one_line(name: str, edit: Edit, candidate: str, clients: str, rule: str) -> None:
    new = document()
    edit(new)
    assert [(one.rule.candidate, one.rule.clients, one.rule.id) for one in told(document(), new)] == [
        (candidate, clients, rule)
    ]


BACK: tuple[tuple[Edit, str], ...] = (
    (lambda d: put(d).pop("requestBody"), "body-added-required"),
    (lambda d: put(d)["requestBody"].update(required=False), "body-now-required"),
    (lambda d: d.pop("security"), "security-added"),
    (lambda d: put(d).update(requestBody={"content": {}}), "body-now-required"),
)


@pytest.mark.parametrize(("edit", "rule"), BACK)
def test_the_other_way_round(edit: Edit, rule: str) -> None:
    old = document()
    edit(old)
    assert rule in [one.rule.id for one in told(old, document())]


def test_an_optional_body_is_taken_and_need_not_be_sent() -> None:
    old, new = document(), document()
    put(old).pop("requestBody")
    put(new)["requestBody"]["required"] = False
    assert [one.rule.id for one in told(old, new)] == ["body-added"]


@pytest.mark.parametrize(
    "edit",
    [
        lambda d: (
            d["paths"].update({"/things/{name}": d["paths"].pop("/things/{id}")})
            or put_named(d)["parameters"][0].update(name="name")
        ),
        lambda d: (
            d["components"]["schemas"].update(Other=d["components"]["schemas"].pop("Asked"))
            or put(d)["requestBody"]["content"]["application/json"]["schema"].update(
                {"$ref": "#/components/schemas/Other"}
            )
        ),
        lambda d: d["info"].update(version="2"),
        lambda d: put(d)["parameters"][2].update(name="x-trace"),
        lambda d: asked(d)["properties"].update(id={"allOf": [asked(d)["properties"]["id"]]}),
        lambda d: None,
    ],
    ids=["path parameter renamed", "component renamed", "version", "case of a header", "written with allOf", "nothing"],
)
def test_what_is_not_sent_is_no_change(edit: Edit) -> None:
    new = document()
    edit(new)
    assert told(document(), new) == []


def put_named(one: Document) -> Document:
    found: Document = one["paths"]["/things/{name}"]["put"]
    return found


def test_schemas_that_hold_themselves_come_to_an_end() -> None:
    old, new = document(), document()
    for one in (old, new):
        asked(one)["properties"]["inner"] = {"$ref": "#/components/schemas/Asked"}
    prop(asked, "id")(new)["maxLength"] = 8
    assert [one.rule.id for one in told(old, new)] == ["request-tightened"]


def a_requirement(level: Level = Level.REQUIRED, **more: Any) -> Requirement:
    fields = {"id": "r-1", "section": "1", "number": 1, "kind": "functional", "level": level, "statement": "It works.",
              "observability": Observability.AUDITABLE, "mutability": Mutability.REPLACEABLE,
              "key_functionality": None, "previously": None, "remains": None, "operations": ()}  # fmt: skip
    return Requirement(**{**fields, **more})


RECOMMENDED, OPTIONAL = Level.RECOMMENDED, Level.OPTIONAL


@pytest.mark.parametrize(
    ("old", "new", "rule", "candidate"),
    [
        (None, a_requirement(), "requirement-added-required", "breaking"),
        (None, a_requirement(RECOMMENDED), "requirement-added", "compatible"),
        (a_requirement(), None, "requirement-removed", "compatible"),
        (a_requirement(RECOMMENDED), a_requirement(), "requirement-raised-required", "breaking"),
        (a_requirement(OPTIONAL), a_requirement(RECOMMENDED), "requirement-raised", "compatible"),
        (a_requirement(), a_requirement(RECOMMENDED), "requirement-lowered", "compatible"),
        (a_requirement(), a_requirement(statement="It works well."), "requirement-reworded-required", "breaking"),
        (a_requirement(OPTIONAL), a_requirement(OPTIONAL, statement="It."), "requirement-reworded", "compatible"),
        (
            a_requirement(),
            a_requirement(observability=Observability.OBSERVABLE),
            "requirement-reclassified",
            "editorial",
        ),
    ],
)
def test_requirements(old: Requirement | None, new: Requirement | None, rule: str, candidate: str) -> None:
    versions = [Specification("v", [document()], {one.id: one} if one else {}) for one in (old, new)]
    [change] = changes(*versions)
    assert (change.rule.id, change.rule.candidate, change.rule.clients) == (rule, candidate, "editorial")


def test_every_rule_has_a_case() -> None:
    tried = {case[4] for case in CASES} | {"body-added", "body-added-required", "body-now-required", "security-added"}
    assert {name for name in CHANGE_RULES if not name.startswith("requirement-")} == tried
    assert len(CASES) > 60


PUBLISHED = OFFICIAL / "openapi" / "bb-digital-registries"


@pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the published specifications are not at ../shared")
def test_between_two_published_versions(tmp_path: Path) -> None:
    """Held by hand against the two documents: all else in them is the same but for the order of keys."""
    old, new = PUBLISHED / "data-1.3.0.yaml", PUBLISHED / "data-1.4.0.json"
    ended = kit_here("pack", "diff", old, new, "--format", "json", folder=tmp_path)
    assert ended.status == 0, ended.err
    assert [(one["rule"], one["where"]) for one in json.loads(ended.out)["changes"]] == [
        ("example-changed", "GET /data/{registryName}/{versionNumber} query parameter filter example"),
        ("operation-renamed", "POST /data/{registryName}/{versionNumber}/updateOrCreate"),
        ("text-changed", "POST /data/{registryName}/{versionNumber}/updateOrCreate summary"),
        ("operation-removed", "GET /data/myPersonalDataUsage"),
        ("operation-added", "POST /data/mcts/createEntries"),
        ("operation-added", "GET /data/mypersonalDataUsage"),
    ]


@pytest.mark.parametrize("output_format", ["text", "markdown", "html"])
def test_formats_tell_every_change_and_are_inert(tmp_path: Path, output_format: str) -> None:
    new = document()
    put(new)["operationId"] = "<script>alert(1)</script>|`x`"
    put(new)["responses"].pop("404")
    for name, one in (("old.json", document()), ("new.json", new)):
        (tmp_path / name).write_text(json.dumps(one), encoding="utf-8")
    out = kit_here("pack", "diff", "old.json", "new.json", "--format", output_format, folder=tmp_path).out
    assert "error-removed" in out
    if output_format == "html":
        assert "<script>" not in out
    if output_format == "markdown":  # a code span, which ends nowhere else
        assert "`` <script>alert(1)</script>\\u007c`x` ``" in out


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text(json.dumps(document()), encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("a: [", encoding="utf-8")
    check_refused(kit_here("pack", "diff", "old.json", "bad.yaml", folder=tmp_path), 2, "bad.yaml")
