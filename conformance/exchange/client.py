"""The recording client: everything that the kit sends goes through here, and everything that comes back is kept."""

from __future__ import annotations

import ssl
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx

from conformance import __version__
from conformance.adapter import LoadedAdapter
from conformance.exceptions import Inconclusive, NotReadyError
from conformance.exchange.answer import Answer, Ending, TooLargeError, read_bounded
from conformance.exchange.deadline import Deadline
from conformance.exchange.failures import classify
from conformance.exchange.kept import KeptExchanges
from conformance.exchange.recording import record
from conformance.exchange.redaction import Redactor
from conformance.exchange.redirects import MOST_REDIRECTS, following, keeps_method
from conformance.profile import ClientCertificate, Limits, LoadedProfile


@dataclass(frozen=True)
class Passage:
    """Through which adapter a request goes, and where its calls go: the base address of the Service API."""

    adapter: LoadedAdapter
    block: str
    path: Mapping[str, str]
    address: str


@dataclass(frozen=True)
class Outgoing:
    """A request about to be sent. With a passage, it is answered by calls to the candidate's own API."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    content: bytes | None = None
    auth: httpx.Auth | None = field(default=None, repr=False)
    operation: str | None = None
    final: frozenset[int] = frozenset()
    """Statuses that are the answer itself, although they lead elsewhere."""
    through: Passage | None = None
    brings_secrets: bool = False
    """Whether the answer holds secrets that are not known before it is read."""


class RecordingClient:
    """Sends requests within the limits of a profile, one connection each, and records every exchange, redacted.

    A connection is used once: a server that closes an idle connection just as it is used again would look like one that
    breaks off its answer. `share` is how many clients send at the same time to the same candidate. A `transport` takes
    the place of the network: that of a candidate within this process.
    """

    def __init__(
        self,
        loaded: LoadedProfile,
        redactor: Redactor,
        *,
        share: int = 1,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self.redactor = redactor
        self._limits: Limits = loaded.profile.limits
        rate = self._limits.requests_per_second
        self._pause = share / rate if rate else 0.0
        self._next = 0.0
        self._deadline = Deadline(self._limits.seconds_per_answer)
        self._loaded = loaded
        self._transport = transport
        self._clients: dict[tuple[bool, ClientCertificate | None], httpx.Client] = {}
        self.exchanges = KeptExchanges()

    def send(self, outgoing: Outgoing, certificate: ClientCertificate | None = None) -> Answer:
        """Send a request, follow redirects within its origin, and record all. Never raises for what comes back.

        Raises Inconclusive for a request that HTTP cannot carry, such as a header with a line break in it, and where an
        adapter fails.
        """
        if outgoing.through is not None:
            from conformance.exchange.passing import send_through  # which needs this module

            return send_through(self, outgoing, outgoing.through, certificate)
        client = self._client(outgoing.url.startswith("https:"), certificate)
        request = self._built(client, outgoing)
        for redirects in range(MOST_REDIRECTS + 1):
            answer = self._exchange(client, request, outgoing)
            following = None if answer.status in outgoing.final else _redirect(client, request, answer)
            if following is None:
                return answer
            request = following
            if redirects == MOST_REDIRECTS:
                problem = f"it redirects more than {MOST_REDIRECTS} times"
                return Answer(answer.exchange, answer.status, answer.headers, b"", Ending.UNREADABLE, problem)
        raise AssertionError("unreachable")

    def prepared(self, outgoing: Outgoing, certificate: ClientCertificate | None = None) -> httpx.Request:
        """A request as it would go out, with its credentials. Raises Inconclusive for one that HTTP cannot carry."""
        request = self._built(self._client(outgoing.url.startswith("https:"), certificate), outgoing)
        return request if outgoing.auth is None else next(outgoing.auth.sync_auth_flow(request))

    def _built(self, client: httpx.Client, outgoing: Outgoing) -> httpx.Request:
        headers = [("Accept", "application/json, */*;q=0.1"), *outgoing.headers]
        try:
            return client.build_request(
                outgoing.method, outgoing.url, headers=_replacing(headers), content=outgoing.content
            )
        except (httpx.InvalidURL, UnicodeEncodeError) as error:
            raise Inconclusive(f"The request cannot be sent: {self.redactor.text(str(error))}.") from None

    def post_form(self, address: str, form: Mapping[str, str], headers: Mapping[str, str]) -> httpx.Response:
        """Send a form to a token endpoint, recorded like all else. Raises NotReadyError where nothing answers."""
        content = str(httpx.QueryParams(form)).encode()
        sent = (("Content-Type", "application/x-www-form-urlencoded"), *headers.items())
        answer = self.send(Outgoing("POST", address, sent, content, brings_secrets=True))
        if answer.ending is not None:
            raise NotReadyError(f"{address} issues no token: {answer.problem}")
        return httpx.Response(answer.status, content=answer.content)

    def pace(self) -> None:
        """Wait until the profile's limits allow one more connection."""
        if self._pause:
            time.sleep(max(0.0, self._next - time.monotonic()))
            self._next = max(self._next, time.monotonic()) + self._pause

    def close(self) -> None:
        """Close all connections."""
        self._deadline.close()
        for client in self._clients.values():
            client.close()

    def _client(self, secure: bool, certificate: ClientCertificate | None) -> httpx.Client:
        key = secure, certificate
        if key not in self._clients:
            self._clients[key] = httpx.Client(
                verify=tls_context(self._loaded, certificate) if secure else _TRUSTING_NOBODY,
                cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),  # none is kept: it may be a credential
                transport=self._transport,
                trust_env=False,  # a proxy from the environment is a host that the profile does not name
                timeout=self._limits.seconds_per_answer,
                limits=httpx.Limits(max_keepalive_connections=0),
                headers={"User-Agent": f"govstack-conformance/{__version__}", "Accept-Encoding": "gzip, deflate"},
            )
        return self._clients[key]

    def _exchange(self, client: httpx.Client, request: httpx.Request, outgoing: Outgoing) -> Answer:
        self.pace()
        started, clock = datetime.now(UTC), time.monotonic()
        status, headers, content, ending, problem = 0, httpx.Headers(), b"", None, ""
        with self._deadline as deadline:
            request.extensions["trace"] = deadline.trace
            try:
                response = client.send(request, auth=outgoing.auth, stream=True)
                try:
                    status, headers = response.status_code, response.headers
                    content = read_bounded(
                        response.iter_raw(), headers.get("content-encoding", ""), int(self._limits.largest_answer)
                    )
                finally:
                    response.close()
                    request = response.request
            except TooLargeError as error:
                content, ending = error.content, Ending.TOO_LARGE
                problem = f"the answer is longer than {self._limits.largest_answer.human_readable(decimal=True)}"
            except (httpx.HTTPError, httpx.InvalidURL, zlib.error, ValueError) as error:
                ending, problem = classify(error)
        if deadline.passed and ending not in (Ending.UNREACHABLE, Ending.UNSENT):
            ending = Ending.TIMED_OUT  # the connection was shut from beside, which may look like any ending
        if ending is Ending.TIMED_OUT:
            problem = f"no complete answer within {_seconds(self._limits.seconds_per_answer)}"
        seconds = time.monotonic() - clock
        answer = Answer(
            len(self.exchanges) + 1, status, headers, content, ending, self.redactor.message(problem), seconds
        )
        recorded = record(request, answer, started, self.redactor, secret=outgoing.brings_secrets)
        self.exchanges.append(replace(recorded, operation=outgoing.operation))
        return answer


def _seconds(seconds: float) -> str:
    return "1 second" if seconds == 1 else f"{seconds:g} seconds"


def _replacing(headers: list[tuple[str, str]]) -> httpx.Headers:
    """Headers of which a later one replaces an earlier one of the same name."""
    merged = httpx.Headers()
    for name, value in headers:
        merged[name] = value
    return merged


def _redirect(client: httpx.Client, request: httpx.Request, answer: Answer) -> httpx.Request | None:
    """The request that a redirect asks for; what carries credentials goes with it, to the same origin."""
    location = None if answer.ending else answer.headers.get("location")
    led = following(request.method, request.url, answer.status, location)
    if led is None:
        return None
    headers = httpx.Headers([(n, v) for n, v in request.headers.multi_items() if n.lower() not in _REBUILT])
    content = request.content if keeps_method(request.method, answer.status) else None
    return client.build_request(*led, headers=headers, content=content)


_REBUILT = frozenset({"host", "content-length"})


# Plain HTTP needs no authorities, and loading them takes longer than an exchange.
_TRUSTING_NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def tls_context(loaded: LoadedProfile, certificate: ClientCertificate | None) -> ssl.SSLContext:
    """Whom the profile trusts, and who the kit says it is. Raises NotReadyError for files that cannot be used."""
    trust = loaded.profile.tls.trust
    try:
        context = ssl.create_default_context(cafile=str(loaded.file(trust)) if trust else None)
    except (OSError, ssl.SSLError) as error:
        raise NotReadyError(f"{loaded.file(str(trust))}: is no readable PEM file of authorities ({error})") from None
    if certificate is not None:
        load_client_certificate(context, loaded, certificate)
    return context


def load_client_certificate(context: ssl.SSLContext, loaded: LoadedProfile, certificate: ClientCertificate) -> None:
    """Have a context present a certificate of the profile. Raises NotReadyError where it cannot be used."""
    paths = loaded.file(certificate.certificate), loaded.file(certificate.private_key)
    try:
        context.load_cert_chain(*paths, password=certificate.password)
    except (OSError, ssl.SSLError) as error:
        raise NotReadyError(f"{paths[0]}: the client certificate cannot be used ({error})") from None
