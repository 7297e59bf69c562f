"""Fixtures that all tests share."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

from conformance.reference import ReferenceCandidate, serving
from tests.kit import pack

# Started in the background of a shell, tests ignore interruptions, and so would the programs that they interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("shared", deadline=None)  # a busy machine is no failure: no test depends on time
settings.load_profile("shared")


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
