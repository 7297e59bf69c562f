"""What the tests of the gateway share: adapters written in a few lines, and a gateway that serves them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from conformance.adapter import check_operations, read_adapter
from conformance.gateway import Bounds, listen, serve, served_operations
from tests.kit import pack

BLOCK = "bb-messaging"
APIS = ("messaging", "callback")


def write_adapter(folder: Path, operations: str, **apis: str) -> Path:
    """Write an adapter for bb-messaging with these operations, and the candidate's addresses."""
    path = folder / "adapter.yaml"
    lines = [f"building-block: {BLOCK}", 'version: "1.0"', f"apis: {apis}", "operations:", operations]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def with_addresses(folder: Path, adapter: Path, address: str) -> Path:
    """A copy of an adapter that names the candidate at this address for every Service API."""
    path = folder / adapter.name
    apis = ", ".join(f"{api}: {address}" for api in APIS)
    path.write_text(f"apis: {{{apis}}}\n{adapter.read_text(encoding='utf-8')}", encoding="utf-8")
    return path


@contextmanager
def gateway(adapter: Path, *, seconds: float = 10.0, largest: int = 5_000_000) -> Iterator[str]:
    """Serve an adapter in the background while the block runs; gives the base address."""
    loaded = read_adapter(adapter)
    check_operations(loaded, pack(BLOCK))
    served = served_operations(loaded, pack(BLOCK))
    (listening,) = listen(0)
    host, port = listening.getsockname()
    ready = threading.Event()
    loop = asyncio.new_event_loop()
    task = loop.create_task(serve(loaded, served, Bounds(seconds, largest), listening, ready.set))

    def run() -> None:
        with suppress(asyncio.CancelledError):
            loop.run_until_complete(task)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert ready.wait(timeout=10)
    try:
        yield f"http://{host}:{port}"
    finally:
        loop.call_soon_threadsafe(task.cancel)
        thread.join()
        loop.close()
