"""TLS handshakes on their own, to see which versions a server agrees on and which certificate it presents.

No request follows a handshake. It is recorded like all else that is sent: as an exchange with the method `TLS`.
"""

from __future__ import annotations

import shlex
import socket
import ssl
import time
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from conformance.exchange.client import RecordingClient, load_client_certificate, tls_context
from conformance.model import Exchange, ReceivedResponse, SentRequest
from conformance.profile import ClientCertificate, LoadedProfile

VERSIONS: Mapping[str, ssl.TLSVersion] = {
    "TLS 1.3": ssl.TLSVersion.TLSv1_3,
    "TLS 1.2": ssl.TLSVersion.TLSv1_2,
    "TLS 1.1": ssl.TLSVersion.TLSv1_1,
    "TLS 1.0": ssl.TLSVersion.TLSv1,
}
"""The versions that can be offered, the newest first. SSL is not among them: OpenSSL no longer speaks it."""

NO_STATUS = 0
"""Stands in the record of an agreed handshake, where an answer to a request has its status."""

_OPTIONS: Mapping[str, str] = {"TLS 1.3": "-tls1_3", "TLS 1.2": "-tls1_2", "TLS 1.1": "-tls1_1", "TLS 1.0": "-tls1"}
_EVERY_SUITE = "ALL:COMPLEMENTOFALL:+aNULL:+eNULL:@SECLEVEL=0"
"""Else OpenSSL itself refuses what is old, and the server is not asked. Those without certificate or encryption come
last: a server that knows its client by a certificate ends them.
"""
_CHUNK = 16_384
_LONGEST = 1_000_000
_HANDSHAKE, _SERVER_HELLO = 0x16, 0x02
_REASONS: Mapping[str, str] = {"ALERT": "the server ends it with an alert", "EOF": "the server closes the connection"}


class Agreement(StrEnum):
    """What came of a handshake."""

    AGREED = "agreed"
    REFUSED = "refused"
    """The server ended it before it chose a version."""
    BROKEN_OFF = "broken off"
    """It ended after the server had chosen a version."""
    UNTRUSTED = "untrusted"
    """The certificate is not valid, or not for this host, or from nobody who is trusted."""
    UNREACHABLE = "unreachable"
    SILENT = "silent"
    """The time was up."""
    UNABLE = "unable"
    """The OpenSSL of this machine cannot make such an offer."""


@dataclass(frozen=True)
class Offer:
    """Which versions are offered, as `VERSIONS` names them, and whether the certificate is verified."""

    versions: tuple[str, ...]
    verify: bool = False

    def __str__(self) -> str:
        return ", ".join(self.versions)


@dataclass(frozen=True)
class Server:
    """Whose handshake it is: a host and port that the profile names."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True)
class Handshake:
    """What came of one handshake; `version` and `cipher` where it was agreed, `problem` where not."""

    agreement: Agreement
    version: str = ""
    cipher: str = ""
    problem: str = ""


def shake_hands(
    client: RecordingClient, loaded: LoadedProfile, server: Server, offer: Offer, certificate: ClientCertificate | None
) -> Handshake:
    """Offer TLS to a server, record what came of it, and hang up; bounded by the time that one answer may take."""
    client.pace()
    started, clock = datetime.now(UTC), time.monotonic()
    conversation = _Conversation(server, time.monotonic() + loaded.profile.limits.seconds_per_answer)
    try:
        found = _tried(conversation, _context(loaded, offer, certificate))
    except ValueError as error:  # a version that this OpenSSL was built without
        found = conversation.ended(str(error))
    sent = SentRequest("TLS", f"https://{server}", (("Offered", str(offer)),), None)
    client.exchanges.append(
        Exchange(
            number=len(client.exchanges) + 1,
            operation=None,
            started=started.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            duration_ms=round((time.monotonic() - clock) * 1000),
            request=sent,
            response=_response(found) if found.agreement is Agreement.AGREED else None,
            error=client.redactor.message(found.problem) or None,
            curl=_command(server, offer),
        )
    )
    return found


def _tried(conversation: _Conversation, context: ssl.SSLContext) -> Handshake:
    try:
        return conversation.carry_out(context)
    except ssl.SSLCertVerificationError as error:
        return Handshake(Agreement.UNTRUSTED, problem=f"the certificate is refused: {error.verify_message}")
    except ssl.SSLError as error:
        return conversation.ended(str(error.reason or error))
    except TimeoutError:
        kind = Agreement.SILENT if conversation.connected else Agreement.UNREACHABLE
        return Handshake(kind, problem="the handshake was not complete in time")
    except (OSError, UnicodeError) as error:
        if not conversation.connected:
            return Handshake(Agreement.UNREACHABLE, problem=f"the server could not be reached: {error}")
        return conversation.ended("EOF")


@dataclass
class _Conversation:
    """One handshake under way. The bytes are passed on by hand: so it can be told who ended it, and when."""

    server: Server
    ends: float
    connected: bool = False
    offered: bool = False
    _heard: bytearray = field(default_factory=bytearray)

    def carry_out(self, context: ssl.SSLContext) -> Handshake:
        """Carry it out. Raises ssl.SSLError, TimeoutError and OSError where it does not succeed."""
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        tls = context.wrap_bio(incoming, outgoing, server_hostname=self.server.host)
        with socket.create_connection((self.server.host, self.server.port), self._left()) as connection:
            self.connected = True
            while not self._advanced(tls, outgoing, connection):
                self._listen(incoming, connection)
        suite = tls.cipher()
        return Handshake(Agreement.AGREED, _named(tls.version()), suite[0] if suite else "")

    def ended(self, reason: str) -> Handshake:
        """What a handshake came to that did not succeed."""
        if not self.offered:
            return Handshake(Agreement.UNABLE, problem=f"OpenSSL on this machine cannot offer it ({reason})")
        words = next((words for key, words in _REASONS.items() if key in reason.upper()), "it fails")
        kind = Agreement.BROKEN_OFF if self._chosen() else Agreement.REFUSED
        return Handshake(kind, problem=f"{words} ({reason.replace('_', ' ').lower()})")

    def _advanced(self, tls: ssl.SSLObject, outgoing: ssl.MemoryBIO, connection: socket.socket) -> bool:
        """Whether the handshake is complete after the next step; what the step has to say is sent in any case."""
        try:
            tls.do_handshake()
        except ssl.SSLWantReadError:
            return False
        finally:
            if outgoing.pending:
                said = outgoing.read()
                self.offered = self.offered or said[0] == _HANDSHAKE  # else it is an alert: no offer can be made
                connection.settimeout(self._left())
                connection.sendall(said)
        return True

    def _listen(self, incoming: ssl.MemoryBIO, connection: socket.socket) -> None:
        connection.settimeout(self._left())
        heard = connection.recv(_CHUNK)
        if not heard or len(self._heard) > _LONGEST:
            raise ConnectionResetError
        self._heard += heard
        incoming.write(heard)

    def _left(self) -> float:
        left = self.ends - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def _chosen(self) -> bool:
        """Whether the server chose a version: its first record is a ServerHello (RFC 8446 sections 4.1.3 and 5.1)."""
        return len(self._heard) > 5 and self._heard[0] == _HANDSHAKE and self._heard[5] == _SERVER_HELLO


def _context(loaded: LoadedProfile, offer: Offer, certificate: ClientCertificate | None) -> ssl.SSLContext:
    """What is offered. Without verification everything that OpenSSL can do is: old versions need old suites."""
    if offer.verify:
        return tls_context(loaded, certificate)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_ciphers(_EVERY_SUITE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # old versions are offered to see them refused
        context.maximum_version = VERSIONS[offer.versions[0]]
        context.minimum_version = VERSIONS[offer.versions[-1]]
    if certificate is not None:
        load_client_certificate(context, loaded, certificate)
    return context


def _named(version: str | None) -> str:
    """As OpenSSL names it, `TLSv1` for TLS 1.0, and as people do."""
    number = (version or "").removeprefix("TLSv")
    return f"TLS {number if '.' in number else f'{number}.0'}"


def _response(found: Handshake) -> ReceivedResponse:
    return ReceivedResponse(NO_STATUS, f"{found.version} agreed", (("Cipher-Suite", found.cipher),), None)


def _command(server: Server, offer: Offer) -> str:
    """A command that repeats the handshake."""
    words = ["openssl", "s_client", "-connect", str(server), "-servername", server.host]
    if len(offer.versions) == 1:
        words += [_OPTIONS[offer.versions[0]], "-cipher", _EVERY_SUITE]
    if offer.verify:
        words += ["-verify_return_error", "-verify_hostname", server.host]
    return f"{shlex.join(words)} < /dev/null"
