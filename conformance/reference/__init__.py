"""The reference candidate: derived from a pack, it passes every scenario of the pack."""

from conformance.reference.application import REFERENCE_KEY, ReferenceCandidate, response_of
from conformance.reference.fault import FAULTLESS, Fault, Reply
from conformance.reference.profile import KEY_VARIABLE, VARIABLES, base_addresses, mounted_addresses, reference_profile
from conformance.reference.server import LOOPBACK, make_loopback_server, mounted, serving

__all__ = [
    "FAULTLESS",
    "KEY_VARIABLE",
    "LOOPBACK",
    "REFERENCE_KEY",
    "VARIABLES",
    "Fault",
    "ReferenceCandidate",
    "Reply",
    "base_addresses",
    "make_loopback_server",
    "mounted",
    "mounted_addresses",
    "reference_profile",
    "response_of",
    "serving",
]
