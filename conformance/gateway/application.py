"""Answer requests to the operations of a Building Block: through the adapter, or by passing them on as they came."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from urllib.parse import parse_qsl

from aiohttp import web

from conformance.adapter import (
    BAD_GATEWAY,
    GATEWAY_TIMEOUT,
    Adapted,
    LoadedAdapter,
    NativeAnswer,
    Pairs,
    Request,
    end_to_end,
    performing,
    write_json,
)
from conformance.gateway.forwarding import Bounds, Candidate
from conformance.gateway.routes import Found, Routes, Served
from conformance.probe.responses import documented_statuses

MARK = "Govstack-Adapter"
"""The header of answers that are the adapter's own; it says what kind of answer it is."""

_SERVER = ("Server", "govstack-conformance")
"""What serves where the candidate says nothing of itself; without it the library would name itself and its version."""


class _RefusedError(Exception):
    """The request is refused by the adapter itself, with this status; `detail` says why."""

    def __init__(self, status: HTTPStatus, detail: str) -> None:
        super().__init__(detail)
        self.status = status


class Gateway:
    """Answers each request; keeps nothing of it, and logs nothing."""

    def __init__(self, loaded: LoadedAdapter, served: list[Served], candidate: Candidate, bounds: Bounds) -> None:
        self._loaded = loaded
        self._routes = Routes(served)
        self._candidate = candidate
        self._bounds = bounds
        self._final = {one.operation.id: frozenset(documented_statuses(one.operation)) for one in served}

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        path, _, query = request.raw_path.partition("?")
        found = self._routes.find(request.method, path)
        if isinstance(found, list):
            return _nowhere(found)
        try:
            content = await self._content(request)
        except _RefusedError as refused:
            response = own(refused.status, "refused", str(refused))
            response.force_close()  # what is left of the body is not read
            return response
        headers = end_to_end(tuple((name, value) for name, value in request.headers.items()))
        if found.served.is_adapted:
            return await self._through(found, query, headers, content)
        return await self._native(found, request, headers, content)

    async def _content(self, request: web.BaseRequest) -> bytes:
        """The body of a request. Raises _RefusedError for one that is too long, coded or too slow."""
        if request.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise _RefusedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "a body must not be compressed")
        too_large = _RefusedError(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the body is longer than {self._bounds.largest} bytes"
        )
        if (request.content_length or 0) > self._bounds.largest:
            raise too_large
        content = bytearray()
        try:
            async with asyncio.timeout(self._bounds.seconds):
                async for chunk in request.content.iter_any():
                    content += chunk
                    if len(content) > self._bounds.largest:
                        raise too_large
        except TimeoutError:
            raise _RefusedError(HTTPStatus.REQUEST_TIMEOUT, "the body did not arrive in time") from None
        return bytes(content)

    async def _through(self, found: Found, query: str, headers: Pairs, content: bytes) -> web.Response:
        operation = found.served.operation
        pairs = tuple(parse_qsl(query, keep_blank_values=True))
        asked = Request(operation.method, found.path, pairs, headers, content)
        steps = performing(self._loaded.adapter, operation.id, asked)
        final = self._final[operation.id]
        try:
            native = next(steps)
            while True:
                url = native.url(found.served.address or "")
                sent = await self._candidate.send(native.method, url, native.headers, native.content, final)
                native = steps.send(sent)
        except StopIteration as ended:
            return self._adapted(ended.value)

    def _adapted(self, adapted: Adapted) -> web.Response:
        if adapted.fault is not None:
            return own(HTTPStatus.BAD_GATEWAY, "fault", str(self._loaded.error(adapted.fault.key, str(adapted.fault))))
        if adapted.unanswered is not None:
            return _unanswered(adapted.unanswered.answer)
        response = _response(adapted.status, adapted.headers, adapted.content)
        if not adapted.made:
            response.headers[MARK] = "not-implemented"
        return response

    async def _native(self, found: Found, request: web.BaseRequest, headers: Pairs, content: bytes) -> web.Response:
        served = found.served
        path = request.raw_path.removeprefix(f"/{served.operation.api}")
        sent = await self._candidate.send(
            request.method, f"{served.address}{path}", headers, content, self._final[served.operation.id]
        )
        return _unanswered(sent) if sent.problem is not None else _response(sent.status, sent.headers, sent.content)


def own(status: HTTPStatus, kind: str, detail: str) -> web.Response:
    """An answer of the adapter itself, marked as such: a problem (RFC 9457)."""
    problem = {"title": status.phrase, "status": status.value, "detail": detail}
    headers = dict([_SERVER, (MARK, kind), ("Content-Type", "application/problem+json")])
    return web.Response(status=status, headers=headers, body=write_json(problem))


def _nowhere(methods: list[str]) -> web.Response:
    if not methods:
        return own(HTTPStatus.NOT_FOUND, "not-found", "no operation that the adapter serves has this address")
    allowed = ", ".join(dict.fromkeys(methods))
    response = own(HTTPStatus.METHOD_NOT_ALLOWED, "method-not-allowed", f"this address is asked with {allowed}")
    response.headers["Allow"] = allowed
    return response


def _unanswered(answer: NativeAnswer) -> web.Response:
    status = HTTPStatus(GATEWAY_TIMEOUT if answer.is_late else BAD_GATEWAY)
    return own(status, "no-answer", f"the candidate gave no whole answer: {answer.problem}")


def _response(status: int, headers: Pairs, content: bytes) -> web.Response:
    response = web.Response(status=status, body=content or None)
    for name, value in headers:
        if name.lower() != MARK.lower():  # nobody else's to say
            response.headers.add(name, value)
    response.headers.setdefault(*_SERVER)
    return response
