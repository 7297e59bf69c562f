"""The reference candidate: a WSGI application that does what a pack's OpenAPI documents and rules say."""

from __future__ import annotations

import json
import random
import re
import threading
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

from conformance.model import Json, Operation
from conformance.packs import Pack, is_json, json_media_type, resolve, security
from conformance.probe.responses import documented_response
from conformance.reference.memory import Decision, Memory
from conformance.reference.reading import read_request
from conformance.reference.rules import read_rules
from conformance.request import ABSENT, parse_field
from conformance.request.fields import replaced
from conformance.request.valid import ValueBuilder

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

REFERENCE_KEY = "reference-key"
"""The only right credential."""


class ReferenceCandidate:
    """Answers every operation of a pack, those of each Service API below the API's id: two may have a path in common.

    Requests are handled one after another: its memory is shared.
    """

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._memory = Memory(read_rules(pack.folder / "reference.yaml", pack.operations))
        self._routes = Map([_rule(operation) for operation in pack.operations.values()], merge_slashes=False)
        self._lock = threading.Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serve one request."""
        with Request(environ) as request, self._lock:
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
        path = {name: str(values[f"p{index}"]) for index, name in enumerate(names)}
        if not _is_authenticated(operation, request):
            return _json(401, {"message": "Credentials are missing or wrong."})
        return self._decide(operation, request, path)

    def _decide(self, operation: Operation, request: Request, path: Mapping[str, str]) -> Response:
        given, invalid = read_request(operation, request, path)
        decision = self._memory.decide(operation.id, given, invalid, _refusal(operation))
        status = decision.status or _success(operation)
        body = _example(operation, status) if decision.body is None else decision.body
        response = _answer(status, body, _media_type(operation, status))
        response.headers.update(decision.headers)
        return response


def _rule(operation: Operation) -> Rule:
    """A route whose variables are numbered: parameter names may be anything."""
    count = iter(range(100))
    path = re.sub(r"\{[^}]+\}", lambda _: f"<p{next(count)}>", operation.path)
    return Rule(f"/{operation.api}{path}", methods=[operation.method], endpoint=operation.id, strict_slashes=False)


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


def _refusal(operation: Operation) -> Decision:
    """How the operation refuses what its document does not allow: as declared, else with 400 or 422, else with 400."""
    declared = operation.definition.get("x-refusal")
    if declared:
        example = _example(operation, declared["status"])
        return Decision(declared["status"], replaced(example, parse_field(declared["field"]), declared["value"]))
    documented = [status for status in (400, 422) if str(status) in map(str, operation.definition["responses"])]
    return Decision(documented[0] if documented else 400)


def _success(operation: Operation) -> int:
    """The first success that the document names; 200 where it names none, or only ranges of them."""
    named = map(str, operation.definition["responses"])
    return min((int(key) for key in named if key.startswith("2") and key.isdigit()), default=200)


def _media(operation: Operation, status: int) -> tuple[str, Mapping[str, Json]] | None:
    response = documented_response(operation, status)
    return json_media_type(response.get("content")) if response else None


def _media_type(operation: Operation, status: int) -> str:
    media = _media(operation, status)
    return media[0] if media and "*" not in media[0] else "application/json"


def _example(operation: Operation, status: int) -> Json:
    """The documented example of a response, else a value of its schema; a plain message where an error has neither."""
    media = _media(operation, status)
    if media and "example" in media[1]:
        return media[1]["example"]
    if media and "schema" in media[1]:
        return ValueBuilder(operation, lambda _: ABSENT, random.Random(0), everything=True).content(media[1])
    return {"message": "The request is refused."} if status >= 400 else None


def _json(status: int, body: Json) -> Response:
    return _answer(status, body, "application/json")


def _answer(status: int, body: Json, media_type: str) -> Response:
    """A response without a body where there is nothing to say; JSON is YAML too."""
    if body is None:
        return Response(status=status)
    is_text = isinstance(body, str) and not is_json(media_type)
    return Response(body if is_text else json.dumps(body, ensure_ascii=False), status=status, content_type=media_type)
