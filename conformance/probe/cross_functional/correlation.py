"""Steps on correlation: an identifier that is sent comes back, and where none is sent the answer has a new one."""

from __future__ import annotations

import random
import re
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import replace

from conformance.exceptions import Inconclusive
from conformance.exchange import Answer
from conformance.model import Operation
from conformance.packs import parameters
from conformance.probe.cross_functional.trying import Attempt, Done, Tally, attempts, tried
from conformance.probe.responses import documented_statuses
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase
from conformance.request import Draft
from conformance.request.message import Message

_WELL_KNOWN = frozenset(
    {"correlationid", "requestid", "traceid", "transactionid", "b3traceid", "traceparent", "traceresponse"}
)
"""Names of headers that carry such an identifier, without `X-`, hyphens and underscores."""

_MOST_TRIED = 3
_OFTEN_OF_A_GATEWAY = (401, 403, 407, 408, 429)
_EXPECTED_SAME = "the identifier that was sent, in a header such as X-Correlation-ID, X-Request-ID or traceparent"
_EXPECTED_NEW = "an identifier in such a header, another one for each request"


@phrase(
    "a correlation identifier that is sent comes back", example="Then a correlation identifier that is sent comes back"
)
def identifier_comes_back(scene: Scene) -> None:
    """Each API answers a request that has correlation identifiers (X-Correlation-ID, X-Request-ID, and traceparent of
    W3C Trace Context) with one of these in a header.
    """
    view = scene.candidate
    source = random.Random(f"{view.seed}/{view.scenario}")
    tally = Tally()
    for attempt, draft in _harmless(scene):
        headers = _identifiers(source)
        sent = [*headers.values(), *_described(draft).values()]
        done = Done(draft, attempt.deliver(_with_headers(draft.message(), headers)))
        if any(_holds(value, one) for value in _carried(done.answer).values() for one in sent):
            tally.passed()
        elif _is_its_own(done):
            tally.failed(_where(attempt, draft), _EXPECTED_SAME, _shown(done.answer))
    tally.check("The identifier that was sent does not come back", "operations")
    _check_tried(tally)


@phrase(
    "without one the answer has a new one, another for each request",
    example="Then without one the answer has a new one, another for each request",
)
def identifier_is_made(scene: Scene) -> None:
    """Each API answers two requests without such an identifier with two that differ."""
    tally = Tally()
    for attempt, draft in _harmless(scene):
        if _described(draft):
            continue  # the document asks for one, so that a request without it is none
        message = _without_identifiers(attempt, draft.message())
        first, second = (Done(draft, attempt.deliver(message)) for _ in range(2))
        ours, theirs = _carried(first.answer), _carried(second.answer)
        if any(value and theirs.get(name) and theirs[name] != value for name, value in ours.items()):
            tally.passed()
        elif _is_its_own(first) and _is_its_own(second):
            tally.failed(_where(attempt, draft), _EXPECTED_NEW, _shown(second.answer))
    tally.check("No new identifier is made where none is sent", "operations")
    _check_tried(tally)


def _harmless(scene: Scene) -> Iterator[tuple[Attempt, Draft]]:
    """Requests that change nothing: for each API the operations that its pack calls harmless, else some that read."""
    view = scene.candidate
    for attempt in attempts(view):
        operations = tried(view, attempt)
        for api in attempt.target.pack.manifest.apis:
            own = [one for one in operations if one.api == api.id]
            named = [one for one in own if one.id in api.harmless]
            for operation in (named or [one for one in own if one.method == "GET"])[:_MOST_TRIED]:
                draft = attempt.valid(operation)
                if draft is not None:
                    yield attempt, draft


def _identifiers(source: random.Random) -> dict[str, str]:
    """Fresh identifiers; traceparent is version, trace-id, parent-id and flags (W3C Trace Context, section 3.2)."""
    trace, parent = (f"{source.getrandbits(bits) | 1:0{bits // 4}x}" for bits in (128, 64))
    return {
        "X-Correlation-ID": str(uuid.UUID(int=source.getrandbits(128), version=4)),
        "X-Request-ID": str(uuid.UUID(int=source.getrandbits(128), version=4)),
        "traceparent": f"00-{trace}-{parent}-01",
    }


def _holds(carried: str, sent: str) -> bool:
    """Whether a header carries what was sent; of a traceparent the trace-id alone stays the same from hop to hop."""
    trace = re.fullmatch(r"00-([0-9a-f]{32})-[0-9a-f]{16}-01", sent)
    return (trace[1] if trace else sent).lower() in carried.lower()


def _carried(answer: Answer) -> dict[str, str]:
    """The identifiers that an answer carries, by the names of their headers."""
    return {name: value for name, value in answer.headers.multi_items() if _is_well_known(name)}


def _is_well_known(name: str) -> bool:
    return re.sub(r"^x[-_]|[-_]", "", name.lower()) in _WELL_KNOWN


def _described(draft: Draft) -> Mapping[str, str]:
    """The correlation identifiers that the document itself describes, as the request has them."""
    names = [str(found["name"]) for found in parameters(draft.operation) if found["in"] == "header"]
    values = {name: draft.parameters.get(("header", name)) for name in names if _is_well_known(name)}
    return {name: value for name, value in values.items() if isinstance(value, str) and value}


def _with_headers(message: Message, headers: Mapping[str, str]) -> Message:
    """The message with these headers, but for those that it has already."""
    own = {name.lower() for name, _ in message.headers}
    added = tuple((name, value) for name, value in headers.items() if name.lower() not in own)
    return replace(message, headers=(*message.headers, *added))


def _without_identifiers(attempt: Attempt, message: Message) -> Message:
    """The message without the identifiers that the profile's headers may have."""
    profile = (*attempt.target.loaded.profile.headers, *attempt.target.block.headers)
    names = {name.lower() for name in profile if _is_well_known(name)}
    return replace(message, left_out=message.left_out | names)


def _where(attempt: Attempt, draft: Draft) -> str:
    operation: Operation = draft.operation
    return f"{attempt.target.pack.id} {operation.id}"


def _shown(answer: Answer) -> str:
    carried = _carried(answer)
    return "; ".join(f"{name}: {value[:80]}" for name, value in carried.items()) or "no such header"


def _is_its_own(done: Done) -> bool:
    """Whether the answer is surely the candidate's: accepted, or with a status that the document names one by one. What
    a gateway refuses or a server fails at says nothing.
    """
    status = done.answer.status
    named = 400 <= status < 500 and status not in _OFTEN_OF_A_GATEWAY and status in documented_statuses(done.operation)
    return done.accepted or (done.answer.ending is None and named)


def _check_tried(tally: Tally) -> None:
    if not tally.judged:
        raise Inconclusive("No harmless operation gave an answer that is surely the candidate's own.")
