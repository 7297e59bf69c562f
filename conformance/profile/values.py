"""What the parts of a profile are made of: the base of every shape, addresses and headers."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from conformance.profile.secrets import Data, Secret, Text

__all__ = ["Address", "Data", "HeaderName", "Headers", "Secret", "Shape", "Text", "is_address"]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class Shape(BaseModel):
    """Base of every part of the profile: unknown keys are errors, keys are written with hyphens."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_kebab, allow_inf_nan=False)


def is_address(value: str) -> str:
    """A base address, without a slash at its end. Raises ValueError, without the value, which may hold a secret."""
    try:
        parts = urlsplit(value)
        usable = parts.scheme in ("http", "https") and _is_host(parts.hostname or "") and parts.port != 0
    except ValueError:
        usable = False
    if not usable or "://" not in value or any(character.isspace() for character in value):
        raise ValueError("is no base address; write one such as https://payments.example.org/api")
    if "@" in parts.netloc:
        raise ValueError("must not hold credentials; use `authentication`")
    if "?" in value or "#" in value:
        raise ValueError("must not hold a query or fragment; it is the address that paths are added to")
    return value.rstrip("/")


def _is_host(name: str) -> bool:
    """An IP address, or labels of at most 63 characters that a resolver can be asked for (RFC 1035 section 2.3.4)."""
    try:
        ascii_name = name.removesuffix(".").encode("idna")
        ascii_name.decode("idna")
    except UnicodeError:
        return False
    return ":" in name or all(re.fullmatch(rb"[A-Za-z0-9_-]{1,63}", label) for label in ascii_name.split(b"."))


def _is_header_value(value: str) -> str:
    if value != value.strip() or any(ord(character) < 0x20 or ord(character) == 0x7F for character in value):
        raise ValueError("is no header value: it has a line break, another control character, or spaces around it")
    return value


Address = Annotated[Text, AfterValidator(is_address)]

HeaderName = Annotated[str, Field(pattern=r"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")]
"""A token (RFC 9110 section 5.6.2)."""

Headers = dict[HeaderName, Annotated[Text, AfterValidator(_is_header_value)]]
