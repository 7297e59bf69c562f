"""Before any scenario: is there a candidate at all, and does the profile open its door?

A fault found here ends the run: it lies in the profile or the network, and must never become a requirement not met.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from urllib.parse import urlsplit

from conformance.exceptions import Inconclusive, NotReadyError
from conformance.exchange import Answer, Ending, Outgoing
from conformance.model import Operation
from conformance.packs import Api, parameters
from conformance.probe.responses import GATEWAY_STATUSES, documented_statuses
from conformance.probe.scene import Target
from conformance.request import RequestBuilder

_HINTS = {
    Ending.UNSENT: "HTTP cannot carry it; check `headers`, `authentication` and `test-data`",
    Ending.UNREACHABLE: "is the candidate running there, and are scheme, name and port right?",
    Ending.UNTRUSTED: "it must be current, name this host and come from an authority that is trusted (`tls: trust`)",
    Ending.UNIDENTIFIED: "name one in `authentication` (type: client-certificate)",
    Ending.TIMED_OUT: "is this the right port, or does `limits: seconds-per-answer` need to be longer?",
    Ending.BROKEN_OFF: "is this the right port, and should the address begin with https rather than http?",
}
_FAULTS_OF_CERTIFICATE = ("has expired", "is not yet valid", "is not valid for")
"""What OpenSSL says of a certificate that no choice of authorities would make good."""

_CREDENTIAL_STATUSES = (401, 403, 407)


def check_ready(target: Target, seed: int, *, certificates: bool = True) -> None:
    """Send one harmless operation to each API. Raises NotReadyError, saying what to mend, where none answers.

    Without `certificates`, one that has expired or names another host is left to the check that the run is for. That
    an authority is not trusted may be a fault of the profile, and always ends the run.
    """
    for api in target.pack.manifest.apis:
        if api.id in target.block.apis:
            try:
                _check_api(target, api, seed, certificates)
            except Inconclusive as error:
                raise NotReadyError(f"{target.pack.id}: {error}") from None


def _check_api(target: Target, api: Api, seed: int, certificates: bool) -> None:
    address = target.block.apis[api.id]
    if not api.harmless:  # nothing may be tried: that anything answers is all there is to see
        outgoing = Outgoing("GET", address)
        answer = target.client.send(outgoing, target.certificate)
        if certificates or not _is_fault_of_certificate(answer):
            _check_reached(target, answer, outgoing)
        return
    wrong = False
    for name in api.harmless:
        if target.not_implemented(target.operation(name)) is not None:
            continue
        outgoing = _harmless(target, name, seed)
        answer = target.client.send(outgoing, target.certificate)
        if not certificates and _is_fault_of_certificate(answer):
            return
        _check_reached(target, answer, outgoing)
        _check_credentials(target, answer, outgoing)
        if answer.status != 404 or outgoing.through is not None or not _is_nowhere(target, answer, outgoing, address):
            return
        wrong = wrong or not _may_find_nothing(target.operation(name))
    if not wrong:
        return
    raise NotReadyError(
        f"{target.pack.id}: {address} answers every address with the same 404; is the base address of the "
        f"Service API “{api.id}” right? Take the API out of the profile if the candidate does not offer it."
    )


def _may_find_nothing(operation: Operation) -> bool:
    """Whether a 404 may be the operation's own: it documents one, and an example may name what the candidate lacks."""
    names = any(
        found["in"] == "path" or (found["in"] == "query" and found.get("required")) for found in parameters(operation)
    )
    return names and 404 in documented_statuses(operation)


def _is_nowhere(target: Target, answer: Answer, outgoing: Outgoing, address: str) -> bool:
    """Whether a path that cannot exist is answered in the same way, but for the path itself."""
    base, asked = urlsplit(address), urlsplit(outgoing.url)
    nowhere = asked._replace(path=f"{base.path}/{uuid.uuid4()}")
    other = target.client.send(replace(outgoing, url=nowhere.geturl()), target.certificate)
    bodies = (answer.content.replace(asked.path.encode(), b""), other.content.replace(nowhere.path.encode(), b""))
    return answer.status == other.status and bodies[0] == bodies[1]


def _harmless(target: Target, name: str, seed: int) -> Outgoing:
    mediator = target.loaded.profile.information_mediator_client
    builder = RequestBuilder(target.block, mediator, seed=seed, scenario=f"preflight/{name}")
    return target.outgoing(builder.valid(target.operation(name), everything=False))


def _check_reached(target: Target, answer: Answer, outgoing: Outgoing) -> None:
    where = _where(target, outgoing)
    if answer.ending in _HINTS:
        raise NotReadyError(f"{where}: {answer.problem}; {_HINTS[answer.ending]}")
    if answer.status in GATEWAY_STATUSES:
        raise NotReadyError(f"{where} answers {answer.status}: a gateway has no candidate behind it; is it running?")


def _is_fault_of_certificate(answer: Answer) -> bool:
    return answer.ending is Ending.UNTRUSTED and any(words in answer.problem for words in _FAULTS_OF_CERTIFICATE)


def _check_credentials(target: Target, answer: Answer, outgoing: Outgoing) -> None:
    if answer.status in _CREDENTIAL_STATUSES:
        kind = target.authentication.type
        raise NotReadyError(
            f"{_where(target, outgoing)} answers {answer.status}: the credentials are refused; check `authentication` "
            f"(now: {kind}) and the environment variables that it names"
        )


def _where(target: Target, outgoing: Outgoing) -> str:
    address = urlsplit(outgoing.url)._replace(query="").geturl()
    return target.client.redactor.text(f"{target.pack.id}: {outgoing.method} {address}")
