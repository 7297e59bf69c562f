"""Print what `adapter serve` adds to an answer: median and 95th percentile, alone and at 50 concurrent requests.

python -m tests.benchmarks.gateway

The candidate answers at once or after 100 ms. At once, 50 callers who never pause measure how many requests a second
can be served, and wait for one another; after 100 ms they ask some 480 times a second, spread over time as the callers
of real software are.

Seen on two cores that others used too, with the scheduler's priority before these (`chrt -f 10`): 0.9 ms (95 %: 1.1)
are added alone; 2.4 ms (4.6; other times up to 19) at 50 concurrent requests to the candidate that takes 100 ms; and 37
to 57 ms where nobody pauses, at 730 to 1,170 requests a second. Without priority, where three times as many programs
wanted the cores, 41 ms (88) were added at 50 concurrent requests.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from tests.candidates.post_office import ADAPTER, KEY
from tests.kit import ROOT

LETTER = {
    "callback": {"URI": "https://riverside.example.org/callback/email"},
    "senderInfo": {"organisationName": "Riverside Hospital", "email": "a@example.org", "name": "Dr. Kofi Mensah"},
    "recipientInfo": {"email": "amina.diallo@example.org", "emailCC": "jonas@example.org", "name": "Amina Diallo"},
    "emailContent": {"encoding": "UTF-8", "title": "REF-2026-004711", "content": "Your appointment is confirmed."},
}
ANSWER = b'{"data":{"letter":{"number":"L-0001","state":"QUEUED"},"note":"Taken in at desk 4."}}'
PATHS = {"direct": "/letters", "through": "/messaging/send/email/single"}


class Fast(asyncio.Protocol):
    """Answers whatever it is sent with the same letter, after a pause."""

    pause = 0.0

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
            self._received = self._received[end:]
            asyncio.get_running_loop().call_later(
                self.pause, self._transport.write, _message(b"HTTP/1.1 202 OK", ANSWER)
            )


def _message(first: bytes, body: bytes) -> bytes:
    lines = [first, b"Host: localhost", b"Content-Type: application/json", b"apiKey: " + KEY.encode()]
    return b"\r\n".join([*lines, b"Content-Length: %d" % len(body), b"", body])


async def ask(port: int, path: str, times: int, begin: float) -> list[float]:
    """Seconds of each of some requests on one connection, but for the first two; begins after so many seconds."""
    await asyncio.sleep(begin)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request, taken = _message(f"POST {path} HTTP/1.1".encode(), json.dumps(LETTER).encode()), []
    for _ in range(times + 2):
        began = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        found = re.search(rb"(?i)content-length: (\d+)", head)
        assert found is not None
        assert head.startswith(b"HTTP/1.1 20"), head
        await reader.readexactly(int(found[1]))
        taken.append(time.perf_counter() - began)
    writer.close()
    return taken[2:]


async def measure(port: int, path: str, callers: int, times: int) -> tuple[float, float, float]:
    """Median and 95th percentile in ms, and requests a second."""
    began = time.perf_counter()
    each = await asyncio.gather(*(ask(port, path, times, begin / callers / 10) for begin in range(callers)))
    taken = sorted(chain.from_iterable(each))
    seconds = time.perf_counter() - began
    return 1000 * taken[len(taken) // 2], 1000 * taken[int(len(taken) * 0.95)], len(taken) / seconds


@contextmanager
def started(*arguments: str) -> Iterator[int]:
    """The port of a program that prints an address once it serves, and is ended with the block."""
    process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield next(int(found[1]) for line in process.stdout if (found := re.search(r"127\.0\.0\.1:(\d+)", line)))
    finally:
        process.terminate()
        process.wait()


async def candidate(pause: float) -> None:
    """Serve the candidate."""
    Fast.pause = pause
    server = await asyncio.get_running_loop().create_server(Fast, "127.0.0.1", 0)
    print(f"127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


def compare(pause: float, callers: int, times: int) -> None:
    """Print one line."""
    with tempfile.TemporaryDirectory() as folder, started("-m", "tests.benchmarks.gateway", str(pause)) as direct:
        adapter = Path(folder) / "adapter.yaml"
        address = f"http://127.0.0.1:{direct}"
        apis = f"apis: {{messaging: {address}, callback: {address}}}\n"
        adapter.write_text(apis + ADAPTER.read_text(encoding="utf-8"), encoding="utf-8")
        with started("cli.py", "adapter", "serve", str(adapter), "--port", "0") as through:
            one = asyncio.run(measure(direct, PATHS["direct"], callers, times))
            other = asyncio.run(measure(through, PATHS["through"], callers, times))
    print(
        f"{callers:2} concurrent, candidate answers after {1000 * pause:3.0f} ms: "
        f"direct {one[0]:.1f} (95 %: {one[1]:.1f}) ms, through the adapter {other[0]:.1f} ({other[1]:.1f}) ms; "
        f"adds {other[0] - one[0]:.1f} ({other[1] - one[1]:.1f}) ms; {other[2]:.0f} requests/s"
    )


def main() -> None:
    """Print the load of the machine, and a line for each kind of candidate and of load."""
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, which candidate, adapter and callers share")
    for pause, callers, times in ((0.0, 1, 300), (0.1, 50, 40), (0.0, 50, 60)):
        compare(pause, callers, times)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        asyncio.run(candidate(float(sys.argv[1])))
    else:
        main()
