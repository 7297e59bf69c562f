"""A candidate that keeps things, written by hand, and candidates that differ from it in one fault each."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from werkzeug.wrappers import Request, Response

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

KEY = "reference-key"

DOCUMENT = """\
openapi: 3.0.3
info: {title: Things, version: "1.0"}
paths:
  /things:
    get:
      operationId: listThings
      summary: List things
      parameters:
        - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 50}, example: 5}
        - {name: kind, in: query, schema: {type: string, maxLength: 5}, example: tool}
      responses:
        "200":
          description: All things.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}
              example: []
        "400": {description: It is refused.}
    post:
      operationId: createThing
      summary: Keep a thing
      security: [{key: []}]
      parameters:
        - {name: X-Caller, in: header, required: true, schema: {type: string, maxLength: 12}, example: warehouse}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Thing"}
            example: {id: T-100001, size: 3, name: saw}
      responses:
        "201":
          description: It is kept.
          headers:
            X-Place:
              required: true
              schema: {type: string, pattern: "^/things/"}
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Thing"}
              example: {id: T-100001, size: 3, name: saw}
          links:
            read:
              operationId: readThing
              parameters: {id: $response.body#/id}
            remove:
              operationId: removeThing
              parameters: {path.id: $request.body#/id}
        "400": {description: It is refused.}
        "401": {description: The caller is not known.}
        "409": {description: There is such a thing.}
  /things/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}, example: T-100001}
    get:
      operationId: readThing
      summary: Read a thing
      responses:
        "200":
          description: The thing.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Thing"}
              example: {id: T-100001, size: 3, name: saw}
        "404": {description: There is none.}
    delete:
      operationId: removeThing
      summary: Remove a thing
      responses:
        "204": {description: It is gone.}
        "404": {description: There is none.}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
  schemas:
    Thing:
      type: object
      required: [id, size]
      additionalProperties: false
      properties:
        id: {type: string, pattern: "^T-[0-9]{6}$", x-unique: true}
        size: {type: integer, minimum: 1, maximum: 10}
        name: {type: string, maxLength: 12}
"""

FEATURE = """\
Feature: Things

  @id:things-kept @operation:createThing
  Scenario: A thing is kept
    Given a valid "createThing" request
    When the request is sent
    Then the request is accepted

  @id:things-listed @operation:listThings
  Scenario: Things are listed
    Given a valid "listThings" request
    When the request is sent
    Then the request is accepted
"""

Change = Callable[[Request, Response], Response | None]


class Things:
    """Keeps things as its document says. `change` may put another answer in the place of the right one.

    `tolerated` are the ids of rules that are not enforced.
    """

    def __init__(self, change: Change | None = None, tolerated: frozenset[str] = frozenset()) -> None:
        self._change = change
        self._tolerated = tolerated
        self.kept: dict[str, dict[str, Any]] = {}
        self.seen: list[tuple[str, str, bytes, tuple[tuple[str, str], ...]]] = []

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        with Request(environ) as request:
            content = request.get_data()
            self.seen.append((request.method, request.full_path, content, tuple(request.headers.items())))
            response = self._respond(request)
            if self._change is not None:
                response = self._change(request, response) or response
        return response(environ, start_response)

    def _respond(self, request: Request) -> Response:
        path = request.path.removeprefix("/things")
        if path == "/things":
            return {"GET": self._list, "POST": self._create}.get(request.method, _unknown_method)(request)
        found = re.fullmatch(r"/things/([^/]+)", path)
        if found is None:
            return Response(status=404)
        return self._one(request, found[1])

    def _list(self, request: Request) -> Response:
        limit, kind = request.args.get("limit", "50"), request.args.get("kind", "")
        number = int(limit) if re.fullmatch(r"[0-9]{1,9}", limit) else 0
        if not 1 <= number <= 50 and "limit" not in self._tolerated:
            return Response(status=400)
        if len(kind) > 5 and "kind" not in self._tolerated:
            return Response(status=400)
        return _json(list(self.kept.values())[: number or 50])

    def _create(self, request: Request) -> Response:
        if request.headers.get("X-Key") != KEY and "key" not in self._tolerated:
            return Response(status=401)
        problem = _problem(request)
        if problem is not None and problem not in self._tolerated:
            return Response(status=400)
        thing = _thing(request)
        if str(thing.get("id")) in self.kept:
            return Response(status=409)
        self.kept[str(thing.get("id"))] = thing
        return _json({"id": "T-000001", "size": 1, **_right(thing)}, 201, {"X-Place": f"/things/{len(self.kept)}"})

    def _one(self, request: Request, name: str) -> Response:
        if request.method not in ("GET", "DELETE"):
            return _unknown_method(request)
        if name not in self.kept:
            return Response(status=404)
        if request.method == "GET":
            return _json(self.kept[name])
        del self.kept[name]
        return Response(status=204)


def _unknown_method(_: Request) -> Response:
    return Response(status=405)


def _json(body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(json.dumps(body), status=status, headers=headers, content_type="application/json")


def _thing(request: Request) -> dict[str, Any]:
    try:
        thing = json.loads(request.get_data())
    except ValueError:
        return {}
    return thing if isinstance(thing, dict) else {}


def _right(thing: Mapping[str, Any]) -> dict[str, Any]:
    """Of a thing that was kept although it is wrong, what an answer may say."""
    return {name: value for name, value in thing.items() if _fault(name, value) is None}


def _fault(name: str, value: Any) -> str | None:
    match name:
        case "id":
            right = isinstance(value, str) and re.fullmatch(r"T-[0-9]{6}", value) is not None
        case "size":
            right = isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 10
        case "name":
            right = isinstance(value, str) and len(value) <= 12
        case _:
            return "unknown"
    return None if right else name


def _problem(request: Request) -> str | None:
    """The first thing wrong with a request to create something: the id of the rule that it breaks."""
    caller = request.headers.get("X-Caller")
    if caller is None:
        return "caller"
    if len(caller) > 12:
        return "long-caller"
    if request.mimetype != "application/json":
        return "type"
    try:
        thing = json.loads(request.get_data())
    except ValueError:
        return "json"
    if not isinstance(thing, dict) or not {"id", "size"} <= set(thing):
        return "required"
    return next((fault for name, value in thing.items() if (fault := _fault(name, value))), None)
