"""Steps that look into a signed token of the answer (JSON Web Token, RFC 7519).

joserfc is imported where it is used: it takes a tenth of a second.
"""

from __future__ import annotations

import json
import math
import time
import warnings
from typing import Any

from conformance.exceptions import CheckFailed
from conformance.model import Json
from conformance.probe.comparing import check_equal, present, shown
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import ABSENT

# Signatures that a public key verifies (RFC 7518 section 3.1, RFC 8037): with no other can an outsider tell who signed.
_ALGORITHMS = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "PS256", "PS384", "PS512", "EdDSA", "Ed25519"]


@phrase(
    "the token {field} is signed with one of the remembered {name}",
    example='And the token "id_token" is signed with one of the remembered "keys"',
)
def token_is_signed(scene: Scene, field: str, name: str) -> None:
    """A key of the remembered list (JWK, RFC 7517) verifies the token's signature; "$" is the whole answer."""
    token, remembered = _token(scene, field), scene.recall(name)
    keys = remembered if isinstance(remembered, list) else []
    if not any(_verifies(token, key) for key in keys):
        raise CheckFailed(
            f"None of the {len(keys)} keys verifies the signature of “{field}”.",
            expected="a signature by one of the keys",
            actual=token[:200],
        )


@phrase("the token {field} has not expired", example='And the token "access_token" has not expired')
def token_has_not_expired(scene: Scene, field: str) -> None:
    """The token says when it expires (RFC 7519 section 4.1.4), and that is still ahead."""
    expires = _claims(scene, field).get("exp", ABSENT)
    if not isinstance(expires, int | float) or not time.time() < expires < math.inf:
        raise CheckFailed(
            f"“{field}” has expired, or never does.", expected="exp, ahead of now", actual=_shown(expires)
        )


@phrase(
    "the claim {claim} of the token {field} is {value}", example='And the claim "aud" of the token "$" is "client-1"'
)
def claim_is(scene: Scene, claim: str, field: str, value: Json) -> None:
    """A claim of the token has this value."""
    _check_claim(scene, claim, field, value)


@phrase(
    "the claim {claim} of the token {field} is the remembered {name}",
    example='And the claim "nonce" of the token "id_token" is the remembered "nonce"',
)
def claim_is_remembered(scene: Scene, claim: str, field: str, name: str) -> None:
    """A claim of the token has the remembered value."""
    _check_claim(scene, claim, field, scene.recall(name))


@phrase("the claim {claim} of the token {field} is present", example='And the claim "sub" of the token "$" is present')
def claim_is_present(scene: Scene, claim: str, field: str) -> None:
    """The token has the claim."""
    if claim not in _claims(scene, field):
        raise CheckFailed(f"The token “{field}” lacks the claim {claim}.", expected=claim, actual="no such claim")


def _check_claim(scene: Scene, claim: str, field: str, wanted: Json) -> None:
    found = _claims(scene, field).get(claim, ABSENT)
    is_audience = claim == "aud" and isinstance(found, list)  # one or several (RFC 7519 section 4.1.3)
    if not (is_audience and wanted in found):
        check_equal(f"{claim} of {field}", found, wanted)


def _token(scene: Scene, field: str) -> str:
    """The text of a token. Raises CheckFailed where no text stands there."""
    found = scene.answer.content.decode("utf-8", errors="replace") if field == "$" else present(scene, field)
    if not isinstance(found, str):
        raise CheckFailed(f"“{field}” is no token.", expected="a signed token", actual=shown(found))
    return found.strip().strip('"')


def _claims(scene: Scene, field: str) -> dict[str, Any]:
    """What a token claims, signed or not. Raises CheckFailed where it is no token."""
    from joserfc import jws
    from joserfc.errors import JoseError

    token = _token(scene, field)
    try:
        claims = json.loads(jws.extract_compact(token.encode()).payload)
    except (JoseError, ValueError, RecursionError):
        claims = None
    if not isinstance(claims, dict):
        raise CheckFailed(f"“{field}” is no token.", expected="a signed token (RFC 7515)", actual=token[:200])
    return claims


def _verifies(token: str, key: Json) -> bool:
    """Whether a key of the candidate's, which may be anything, verifies a token of the candidate's."""
    from joserfc import jws
    from joserfc.errors import JoseError
    from joserfc.jwk import import_key

    if not isinstance(key, dict):
        return False
    try:
        with warnings.catch_warnings(action="ignore"):  # weak keys and old algorithms are the candidate's own affair
            jws.deserialize_compact(token.encode(), import_key(key), algorithms=_ALGORITHMS)
    except (JoseError, ValueError, TypeError, KeyError, AttributeError):
        return False
    return True


def _shown(value: Json) -> str:
    return "nothing" if value is ABSENT else shown(value)
