"""What goes through an adapter: a request, calls to the candidate, their answers, and the answer that is given."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from conformance.documents import Key
from conformance.model import Json

Pairs = tuple[tuple[str, str], ...]
"""Names and values, in order; a name may come more than once."""


@dataclass(frozen=True)
class Request:
    """A request to an operation of the Building Block. `path` has the values of path parameters, not escaped."""

    method: str
    path: Mapping[str, str] = field(default_factory=dict)
    query: Pairs = ()
    headers: Pairs = ()
    content: bytes = b""


@dataclass(frozen=True)
class NativeRequest:
    """A call to the candidate's own API. `address` stands where the call goes elsewhere than to the Service API's."""

    method: str
    path: str
    query: Pairs
    headers: Pairs
    content: bytes
    address: str | None = None

    def url(self, address: str) -> str:
        """Where it goes, with the base address of the Service API."""
        query = urlencode(self.query)
        return f"{self.address or address}{self.path}{'?' if query else ''}{query}"


@dataclass(frozen=True)
class NativeAnswer:
    """What the candidate answered; `problem` says why it is not whole, where it is not, as when it `is_late`."""

    status: int
    headers: Pairs = ()
    content: bytes = b""
    problem: str | None = None
    is_late: bool = False


class AdapterFault(Exception):  # noqa: N818 - told in an answer, and raised by nothing outside
    """The adapter could not do what it says; `key` is where in the document."""

    def __init__(self, key: Key, problem: str) -> None:
        super().__init__(problem)
        self.key = key


Send = Callable[[NativeRequest], NativeAnswer]
"""Sends a call to the candidate; never raises for what comes back."""


@dataclass(frozen=True)
class Made:
    """A call that was made, and what came of it."""

    name: str
    request: NativeRequest
    answer: NativeAnswer


@dataclass(frozen=True)
class Adapted:
    """The answer that is given for a request, and the calls on which it rests.

    `fault` is what is wrong with the adapter where it could not give one; `unanswered` is the call to which no whole
    answer came.
    """

    status: int
    headers: Pairs
    content: bytes
    made: tuple[Made, ...] = ()
    fault: AdapterFault | None = None
    unanswered: Made | None = None


_OF_THE_CONNECTION = frozenset(
    {
        "accept-encoding",
        "connection",
        "content-encoding",
        "content-length",
        "host",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)


def end_to_end(headers: Pairs) -> Pairs:
    """Headers without those of one connection, or of a body as it was coded (RFC 9110 section 7.6.1)."""
    named = ",".join(value for name, value in headers if name.lower() == "connection")
    left_out = _OF_THE_CONNECTION | {name.strip().lower() for name in named.split(",")}
    return tuple((name, value) for name, value in headers if name.lower() not in left_out)


def write_json(value: Json) -> bytes:
    """A value as a JSON text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
