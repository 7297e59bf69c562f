"""Print what `adapter serve` adds to an answer (median, 95 % and 99 %), alone and at 50 concurrent requests.

python -m tests.benchmarks.gateway

The caller draws how long the candidate pauses before it answers, and tells it in the letter's title; what a request
takes beside is printed. As pauses differ, callers do not go in lockstep, each waiting for all others, which no callers
of real software do. Without pauses, 50 callers measure how many requests a second can be served, and do wait.

Its CPU time is that of all its processes, as Linux tells it.

Seen on two cores that nothing else used, two processes serving, five times: 1.3 and 1.7 ms are added alone; 2.3 to 4.2
(95 %: 2.4 to 13.1) at 50 concurrent requests to the candidate that pauses; 27 to 30 without pauses, at 1,270 to 1,480
requests a second. One process served 730 to 1,170.
"""

from __future__ import annotations

import asyncio
import copy
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from statistics import quantiles

from tests.candidates.post_office import ADAPTER, KEY
from tests.gateway.processes import children
from tests.kit import ROOT

LETTER = {
    "callback": {"URI": "https://riverside.example.org/callback/email"},
    "senderInfo": {"organisationName": "Riverside Hospital", "email": "a@example.org", "name": "Dr. Kofi Mensah"},
    "recipientInfo": {"email": "amina.diallo@example.org", "emailCC": "jonas@example.org", "name": "Amina Diallo"},
    "emailContent": {"encoding": "UTF-8", "title": "REF-2026-004711", "content": "Your appointment is confirmed."},
}
ANSWER = b'{"data":{"letter":{"number":"L-0001","state":"QUEUED"},"note":"Taken in at desk 4."}}'
PATHS = {"direct": "/letters", "through": "/messaging/send/email/single"}


@dataclass(frozen=True)
class Load:
    """So many callers at a time, each with so many requests, to whom the candidate answers after a pause in seconds."""

    callers: int
    requests: int
    shortest: float = 0.0
    longest: float = 0.0


@dataclass(frozen=True)
class Measured:
    """Median, 95 % and 99 % of what requests took beside the pause, in ms, and how many were answered a second."""

    milliseconds: tuple[float, float, float]
    per_second: float

    def __str__(self) -> str:
        return _three(self.milliseconds)


class Fast(asyncio.Protocol):
    """Answers whatever it is sent with the same letter, after the pause that it was told."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport, self._received = transport, b""

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (head := self._received.find(b"\r\n\r\n")) >= 0:
            length = re.search(rb"(?i)content-length: (\d+)", self._received[:head])
            end = head + 4 + (int(length[1]) if length else 0)
            if len(self._received) < end:
                return
            told = re.search(rb"after (\d+[.]\d+) s", self._received[:end])
            assert told is not None
            self._received = self._received[end:]
            asyncio.get_running_loop().call_later(
                float(told[1]), self._transport.write, _message(b"HTTP/1.1 202 OK", ANSWER)
            )


def _message(first: bytes, body: bytes) -> bytes:
    lines = [first, b"Host: localhost", b"Content-Type: application/json", b"apiKey: " + KEY.encode()]
    return b"\r\n".join([*lines, b"Content-Length: %d" % len(body), b"", body])


def _three(milliseconds: tuple[float, ...]) -> str:
    return "{:.1f} (95 %: {:.1f}, 99 %: {:.1f}) ms".format(*milliseconds)


def _request(path: str, pause: float) -> bytes:
    letter = copy.deepcopy(LETTER)
    letter["emailContent"]["title"] = f"after {pause:.6f} s"
    return _message(f"POST {path} HTTP/1.1".encode(), json.dumps(letter).encode())


async def ask(port: int, path: str, caller: int, load: Load) -> list[float]:
    """Seconds that each request of one caller took beside the pause, but for the first two; on one connection."""
    drawn = random.Random(caller)
    await asyncio.sleep(caller / load.callers / 10)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    taken = []
    for _ in range(load.requests + 2):
        pause = drawn.uniform(load.shortest, load.longest)
        request = _request(path, pause)
        began = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        found = re.search(rb"(?i)content-length: (\d+)", head)
        assert found is not None
        assert head.startswith(b"HTTP/1.1 20"), head
        await reader.readexactly(int(found[1]))
        taken.append(time.perf_counter() - began - pause)
    writer.close()
    return taken[2:]


async def measure(port: int, path: str, load: Load) -> Measured:
    """What the requests of all callers took."""
    began = time.perf_counter()
    each = await asyncio.gather(*(ask(port, path, caller, load) for caller in range(load.callers)))
    seconds = time.perf_counter() - began
    taken = list(chain.from_iterable(each))
    parts = quantiles(taken, n=100)
    return Measured((1000 * parts[49], 1000 * parts[94], 1000 * parts[98]), len(taken) / seconds)


@contextmanager
def started(*arguments: str) -> Iterator[tuple[int, int]]:
    """The port of a program that prints an address once it serves, and its pid; it is ended with the block."""
    process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        found = (re.search(r"127\.0\.0\.1:(\d+)", line) for line in process.stdout)
        yield next(int(port[1]) for port in found if port), process.pid
    finally:
        process.terminate()
        process.wait()


def processor_seconds(pid: int) -> float:
    """What a process and all that it started have taken of the processor, as Linux tells it."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    own = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return own + sum(processor_seconds(child.pid) for child in children(pid))


async def candidate() -> None:
    """Serve the candidate."""
    server = await asyncio.get_running_loop().create_server(Fast, "127.0.0.1", 0)
    print(f"127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


def compare(load: Load) -> None:
    """Print what requests take directly and through the adapter."""
    with tempfile.TemporaryDirectory() as folder, started("-m", "tests.benchmarks.gateway", "candidate") as (port, _):
        adapter = Path(folder) / "adapter.yaml"
        address = f"http://127.0.0.1:{port}"
        apis = f"apis: {{messaging: {address}, callback: {address}}}\n"
        adapter.write_text(apis + ADAPTER.read_text(encoding="utf-8"), encoding="utf-8")
        direct = asyncio.run(measure(port, PATHS["direct"], load))
        with started("cli.py", "adapter", "serve", str(adapter), "--port", "0") as (served, pid):
            before = processor_seconds(pid)
            through = asyncio.run(measure(served, PATHS["through"], load))
            taken = 1000 * (processor_seconds(pid) - before) / load.callers / (load.requests + 2)
            processes = len(children(pid)) or 1
    added = tuple(one - other for one, other in zip(through.milliseconds, direct.milliseconds, strict=True))
    print(f"{load.callers} at a time, the candidate pauses {1000 * load.shortest:.0f} to {1000 * load.longest:.0f} ms:")
    print(f"  directly {direct}; through the adapter {through}; it adds {_three(added)}")
    print(
        f"  {through.per_second:.0f} requests/s; {taken:.2f} ms of CPU a request, in {processes} processes that serve"
    )


def main() -> None:
    """Print the load of the machine, and what each kind of load comes to."""
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, which candidate, adapter and callers share")
    for load in (Load(1, 300), Load(50, 60, 0.05, 0.15), Load(50, 60)):
        compare(load)


if __name__ == "__main__":
    if sys.argv[1:] == ["candidate"]:
        asyncio.run(candidate())
    else:
        main()
