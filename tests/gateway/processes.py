"""`adapter serve` over the real command line, and what Linux tells of its processes."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests.kit import ROOT

SECONDS = 20
"""So long what ends or answers by itself is waited for, on however busy a machine."""

COMMAND = (str(ROOT / "cli.py"),)


@dataclass(frozen=True)
class Process:
    """A process: its number may be another's later, but not with the same beginning."""

    pid: int
    began: str

    @property
    def is_there(self) -> bool:
        """Whether it runs still."""
        try:
            return _beginning(self.pid) == self.began
        except OSError:
            return False


@dataclass(frozen=True)
class Server:
    """A command that serves an adapter on a port."""

    command: subprocess.Popen[str]
    port: int

    @property
    def workers(self) -> list[Process]:
        """The processes that it started."""
        return children(self.command.pid)


@contextmanager
def served(adapter: Path, *arguments: str, program: Sequence[str] = COMMAND) -> Iterator[Server]:
    """Serve an adapter on any port until the block ends, in a process group of its own as a terminal starts it."""
    command = subprocess.Popen(
        [sys.executable, *program, "adapter", "serve", str(adapter), "--port", "0", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        assert command.stdout is not None
        lines = list(iter(command.stdout.readline, "End with Ctrl-C.\n"))
        yield Server(command, int(re.findall(r"http://127[.]0[.]0[.]1:(\d+)/", "".join(lines))[0]))
    finally:
        with suppress(ProcessLookupError):
            os.killpg(command.pid, signal.SIGKILL)
        command.communicate(timeout=SECONDS)


@contextmanager
def answered(
    port: int, times: int, method: str = "GET", path: str = "/"
) -> Iterator[tuple[list[HTTPConnection], set[int]]]:
    """Connections that are open during the block, each of which was answered once, and the statuses of the answers."""
    with ExitStack() as opened:
        connections, statuses = [], set()
        for _ in range(times):
            connection = opened.enter_context(closing(HTTPConnection("127.0.0.1", port, timeout=SECONDS)))
            connection.request(method, path, body=b"{}" if method == "POST" else None)
            with connection.getresponse() as response:
                response.read()
            connections.append(connection)
            statuses.add(response.status)
        yield connections, statuses


def children(pid: int) -> list[Process]:
    """The processes that one has started and that run still."""
    numbers = map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split())
    return [Process(number, _beginning(number)) for number in numbers]


def at_other_end(connection: HTTPConnection, processes: Sequence[Process]) -> list[Process]:
    """Which of these processes hold the other end of a connection."""
    own, other = connection.sock.getsockname()[1], connection.sock.getpeername()[1]
    lines = Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]
    ends = (f"0100007F:{other:04X}", f"0100007F:{own:04X}")
    inode = next(fields[9] for fields in map(str.split, lines) if (fields[1], fields[2]) == ends)
    return [process for process in processes if f"socket:[{inode}]" in _opened(process)]


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait until something has come about."""
    ends = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < ends, "waited in vain"
        time.sleep(0.02)


def _opened(process: Process) -> set[str]:
    opened = set()
    for entry in Path(f"/proc/{process.pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # closed meanwhile
            opened.add(str(entry.readlink()))
    return opened


def _beginning(pid: int) -> str:
    """When a process began. Raises ProcessLookupError for one that has ended, and of which only its status is kept."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    if fields[0] == "Z":
        raise ProcessLookupError
    return fields[19]
