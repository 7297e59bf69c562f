"""The servers behind the base addresses of a profile, and whether they are those of a development machine."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass, replace
from functools import cache
from urllib.parse import urlsplit

from conformance.exchange import Outgoing
from conformance.exchange.handshake import Server
from conformance.model import Operation
from conformance.probe.candidate import CandidateView
from conformance.probe.cross_functional.presenting import with_credentials
from conformance.probe.scene import Target

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, eq=False)
class Origin:
    """Scheme, host and port of base addresses (RFC 6454 section 4), and the first Service API that is there."""

    scheme: str
    server: Server
    target: Target
    api: str

    def __str__(self) -> str:
        return f"{self.scheme}://{self.server}"

    @property
    def is_secure(self) -> bool:
        """Whether the profile says https."""
        return self.scheme == "https"

    @property
    def is_development(self) -> bool:
        """Whether the candidate is on this very machine."""
        return is_this_machine(self.server.host)


def origins(candidate: CandidateView) -> list[Origin]:
    """Every distinct origin of the base addresses, in the profile's order."""
    found: dict[tuple[str, Server], Origin] = {}
    for target in candidate.targets:
        for api, address in target.block.apis.items():
            parts = urlsplit(address)
            server = Server(_ascii(parts.hostname or ""), parts.port or _PORTS[parts.scheme])
            found.setdefault((parts.scheme, server), Origin(parts.scheme, server, target, api))
    return list(found.values())


def harmless_request(candidate: CandidateView, origin: Origin) -> Outgoing:
    """A request to an origin that changes nothing, without credentials: a harmless operation, else the base address.

    Raises Inconclusive where the profile's test data make no valid request.
    """
    target = origin.target
    operation = _harmless(target, origin.api)
    if any(secret in target.block.apis[origin.api] for secret in target.loaded.secrets):
        return Outgoing("GET", f"{origin}/")  # the address is itself a credential
    if operation is None:
        return Outgoing("GET", target.block.apis[origin.api])
    scene = candidate.scene(target)
    scene.begin(operation.id)
    bare = with_credentials(target, scene.draft, None)
    return replace(bare, operation=None)  # it goes to no address that the document describes


@cache
def is_this_machine(host: str) -> bool:
    """Whether a host is loopback: by its address (RFC 1122 section 3.2.1.3), or by whatever its name leads to."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return _is_loopback(host)
    except ValueError:
        pass
    try:
        leads_to = {str(found[4][0]) for found in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError):
        return False
    return bool(leads_to) and all(map(_is_loopback, leads_to))


def _is_loopback(address: str) -> bool:
    """Raises ValueError where it is no IP address. The unspecified address connects to this machine as well."""
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None) or found
    return bool(mapped.is_loopback or mapped.is_unspecified)


def _harmless(target: Target, api: str) -> Operation | None:
    names = next((one.harmless for one in target.pack.manifest.apis if one.id == api), [])
    found = (target.pack.operations[name] for name in names if name not in target.block.contract.exclude)
    return next((operation for operation in found if operation.method == "GET"), None)


def _ascii(host: str) -> str:
    """A name as DNS has it (RFC 5890 section 2.3.2.1); profiles refuse names that have no such form."""
    return host if host.isascii() else host.encode("idna").decode("ascii")
