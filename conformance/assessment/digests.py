"""Digests of what is declared: SHA-256 over canonical JSON (RFC 8785)."""

from __future__ import annotations

import hashlib

import rfc8785

from conformance.assessment.shapes import Declaration
from conformance.model import Json, Level

_NOT_DECLARED = {"changed", "expected"}
"""What the kit says of an entry, and its vendor does not."""


def declaration_digest(declaration: Declaration) -> str:
    """The digest of all that is declared, and of the level and statement it is declared of, as `sha256:…`."""
    return _digest(declaration.model_dump(mode="json", by_alias=True, exclude=_NOT_DECLARED))


def requirement_digest(level: Level | None, statement: str | None) -> str:
    """The digest of what a specification says of one requirement, as `sha256:…`."""
    return _digest({"level": level and level.value, "statement": statement})


def _digest(content: Json) -> str:
    return f"sha256:{hashlib.sha256(rfc8785.dumps(content)).hexdigest()}"
