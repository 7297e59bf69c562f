"""Transport security is judged by real servers: each breaks one rule, or honours all of them."""

from __future__ import annotations

import datetime
import json
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from werkzeug.wrappers import Request, Response

from conformance.exchange.handshake import Agreement, Handshake, Offer, Server, shake_hands
from conformance.model import Outcome
from conformance.packs import Pack
from conformance.probe.cross_functional.addresses import is_this_machine
from conformance.reference import LOOPBACK, serving
from tests.cross_functional.carrying_out import Result, a_view, outcome_in
from tests.cross_functional.tls_servers import ANY, Version, answering_bytes, serving_both, serving_tls, tls
from tests.kit import kit
from tests.scenes import read_pack, write_candidate
from tests.small_pack import write_pack

trustme = pytest.importorskip("trustme", reason="trustme is not installed (extra: test)")

NEWEST = (Version.TLSv1_3, Version.TLSv1_3)
EXPIRED = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
TOMORROW = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
TLS_SCENARIOS = ("tls-newest", "tls-older", "tls-certificate", "plain-http")
DATA = '[{"id": "T-1"}]'


@Request.application
def honest(request: Request) -> Response:
    return Response(DATA, content_type="application/json")


@pytest.fixture(scope="module")
def authority() -> Any:
    return trustme.CA()


@pytest.fixture(scope="module")
def certificate(authority: Any) -> Any:
    return authority.issue_cert(LOOPBACK)


@pytest.fixture
def small(tmp_path: Path) -> Pack:
    return read_pack(write_pack(tmp_path / "pack"))


@pytest.fixture
def trusting(authority: Any, tmp_path: Path) -> dict[str, str]:
    authority.cert_pem.write_to_path(str(tmp_path / "authorities.pem"))
    return {"trust": "authorities.pem"}


@pytest.fixture
def looked_at(tmp_path: Path, small: Pack, trusting: dict[str, str]) -> Callable[..., Result]:
    """Carries out one scenario for a candidate at an address."""

    def look(address: str, name: str, **changes: Any) -> Result:
        view = a_view(tmp_path, small, {"things": address}, **{"tls": trusting, **changes})
        result = outcome_in(view, name)
        view.client.close()
        return result

    return look


Look = Callable[..., Result]


@pytest.mark.parametrize("name", TLS_SCENARIOS)
def test_every_rule_is_passed_on_its_own_merits(name: str, certificate: Any, looked_at: Look) -> None:
    with serving_tls(honest, tls(certificate, *NEWEST)) as address:
        result = looked_at(address, name)
    assert (result.outcome, result.reason) == (Outcome.PASSED, "")
    assert result.exchanges


def test_loopback_is_development(certificate: Any, looked_at: Look) -> None:
    with serving_tls(honest, tls(certificate, *NEWEST)) as address:
        result = looked_at(address, "no-development-address")
    assert result.outcome is Outcome.INCONCLUSIVE
    assert address in result.reason
    assert "counts as development" in result.reason


def test_an_address_elsewhere_is_no_development(looked_at: Look) -> None:
    assert looked_at("https://192.0.2.1", "no-development-address").outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("127.0.0.1", True),
        ("127.9.8.7", True),
        ("127.1", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("0.0.0.0", True),
        ("localhost", True),
        ("payments.localhost", True),
        ("192.0.2.1", False),
        ("10.0.0.1", False),
        ("2001:db8::1", False),
        ("localhost.payments.invalid", False),
    ],
)
def test_what_is_this_machine(host: str, here: bool) -> None:
    assert is_this_machine(host) is here


OLDER = [
    ("1.2 alone", (Version.TLSv1_2, Version.TLSv1_2), True, "TLS 1.2"),
    ("1.2 and 1.3", (Version.TLSv1_2, Version.TLSv1_3), False, "TLS 1.2"),
    ("1.1 and 1.2", (Version.TLSv1_1, Version.TLSv1_2), True, "TLS 1.2 and TLS 1.1"),
    ("every version", ANY, False, "TLS 1.2 and TLS 1.1 and TLS 1.0"),
    ("1.0 alone", (Version.TLSv1, Version.TLSv1), True, "TLS 1.0"),
]


@pytest.mark.parametrize(
    ("versions", "lacks_newest", "agreed"), [case[1:] for case in OLDER], ids=[c[0] for c in OLDER]
)
def test_older_versions_are_found(
    versions: tuple[Version, Version], lacks_newest: bool, agreed: str, certificate: Any, looked_at: Look
) -> None:
    with serving_tls(honest, tls(certificate, *versions)) as address:
        older, newest = looked_at(address, "tls-older"), looked_at(address, "tls-newest")
    assert older.outcome is Outcome.FAILED
    assert older.actual == f"{address} agrees on {agreed}"
    assert newest.outcome is (Outcome.FAILED if lacks_newest else Outcome.PASSED)
    if lacks_newest:
        assert newest.actual.startswith(f"{address} refuses TLS 1.3 and agrees on TLS 1.")


def test_handshakes_are_shown(certificate: Any, looked_at: Look) -> None:
    with serving_tls(honest, tls(certificate, Version.TLSv1_2, Version.TLSv1_2)) as address:
        result = looked_at(address, "tls-older")
    shown = [(e.request.method, e.request.url, dict(e.request.headers)["Offered"]) for e in result.exchanges]
    assert shown == [("TLS", address, f"TLS 1.{minor}") for minor in (2, 1, 0)]
    agreed, refused = result.exchanges[0], result.exchanges[1]
    assert agreed.response is not None
    assert (agreed.response.status, agreed.response.phrase, agreed.error) == (0, "TLS 1.2 agreed", None)
    assert refused.response is None
    assert refused.error == "the server ends it with an alert (tlsv1 alert protocol version)"
    assert "openssl s_client" in agreed.curl
    assert "-tls1_2" in agreed.curl
    assert [e.number for e in result.exchanges] == [1, 2, 3]


BAD_CERTIFICATES = [
    ("expired", (LOOPBACK,), {"not_after": EXPIRED}, "certificate has expired"),
    ("not yet valid", (LOOPBACK,), {"not_before": TOMORROW}, "certificate is not yet valid"),
    ("another host", ("other.example",), {}, f"certificate is not valid for '{LOOPBACK}'"),
]


@pytest.mark.parametrize(
    ("names", "dates", "words"), [case[1:] for case in BAD_CERTIFICATES], ids=[case[0] for case in BAD_CERTIFICATES]
)
def test_bad_certificates_are_found(
    names: tuple[str, ...], dates: dict[str, Any], words: str, authority: Any, looked_at: Look
) -> None:
    with serving_tls(honest, tls(authority.issue_cert(*names, **dates), *NEWEST)) as address:
        result = looked_at(address, "tls-certificate")
        others = [looked_at(address, name).outcome for name in ("tls-newest", "tls-older", "plain-http")]
    assert result.outcome is Outcome.FAILED
    assert words in result.actual
    assert others == [Outcome.PASSED] * 3


def test_an_authority_that_is_not_trusted_is_found(certificate: Any, looked_at: Look) -> None:
    with serving_tls(honest, tls(certificate, *NEWEST)) as address:
        assert looked_at(address, "tls-certificate", tls={}).outcome is Outcome.FAILED
        assert looked_at(address, "tls-certificate").outcome is Outcome.PASSED


def plain(status: int, body: str = "", **headers: str) -> Callable[[Request], Response]:
    return lambda _: Response(body, status, headers)


PLAIN = [
    ("data", plain(200, DATA), Outcome.FAILED, "answers plain HTTP with 200"),
    ("nothing", plain(204), Outcome.FAILED, "answers plain HTTP with 204"),
    ("a wish for credentials", plain(401), Outcome.FAILED, "asks for credentials over plain HTTP"),
    ("a redirect to http", plain(302, Location="http://127.0.0.1/"), Outcome.FAILED, "and not to https"),
    ("a relative redirect", plain(302, Location="/things"), Outcome.FAILED, "and not to https"),
    ("a redirect to nowhere", plain(301), Outcome.FAILED, "leads to nowhere"),
    ("the same error as by https", plain(404, "no such thing"), Outcome.FAILED, "as it answers https"),
    ("a redirect to https", plain(308, Location="https://127.0.0.1/things"), Outcome.PASSED, ""),
    ("a refusal", plain(400, "The plain HTTP request was sent to HTTPS port"), Outcome.PASSED, ""),
    ("a wish for TLS", plain(426, Upgrade="TLS/1.2, HTTP/1.1"), Outcome.PASSED, ""),
    ("a refusal by status alone", plain(403), Outcome.PASSED, ""),
]


@pytest.mark.parametrize(("answer", "outcome", "words"), [case[1:] for case in PLAIN], ids=[case[0] for case in PLAIN])
def test_answers_to_plain_http(
    answer: Callable[[Request], Response], outcome: Outcome, words: str, certificate: Any, looked_at: Look
) -> None:
    @Request.application
    def application(request: Request) -> Response:
        if request.environ["werkzeug.socket"].__class__ is socket.socket:
            return answer(request)
        return Response("no such thing", 404) if "as it answers" in words else honest_answer()

    with serving_both(application, tls(certificate, *NEWEST)) as address:
        result = looked_at(address, "plain-http")
        others = [looked_at(address, name).outcome for name in ("tls-newest", "tls-older", "tls-certificate")]
    assert result.outcome is outcome, result.reason
    assert words in result.reason
    assert others == [Outcome.PASSED] * 3


def honest_answer() -> Response:
    return Response(DATA, content_type="application/json")


def test_credentials_never_go_out_over_plain_http(certificate: Any, small: Pack, tmp_path: Path) -> None:
    seen: list[tuple[str, str]] = []

    @Request.application
    def application(request: Request) -> Response:
        seen.append((request.path, str(dict(request.headers))))
        return Response("", 400)

    authentication = {"type": "bearer", "token": "${TOKEN}"}
    headers = {"X-Secret": "${TOKEN}", "Cookie": "session=1", "X-Kept": "yes"}
    with serving_both(application, tls(certificate, *NEWEST)) as address:
        for base in (address, f"{address}/${{TOKEN}}"):
            view = a_view(
                tmp_path,
                small,
                {"things": base},
                variables={"TOKEN": "a-secret-token"},
                authentication=authentication,
                headers=headers,
            )
            outcome_in(view, "plain-http")
    assert len(seen) >= 2
    assert [path for path, _ in seen if "a-secret-token" in path] == []
    assert [words for _, words in seen if "a-secret-token" in words or "session=1" in words] == []
    assert "X-Kept" in seen[0][1]


@pytest.mark.parametrize(
    ("address", "outcome", "words"),
    [
        ("http://127.0.0.1:9", Outcome.INCONCLUSIVE, "for development alone"),
        ("http://localhost:9", Outcome.INCONCLUSIVE, "for development alone"),
        ("http://192.0.2.1", Outcome.FAILED, "http://192.0.2.1:80 is plain HTTP"),
    ],
)
def test_an_address_of_plain_http(address: str, outcome: Outcome, words: str, looked_at: Look) -> None:
    result = looked_at(address, "plain-http")
    assert result.outcome is outcome
    assert words in result.reason
    assert result.exchanges == []
    for name in ("tls-newest", "tls-older", "tls-certificate"):
        assert looked_at(address, name).outcome is Outcome.INCONCLUSIVE


def test_no_service_api_no_address(small: Pack, tmp_path: Path) -> None:
    assert outcome_in(a_view(tmp_path, small, {}), "tls-newest").outcome is Outcome.SKIPPED


def test_each_server_is_asked_once(certificate: Any, small: Pack, trusting: dict[str, str], tmp_path: Path) -> None:
    with serving_tls(honest, tls(certificate, *NEWEST)) as address:
        view = a_view(tmp_path, small, {"things": f"{address}/a", "others": f"{address}/b"}, tls=trusting)
        assert len(outcome_in(view, "tls-newest").exchanges) == 1


def test_a_client_certificate_is_presented(authority: Any, looked_at: Look, tmp_path: Path) -> None:
    client = authority.issue_cert("probe@example.org", common_name="probe")
    client.cert_chain_pems[0].write_to_path(str(tmp_path / "client.pem"))
    client.private_key_pem.write_to_path(str(tmp_path / "client-key.pem"))
    written = {"type": "client-certificate", "certificate": "client.pem", "private-key": "client-key.pem"}
    for versions, older in ((NEWEST, Outcome.PASSED), ((Version.TLSv1_2, Version.TLSv1_3), Outcome.FAILED)):
        with serving_tls(honest, tls(authority.issue_cert(LOOPBACK), *versions, authority)) as address:
            found = {name: looked_at(address, name, authentication=written).outcome for name in TLS_SCENARIOS}
        assert found == {**dict.fromkeys(TLS_SCENARIOS, Outcome.PASSED), "tls-older": older}


def test_without_the_client_certificate_it_cannot_be_told(authority: Any, looked_at: Look) -> None:
    """TLS 1.2 asks for it before anything is agreed; TLS 1.3 tells afterwards (RFC 8446 section 4.4.2.4)."""
    context = tls(authority.issue_cert(LOOPBACK), Version.TLSv1_2, Version.TLSv1_3, authority)
    with serving_tls(honest, context) as address:
        assert looked_at(address, "tls-newest").outcome is Outcome.PASSED
        older = looked_at(address, "tls-older")
    assert older.outcome is Outcome.INCONCLUSIVE
    assert "TLS 1.2: the server ends it with an alert" in older.reason


def silent(connection: socket.socket) -> None:
    while connection.recv(4096):
        pass


def dripping(connection: socket.socket) -> None:
    connection.recv(4096)
    for byte in b"\x16\x03\x03\x40\x00\x02" + b"\x00" * 1000:
        connection.sendall(bytes([byte]))
        time.sleep(0.05)


def flooding(connection: socket.socket) -> None:
    connection.recv(4096)
    while True:
        connection.sendall(b"\x16\x03\x03\x40\x00" + b"\x00" * 0x4000)


def mute(connection: socket.socket) -> None:
    connection.recv(4096)


def speaking_http(connection: socket.socket) -> None:
    connection.recv(4096)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")


HOSTILE = [("silent", silent), ("dripping", dripping), ("flooding", flooding), ("mute", mute), ("HTTP", speaking_http)]


@pytest.mark.parametrize("answer", [case[1] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
@pytest.mark.parametrize("name", ["tls-newest", "tls-older", "tls-certificate"])
def test_servers_that_are_none_are_bounded_and_not_judged(
    name: str, answer: Callable[[socket.socket], None], looked_at: Look
) -> None:
    started = time.monotonic()
    with answering_bytes(answer) as address:
        result = looked_at(address, name, limits={"seconds-per-answer": 0.3})
    assert result.outcome is Outcome.INCONCLUSIVE, result
    assert time.monotonic() - started < 6


def test_nobody_there_cannot_be_told(looked_at: Look) -> None:
    for name in TLS_SCENARIOS:
        assert looked_at("https://127.0.0.1:9", name).outcome is Outcome.INCONCLUSIVE


def test_what_this_openssl_cannot_offer_is_said(
    small: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, certificate: Any
) -> None:
    """An OpenSSL without old versions is made of this one by taking away the suites that they need."""
    monkeypatch.setattr("conformance.exchange.handshake._EVERY_SUITE", "ECDHE+AESGCM:@SECLEVEL=2")
    view = a_view(tmp_path, small, {"things": "https://127.0.0.1:9"})
    with serving_tls(honest, tls(certificate, *NEWEST)) as address:
        server = Server(LOOPBACK, int(address.rpartition(":")[2]))
        found: Handshake = shake_hands(view.client, view.targets[0].loaded, server, Offer(("TLS 1.0",)), None)
    assert found.agreement is Agreement.UNABLE
    assert "OpenSSL on this machine cannot offer it" in found.problem


def test_a_run_shows_the_handshakes(certificate: Any, small: Pack, trusting: dict[str, str], tmp_path: Path) -> None:
    with serving_tls(honest, tls(certificate, Version.TLSv1_2, Version.TLSv1_3)) as address:
        profile = write_candidate(tmp_path, small, {"things": address}, tls=trusting)
        names = [f"cross-functional.{name}" for name in (*TLS_SCENARIOS, "no-development-address")]
        chosen = [word for name in names for word in ("--scenario", name)]
        ended = kit("run", profile, "--pack-path", "pack", "--block", "cross-functional", *chosen, folder=tmp_path)
    assert ended.status == 1, ended.out + ended.err
    outcomes = {name.partition(".")[2]: one["outcome"] for name, one in ended.scenarios().items()}
    assert outcomes == {
        **dict.fromkeys(TLS_SCENARIOS, "passed"),
        "tls-older": "failed",
        "no-development-address": "inconclusive",
    }
    shown = ended.scenarios()["cross-functional.tls-older"]["exchanges"]
    assert [exchange["request"]["method"] for exchange in shown] == ["TLS"] * 3
    page = (tmp_path / "conformance-report" / "report.html").read_text(encoding="utf-8")
    assert "TLS 1.2 agreed" in page
    requirement = verdicts(json.dumps(ended.report))["govstack-cfr-security#req-1"]
    assert requirement == "not met"


@pytest.mark.parametrize(
    ("names", "dates"),
    [((LOOPBACK,), {"not_after": EXPIRED}), (("other.example",), {})],
    ids=["expired", "another host"],
)
def test_a_run_judges_the_certificate(
    names: tuple[str, ...], dates: dict[str, Any], authority: Any, small: Pack, trusting: dict[str, str], tmp_path: Path
) -> None:
    with serving_tls(honest, tls(authority.issue_cert(*names, **dates), *NEWEST)) as address:
        profile = write_candidate(tmp_path, small, {"things": address}, tls=trusting)
        one = ("--scenario", "cross-functional.tls-certificate")
        ended = kit("run", profile, "--pack-path", "pack", "--block", "cross-functional", *one, folder=tmp_path)
    assert ended.status == 1, ended.out + ended.err
    assert set(ended.scenarios("failed")) == {"cross-functional.tls-certificate"}


def test_development_is_never_met(small: Pack, tmp_path: Path) -> None:
    with serving(honest) as address:
        profile = write_candidate(tmp_path, small, {"things": address})
        tagged = ("--tag", "@requirement:govstack-cfr-security#req-1")
        ended = kit("run", profile, "--pack-path", "pack", "--block", "cross-functional", *tagged, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert {one["outcome"] for one in ended.scenarios().values()} == {"inconclusive"}
    assert verdicts(json.dumps(ended.report))["govstack-cfr-security#req-1"] == "not tested"


def verdicts(report: str) -> dict[str, str]:
    """The verdict on each requirement of a report."""
    blocks = json.loads(report)["building_blocks"]
    return {one["id"]: one["verdict"] for block in blocks for one in block["requirements"]}
