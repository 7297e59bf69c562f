"""Serve with several processes, forked once everything is read and imported, each with a socket of its own.

Nobody starts one again that died: its socket is closed with it, and the kernel gives new connections to the others.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import multiprocessing
import os
import signal
import socket
from collections.abc import Callable, Coroutine, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, NoReturn

from conformance.exceptions import ConformanceError, UsageError
from conformance.gateway.server import listen

Serving = Callable[[socket.socket, Callable[[], None]], Coroutine[Any, Any, None]]
"""Serves on a socket until cancelled, and tells when requests are answered."""

_MOST_BY_ITSELF = 4
"""So many processes there are unless more are asked for: each takes memory, and callers may need cores too."""

_MOST_SECONDS = 10.0
"""So long a process may take to end, before it is killed."""


def usual_workers() -> int:
    """How many processes serve unless told otherwise: one for each core that this one may use, within bounds."""
    if not _can_share():
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, _MOST_BY_ITSELF)


def serve_with(workers: int, serving: Serving, port: int, ready: Callable[[str], None]) -> None:
    """Serve on a loopback port until interrupted: here, or with several workers in processes of their own.

    Port 0 is any free one. Tells the base address once all of them answer requests. Raises UsageError for a port that
    cannot be had, and for several workers where processes cannot be forked; ConformanceError where none of them is
    left.
    """
    if workers > 1 and not _can_share():
        raise UsageError("--workers needs an operating system that can fork processes; leave it out here")
    sockets = listen(port, workers)
    host, number = sockets[0].getsockname()

    def tell() -> None:
        ready(f"http://{host}:{number}")

    gc.collect()
    gc.freeze()  # the pack stays: to look through it again and again holds up requests, and unshares its memory
    try:
        if workers > 1:
            _serve_forked(serving, sockets, tell)
        else:
            asyncio.run(serving(sockets[0], tell))
    finally:
        gc.unfreeze()


def _can_share() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and hasattr(socket, "SO_REUSEPORT")


def _serve_forked(serving: Serving, sockets: Sequence[socket.socket], ready: Callable[[], None]) -> None:
    context = multiprocessing.get_context("fork")
    processes: dict[Connection, BaseProcess] = {}
    with _ended_in_order(processes):
        for own in sockets:
            ours, theirs = context.Pipe()
            others = [*processes, ours, *(other for other in sockets if other is not own)]
            process = context.Process(target=_work, args=(serving, own, theirs, others), daemon=True)
            process.start()
            processes[ours] = process
            theirs.close()
        for own in sockets:
            own.close()  # kept open here, it would be given connections after its process died
        for end in processes:
            _await_ready(end)
        ready()
        _await_all(list(processes))


@contextlib.contextmanager
def _ended_in_order(processes: dict[Connection, BaseProcess]) -> Iterator[None]:
    """End these processes with the block, also where this one is told to terminate: then the port is free."""
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        for end in processes:
            end.close()
        for process in processes.values():
            process.join(_MOST_SECONDS)
            process.kill()
            process.join()
        signal.signal(signal.SIGTERM, before)


def _terminate(number: int, _frame: object) -> NoReturn:
    raise SystemExit(128 + number)


def _await_ready(end: Connection) -> None:
    try:
        end.recv()
    except (EOFError, OSError):
        raise ConformanceError("a process that was to serve ended before it did") from None


def _await_all(ends: list[Connection]) -> NoReturn:
    while ends:
        for end in wait(ends):  # nothing more is told: it was closed
            assert isinstance(end, Connection)
            ends.remove(end)
    raise ConformanceError("all processes that served have ended")


def _work(serving: Serving, own: socket.socket, end: Connection, others: Sequence[Connection | socket.socket]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and ends its workers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in others:  # kept open here, they would hide that the parent or another worker is gone
        other.close()
    with contextlib.suppress(asyncio.CancelledError, BrokenPipeError):  # the parent is gone: nobody is left to tell
        asyncio.run(_serve_until_closed(serving(own, lambda: end.send(None)), end))


async def _serve_until_closed(serving: Coroutine[Any, Any, None], end: Connection) -> None:
    """Serve until the other end is closed, which the parent alone holds: however it ends, so does this."""
    loop, task = asyncio.get_running_loop(), asyncio.create_task(serving)

    def close() -> None:
        loop.remove_reader(end.fileno())
        task.cancel()

    loop.add_reader(end.fileno(), close)
    await task
