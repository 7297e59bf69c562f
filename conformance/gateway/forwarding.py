"""Send requests to the candidate, within bounds of size and time, and to nobody else.

Connections are used again, as a new one for each call costs more than the call.
"""

from __future__ import annotations

import asyncio
import re
import zlib
from collections.abc import Set
from dataclasses import dataclass
from types import TracebackType

import aiohttp
import httpx
from yarl import URL

from conformance.adapter import NativeAnswer, Pairs, end_to_end
from conformance.exchange.answer import BoundedBody, TooLargeError
from conformance.exchange.redirects import MOST_REDIRECTS, following, keeps_method

LONGEST_LINE = 65_536
"""So many bytes may a request line or a header have, in either direction."""

_IDLE = 1.0
"""Seconds for which an unused connection is kept: no longer than servers do, or a call may meet its end."""

_NORMAL = re.compile(r"https?://[\w.:\[\]-]+(?:/(?!\.)[\w%~.+:@,!$&()*=-]*)*(?:\?[\w%~.+:@,!$&()*=/-]*)?", re.ASCII)
"""Addresses that hold nothing to escape and no step to leave out (RFC 3986 sections 2 and 6.2.2)."""


@dataclass(frozen=True)
class Bounds:
    """How long a whole answer of the candidate may take, and how many bytes a body may have, there and back."""

    seconds: float
    largest: int


class Candidate:
    """The candidate, as it is reached; to be entered before anything is sent."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds

    async def __aenter__(self) -> Candidate:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=_IDLE),
            cookie_jar=aiohttp.DummyCookieJar(),  # none is kept: it may be a credential
            trust_env=False,  # a proxy from the environment is a host that the adapter does not name
            auto_decompress=False,
            timeout=aiohttp.ClientTimeout(total=None),
            skip_auto_headers=("User-Agent", "Content-Type", "Accept"),
            max_line_size=LONGEST_LINE,
            max_field_size=LONGEST_LINE,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def send(self, method: str, url: str, headers: Pairs, content: bytes, final: Set[int]) -> NativeAnswer:
        """What the candidate answers; redirects are followed within its origin, but for statuses that are `final`."""
        try:
            async with asyncio.timeout(self._bounds.seconds):
                return await self._follow(method, _normalised(url), headers, content, final)
        except TimeoutError:
            problem = f"no complete answer within {self._bounds.seconds:g} seconds"
            return NativeAnswer(0, problem=problem, is_late=True)
        except TooLargeError:
            return NativeAnswer(0, problem=f"the answer is longer than {self._bounds.largest} bytes")
        except (aiohttp.ClientError, OSError, zlib.error, ValueError, httpx.InvalidURL) as error:
            return NativeAnswer(0, problem=str(error) or type(error).__name__)

    async def _follow(self, method: str, url: str, headers: Pairs, content: bytes, final: Set[int]) -> NativeAnswer:
        for _ in range(MOST_REDIRECTS + 1):
            answer, location = await self._exchange(method, url, headers, content)
            if location is None or answer.status in final:
                return answer
            led = following(method, httpx.URL(url), answer.status, location)
            if led is None:
                return answer
            content = content if keeps_method(method, answer.status) else b""
            method, url = led[0], str(led[1])
        return NativeAnswer(answer.status, problem=f"it redirects more than {MOST_REDIRECTS} times")

    async def _exchange(self, method: str, url: str, headers: Pairs, content: bytes) -> tuple[NativeAnswer, str | None]:
        sent = [*end_to_end(headers), ("Accept-Encoding", "gzip, deflate")]
        address = URL(url, encoded=True)
        async with self._session.request(
            method, address, headers=sent, data=content or None, allow_redirects=False
        ) as response:
            received = await self._read(response)
            if response.status < 200:
                raise ValueError(f"status {response.status} ends no exchange")
            pairs = tuple((name.decode("latin-1"), _text(value)) for name, value in response.raw_headers)
            return NativeAnswer(response.status, end_to_end(pairs), received), response.headers.get("Location")

    async def _read(self, response: aiohttp.ClientResponse) -> bytes:
        body = BoundedBody(response.headers.get("Content-Encoding", ""), self._bounds.largest)
        async for chunk in response.content.iter_any():
            body.add(chunk)
        return body.whole()


def _normalised(url: str) -> str:
    """An address as the kit sends it too; most are so already, and need not be read."""
    return url if _NORMAL.fullmatch(url) else str(httpx.URL(url))


def _text(value: bytes) -> str:
    """A header's value, whose bytes may be anything (RFC 9110 section 5.5)."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
