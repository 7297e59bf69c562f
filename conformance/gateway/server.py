"""Serve a gateway on the loopback interface until the end, by one process."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Callable

from aiohttp import web

from conformance.adapter import LoadedAdapter
from conformance.exceptions import UsageError
from conformance.gateway.application import Gateway
from conformance.gateway.forwarding import LONGEST_LINE, Bounds, Candidate
from conformance.gateway.routes import Served

LOOPBACK = "127.0.0.1"

_SECONDS_TO_END = 1.0
"""So long a request that is under way may go on once the end is asked for; as long again it may take to break off."""


def listen(port: int, sockets: int = 1) -> list[socket.socket]:
    """Sockets that listen on one loopback port, among which the kernel shares connections out; 0 is any free port.

    More than one need SO_REUSEPORT. Raises UsageError for a port that cannot be had.
    """
    try:
        # Without SO_REUSEPORT at first: it would join the sockets of whoever has the port with the same option.
        first = socket.create_server((LOOPBACK, port))
    except OSError as error:
        why = os.strerror(error.errno or 0)  # without the address, which create_server adds
        raise UsageError(f"port {port} cannot be had ({why}); choose another with --port") from None
    if sockets == 1:
        return [first]
    first.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    others = [socket.create_server(first.getsockname(), reuse_port=True) for _ in range(sockets - 1)]
    return [first, *others]


async def serve(
    loaded: LoadedAdapter,
    served: list[Served],
    bounds: Bounds,
    listening: socket.socket,
    ready: Callable[[], None],
) -> None:
    """Serve on a socket until cancelled, and close it; tells when requests are answered."""
    async with Candidate(bounds) as candidate:
        gateway = Gateway(loaded, served, candidate, bounds)
        server = web.Server(gateway.answer, max_line_size=LONGEST_LINE, max_field_size=LONGEST_LINE, access_log=None)
        runner = web.ServerRunner(server, shutdown_timeout=_SECONDS_TO_END)
        await runner.setup()
        try:
            await web.SockSite(runner, listening).start()
            ready()
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()
