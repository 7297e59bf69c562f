"""Make credentials that no candidate may accept: of the kind that the profile has, and JSON Web Tokens beside it.

What is derived from the profile's own token holds its claims, and is kept out of the record like the token itself.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import time
import warnings
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import httpx

from conformance.exchange import wrong_credentials
from conformance.exchange.authentication import BearerAuth, KeyAuth
from conformance.model import Json, Operation
from conformance.probe.cross_functional.presenting import schemes
from conformance.probe.scene import Target
from conformance.profile import ApiKey, Basic, BearerToken, ClientCredentials

_JWT = re.compile(r"\A(.*?)([\w-]{4,}\.[\w-]{2,}\.[\w-]*)\Z", re.S)
_CURVES: Mapping[str, str] = {"ES256": "P-256", "ES384": "P-384", "ES512": "P-521"}
_ALGORITHMS = frozenset(
    {"EdDSA", *_CURVES, *(f"{family}{bits}" for family in ("RS", "PS", "HS") for bits in (256, 384, 512))}
)
_SECONDS = 86_400
_KEPT_IN_HEADER = ("kid", "typ")
"""What of the own token's header is taken over. Other parameters may name keys or addresses (RFC 7515 section 4.1)."""


class RawAuth(httpx.Auth):
    """An Authorization header as it is written here, be it malformed."""

    def __init__(self, value: str) -> None:
        self._value = value

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the header."""
        request.headers["Authorization"] = self._value
        yield request


@dataclass(frozen=True)
class OwnToken:
    """The JSON Web Token that right credentials carry, and what stands before it where it is sent."""

    before: str
    text: str = field(repr=False)
    header: Mapping[str, Json]
    claims: Mapping[str, Json] = field(repr=False)


@dataclass
class Forger:
    """Makes the credentials of one kind for one Building Block."""

    target: Target
    expired: str | None = field(default=None, repr=False)

    def forged(self, kind: str, operation: Operation) -> list[httpx.Auth | None]:
        """Credentials of this kind for an operation, one or more; an empty list where the kind does not exist for it.

        The kinds: no credentials, malformed ones, well-formed ones that nobody issued, a token that has expired, a JSON
        Web Token that a stranger signed, and one with the algorithm `none` (RFC 7519 section 6).
        """
        makers: Mapping[str, Callable[[], list[httpx.Auth | None]]] = {
            "none": lambda: [None],
            "broken": self._broken,
            "wrong": lambda: [made for made in [wrong_credentials(self.target.authentication)] if made],
            "expired": self._expired,
            "foreign": lambda: self._token(operation, _signed_by_a_stranger),
            "unsigned": lambda: self._token(operation, _unsigned),
        }
        return makers[kind]()

    def hide_own(self) -> None:
        """Keep the claims of the own token out of all output: an answer may tell them, and not the whole token."""
        own = self._own()
        if own is not None:
            self._hidden(own.text)

    @property
    def has_tokens(self) -> bool:
        """Whether the profile's credentials are of a kind that expires: a password and a certificate are no tokens."""
        return isinstance(self.target.authentication, BearerToken | ClientCredentials | ApiKey)

    def _broken(self) -> list[httpx.Auth | None]:
        match self.target.authentication:
            case ApiKey() as key:
                return [KeyAuth(key, "")]
            case Basic():
                return [RawAuth("Basic not:base64!")]
            case BearerToken() | ClientCredentials():
                own = self._own()
                return [RawAuth("Bearer"), *(self._presented(self._cut(own)) if own else [])]
        return []

    def _cut(self, own: OwnToken) -> str:
        """The own token without its signature, which still says how it would be signed."""
        return self._hidden(own.text.rpartition(".")[0] + ".")

    def _expired(self) -> list[httpx.Auth | None]:
        if self.expired is None:
            return []
        return self._presented(self._hidden(self.expired) if read_token(self.expired) else self.expired)

    def _token(self, operation: Operation, make: Callable[[OwnToken], str]) -> list[httpx.Auth | None]:
        """A token that a maker derives from the own one; for an operation that takes bearer tokens in any case."""
        own = self._own()
        if own is not None:
            return self._presented(own.before + self._hidden(make(own)))
        if self.target.certificate is not None:
            return []  # it would be refused for the certificate that it comes without
        if isinstance(self.target.authentication, BearerToken | ClientCredentials) or _takes_bearer(operation):
            return [BearerAuth(make(_GENERIC))]
        return []

    def _presented(self, value: str) -> list[httpx.Auth | None]:
        """A value in the place where the profile's own credential is sent."""
        match self.target.authentication:
            case ApiKey() as key:
                return [KeyAuth(key, value)]
            case BearerToken() | ClientCredentials():
                return [BearerAuth(value)]
        return []

    def _own(self) -> OwnToken | None:
        match self.target.authentication:
            case ApiKey() as key:
                return read_token(key.value)
            case BearerToken() as bearer:
                return read_token(bearer.token)
            case ClientCredentials():
                return read_token(self._issued())
        return None

    def _issued(self) -> str:
        """The access token that the grant gave. Raises NotReadyError where none is issued."""
        auth = self.target.right_credentials()
        request = httpx.Request("GET", "http://localhost")
        if auth is not None:
            next(auth.auth_flow(request))
        return str(request.headers.get("Authorization", "")).removeprefix("Bearer ")

    def _hidden(self, token: str) -> str:
        """A token that holds claims of the candidate's, which are kept out of all output from now on."""
        self.target.client.redactor.add(token.split(".")[-2])
        return token


def read_token(value: str) -> OwnToken | None:
    """The JSON Web Token in a credential (RFC 7519 section 7.2), None where it holds none."""
    match = _JWT.match(value)
    if match is None:
        return None
    header, claims = (_decoded(part) for part in match[2].split(".")[:2])
    if not isinstance(header, dict) or not isinstance(claims, dict) or "alg" not in header:
        return None
    return OwnToken(match[1], match[2], header, claims)


def _signed_by_a_stranger(own: OwnToken) -> str:
    """The same claims, signed in the same way by a key that the candidate has never seen."""
    from joserfc import jwt

    algorithm = own.header["alg"] if own.header["alg"] in _ALGORITHMS else "RS256"
    header = {"alg": algorithm, **{name: own.header[name] for name in _KEPT_IN_HEADER if name in own.header}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what joserfc thinks of the algorithm is the candidate's own business
        return jwt.encode(header, _current(own.claims), _foreign_key(algorithm), algorithms=[algorithm])


def _unsigned(own: OwnToken) -> str:
    """The same claims with the algorithm `none` (RFC 7519 section 6.1)."""
    return f"{_encoded({'alg': 'none', 'typ': 'JWT'})}.{_encoded(_current(own.claims))}."


@cache
def _foreign_key(algorithm: str) -> Any:
    """A key of the kit's own for an algorithm (RFC 7518 section 3.1)."""
    from joserfc.jwk import ECKey, OctKey, OKPKey, RSAKey

    match algorithm[:2]:
        case "HS":
            return OctKey.generate_key(512)
        case "ES":
            return ECKey.generate_key(_CURVES[algorithm])
        case "Ed":
            return OKPKey.generate_key("Ed25519")
    return RSAKey.generate_key(2048)


_GENERIC = OwnToken(
    before="",
    text="",
    header={"alg": "RS256", "typ": "JWT"},
    claims={"iss": "https://issuer.example.org", "sub": "conformance", "aud": "candidate", "jti": "conformance"},
)
"""What stands for the own token where that is none which can be read."""

_BEGAN = int(time.time())


def _current(claims: Mapping[str, Json]) -> dict[str, Json]:
    """Claims that hold now, the same during a whole run: nothing but the signature may be a reason to refuse them."""
    return {**claims, "iat": _BEGAN, "exp": _BEGAN + _SECONDS}


def _takes_bearer(operation: Operation) -> bool:
    return any(
        scheme.get("type") in ("oauth2", "openIdConnect") or str(scheme.get("scheme", "")).lower() == "bearer"
        for scheme in schemes(operation)
    )


def _decoded(part: str) -> Json:
    try:
        return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        return None


def _encoded(value: Mapping[str, Json]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value, separators=(",", ":")).encode()).rstrip(b"=").decode()
