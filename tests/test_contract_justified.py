"""What a candidate can justify is no finding: what it repeats of a wrong request, or an operation that is missing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from conformance.contract import contract_checks
from conformance.model import Depth, Outcome
from conformance.probe.contract import ContractResult, check_contract
from conformance.probe.contract.violations import violations
from conformance.reference import serving
from conformance.request import Message
from tests.candidates.things import DOCUMENT, FEATURE, Things
from tests.kit import pack
from tests.scenes import a_target, read_pack
from tests.small_pack import write_pack

REFUSED = '"400": {description: It is refused.}\n        "401"'
REFUSED_BY_NAME = """\
"400":
          description: It is refused.
          content:
            application/json:
              schema:
                type: object
                required: [id, says]
                properties: {id: {type: string, minLength: 8, maxLength: 8}, says: {type: string}}
              example: {id: T-100001, says: no}
        "401\""""
REFUSED_IN_BODY = DOCUMENT.replace(
    "operationId: createThing", "operationId: createThing\n      x-refusal: {status: 201, field: name, value: refused}"
)


def explored(folder: Path, document: str, candidate: Any, operation: str = "createThing") -> ContractResult:
    pack = read_pack(write_pack(folder, document=document, features={"things.feature": FEATURE}))
    check = next(one for one in contract_checks(pack, Depth.QUICK) if one.operations == (operation,))
    with serving(candidate) as address:
        target = a_target(folder, pack, {"things": f"{address}/things"})
        try:
            return check_contract(target, check, pack.operations[operation], Depth.QUICK, 1)
        finally:
            target.client.close()


def named(request: Request) -> Any:
    """What stands in the place of the identifier, if anything does."""
    try:
        body = json.loads(request.get_data())
    except ValueError:
        return None
    return body.get("id") if isinstance(body, dict) else None


def echoing(request: Request, response: Response) -> Response | None:
    """Says of each refused thing which it was, as the request has it."""
    if request.method != "POST" or response.status_code != 400:
        return None
    return Response(json.dumps({"id": named(request), "says": "no"}), 400, content_type="application/json")


def forgetting(request: Request, response: Response) -> Response | None:
    """The same, but never with the identifier."""
    if request.method != "POST" or response.status_code != 400:
        return None
    return Response('{"id": "", "says": "no"}', 400, content_type="application/json")


def speechless(request: Request, response: Response) -> Response | None:
    """Repeats the identifier, and leaves out a field that has nothing to do with the request."""
    if request.method != "POST" or response.status_code != 400:
        return None
    return Response(json.dumps({"id": named(request)}), 400, content_type="application/json")


def test_a_refusal_may_repeat_what_the_request_has_wrong(tmp_path: Path) -> None:
    result = explored(tmp_path, DOCUMENT.replace(REFUSED, REFUSED_BY_NAME), Things(echoing))
    assert result.findings == ()
    assert result.outcome is Outcome.PASSED
    observed = {found.cause for found in result.observations if found.kind == "schema"}
    assert {"400: id: minLength", "400: id: type"} <= observed


@pytest.mark.parametrize(
    ("change", "cause"),
    [(forgetting, "400: id: minLength"), (speechless, "400: says: required")],
    ids=["a right identifier is not repeated", "another field is missing"],
)
def test_a_refusal_is_held_against_its_schema_where_the_request_gives_no_reason(
    tmp_path: Path, change: Any, cause: str
) -> None:
    result = explored(tmp_path, DOCUMENT.replace(REFUSED, REFUSED_BY_NAME), Things(change))
    assert {(found.kind, found.cause) for found in result.findings} == {("schema", cause)}


def unreadable(request: Request, response: Response) -> Response | None:
    """Refuses in the body, which has a control character in it and is no JSON."""
    if request.method != "POST" or response.status_code != 400:
        return None
    return Response('{"name": "refused", "id": "\x01"}', 201, {"X-Place": "/things/0"}, content_type="application/json")


def test_a_body_that_cannot_be_read_is_no_acceptance_where_refusals_are_in_the_body(tmp_path: Path) -> None:
    result = explored(tmp_path, REFUSED_IN_BODY, Things(unreadable))
    assert {(found.kind, found.cause) for found in result.findings} == {("schema", "201: no readable JSON")}


def test_an_unreadable_body_is_an_acceptance_where_the_status_alone_says_it(tmp_path: Path) -> None:
    result = explored(tmp_path, DOCUMENT, Things(unreadable))
    assert {found.kind for found in result.findings} >= {"schema", "invalid-accepted"}


@pytest.mark.parametrize("status", [404, 405, 501])
def test_an_operation_that_is_not_there_shows_nothing_of_its_contract(tmp_path: Path, status: int) -> None:
    result = explored(tmp_path, DOCUMENT, Request.application(lambda _: Response(status=status)))
    assert result.outcome is (Outcome.FAILED if status == 501 else Outcome.INCONCLUSIVE)
    assert result.reason.startswith(f"Every request was turned away, most of them with status {status}.")


def test_a_status_that_the_document_names_is_an_answer(tmp_path: Path) -> None:
    nothing = Request.application(lambda request: Response(status=404 if request.method == "GET" else 405))
    result = explored(tmp_path, DOCUMENT, nothing, "readThing")
    assert (result.outcome, result.findings) == (Outcome.PASSED, ())


@pytest.mark.parametrize(("read_only", "is_certain"), [(True, False), (False, True)])
def test_what_answers_alone_carry_may_be_ignored_in_a_request(
    tmp_path: Path, read_only: bool, is_certain: bool
) -> None:
    stamp = f"stamp: {{type: object, readOnly: {str(read_only).lower()}, properties: {{at: {{type: string}}}}}}"
    document = DOCUMENT.replace("      properties:\n", f"      properties:\n        {stamp}\n", 1)
    assert document != DOCUMENT
    pack = read_pack(write_pack(tmp_path, document=document, features={"things.feature": FEATURE}))
    content = json.dumps({"id": "T-100001", "size": 3, "name": "saw", "stamp": {"at": 7}}).encode()
    headers = (("X-Caller", "warehouse"), ("Content-Type", "application/json"))
    broken = violations(Message(pack.operations["createThing"], headers=headers, content=content))
    assert [one.place for one in (*broken.certain, *broken.doubtful)] == ["body.stamp.at"]
    assert bool(broken.certain) is not read_only


@pytest.mark.parametrize("name", ["a", "a\\", "a\\b"])
def test_name_of_a_part_that_ends_in_a_backslash_is_in_doubt(name: str) -> None:
    """RFC 7578 and browsers differ in how they write it: who accepts such a form is as right as who refuses it."""
    operation = pack("bb-registration").operations["uploadFile"]
    content = f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\nx\r\n--b--\r\n'.encode()
    headers = (("Content-Type", "multipart/form-data; boundary=b"),)
    broken = violations(Message(operation, headers=headers, content=content))
    assert not broken.certain
    assert [one.keyword for one in broken.doubtful] == ["readable"] * name.endswith("\\")


@pytest.mark.parametrize("name", ["data[", "a.b", "[0]", "", "\x90", "$"])
def test_a_generated_name_may_be_one_that_no_place_can_be_written_with(tmp_path: Path, name: str) -> None:
    """What stands beneath such a name is in doubt: which place of the document it is cannot be told."""
    extra = "extra: {type: object, additionalProperties: {type: object, properties: {at: {type: string}}}}"
    document = DOCUMENT.replace("      properties:\n", f"      properties:\n        {extra}\n", 1)
    pack = read_pack(write_pack(tmp_path, document=document, features={"things.feature": FEATURE}))
    content = json.dumps({"id": "T-100001", "size": 3, "extra": {name: {"at": 7}}}).encode()
    headers = (("X-Caller", "warehouse"), ("Content-Type", "application/json"))
    broken = violations(Message(pack.operations["createThing"], headers=headers, content=content))
    assert len(broken.certain) + len(broken.doubtful) == 1
