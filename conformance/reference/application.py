"""The reference candidate: a WSGI application that does what a pack's OpenAPI documents and rules say."""

from __future__ import annotations

import copy
import json
import random
import re
import threading
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from jmespath.exceptions import JMESPathError
from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

from conformance.exceptions import UsageError
from conformance.model import Json, Operation
from conformance.packs import Pack, is_json, json_media_type, resolve, security
from conformance.probe.responses import documented_response
from conformance.reference.callbacks import call_back
from conformance.reference.fault import FAULTLESS, Fault, Reply
from conformance.reference.inherited import Inherited, naming
from conformance.reference.memory import Decision, Memory
from conformance.reference.rules import read_rules
from conformance.request import ABSENT, get, parse_field
from conformance.request.fields import Field, replaced
from conformance.request.reading import read_request
from conformance.request.valid import ValueBuilder
from conformance.schema import Broken, broken_constraints

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

REFERENCE_KEY = "reference-key"
"""The only right credential."""


class ReferenceCandidate:
    """Answers every operation of a pack, those of each Service API below the API's id: two may have a path in common.

    Requests are handled one after another: its memory is shared. With a fault it is wrong in that one thing.
    """

    def __init__(self, pack: Pack, fault: Fault = FAULTLESS) -> None:
        self._pack = pack
        self._fault = fault
        self.memory = Memory(read_rules(pack.folder / "reference.yaml", pack.operations), fault)
        self._inherited = Inherited(pack)
        self._routes = Map([_rule(operation) for operation in pack.operations.values()], merge_slashes=False)
        self._lock = threading.Lock()

    def anew(self, fault: Fault) -> ReferenceCandidate:
        """A candidate for the same pack, as it is at the start, and with this fault; made in no time."""
        made = copy.copy(self)
        made._fault, made._lock = fault, threading.Lock()
        made.memory = Memory(self.memory.rules, fault)
        return made

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serve one request."""
        with Request(environ) as request, self._lock:
            response = self._inherited.page(request) or self._respond(request)
            self._inherited.mark(request, response)
        return response(environ, start_response)

    def _respond(self, request: Request) -> Response:
        try:
            name, values = self._routes.bind_to_environ(request.environ).match()
        except NotFound:
            return response_of(Reply(404, {"message": "There is no such address."}))
        except MethodNotAllowed as error:
            return error.get_response(request.environ)
        operation = self._pack.operations[name]
        names = re.findall(r"\{([^}]+)\}", operation.path)
        path = {name: str(values[f"p{index}"]) for index, name in enumerate(names)}
        return response_of(self._fault.changes(operation.id, self._reply(operation, request, path)))

    def _reply(self, operation: Operation, request: Request, path: Mapping[str, str]) -> Reply:
        presented, right = _credentials(operation, request)
        if not right and not self._fault.admits(operation.id, presented=presented):
            return Reply(401, {"message": "Credentials are missing or wrong."})
        given, broken = read_request(operation, request, path)
        decision = self._decide(operation, given, broken)
        status = decision.status or _success(operation)
        body = _example(operation, status) if decision.body is None else _spoken(operation, status, decision.body)
        if refused := [one.place for one in broken if not self._fault.tolerates(operation.id, one)]:
            body = naming(operation, status, body, refused)
        media_type = _media_type(operation, status)
        if status < 300:
            call_back(operation, request)
        return Reply(status, body, media_type, decision.headers, invalid=tuple(broken), step=decision.step)

    def _decide(self, operation: Operation, given: Mapping[str, Json], broken: Sequence[Broken]) -> Decision:
        invalid = [one.place for one in broken if not self._fault.tolerates(operation.id, one)]
        try:
            return self.memory.decide(operation.id, given, invalid, _refusal(operation))
        except (JMESPathError, ValueError, TypeError):
            if invalid:  # a rule met what the document forbids
                return _refusal(operation)
            if not broken:
                raise
            return Decision(None)  # a rule met what it need not know: the document forbids it


def _rule(operation: Operation) -> Rule:
    """A route whose variables are numbered: parameter names may be anything."""
    count = iter(range(100))
    path = re.sub(r"\{[^}]+\}", lambda _: f"<p{next(count)}>", operation.path)
    return Rule(f"/{operation.api}{path}", methods=[operation.method], endpoint=operation.id, strict_slashes=False)


def _credentials(operation: Operation, request: Request) -> tuple[bool, bool]:
    """Whether the request has credentials of a kind that the operation takes, and whether it is served for them."""
    schemes = (operation.document.get("components") or {}).get("securitySchemes") or {}
    alternatives = [
        [_credential(resolve(operation.document, schemes[name]), request) for name in alternative]
        for alternative in security(operation)
    ]
    presented = any(found is not None for alternative in alternatives for found in alternative)
    return presented, not alternatives or any(all(alternative) for alternative in alternatives)


def _credential(scheme: Mapping[str, Json], request: Request) -> bool | None:
    """Whether the credential for a security scheme is the right one; None where there is none."""
    if scheme["type"] == "apiKey":
        place = request.args if scheme["in"] == "query" else request.headers
        sent, right = place.get(scheme["name"]), REFERENCE_KEY
    else:
        sent, right = request.headers.get("Authorization"), f"Bearer {REFERENCE_KEY}"
    return None if sent is None else sent == right


def _refusal(operation: Operation) -> Decision:
    """How the operation refuses what its document does not allow: as declared, else with 400 or 422, else with 400."""
    declared = operation.definition.get("x-refusal")
    if declared:
        example = _example(operation, declared["status"])
        value = declared.get("value", "refused")
        return Decision(declared["status"], replaced(example, parse_field(declared["field"]), value))
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


@lru_cache(maxsize=256)
def _example(operation: Operation, status: int) -> Json:
    """The documented example of a response, else a value of its schema; a plain message where an error has neither."""
    media = _media(operation, status)
    if media and "example" in media[1]:
        return media[1]["example"]
    if media and "schema" in media[1]:
        return ValueBuilder(operation, lambda _: ABSENT, random.Random(0), everything=True).content(media[1])
    return {"message": "The request is refused."} if status >= 400 else None


def _spoken(operation: Operation, status: int, body: Json) -> Json:
    """An answer without the fields that have nothing to say, such as the echo of what a request may leave out.

    A field stays null where its schema has null for a value.
    """
    media = _media(operation, status)
    if media is None or "schema" not in media[1]:
        return body
    for broken in broken_constraints(operation, media[1]["schema"], body, "response"):
        field = _written(broken.place)
        if broken.keyword != "required" and get(body, field) is None:
            body = replaced(body, field, ABSENT)
    return body


def _written(place: str) -> Field:
    """The parts of a place; of one that cannot be written, such as beneath a name with a bracket in it, none at all."""
    try:
        return parse_field(place)
    except UsageError:
        return ()


def response_of(reply: Reply) -> Response:
    """A response without a body where there is nothing to say; JSON is YAML too."""
    content: str | bytes | None = reply.content
    if content is None and reply.body is not None:
        is_text = isinstance(reply.body, str) and not is_json(reply.media_type)
        content = reply.body if is_text else json.dumps(reply.body, ensure_ascii=False)
    if content is None:
        return Response(status=reply.status, headers=dict(reply.headers))
    response = Response(content, status=reply.status, content_type=reply.media_type)
    response.headers.update(reply.headers)
    return response
