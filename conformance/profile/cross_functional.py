"""The part of the profile that cross-functional checks need: addresses and files beside the Service APIs themselves."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from conformance.profile.values import Address, Secret, Shape


class Burst(Shape):
    """Leave to send many requests at once, to see whether the candidate limits them (govstack-cfr-security#req-9)."""

    operation: str
    """As `BLOCK.operationId`, such as `bb-payments.VoucherStatusCheckGET`; it must be harmless."""
    requests: Annotated[int, Field(ge=2, le=1000)]


class CallbackListener(Shape):
    """Where the kit listens for callbacks, and the address under which the candidate reaches it."""

    address: Address
    port: Annotated[int, Field(ge=0, le=65535)] = 0


class CrossFunctional(Shape):
    """What the candidate has beside its Service APIs.

    What is left out cannot be tried; an empty list says that the candidate has none.
    """

    health: Address | None = None
    metrics: Address | None = None
    documents: list[Address] | None = None
    """Where the candidate serves its OpenAPI documents."""
    pages: list[Address] | None = None
    """Pages of a user interface."""
    page_origins: list[Address] = []
    """Other hosts of which the pages load what they are made of, such as style sheets; nothing else is loaded."""
    mock: dict[str, dict[str, Address]] | None = None
    """The base addresses of the mock or example implementation, by Building Block and Service API."""
    deployment: list[str] | None = None
    """Compose or Kubernetes files, relative to the profile."""
    burst: Burst | None = None
    listener: CallbackListener | None = None
    expired_token: Secret | None = None
    """A token that the candidate issued once and that has expired."""
