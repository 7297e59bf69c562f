"""A candidate that means harm: it speaks HTTP over raw sockets, so that it can break every rule of it."""

from __future__ import annotations

import gzip
import json
import socket
import socketserver
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import chain, repeat

Attack = Callable[[socket.socket], None]

ATTACKED = "/vouchers/voucher_preactivation"
"""The path at which the candidate is hostile; at every other it answers like a dull but honest one."""

HARMLESS = b'{"voucher_status": "Pre-Activated"}'
LOCAL = "127.0.0.1"
BLOCK = b"A" * 65_536
GIGABYTES = 2 * 1024**3


@dataclass
class Hostile:
    """A hostile candidate that is being served, and the paths that were asked of it."""

    address: str
    asked: list[str] = field(default_factory=list)


def head(*lines: str, status: str = "200 OK", kind: str = "application/json") -> bytes:
    return "\r\n".join((f"HTTP/1.1 {status}", f"Content-Type: {kind}", *lines, "", "")).encode("latin-1")


def in_turn(attacks: Iterable[Attack]) -> Attack:
    """A different attack on each request, and then the last one again."""
    listed = list(attacks)
    waiting = chain(listed, repeat(listed[-1]))
    return lambda connection: next(waiting)(connection)


def whole(body: bytes, *lines: str, status: str = "200 OK") -> bytes:
    return head(f"Content-Length: {len(body)}", *lines, status=status) + body


def answering(response: bytes) -> Attack:
    return lambda connection: connection.sendall(response)


def two_gigabytes(connection: socket.socket) -> None:
    connection.sendall(head(f"Content-Length: {GIGABYTES}"))
    for _ in range(GIGABYTES // len(BLOCK)):
        connection.sendall(BLOCK)


def endless_chunks(connection: socket.socket) -> None:
    connection.sendall(head("Transfer-Encoding: chunked"))
    while True:
        connection.sendall(b"10000\r\n" + BLOCK + b"\r\n")


def endless_small_chunks(connection: socket.socket) -> None:
    connection.sendall(head("Transfer-Encoding: chunked"))
    while True:
        connection.sendall(b"1\r\n \r\n" * 1000)


def a_byte_a_second_in_the_body(connection: socket.socket) -> None:
    connection.sendall(head("Content-Length: 100"))
    _drip(connection, b'{"voucher_number": "1234567890123456"')


def a_byte_a_second_until_closed(connection: socket.socket) -> None:
    """Without a length the end of the connection is the end of the body (RFC 9112 section 6.3)."""
    connection.sendall(head("Connection: close") + b'{"voucher_number": "1234567890123456"}')
    _drip(connection, b" " * 60)


def a_byte_a_second_in_the_headers(connection: socket.socket) -> None:
    _drip(connection, b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Slow: ")


def silence(connection: socket.socket) -> None:
    _wait(connection, 60)


def gzip_bomb(connection: socket.socket) -> None:
    """A gigabyte of spaces in a megabyte."""
    packer = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    connection.sendall(head("Content-Encoding: gzip", "Transfer-Encoding: chunked"))
    for _ in range(1024):
        _chunk(connection, packer.compress(b" " * 1024**2))
    _chunk(connection, packer.flush())
    connection.sendall(b"0\r\n\r\n")


def half_a_gzip_body(connection: socket.socket) -> None:
    connection.sendall(whole(gzip.compress(b'{"voucher_number": "1"}')[:-12], "Content-Encoding: gzip"))


def interim_answers_without_end(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n" * 100)


def closed_half_way(connection: socket.socket) -> None:
    connection.sendall(head("Content-Length: 1000") + b'{"voucher_number": ')


def reset_half_way(connection: socket.socket) -> None:
    connection.sendall(head("Content-Length: 1000") + b'{"voucher_number": ')
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    connection.close()


def redirecting(place: str) -> Attack:
    return answering(whole(b"", f"Location: {place}", status="307 Temporary Redirect"))


DEEP = b"[" * 50_000 + b"]" * 50_000
NOT_UTF_8 = b'{"voucher_number": "\xff\xfe\xfa"}'
SURROGATE = b'{"voucher_number": "\\ud800", "voucher_serial_number": "\\udfff"}'

ATTACKS: Mapping[str, Attack] = {
    "two gigabytes": two_gigabytes,
    "endless chunks": endless_chunks,
    "endless small chunks": endless_small_chunks,
    "a byte a second in the body": a_byte_a_second_in_the_body,
    "a byte a second until closed": a_byte_a_second_until_closed,
    "a byte a second in the headers": a_byte_a_second_in_the_headers,
    "silence": silence,
    "gzip bomb": gzip_bomb,
    "half a gzip body": half_a_gzip_body,
    "an encoding that was not asked for": answering(whole(b"x" * 100, "Content-Encoding: \x1b[31mbr")),
    "deep JSON": answering(whole(DEEP)),
    "deep but readable JSON": answering(whole(b'{"voucher_number": ' + b"[" * 900 + b"]" * 900 + b"}")),
    "a million empty lists": answering(whole(b"[" + b"[]," * 1_600_000 + b"[]]")),
    "a number of five thousand digits": answering(whole(b'{"voucher_number": ' + b"9" * 5000 + b"}")),
    "a number beyond all": answering(whole(b'{"voucher_number": 1e999}')),
    "a number that is none": answering(whole(b'{"voucher_number": NaN, "voucher_serial_number": Infinity}')),
    "invalid UTF-8": answering(whole(NOT_UTF_8)),
    "half a surrogate pair": answering(whole(SURROGATE)),
    "closed half-way": closed_half_way,
    "reset half-way": reset_half_way,
    "longer than it says": answering(head("Content-Length: 10") + HARMLESS),
    "shorter than it says": answering(head("Content-Length: 5000") + HARMLESS),
    "interim answers without end": interim_answers_without_end,
    "a huge header": answering(whole(HARMLESS, "X-Huge: " + "h" * 1_000_000)),
    "a large header": answering(whole(HARMLESS, "X-Large: " + "h" * 60_000)),
    "a redirect loop": redirecting(ATTACKED),
    "a redirect to nowhere": redirecting("http://[::1"),
    "a redirect to a strange name": redirecting("http://xn--\x80\xff/"),
    "no HTTP": answering(b"\x1b[2J220 mail.example ESMTP\r\n"),
    "a status that is no number": answering(b"HTTP/1.1 OK 200\r\n\r\n"),
    "a status beyond all": answering(whole(HARMLESS, status="999 \x1b[31mBeyond")),
    "two lengths": answering(head("Content-Length: 5", "Content-Length: 50") + HARMLESS),
    "switching protocols": answering(head("Upgrade: websocket", "Connection: upgrade", status="101 Switching")),
}
"""Every attack by its name."""

SCRIPT = "</script><img src=x onerror=alert(1)>"
TEMPLATE = "{{7*7}}"
ESCAPES = "\x1b[2J\x1b[31mred\x1b]0;owned\x07\x1b]8;;http://evil.example\x07\x9b31m[red]markup[/red][/]\u202e"


def poisoned(text: str) -> Attack:
    """An answer with `text` in every string, key and header."""
    body = json.dumps(
        {
            "voucher_number": f"{text} number",
            "voucher_serial_number": f"{text} serial",
            "expiry_date_time": text,
            "message": text,
            text: [text, {text: text}],
        }
    ).encode()
    return answering(whole(body, f"X-Poison: {_octets(text)}", f"Set-Cookie: {_octets(text)}"))


def mislabelled(text: str) -> Attack:
    """An answer with `text` in its media type, which the kit quotes in its first sentence."""
    kind = f"text/{_octets(text)}"
    return answering(head(f"Content-Length: {len(HARMLESS)}", kind=kind, status=f"200 {_octets(text)}") + HARMLESS)


@contextmanager
def hostile(attack: Attack, *, everywhere: bool = False) -> Iterator[Hostile]:
    """Serve a hostile candidate on a loopback port; `everywhere` makes it hostile in preflight too."""
    served = Hostile("")

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            path = _read_request(self.request)
            served.asked.append(path)
            with suppress(OSError):
                if everywhere or ATTACKED in path:
                    attack(self.request)
                else:
                    self.request.sendall(whole(HARMLESS, "Connection: close"))

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True
        block_on_close = False
        request_queue_size = 64

    with Server((LOCAL, 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        served.address = f"http://{LOCAL}:{server.server_address[1]}"
        try:
            yield served
        finally:
            server.shutdown()
            thread.join()


def _octets(text: str) -> str:
    return text.encode().decode("latin-1")


def _read_request(connection: socket.socket) -> str:
    """Read a request to its end; returns its path."""
    with suppress(OSError), connection.makefile("rb") as stream:
        line = stream.readline(65_536).decode("latin-1").split()
        length = 0
        while (header := stream.readline(65_536)) not in (b"\r\n", b"\n", b""):
            name, _, value = header.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        stream.read(length)
        return line[1] if len(line) > 1 else ""
    return ""


def _drip(connection: socket.socket, content: bytes) -> None:
    for byte in content:
        connection.sendall(bytes([byte]))
        if _wait(connection, 1):
            return


def _wait(connection: socket.socket, seconds: float) -> bool:
    """Wait so long, or until the other side has gone; returns whether it has."""
    connection.settimeout(seconds)
    try:
        return connection.recv(1) == b""
    except TimeoutError:
        return False
    except OSError:
        return True
    finally:
        with suppress(OSError):
            connection.settimeout(None)


def _chunk(connection: socket.socket, content: bytes) -> None:
    if content:
        connection.sendall(f"{len(content):x}\r\n".encode() + content + b"\r\n")
