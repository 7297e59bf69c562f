"""Callbacks: candidates that call the kit's listener as the document says, and candidates that do not quite."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
import pytest

from conformance.exchange import Redactor
from conformance.exchange.listener import LARGEST_CALL, MOST_CALLS, CallListener, record_call
from conformance.model import Outcome
from conformance.packs import callbacks
from conformance.reference import ReferenceCandidate, serving
from tests.cross_functional.carrying_out import Result, a_view, outcome_in
from tests.kit import always, kit, write_profile
from tests.kit import pack as a_pack
from tests.scenes import read_pack
from tests.small_pack import DOCUMENT, write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

NAME = "callbacks-arrive"

CALLBACKS = """\
      callbacks:
        kept:
          '{$request.header.X-Callback-URL}':
            post:
              operationId: tellKept
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {$ref: "#/components/schemas/Thing"}
                    example: {id: T-1, size: 3}
              responses: {"200": {description: It is taken in.}}
"""


def document(written: str = CALLBACKS) -> str:
    """The small pack's document, in which keeping a thing has callbacks."""
    return DOCUMENT.replace(
        '        "400": {description: It is refused.}\n', f'        "400": {{description: No.}}\n{written}'
    )


IN_BODY = CALLBACKS.replace("$request.header.X-Callback-URL", "$request.body#/tell/at")
IN_QUERY = CALLBACKS.replace("$request.header.X-Callback-URL}", "$request.query.tell}/kept")
FIXED = CALLBACKS.replace("{$request.header.X-Callback-URL}", "https://somebody.example.org/kept")
WITH_BODY = document(IN_BODY).replace(
    "size: {type: integer, minimum: 1}",
    "size: {type: integer, minimum: 1}\n        tell: {type: object, properties: {at: {type: string}}}",
)
TOO_SHORT = WITH_BODY.replace("at: {type: string}", "at: {type: string, maxLength: 20}")

Calls = Callable[[str], None]
THING = {"id": "T-1", "size": 3}


def post(address: str, body: Any = THING, *, method: str = "POST", **changes: Any) -> None:
    headers = {"Content-Type": "application/json", **changes}
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    httpx.request(method, address, content=content, headers=headers, timeout=5)


def chunked(address: str) -> None:
    """As clients do that do not know how long their body will be."""
    parts = [b'{"id":', b' "T-1"}']
    httpx.post(address, content=iter(parts), headers={"Content-Type": "application/json"}, timeout=5)


def twice(address: str) -> None:
    post(address)
    post(address)


def behind_a_proxy(address: str) -> None:
    parts = urlsplit(address)
    post(f"{parts.scheme}://{parts.netloc}/tunnel{parts.path}/kept")


RIGHT: dict[str, Calls] = {
    "once": post,
    "twice": twice,
    "in chunks": chunked,
    "behind a proxy": behind_a_proxy,
    "with a charset": lambda address: post(address, **{"Content-Type": "application/json; charset=utf-8"}),
}

WRONG: dict[str, tuple[Calls, str]] = {
    "with another method": (lambda address: post(address, method="PUT"), "another method"),
    "with a body that breaks the schema": (lambda address: post(address, {"size": 0}), "breaks its schema"),
    "with a body that is not JSON": (lambda address: post(address, b"{'id': 1}"), "not readable JSON"),
    "with another media type": (lambda address: post(address, **{"Content-Type": "text/plain"}), "another media type"),
    "without a body": (lambda address: post(address, b""), "not readable JSON"),
    "with too long a body": (lambda address: post(address, b"1" * (LARGEST_CALL + 1)), "cannot be read"),
    "with too deep a body": (lambda address: post(address, b"[" * 50_000), "not readable JSON"),
}

SILENT: dict[str, Calls] = {
    "not at all": lambda address: None,
    "at another address": lambda address: post(f"{address}x"),
    "at the address without its path": lambda address: post(address.rsplit("/", 1)[0]),
}


class Calling:
    """The reference candidate, whose calls are made by somebody else."""

    def __init__(self, reference: ReferenceCandidate, call: Calls) -> None:
        self._reference = reference
        self._call = call

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        address = environ.pop("HTTP_X_CALLBACK_URL", None)
        if address and environ["REQUEST_METHOD"] == "POST":
            self._call(address)
        return self._reference(environ, start_response)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def probed(
    folder: Path, written: str, application: Callable[[ReferenceCandidate], WSGIApplication], **changes: Any
) -> Result:
    """What comes of the scenario for a candidate that answers as the reference candidate of a document does."""
    pack = read_pack(write_pack(folder, document=written))
    with serving(application(ReferenceCandidate(pack))) as address:
        limits = {"seconds-to-settle": 0.6}
        view = a_view(folder, pack, {"things": f"{address}/things"}, **{"limits": limits, **changes})
        try:
            return outcome_in(view, NAME)
        finally:
            view.client.close()


def itself(reference: ReferenceCandidate) -> WSGIApplication:
    return reference


@pytest.mark.parametrize("written", [document(), document(IN_QUERY), WITH_BODY], ids=["header", "query", "body"])
def test_the_reference_candidate_calls_the_address_wherever_the_request_names_it(tmp_path: Path, written: str) -> None:
    result = probed(tmp_path, written, itself)
    assert (result.outcome, result.reason) == (Outcome.PASSED, "")
    ours = [one for one in result.exchanges if one.operation is None]
    assert [one.request.method for one in ours] == ["POST"]
    assert ours[0].request.body is not None
    assert json.loads(ours[0].request.body.text)["id"] == "T-1"


@pytest.mark.parametrize("call", RIGHT.values(), ids=RIGHT)
def test_a_call_as_the_document_says_is_taken_in(tmp_path: Path, call: Calls) -> None:
    result = probed(tmp_path, document(), lambda reference: Calling(reference, call))
    assert (result.outcome, result.reason) == (Outcome.PASSED, "")


@pytest.mark.parametrize(("call", "words"), WRONG.values(), ids=WRONG)
def test_a_call_that_is_not_as_the_document_says_is_a_failure(tmp_path: Path, call: Calls, words: str) -> None:
    result = probed(tmp_path, document(), lambda reference: Calling(reference, call))
    assert result.outcome is Outcome.FAILED
    assert words in result.reason
    assert "createThing" in result.reason
    assert result.expected
    assert result.actual


@pytest.mark.parametrize("call", SILENT.values(), ids=SILENT)
def test_a_call_that_does_not_come_is_a_failure_where_the_profile_says_where_to(tmp_path: Path, call: Calls) -> None:
    port = free_port()
    listener = {"listener": {"address": f"http://127.0.0.1:{port}", "port": port}}
    result = probed(tmp_path, document(), lambda reference: Calling(reference, call), cross_functional=listener)
    assert result.outcome is Outcome.FAILED
    assert "1 of 1 registered addresses were not called: bb-example createThing (tellKept)" in result.reason


def test_while_nothing_came_to_a_guessed_address_nobody_is_to_blame(tmp_path: Path) -> None:
    result = probed(tmp_path, document(), lambda reference: Calling(reference, SILENT["not at all"]))
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "cross-functional: listener" in result.reason


def test_an_address_that_leads_elsewhere_is_the_profiles_fault(tmp_path: Path) -> None:
    with serving(always(500)) as tunnel:
        listener = {"listener": {"address": tunnel, "port": free_port()}}
        result = probed(tmp_path, document(), itself, cross_functional=listener)
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "leads elsewhere" in result.reason


def test_a_taken_port_is_inconclusive(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        listener = {"listener": {"address": "http://127.0.0.1", "port": port}}
        result = probed(tmp_path, document(), itself, cross_functional=listener)
    assert result.outcome is Outcome.INCONCLUSIVE
    assert f"port {port}" in result.reason


@pytest.mark.parametrize(
    ("written", "outcome", "words"),
    [
        (DOCUMENT, Outcome.SKIPPED, "describes a callback"),
        (document(FIXED), Outcome.INCONCLUSIVE, "which the document fixes"),
        (TOO_SHORT, Outcome.INCONCLUSIVE, "allows no such address"),
    ],
    ids=["none", "fixed", "too-short"],
)
def test_what_cannot_be_tried_is_said(tmp_path: Path, written: str, outcome: Outcome, words: str) -> None:
    result = probed(tmp_path, written, itself)
    assert result.outcome is outcome
    assert words in result.reason


def test_a_candidate_elsewhere_needs_an_address(tmp_path: Path) -> None:
    pack = read_pack(write_pack(tmp_path, document=document()))
    view = a_view(tmp_path, pack, {"things": "http://192.0.2.1/things"})
    result = outcome_in(view, NAME)
    view.client.close()
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "cross-functional: listener" in result.reason
    assert not result.exchanges


def test_an_excluded_operation_is_named_and_not_tried(tmp_path: Path) -> None:
    pack = read_pack(write_pack(tmp_path, document=document()))
    with serving(ReferenceCandidate(pack)) as address:
        view = a_view(tmp_path, pack, {"things": f"{address}/things"})
        target = view.targets[0]
        contract = target.block.contract.model_copy(update={"exclude": ["createThing"]})
        target.block = target.block.model_copy(update={"contract": contract})
        result = outcome_in(view, NAME)
        view.client.close()
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "createThing (the profile excludes it)" in result.reason
    assert not result.exchanges


def test_the_payments_candidate_calls_back_in_a_run(tmp_path: Path) -> None:
    with serving(ReferenceCandidate(a_pack("bb-payments@1.1"))) as address:
        profile = write_profile(tmp_path, {"bb-payments@1.1": address})
        ended = kit(
            "run", profile, "--block", "cross-functional", "--scenario", f"cross-functional.{NAME}", folder=tmp_path
        )
    assert (ended.status, ended.err) == (0, "")
    found = ended.scenarios("passed")[f"cross-functional.{NAME}"]
    called = [one for one in found["exchanges"] if one["operation"] is None]
    assert len(called) == 5


def test_callbacks_of_the_payments_documents_are_told_apart() -> None:
    described = [c for operation in a_pack("bb-payments@1.1").operations.values() for c in callbacks(operation)]
    assert len(described) == 14
    assert {(c.source, c.name) for c in described} == {("header", "X-Callback-URL"), (None, "")}


def test_the_reference_candidate_calls_nobody_beyond_this_machine(tmp_path: Path) -> None:
    pack = read_pack(write_pack(tmp_path, document=document()))
    with serving(ReferenceCandidate(pack)) as address:
        for elsewhere in (
            "http://192.0.2.1/",
            "https://127.0.0.1/",
            "http://[",
            "file:///etc/passwd",
            "http://localhost:0/",
        ):
            answer = httpx.post(f"{address}/things/things", json=THING, headers={"X-Callback-URL": elsewhere})
            assert answer.status_code == 201
            assert "callback" not in {thread.name for thread in threading.enumerate()}


@contextmanager
def raw(listener: CallListener) -> Iterator[socket.socket]:
    with closing(socket.create_connection(("127.0.0.1", listener.port), timeout=5)) as connection:
        yield connection


def test_the_listener_survives_whoever_does_not_speak_http() -> None:
    with CallListener() as listener:
        path = listener.new_path()
        for noise in (b"\0" * 1000, b"GET\r\n\r\n", b"POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n", b"A" * 70_000):
            with raw(listener) as connection:
                connection.sendall(noise)
        chunks = b"Transfer-Encoding: chunked\r\n\r\nfffffff\r\n"
        with raw(listener) as connection:
            connection.sendall(b"POST " + path.encode() + b" HTTP/1.1\r\nHost: x\r\n" + chunks)
            assert b"200" in connection.recv(100)
        post(f"http://127.0.0.1:{listener.port}{path}")
        assert [call.problem != "" for call in listener.calls(path)] == [True, False]


def test_the_listener_ends_while_callers_are_still_talking() -> None:
    before = set(threading.enumerate())
    with CallListener() as listener:
        slow = [socket.create_connection(("127.0.0.1", listener.port)) for _ in range(40)]
        for connection in slow:
            connection.sendall(b"POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\nx")
    for connection in slow:
        connection.close()
    assert set(threading.enumerate()) <= before


def test_the_listener_keeps_a_bounded_number_of_calls() -> None:
    with CallListener() as listener:
        path = listener.new_path()
        for _ in range(MOST_CALLS + 3):
            post(f"http://127.0.0.1:{listener.port}{path}")
        assert len(listener.calls(path)) == MOST_CALLS


def test_the_listener_hears_loopback_alone() -> None:
    with CallListener() as listener:
        assert listener._server.server_address[0] == "127.0.0.1"


def test_a_call_is_recorded_without_secrets_and_whatever_it_is() -> None:
    with CallListener() as listener:
        path = listener.new_path()
        head = f"NOTIFY {path}/<script>?a=%zz\xff HTTP/1.1\r\nAuthorization: Bearer their-own-token\r\n"
        with raw(listener) as connection:
            content = f"{head}X-Note: caf\xe9 my-secret-key\r\nContent-Length: 13\r\n\r\nmy-secret-key"
            connection.sendall(content.encode("latin-1"))
            assert b"200" in connection.recv(100)
        call = listener.calls(path)[0]
    recorded = record_call(call, 7, "https://tunnel.example.org", Redactor(["my-secret-key"]))
    assert recorded.number == 7
    assert recorded.request.url.startswith(f"https://tunnel.example.org{path}/%3Cscript%3E")
    assert recorded.response is not None
    assert "their-own-token" not in str(recorded)
    assert "my-secret-key" not in str(recorded)
