"""What the reference candidate has beside its Service APIs, as every Building Block should.

Health, metrics, served documents, versions, correlation identifiers, and refusals that name what is wrong.
"""

from __future__ import annotations

import json
import re
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence

from werkzeug.wrappers import Request, Response

from conformance.model import Json, Operation
from conformance.packs import Pack
from conformance.probe.room_for_text import room_for_text
from conformance.request import get
from conformance.request.fields import replaced

HEALTH, METRICS, DOCUMENT = "/health", "/metrics", "openapi.json"
"""Where it tells its state and its metrics, and, below each Service API, serves the document."""

_CORRELATION = "X-Correlation-ID"
_SOUND_IDENTIFIER = re.compile(r"[\w.:-]{1,128}", re.ASCII)
_MOST_PLACES = 3


class Inherited:
    """Answers for what is no Service API, and marks every answer."""

    def __init__(self, pack: Pack) -> None:
        self._version = pack.manifest.version
        self._documents: dict[str, Mapping[str, Json]] = {
            f"/{operation.api}/{DOCUMENT}": _own(operation.document) for operation in pack.operations.values()
        }
        self._answered: Counter[int] = Counter()

    def page(self, request: Request) -> Response | None:
        """The answer to a request that asks for none of the Service APIs; None where it asks for one."""
        if request.method not in ("GET", "HEAD"):
            return None
        if request.path == HEALTH:
            return Response(json.dumps({"status": "pass", "version": self._version}), content_type="application/json")
        if request.path == METRICS:
            return Response(self._metrics(), content_type="text/plain; version=0.0.4")
        document = self._documents.get(request.path)
        if document is None:
            return None
        return Response(json.dumps(document, default=str), content_type="application/json")

    def mark(self, request: Request, response: Response) -> None:
        """Add the version, and the correlation identifier that the request has, or a new one."""
        self._answered[response.status_code] += 1
        given = request.headers.get(_CORRELATION, "")
        response.headers[_CORRELATION] = given if _SOUND_IDENTIFIER.fullmatch(given) else str(uuid.uuid4())
        response.headers["API-Version"] = self._version

    def _metrics(self) -> str:
        """The text format of Prometheus, version 0.0.4."""
        samples = (f'http_answers_total{{status="{status}"}} {self._answered[status]}' for status in self._answered)
        return "\n".join(
            ("# HELP http_answers_total Answers by status.", "# TYPE http_answers_total counter", *samples, "")
        )


def _own(document: Mapping[str, Json]) -> Mapping[str, Json]:
    """A document with a version of the candidate's own, which is a semantic one: 1.1 becomes 1.1.0."""
    info = document.get("info") or {}
    numbers = re.findall(r"\d{1,4}", str(info.get("version", "0")))[:3]
    return {**document, "info": {**info, "version": ".".join([*numbers, "0", "0", "0"][:3])}}


def naming(operation: Operation, status: int, body: Json, places: Sequence[str]) -> Json:
    """A refusal that names the places which break the document, where there is room for words of its own."""
    room = room_for_text(operation, status, body)
    if room is None:
        return body
    field, longest = room
    named = f"({', '.join(places[:_MOST_PLACES])})"
    text = get(body, field)
    text = text if isinstance(text, str) else "The request is refused."
    if longest is not None:
        named = named[:longest]
        text = text[: max(0, longest - len(named) - 1)]
    return replaced(body, field, f"{text} {named}".strip())
