"""End an exchange when its time is up, however slowly bytes keep coming.

The timeouts of httpx start anew with every byte, so that one byte a second never ends; here the connection is closed
from beside it. The socket is learnt through httpx's own tracing extension.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Any


class Deadline:
    """A context, to be entered once for each exchange, within which a connection is closed after a number of seconds.

    One thread watches all exchanges of a client, one after another: to start one for each costs more than to send it.
    As every exchange has the same time, the thread may sleep that long whenever nothing is under way.
    """

    def __init__(self, seconds: float) -> None:
        self.passed = False
        self._seconds = seconds
        self._ends: float | None = None
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Deadline:
        if self._thread is None:
            self._thread = threading.Thread(target=self._watch, name="deadline", daemon=True)
            self._thread.start()
        with self._lock:
            self.passed, self._socket, self._ends = False, None, time.monotonic() + self._seconds
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._socket, self._ends = None, None

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Listen to httpx (request extension `trace`) for the socket in use: the plain one, then the one under TLS."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            with self._lock:
                self._socket = info["return_value"].get_extra_info("socket")
                if self.passed:
                    self._shut()

    def close(self) -> None:
        """End the thread."""
        self._closed.set()

    def _watch(self) -> None:
        while not self._closed.wait(self._left()):
            with self._lock:
                if self._ends is not None and time.monotonic() >= self._ends:
                    self.passed, self._ends = True, None
                    self._shut()

    def _left(self) -> float:
        with self._lock:
            return self._seconds if self._ends is None else max(0.0, self._ends - time.monotonic())

    def _shut(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
