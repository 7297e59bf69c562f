"""Witnesses of what JSON answers are made of: their encoding, and the timestamps in them."""

from __future__ import annotations

import hashlib
import json
import re

from conformance.model import REDACTED, Body, Exchange, Json, Operation, ReceivedResponse
from conformance.packs import is_json
from conformance.probe.declared_times import answer_schema, declared_times, declares_times

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_CHARSET = re.compile(r";[ \t]*charset=\"?([^\s;\"]{1,100})", re.IGNORECASE)
_UTF8 = frozenset({"utf-8", "utf8"})


class Encoding:
    """Looks for JSON that is not UTF-8, or is said to be something else (govstack-cfr-data#req-1).

    `judged` counts the JSON answers whose encoding could be told, `cut` those that were too long to be kept whole.
    """

    def __init__(self) -> None:
        self.judged = 0
        self.cut = 0

    def look(self, exchange: Exchange, operation: Operation | None) -> tuple[str, str] | None:
        """The charset that a JSON answer declares beside UTF-8, or where it has bytes that are none."""
        response = exchange.response
        if response is None or response.body is None or not is_json(content_type(response)):
            return None
        charset = _charset(content_type(response))
        if charset and charset.lower() not in _UTF8:
            self.judged += 1
            return "another charset is declared", content_type(response)
        return self._look_at(response.body)

    def _look_at(self, body: Body) -> tuple[str, str] | None:
        index = body.text.find(_REPLACEMENT)
        if index < 0 and body.truncated:
            self.cut += 1
            return None
        if index >= 0 and (body.truncated or REDACTED in body.text):
            self.cut += 1  # whether the candidate wrote the replacement character itself cannot be told
            return None
        self.judged += 1
        if index < 0 or _digest(body.text) == body.digest:
            return None
        return "bytes that are no UTF-8", body.text[max(0, index - 40) : index + 40]


class Timestamps:
    """Looks for values that documents declare as date-time and that are no timestamps (govstack-cfr-data#req-2).

    `judged` counts such values, `unread` the answers that were cut or are no JSON.
    """

    def __init__(self) -> None:
        self.judged = 0
        self.unread = 0

    def look(self, exchange: Exchange, operation: Operation | None) -> tuple[str, str] | None:
        """The first such value of an answer, and its place."""
        response = exchange.response
        if operation is None or response is None or response.body is None or not declares_times(operation):
            return None
        schema = answer_schema(operation, response.status, content_type(response))
        if schema is None:
            return None
        value = _read(response.body)
        if value is None:
            self.unread += 1
            return None
        found = [one for one in declared_times(operation, schema, value) if REDACTED not in str(one.value)]
        self.judged += len(found)
        wrong = next((one for one in found if not one.is_timestamp), None)
        return wrong and (f"{operation.id}: “{wrong.place}”", str(wrong.value)[:100])


def content_type(response: ReceivedResponse) -> str:
    """The Content-Type of a recorded response, empty where it has none."""
    return next((value for name, value in response.headers if name.lower() == "content-type"), "")


def _charset(content_type: str) -> str:
    """The charset that a Content-Type declares, empty where it declares none (RFC 9110 section 8.3.2)."""
    found = _CHARSET.search(content_type)
    return found[1] if found else ""


def _read(body: Body) -> Json:
    """The value of a JSON body, None where it was cut or is no JSON."""
    if body.truncated:
        return None
    try:
        return json.loads(body.text)
    except (ValueError, RecursionError):
        return None


def _digest(text: str) -> str:
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
