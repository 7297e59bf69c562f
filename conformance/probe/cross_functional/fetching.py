"""Fetch what the profile names beside the Service APIs: documents, health, metrics."""

from __future__ import annotations

from conformance.exceptions import CheckFailed, Inconclusive
from conformance.exchange import Answer, Outgoing
from conformance.probe.cross_functional.trying import NOT_CONNECTED
from conformance.probe.scene import Scene

_UNAUTHENTICATED = (401, 403)


def fetched(scene: Scene, address: str, accept: str) -> Answer:
    """The answer to a plain GET, without credentials: the profile's are for the Service APIs.

    Raises Inconclusive where nothing is reached or credentials are asked for, CheckFailed where no whole answer comes.
    """
    answer = scene.candidate.client.send(Outgoing("GET", address, (("Accept", accept),)))
    if answer.ending in NOT_CONNECTED:
        raise Inconclusive(f"{address}: {answer.problem}.")
    if answer.ending is not None:
        raise CheckFailed(f"{address}: {answer.problem}.", expected="a complete answer", actual=answer.problem)
    if answer.status in _UNAUTHENTICATED:
        raise Inconclusive(f"{address} asks for credentials; none are sent there.")
    return answer
