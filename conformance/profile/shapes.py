"""The candidate profile: where the candidate is, how to authenticate, which test data to use."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ByteSize, ConfigDict, Field

from conformance.profile.secrets import Data, Secret, Text


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class Shape(BaseModel):
    """Base of every part of the profile: unknown keys are errors, keys are written with hyphens."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_kebab, populate_by_name=True)


def _is_address(value: str) -> str:
    parts = urlsplit(value)
    try:
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or "://" not in value or any(character.isspace() for character in value):
        raise ValueError(f"{value!r} is no base address; write one such as https://payments.example.org/api")
    if parts.username or parts.password:
        raise ValueError("must not hold credentials; use `authentication`")
    if parts.query or parts.fragment:
        raise ValueError("must not hold a query or fragment; it is the address that paths are added to")
    return value.rstrip("/")


Address = Annotated[Text, AfterValidator(_is_address)]


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
    headers: dict[str, Text] = {}
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
    requests_per_second: Annotated[float, Field(gt=0)] | None = None
    largest_answer: ByteSize = ByteSize(5_000_000)


class Profile(Shape):
    """The whole candidate profile."""

    candidate: Candidate
    building_blocks: Annotated[list[BlockProfile], Field(min_length=1)]
    authentication: Authentication = NoAuthentication(type="none")
    headers: dict[str, Text] = {}
    information_mediator_client: Annotated[str, Field(pattern=r"^[^/\s]+/[^/\s]+/[^/\s]+/[^/\s]+$")] | None = None
    tls: Tls = Tls()
    limits: Limits = Limits()
