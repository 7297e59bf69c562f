"""Tokens that the reference candidate signs, with a key that lives as long as its process."""

from __future__ import annotations

import time
from functools import cache
from typing import Any

from conformance.model import Json

_ALGORITHM = "RS256"


@cache
def _key() -> Any:
    from joserfc.jwk import RSAKey

    return RSAKey.generate_key(2048, {"kid": "reference", "use": "sig", "alg": _ALGORITHM})


def signed(claims: dict[str, Any]) -> str:
    """A JSON Web Token with these claims (RFC 7519), in compact form."""
    from joserfc import jwt

    return jwt.encode({"alg": _ALGORITHM, "kid": "reference", "typ": "JWT"}, claims, _key())


def public_keys() -> list[Json]:
    """The keys that verify it, as a JWK Set has them (RFC 7517 section 5.1)."""
    return [_key().as_dict(private=False)]


def claims(token: Json) -> dict[str, Any] | None:
    """The claims of a token of ours that has not expired; None for anything else."""
    from joserfc import jwt
    from joserfc.errors import JoseError

    try:
        found = jwt.decode(str(token), _key(), algorithms=[_ALGORITHM]).claims
    except (JoseError, ValueError):
        return None
    return found if found.get("exp", time.time() + 1) > time.time() else None
