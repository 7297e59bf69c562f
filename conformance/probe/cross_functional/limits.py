"""Limits to the rate of requests, and the refusal of malformed ones (govstack-cfr-security#req-9)."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event

from conformance.exceptions import CheckFailed, DoesNotApply, Inconclusive
from conformance.exchange import Answer, Outgoing, RecordingClient
from conformance.model import Json, Operation
from conformance.packs import is_json, json_media_type, resolve
from conformance.probe.candidate import CandidateView
from conformance.probe.cross_functional.refusing import is_accepted
from conformance.probe.cross_functional.trying import Attempt, Tally, listed, name_of
from conformance.probe.responses import NOT_ABOUT_CONTENT, is_refusal_by_field, is_refusal_by_redirect
from conformance.probe.scene import Scene, Target
from conformance.probe.vocabulary import phrase
from conformance.profile.cross_functional import Burst

_SENDERS = 8
"""So many requests of a burst are under way at the same time."""

_MOST_TRIED = 10
_TOO_MANY = 429
_BROKEN_JSON = b'{"this is": "not JSON'
_GATEWAY = (501, 502, 503, 504)
_LIMITS = frozenset({"ratelimit", "ratelimit-policy", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"})
"""Headers that state a limit, also with `X-` before them (draft-ietf-httpapi-ratelimit-headers and older usage)."""


@phrase(
    "the burst of requests that the profile permits", example="Given the burst of requests that the profile permits"
)
def permitted_burst(scene: Scene) -> None:
    """Take operation and number of requests from the profile; inconclusive where it permits none."""
    candidate = scene.candidate
    burst = candidate.settings.burst
    if burst is None:
        raise Inconclusive("The profile permits no burst of requests (cross-functional: burst).")
    rate = scene.target.loaded.profile.limits.requests_per_second
    if rate is not None and rate < burst.requests:
        raise Inconclusive(
            f"A burst of {burst.requests} requests would break the profile's own limit of {rate:g} requests a second "
            "(limits: requests-per-second)."
        )
    candidate.found["burst"] = _burst_request(candidate, burst)


@phrase("it is sent as fast as answers come", example="When it is sent as fast as answers come")
def burst_is_sent(scene: Scene) -> None:
    """Send them, several at the same time, until an answer states a limit."""
    target, outgoing, requests = scene.candidate.found["burst"]
    scene.candidate.found["answers"] = _sent_at_once(target, outgoing, requests)


@phrase(
    "the answers limit the rate of requests, and say so",
    example="Then the answers limit the rate of requests, and say so",
)
def rate_is_limited(scene: Scene) -> None:
    """An answer is 429 with Retry-After (RFC 6585 section 4), or headers state the limit."""
    answers: list[Answer] = scene.candidate.found["answers"]
    if any(states_limit(answer) for answer in answers):
        return
    statuses = _statuses(answers)
    if any(answer.status == _TOO_MANY for answer in answers):
        raise Inconclusive(f"The rate is limited ({statuses}), and no answer says by which limit, or for how long.")
    if len(answers) < scene.candidate.found["burst"][2]:
        raise Inconclusive(f"The time budget of the run was used up before all requests were sent: {statuses}.")
    if not any(200 <= answer.status < 300 for answer in answers) or any(answer.status == 503 for answer in answers):
        raise Inconclusive(f"It cannot be told whether the rate is limited: the answers were {statuses}.")
    raise CheckFailed(
        f"{len(answers)} requests at once are answered without any limit.",
        expected="status 429 with Retry-After, or headers that state the limit",
        actual=statuses,
    )


@phrase("the operations that take JSON", example="Given the operations that take JSON")
def operations_that_take_json(scene: Scene) -> None:
    """Take every operation whose document describes a request body of JSON."""
    found = [(target, operation) for target, operation in scene.candidate.operations() if _takes_json(operation)]
    if not found:
        raise DoesNotApply("No operation that the candidate offers takes a body of JSON.")
    scene.candidate.found["taking JSON"] = found


@phrase("each of them refuses a body that breaks off", example="Then each of them refuses a body that breaks off")
def refuses_broken_json(scene: Scene) -> None:
    """Each answers a valid request, its body cut off in the middle, neither with a success nor with status 500.

    A success cannot be judged where the body is optional: what need not be there need not be read.
    Inconclusive where valid requests are refused as well.
    """
    tally, untold, about_content = Tally(), list[str](), 0
    for target, operation, answer in _answers_to_broken_json(scene.candidate, untold):
        name = f"{name_of(target, operation)} ({_told(answer)})"
        match _reading(operation, answer):
            case True:
                tally.passed()
                about_content += answer.status not in NOT_ABOUT_CONTENT
            case False:
                tally.failed(name, "status 400 or another that refuses the request", _told(answer))
            case None:
                untold.append(name)
    tally.check("A body that is no JSON is not refused", "operations")
    if untold:
        raise Inconclusive(
            f"{tally.judged} operations refuse it; of {len(untold)} it cannot be told: {listed(untold)}."
        )
    if not _accepts_valid(scene.candidate):
        raise Inconclusive("Valid requests are refused as well: who refuses everything shows nothing by it.")
    if not about_content:
        raise Inconclusive(f"{tally.judged} operations refuse it, and none of them for its content: others may be why.")


def _accepts_valid(candidate: CandidateView) -> bool:
    """Whether a valid request to any of the first operations is accepted, with its body whole."""
    found: list[tuple[Target, Operation]] = candidate.found["taking JSON"]
    for target, operation in found[:_MOST_TRIED]:
        attempt = Attempt(candidate.scene(target))
        draft = attempt.valid(operation)
        if draft is not None and is_accepted(operation, attempt.send(draft).answer):
            return True
    return False


def _reading(operation: Operation, answer: Answer) -> bool | None:
    """Whether an answer refuses a malformed body; None where that cannot be told."""
    if answer.ending is not None or answer.status in _GATEWAY:
        return None
    if is_refusal_by_field(operation, answer) or is_refusal_by_redirect(operation, answer):
        return True
    if 400 <= answer.status < 500:
        return True
    if answer.status == 500 or (is_accepted(operation, answer) and _body(operation).get("required")):
        return False
    return None


def _burst_request(candidate: CandidateView, burst: Burst) -> tuple[Target, Outgoing, int]:
    block, _, name = burst.operation.partition(".")
    for target, operation in candidate.operations():
        if (target.pack.id, operation.id) == (block, name):
            scene = candidate.scene(target)
            scene.begin(name)
            return target, target.outgoing(scene.draft), burst.requests
    raise Inconclusive(
        f"The operation of the burst, {burst.operation}, is not offered: it has no base address, or is excluded."
    )


def _sent_at_once(target: Target, outgoing: Outgoing, requests: int) -> list[Answer]:
    """All answers. Each sender has a client of its own; what they record is brought together."""
    shares = [len(range(sender, requests, _SENDERS)) for sender in range(min(_SENDERS, requests))]
    clients = [RecordingClient(target.loaded, target.client.redactor) for _ in shares]
    is_seen = Event()

    def send(client: RecordingClient, share: int) -> list[Answer]:
        """Until a limit is seen, which is all that the burst is for, or the time of the run is up."""
        answers: list[Answer] = []
        while len(answers) < share and not is_seen.is_set() and time.monotonic() < target.ends:
            answers.append(client.send(outgoing, target.certificate))
            if states_limit(answers[-1]):
                is_seen.set()
        return answers

    try:
        with ThreadPoolExecutor(len(shares)) as senders:
            found = list(senders.map(send, clients, shares))
    finally:
        for client in clients:
            client.close()
    kept = target.client.exchanges
    for exchange in (exchange for client in clients for exchange in client.exchanges):
        kept.append(replace(exchange, number=len(kept) + 1))
    return [answer for answers in found for answer in answers]


def states_limit(answer: Answer) -> bool:
    """Whether an answer says that there is a limit, and which, or for how long."""
    if answer.status == _TOO_MANY and "retry-after" in answer.headers:
        return True
    return any(name.lower().removeprefix("x-").replace("rate-limit", "ratelimit") in _LIMITS for name in answer.headers)


def _statuses(answers: list[Answer]) -> str:
    """How often each status came."""
    told = [_told(answer) for answer in answers]
    return listed(f"{told.count(one)} times {one}" for one in sorted(set(told)))


def _told(answer: Answer) -> str:
    return f"status {answer.status}" if answer.ending is None else answer.problem


def _body(operation: Operation) -> Mapping[str, Json]:
    """The Request Body Object of an operation, empty where it has none."""
    found: Mapping[str, Json] = resolve(operation.document, operation.definition.get("requestBody") or {})
    return found


def _takes_json(operation: Operation) -> bool:
    media = json_media_type(_body(operation).get("content"))
    return media is not None and is_json(media[0])


def _answers_to_broken_json(candidate: CandidateView, untold: list[str]) -> Iterator[tuple[Target, Operation, Answer]]:
    found: list[tuple[Target, Operation]] = candidate.found["taking JSON"]
    attempts = {target.pack.id: Attempt(candidate.scene(target)) for target, _ in found}
    for target, operation in found:
        attempt = attempts[target.pack.id]
        draft = attempt.valid(operation)
        if draft is None:
            untold.append(f"{name_of(target, operation)} (no valid request can be made)")
            continue
        draft.raw = _BROKEN_JSON
        yield target, operation, attempt.send(draft).answer
