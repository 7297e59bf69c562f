"""Make the record of one exchange: redacted first and cut afterwards, so that no part of a secret is left at a cut."""

from __future__ import annotations

import hashlib
from datetime import datetime

import httpx

from conformance.exchange.answer import Answer
from conformance.exchange.curl import curl_line
from conformance.exchange.redaction import Redactor
from conformance.model import REDACTED, Body, Exchange, ReceivedResponse, SentRequest

KEPT_CHARACTERS = 16_384
"""So much of each body stays in the record; length and digest are those of the whole."""

KEPT_HEADERS = 100
KEPT_OF_HEADER = 2_000
"""So many headers of an answer stay in the record, and so many characters of each."""


def record(request: httpx.Request, answer: Answer, started: datetime, redactor: Redactor, *, secret: bool) -> Exchange:
    """The record of a request and its answer; `secret` withholds what the answer says."""
    sent = SentRequest(
        method=request.method,
        url=redactor.text(str(request.url)),
        headers=redactor.headers(request.headers.multi_items()),
        body=_kept(request.content, redactor) if request.content else None,
    )
    return Exchange(
        number=answer.exchange,
        operation=None,
        started=started.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        duration_ms=round(answer.seconds * 1000),
        request=sent,
        response=_received(answer, redactor, secret=secret) if answer.status else None,
        error=answer.problem or None,
        curl=curl_line(sent),
    )


def _received(answer: Answer, redactor: Redactor, *, secret: bool) -> ReceivedResponse:
    headers = () if secret else redactor.headers(answer.headers.multi_items())[:KEPT_HEADERS]
    return ReceivedResponse(
        status=answer.status,
        phrase=httpx.codes.get_reason_phrase(answer.status),
        headers=tuple((name[:KEPT_OF_HEADER], value[:KEPT_OF_HEADER]) for name, value in headers),
        body=_kept(answer.content, redactor, secret=secret) if answer.content else None,
    )


def _kept(content: bytes, redactor: Redactor, *, secret: bool = False) -> Body:
    text = REDACTED if secret else redactor.cut(content.decode("utf-8", errors="replace"))
    digest = hashlib.sha256(content).hexdigest()
    return Body(text[:KEPT_CHARACTERS], len(content), f"sha256:{digest}", len(text) > KEPT_CHARACTERS)
