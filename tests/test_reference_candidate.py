"""The reference candidate answers as documents and rules say: APIs kept apart, any media type, statuses, headers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
import yaml

from conformance.model import Json
from conformance.reference import ReferenceCandidate, serving
from tests.kit import SCENARIOS, kit, pack
from tests.scenes import a_scene, a_target, carry_out, read_pack, write_candidate
from tests.small_pack import BLOCK, write_pack

MANIFEST = """\
id: bb-example
name: Example
version: "1.0"
summary: Keeps things, and answers in many ways.
specification: https://specs.example.org/
apis:
  - {id: things, name: Things, document: openapi/things.yaml, harmless: [listThings]}
  - {id: others, name: Others, document: openapi/others.yaml, harmless: [listOthers]}
"""

THINGS = """\
openapi: 3.0.3
info: {title: Things, version: "1.0"}
paths:
  /items/{id}:
    get:
      operationId: listThings
      parameters: [{name: id, in: path, required: true, schema: {type: string}, example: one}]
      responses:
        "200": {description: Things., content: {application/json: {schema: {}, example: [{kind: thing}]}}}
    post:
      operationId: createThing
      parameters: [{name: id, in: path, required: true, schema: {type: string}, example: one}]
      requestBody:
        required: true
        content: {application/json: {schema: {type: object, required: [size]}, example: {size: 1}}}
      responses:
        "422": {description: Refused., content: {application/json: {schema: {}, example: {problem: size}}}}
        "201": {description: Kept., content: {application/json: {schema: {}, example: {kept: true}}}}
        "202": {description: Will be kept., content: {application/json: {schema: {}, example: {kept: later}}}}
  /page:
    get:
      operationId: showPage
      responses:
        "200":
          description: A page.
          content: {text/html: {schema: {type: string}, example: <p>Ünal</p>}}
  /token:
    get:
      operationId: showToken
      responses:
        "200": {description: A token., content: {application/jwt: {schema: {type: string}}}}
  /yaml:
    get:
      operationId: showYaml
      responses:
        "200":
          description: A thing.
          content: {text/yaml: {schema: {type: object}, example: {id: a, size: 1}}}
  /any:
    get:
      operationId: showAny
      responses:
        "200": {description: Anything., content: {"*/*": {schema: {}, example: {id: a}}}}
  /empty:
    get:
      operationId: showNothing
      responses:
        "204": {description: Nothing.}
  /default:
    get:
      operationId: showDefault
      parameters: [{name: size, in: query, schema: {type: integer}, example: 1}]
      responses:
        default: {description: What there is., content: {application/json: {schema: {}, example: {id: a}}}}
  /range:
    get:
      operationId: showRange
      responses:
        4XX: {description: Refused.}
        2XX: {description: What there is., content: {application/json: {schema: {}, example: {id: r}}}}
  /made:
    get:
      operationId: showMade
      responses:
        "200":
          description: No example is written.
          content:
            application/json:
              schema:
                type: object
                properties: {id: {type: string, minLength: 3}, size: {type: integer, minimum: 7}}
  /leading:
    get:
      operationId: lead
      parameters: [{name: to, in: query, schema: {type: string}, example: /things/page}]
      responses:
        "302": {description: Elsewhere., headers: {Location: {required: true, schema: {type: string}}}}
"""

OTHERS = """\
openapi: 3.0.3
info: {title: Others, version: "1.0"}
paths:
  /items/{name}:
    get:
      operationId: listOthers
      parameters: [{name: name, in: path, required: true, schema: {type: string}, example: one}]
      responses:
        "200": {description: Others., content: {application/json: {schema: {}, example: [{kind: other}]}}}
"""

RULES: dict[str, Json] = {
    "start": {"things": [{"id": "one", "kind": "thing"}], "others": [{"id": "one", "kind": "other"}]},
    "operations": {
        "listThings": [{"find": "things", "where": "record.id == path.id", "otherwise": 404}, {"answer": "record"}],
        "listOthers": [{"find": "others", "where": "record.id == path.name", "otherwise": 404}, {"answer": "record"}],
        "createThing": [
            {"answer": None, "status": 202, "when": "body.size > `100`"},
            {
                "answer": {"size": "body.size"},
                "headers": {
                    "Location": "join('', ['/items/', path.id])",
                    "X-Size": "body.size",
                    "Content-Type": "'application/problem+json'",
                },
                "when": "body.size == `7`",
            },
            {"refuse": 409, "body": {"problem": "taken"}, "when": "body.size == `9`"},
            {"refuse": 422, "answer": {"problem": "'odd'"}, "when": "body.size == `11`"},
        ],
        "showToken": [{"answer": "'a.b.c'"}],
        "lead": [
            {"answer": None, "status": 302, "headers": {"Location": "query.to"}, "when": "query.to"},
            {"answer": None, "status": 302, "headers": {"Location": "'https://example.org/back?error=no'"}},
        ],
    },
}


FEATURE = """\
Feature: Things and others

  @id:things @operation:listThings @positive
  Scenario: Things are things
    Given a valid "listThings" request
    When the request is sent
    Then the response field "kind" is "thing"

  @id:others @operation:listOthers @positive
  Scenario: Others are others
    Given a valid "listOthers" request
    When the request is sent
    Then the response field "kind" is "other"

  @id:page @operation:showPage @positive
  Scenario Outline: Each kind of answer is as it is documented
    Given a valid "<operation>" request
    When the request is sent
    Then the request is accepted
    And the response matches the specification

    Examples:
      | case    | operation   |
      | html    | showPage    |
      | jwt     | showToken   |
      | yaml    | showYaml    |
      | any     | showAny     |
      | empty   | showNothing |
      | default | showDefault |
      | range   | showRange   |
      | made    | showMade    |

  @id:leading @operation:lead @positive
  Scenario: An address of the candidate's own is not gone to
    Given a valid "lead" request with every field
    When the request is sent
    Then the response status is 302
    And the response header "Location" is "/things/page"
    And the request is accepted
    And the response matches the specification

  @id:leading-refused @operation:lead @negative
  Scenario: An error that is carried elsewhere refuses
    Given a valid "lead" request
    When the request is sent
    Then the request is refused
    And the response matches the specification
"""


def write(folder: Path, *, document: str = THINGS) -> Path:
    write_pack(folder, manifest=MANIFEST, document=document, features={"all.feature": FEATURE})
    specification = folder / "specs" / BLOCK / "1.0"
    (specification / "openapi" / "others.yaml").write_text(OTHERS, encoding="utf-8")
    (specification / "reference.yaml").write_text(yaml.safe_dump(RULES), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("candidate") / "pack")


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    with serving(ReferenceCandidate(read_pack(folder))) as address:
        yield address


def get(address: str) -> httpx.Response:
    return httpx.get(address, trust_env=False)


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("things/items/one", 200, "thing"),
        ("others/items/one", 200, "other"),
        ("things/items/two", 404, None),
        ("others/items/two", 404, None),
        ("items/one", 404, None),
        ("things/items", 404, None),
        ("things//items/one", 404, None),
    ],
)
def test_apis_with_a_path_in_common_are_kept_apart(path: str, status: int, kind: str | None, address: str) -> None:
    answer = get(f"{address}/{path}")
    assert answer.status_code == status
    assert answer.json().get("kind") == kind


def test_method_that_only_one_api_has(address: str) -> None:
    body = {"size": 5}
    assert httpx.post(f"{address}/things/items/a", json=body, trust_env=False).status_code == 201
    assert httpx.post(f"{address}/others/items/a", json=body, trust_env=False).status_code == 405


@pytest.mark.parametrize(
    ("path", "status", "media_type", "content"),
    [
        ("page", 200, "text/html", "<p>Ünal</p>"),
        ("token", 200, "application/jwt", "a.b.c"),
        ("any", 200, "application/json", '{"id": "a"}'),
        ("empty", 204, None, ""),
        ("default", 200, "application/json", '{"id": "a"}'),
        ("range", 200, "application/json", '{"id": "r"}'),
    ],
)
def test_answers_have_the_documented_media_type(
    path: str, status: int, media_type: str | None, content: str, address: str
) -> None:
    answer = get(f"{address}/things/{path}")
    assert answer.status_code == status
    assert answer.content.decode("utf-8") == content
    if media_type is not None:
        assert answer.headers["content-type"].split(";")[0] == media_type


def test_yaml_is_readable_as_yaml(address: str) -> None:
    answer = get(f"{address}/things/yaml")
    assert answer.headers["content-type"] == "text/yaml"
    assert yaml.safe_load(answer.content) == {"id": "a", "size": 1}


def test_answer_without_an_example_is_made_from_its_schema(address: str) -> None:
    made = get(f"{address}/things/made").json()
    assert len(made["id"]) >= 3
    assert made["size"] >= 7


def test_document_that_names_no_refusal_refuses_all_the_same(address: str) -> None:
    assert get(f"{address}/things/default?size=1").status_code == 200
    assert get(f"{address}/things/default?size=many").status_code == 400


@pytest.mark.parametrize(
    ("size", "status", "body", "headers"),
    [
        (1, 201, {"kept": True}, {}),
        (101, 202, {"kept": "later"}, {}),
        (7, 201, {"size": 7}, {"location": "/items/a%20b", "content-type": "application/problem+json", "x-size": "7"}),
        (9, 409, {"problem": "taken"}, {}),
        (11, 422, {"problem": "odd"}, {}),
        (None, 422, {"problem": "size", "message": "The request is refused. (body.size)"}, {}),
    ],
)
def test_status_headers_and_body_of_a_rule(
    size: int | None, status: int, body: Json, headers: dict[str, str], address: str
) -> None:
    sent = {} if size is None else {"size": size}
    answer = httpx.post(f"{address}/things/items/a%20b", json=sent, trust_env=False)
    assert (answer.status_code, answer.json()) == (status, body)
    assert {name: answer.headers[name] for name in headers} == headers
    assert len(answer.headers.get_list("content-type")) == 1
    if not headers:
        assert "location" not in answer.headers


def test_every_scenario_of_both_apis_passes(folder: Path, address: str, tmp_path: Path) -> None:
    addresses = {"things": f"{address}/things", "others": f"{address}/others"}
    profile = write_candidate(tmp_path, read_pack(folder), addresses)
    ended = kit("run", profile, "--pack-path", folder, *SCENARIOS, folder=tmp_path)
    assert set(ended.scenarios("passed")) == set(ended.scenarios()) >= {"bb-example.page.html", "bb-example.leading"}
    assert len(ended.scenarios("passed")["bb-example.leading"]["exchanges"]) == 1


def test_documented_redirect_is_an_answer_and_another_is_followed(folder: Path, address: str, tmp_path: Path) -> None:
    """An undocumented redirect within the origin is how a server moves an address; a documented one is what it says."""
    other = write(tmp_path / "pack", document=THINGS.replace('"302"', '"200"'))
    for place, status, exchanges in ((folder, 302, 1), (other, 200, 2)):
        scene = a_scene(a_target(tmp_path, read_pack(place), {"things": f"{address}/things"}))
        scene.begin("lead", everything=True)
        carry_out(scene, "the request is sent")
        carry_out(scene, f"the response status is {status}")
        assert len(scene.target.client.exchanges) == exchanges


@pytest.mark.parametrize(("name", "status"), [("note", 200), ("a\\b", 200), ("note\\", 400)])
def test_part_of_a_form_whose_name_cannot_be_read_is_refused(name: str, status: int) -> None:
    operation = pack("bb-registration").operations["uploadFile"]
    names = ("file", name)
    form = (
        "".join(f'--b\r\nContent-Disposition: form-data; name="{each}"\r\n\r\nYQ==\r\n' for each in names) + "--b--\r\n"
    )
    headers = {"Content-Type": "multipart/form-data; boundary=b", "Information-Mediator-Client": "A/B/C/D"}
    with serving(ReferenceCandidate(pack("bb-registration"))) as address:
        url = f"{address}/{operation.api}{operation.path}"
        answer = httpx.post(url, content=form.encode(), headers=headers, trust_env=False)
    assert answer.status_code == status, answer.text


@pytest.mark.parametrize("version", ["1.0", "1%", "a b", "ü?#"])
def test_redirect_of_the_signature_service_is_an_address_whatever_the_version(version: str) -> None:
    # RFC 3986 section 2.1: a percent sign stands for itself nowhere in an address.
    operation = pack("bb-esignature").operations["signWithPseudonym"]
    path = operation.path.replace("{version}", quote(version, safe=""))
    with serving(ReferenceCandidate(pack("bb-esignature"))) as address:
        sent = {"format": "XAdES", "hash": "YQ=="}
        answer = httpx.post(f"{address}/{operation.api}{path}", json=sent, trust_env=False)
    assert answer.status_code == 302, answer.text
    assert f"/{quote(version, safe='')}/" in answer.headers["location"]
