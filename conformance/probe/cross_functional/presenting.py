"""Send requests with other credentials than the profile's own, and without anything else that would be one."""

from __future__ import annotations

import time
from dataclasses import replace

import httpx

from conformance.exceptions import Inconclusive
from conformance.exchange import Answer, Ending, Outgoing
from conformance.model import Json, Operation
from conformance.packs import resolve, security
from conformance.probe.scene import Target
from conformance.request import Draft

_CREDENTIALS = frozenset({"authorization", "proxy-authorization", "cookie"})
_REDIRECTS = frozenset(range(300, 400))


def with_credentials(target: Target, draft: Draft, auth: httpx.Auth | None) -> Outgoing:
    """The request as it goes out with these credentials alone; redirects are answers, for a login page is one."""
    draft.credentials = "none"
    outgoing = target.outgoing(draft)
    names = _CREDENTIALS | {str(scheme.get("name", "")).lower() for scheme in schemes(draft.operation)}
    headers = tuple((name, value) for name, value in outgoing.headers if name.lower() not in names)
    return replace(outgoing, headers=headers, auth=auth, final=_REDIRECTS)


def schemes(operation: Operation) -> list[dict[str, Json]]:
    """Every security scheme that the document names for an operation (OpenAPI 3.0.3, 4.7.23)."""
    described = (operation.document.get("components") or {}).get("securitySchemes") or {}
    names = {name for alternative in security(operation) for name in alternative}
    return [dict(resolve(operation.document, described[name])) for name in sorted(names) if name in described]


def deliver(target: Target, outgoing: Outgoing) -> Answer:
    """Send it, without a client certificate. Raises Inconclusive where the candidate is not there, or time is up."""
    if time.monotonic() >= target.ends:
        raise Inconclusive(
            f"The time budget of the run, {target.loaded.profile.limits.seconds_per_run:g} s, is used up."
        )
    answer = target.client.send(outgoing)
    if answer.ending is Ending.UNREACHABLE and target.certificate is None:
        raise Inconclusive(f"{answer.problem[0].upper()}{answer.problem[1:]}.")
    return answer
