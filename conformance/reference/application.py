"""The reference candidate: a WSGI application that does what a pack's OpenAPI documents and rules say."""

from __future__ import annotations

import json
import random
import re
import threading
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

from conformance.model import Json, Operation
from conformance.packs import Pack, json_media_type, parameters, resolve, security
from conformance.reference.memory import Decision, Memory
from conformance.reference.rules import read_rules
from conformance.request import ABSENT
from conformance.request.schemas import body_schema, parameter_schema
from conformance.request.valid import ValueBuilder
from conformance.schema import broken_places

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

REFERENCE_KEY = "reference-key"
"""The only right credential."""

_UNREADABLE = object()


class ReferenceCandidate:
    """Answers every operation of a pack. Requests are handled one after another: its memory is shared."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._memory = Memory(read_rules(pack.folder / "reference.yaml"))
        self._routes = Map([_rule(operation) for operation in pack.operations.values()], merge_slashes=False)
        self._lock = threading.Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serve one request."""
        request = Request(environ)
        with self._lock:
            response = self._respond(request)
        return response(environ, start_response)

    def _respond(self, request: Request) -> Response:
        try:
            name, values = self._routes.bind_to_environ(request.environ).match()
        except NotFound:
            return _json(404, {"message": "There is no such address."})
        except MethodNotAllowed as error:
            return error.get_response(request.environ)
        operation = self._pack.operations[name]
        names = re.findall(r"\{([^}]+)\}", operation.path)
        path = {name: unquote(str(values[f"p{index}"])) for index, name in enumerate(names)}
        if not _is_authenticated(operation, request):
            return _json(401, {"message": "Credentials are missing or wrong."})
        return self._decide(operation, request, path)

    def _decide(self, operation: Operation, request: Request, path: Mapping[str, str]) -> Response:
        given = _given(operation, request, path)
        invalid = [*_invalid_parameters(operation, given), *_invalid_body(operation, given["body"])]
        if given["body"] in (ABSENT, _UNREADABLE):
            given["body"] = None
        decision = self._memory.decide(operation.id, given, invalid, _refusal(operation))
        status = decision.status or _success(operation)
        body = _example(operation, status) if decision.body is None else decision.body
        return Response(status=status) if body is None and status in (200, 204) else _json(status, body)


def _rule(operation: Operation) -> Rule:
    """A route whose variables are numbered: parameter names may be anything."""
    count = iter(range(100))
    path = re.sub(r"\{[^}]+\}", lambda _: f"<p{next(count)}>", operation.path)
    return Rule(path, methods=[operation.method], endpoint=operation.id, strict_slashes=False)


def _is_authenticated(operation: Operation, request: Request) -> bool:
    schemes = (operation.document.get("components") or {}).get("securitySchemes") or {}
    alternatives = security(operation)
    return not alternatives or any(
        all(_credential(resolve(operation.document, schemes[name]), request) for name in alternative)
        for alternative in alternatives
    )


def _credential(scheme: Mapping[str, Json], request: Request) -> bool:
    if scheme["type"] == "apiKey":
        place = request.args if scheme["in"] == "query" else request.headers
        return place.get(scheme["name"]) == REFERENCE_KEY
    return request.headers.get("Authorization") == f"Bearer {REFERENCE_KEY}"


def _given(operation: Operation, request: Request, path: Mapping[str, str]) -> dict[str, Json]:
    """The request as rules see it, its parameters in the types that the document gives them."""
    given: dict[str, Json] = {"path": {}, "query": {}, "header": {}, "cookie": {}, "body": _body(request)}
    sources: Mapping[str, Any] = {"path": path, "query": request.args, "header": request.headers}
    for parameter in parameters(operation):
        value = sources.get(parameter["in"], {}).get(parameter["name"])
        if value is not None:
            given[parameter["in"]][parameter["name"]] = _typed(parameter_schema(operation, parameter), value)
    return given


def _typed(schema: Mapping[str, Json], text: str) -> Json:
    if schema.get("type") == "integer" and re.fullmatch(r"-?\d{1,19}", text):
        return int(text)
    return {"true": True, "false": False}.get(text, text) if schema.get("type") == "boolean" else text


def _body(request: Request) -> Json:
    """The body as JSON; ABSENT where there is none, and a value that no schema allows where it is not JSON."""
    content = request.get_data()
    if not content:
        return ABSENT
    try:
        return json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        return _UNREADABLE


def _invalid_parameters(operation: Operation, given: Mapping[str, Json]) -> list[str]:
    invalid = []
    for parameter in parameters(operation):
        where, name = parameter["in"], parameter["name"]
        if name not in given[where]:
            invalid += [f"{where}.{name}"] if parameter.get("required") else []
        elif broken_places(operation, parameter_schema(operation, parameter), given[where][name], "request"):
            invalid.append(f"{where}.{name}")
    return invalid


def _invalid_body(operation: Operation, body: Json) -> list[str]:
    schema = body_schema(operation)
    if schema is None:
        return []
    if body is _UNREADABLE:
        return ["body"]
    if body is ABSENT:
        required = resolve(operation.document, operation.definition["requestBody"]).get("required")
        return ["body"] if required else []
    places = broken_places(operation, schema, body, "request")
    return ["body" if place == "$" else f"body.{place}" for place in places]


def _refusal(operation: Operation) -> Decision:
    """How the operation refuses what its document does not allow: as declared, else with 400 or 422, else with 400."""
    declared = operation.definition.get("x-refusal")
    if declared:
        body = {**(_example(operation, declared["status"]) or {}), declared["field"]: declared["value"]}
        return Decision(declared["status"], body)
    documented = [status for status in (400, 422) if str(status) in map(str, operation.definition["responses"])]
    return Decision(documented[0] if documented else 400)


def _success(operation: Operation) -> int:
    return min(int(key) for key in map(str, operation.definition["responses"]) if key.startswith("2"))


def _example(operation: Operation, status: int) -> Json:
    """The documented example of a response, else a value of its schema; a plain message where an error has neither."""
    responses = {str(key): value for key, value in operation.definition["responses"].items()}
    response = resolve(operation.document, responses.get(str(status)) or {})
    media = json_media_type(response.get("content"))
    if media and "example" in media[1]:
        return media[1]["example"]
    if media and "schema" in media[1]:
        return ValueBuilder(operation, lambda _: ABSENT, random.Random(0), everything=True).content(media[1])
    return {"message": "The request is refused."} if status >= 400 else None


def _json(status: int, body: Json) -> Response:
    return Response(json.dumps(body, ensure_ascii=False), status=status, content_type="application/json")
