"""OpenAPI documents that a candidate serves: whole and valid ones, and all that may be served in their place."""

from __future__ import annotations

import copy
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from werkzeug.wrappers import Request, Response

from conformance.model import Outcome
from conformance.probe.cross_functional.served_documents import Described, Served, Wanted, described, undescribed
from conformance.reference import ReferenceCandidate, serving
from tests.cross_functional.carrying_out import Result, a_view, outcome_in
from tests.kit import kit, pack, write_profile
from tests.scenes import read_pack
from tests.small_pack import DOCUMENT, write_pack

VALID, COMPLETE = "documents-are-valid", "documents-are-complete"
WHOLE: dict[str, Any] = yaml.safe_load(DOCUMENT)
BASE = "http://127.0.0.1:9/govstack/things/v1"


def changed(*path: str, to: Any = None, **more: Any) -> dict[str, Any]:
    """The whole document with something else in a place, or nothing there."""
    document = copy.deepcopy(WHOLE)
    place = document
    for name in path[:-1]:
        place = place[name]
    if to is None:
        del place[path[-1]]
    else:
        place[path[-1]] = to
    return {**document, **more}


def renamed(path: str, **more: Any) -> dict[str, Any]:
    """The whole document, its operations below another path."""
    return {**WHOLE, "paths": {path: WHOLE["paths"]["/things"]}, **more}


@contextmanager
def served(*contents: bytes, status: int = 200, media_type: str = "application/json") -> Iterator[list[str]]:
    """The addresses of documents, and what is asked for beside."""

    @Request.application
    def answer(request: Request) -> Response:
        number = request.path.strip("/")
        content = contents[int(number)] if number.isdigit() and int(number) < len(contents) else b""
        return Response(content, status, content_type=media_type)

    with serving(answer) as address:
        yield [f"{address}/{number}" for number in range(len(contents))]


def probed(folder: Path, name: str, *documents: Any, base: str = BASE, **changes: Any) -> Result:
    """What comes of a scenario for these documents, each as JSON or as the bytes that it is."""
    contents = [one if isinstance(one, bytes) else json.dumps(one).encode() for one in documents]
    with served(*contents, **changes) as addresses:
        return named(folder, name, addresses, base=base)


def named(folder: Path, name: str, addresses: list[str] | None, *, base: str = BASE) -> Result:
    small = read_pack(write_pack(folder / "pack"))
    settings = {} if addresses is None else {"documents": addresses}
    limits = {"largest-answer": 400_000, "seconds-per-answer": 5}
    view = a_view(folder, small, {"things": base}, cross_functional=settings, limits=limits)
    try:
        return outcome_in(view, name)
    finally:
        view.client.close()


THIRTY_ONE = {**WHOLE, "openapi": "3.1.0", "webhooks": {}}

RIGHT = {
    "json": WHOLE,
    "yaml": DOCUMENT.encode(),
    "yaml with numbers for statuses": DOCUMENT.replace('"200"', "200").replace('"201"', "201").encode(),
    "byte order mark": b"\xef\xbb\xbf" + json.dumps(WHOLE).encode(),
    "3.1": THIRTY_ONE,
    "required and not described": changed("components", "schemas", "Thing", "required", to=["id", "other"]),
    "reference in an example": changed(
        "paths", "/things", "get", "responses", "200", "content", "application/json", "example",
        to=[{"id": "T-1", "$ref": "http://192.0.2.1/never"}],
    ),
}  # fmt: skip

INVALID = {
    "no responses": changed("paths", "/things", "get", "responses"),
    "no title": changed("info", "title"),
    "parameter of the path not described": renamed("/things/{id}"),
    "parameter that is not in the path": changed(
        "paths", "/things", "parameters", to=[{"name": "id", "in": "path", "required": True, "schema": {}}]
    ),
    "operation twice": changed("paths", "/things", "post", "operationId", to="listThings"),
    "nowhere": changed(
        "components", "schemas", "Thing", "properties", "size", to={"$ref": "#/components/schemas/Nobody"}
    ),
    "wrong type": changed("components", "schemas", "Thing", "type", to="thing"),
}

NO_DOCUMENT: dict[str, tuple[bytes, str]] = {
    "markup": (b"<!DOCTYPE html><title>Swagger UI</title>", "markup"),
    "empty": (b"", "no OpenAPI 3 document"),
    "text": (b"Hello", "no OpenAPI 3 document"),
    "list": (b"[]", "no OpenAPI 3 document"),
    "cut off": (b'{"openapi": "3.0.3", "paths": {', "not readable JSON"),
    "swagger": (b'{"swagger": "2.0", "paths": {}}', "no OpenAPI 3 document"),
    "version": (b'{"openapi": "4.0.0", "paths": {}}', "no OpenAPI 3 document"),
    "not UTF-8": (b"openapi: 3.0.3\ninfo: {title: \xff}", "not UTF-8"),
    "deep": (b'{"openapi":' + b"[" * 100_000, "nested too deeply"),
    "laughs": (
        b"a0: &a0 [x]\n"
        + b"".join(b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 9)),
        "more than",
    ),
    "huge": (b'{"openapi": "' + b"3" * 400_001, "longer than"),
}


@pytest.mark.parametrize("document", RIGHT.values(), ids=RIGHT)
@pytest.mark.parametrize("name", [VALID, COMPLETE])
def test_a_whole_document_is_valid_and_complete(tmp_path: Path, document: Any, name: str) -> None:
    result = probed(tmp_path, name, document)
    assert (result.outcome, result.reason) == (Outcome.PASSED, "")
    assert len(result.exchanges) == 1


@pytest.mark.parametrize("document", INVALID.values(), ids=INVALID)
def test_an_invalid_document_is_a_failure_with_the_place(tmp_path: Path, document: Any) -> None:
    result = probed(tmp_path, VALID, WHOLE, document)
    assert result.outcome is Outcome.FAILED
    assert "1 of 2 documents are not valid" in result.reason
    assert result.actual


@pytest.mark.parametrize(("content", "words"), NO_DOCUMENT.values(), ids=NO_DOCUMENT)
@pytest.mark.parametrize("name", [VALID, COMPLETE])
def test_what_is_no_document_is_a_failure(tmp_path: Path, content: bytes, words: str, name: str) -> None:
    result = probed(tmp_path, name, content, media_type="text/plain")
    assert result.outcome is Outcome.FAILED
    assert words in result.reason


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(401, Outcome.INCONCLUSIVE), (404, Outcome.INCONCLUSIVE), (302, Outcome.INCONCLUSIVE), (500, Outcome.FAILED)],
)
def test_an_address_without_a_document(tmp_path: Path, status: int, outcome: Outcome) -> None:
    result = probed(tmp_path, VALID, WHOLE, status=status)
    assert result.outcome is outcome
    assert str(status) in result.reason


@pytest.mark.parametrize(
    ("addresses", "outcome"),
    [(None, Outcome.INCONCLUSIVE), ([], Outcome.FAILED), (["http://127.0.0.1:9/"], Outcome.INCONCLUSIVE)],
    ids=["not named", "none", "unreachable"],
)
def test_what_the_profile_does_not_name(tmp_path: Path, addresses: list[str] | None, outcome: Outcome) -> None:
    result = named(tmp_path, COMPLETE, addresses)
    assert result.outcome is outcome
    assert ("cross-functional: documents" in result.reason) is (addresses in (None, []))


@pytest.mark.parametrize("outside", ["{address}", "other.yaml#/Thing", "file:///etc/passwd"])
@pytest.mark.parametrize("base", [None, "{address}"])
def test_what_a_document_refers_to_is_never_fetched(tmp_path: Path, outside: str, base: str | None) -> None:
    heard = threading.Event()

    @Request.application
    def listen(_: Request) -> Response:
        heard.set()
        return Response("{}")

    with serving(listen) as address:
        thing: dict[str, Any] = {"$ref": outside.format(address=f"{address}/thing")}
        inside = {"$ref": "#/components/schemas/Size"} if base else thing
        schema = {**WHOLE["components"]["schemas"]["Thing"], "properties": {"id": inside}}
        if base:
            schema["$id"] = base.format(address=address)
        schemas = {"Thing": schema, "Size": {"type": "string"}}
        document = {**WHOLE, "openapi": "3.1.0", "components": {"schemas": schemas}}
        result = probed(tmp_path, VALID, document)
    assert not heard.is_set()
    assert result.outcome is (Outcome.PASSED if base else Outcome.INCONCLUSIVE)


@pytest.mark.parametrize(
    "document",
    [
        renamed("/v1/things"),
        renamed("/govstack/things/v1/things/"),
        {**WHOLE, "servers": [{"url": "https://public.example.org/govstack/things/v1"}]},
        renamed("/v1/things", servers=[{"url": "/govstack/things"}]),
        {**WHOLE, "servers": [{"url": "/{prefix}/things/v1", "variables": {"prefix": {"default": "govstack"}}}]},
        {**WHOLE, "servers": [{"url": "http://["}, {"url": 7}, "nothing"]},
    ],
    ids=["proxy", "whole path", "server", "both", "variable", "odd servers"],
)
def test_the_base_address_may_stand_in_paths_or_servers(tmp_path: Path, document: Any) -> None:
    assert probed(tmp_path, COMPLETE, document).outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("document", "missing"),
    [
        (changed("paths", "/things", "post"), "createThing"),
        (changed("paths", "/things", "get"), "listThings"),
        (renamed("/other/things"), "listThings; bb-example createThing"),
        (renamed("/nothings"), "listThings"),
        (renamed("/things/{id}"), "listThings"),
        ({**WHOLE, "paths": {}}, "listThings"),
        ({**WHOLE, "paths": {"/things": {"$ref": "#/nowhere"}}}, "listThings"),
        ({**WHOLE, "paths": []}, "listThings"),
    ],
    ids=["post", "get", "elsewhere", "ending", "longer", "nothing", "nowhere", "odd"],
)
def test_a_missing_operation_is_named(tmp_path: Path, document: Any, missing: str) -> None:
    result = probed(tmp_path, COMPLETE, document)
    assert result.outcome is Outcome.FAILED
    assert f"bb-example {missing}" in result.reason


def test_what_stands_in_another_document_is_not_said_to_be_missing(tmp_path: Path) -> None:
    document = {**WHOLE, "paths": {"/things": {"$ref": "things.yaml#/paths/things"}}}
    result = probed(tmp_path, COMPLETE, document)
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "/things" in result.reason


@pytest.mark.timeout(20)
@pytest.mark.parametrize("keyword", ["allOf", "oneOf"])
def test_a_chain_of_schemas_does_not_take_for_ever(tmp_path: Path, keyword: str) -> None:
    schemas: dict[str, Any] = {f"S{n}": {keyword: [{"$ref": f"#/components/schemas/S{n + 1}"}] * 3} for n in range(40)}
    document = {**WHOLE, "components": {"schemas": {**WHOLE["components"]["schemas"], **schemas, "S40": {}}}}
    assert probed(tmp_path, VALID, document).outcome is Outcome.PASSED


def test_several_documents_may_describe_the_whole_together(tmp_path: Path) -> None:
    halves = changed("paths", "/things", "post"), changed("paths", "/things", "get")
    assert probed(tmp_path, COMPLETE, *halves).outcome is Outcome.PASSED


def test_names_of_path_parameters_do_not_count() -> None:
    document = Served("http://a.example.org/d", {**WHOLE, "paths": {"/t/{number}/x": {"get": {}}}})
    assert undescribed([Wanted("a", "GET", "/base", "/t/{id}/x")], list(described(document))) == []


def test_one_description_serves_one_operation() -> None:
    wanted = [Wanted("a", "POST", "/one", "/callback"), Wanted("b", "POST", "/two", "/callback")]
    alone = Described("POST", frozenset({"/callback"}))
    assert [one.name for one in undescribed(wanted, [alone])] == ["b"]
    assert undescribed(wanted, [alone, alone]) == []
    exact = Described("POST", frozenset({"/one/callback"}))
    assert undescribed(wanted, [alone, exact]) == []
    assert undescribed(wanted, [exact, alone]) == []


def test_the_published_documents_of_a_pack_are_found_complete_in_a_run(tmp_path: Path) -> None:
    messaging = pack("bb-messaging")
    documents = {operation.api: operation.document for operation in messaging.operations.values()}
    contents = [json.dumps(document).encode() for document in documents.values()]
    with served(*contents) as addresses, serving(ReferenceCandidate(messaging)) as address:
        arguments = ("--block", "cross-functional", "--scenario", f"cross-functional.{COMPLETE}")
        for number, status in ((len(addresses), 0), (1, 1)):
            settings = {"documents": addresses[:number]}
            profile = write_profile(tmp_path, {"bb-messaging": address}, cross_functional=settings)
            ended = kit("run", profile, *arguments, folder=tmp_path)
            assert (ended.status, ended.err) == (status, "")
    assert "callbackEmail" in ended.scenarios("failed")[f"cross-functional.{COMPLETE}"]["reason"]
