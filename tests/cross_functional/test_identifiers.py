"""Correlation identifiers come back, or are made; versions are shown."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from conformance.model import Outcome
from tests.cross_functional.records import DOCUMENT, Records, records_pack
from tests.cross_functional.stage import ADDRESS, play

Change = Callable[[Request, Response], None]
COUNT = itertools.count(1)


class Marked(Records):
    """Adds something to every answer."""

    def __init__(self, change: Change) -> None:
        super().__init__()
        self.change = change

    def respond(self, request: Request) -> Response:
        response = super().respond(request)
        self.change(request, response)
        return response


def echo(name: str, answered: str | None = None) -> Change:
    def change(request: Request, response: Response) -> None:
        response.headers[answered or name] = request.headers.get(name) or f"new-{next(COUNT)}"

    return change


def trace(request: Request, response: Response) -> None:
    """The trace goes on; the parent is another."""
    given = request.headers.get("traceparent", f"00-{next(COUNT):032x}-{1:016x}-01").split("-")
    response.headers["traceparent"] = "-".join((given[0], given[1], f"{next(COUNT):016x}", "01"))


def always_the_same(request: Request, response: Response) -> None:
    response.headers["X-Request-ID"] = request.headers.get("X-Request-ID", "request")


def always_new(request: Request, response: Response) -> None:
    response.headers["X-Correlation-ID"] = f"new-{next(COUNT)}"


def only_back(request: Request, response: Response) -> None:
    if "X-Correlation-ID" in request.headers:
        response.headers["X-Correlation-ID"] = request.headers["X-Correlation-ID"]


def in_another_header(request: Request, response: Response) -> None:
    response.headers["X-Powered-By"] = request.headers.get("X-Correlation-ID", f"new-{next(COUNT)}")


def nothing(request: Request, response: Response) -> None:
    pass


PASSED, FAILED = Outcome.PASSED, Outcome.FAILED
CORRELATED: list[tuple[Change, Outcome, Outcome]] = [
    (echo("X-Correlation-ID"), PASSED, PASSED),
    (echo("X-Request-ID"), PASSED, PASSED),
    (echo("X-Correlation-ID", "Request-Id"), PASSED, PASSED),
    (trace, PASSED, PASSED),
    (always_the_same, PASSED, FAILED),
    (always_new, FAILED, PASSED),
    (only_back, PASSED, FAILED),
    (in_another_header, FAILED, FAILED),
    (nothing, FAILED, FAILED),
]


@pytest.mark.parametrize(("change", "returned", "made"), CORRELATED)
def test_correlation(change: Change, returned: Outcome, made: Outcome, tmp_path: Path) -> None:
    pack = records_pack(tmp_path)
    assert play("correlation-returned", tmp_path, pack, Marked(change)).outcome is returned
    assert play("correlation-made", tmp_path, pack, Marked(change)).outcome is made


def test_identifiers_of_the_profile_are_left_out_where_none_is_to_be_sent(tmp_path: Path) -> None:
    headers = {"headers": {"X-Correlation-ID": "fixed"}}
    played = play("correlation-made", tmp_path, records_pack(tmp_path), Marked(only_back), profile=headers)
    assert played.outcome is FAILED
    assert not [one for one in played.exchanges if "x-correlation-id" in dict(one.request.headers)]


def test_what_only_refuses_says_nothing_of_identifiers(tmp_path: Path) -> None:
    class Closed(Records):
        def respond(self, request: Request) -> Response:
            return Response(status=403)

    for slug in ("correlation-returned", "correlation-made", "versions-of-apis"):
        assert play(slug, tmp_path, records_pack(tmp_path / slug), Closed()).outcome is Outcome.INCONCLUSIVE


def header(name: str, value: str) -> Change:
    def change(request: Request, response: Response) -> None:
        response.headers[name] = value

    return change


VERSIONS: list[tuple[str, Change, Outcome]] = [
    ("", nothing, FAILED),
    ("/1", nothing, PASSED),
    ("/v2", nothing, PASSED),
    ("/api/1.0", nothing, PASSED),
    ("/v1beta", nothing, PASSED),
    ("/v1-beta2", nothing, PASSED),
    ("/video", nothing, FAILED),
    ("", header("API-Version", "1.4.0"), PASSED),
    ("", header("X-API-Version", "2026-01-15"), PASSED),
    ("", header("X-API-Version", "latest"), FAILED),
    ("", header("X-AspNet-Version", "4.0.30319"), FAILED),
    ("", header("Server", "nginx/1.24.0"), FAILED),
    ("", header("Content-Type", "application/vnd.records.v1+json"), PASSED),
    ("", header("Content-Type", "application/json; version=1"), PASSED),
    ("", header("Content-Type", "application/json; charset=utf-8"), FAILED),
]


@pytest.mark.parametrize(("base", "change", "expected"), VERSIONS)
def test_versions_of_apis(base: str, change: Change, expected: Outcome, tmp_path: Path) -> None:
    document = DOCUMENT.replace("application/json:", '"*/*":') if "Content-Type" in str(change) else DOCUMENT
    played = play("versions-of-apis", tmp_path, records_pack(tmp_path, document), Marked(change), base=base)
    assert played.outcome is expected, played


@pytest.mark.parametrize("path", ["/v1/records", "/api/v1.2/records"])
def test_versions_in_the_paths_of_a_document(path: str, tmp_path: Path) -> None:
    document = DOCUMENT.replace("  /records", f"  {path}")
    assert play("versions-of-apis", tmp_path, records_pack(tmp_path, document), Records()).outcome is PASSED


class Serving(Records):
    """Serves a document beside."""

    def __init__(self, content: str | bytes, status: int = 200) -> None:
        super().__init__()
        self.document = content, status

    def respond(self, request: Request) -> Response:
        if request.path == "/openapi":
            return Response(*self.document, content_type="application/octet-stream")
        return super().respond(request)


def document(version: Any) -> str:
    return json.dumps({"openapi": "3.0.3", "info": {"title": "Own", "version": version}, "paths": {}})


SERVED: list[tuple[str | bytes, int, Outcome]] = [
    (document("1.4.0"), 200, PASSED),
    (document("v1.4.0-rc.1+build.5"), 200, PASSED),
    ("openapi: 3.1.0\ninfo: {title: Own, version: 1.4.0}\npaths: {}\n", 200, PASSED),
    (document("1.0"), 200, Outcome.INCONCLUSIVE),  # the published document's
    (document("2.0"), 200, FAILED),
    (document(2), 200, FAILED),
    (document("latest"), 200, FAILED),
    (document("1.04.0"), 200, FAILED),
    ("<html>", 200, FAILED),
    (b"\xff\xfe", 200, FAILED),
    ("[" * 5000, 200, FAILED),
    ("a: &a [x, x]\n" + "".join(f"{n}: &{n} [*a, *a]\n" for n in "bcdefgh"), 200, FAILED),
    (document("1.4.0"), 404, FAILED),
    (document("1.4.0"), 401, Outcome.INCONCLUSIVE),
]


@pytest.mark.parametrize(("content", "status", "expected"), SERVED)
def test_versions_of_documents(content: str | bytes, status: int, expected: Outcome, tmp_path: Path) -> None:
    candidate = Serving(content, status)
    addresses = [f"{ADDRESS}/openapi"]
    played = play("versions-of-documents", tmp_path, records_pack(tmp_path), candidate, documents=addresses)
    assert played.outcome is expected, played


@pytest.mark.parametrize("settings", [{}, {"documents": []}])
def test_documents_that_are_not_named(settings: dict[str, Any], tmp_path: Path) -> None:
    played = play("versions-of-documents", tmp_path, records_pack(tmp_path), Records(), **settings)
    assert played.outcome is Outcome.INCONCLUSIVE
    assert "`documents` in `cross-functional`" in played.message
