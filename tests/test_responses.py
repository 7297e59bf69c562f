"""What is made of an answer: accepted, refused, conforming, revealing; each with its counterexample."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from conformance.exceptions import CheckFailed
from conformance.exchange import Answer
from conformance.model import Operation
from conformance.probe.internals import revealed
from conformance.probe.responses import check_accepted, check_conforms, check_refused
from tests.operations import an_operation

DESCRIBED = {"description": "."}
THING = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}


def answering(*statuses: int | str, refusal: Mapping[str, Any] | None = None) -> Operation:
    """An operation that documents these statuses."""
    definition: dict[str, Any] = {"responses": {str(status): DESCRIBED for status in statuses}}
    return an_operation({**definition, "x-refusal": refusal} if refusal else definition)


def an_answer(status: int, body: Any = None, media_type: str | None = "application/json", **headers: str) -> Answer:
    """An answer; a body that is no bytes is written as JSON."""
    content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    if media_type is not None:
        given["content-type"] = media_type
    return Answer(1, status, httpx.Headers(given), content)


BY_FIELD = {"status": 200, "field": "ResponseCode", "value": "01"}
BY_ANY_ERROR = {"status": 200, "field": "errors[0]"}
BY_INNER_FIELD = {"status": 202, "field": "result.codes[0]", "value": 7}
ORDINARY = answering(200, 400, 404)


@pytest.mark.parametrize(
    ("operation", "answer"),
    [
        (ORDINARY, an_answer(200)),
        (answering(200, 201), an_answer(201)),
        (answering("2XX"), an_answer(204)),
        (answering("default"), an_answer(200)),
        (answering(200, refusal=BY_FIELD), an_answer(200, {"ResponseCode": "00"})),
        (answering(200, refusal=BY_FIELD), an_answer(200, {})),
        (answering(200, refusal=BY_FIELD), an_answer(200, b"not JSON")),
        (answering(200, refusal=BY_ANY_ERROR), an_answer(200, {})),
        (answering(200, refusal=BY_ANY_ERROR), an_answer(200, {"errors": []})),
        (answering(200, refusal=BY_ANY_ERROR), an_answer(200, {"errors": None})),
        (answering(200, refusal=BY_FIELD), an_answer(200, {"ResponseCode": 1})),
        (answering(200, 202, refusal=BY_INNER_FIELD), an_answer(200, {"result": {"codes": [7]}})),
    ],
)
def test_accepted(operation: Operation, answer: Answer) -> None:
    check_accepted(operation, answer)


@pytest.mark.parametrize(
    ("operation", "answer", "expected"),
    [
        (ORDINARY, an_answer(400), "status 200"),
        (ORDINARY, an_answer(201), "status 200"),
        (answering(200, 201), an_answer(204), "status 200 or 201"),
        (ORDINARY, an_answer(500), "status 200"),
        (ORDINARY, an_answer(302), "status 200"),
        (ORDINARY, an_answer(101), "status 200"),
        (answering("2XX"), an_answer(300), "a documented status from 200 to 299"),
        (answering("default"), an_answer(400), "a documented status from 200 to 299"),
        (answering(200, refusal=BY_FIELD), an_answer(200, {"ResponseCode": "01"}), "another ResponseCode than '01'"),
        (answering(200, refusal=BY_ANY_ERROR), an_answer(200, {"errors": [{"code": 1}]}), "no errors[0]"),
        (
            answering(202, refusal=BY_INNER_FIELD),
            an_answer(202, {"result": {"codes": [7]}}),
            "another result.codes[0] than 7",
        ),
    ],
)
def test_not_accepted(operation: Operation, answer: Answer, expected: str) -> None:
    with pytest.raises(CheckFailed) as caught:
        check_accepted(operation, answer)
    assert caught.value.expected == expected
    assert caught.value.actual.startswith(f"status {answer.status}: ")
    assert "should be accepted" in str(caught.value)


@pytest.mark.parametrize(
    ("operation", "answer", "invalid"),
    [
        (ORDINARY, an_answer(400), True),
        (ORDINARY, an_answer(400), False),
        (ORDINARY, an_answer(404), False),
        (answering(200, 452), an_answer(452), True),
        (answering(200, 422), an_answer(422), True),
        # Where the document names no refusal, HTTP's own words count.
        (answering(200), an_answer(400), True),
        (answering(200), an_answer(422), True),
        (answering(200, 404), an_answer(400), True),
        (answering(200, 404), an_answer(400), False),
        (answering(200, 404), an_answer(422), False),
        (answering(200, 404), an_answer(404), False),
        (answering(200, "default"), an_answer(418), True),
        (answering(200, 400, "4XX"), an_answer(422), True),
        (answering(200), an_answer(418), False),
        (answering(200, "4XX"), an_answer(422), True),
        (answering(200, 400, refusal=BY_FIELD), an_answer(200, {"ResponseCode": "01"}), True),
        (answering(200, refusal=BY_FIELD), an_answer(200, {"ResponseCode": "01"}), False),
        (answering(202, refusal=BY_INNER_FIELD), an_answer(202, {"result": {"codes": [7, 8]}}), True),
    ],
)
def test_refused(operation: Operation, answer: Answer, invalid: bool) -> None:
    check_refused(operation, answer, invalid=invalid)


@pytest.mark.parametrize(
    ("operation", "answer", "invalid", "expected"),
    [
        (ORDINARY, an_answer(200), False, "status 400 or 404"),
        (ORDINARY, an_answer(200), True, "status 400"),
        (ORDINARY, an_answer(404), True, "status 400"),
        (ORDINARY, an_answer(422), True, "status 400"),
        (ORDINARY, an_answer(500), False, "status 400 or 404"),
        (ORDINARY, an_answer(302), True, "status 400"),
        (
            answering(200, 404),
            an_answer(409),
            False,
            "status 400 or 404 or 422 (the document names none for invalid content)",
        ),
        (
            answering(200, 404),
            an_answer(200),
            False,
            "status 400 or 404 or 422 (the document names none for invalid content)",
        ),
        (
            answering(200, "default"),
            an_answer(404),
            True,
            "status 400 or 422 (the document names none for invalid content)",
        ),
        (answering(200), an_answer(404), True, "status 400 or 422 (the document names none for invalid content)"),
        (answering(200), an_answer(401), True, "status 400 or 422 (the document names none for invalid content)"),
        (answering(200), an_answer(200), True, "status 400 or 422 (the document names none for invalid content)"),
        (answering(200), an_answer(200), False, "a status from 400 to 499 (the document names none)"),
        (answering(200), an_answer(500), False, "a status from 400 to 499 (the document names none)"),
        (answering(200, 401), an_answer(401), True, "status 400 or 422 (the document names none for invalid content)"),
        (
            answering(200, refusal=BY_FIELD),
            an_answer(200, {"ResponseCode": "00"}),
            True,
            "status 200 with ResponseCode '01'",
        ),
        (
            answering(200, refusal=BY_FIELD),
            an_answer(400, {"ResponseCode": "01"}),
            True,
            "status 200 with ResponseCode '01'",
        ),
        (answering(200, refusal=BY_FIELD), an_answer(200, b"<html>"), False, "status 200 with ResponseCode '01'"),
    ],
)
def test_not_refused(operation: Operation, answer: Answer, invalid: bool, expected: str) -> None:
    with pytest.raises(CheckFailed) as caught:
        check_refused(operation, answer, invalid=invalid)
    assert caught.value.expected == expected


ABROAD = "https://wallet.example.org/back"
LEADING = answering(200, 302, 400)


def leading(address: str | None, status: int = 302) -> Answer:
    """An answer that leads elsewhere."""
    return an_answer(status, Location=address) if address is not None else an_answer(status)


@pytest.mark.parametrize(
    ("operation", "answer"),
    [
        (LEADING, leading(ABROAD)),
        (LEADING, leading(f"{ABROAD}?code=1&state=error")),
        (LEADING, leading(f"{ABROAD}?my_error=1&errors=2&ERROR=3")),
        (LEADING, leading(f"{ABROAD}/error?code=error#error")),
        (LEADING, leading("/form")),
        (LEADING, leading("")),
        (LEADING, leading(None)),
        (answering(303), leading(ABROAD, 303)),
        (answering(200, 304), leading(None, 304)),
        (answering(300), leading("http://[::1", 300)),
        (answering(302, refusal=BY_FIELD), leading(ABROAD)),
    ],
)
def test_documented_redirect_accepts(operation: Operation, answer: Answer) -> None:
    check_accepted(operation, answer)
    for invalid in (False, True):
        with pytest.raises(CheckFailed):
            check_refused(operation, answer, invalid=invalid)


@pytest.mark.parametrize(
    "address",
    [
        f"{ABROAD}?error=invalid_request",
        f"{ABROAD}?state=1&error=access_denied&error_description=No",
        f"{ABROAD}#error=invalid_request&state=1",
        f"{ABROAD}?code=1#state=1&error=access_denied",
        "/login?error=1",
        "?error=1",
    ],
)
def test_documented_redirect_with_an_error_refuses(address: str) -> None:
    for operation in (LEADING, answering(302), answering(302, refusal=BY_FIELD)):
        check_refused(operation, leading(address), invalid=False)
        check_refused(operation, leading(address), invalid=True)
        with pytest.raises(CheckFailed, match="should be accepted, and answers 302") as caught:
            check_accepted(operation, leading(address))
        assert "302" in caught.value.expected


@pytest.mark.parametrize("address", [ABROAD, f"{ABROAD}?error=invalid_request", None])
@pytest.mark.parametrize(
    "operation", [ORDINARY, answering(200, 303), answering(200, "3XX"), answering("default"), answering("2XX", "3XX")]
)
def test_redirect_with_a_status_that_the_document_does_not_name_is_neither(
    operation: Operation, address: str | None
) -> None:
    answer = leading(address)
    with pytest.raises(CheckFailed, match="should be accepted"):
        check_accepted(operation, answer)
    for invalid in (False, True):
        with pytest.raises(CheckFailed, match="should be refused"):
            check_refused(operation, answer, invalid=invalid)


@pytest.mark.parametrize("address", ["http://[::1", "http://[", "http://a]?error=1", "\x00?error"])
def test_address_that_is_none_carries_no_error(address: str) -> None:
    check_accepted(LEADING, leading(address))


@pytest.mark.parametrize("status", [401, 403, 404, 405, 406, 407, 408, 409, 410, 429])
def test_status_that_is_not_about_content_does_not_refuse_content(status: int) -> None:
    operation = answering(200, 400, status)
    check_refused(operation, an_answer(status), invalid=False)
    with pytest.raises(CheckFailed):
        check_refused(operation, an_answer(status), invalid=True)


def documented(media_type: str = "application/json", **header: Any) -> Operation:
    """An operation whose answer 200 is a thing."""
    response = {**DESCRIBED, "content": {media_type: {"schema": THING}}}
    if header:
        response["headers"] = {name.replace("_", "-"): value for name, value in header.items()}
    return an_operation({"responses": {"200": response, "204": DESCRIBED}}, schemas={"Thing": THING})


COUNTED = {"required": True, "schema": {"type": "string", "pattern": "^[0-9]+$"}}


@pytest.mark.parametrize(
    ("operation", "answer"),
    [
        (documented(), an_answer(200, {"id": "a"})),
        (documented(), an_answer(200, {"id": "a", "more": 1})),
        (documented(), an_answer(200, {"id": "a"}, "application/json; charset=utf-8")),
        (documented(), an_answer(200, {"id": "a"}, "Application/JSON")),
        (documented("application/*"), an_answer(200, {"id": "a"})),
        (documented("*/*"), an_answer(200, {"id": "a"})),
        (documented(), an_answer(200, {"id": "a"}, "application/json; charset=UTF-8")),
        (documented(), an_answer(200, {"id": "a"}, 'application/json;charset="utf-8"')),
        (documented(), an_answer(200, {"id": "a"}, "application/json; charset=us-ascii; version=1")),
        (documented("text/plain"), an_answer(200, b"anything", "text/plain; charset=iso-8859-1")),
        (documented("application/vnd.thing+json"), an_answer(200, {"id": "a"}, "application/vnd.thing+json")),
        (documented("text/plain"), an_answer(200, b"anything", "text/plain")),
        (documented("*/*"), an_answer(200, b"anything", "text/plain")),
        (documented(), an_answer(204)),
        (documented(), an_answer(204, b"unexpected, and nothing is said of it", None)),
        (documented(X_Count=COUNTED), an_answer(200, {"id": "a"}, X_Count="12")),
        (documented(X_Count={"schema": {"type": "string"}}), an_answer(200, {"id": "a"})),
        (documented(X_Count={"schema": {"type": "integer"}}), an_answer(200, {"id": "a"}, X_Count="12")),
        (answering("2XX"), an_answer(207)),
        (answering("default"), an_answer(599)),
    ],
)
def test_conforms(operation: Operation, answer: Answer) -> None:
    check_conforms(operation, answer)


@pytest.mark.parametrize(
    ("operation", "answer", "words"),
    [
        (documented(), an_answer(500), "should be answered with a documented status, and answers 500"),
        (documented(), an_answer(201, {"id": "a"}), "answers 201"),
        (documented(), an_answer(200, {}), "breaks its schema: $: "),
        (documented(), an_answer(200, {"id": 1}), "breaks its schema: id: "),
        (documented(), an_answer(200, []), "breaks its schema: $: "),
        (documented(), an_answer(200, b"{", "application/json"), "not readable JSON"),
        (documented(), an_answer(200, b"", "application/json"), "not readable JSON"),
        (documented(), an_answer(200, b'{"id": "a"} {}'), "not readable JSON"),
        (documented(), an_answer(200, b'{"id": "\xff"}'), "is not UTF-8"),
        (documented(), an_answer(200, b"[" * 200_000), "nested too deeply"),
        (documented(), an_answer(200, b"<html>", "text/html"), "media type “text/html”"),
        (documented(), an_answer(200, {"id": "a"}, None), "media type “none”"),
        (documented(), an_answer(200, {"id": "a"}, "application/jsonx"), "media type “application/jsonx”"),
        (documented(), an_answer(200, {"id": "a"}, "application/json; charset=iso-8859-1"), "charset “iso-8859-1”"),
        (documented(), an_answer(200, {"id": "a"}, 'application/json; a=b; Charset="UTF-16"'), "charset “utf-16”"),
        (ORDINARY, an_answer(200, {"id": "a"}, "application/problem+json;charset=latin1"), "charset “latin1”"),
        (documented("application/*"), an_answer(200, {}), "breaks its schema"),
        (documented(X_Count=COUNTED), an_answer(200, {"id": "a"}), "lacks the header X-Count"),
        (
            documented(X_Count=COUNTED),
            an_answer(200, {"id": "a"}, X_Count="many"),
            "The header X-Count breaks its schema",
        ),
    ],
)
def test_does_not_conform(operation: Operation, answer: Answer, words: str) -> None:
    with pytest.raises(CheckFailed) as caught:
        check_conforms(operation, answer)
    assert words in str(caught.value)
    assert caught.value.expected
    assert caught.value.actual


def test_own_status_is_looked_up_before_its_range_and_the_default() -> None:
    of = {"content": {"application/json": {"schema": {"type": "string"}}}, **DESCRIBED}
    other = {"content": {"application/json": {"schema": {"type": "integer"}}}, **DESCRIBED}
    operation = an_operation({"responses": {"200": of, "2XX": other, "default": DESCRIBED}})
    check_conforms(operation, an_answer(200, "a"))
    check_conforms(operation, an_answer(201, 1))
    check_conforms(operation, an_answer(404))
    for answer in (an_answer(200, 1), an_answer(201, "a")):
        with pytest.raises(CheckFailed):
            check_conforms(operation, answer)


REVEALING = [
    ("a Python stack trace", 'Traceback (most recent call last):\n  File "/a/b.py", line 3, in f'),
    ("a Python stack trace", 'File "/usr/lib/app/views.py", line 12, in post'),
    ("a Java stack trace", "java.lang.NullPointerException\n\tat com.example.pay.Api.post(Api.java:42)"),
    ("a Java stack trace", "at sun.reflect.NativeMethodAccessorImpl.invoke0(Native Method)"),
    ("a Java stack trace", "at java.base/java.lang.Thread.run(Thread.java:840)"),
    ("a JavaScript stack trace", "TypeError: x\n    at Object.<anonymous> (/app/src/index.js:10:5)"),
    ("a JavaScript stack trace", "    at async run (file:///srv/app/server.mjs:3:9)"),
    ("a .NET stack trace", "at Pay.Api.Post(Request r) in /src/Pay/Api.cs:line 42"),
    ("a PHP error with its place", "Fatal error: Uncaught Error in /var/www/index.php:12"),
    ("a PHP error with its place", "Warning: Undefined variable $x in /var/www/index.php on line 3"),
    ("a Go stack trace", "panic: x\n\ngoroutine 1 [running]:\nmain.main()"),
    ("a Ruby stack trace", "app/models/pay.rb:12:in `post'"),
    ("a database error", "SQLSTATE[42000]: Syntax error"),
    ("a database error", "ORA-00942: table or view does not exist"),
    ("a database error", 'near "FROM": syntax error'),
    ("a database query", "SELECT id, name FROM beneficiaries WHERE id = 'x'"),
    ("a database query", "INSERT INTO payments (id) VALUES ('x')"),
    ("a path of the server", "cannot read /opt/payments/config/settings.py"),
]


@pytest.mark.parametrize(("sign", "text"), REVEALING)
@pytest.mark.parametrize("wrapped", ["plain", "JSON", "HTML", "late"])
def test_reveals(sign: str, text: str, wrapped: str) -> None:
    content = {
        "plain": text,
        "JSON": json.dumps({"message": "It failed.", "detail": text}),
        "HTML": f"<html><body><pre>{text}</pre></body></html>",
        "late": "x" * 5000 + "\n" + text,
    }[wrapped]
    found = revealed(content.encode())
    assert found is not None
    assert found[0] == sign
    assert found[1]
    assert len(found[1]) <= 160


DISCREET = [
    "",
    "{}",
    "The request is refused.",
    "The payment was received at 10:42 (local time) and is being processed.",
    "Your application arrived at the office (Main Street 5) in Nairobi: line 3 of the form is empty.",
    "Please look at section 5.1 (page 42) of the documentation.",
    "See the file at https://docs.example.org/errors.html for more.",
    "Warning: the voucher expires soon.",
    "Fatal error: the batch cannot be processed.",
    "Please select a merchant from the list where you registered.",
    "Select an account from those where money arrives.",
    "Insert into the slot the card and its values.",
    "We trace each payment back.",
    "The field PaymentModality must match ^0[0-9]$.",
    "Reference ORA-12 is not known.",
    "near the border: syntax error",
    '{"message": "No such voucher", "path": "/vouchers/voucherstatuscheck/12"}',
    '{"instance": "/var/payments/12", "type": "about:blank", "title": "Not found"}',
    '{"RequestID": "ABCDEF123456", "ResponseCode": "01", "ResponseDescription": "Traceback of the payment is on file"}',
    '<?xml version="1.0"?><error><code>400</code><at>amount</at></error>',
    '<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Body/></soap:Envelope>',
    '<script src="https://cdn.example.org/usr/app.js"></script>',
    '<script src="/static/app.js"></script>',
    '{"next": "https://payments.example.org/opt/batch.js?page=2"}',
    '{"echo": {"unexpected": "object"}}',
    '{"echo": "{\\"this is\\": \\"not JSON"}',
    '{"Currency": "USDD", "problem": "is longer than 3"}',
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" * 100,
]


@pytest.mark.parametrize("text", DISCREET)
def test_reveals_nothing(text: str) -> None:
    assert revealed(text.encode()) is None


@pytest.mark.parametrize(
    "text",
    [
        "at " * 100_000,
        "SELECT " * 50_000,
        "SELECT FROM " * 30_000,
        "INSERT INTO " * 30_000,
        "Warning " * 50_000,
        "at a.b.c.d.e(" * 20_000,
        "/usr/" * 50_000,
        'near "' * 50_000,
        "at /" + "a/" * 100_000,
        'File "' * 50_000,
        "\\n" * 200_000,
    ],
    ids=lambda text: text[:12],
)
def test_looking_at_hostile_text_ends_soon(text: str) -> None:
    started = time.monotonic()
    assert revealed(text.encode()) is None
    assert time.monotonic() - started < 30


def test_bytes_that_are_no_text_reveal_nothing() -> None:
    assert revealed(bytes(range(256)) * 100) is None
    assert revealed(b"\xff\xfeTraceback (most recent call last)") is not None
