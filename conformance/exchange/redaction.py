"""Keep secrets out of everything that is recorded, printed or written."""

from __future__ import annotations

import base64
import html
import json
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, quote_plus

from conformance.model import REDACTED

_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie"})
_CUT = "…"
_SHORTEST_BEGINNING = 4


class Redactor:
    """Replaces every known secret, in every spelling in which it may travel."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._patterns: set[str] = set()
        self._spellings: set[str] = set()
        self._pattern: re.Pattern[str] | None = None
        for secret in secrets:
            self.add(secret)

    def add(self, secret: str) -> None:
        """Also keep this value out, such as a token that was just issued."""
        if not secret or secret in self._spellings:
            return
        encoded = set(_base64_spellings(secret.encode()))
        self._spellings |= encoded | set(_escaped_spellings(secret))
        self._patterns |= {f"(?-i:{re.escape(spelling)})" for spelling in encoded}
        self._patterns |= {"".join(map(_character, secret)), *map(re.escape, _numbered_spellings(secret))}
        longest_first = sorted(self._patterns, key=len, reverse=True)
        self._pattern = re.compile("|".join(longest_first), re.IGNORECASE)

    def text(self, text: str) -> str:
        """The text without any secret."""
        return self._pattern.sub(REDACTED, text) if self._pattern else text

    def cut(self, text: str) -> str:
        """A text that may have been cut off: without any secret, and without the beginning of one at its end."""
        text = self.text(text)
        for length in range(min(len(text), max(map(len, self._spellings), default=0)), _SHORTEST_BEGINNING - 1, -1):
            end = text[-length:].casefold()
            if any(spelling[:length].casefold() == end for spelling in self._spellings):
                return text[:-length] + REDACTED
        return text

    def message(self, text: str) -> str:
        """A message of the kit, in which an ellipsis stands wherever it cut what it quotes."""
        return _CUT.join(map(self.cut, text.split(_CUT)))

    def headers(self, headers: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        """Headers without secrets; those that only ever carry credentials are emptied whole."""
        return tuple(
            (self.text(name), REDACTED if name.lower() in _SECRET_HEADERS else self.text(value))
            for name, value in headers
        )


def _character(character: str) -> str:
    """A pattern for one character as JSON, URLs and HTML write it, also where one is written inside the other."""
    if character.isascii() and character.isalnum():
        return character
    units = character.encode("utf-16-be", errors="surrogatepass").hex()
    forms = {
        character,
        json.dumps(character)[1:-1].lstrip("\\") or character,
        "\\".join(f"u{units[at : at + 4]}" for at in range(0, len(units), 4)),
        quote(character, safe=""),
        quote_plus(character),
        "".join(f"%{byte:02x}" for byte in character.encode(errors="replace")),
        html.escape(character),
        f"&#{ord(character)};",
        f"&#x{ord(character):x};",
    }
    return r"\\{0,8}(?:" + "|".join(map(re.escape, sorted(forms, key=len, reverse=True))) + ")"


def _escaped_spellings(secret: str) -> Iterator[str]:
    yield secret
    yield json.dumps(secret)[1:-1]
    yield json.dumps(secret, ensure_ascii=False)[1:-1]
    yield quote(secret)
    yield quote(secret, safe="")
    yield quote_plus(secret)
    yield html.escape(secret)


def _numbered_spellings(secret: str) -> Iterator[str]:
    """Every character by its number, as those escape who take no chances."""
    yield "".join(f"&#{ord(character)};" for character in secret)
    yield "".join(f"&#x{ord(character):x};" for character in secret)
    yield "".join(f"\\u{ord(character):04x}" for character in secret)
    yield "".join(f"%{byte:02x}" for byte in secret.encode())


def _base64_spellings(secret: bytes) -> Iterator[str]:
    """The whole as base64 writes it, and what depends on nothing else at each of three offsets (RFC 4648)."""
    for offset in range(3):
        usable = secret[(3 - offset) % 3 :]
        usable = usable[: len(usable) // 3 * 3]
        for part in (secret, usable):
            if part:
                yield base64.b64encode(part).decode().rstrip("=")
                yield base64.urlsafe_b64encode(part).decode().rstrip("=")
