"""A small HTTP server to which a candidate can call back, at addresses that nobody can guess.

It listens on the loopback interface and nowhere else, whatever the profile says: where the candidate is elsewhere, a
tunnel or proxy of the operator leads to its port. It asks nobody who they are, answers every call with 200 and an empty
body, and keeps a bounded number of calls of bounded length. Python's own server is used and not Werkzeug's: that one
reads up to ten gigabytes of a body which nobody asked for.
"""

from __future__ import annotations

import contextlib
import re
import secrets
import socket
import threading
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn
from types import TracebackType
from typing import Any
from urllib.parse import quote

import httpx

from conformance.exchange.answer import Answer
from conformance.exchange.recording import KEPT_HEADERS, KEPT_OF_HEADER, record
from conformance.exchange.redaction import Redactor
from conformance.model import Exchange

LOOPBACK = "127.0.0.1"
LARGEST_CALL = 1_000_000
"""Bytes of a body that are taken in; a call with a longer one is refused."""

MOST_CALLS = 20
"""So many calls are kept for one address; a candidate that repeats itself need not be heard more often."""

_MOST_CONNECTIONS = 32
_SECONDS_PER_READ = 10.0
_KEPT_OF_TARGET = 2_000
_METHOD = re.compile(r"[A-Z]{1,20}")
_CHUNK_HEAD = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")


@dataclass(frozen=True)
class Call:
    """One call that came in. `problem` says why its body was not taken in, where it was not."""

    method: str
    target: str
    """Path and query, as they were sent."""
    headers: tuple[tuple[str, str], ...]
    content: bytes
    received: datetime
    problem: str = ""

    def header(self, name: str) -> str:
        """The first header of that name in any case, or nothing."""
        return next((value for key, value in self.headers if key.lower() == name), "")


class CallListener:
    """Listens while the block runs. Raises OSError where the port cannot be had; port 0 is any free one."""

    def __init__(self, port: int = 0) -> None:
        self._wanted = port
        self._calls: defaultdict[str, list[Call]] = defaultdict(list)
        self._known: set[str] = set()
        self._arrived = threading.Condition()

    def __enter__(self) -> CallListener:
        self._server = _Server((LOOPBACK, self._wanted), self)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, name="listener", daemon=True
        )
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.end_connections()
        self._server.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        """The port on which it listens."""
        return int(self._server.server_address[1])

    def new_path(self) -> str:
        """A path that nobody can guess; calls to it and below it are kept, all others are not."""
        path = f"/{secrets.token_urlsafe(12)}"
        with self._arrived:
            self._known.add(path)
        return path

    def calls(self, path: str) -> list[Call]:
        """The calls to a path, in the order in which they came."""
        with self._arrived:
            return list(self._calls[path])

    def wait(self, paths: Iterable[str], seconds: float) -> None:
        """Wait until each path was called, at most so many seconds."""
        wanted = list(paths)
        with self._arrived:
            self._arrived.wait_for(lambda: all(self._calls[path] for path in wanted), seconds)

    def take(self, call: Call) -> bool:
        """Keep a call, where its path was given out, whatever a proxy put before it. Returns whether it was."""
        segments = re.split(r"[?#]", call.target, maxsplit=1)[0].split("/")
        with self._arrived:
            path = next((f"/{segment}" for segment in segments if f"/{segment}" in self._known), None)
            if path is None:
                return False
            if len(self._calls[path]) < MOST_CALLS:
                self._calls[path].append(call)
            self._arrived.notify_all()
        return True


def record_call(call: Call, number: int, address: str, redactor: Redactor) -> Exchange:
    """The record of a call, redacted and cut like all else; `address` is that of the listener as it was given out."""
    target = quote(call.target[:_KEPT_OF_TARGET], safe="/?&=%:@!$'()*+,;~-._")
    headers = [(name.encode("latin-1", "replace"), value.encode("latin-1", "replace")) for name, value in call.headers]
    request = httpx.Request(call.method, f"{address}{target}", headers=headers, content=call.content)
    answer = Answer(number, HTTPStatus.OK, httpx.Headers(), b"", problem=call.problem)
    return replace(record(request, answer, call.received, redactor, secret=False), curl="")


class _Server(ThreadingMixIn, TCPServer):
    """One thread for each connection, all of them ended with the server."""

    allow_reuse_address = True
    daemon_threads = False
    request_queue_size = _MOST_CONNECTIONS

    def __init__(self, address: tuple[str, int], listener: CallListener) -> None:
        self.listener = listener
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(address, _Handler)

    def verify_request(self, request: Any, client_address: Any) -> bool:
        with self._lock:
            return len(self._open) < _MOST_CONNECTIONS

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that breaks off, or does not speak HTTP, is its own affair."""

    def end_connections(self) -> None:
        """Break off whatever is still being read."""
        with self._lock:
            connections = list(self._open)
        for connection in connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class _UnreadableError(Exception):
    """The body of a call cannot be taken in; its text says why."""


class _Handler(BaseHTTPRequestHandler):
    """Takes one call in, whatever its method, and ends the connection."""

    protocol_version = "HTTP/1.1"
    server_version = "govstack-conformance"
    sys_version = ""
    timeout = _SECONDS_PER_READ
    server: _Server

    def __getattr__(self, name: str) -> Any:
        if name.startswith("do_") and _METHOD.fullmatch(name[3:]):
            return self._take
        raise AttributeError(name)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by the library
        """Nothing is logged: the report shows every call."""

    def _take(self) -> None:
        self.close_connection = True
        content, problem = b"", ""
        try:
            content = self._content()
        except _UnreadableError as error:
            problem = str(error)
        headers = tuple((name[:200], value[:KEPT_OF_HEADER]) for name, value in self.headers.items())[:KEPT_HEADERS]
        call = Call(self.command, self.path, headers, content, datetime.now(UTC), problem)
        self._answer(HTTPStatus.OK if self.server.listener.take(call) else HTTPStatus.NOT_FOUND)

    def _answer(self, status: HTTPStatus) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.send_header("Connection", "close")
        self.end_headers()

    def _content(self) -> bytes:
        """The body (RFC 9112 section 6)."""
        if "chunked" in self.headers.get("Transfer-Encoding", "").lower():
            return self._chunks()
        length = self.headers.get("Content-Length", "0").strip()
        if not re.fullmatch(r"[0-9]{1,15}", length):
            raise _UnreadableError("its Content-Length is no number")
        if int(length) > LARGEST_CALL:
            raise _UnreadableError(f"its body is longer than {LARGEST_CALL} bytes")
        content = self.rfile.read(int(length))
        if len(content) < int(length):
            raise _UnreadableError("its body ends too early")
        return content

    def _chunks(self) -> bytes:
        """A body in chunks; what follows the last of them is not read, for the connection ends here."""
        content = bytearray()
        while True:
            head = _CHUNK_HEAD.fullmatch(self.rfile.readline(1024))
            if head is None:
                raise _UnreadableError("its chunks cannot be told apart")
            length = int(head[1], 16)
            if not length:
                return bytes(content)
            if len(content) + length > LARGEST_CALL:
                raise _UnreadableError(f"its body is longer than {LARGEST_CALL} bytes")
            content += self.rfile.read(length)
            self.rfile.readline(3)
