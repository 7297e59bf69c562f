"""Serve a WSGI application on a loopback port."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from conformance.exceptions import UsageError

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

LOOPBACK = "127.0.0.1"


class _QuietHandler(WSGIRequestHandler):
    """Speaks HTTP/1.1 and keeps no log."""

    protocol_version = "HTTP/1.1"

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - named by the library
        """Nothing is logged: the report shows every exchange."""


def mounted(candidates: Mapping[str, WSGIApplication]) -> WSGIApplication:
    """One application for several Building Blocks, each below its id."""
    return DispatcherMiddleware(NotFound(), {f"/{block}": candidate for block, candidate in candidates.items()})


def make_loopback_server(application: WSGIApplication, port: int = 0) -> BaseWSGIServer:
    """A server on the loopback interface; port 0 is any free one. Raises UsageError where the port cannot be had."""
    try:
        listening = socket.create_server((LOOPBACK, port))
    except OSError as error:
        why = os.strerror(error.errno or 0)  # without the address, which create_server adds
        raise UsageError(f"port {port} cannot be had ({why}); choose another with --port") from None
    with listening:  # the server has a socket of its own, made of this one
        return make_server(
            LOOPBACK, port, application, threaded=True, request_handler=_QuietHandler, fd=listening.fileno()
        )


@contextmanager
def serving(application: WSGIApplication, port: int = 0) -> Iterator[str]:
    """Serve in the background while the block runs; gives the base address."""
    server = make_loopback_server(application, port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://{LOOPBACK}:{server.port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
