"""Send a request through an adapter: its calls go out like all else, and are recorded with what they make up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from urllib.parse import parse_qsl

import httpx

from conformance.adapter import (
    Adapted,
    LoadedAdapter,
    NativeAnswer,
    NativeRequest,
    Request,
    end_to_end,
    perform,
    substitutions,
)
from conformance.exceptions import Inconclusive
from conformance.exchange.answer import Answer
from conformance.exchange.client import Outgoing, Passage, RecordingClient
from conformance.exchange.recording import record
from conformance.model import Adaptation, Exchange, Substitution
from conformance.profile import ClientCertificate


@dataclass
class _Passing:
    """The calls of one request, as they are sent; `answers` has what came back, whole or not."""

    client: RecordingClient
    outgoing: Outgoing
    passage: Passage
    certificate: ClientCertificate | None
    answers: list[Answer] = field(default_factory=list)

    def __call__(self, native: NativeRequest) -> NativeAnswer:
        sent = replace(
            self.outgoing,
            method=native.method,
            url=native.url(self.passage.address),
            headers=native.headers,
            content=native.content or None,
            auth=None,  # the credentials are on the request, whose headers were passed on
            through=None,
        )
        answer = self.client.send(sent, self.certificate)
        self.answers.append(answer)
        problem = answer.problem if answer.ending is not None else None
        return NativeAnswer(answer.status, tuple(answer.headers.multi_items()), answer.content, problem)


def send_through(
    client: RecordingClient, outgoing: Outgoing, passage: Passage, certificate: ClientCertificate | None
) -> Answer:
    """Have an adapter answer a request, and record all. Raises Inconclusive where the adapter itself fails."""
    passing = _Passing(client, outgoing, passage, certificate)
    begin, started = len(client.exchanges), datetime.now(UTC)
    request = client.prepared(outgoing, certificate)
    asked = _asked(request, passage)
    operation = str(outgoing.operation)
    adapted = perform(passage.adapter.adapter, operation, asked, passing)
    calls = client.exchanges.take(begin)
    answer = _answer(adapted, passing.answers, begin + 1)
    fault = _fault(passage.adapter, adapted)
    adaptation = Adaptation(
        passage.block,
        tuple(replace(call, number=number) for number, call in enumerate(calls, start=1)),
        tuple(_told(client, passage, asked, adapted, operation)),
        None if fault is None else client.redactor.text(fault),
    )
    client.exchanges.append(_recorded(client, request, outgoing, answer, started, adaptation))
    if fault is not None:
        raise Inconclusive(f"The adapter failed: {client.redactor.text(fault)}.")
    return answer


def _told(
    client: RecordingClient, passage: Passage, asked: Request, adapted: Adapted, operation: str
) -> Iterator[Substitution]:
    """What the adapter says in the candidate's place, redacted: a value that it gives may be a credential."""
    for one in substitutions(passage.adapter.adapter, operation, asked, adapted):
        yield replace(one, place=client.redactor.text(one.place), what=client.redactor.text(one.what))


def _asked(request: httpx.Request, passage: Passage) -> Request:
    """The request as a server would see it that stood where the adapter stands."""
    headers = tuple((name.decode("ascii"), value.decode("latin-1")) for name, value in request.headers.raw)
    query = parse_qsl(request.url.query.decode("ascii"), keep_blank_values=True)
    return Request(request.method, passage.path, tuple(query), end_to_end(headers), request.content)


def _answer(adapted: Adapted, answers: list[Answer], number: int) -> Answer:
    seconds = sum(answer.seconds for answer in answers)
    if adapted.unanswered is not None:
        return replace(answers[-1], exchange=number, seconds=seconds)
    headers = [(name.encode(), value.encode()) for name, value in adapted.headers]  # which need not be ASCII
    return Answer(number, adapted.status, httpx.Headers(headers), adapted.content, seconds=seconds)


def _fault(loaded: LoadedAdapter, adapted: Adapted) -> str | None:
    return None if adapted.fault is None else str(loaded.error(adapted.fault.key, str(adapted.fault)))


def _recorded(
    client: RecordingClient,
    request: httpx.Request,
    outgoing: Outgoing,
    answer: Answer,
    started: datetime,
    adaptation: Adaptation,
) -> Exchange:
    """The exchange as the Building Block describes it; what can be repeated are its calls."""
    recorded = record(request, answer, started, client.redactor, secret=outgoing.brings_secrets)
    curl = "\n".join(call.curl for call in adaptation.calls)
    return replace(recorded, operation=outgoing.operation, curl=curl, adapted=adaptation)
