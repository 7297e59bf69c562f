"""Serve a gateway on the loopback interface until the end."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable

from aiohttp import web

from conformance.adapter import LoadedAdapter
from conformance.exceptions import UsageError
from conformance.gateway.application import Gateway
from conformance.gateway.forwarding import LONGEST_LINE, Bounds, Candidate
from conformance.gateway.routes import Served

LOOPBACK = "127.0.0.1"


async def serve(
    loaded: LoadedAdapter,
    served: list[Served],
    bounds: Bounds,
    port: int,
    ready: Callable[[str], None],
) -> None:
    """Serve until cancelled; tells its own base address once it is reachable. Raises UsageError for a taken port."""
    async with Candidate(bounds) as candidate:
        gateway = Gateway(loaded, served, candidate, bounds)
        server = web.Server(gateway.answer, max_line_size=LONGEST_LINE, max_field_size=LONGEST_LINE, access_log=None)
        runner = web.ServerRunner(server)
        await runner.setup()
        try:
            try:
                await web.TCPSite(runner, LOOPBACK, port).start()
            except OSError:
                raise UsageError(f"port {port} is taken; choose another with --port") from None
            gc.freeze()  # the pack stays: to look through it again and again holds up requests
            ready(f"http://{LOOPBACK}:{runner.addresses[0][1]}")
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()
