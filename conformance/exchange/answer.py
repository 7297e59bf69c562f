"""An answer as it came, for checks to look at: bounded, decoded, never trusted."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import httpx

from conformance.exceptions import CheckFailed
from conformance.json_text import read_json
from conformance.model import Json


class Ending(StrEnum):
    """Why an exchange ended without a whole answer."""

    UNSENT = "unsent"
    UNREACHABLE = "unreachable"
    UNTRUSTED = "untrusted"
    UNIDENTIFIED = "unidentified"
    TIMED_OUT = "timed out"
    BROKEN_OFF = "broken off"
    TOO_LARGE = "too large"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Answer:
    """What came back for one request; `ending` and `problem` say why it is not whole, where it is not."""

    exchange: int
    status: int
    headers: httpx.Headers
    content: bytes
    ending: Ending | None = None
    problem: str = ""
    seconds: float = 0.0

    def json(self) -> Json:
        """The body as JSON. Raises CheckFailed where it is none (RFC 8259: UTF-8, and nothing after the value)."""
        try:
            return read_json(self.content)
        except ValueError as error:
            raise _unreadable(str(error)[:200], self.content) from None


def _unreadable(problem: str, content: bytes) -> CheckFailed:
    start = content[:120].decode("utf-8", errors="replace")
    return CheckFailed(
        f"The response body is not readable JSON: {problem}.", expected="a JSON body", actual=start or "an empty body"
    )


class TooLargeError(Exception):
    """The answer is longer than the profile allows; `content` holds what was read of it."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.content = content


class BoundedBody:
    """A body that is decoded as it arrives, never much more than `largest` bytes. Raises ValueError for its encoding.

    httpx decodes whole chunks at once, so that a small compressed chunk could fill the memory; here the decoder itself
    is bounded. Only gzip and deflate are asked for (RFC 9110 section 12.5.3), anything else is unreadable.
    """

    def __init__(self, encoding: str, largest: int) -> None:
        self._encoding, self._largest = encoding, largest
        self._decoder = _decoder(encoding)
        self._content = bytearray()
        self._has_begun = False

    def add(self, chunk: bytes) -> None:
        """Take in what came next. Raises TooLargeError, zlib.error."""
        content, decoder = self._content, self._decoder
        content += decoder.decompress(chunk, self._largest + 1 - len(content)) if decoder else chunk
        self._has_begun = self._has_begun or bool(chunk)
        if len(content) > self._largest:
            raise TooLargeError(bytes(content[: self._largest]))

    def whole(self) -> bytes:
        """The body, once all has come. Raises ValueError where it ends too early."""
        if self._decoder and self._has_begun and not self._decoder.eof:
            raise ValueError(f"the {self._encoding} body ends too early")
        return bytes(self._content)


def read_bounded(chunks: Iterable[bytes], encoding: str, largest: int) -> bytes:
    """Read and decode a body within a bound. Raises TooLargeError, zlib.error, ValueError."""
    body = BoundedBody(encoding, largest)
    for chunk in chunks:
        body.add(chunk)
    return body.whole()


def _decoder(encoding: str) -> zlib._Decompress | None:
    match encoding.strip().lower():
        case "" | "identity":
            return None
        case "gzip" | "x-gzip" | "deflate":
            return zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
        case other:
            shown = other if len(other) <= 40 else f"{other[:40]}…"
            raise ValueError(f"the body is encoded as {shown!r}, which was not asked for")
