"""Serve a WSGI application on a loopback port."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr
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
    """A server on the loopback interface; port 0 is any free one. Raises UsageError where the port is taken."""
    try:
        with redirect_stderr(io.StringIO()):  # werkzeug prints advice of its own
            return make_server(LOOPBACK, port, application, threaded=True, request_handler=_QuietHandler)
    except (OSError, SystemExit):
        raise UsageError(f"port {port} is taken; choose another with --port") from None


@contextmanager
def serving(application: WSGIApplication, port: int = 0) -> Iterator[str]:
    """Serve in the background while the block runs; gives the base address."""
    server = make_loopback_server(application, port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://{LOOPBACK}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
