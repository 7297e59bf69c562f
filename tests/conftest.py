"""Fixtures that all tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from conformance.reference import ReferenceCandidate, serving
from tests.kit import pack


@pytest.fixture
def payments_address() -> Iterator[str]:
    """The base address of a payments reference candidate, served over a socket."""
    with serving(ReferenceCandidate(pack("bb-payments"))) as address:
        yield address


@pytest.fixture
def registries_address() -> Iterator[str]:
    """The base address of a registries reference candidate, served over a socket."""
    with serving(ReferenceCandidate(pack("bb-digital-registries"))) as address:
        yield address
