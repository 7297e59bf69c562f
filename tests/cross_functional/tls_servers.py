"""Servers that speak TLS on loopback, in versions and with certificates of a test's choice."""

from __future__ import annotations

import socket
import ssl
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from conformance.reference import LOOPBACK

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

Version = ssl.TLSVersion
ANY = (Version.TLSv1, Version.TLSv1_3)
PLAIN = b"GHPCDOT"
"""The first letters of HTTP methods, with which no TLS record begins (RFC 8446 section 5.1)."""


class Quiet(WSGIRequestHandler):
    """Speaks HTTP/1.1 and keeps no log."""

    protocol_version = "HTTP/1.1"

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002
        """Nothing is logged."""


def tls(certificate: Any, lowest: Version, highest: Version, clients: Any = None) -> ssl.SSLContext:
    """TLS in these versions; where `clients` is given, only for clients with a certificate of that authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version, context.maximum_version = lowest, highest
    certificate.configure_cert(context)
    if clients is not None:
        clients.configure_trust(context)
        context.verify_mode = ssl.CERT_REQUIRED
    return context


@contextmanager
def running(server: BaseWSGIServer, scheme: str) -> Iterator[str]:
    """Serve in the background; gives the base address."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"{scheme}://{LOOPBACK}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def serving_tls(application: WSGIApplication, context: ssl.SSLContext) -> Iterator[str]:
    """A server that speaks TLS alone."""
    server = make_server(LOOPBACK, 0, application, threaded=True, request_handler=Quiet, ssl_context=context)
    with running(server, "https") as address:
        yield address


@contextmanager
def serving_both(application: WSGIApplication, context: ssl.SSLContext) -> Iterator[str]:
    """A server that speaks TLS, and plain HTTP to those who do not, on the same port."""
    server = make_server(LOOPBACK, 0, application, threaded=True, request_handler=Quiet)
    accept = server.get_request

    def either() -> tuple[socket.socket, Any]:
        connection, client = accept()
        first = connection.recv(1, socket.MSG_PEEK)
        if first and first in PLAIN:
            return connection, client
        return context.wrap_socket(connection, server_side=True), client

    server.get_request = either  # type: ignore[method-assign]
    with running(server, "https") as address:
        yield address


@contextmanager
def answering_bytes(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that deals with each connection as it likes, and closes it then."""
    listener = socket.create_server((LOOPBACK, 0))
    listener.settimeout(0.05)
    ended = threading.Event()

    def serve() -> None:
        while not ended.is_set():
            with suppress(TimeoutError):
                connection, _ = listener.accept()
                with connection, suppress(OSError):
                    connection.settimeout(5)
                    answer(connection)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"https://{LOOPBACK}:{listener.getsockname()[1]}"
    finally:
        ended.set()
        thread.join()
        listener.close()
