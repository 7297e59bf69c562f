"""The reference candidate: derived from a pack, it passes every scenario of the pack."""

from conformance.reference.application import REFERENCE_KEY, ReferenceCandidate
from conformance.reference.profile import VARIABLES, base_addresses, reference_profile
from conformance.reference.server import LOOPBACK, make_loopback_server, serving

__all__ = [
    "LOOPBACK",
    "REFERENCE_KEY",
    "VARIABLES",
    "ReferenceCandidate",
    "base_addresses",
    "make_loopback_server",
    "reference_profile",
    "serving",
]
