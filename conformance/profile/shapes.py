"""The candidate profile: where the candidate is, how to authenticate, which test data to use."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ByteSize, Field

from conformance.profile.cross_functional import CrossFunctional
from conformance.profile.values import Address, Data, Headers, Secret, Shape, Text


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


class ContractSettings(Shape):
    """Operations that generated input must not touch: they delete for good, or send something outwards."""

    exclude: list[str] = []


class BlockProfile(Shape):
    """One Building Block that the candidate claims to implement."""

    id: str
    version: str | None = None
    apis: dict[str, Address]
    headers: Headers = {}
    authentication: Authentication | None = None
    test_data: TestData = TestData()
    operations: dict[str, OperationMapping] = {}
    adapter: str | dict[str, Any] | None = None
    """The file of an adapter, or the adapter itself; `conformance.adapter` reads it."""
    contract: ContractSettings = ContractSettings()


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
    cross_functional: CrossFunctional = CrossFunctional()
