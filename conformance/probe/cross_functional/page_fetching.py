"""Fetch the HTML document of a page, and keep to the origins that the profile names."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urljoin, urlsplit

from conformance.exceptions import Inconclusive
from conformance.exchange import Answer, Outgoing, RecordingClient

Origin = tuple[str, str]
"""Scheme and authority (RFC 6454 section 4)."""

MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})


def origin(address: str) -> Origin:
    """Scheme and authority of an address, without a default port."""
    parts = urlsplit(address)
    default = {"http": ":80", "https": ":443"}.get(parts.scheme, "")
    return parts.scheme, parts.netloc.lower().removesuffix(default)


def joined(base: str, reference: str) -> str:
    """The address that a reference leads to (RFC 3986 section 5); nothing where it leads nowhere."""
    try:
        return urljoin(base, reference)
    except ValueError:
        return ""


def fetch_page(client: RecordingClient, address: str, allowed: Collection[Origin]) -> tuple[str, Answer]:
    """The HTML document at an address, and the address to which it redirects in the end.

    Raises Inconclusive where there is none: the profile may name the wrong address.
    """
    for _ in range(MOST_REDIRECTS + 1):
        answer = client.send(Outgoing("GET", address, (("Accept", "text/html"),), final=REDIRECTS))
        if answer.ending is not None:
            raise Inconclusive(f"{address}: {answer.problem}.")
        if answer.status not in REDIRECTS:
            _check_page(address, answer)
            return address, answer
        address = joined(address, answer.headers.get("location", ""))
        if not is_allowed(address, allowed):
            raise Inconclusive(f"The page redirects to {address[:200]}, an origin that the profile does not name.")
    raise Inconclusive(f"The page redirects more than {MOST_REDIRECTS} times.")


def is_allowed(address: str, allowed: Collection[Origin]) -> bool:
    """Whether an address is of an origin that the profile names."""
    try:
        return origin(address) in allowed
    except ValueError:
        return False


def _check_page(address: str, answer: Answer) -> None:
    media_type = answer.headers.get("content-type", "").split(";")[0].strip().lower()
    if answer.status != 200:
        raise Inconclusive(f"{address} answers {answer.status} to a request without credentials, which is no page.")
    if media_type not in ("text/html", "application/xhtml+xml"):
        raise Inconclusive(f"{address} is no page: its media type is “{media_type[:100] or 'none'}”.")
