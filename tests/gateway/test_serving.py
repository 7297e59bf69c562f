"""What an adapter answers as a server: the candidate's word, its own, and what it does with those who mean harm."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from werkzeug.wrappers import Request, Response

from conformance.gateway import MARK
from conformance.reference import serving
from tests.candidates.hostile import ATTACKS, HARMLESS, Attack, answering, hostile, redirecting, whole
from tests.candidates.post_office import ADAPTER, KEY, PostOffice
from tests.gateway.serving import gateway, with_addresses, write_adapter
from tests.kit import ROOT, check_refused, kit_here

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

LETTER = {"recipientInfo": {"email": "amina@example.org"}, "emailContent": {"content": "Come at nine."}}
SINGLE, STATUS, REPLY = "/messaging/send/email/single", "/messaging/status/email", "/callback/callback/email"
SEND = "  sendSingleEmail: {calls: [{method: POST, path: /letters%s}]}"


class Mirror:
    """Answers with what it was sent, and remembers it."""

    def __init__(self) -> None:
        self.seen: list[dict[str, Any]] = []

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        target = environ["RAW_URI"]
        self.seen.append({"target": target, "headers": dict(request.headers), "length": len(request.get_data())})
        headers = {"X-Odd": "a, b", "Connection": "close, X-Private", "X-Private": "1", MARK: "forged"}
        return Response("{}", 299, headers, content_type="application/json")(environ, start_response)


@contextmanager
def mirrored(folder: Path, operations: str, **bounds: Any) -> Iterator[tuple[httpx.Client, Mirror]]:
    """A client of an adapter that stands before a mirror."""
    mirror = Mirror()
    with (
        serving(mirror) as address,
        gateway(write_adapter(folder, operations, messaging=f"{address}/base"), **bounds) as served,
        httpx.Client(base_url=served, trust_env=False) as client,
    ):
        yield client, mirror


def check_own(answer: httpx.Response, status: int, kind: str, *words: str) -> None:
    """An answer of the adapter itself, which says so and why."""
    assert (answer.status_code, answer.headers[MARK]) == (status, kind), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    for word in words:
        assert word in answer.json()["detail"]


def test_operation_is_fulfilled_by_the_candidates_own_api(tmp_path: Path) -> None:
    with serving(PostOffice()) as address, gateway(with_addresses(tmp_path, ADAPTER, f"{address}/office")) as served:
        sent = httpx.post(served + SINGLE, json=LETTER, headers={"apiKey": KEY})
        assert (sent.status_code, sent.json()["requestUid"]) == (200, "L-0001")
        assert MARK not in sent.headers
        asked = {"apiKey": KEY, "requestUid": "L-0001"}
        counted = httpx.get(f"{served}{STATUS}?status=processing&status=deferred", headers=asked)
        assert counted.json() == {"processing": 1, "deferred": 0}
        refused = httpx.post(served + SINGLE, json=LETTER, headers={"apiKey": "another"})
        assert (refused.status_code, refused.json()) == (401, {"message": "STAMP"})
        assert httpx.post(served + SINGLE, json={}, headers={"apiKey": KEY}).status_code == 405


def test_operation_that_is_not_named_is_passed_on_as_it_came(tmp_path: Path) -> None:
    with mirrored(tmp_path, SEND % "") as (client, mirror):
        url = f"{client.base_url}/messaging/status/email?status=a%2Fb&status=c+d&&x"
        answer = client.get(url, headers={"apiKey": "secret", "X-Mine": "1", "Connection": "keep-alive, X-Mine"})
    assert answer.status_code == 299
    assert mirror.seen[0]["target"] == "/base/status/email?status=a%2Fb&status=c+d&&x"
    headers = {name.lower(): value for name, value in mirror.seen[0]["headers"].items()}
    assert headers["apikey"] == "secret"
    assert "x-mine" not in headers
    assert answer.headers["x-odd"] == "a, b"
    assert "x-private" not in answer.headers
    assert MARK not in answer.headers


def test_what_is_not_implemented_is_answered_with_the_reason(tmp_path: Path) -> None:
    with mirrored(tmp_path, "  callbackEmail: {not-implemented: It takes no replies.}") as (client, mirror):
        answer = client.post(REPLY, json={})
    check_own(answer, 501, "not-implemented", "It takes no replies.")
    assert not mirror.seen


@pytest.mark.parametrize(
    ("method", "path", "status", "kind"),
    [
        ("GET", "/", 404, "not-found"),
        ("GET", "/status/email", 404, "not-found"),
        ("GET", "/messaging/status/email/", 404, "not-found"),
        ("GET", "/messaging/status%2Femail", 404, "not-found"),
        ("POST", "/callback/callback/email", 404, "not-found"),  # whose address the adapter does not name
        ("GET", SINGLE, 405, "method-not-allowed"),
        ("OPTIONS", STATUS, 405, "method-not-allowed"),
    ],
)
def test_what_is_no_operation_is_not_sent_to_the_candidate(
    tmp_path: Path, method: str, path: str, status: int, kind: str
) -> None:
    with mirrored(tmp_path, SEND % "") as (client, mirror):
        answer = client.request(method, path)
    check_own(answer, status, kind)
    assert ("allow" in answer.headers) == (status == 405)
    assert not mirror.seen


@pytest.mark.parametrize("path", [SINGLE, "/messaging/send/email/batch"], ids=["adapted", "native"])
@pytest.mark.parametrize("chunked", [False, True])
def test_body_over_the_bound_is_refused_and_not_passed_on(tmp_path: Path, path: str, chunked: bool) -> None:
    with mirrored(tmp_path, SEND % "", largest=10_000) as (client, mirror):
        whole_body = b'"' + b"x" * 9_998 + b'"'
        assert client.post(path, content=whole_body).status_code == 299
        too_long: Any = iter([whole_body, b" "]) if chunked else whole_body + b" "
        check_own(client.post(path, content=too_long), 413, "refused", "longer than 10000 bytes")
    assert len(mirror.seen) == 1


def test_compressed_body_is_refused(tmp_path: Path) -> None:
    with mirrored(tmp_path, SEND % "") as (client, mirror):
        answer = client.post(SINGLE, content=b"\x1f\x8b", headers={"Content-Encoding": "gzip"})
    check_own(answer, 415, "refused", "compressed")
    assert not mirror.seen


def test_body_that_never_ends_is_given_up(tmp_path: Path) -> None:
    with mirrored(tmp_path, SEND % "", seconds=0.3) as (client, mirror):
        host = client.base_url.host, client.base_url.port
        with socket.create_connection((host[0], host[1] or 0), timeout=5) as connection:
            connection.sendall(f"POST {SINGLE} HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12".encode())
            assert connection.recv(100).startswith(b"HTTP/1.1 408")
    assert not mirror.seen


NO_ANSWER = {
    "two gigabytes": (502, "longer than 50000 bytes"),
    "endless chunks": (502, "longer than 50000 bytes"),
    "gzip bomb": (502, "longer than 50000 bytes"),
    "endless small chunks": (502, "longer than 50000 bytes"),
    "silence": (504, "no complete answer within 0.5 seconds"),
    "a byte a second in the headers": (504, "no complete answer"),
    "a byte a second in the body": (504, "no complete answer"),
    "interim answers without end": (504, "no complete answer"),
    "half a gzip body": (502, "ends too early"),
    "an encoding that was not asked for": (502, "not asked for"),
    "closed half-way": (502, ""),
    "reset half-way": (502, ""),
    "shorter than it says": (502, ""),
    "no HTTP": (502, ""),
    "a status that is no number": (502, ""),
    "a huge header": (502, ""),
    "two lengths": (502, ""),
    "switching protocols": (502, "101"),
    "a redirect loop": (502, ""),
}
"""What is answered for each attack in place of the candidate's word."""


@pytest.mark.parametrize("adapted", [True, False], ids=["adapted", "native"])
@pytest.mark.parametrize("name", NO_ANSWER)
def test_hostile_candidate_is_answered_for_in_time(tmp_path: Path, name: str, adapted: bool) -> None:
    with attacked(tmp_path, ATTACKS[name], adapted=adapted) as (client, path):
        began = time.monotonic()
        answer = client.post(path, json=LETTER)
        status, word = NO_ANSWER[name]
        check_own(answer, status, "no-answer", "the candidate gave no whole answer", word)
        assert time.monotonic() - began < 8


@pytest.mark.parametrize("name", sorted(ATTACKS.keys() - NO_ANSWER.keys()))
def test_whatever_else_a_candidate_sends_is_passed_on_or_refused(tmp_path: Path, name: str) -> None:
    with attacked(tmp_path, ATTACKS[name], adapted=True, largest=10_000_000) as (client, path):
        try:
            answer = client.post(path, json=LETTER)
        except httpx.RemoteProtocolError:  # it cannot read what the candidate gives as Location
            assert name in ("a redirect to nowhere", "a redirect to a strange name")
        else:
            assert answer.status_code in (200, 999) or answer.headers[MARK] == "no-answer"


@contextmanager
def attacked(
    folder: Path, attack: Attack, *, adapted: bool, largest: int = 50_000
) -> Iterator[tuple[httpx.Client, str]]:
    """A client of an adapter that stands before a hostile candidate, and the path of an operation."""
    mapped = ", body: request.body}], answer: {body: '{\"got\": answer.body}'}}"
    operations = "  sendSingleEmail: {calls: [{method: POST, path: /letters" + mapped
    with (
        hostile(attack, everywhere=True) as candidate,
        gateway(write_adapter(folder, operations, messaging=candidate.address), seconds=0.5, largest=largest) as served,
        httpx.Client(base_url=served, trust_env=False, timeout=10) as client,
    ):
        yield client, SINGLE if adapted else "/messaging/send/email/batch"


def test_candidate_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with gateway(write_adapter(tmp_path, SEND % "", messaging=address)) as served:
            check_own(httpx.post(served + SINGLE, json={}), 502, "no-answer", "127.0.0.1")


def test_redirect_is_followed_to_no_other_host(tmp_path: Path) -> None:
    with (
        hostile(answering(whole(HARMLESS)), everywhere=True) as other,
        hostile(redirecting(f"{other.address}/taken"), everywhere=True) as candidate,
        gateway(write_adapter(tmp_path, SEND % "", messaging=candidate.address)) as served,
    ):
        answer = httpx.post(served + SINGLE, json={}, headers={"apiKey": "secret"})
        assert answer.status_code == 307
        assert other.asked == []


def test_redirect_within_the_origin_is_followed_with_all_that_was_sent(tmp_path: Path) -> None:
    seen: list[tuple[str, bytes, str | None]] = []

    @Request.application
    def moved(request: Request) -> Response:
        seen.append((request.path, request.get_data(), request.headers.get("Authorization")))
        return Response(status=308, headers={"Location": "/new"}) if request.path == "/letters" else Response("{}")

    with serving(moved) as address, gateway(write_adapter(tmp_path, SEND % "", messaging=address)) as served:
        answer = httpx.post(served + SINGLE, content=b"{}", headers={"Authorization": "Bearer abc"})
    assert answer.status_code == 200
    assert seen == [("/letters", b"{}", "Bearer abc"), ("/new", b"{}", "Bearer abc")]


def test_redirects_without_end_are_given_up(tmp_path: Path) -> None:
    @Request.application
    def turning(request: Request) -> Response:
        return Response(status=307, headers={"Location": request.path})

    with serving(turning) as address, gateway(write_adapter(tmp_path, SEND % "", messaging=address)) as served:
        check_own(httpx.post(served + SINGLE, json={}), 502, "no-answer", "redirects more than 5 times")


def test_proxy_of_the_environment_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with hostile(answering(whole(HARMLESS)), everywhere=True) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.address)
        monkeypatch.delenv("no_proxy", raising=False)
        with mirrored(tmp_path, SEND % "") as (client, _):
            assert client.post(SINGLE, json={}).status_code == 299
        assert proxy.asked == []


def test_cookie_of_one_caller_is_not_sent_for_another(tmp_path: Path) -> None:
    shown: list[str | None] = []

    @Request.application
    def setting(request: Request) -> Response:
        shown.append(request.headers.get("Cookie"))
        return Response("{}", headers={"Set-Cookie": "session=abc; Path=/"})

    with serving(setting) as address, gateway(write_adapter(tmp_path, SEND % "", messaging=address)) as served:
        answers = [httpx.post(served + SINGLE, json={}) for _ in range(2)]
    assert shown == [None, None]
    assert answers[0].headers["set-cookie"] == "session=abc; Path=/"


def test_command_serves_until_it_is_interrupted_and_logs_nothing(tmp_path: Path) -> None:
    with serving(PostOffice()) as address:
        adapter = with_addresses(tmp_path, ADAPTER, f"{address}/office")
        server = subprocess.Popen(
            [sys.executable, ROOT / "cli.py", "adapter", "serve", adapter, "--port", "0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert server.stdout is not None
        lines = [server.stdout.readline() for _ in range(4)]
        api = re.findall(r"^  messaging: (http://127[.]0[.]0[.]1:\d+/messaging)$", "".join(lines), re.MULTILINE)[0]
        answer = httpx.post(f"{api}/send/email/single", json=LETTER, headers={"apiKey": KEY})
        server.send_signal(signal.SIGINT)
        out, err = server.communicate(timeout=30)
    assert answer.status_code == 200
    assert lines[0] == "bb-messaging 1.0\n"
    assert lines[3] == "End with Ctrl-C.\n"
    assert (server.returncode, out, err) == (0, "", "")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("bb-messaging", "bb-massaging"), ("bb-massaging", "did you mean bb-messaging?")),
        (('"1.0"', '"9.0"'), ("no version '9.0'",)),
        (("sendSingleEmail", "sendSingelEmail"), ("adapter.yaml:5", "did you mean sendSingleEmail?")),
        (("messaging': 'http://localhost", "callback': 'http://localhost"), ("adapter.yaml:5", "no address to go to")),
    ],
)
def test_adapter_that_cannot_be_served_is_refused(
    tmp_path: Path, change: tuple[str, str], words: tuple[str, ...]
) -> None:
    path = write_adapter(tmp_path, SEND % "", messaging="http://localhost")
    path.write_text(path.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    check_refused(kit_here("adapter", "serve", path, folder=tmp_path), 2, *words)


def test_port_that_is_taken_is_refused(tmp_path: Path) -> None:
    path = write_adapter(tmp_path, SEND % "", messaging="http://localhost")
    with serving(PostOffice()) as address:
        port = address.rpartition(":")[2]
        check_refused(
            kit_here("adapter", "serve", path, "--port", port, folder=tmp_path),
            2,
            f"port {port} cannot be had (Address already in use)",
        )
