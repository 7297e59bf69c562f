"""Put the credentials that the profile names on a request."""

from __future__ import annotations

import base64
import time
import uuid
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote_plus

import httpx

from conformance.exceptions import NotReadyError
from conformance.exchange.redaction import Redactor
from conformance.profile import (
    ApiKey,
    Authentication,
    Basic,
    BearerToken,
    ClientCredentials,
    LoadedProfile,
)

Post = Callable[[str, Mapping[str, str], Mapping[str, str]], httpx.Response]
"""Sends a form with headers to an address, within the limits of the profile."""

_CURVES: Mapping[str | None, str] = {"secp256r1": "ES256", "secp384r1": "ES384", "secp521r1": "ES512"}
"""How the keys of a curve sign (RFC 7518 section 3.4)."""

_ASSERTION_SECONDS = 300

_EARLY = 30.0
"""Seconds before its end at which a token is fetched anew."""


class KeyAuth(httpx.Auth):
    """An API key in a header or query parameter (OpenAPI 3.0.3, Security Scheme Object)."""

    def __init__(self, key: ApiKey, value: str) -> None:
        self._key = key
        self._value = value

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the key."""
        if self._key.place == "header":
            request.headers[self._key.name] = self._value
        else:
            request.url = request.url.copy_merge_params({self._key.name: self._value})
        yield request


class BearerAuth(httpx.Auth):
    """A bearer token (RFC 6750 section 2.1)."""

    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the token."""
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


@dataclass
class _Issued:
    """The token that is in use for a grant, and every secret that came up on the way to it."""

    token: str = field(default="", repr=False)
    ends: float = 0.0
    secrets: list[str] = field(default_factory=list, repr=False)


_ISSUED: dict[ClientCredentials, _Issued] = {}
"""What this process was issued: preflight and run share it, and workers begin with it."""


class TokenSource:
    """Access tokens by the client credentials grant (RFC 6749 section 4.4), fetched once and kept until they expire."""

    def __init__(self, grant: ClientCredentials, loaded: LoadedProfile, redactor: Redactor, post: Post) -> None:
        self._grant = grant
        self._loaded = loaded
        self._redactor = redactor
        self._post = post
        self._issued = _ISSUED.setdefault(grant, _Issued())
        for secret in self._issued.secrets:
            redactor.add(secret)

    def token(self) -> str:
        """A token that is still good. Raises NotReadyError where none is issued."""
        if time.monotonic() >= self._issued.ends:
            self._fetch()
        return self._issued.token

    def _fetch(self) -> None:
        form, headers = self._proof()
        if self._grant.scope:
            form["scope"] = self._grant.scope
        response = self._post(self._grant.token_address, {"grant_type": "client_credentials", **form}, headers)
        try:
            issued = response.json()
            token, seconds = issued["access_token"], float(issued.get("expires_in", 300))
            if not isinstance(token, str) or not token:
                raise ValueError
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise NotReadyError(
                f"{self._grant.token_address} issued no access token (status {response.status_code}); check "
                "`authentication` in the profile"
            ) from None
        self._issued.token = self._hidden(token)
        self._issued.ends = time.monotonic() + max(seconds - _EARLY, seconds / 2)

    def _hidden(self, secret: str) -> str:
        self._issued.secrets.append(secret)
        self._redactor.add(secret)
        return secret

    def _proof(self) -> tuple[dict[str, str], dict[str, str]]:
        """How the client proves who it is: form fields and headers (RFC 6749 section 2.3.1; RFC 7523 section 2.2)."""
        if self._grant.client_secret is not None:
            pair = f"{quote_plus(self._grant.client_id)}:{quote_plus(self._grant.client_secret)}"
            return {}, {"Authorization": f"Basic {self._hidden(base64.b64encode(pair.encode()).decode())}"}
        return {
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": self._hidden(self._assertion()),
            "client_id": self._grant.client_id,
        }, {}

    def _assertion(self) -> str:
        """A token that the client signs to say who it is (RFC 7523 section 3)."""
        from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
        from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key
        from joserfc import jwt
        from joserfc.jwk import ECKey, RSAKey

        path = self._loaded.file(str(self._grant.private_key))
        try:
            pem = path.read_bytes()
            key = load_pem_private_key(pem, password=None)
        except (OSError, ValueError, TypeError) as error:
            raise NotReadyError(f"{path}: is no readable PEM private key ({type(error).__name__})") from None
        curve = key.curve.name if isinstance(key, EllipticCurvePrivateKey) else None
        algorithm = "RS256" if isinstance(key, RSAPrivateKey) else _CURVES.get(curve)
        if algorithm is None:
            raise NotReadyError(f"{path}: is a key of another kind; RSA, P-256, P-384 and P-521 can sign here")
        now, client = int(time.time()), self._grant.client_id
        claims = {
            "iss": client,
            "sub": client,
            "aud": self._grant.token_address,
            "iat": now,
            "exp": now + _ASSERTION_SECONDS,
            "jti": str(uuid.uuid4()),
        }
        reader = RSAKey if curve is None else ECKey
        return jwt.encode({"alg": algorithm}, claims, reader.import_key(pem), algorithms=[algorithm])


def credentials(
    written: Authentication, loaded: LoadedProfile, redactor: Redactor, post: Post
) -> Callable[[], httpx.Auth | None]:
    """Gives, for each request anew, what puts the profile's credentials on it; it may send a request for a token first.

    It gives None where there are no credentials, or where TLS carries them.
    """
    auth: httpx.Auth | None = None
    match written:
        case ClientCredentials():
            tokens = TokenSource(written, loaded, redactor, post)
            return lambda: BearerAuth(tokens.token())
        case ApiKey():
            auth = KeyAuth(written, written.value)
        case BearerToken():
            auth = BearerAuth(written.token)
        case Basic():
            redactor.add(base64.b64encode(f"{written.user}:{written.password}".encode()).decode())
            auth = httpx.BasicAuth(written.user, written.password)
    return lambda: auth


def wrong_credentials(written: Authentication) -> httpx.Auth | None:
    """Credentials of the same kind that nobody issued; None where the profile has none, or where TLS carries them."""
    match written:
        case ApiKey():
            return KeyAuth(written, "not-the-right-key")
        case BearerToken() | ClientCredentials():
            return BearerAuth("not-a-token-that-was-issued")
        case Basic():
            return httpx.BasicAuth("nobody", "not-the-right-password")
        case _:
            return None
