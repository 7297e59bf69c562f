"""One recorded exchange, held against two versions of what the document says of its operation. Pure.

What counts is what the new document makes wrong: a fault that the exchange has by the old one as well is none of the
change. Whatever the record does not have whole, because it was redacted or cut, is never held against the candidate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

import httpx

from conformance.evolution.change import Effect
from conformance.evolution.schemas import schema_changes
from conformance.exceptions import CheckFailed, DocumentError, UsageError
from conformance.exchange import Answer
from conformance.exchange.recording import KEPT_HEADERS, KEPT_OF_HEADER
from conformance.model import REDACTED, Body, Exchange, Json, Operation
from conformance.packs import parameters, resolve
from conformance.probe.contract import Attempt, Places, Trial
from conformance.probe.contract.rules import Remark, remarks
from conformance.probe.contract.trial import Purpose
from conformance.probe.responses import body_schema, documented_response, is_redirect
from conformance.request import Message, get, parse_field
from conformance.request.fields import ABSENT
from conformance.schema import Broken, broken_constraints

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_SENTENCES: Mapping[str, str] = {
    "undocumented-status": "the document does not name the status of its answer",
    "schema": "the body of its answer breaks the schema",
    "media-type": "the document does not name the media type of its answer",
    "headers": "its answer lacks a header, or has it wrong",
    "server-error": "the document does not name the failure that it answers with",
    "invalid-accepted": "it accepts a request that is to be refused",
    "missing-header-accepted": "it accepts a request that lacks a header",
}
"""What is wrong, by the kind of finding that a contract check would make of it."""

_OF_HEADERS = ("headers", "media-type")
_OF_REQUEST = ("invalid-accepted", "missing-header-accepted")
UNUSABLE = (DocumentError, UsageError, CheckFailed, KeyError, TypeError, AttributeError, ValueError, RecursionError)
"""What a document that is not valid, as published ones may be, makes of looking at it."""


@dataclass(frozen=True)
class Pair:
    """An operation in both versions, and the address at which the candidate was asked for it: method and path."""

    old: Operation
    new: Operation
    method: str
    template: str
    base: str

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing at all that an exchange is held against differs."""
        before, after = self.old, self.new
        return before.path == after.path and all(
            one == other
            for one, other in (
                (before.definition, after.definition),
                (before.document.get("components"), after.document.get("components")),
                (_shared(before), _shared(after)),
            )
        )


@dataclass(frozen=True)
class Held:
    """What an exchange shows of the new version: faults that it has there alone, and what it leaves open, and why.

    `status` is the key under which the new document describes the answer, None where nothing can be said of it.
    """

    status: str | None = None
    faults: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


def hold(exchange: Exchange, pair: Pair) -> Held:
    """What an exchange shows of the new version of its operation."""
    if exchange.response is None or exchange.error is not None or exchange.request.method != pair.method:
        return Held()
    try:
        return _held(_Recorded(exchange, pair))
    except UNUSABLE as error:
        why = f": {error}" if isinstance(error, DocumentError) else ""
        return Held(open=(f"it cannot be held against the documents{why}",))


@dataclass
class _Recorded:
    """An exchange as far as it was recorded whole."""

    exchange: Exchange
    pair: Pair
    answer: Answer = field(init=False)
    body_gap: str | None = field(init=False)

    def __post_init__(self) -> None:
        self.answer = answer_of(self.exchange)
        self.body_gap = _gap(self.exchange.response.body if self.exchange.response else None)

    def trial(self, operation: Operation) -> Trial:
        """The exchange as a contract check sees it. Where the request is not known whole, it is not judged."""
        message = self._message(operation)
        purpose = Purpose.GENERATED if message is not None else Purpose.MALFORMED
        return Trial(Attempt(message or Message(operation), purpose), self.answer)

    def _message(self, operation: Operation) -> Message | None:
        sent, address = self.exchange.request, urlsplit(self.exchange.request.url)
        values = _path_values(self.pair, address.path)
        if REDACTED in sent.url or values is None or _gap(sent.body) or self._hides_a_parameter(operation):
            return None
        names = re.findall(r"\{([^{}]*)\}", operation.path)
        content = sent.body.text.encode() if sent.body else None
        if content and not _is_described(self.pair.old, dict(_lower(sent.headers)).get("content-type", "")):
            return None
        return Message(operation, dict(zip(names, values, strict=False)), address.query, sent.headers, content)

    def _hides_a_parameter(self, operation: Operation) -> bool:
        """Whether something that the document describes was redacted in the headers."""
        hidden = {name for name, value in _lower(self.exchange.request.headers) if REDACTED in value}
        asked = {("cookie" if one["in"] == "cookie" else str(one["name"]).lower()) for one in parameters(operation)}
        return bool(hidden & asked)


def answer_of(exchange: Exchange) -> Answer:
    """The answer again, as far as it was recorded."""
    response = exchange.response
    assert response is not None
    content = response.body.text.encode() if response.body else b""
    return Answer(exchange.number, response.status, httpx.Headers(list(response.headers)), content)


def response_key(operation: Operation, status: int) -> str | None:
    """Under which key the document describes a status: its own, its range's or the default."""
    keys = {str(key).upper() for key in operation.definition.get("responses") or {}}
    return next((key for key in (str(status), f"{status // 100}XX", "DEFAULT") if key in keys), None)


def _held(recorded: _Recorded) -> Held:
    pair, status = recorded.pair, recorded.answer.status
    before, after = recorded.trial(pair.old), recorded.trial(pair.new)
    known = {(one.kind, one.cause) for one in _certain(before)}
    faults: list[str] = []
    gaps: list[str] = []
    for one in _certain(after):
        if (one.kind, one.cause) in known:
            continue
        why = _doubt(recorded, one)
        if why is None:
            faults.append(f"{_SENTENCES.get(one.kind, one.kind)}: {one.cause} ({one.actual[:160]})")
        elif one.kind != "schema":
            gaps.append(why)
    if recorded.body_gap is not None:
        found, open_ones = _body(recorded, after)
        faults, gaps = [*faults, *found], [*gaps, *open_ones]
    gaps += _now_allowed(before, after)
    if not after.is_judged and any(one.kind == "schema" and one.justifiable for one in remarks(after, _Unplaced())):
        gaps.append("its answer may repeat what its request, which was sent wrong or not recorded whole, has wrong")
    return Held(response_key(pair.new, status), tuple(faults), tuple(dict.fromkeys(gaps)))


class _Unplaced(Places):
    """No line of a document is asked for here."""

    def __init__(self) -> None:
        pass


def _certain(trial: Trial) -> Iterator[Remark]:
    """What a contract check would fail the answer for."""
    return (one for one in remarks(trial, _Unplaced()) if not one.justifiable)


def _doubt(recorded: _Recorded, remark: Remark) -> str | None:
    """Why a fault may be one of the record and not of the candidate; None where it is the candidate's."""
    if remark.kind == "schema":
        return recorded.body_gap
    if remark.kind in _OF_HEADERS and not _has_headers(recorded):
        return "the headers of its answer were not recorded whole"
    if remark.kind in _OF_REQUEST:
        return None
    if is_redirect(recorded.pair.old, recorded.answer):
        return "the redirect that it answers with may be followed now"
    return None


def _has_headers(recorded: _Recorded) -> bool:
    """Whether the headers of the answer are there, and those that the document describes are whole."""
    headers = recorded.answer.headers.multi_items()
    if not headers or len(headers) >= KEPT_HEADERS:
        return False
    described = documented_response(recorded.pair.new, recorded.answer.status) or {}
    names = {"content-type", *(str(name).lower() for name in described.get("headers") or {})}
    return not any(
        name.lower() in names and (REDACTED in value or len(value) >= KEPT_OF_HEADER) for name, value in headers
    )


def _body(recorded: _Recorded, after: Trial) -> tuple[list[str], list[str]]:
    """Faults of a body that was redacted in part, at places that were not; and what the rest leaves open."""
    schema = body_schema(recorded.pair.new, recorded.answer)
    if schema is None:
        return [], []
    before = body_schema(recorded.pair.old, recorded.answer)
    faults = list(_certain_places(recorded, before, schema))
    if faults or not _is_tightened(recorded.pair, before, schema):
        return faults, []
    return [], [f"{recorded.body_gap}, so that it is not held against the schema"]


def _certain_places(recorded: _Recorded, before: Json, schema: Mapping[str, Json]) -> Iterator[str]:
    """Every place at which a body breaks the new schema alone, where nothing at it was redacted."""
    body = recorded.exchange.response.body if recorded.exchange.response else None
    if body is None or body.truncated or _REPLACEMENT in body.text:
        return
    try:
        value = recorded.answer.json()
    except CheckFailed:
        return
    known = set(broken_constraints(recorded.pair.old, before, value, "response") if before else ())
    for one in broken_constraints(recorded.pair.new, schema, value, "response"):
        if one not in known and REDACTED not in _told(value, one):
            yield f"{_SENTENCES['schema']}: {recorded.answer.status}: {one.place}: {one.keyword}"


def _told(value: Json, broken: Broken) -> str:
    """What stands at a place; for a missing field, the object that lacks it. All where the place is not found."""
    if broken.place == "$":
        return str(value)
    try:
        place = parse_field(broken.place)
        found = get(value, place[:-1] if broken.keyword == "required" else place)
    except UNUSABLE:
        return str(value)
    return str(value if found is ABSENT else found)


def _is_tightened(pair: Pair, before: Json, after: Json) -> bool:
    if before is None:
        return True
    found = schema_changes(pair.old.document, pair.new.document, before, after, "", "answer")
    return any(change.rule.candidate is Effect.BREAKING for change in found)


def _now_allowed(before: Trial, after: Trial) -> Iterator[str]:
    """A request that was refused, and that the new document allows: whether it is taken is not shown."""
    if not (before.is_judged and after.is_judged and before.violations.certain and after.violations.is_valid):
        return
    if after.is_refused_for_content and before.is_refused_for_content:
        yield "its request was refused, and the new document allows it"


def _gap(body: Body | None) -> str | None:
    """Why a body is not known whole; None where it is."""
    if body is None:
        return None
    if body.truncated:
        return "its body was cut when it was recorded"
    if REDACTED in body.text:
        return "its body holds what was redacted"
    return "its body is not all text" if _REPLACEMENT in body.text else None


def _path_values(pair: Pair, path: str) -> list[str] | None:
    """The values of path parameters in an address; None where it is not one of the operation."""
    base = urlsplit(pair.base).path.rstrip("/")
    parts = re.split(r"(\{[^{}]*\})", pair.template)
    pattern = "".join("([^/]*)" if part.startswith("{") else re.escape(part) for part in parts)
    found = re.fullmatch(re.escape(base) + pattern, path)
    return None if found is None else [unquote(value) for value in found.groups()]


def _is_described(operation: Operation, media_type: str) -> bool:
    """Whether a body of the media type is one that the document describes: other ones are sent wrong on purpose."""
    content = (resolve(operation.document, operation.definition.get("requestBody") or {}) or {}).get("content") or {}
    bare = media_type.split(";")[0].strip().lower()
    return bare in {str(name).split(";")[0].strip().lower() for name in content}


def _lower(headers: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [(name.lower(), value) for name, value in headers]


def _shared(operation: Operation) -> Json:
    """What the path of an operation and its document say for all operations."""
    item = operation.document["paths"][operation.path]
    return item.get("parameters"), operation.document.get("security")
