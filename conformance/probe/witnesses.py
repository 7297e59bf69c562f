"""The witnesses of a whole run: what each looks for in every exchange."""

from __future__ import annotations

from urllib.parse import unquote_plus

from conformance.model import Exchange, Operation
from conformance.probe.internals import TRACES, revealed
from conformance.probe.seen_json import Encoding, Timestamps
from conformance.probe.whole_run import Witness

_FIRST_ERROR = 400


class ErrorAnswers:
    """Looks for answers with an error status and a body, in which something could be revealed."""

    def look(self, exchange: Exchange, operation: Operation | None) -> tuple[str, str] | None:
        """That it is one, and its status."""
        response = exchange.response
        if response is None or response.status < _FIRST_ERROR or response.body is None or _is_cut(exchange):
            return None
        return "an error", f"status {response.status}"


class Internals:
    """Looks for stack traces, source paths and database queries (govstack-cfr-security#req-16).

    An error may show none of them. In other answers of an operation only stack traces count: a path or a query may be
    what it is about. What the request held itself is no secret; of one that was cut nobody knows what it held.
    """

    def look(self, exchange: Exchange, operation: Operation | None) -> tuple[str, str] | None:
        """What the body of an answer reveals, and the words that show it."""
        response = exchange.response
        if response is None or response.body is None or _is_cut(exchange):
            return None
        content = response.body.text.encode(errors="replace")
        if response.status >= _FIRST_ERROR:
            return revealed(content, sent=_sent(exchange))
        return revealed(content, sent=_sent(exchange), signs=TRACES) if operation is not None else None


def _is_cut(exchange: Exchange) -> bool:
    """Whether a part of the request was not kept, which an answer may repeat."""
    body = exchange.request.body
    return body is not None and body.truncated


def _sent(exchange: Exchange) -> str:
    """All that a request held, as it was sent and with its address decoded."""
    request = exchange.request
    headers = (value for _, value in request.headers)
    body = request.body.text if request.body else ""
    return "\n".join((request.url, unquote_plus(request.url), *headers, body, unquote_plus(body)))


def make_witnesses() -> dict[str, Witness]:
    """A new witness of each kind, by the name under which steps ask for its account."""
    return {"errors": ErrorAnswers(), "internals": Internals(), "encoding": Encoding(), "timestamps": Timestamps()}
