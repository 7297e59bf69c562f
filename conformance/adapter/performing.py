"""Carry out a request by an adapter: the calls in their order, then the answer. Pure: others send."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from conformance.adapter.expressions import UNDEFINED, ExpressionError, evaluate, written
from conformance.adapter.messages import (
    Adapted,
    AdapterFault,
    Made,
    NativeAnswer,
    NativeRequest,
    Pairs,
    Request,
    Send,
    end_to_end,
    write_json,
)
from conformance.adapter.shapes import Adapter, AnswerMapping, Call, OperationAdapter, Path, parts
from conformance.documents import Key
from conformance.json_text import read_json
from conformance.model import Json

NOT_IMPLEMENTED = 501
BAD_GATEWAY = 502
GATEWAY_TIMEOUT = 504
"""What is answered where the candidate does not offer an operation, or gives no answer (RFC 9110 section 15.6)."""

_WITHOUT_BODY = frozenset({204, 205, 304})
"""Statuses whose answers hold nothing (RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5)."""


@dataclass
class _Sequence:
    """The calls of one request so far, and what expressions see of them."""

    request: Request
    key: Key
    context: dict[str, Json]
    made: list[Made] = field(default_factory=list)
    _written: str | None = None

    def value(self, key: Key, expression: str) -> Json:
        if self._written is None:
            self._written = written(self.context)
        try:
            return evaluate(expression, self._written)
        except ExpressionError as error:
            raise AdapterFault(key, f"cannot be evaluated: {error}") from None

    def add(self, made: Made) -> None:
        self.made.append(made)
        seen = _seen_answer(made.answer)
        self.context["answer"] = seen
        self.context["answers"][made.name] = seen
        self._written = None


def perform(adapter: Adapter, operation: str, request: Request, send: Send) -> Adapted:
    """Answer a request to an operation of the Building Block; a fault of the adapter is part of the answer."""
    steps = performing(adapter, operation, request)
    try:
        native = next(steps)
        while True:
            native = steps.send(send(native))
    except StopIteration as ended:
        adapted: Adapted = ended.value
        return adapted


def performing(adapter: Adapter, operation: str, request: Request) -> Generator[NativeRequest, NativeAnswer, Adapted]:
    """The same for who sends in a way of their own: yields each call, is sent what came of it, returns the answer."""
    fulfilled = adapter.operations.get(operation)
    if fulfilled is None or fulfilled.not_implemented is not None:
        return _refusal(NOT_IMPLEMENTED, "not implemented", fulfilled.not_implemented if fulfilled else None)
    key: Key = ("operations", operation)
    sequence = _Sequence(request, key, {"request": _seen_request(request), "answers": {}})
    try:
        for index, call in enumerate(fulfilled.calls):
            if _is_made(sequence, call, index):
                made = Made(call.name, native := _native(sequence, call, index), (yield native))
                sequence.add(made)
                if made.answer.problem is not None:
                    return _unanswered(sequence, made)
                if made.answer.status >= 400 and made.answer.status not in call.tolerates:
                    break
        return _answer(sequence, adapter, fulfilled)
    except AdapterFault as fault:
        return _fault(sequence, fault)


def _is_made(sequence: _Sequence, call: Call, index: int) -> bool:
    if call.when is None:
        return True
    key = (*sequence.key, "calls", index, "when")
    value = sequence.value(key, call.when)
    if not isinstance(value, bool):
        raise AdapterFault(key, f"yields {_kind(value)}; a condition must yield true or false")
    return value


def _native(sequence: _Sequence, call: Call, index: int) -> NativeRequest:
    key = (*sequence.key, "calls", index)
    given = b"" if call.method in ("GET", "HEAD") else sequence.request.content
    content, rewritten = _content(sequence, (*key, "body"), call.body, given, "request")
    headers = _headers(sequence, (*key, "headers"), call.headers, sequence.request.headers)
    if rewritten and not _named(dict(headers), "content-type"):
        headers = (*headers, ("Content-Type", "application/json"))
    if not content:
        headers = tuple((name, value) for name, value in headers if name.lower() != "content-type")
    query = sequence.request.query if call.query is None else _query(sequence, (*key, "query"), call.query)
    path = _filled(sequence, (*key, "path"), call.path)
    return NativeRequest(call.method, path, query, headers, content, call.address)


def _filled(sequence: _Sequence, key: Key, path: Path) -> str:
    filled = ""
    for part, is_expression in parts(path):
        filled += quote(_text(key, sequence.value(key, part)), safe="") if is_expression else part
    return filled


def _query(sequence: _Sequence, key: Key, written: Mapping[str, str]) -> Pairs:
    """Query parameters; one whose expression finds nothing is left out, a list is repeated."""
    pairs: list[tuple[str, str]] = []
    for name, expression in written.items():
        value = sequence.value((*key, name), expression)
        if value is not UNDEFINED:
            pairs += [(name, _text((*key, name), item)) for item in (value if isinstance(value, list) else [value])]
    return tuple(pairs)


def _headers(sequence: _Sequence, key: Key, written: Mapping[str, str], given: Pairs) -> Pairs:
    """The headers that came, but for those of the connection, and those that the adapter sets."""
    values = {name: sequence.value((*key, name), expression) for name, expression in written.items()}
    replaced = {name.lower() for name in values}
    kept = [(name, value) for name, value in end_to_end(given) if name.lower() not in replaced]
    return (*kept, *((name, _line((*key, name), v)) for name, v in values.items() if v is not UNDEFINED))


def _content(sequence: _Sequence, key: Key, expression: str | None, given: bytes, came_as: str) -> tuple[bytes, bool]:
    """The body, and whether the adapter made it. What came and is no JSON is passed on as it came."""
    if expression is None or (given and "text" in sequence.context[came_as]):
        return given, False
    value = sequence.value(key, expression)
    return (b"", True) if value is UNDEFINED else (write_json(value), True)


def _answer(sequence: _Sequence, adapter: Adapter, fulfilled: OperationAdapter) -> Adapted:
    if not sequence.made:
        raise AdapterFault((*sequence.key, "calls"), "no call is made for this request; there is no answer to give")
    last = sequence.made[-1].answer
    if last.status < 400:
        return _mapped(sequence, fulfilled.answer, (*sequence.key, "answer"), last)
    if fulfilled.errors is None:
        return _mapped(sequence, adapter.errors, ("errors",), last)
    return _mapped(sequence, fulfilled.errors, (*sequence.key, "errors"), last)


def _mapped(sequence: _Sequence, mapping: AnswerMapping, key: Key, last: NativeAnswer) -> Adapted:
    status = _status(sequence, mapping, (*key, "status"), last.status)
    content, rewritten = _content(sequence, (*key, "body"), mapping.body, last.content, "answer")
    if status in _WITHOUT_BODY:
        content, rewritten = b"", True
    headers = _headers(sequence, (*key, "headers"), mapping.headers, last.headers)
    if rewritten and not _named(mapping.headers, "content-type"):
        headers = tuple((name, value) for name, value in headers if name.lower() != "content-type")
        headers = (*headers, ("Content-Type", "application/json")) if content else headers
    return Adapted(status, headers, content, tuple(sequence.made))


def _status(sequence: _Sequence, mapping: AnswerMapping, key: Key, given: int) -> int:
    match mapping.status:
        case dict() as table:
            return int(table.get(given, given))
        case int() as status:
            return status
        case str() as expression:
            return _computed_status(sequence, key, expression)
    raise AssertionError("unreachable")


def _computed_status(sequence: _Sequence, key: Key, expression: str) -> int:
    value = sequence.value(key, expression)
    if not isinstance(value, int) or isinstance(value, bool) or not 200 <= value <= 599:
        raise AdapterFault(key, f"yields {_kind(value)}; a status is a whole number from 200 to 599")
    return int(value)


def _seen_request(request: Request) -> Json:
    return {
        "method": request.method,
        "path": dict(request.path),
        "query": _grouped(request.query),
        "headers": {name.lower(): value for name, value in request.headers},
        **_seen_body(request.content),
    }


def _seen_answer(answer: NativeAnswer) -> Json:
    headers = {name.lower(): value for name, value in answer.headers}
    return {"status": answer.status, "headers": headers, **_seen_body(answer.content)}


def _seen_body(content: bytes) -> dict[str, Json]:
    """`body` where it is JSON, `text` where it is other text."""
    if not content:
        return {}
    try:
        return {"body": read_json(content)}
    except ValueError:
        return {"text": content.decode("utf-8", errors="replace")}


def _grouped(pairs: Pairs) -> dict[str, Json]:
    grouped: dict[str, Json] = {}
    for name, value in pairs:
        if name in grouped:
            before = grouped[name]
            grouped[name] = [*(before if isinstance(before, list) else [before]), value]
        else:
            grouped[name] = value
    return grouped


def _named(names: Iterable[str], name: str) -> bool:
    return any(found.lower() == name for found in names)


def _text(key: Key, value: Json) -> str:
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
    raise AdapterFault(key, f"yields {_kind(value)} where a text or number is needed")


def _line(key: Key, value: Json) -> str:
    text = _text(key, value)
    if text != text.strip() or any(ord(character) < 0x20 or ord(character) > 0x7E for character in text):
        raise AdapterFault(key, "yields a text that no header can hold (RFC 9110 section 5.5)")
    return text


def _kind(value: Json) -> str:
    if value is UNDEFINED:
        return "nothing"
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _refusal(status: int, title: str, detail: str | None) -> Adapted:
    problem = {"title": title, "status": status, **({"detail": detail} if detail else {})}
    return Adapted(status, (("Content-Type", "application/problem+json"),), write_json(problem))


def _fault(sequence: _Sequence, fault: AdapterFault) -> Adapted:
    problem = f"{'.'.join(str(part) for part in fault.key)}: {fault}"
    refused = _refusal(BAD_GATEWAY, "the adapter failed", problem)
    return Adapted(refused.status, refused.headers, refused.content, tuple(sequence.made), fault=fault)


def _unanswered(sequence: _Sequence, made: Made) -> Adapted:
    status = GATEWAY_TIMEOUT if made.answer.is_late else BAD_GATEWAY
    refused = _refusal(status, "the candidate gave no whole answer", made.answer.problem)
    return Adapted(refused.status, refused.headers, refused.content, tuple(sequence.made), unanswered=made)
