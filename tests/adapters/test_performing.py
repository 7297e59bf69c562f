"""What goes through an adapter is what HTTP would carry."""

from __future__ import annotations

from typing import Any

import pytest

from conformance.adapter import Adapted, Adapter, NativeAnswer, NativeRequest, Request, end_to_end, perform

LETTER = Request("POST", headers=(("Content-Type", "application/json"), ("apiKey", "k")), content=b'{"name": "Ada"}')


def performed(answer: NativeAnswer, request: Request = LETTER, **written: Any) -> tuple[Adapted, list[NativeRequest]]:
    call = {"method": "POST", "path": "/letters", **written.pop("call", {})}
    operations = {"send": {"calls": [call], "answer": written}}
    adapter = Adapter.model_validate({"building-block": "b", "version": "1", "operations": operations})
    sent: list[NativeRequest] = []

    def send(native: NativeRequest) -> NativeAnswer:
        sent.append(native)
        return answer

    return perform(adapter, "send", request, send), sent


@pytest.mark.parametrize("status", [204, 205, 304])
@pytest.mark.parametrize("mapping", [{}, {"body": "answer.body"}])
def test_answer_of_a_status_that_has_no_body_has_none(status: int, mapping: Any) -> None:
    """As a client would see it: a body that a mapping leaves there would never arrive."""
    answer = NativeAnswer(200, (("Content-Type", "application/json"), ("X-Desk", "4")), b'{"a": 1}')
    adapted, _ = performed(answer, status={200: status}, **mapping)
    assert (adapted.status, adapted.content, adapted.headers) == (status, b"", (("X-Desk", "4"),))


def test_headers_of_a_connection_are_not_passed_on() -> None:
    given = (("Connection", "close, X-Hop"), ("x-hop", "1"), ("Upgrade", "h2c"), ("Host", "here"), ("X-Mine", "2"))
    assert end_to_end(given) == (("X-Mine", "2"),)
    adapted, sent = performed(NativeAnswer(200, given), Request("POST", headers=given))
    assert (sent[0].headers, adapted.headers) == ((("X-Mine", "2"),), (("X-Mine", "2"),))


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 50_000 + b"]" * 50_000,
        b"[" + b"[]," * 300_000 + b"[]]",
        b'{"a": NaN}',
        b'{"a": ' + b"9" * 5000 + b"}",
        b'{"a": "\\ud800"}',
        b'{"a": "\xff"}',
    ],
    ids=["deep", "many", "no number", "long number", "half a pair", "no UTF-8"],
)
def test_json_that_the_kit_would_not_read_is_passed_on_unread(content: bytes) -> None:
    adapted, sent = performed(
        NativeAnswer(200, (), content), body='{"got": answer.body}', call={"body": "request.body"}
    )
    assert (adapted.status, adapted.content, adapted.fault) == (200, content, None)
    adapted, sent = performed(NativeAnswer(200), Request("POST", content=content), call={"body": '{"x": request.body}'})
    assert sent[0].content == content


def test_answer_that_came_too_late_is_told_from_one_that_broke_off() -> None:
    late, _ = performed(NativeAnswer(0, problem="no complete answer within 1 second", is_late=True))
    broken, _ = performed(NativeAnswer(0, problem="the connection ended"))
    assert (late.status, broken.status) == (504, 502)
