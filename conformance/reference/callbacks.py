"""The calls that a reference candidate makes: what its documents describe as callbacks, with an example for a body.

They go to addresses of this machine alone, whatever a request names: a reference candidate is served on loopback, and
sends nothing to anybody else.
"""

from __future__ import annotations

import contextlib
import ipaddress
import json
import random
import threading
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlsplit

from werkzeug.wrappers import Request

from conformance.model import Operation
from conformance.packs import Callback, callbacks
from conformance.request import ABSENT, get
from conformance.request.fields import pointed
from conformance.request.schemas import body_media
from conformance.request.valid import ValueBuilder

_SECONDS = 5.0


def call_back(operation: Operation, request: Request) -> None:
    """Make the calls that an accepted request asks for, in the background."""
    for callback in callbacks(operation):
        address = _address(callback, request)
        if _is_of_this_machine(address):
            threading.Thread(target=_call, args=(callback, address), name="callback", daemon=True).start()


def _address(callback: Callback, request: Request) -> str:
    """The address that the request names, or nothing."""
    named: Any = None
    if callback.source == "header":
        named = request.headers.get(callback.name)
    elif callback.source == "query":
        named = request.args.get(callback.name)
    elif callback.source == "body":
        named = get(request.get_json(silent=True), pointed(callback.name))
    return f"{named}{callback.rest}" if isinstance(named, str) else ""


def _is_of_this_machine(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        return parts.scheme == "http" and parts.port != 0 and _is_loopback(host)
    except ValueError:
        return False


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _call(callback: Callback, address: str) -> None:
    """Call once; whether anybody answers is not for the caller to worry about."""
    parts = urlsplit(address)
    target = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    media = body_media(callback.call)
    values = ValueBuilder(callback.call, lambda _: ABSENT, random.Random(0), everything=True)
    content = None if media is None else json.dumps(values.body(), ensure_ascii=False).encode()
    headers = {"Content-Type": media[0]} if media else {}
    with contextlib.suppress(OSError, HTTPException, ValueError):
        connection = HTTPConnection(parts.hostname or "", parts.port or 80, timeout=_SECONDS)
        with contextlib.closing(connection):
            connection.request(callback.call.method, target, content, headers)
            connection.getresponse().read(1000)
