"""Where a redirect leads, as far as it is followed: only within its origin, for nobody else was named."""

from __future__ import annotations

import httpx

MOST_REDIRECTS = 5

_KEEPING = (307, 308)
_STATUSES = frozenset({301, 302, 303, *_KEEPING})


def following(method: str, url: httpx.URL, status: int, location: str | None) -> tuple[str, httpx.URL] | None:
    """Method and address of the request that a redirect asks for (RFC 9110 section 15.4); None where none is made."""
    if status not in _STATUSES or location is None:
        return None
    try:
        address = url.join(location)
    except httpx.InvalidURL:
        return None
    if (address.scheme, address.host, address.port) != (url.scheme, url.host, url.port):
        return None
    return method if keeps_method(method, status) else "GET", address


def keeps_method(method: str, status: int) -> bool:
    """Whether the same request is made again, with its body."""
    return status in _KEEPING or method in ("GET", "HEAD")
