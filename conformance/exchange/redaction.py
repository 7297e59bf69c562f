"""Keep secrets out of everything that is recorded, printed or written."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, quote_plus

REDACTED = "[redacted]"

_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie"})


class Redactor:
    """Replaces every known secret, in every spelling in which it may travel."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._known: set[str] = set()
        self._pattern: re.Pattern[str] | None = None
        for secret in secrets:
            self.add(secret)

    def add(self, secret: str) -> None:
        """Also keep this value out, such as a token that was just issued."""
        self._known.update(spelling for spelling in _spellings(secret) if spelling)
        longest_first = sorted(self._known, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE) if longest_first else None

    def text(self, text: str) -> str:
        """The text without any secret."""
        return self._pattern.sub(REDACTED, text) if self._pattern else text

    def headers(self, headers: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        """Headers without secrets; those that only ever carry credentials are emptied whole."""
        return tuple(
            (self.text(name), REDACTED if name.lower() in _SECRET_HEADERS else self.text(value))
            for name, value in headers
        )


def _spellings(secret: str) -> Iterator[str]:
    """As it is, as JSON and URLs escape it, and as base64 writes it at each of three offsets (RFC 4648)."""
    yield secret
    yield json.dumps(secret)[1:-1]
    yield json.dumps(secret, ensure_ascii=False)[1:-1]
    yield quote(secret, safe="")
    yield quote_plus(secret)
    for offset in range(3):
        yield from _base64(secret.encode(), offset)


def _base64(secret: bytes, offset: int) -> Iterator[str]:
    """The characters of a base64 text that depend on the secret alone, where it starts at an offset of a triplet."""
    usable = secret[(3 - offset) % 3 :]
    usable = usable[: len(usable) // 3 * 3]
    if len(usable) >= 6:  # shorter runs occur by chance
        yield base64.b64encode(usable).decode()
        yield base64.urlsafe_b64encode(usable).decode()
