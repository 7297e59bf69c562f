"""A candidate that gives away every credential it was ever shown, in every spelling and place that it can think of."""

from __future__ import annotations

import base64
import html
import json
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

from werkzeug.wrappers import Request, Response

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


def spellings(secret: str) -> Iterator[str]:
    """A secret as it travels: plain, escaped once and twice, and in base64 at each place of a triplet."""
    once = json.dumps(secret)[1:-1]
    yield from (secret, once, json.dumps(once)[1:-1], once.replace("/", "\\/"), "".join(map(_unicode, secret)))
    yield from (quote(secret), quote(secret, safe=""), quote_plus(secret), quote(secret, safe="").lower())
    yield from (html.escape(secret), html.escape(once), "".join(f"&#{ord(character)};" for character in secret))
    for before in ("", "u", "ab", "abc"):
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            yield encode(f"{before}{secret}".encode()).decode()
            yield encode(f"{before}{secret}:more".encode()).decode()


@dataclass
class Shown:
    """One request, as far as it may hold credentials."""

    method: str
    path: str
    headers: dict[str, str]

    @property
    def everything(self) -> str:
        return "\n".join((self.path, *(f"{name}: {value}" for name, value in self.headers.items())))


@dataclass
class Echo:
    """Answers 200 where `is_right` says that the credentials are, else 401, and echoes the secrets either way."""

    secrets: list[str]
    is_right: Callable[[Request], bool]
    shown: list[Shown] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        with self._lock:
            self.shown.append(Shown(request.method, request.full_path, dict(request.headers)))
            turn = [shown.method for shown in self.shown].count(request.method)
        if request.method == "GET":
            return self._respond(request, turn)(environ, start_response)
        return Response(json.dumps(self._voucher(turn)), content_type="application/json")(environ, start_response)

    def _respond(self, request: Request, turn: int) -> Response:
        echoed = [text for secret in self.secrets for text in spellings(secret)]
        right = self.is_right(request)
        body = json.dumps({"voucher_status": self.secrets[0], "seen": echoed, **{text: text for text in echoed}})
        if turn % 4 == 1:
            body = " ".join(["x" * (100 + 7 * turn % 100), *echoed, request.full_path, str(dict(request.headers))])
        response = Response(body, 200 if right else 401, content_type="application/json")
        if turn % 4 == 2:
            response.content_type = f"text/{echoed[turn % len(echoed)]}"
        if right and turn % 4 == 3:
            response.headers["Content-Encoding"] = self.secrets[turn % len(self.secrets)]
        for number, text in enumerate(echoed):
            response.headers.add(f"X-Echo-{number}", text)
        response.headers.add("Set-Cookie", f"session={quote(self.secrets[0], safe='')}; Path=/")
        response.headers.add("X-Authorization", request.headers.get("Authorization", "none"))
        return response

    def _voucher(self, turn: int) -> dict[str, str]:
        """A voucher whose serial number is a secret: the kit remembers it, and sends it again."""
        return {
            "voucher_number": f"{10**15 + turn}",
            "voucher_serial_number": self.secrets[turn % len(self.secrets)],
            "expiry_date_time": "2027-02-19T23:59:59Z",
        }


def _unicode(character: str) -> str:
    return character if character.isalnum() else f"\\u{ord(character):04x}"
