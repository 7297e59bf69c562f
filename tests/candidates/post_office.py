"""A candidate with an API of its own, which sends mail: it knows nothing of any Building Block."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from werkzeug.wrappers import Request, Response

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

KEY = "reference-key"
ADAPTER = Path(__file__).with_name("post-office-adapter.yaml")
"""How the post office fulfils bb-messaging."""

STATES = ("QUEUED", "SENDING", "LATER", "RETURNED", "DROPPED", "ARRIVED")
LETTER: Mapping[str, Any] = {
    "sender": dict.fromkeys(
        (
            "organisationName",
            "organisationRegNr",
            "onBehalfOfName",
            "onBehalfOfRegNr",
            "email",
            "replyTo",
            "name",
        ),
        str,
    ),
    "to": {"main": str, "copy": str, "hidden": str, "name": str},
    "subject": str,
    "text": str,
    "charset": str,
    "replies": {"URI": str},
    "list": str,
}
"""The members of a letter, and what each is; none must be given."""


class PostOffice:
    """Takes in letters and lists of readers, counts what became of them, and takes in replies."""

    def __init__(self) -> None:
        self._letters: dict[str, int] = {}
        self._asked: set[str] = set()
        self._lists: dict[str, int] = {}
        self._lock = threading.Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request, after another."""
        with self._lock:
            response = self._respond(Request(environ))
        response.headers["X-Desk"] = "4"
        return response(environ, start_response)

    def _respond(self, request: Request) -> Response:
        if request.headers.get("X-Stamp") != KEY:
            return _problem(401, "stamp")
        match request.method, request.path:
            case "POST", "/office/letters":
                return self._take_in(request)
            case "POST", "/office/lists":
                return self._take_list(request)
            case "POST", "/office/replies":
                return (
                    _problem(422, "reply")
                    if _data(request, {"body": str, "about": str}) is None
                    else Response(status=204)
                )
            case "GET", path if found := re.fullmatch(r"/office/letters/([^/]+)/counts", path):
                return self._count(found[1], request.args.getlist("state"))
        return _problem(404, "desk")

    def _take_in(self, request: Request) -> Response:
        letter = _data(request, LETTER)
        if letter is None or not letter.get("text"):
            return _problem(422, "letter")
        to = letter.get("to") or {}
        readers = self._lists.get(letter.get("list", ""), 0) + sum(
            bool(to.get(kind)) for kind in ("main", "copy", "hidden")
        )
        if not readers:
            return _problem(422, "nobody")
        number = f"L-{len(self._letters) + 1:04}"
        self._letters[number] = readers
        return _answer({"letter": {"number": number, "state": STATES[0]}, "note": "Taken in at desk 4."}, 202)

    def _take_list(self, request: Request) -> Response:
        given = _data(request, {"readers": str})
        if given is None or not re.fullmatch(r"[A-Za-z0-9+/]{8,}={0,2}", given.get("readers", "")):
            return _problem(422, "list")
        number = f"R-{len(self._lists) + 1:04}"
        self._lists[number] = 2
        return _answer({"list": {"number": number}}, 201)

    def _count(self, number: str, states: list[str]) -> Response:
        if number not in self._letters:
            return _problem(404, "letter")
        if not states or not set(states) <= set(STATES):
            return _problem(422, "state")
        where = "ARRIVED" if number in self._asked else "SENDING"
        self._asked.add(number)
        counts = [{"state": state, "count": self._letters[number] if state == where else 0} for state in states]
        return _answer({"counts": counts}, 200)


def _data(request: Request, shape: Mapping[str, Any]) -> dict[str, Any] | None:
    """What a body has under `data`; None where that is not of its shape."""
    content = request.get_json(silent=True)
    data = content.get("data") if isinstance(content, dict) else None
    return data if isinstance(data, dict) and _fits(data, shape) else None


def _fits(value: Any, shape: Any) -> bool:
    if isinstance(shape, Mapping):
        return isinstance(value, dict) and all(
            name in shape and _fits(item, shape[name]) for name, item in value.items()
        )
    return isinstance(value, shape)


def _answer(data: Any, status: int) -> Response:
    return Response(json.dumps({"data": data}), status, content_type="application/json")


def _problem(status: int, what: str) -> Response:
    return Response(json.dumps({"error": {"code": what.upper()}}), status, content_type="application/json")
