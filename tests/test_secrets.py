"""Credentials go where they belong and nowhere else: what the kit writes and prints holds none of them."""

from __future__ import annotations

import base64
import binascii
import datetime
import html
import json
import re
import ssl
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus, unquote_plus

import pytest
import yaml
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

from conformance.reference import LOOPBACK, serving
from tests.candidates.defects import defective
from tests.candidates.echo import Echo
from tests.kit import SCENARIOS, Finished, kit, write_profile

trustme = pytest.importorskip("trustme", reason="trustme is not installed (extra: test)")

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

BLOCK = "bb-payments"
SECRET = "k7Qx9/zR+4=\"Lm&p<T'v>%2F;w\\J8 nBd5sYc"
SHORT_SECRET = "hJ4%z"
HEADER_SECRET = "Wq3vXz81-Hn+/=uT"
FILES = ("report.json", "report.html", "junit.xml", "results.ndjson")
WINDOW = 6
"""A run of so many characters of a secret is part of it: it does not stand anywhere by chance."""

STATUS_CHECKS = ("--operation", "VoucherStatusCheckGET", *SCENARIOS)
NONE, WRONG = (f"{BLOCK}.voucher-status-credentials.{name}" for name in ("none", "wrong"))


def profile(folder: Path, address: str, authentication: Mapping[str, Any], **changes: Any) -> Path:
    """The reference candidate's profile with other authentication."""
    path = write_profile(folder, {BLOCK: address}, authentication=dict(authentication), **changes)
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    for block in content["building-blocks"]:
        del block["authentication"]
    path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    return path


def authorization(request: Request) -> str:
    return request.headers.get("Authorization", "")


def basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


KINDS: Mapping[str, tuple[dict[str, Any], Any, str]] = {
    "api-key in a header": (
        {"type": "api-key", "in": "header", "name": "X-API-Key", "value": "${PROBE_SECRET}"},
        lambda request, secret: request.headers.get("X-API-Key") == secret,
        "X-Api-Key: not-the-right-key",
    ),
    "api-key in the query": (
        {"type": "api-key", "in": "query", "name": "appid", "value": "${PROBE_SECRET}"},
        lambda request, secret: request.args.get("appid") == secret,
        "appid=not-the-right-key",
    ),
    "bearer": (
        {"type": "bearer", "token": "${PROBE_SECRET}"},
        lambda request, secret: authorization(request) == f"Bearer {secret}",
        "Authorization: Bearer not-a-token-that-was-issued",
    ),
    "basic": (
        {"type": "basic", "user": "probe", "password": "${PROBE_SECRET}"},
        lambda request, secret: authorization(request) == basic("probe", secret),
        f"Authorization: {basic('nobody', 'not-the-right-password')}",
    ),
}
"""For each kind of authentication: what the profile says, what the right credentials are, and what the wrong ones."""


@pytest.mark.parametrize("secret", [SECRET, SHORT_SECRET], ids=["long", "short"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_secret_is_given_away(kind: str, secret: str, tmp_path: Path) -> None:
    authentication, is_right, wrong = KINDS[kind]
    candidate = Echo([secret, HEADER_SECRET], lambda request: is_right(request, secret))
    with serving(candidate) as address:
        ended = kit(
            "run",
            profile(tmp_path, address, authentication, headers={"X-Tenant": "v1 ${TENANT_SECRET}"}),
            *STATUS_CHECKS,
            folder=tmp_path,
            variables={"PROBE_SECRET": secret, "TENANT_SECRET": HEADER_SECRET},
        )
    assert ended.status == 1, ended.out + ended.err
    assert ended.scenarios("error") == {}
    check_credentials(candidate, ended, wrong)
    check_discreet(ended, [secret, HEADER_SECRET])
    assert "[redacted]" in (tmp_path / "conformance-report" / "report.json").read_text(encoding="utf-8")


def check_credentials(candidate: Echo, ended: Finished, wrong: str) -> None:
    """Right credentials are sent, but for one request each without any and with wrong ones."""
    plain = [shown for shown in candidate.shown if "/vouchers/voucherstatuscheck/" in shown.path]
    with_none = [shown for shown in plain if not has_credentials(shown.everything)]
    with_wrong = [shown for shown in plain if wrong in shown.everything]
    assert len(with_none) == 1
    assert len(with_wrong) == 1
    assert "X-Tenant" not in with_none[0].headers
    assert "X-Tenant" not in with_wrong[0].headers
    assert all("X-Tenant" in shown.headers for shown in plain if shown not in (*with_none, *with_wrong))
    assert all("Cookie" not in shown.headers for shown in candidate.shown), "a session cookie is a credential too"
    assert {NONE, WRONG} <= set(ended.scenarios("passed"))


def has_credentials(everything: str) -> bool:
    return any(word in everything for word in ("Authorization:", "X-Api-Key:", "appid="))


@pytest.mark.parametrize("largest", [200, 5_000_000], ids=["short answers", "long answers"])
def test_a_secret_is_not_given_away_where_it_is_cut_off(largest: int, tmp_path: Path) -> None:
    """What the kit quotes it cuts off, and a secret may stand at the cut, wherever that is."""

    def respond(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        turns.append(str(environ["REQUEST_METHOD"]))
        text = "x" * (len(turns) * 5 % 330) + secret
        if turns[-1] != "GET":
            response = Response(f'{{"voucher_serial_number": "{text}"}}', content_type="application/json")
        elif turns.count("GET") % 3 == 0:
            response = Response(f'{{"voucher_status": "{text}"}}', content_type=f"text/{text}")
        elif turns.count("GET") % 3 == 1:
            response = Response(f'{{"voucher_status": "{text}"}}', content_type="application/json")
        else:
            response = Response(f'{{"voucher_status": "{text}"}}', 418, content_type="application/json")
        return response(environ, start_response)

    turns: list[str] = []
    secret = "Zq5xT1vKp8LwYb3nHs7RdMf2GcJ9eUaVo4iXk6C"
    with serving(respond) as address:
        limits = {"largest-answer": largest}
        ended = kit(
            "run",
            profile(tmp_path, address, {"type": "bearer", "token": "${PROBE_SECRET}"}, limits=limits),
            *("--operation", "VoucherStatusCheckGET", "--operation", "VoucherActivationPATCH"),
            folder=tmp_path,
            variables={"PROBE_SECRET": secret},
        )
    assert ended.status == 1, ended.out + ended.err
    assert ended.scenarios("error") == {}
    check_discreet(ended, [secret])


def test_a_secret_in_an_address_is_not_given_away(tmp_path: Path) -> None:
    def respond(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        paths.append(str(environ["PATH_INFO"]))
        response = Response(f'{{"voucher_status": "{paths[-1]}"}}', content_type="application/json")
        return response(environ, start_response)

    paths: list[str] = []
    secret = "tenant-key-0f8a72"
    with serving(respond) as address:
        ended = kit(
            "run",
            profile(tmp_path, address + "/${PROBE_SECRET}/api", {"type": "none"}),
            *("--scenario", f"{BLOCK}.voucher-status-accepted"),
            folder=tmp_path,
            variables={"PROBE_SECRET": secret},
        )
    assert ended.status in (0, 1), ended.out + ended.err
    assert all(path.startswith(f"/{secret}/api/") for path in paths)
    check_discreet(ended, [secret])


@pytest.mark.parametrize("status", [401, 503, 404])
def test_preflight_gives_nothing_away(status: int, tmp_path: Path) -> None:
    def respond(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        return Response(f"{request.full_path} {SECRET}", status)(environ, start_response)

    authentication = {"type": "api-key", "in": "query", "name": "appid", "value": "${PROBE_SECRET}"}
    with serving(respond) as address:
        written = profile(tmp_path, address + "/${PROBE_SECRET}", authentication)
        ended = kit("run", written, *SCENARIOS, folder=tmp_path, variables={"PROBE_SECRET": "key-Uw72hb10"})
    assert ended.status == 3, ended.out + ended.err
    assert_absent(ended.out + ended.err, "key-Uw72hb10")


def check_discreet(ended: Finished, secrets: list[str]) -> None:
    """Nothing that was written or printed holds a secret or a part of it, however it is decoded."""
    texts = {name: (ended.folder / "conformance-report" / name).read_text(encoding="utf-8") for name in FILES}
    for text in (*texts.values(), ended.out, ended.err):
        for secret in secrets:
            assert_absent(text, secret)


def assert_absent(text: str, secret: str) -> None:
    window = min(WINDOW, len(secret))
    parts = {secret[at : at + window].lower() for at in range(len(secret) - window + 1)}
    for decoded in map(str.lower, decodings(text)):
        found = [part for part in parts if part in decoded]
        assert not found, [decoded[max(0, decoded.find(part) - 80) : decoded.find(part) + 80] for part in found[:3]]


def decodings(text: str) -> Iterator[str]:
    """A text as it is, and as one would read it who knows how texts are escaped."""
    yield text
    without = re.sub(r"\\+u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
    without = re.sub(r"\\+(.)", r"\1", without)
    yield without
    yield unquote_plus(text)
    yield unquote_plus(without)
    yield html.unescape(text)
    yield html.unescape(html.unescape(without))
    yield "\n".join(base64_texts(text))


def base64_texts(text: str) -> Iterator[str]:
    for run in set(re.findall(r"[A-Za-z0-9+/_-]{8,}", text)):
        written = run.replace("-", "+").replace("_", "/")
        for offset in range(4):
            whole = written[offset : offset + (len(written) - offset) // 4 * 4]
            try:
                yield base64.b64decode(whole).decode("latin-1")
            except binascii.Error:
                continue


class Issuer:
    """An authorization server and a candidate in one: it issues tokens for proofs that it verifies (RFC 6749)."""

    def __init__(self, verify: Any, *, issues: int = 100, expires_in: int = 3600) -> None:
        self._verify = verify
        self._issues = issues
        self._expires_in = expires_in
        self.address = ""
        self.proofs: list[dict[str, str]] = []
        self.tokens: list[str] = []
        self.used: list[str] = []

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        response = self._issue(request) if request.path == "/token" else self._serve(request)
        return response(environ, start_response)

    def _issue(self, request: Request) -> Response:
        form = dict(request.form)
        self.proofs.append({**form, "Authorization": authorization(request)})
        problem = self._verify(self, form, authorization(request))
        if problem or len(self.tokens) >= self._issues:
            return Response(f'{{"error": "invalid_client", "why": "{problem}"}}', 401, content_type="application/json")
        self.tokens.append(f"tok-{len(self.tokens)}-Jx0Pq84ZkWm2+/=Ua7")
        issued = f'{{"access_token": "{self.tokens[-1]}", "token_type": "Bearer", "expires_in": {self._expires_in}}}'
        return Response(issued, content_type="application/json", headers={"X-Token": self.tokens[-1]})

    def _serve(self, request: Request) -> Response:
        sent = authorization(request).removeprefix("Bearer ")
        self.used.append(sent)
        seen = f"{sent} {self.tokens} {self.proofs}"
        status = 200 if sent in self.tokens else 401
        voucher = {"voucher_serial_number": "1000000000000017", "voucher_number": "4829157301648259"}
        return Response(json.dumps({**voucher, "voucher_status": seen}), status, content_type="application/json")


def verify_secret(issuer: Issuer, form: Mapping[str, str], sent: str) -> str:
    if form.get("grant_type") != "client_credentials" or form.get("scope") != "vouchers":
        return "wrong grant"
    return "" if sent == basic("probe-client", quote_plus(SECRET)) else "wrong secret"


def oauth(address: str, **proof: str) -> dict[str, Any]:
    return {
        "type": "oauth2-client-credentials",
        "token-address": f"{address}/token",
        "client-id": "probe-client",
        "scope": "vouchers",
        **proof,
    }


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_token_is_fetched_once_by_secret_and_never_reported(workers: str, tmp_path: Path) -> None:
    issuer = Issuer(verify_secret)
    with serving(issuer) as address:
        written = profile(tmp_path, address, oauth(address, **{"client-secret": "${PROBE_SECRET}"}))
        ended = kit(
            "run",
            written,
            *STATUS_CHECKS,
            *("--workers", workers),
            folder=tmp_path,
            variables={"PROBE_SECRET": SECRET},
        )
    assert ended.status == 1, ended.out + ended.err
    assert len(issuer.tokens) == 1, "preflight, run and workers use the same token"
    assert issuer.used.count("not-a-token-that-was-issued") == 1
    assert issuer.used.count("") == 1
    assert set(issuer.used) == {"", "not-a-token-that-was-issued", issuer.tokens[0]}
    assert ended.err == ""
    check_discreet(ended, [SECRET, issuer.tokens[0]])
    numbers = [exchange["number"] for exchange in ended.report["run"]["preflight"]]
    assert numbers == list(range(1, len(numbers) + 1))


KEYS: Mapping[str, tuple[Any, Any, str]] = {
    "RSA": (lambda: rsa.generate_private_key(public_exponent=65537, key_size=2048), RSAKey, "RS256"),
    "P-256": (lambda: ec.generate_private_key(ec.SECP256R1()), ECKey, "ES256"),
    "P-384": (lambda: ec.generate_private_key(ec.SECP384R1()), ECKey, "ES384"),
}


def pem(key: Any) -> bytes:
    written: bytes = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return written


@pytest.mark.parametrize("kind", KEYS)
def test_a_token_is_fetched_by_private_key(kind: str, tmp_path: Path) -> None:
    make, reader, algorithm = KEYS[kind]
    private = pem(make())
    (tmp_path / "key.pem").write_bytes(private)
    key: Any = reader.import_key(private)

    def verify(issuer: Issuer, form: Mapping[str, str], sent: str) -> str:
        if form.get("client_assertion_type") != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" or sent:
            return "no assertion"
        assertion = jwt.decode(form["client_assertion"], key, algorithms=[algorithm])
        claims = jwt.JWTClaimsRegistry(
            iss={"essential": True, "value": "probe-client"},
            sub={"essential": True, "value": "probe-client"},
            aud={"essential": True, "value": f"{issuer.address}/token"},
            exp={"essential": True},
            jti={"essential": True},
        )
        claims.validate(assertion.claims)
        return ""

    issuer = Issuer(verify)
    with serving(issuer) as address:
        issuer.address = address
        written = profile(tmp_path, address, oauth(address, **{"private-key": "key.pem"}))
        ended = kit("run", written, "--scenario", NONE, "--scenario", WRONG, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert len(issuer.tokens) == 1
    assert set(ended.scenarios("passed")) <= {NONE, WRONG}
    assert ended.err == ""
    check_discreet(ended, [issuer.tokens[0], issuer.proofs[0]["client_assertion"]])


def test_a_token_that_is_no_longer_issued_leaves_scenarios_untried(tmp_path: Path) -> None:
    issuer = Issuer(verify_secret, issues=3, expires_in=0)
    with serving(issuer) as address:
        written = profile(tmp_path, address, oauth(address, **{"client-secret": "${PROBE_SECRET}"}))
        ended = kit("run", written, *STATUS_CHECKS, folder=tmp_path, variables={"PROBE_SECRET": SECRET})
    assert ended.status in (0, 1), ended.out + ended.err
    assert ended.scenarios("error") == {}
    for scenario in ended.scenarios().values():
        numbers = [exchange["number"] for exchange in scenario["exchanges"]]
        assert numbers == list(range(1, len(numbers) + 1)), "a fetched token is an exchange of its own"
    reasons = [scenario["reason"] for scenario in ended.scenarios("inconclusive").values()]
    assert any(f"{address}/token issued no access token (status 401)" in reason for reason in reasons)
    check_discreet(ended, [SECRET, *issuer.tokens])


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (b"no key at all", "is no readable PEM private key"),
        (pem(ed25519.Ed25519PrivateKey.generate()), "RSA, P-256, P-384 and P-521 can sign here"),
        (None, "is no readable PEM private key"),
    ],
    ids=["no PEM", "another kind", "missing"],
)
def test_a_private_key_that_cannot_sign_is_named(key: bytes | None, words: str, tmp_path: Path) -> None:
    if key is not None:
        (tmp_path / "key.pem").write_bytes(key)
    issuer = Issuer(verify_secret)
    with serving(issuer) as address:
        written = profile(tmp_path, address, oauth(address, **{"private-key": "key.pem"}))
        ended = kit("run", written, *SCENARIOS, folder=tmp_path)
    assert ended.status == 3
    assert ended.err.count("\n") == 1
    assert "key.pem" in ended.err
    assert words in ended.err


@pytest.mark.parametrize(
    "issued",
    ["no JSON", "[]", '{"access_token": null}', '{"access_token": ""}', '{"expires_in": 3}', "[" * 100_000],
    ids=["no JSON", "a list", "null", "empty", "no token", "deep"],
)
def test_a_token_endpoint_that_issues_none_is_named(issued: str, tmp_path: Path) -> None:
    def respond(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        return Response(issued, content_type="application/json")(environ, start_response)

    with serving(respond) as address:
        written = profile(tmp_path, address, oauth(address, **{"client-secret": "${PROBE_SECRET}"}))
        ended = kit("run", written, *SCENARIOS, folder=tmp_path, variables={"PROBE_SECRET": SECRET})
    assert ended.status == 3, ended.out + ended.err
    assert f"{address}/token issued no access token (status 200); check `authentication`" in ended.err
    assert ended.err.count("\n") == 1


@contextmanager
def serving_tls(application: WSGIApplication, context: ssl.SSLContext) -> Iterator[str]:
    server = make_server(LOOPBACK, 0, application, threaded=True, ssl_context=context)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"https://{LOOPBACK}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def server_context(certificate: Any, clients: Any = None) -> ssl.SSLContext:
    """TLS with a certificate; where `clients` is given, only for clients that have one of that authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    if clients is not None:
        clients.configure_trust(context)
        context.verify_mode = ssl.CERT_REQUIRED
    return context


@pytest.fixture(scope="module")
def authority() -> Any:
    return trustme.CA()


@pytest.fixture
def trusting(authority: Any, tmp_path: Path) -> dict[str, str]:
    authority.cert_pem.write_to_path(str(tmp_path / "authorities.pem"))
    return {"trust": "authorities.pem"}


def test_a_client_certificate_opens_the_door(authority: Any, trusting: dict[str, str], tmp_path: Path) -> None:
    client = authority.issue_cert("probe@example.org", common_name="probe")
    client.cert_chain_pems[0].write_to_path(str(tmp_path / "client.pem"))
    client.private_key_pem.write_to_path(str(tmp_path / "client-key.pem"))
    authentication = {"type": "client-certificate", "certificate": "client.pem", "private-key": "client-key.pem"}
    context = server_context(authority.issue_cert(LOOPBACK), authority)
    with serving_tls(defective("ignores_credentials"), context) as address:
        ended = kit("run", profile(tmp_path, address, authentication, tls=trusting), *STATUS_CHECKS, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    outcomes = {name: scenario["outcome"] for name, scenario in ended.scenarios().items()}
    assert {name for name, outcome in outcomes.items() if outcome != "passed"} == {NONE, WRONG}
    assert outcomes[WRONG] == "inconclusive"
    assert "Wrong credentials cannot be made" in ended.scenarios()[WRONG]["reason"]
    assert outcomes[NONE] == "inconclusive"
    assert "o connection is made without a client certificate" in ended.scenarios()[NONE]["reason"]


def test_a_missing_client_certificate_is_named(authority: Any, trusting: dict[str, str], tmp_path: Path) -> None:
    context = server_context(authority.issue_cert(LOOPBACK), authority)
    with serving_tls(defective("ignores_credentials"), context) as address:
        ended = kit("run", profile(tmp_path, address, {"type": "none"}, tls=trusting), *SCENARIOS, folder=tmp_path)
    assert ended.status == 3
    assert ended.err.count("\n") == 1
    assert "certificate" in ended.err
    assert "`authentication`" in ended.err


EXPIRED = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
UNTRUSTED = "it must be current, name this host and come from an authority that is trusted (`tls: trust`)"


@pytest.mark.parametrize(
    ("names", "until", "trusted", "words"),
    [
        ((LOOPBACK,), EXPIRED, True, "the TLS certificate is refused: certificate has expired"),
        (("other.example",), None, True, f"certificate is not valid for '{LOOPBACK}'"),
        ((LOOPBACK,), None, False, "the TLS certificate is refused: "),
    ],
    ids=["expired", "another host", "authority not trusted"],
)
def test_a_server_certificate_that_is_not_good_ends_in_one_sentence(
    names: tuple[str, ...],
    until: datetime.datetime | None,
    trusted: bool,
    words: str,
    authority: Any,
    trusting: dict[str, str],
    tmp_path: Path,
) -> None:
    context = server_context(authority.issue_cert(*names, not_after=until))
    with serving_tls(defective("ignores_credentials"), context) as address:
        written = profile(tmp_path, address, {"type": "none"}, tls=trusting if trusted else {})
        ended = kit("run", written, *SCENARIOS, folder=tmp_path)
    assert ended.status == 3
    assert ended.err.count("\n") == 1
    assert f"GET {address}/" in ended.err
    assert words in ended.err
    assert UNTRUSTED in ended.err


def test_plain_http_at_a_tls_port_is_named(authority: Any, tmp_path: Path) -> None:
    with serving_tls(defective("ignores_credentials"), server_context(authority.issue_cert(LOOPBACK))) as address:
        written = profile(tmp_path, address.replace("https:", "http:"), {"type": "none"})
        ended = kit("run", written, *SCENARIOS, folder=tmp_path)
    assert ended.status == 3
    assert "should the address begin with https rather than http?" in ended.err
