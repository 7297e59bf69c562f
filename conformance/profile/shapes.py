"""The candidate profile: where the candidate is, how to authenticate, which test data to use."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ByteSize, ConfigDict, Field

from conformance.profile.secrets import Data, Secret, Text


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class Shape(BaseModel):
    """Base of every part of the profile: unknown keys are errors, keys are written with hyphens."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_kebab, allow_inf_nan=False)


def _is_address(value: str) -> str:
    """The value is not shown where it is refused: it may have come from an environment variable."""
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


Address = Annotated[Text, AfterValidator(_is_address)]

HeaderName = Annotated[str, Field(pattern=r"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")]
"""A token (RFC 9110 section 5.6.2)."""

Headers = dict[HeaderName, Annotated[Text, AfterValidator(_is_header_value)]]


class Candidate(Shape):
    """The software under test."""

    name: str
    version: str
    kind: Literal["digital-public-good", "commercial", "in-house", "reference", "mock"]
    vendor: str | None = None


class NoAuthentication(Shape):
    """Requests go out without credentials."""

    type: Literal["none"]


class ApiKey(Shape):
    """A key in a header or query parameter."""

    type: Literal["api-key"]
    place: Literal["header", "query"] = Field(alias="in")
    name: str
    value: Secret


class BearerToken(Shape):
    """A token that was obtained beforehand (RFC 6750)."""

    type: Literal["bearer"]
    token: Secret


class Basic(Shape):
    """User name and password (RFC 7617)."""

    type: Literal["basic"]
    user: Text
    password: Secret


class ClientCredentials(Shape):
    """OAuth 2.0 client credentials grant (RFC 6749 section 4.4), by secret or private-key JWT (RFC 7523)."""

    type: Literal["oauth2-client-credentials"]
    token_address: Address
    client_id: Text
    client_secret: Secret | None = None
    private_key: str | None = None
    scope: str | None = None

    def model_post_init(self, _context: Any) -> None:
        """Exactly one way to prove who the client is."""
        if (self.client_secret is None) == (self.private_key is None):
            raise ValueError("needs either client-secret or private-key (a PEM file), and not both")


class ClientCertificate(Shape):
    """A certificate presented in the TLS handshake (RFC 8446 section 4.4.2); both are PEM files."""

    type: Literal["client-certificate"]
    certificate: str
    private_key: str
    password: Secret | None = None


Authentication = Annotated[
    NoAuthentication | ApiKey | BearerToken | Basic | ClientCredentials | ClientCertificate,
    Field(discriminator="type"),
]


class TestData(Shape):
    """Values that only the candidate's operator can know.

    `values` replace the examples of the OpenAPI documents, by field or parameter name, or by `operationId.name` for one
    operation; `unknown` are values that are well formed and name nothing; `named` are asked for by scenarios.
    """

    __test__ = False

    values: dict[str, Data] = {}
    unknown: dict[str, Data] = {}
    named: dict[str, Data] = {}


class OperationMapping(Shape):
    """Another method and path under which the candidate offers an operation; path parameters keep their names."""

    method: Literal["GET", "PUT", "POST", "DELETE", "PATCH"]
    path: Annotated[str, Field(pattern="^/")]


class BlockProfile(Shape):
    """One Building Block that the candidate claims to implement."""

    id: str
    version: str | None = None
    apis: dict[str, Address]
    headers: Headers = {}
    authentication: Authentication | None = None
    test_data: TestData = TestData()
    operations: dict[str, OperationMapping] = {}


class Tls(Shape):
    """Whom to trust: a PEM file of certificate authorities, in place of the usual ones."""

    trust: str | None = None


class Limits(Shape):
    """What the kit asks of the candidate at most, and puts up with."""

    seconds_per_answer: Annotated[float, Field(gt=0, le=600)] = 15.0
    seconds_per_run: Annotated[float, Field(gt=0)] = 1800.0
    seconds_to_settle: Annotated[float, Field(ge=0, le=600)] = 5.0
    requests_per_second: Annotated[float, Field(gt=0)] | None = None
    largest_answer: Annotated[ByteSize, Field(gt=0)] = ByteSize(5_000_000)


class Profile(Shape):
    """The whole candidate profile."""

    candidate: Candidate
    building_blocks: Annotated[list[BlockProfile], Field(min_length=1)]
    authentication: Authentication = NoAuthentication(type="none")
    headers: Headers = {}
    information_mediator_client: Annotated[str, Field(pattern=r"^[^/\s]+/[^/\s]+/[^/\s]+/[^/\s]+$")] | None = None
    tls: Tls = Tls()
    limits: Limits = Limits()
