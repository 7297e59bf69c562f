"""Credentials that are not right: candidates that verify them, and candidates that leave out one thing each."""

from __future__ import annotations

import base64
import itertools
import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OctKey, RSAKey
from werkzeug.wrappers import Request, Response

from conformance.model import Outcome
from conformance.packs import Pack
from conformance.probe.cross_functional.forging import read_token
from conformance.probe.cross_functional.unchanged import differences
from conformance.reference import LOOPBACK, REFERENCE_KEY, ReferenceCandidate, serving
from tests.cross_functional.carrying_out import Result, a_view, outcome_in, written
from tests.cross_functional.tls_servers import Version, serving_tls, tls
from tests.kit import kit, write_profile
from tests.kit import pack as a_pack
from tests.scenes import read_pack
from tests.small_pack import DOCUMENT, write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

BEARER = "{type: http, scheme: bearer}"
KEY_SCHEME = "{type: apiKey, in: header, name: X-Key}"
QUERY_SCHEME = "{type: apiKey, in: query, name: key}"
BASIC_SCHEME = "{type: http, scheme: basic}"
CASES = ("none", "broken", "wrong", "expired", "foreign", "unsigned")

OWN_KEY = RSAKey.generate_key(2048)
NOW = int(time.time())


def guarded(scheme: str = BEARER) -> str:
    """The small pack's document, all of whose operations need credentials."""
    secured = DOCUMENT.replace("paths:\n", "security: [{door: []}]\npaths:\n", 1)
    return f"{secured}  securitySchemes:\n    door: {scheme}\n"


def a_token(key: Any = OWN_KEY, algorithm: str = "RS256", seconds: int = 3600, **header: str) -> str:
    claims = {"sub": "probe-of-the-kit", "scope": "things", "iat": NOW, "exp": NOW + seconds}
    return jwt.encode({"alg": algorithm, **header}, claims, key, algorithms=[algorithm])


RIGHT, EXPIRED = a_token(kid="1"), a_token(seconds=-3600)
VARIABLES = {"TOKEN": RIGHT, "EXPIRED": EXPIRED, "KEY": "the-right-key", "PASSWORD": "the-right-password"}


def bearer(request: Request) -> str | None:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if scheme == "Bearer" else None


def unverified(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    header, claims = (json.loads(base64.urlsafe_b64decode(part + "===")) for part in token.split(".")[:2])
    return header, claims


def verifies(request: Request) -> bool:
    token = bearer(request)
    try:
        return token is not None and jwt.decode(token, OWN_KEY, algorithms=["RS256"]).claims["exp"] > time.time()
    except (JoseError, ValueError):
        return False


def admits_everybody(_: Request) -> bool:
    return True


def admits_any_authorization(request: Request) -> bool:
    return "Authorization" in request.headers


def admits_a_missing_token(request: Request) -> bool:
    return verifies(request) or request.headers.get("Authorization") == "Bearer"


def admits_opaque_tokens(request: Request) -> bool:
    token = bearer(request)
    return verifies(request) or bool(token and "." not in token)


def forgets_expiry(request: Request) -> bool:
    try:
        jwt.decode(bearer(request) or "", OWN_KEY, algorithms=["RS256"])
    except (JoseError, ValueError):
        return False
    return True


def forgets_the_signature(request: Request) -> bool:
    try:
        return bool(unverified(bearer(request) or "")[1]["exp"] > time.time())
    except (ValueError, KeyError):
        return False


def believes_the_header(request: Request) -> bool:
    try:
        return verifies(request) or unverified(bearer(request) or "")[0]["alg"] == "none"
    except (ValueError, KeyError):
        return False


class Door:
    """A candidate that serves whom it admits; `refusing` is what it answers to the others."""

    def __init__(
        self,
        admits: Callable[[Request], bool],
        refusing: Callable[[Request], Response] = lambda _: Response("{}", 401, content_type="application/json"),
        serves: Callable[[Request], Response] = lambda request: Response("[]", 200, content_type="application/json"),
    ) -> None:
        self._admits, self._refusing, self._serves = admits, refusing, serves
        self.seen: list[Request] = []

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        request.get_data(cache=True)
        self.seen.append(request)
        answer = self._serves if self._admits(request) else self._refusing
        return answer(request)(environ, start_response)


TOKEN_PROFILE: dict[str, Any] = {
    "authentication": {"type": "bearer", "token": "${TOKEN}"},
    "cross_functional": {"expired-token": "${EXPIRED}"},
    "limits": {"seconds-to-settle": 0},
}


@pytest.fixture
def small(tmp_path: Path) -> Pack:
    return read_pack(write_pack(tmp_path / "pack", document=guarded()))


Look = Callable[..., Result]


@pytest.fixture
def looked_at(tmp_path: Path, small: Pack) -> Look:
    """Carries out one scenario for a candidate, by default with a profile that has a JSON Web Token."""

    def look(candidate: Any, name: str, *, pack: Pack = small, **changes: Any) -> Result:
        with serving(candidate) as address:
            view = a_view(tmp_path, pack, {"things": address}, variables=VARIABLES, **{**TOKEN_PROFILE, **changes})
            result = outcome_in(view, name)
            view.client.close()
        return result

    return look


ADMITTING: list[tuple[Callable[[Request], bool], set[str]]] = [
    (verifies, set()),
    (admits_everybody, set(CASES)),
    (admits_any_authorization, set(CASES) - {"none"}),
    (admits_a_missing_token, {"broken"}),
    (admits_opaque_tokens, {"wrong"}),
    (forgets_expiry, {"expired"}),
    (forgets_the_signature, {"broken", "foreign", "unsigned"}),
    (believes_the_header, {"unsigned"}),
]


@pytest.mark.parametrize(("admits", "admitted"), ADMITTING, ids=[case[0].__name__ for case in ADMITTING])
def test_each_kind_of_credentials_finds_its_defect(
    admits: Callable[[Request], bool], admitted: set[str], looked_at: Look
) -> None:
    results = {case: looked_at(Door(admits), f"credentials-refused.{case}") for case in CASES}
    assert {case: result.outcome for case, result in results.items()} == {
        case: Outcome.FAILED if case in admitted else Outcome.PASSED for case in CASES
    }
    for case in admitted:
        assert "bb-example createThing (status 200)" in results[case].reason
        assert results[case].expected == "status 401 or 403"


def test_requests_are_valid_but_for_the_credentials(looked_at: Look) -> None:
    door = Door(verifies)
    for case in CASES:
        looked_at(door, f"credentials-refused.{case}")
    assert {(request.method, request.path) for request in door.seen} == {("GET", "/things"), ("POST", "/things")}
    for request in door.seen:
        if request.method == "POST":
            assert request.get_json()["id"]
    tokens = [bearer(request) for request in door.seen if request.method == "GET" and bearer(request) != RIGHT]
    assert EXPIRED in tokens
    foreign, unsigned = tokens[-2:]
    assert foreign is not None
    assert unsigned is not None
    assert unverified(foreign)[0] == {"alg": "RS256", "kid": "1", "typ": "JWT"}
    assert unverified(unsigned)[0]["alg"] == "none"
    for token in (foreign, unsigned):
        assert unverified(token)[1]["sub"] == "probe-of-the-kit"
        assert unverified(token)[1]["exp"] > time.time()


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (OctKey.generate_key(256), "HS256"),
        (OctKey.generate_key(512), "HS512"),
        (OWN_KEY, "PS256"),
        (ECKey.generate_key("P-256"), "ES256"),
        (ECKey.generate_key("P-521"), "ES512"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_foreign_token_is_signed_as_the_own_one_is(key: Any, algorithm: str, small: Pack, tmp_path: Path) -> None:
    own = a_token(key, algorithm)
    door = Door(lambda request: bearer(request) == own)
    with serving(door) as address:
        variables = {**VARIABLES, "TOKEN": own}
        view = a_view(tmp_path, small, {"things": address}, variables=variables, **TOKEN_PROFILE)
        assert outcome_in(view, "credentials-refused.foreign").outcome is Outcome.PASSED
    token = bearer(door.seen[0])
    assert token is not None
    assert unverified(token)[0]["alg"] == algorithm
    with pytest.raises(JoseError):
        jwt.decode(token, key, algorithms=[algorithm])


def test_nothing_of_the_own_token_is_in_the_record(looked_at: Look) -> None:
    def echoing(request: Request) -> Response:
        body = {"headers": dict(request.headers), "token": bearer(request), "part": (bearer(request) or "").split(".")}
        return Response(json.dumps(body), 401, content_type="application/json")

    claims = RIGHT.split(".")[1]
    for case in CASES:
        result = looked_at(Door(lambda _: False, echoing), f"credentials-refused.{case}")
        assert result.exchanges
        text = repr(result.exchanges)
        assert RIGHT not in text
        assert claims not in text
        assert base64.urlsafe_b64encode(b'{"sub":"probe')[:12].decode() not in text


def statuses(refused: int, right: int = 200, **headers: str) -> Door:
    return Door(
        verifies, lambda _: Response("{}", refused, headers), lambda _: Response("{}", right, {"X-Right": "yes"})
    )


REFUSALS = [
    ("401", statuses(401), Outcome.PASSED),
    ("403", statuses(403), Outcome.PASSED),
    ("hidden by 404", statuses(404), Outcome.PASSED),
    ("malformed, 400", statuses(400), Outcome.PASSED),
    ("404 for all", statuses(404, 404), Outcome.INCONCLUSIVE),
    ("400 for all", statuses(400, 400), Outcome.INCONCLUSIVE),
    ("409 for all", statuses(409, 409), Outcome.INCONCLUSIVE),
    ("busy", statuses(429), Outcome.INCONCLUSIVE),
    ("away", statuses(503), Outcome.INCONCLUSIVE),
    ("200", statuses(200), Outcome.FAILED),
    ("204", statuses(204), Outcome.FAILED),
    ("500", statuses(500), Outcome.FAILED),
    ("500 for all", statuses(500, 500), Outcome.FAILED),
    ("a login page here", statuses(302, Location="/login?next=%2Fthings"), Outcome.PASSED),
    ("a login page elsewhere", statuses(303, Location="https://sso.example.org/realms/x"), Outcome.PASSED),
    ("a redirect elsewhere", statuses(302, Location="https://www.example.org/"), Outcome.INCONCLUSIVE),
]


@pytest.mark.parametrize(("door", "outcome"), [case[1:] for case in REFUSALS], ids=[case[0] for case in REFUSALS])
def test_what_counts_as_a_refusal(door: Door, outcome: Outcome, looked_at: Look) -> None:
    result = looked_at(door, "credentials-refused.none")
    assert result.outcome is outcome, result.reason
    if outcome is Outcome.INCONCLUSIVE:
        assert "bb-example listThings" in result.reason


def test_one_open_operation_among_many_is_named(looked_at: Look) -> None:
    door = Door(lambda request: verifies(request) or request.method == "POST")
    result = looked_at(door, "credentials-refused.none")
    assert result.outcome is Outcome.FAILED
    assert "1 of 2 requests are not refused: bb-example createThing (status 200)." in result.reason


def test_who_refuses_everybody_shows_nothing(looked_at: Look) -> None:
    for case in CASES:
        result = looked_at(Door(lambda _: False), f"credentials-refused.{case}")
        assert result.outcome is Outcome.INCONCLUSIVE
        assert "right credentials are refused as well" in result.reason


def has_key(request: Request) -> bool:
    return "the-right-key" in (request.headers.get("X-Key"), request.args.get("key"))


def has_password(request: Request) -> bool:
    return request.authorization is not None and request.authorization.password == "the-right-password"


API_KEY = {"type": "api-key", "in": "header", "name": "X-Key", "value": "${KEY}"}
QUERY_KEY = {**API_KEY, "in": "query", "name": "key"}
BASIC = {"type": "basic", "user": "probe", "password": "${PASSWORD}"}
NO_TOKEN = {"expired": Outcome.INCONCLUSIVE, "foreign": Outcome.SKIPPED, "unsigned": Outcome.SKIPPED}
OTHER_KINDS: list[tuple[str, str, dict[str, Any], Callable[[Request], bool], dict[str, Outcome]]] = [
    ("key", KEY_SCHEME, API_KEY, has_key, NO_TOKEN),
    ("key in the query", QUERY_SCHEME, QUERY_KEY, has_key, NO_TOKEN),
    ("password", BASIC_SCHEME, BASIC, has_password, {**NO_TOKEN, "expired": Outcome.SKIPPED}),
    ("opaque token", BEARER, {"type": "bearer", "token": "${KEY}"}, lambda r: bearer(r) == "the-right-key", {}),
    ("key where tokens are taken", BEARER, API_KEY, has_key, {"expired": Outcome.INCONCLUSIVE}),
]


@pytest.mark.parametrize(
    ("scheme", "authentication", "admits", "others"),
    [case[1:] for case in OTHER_KINDS],
    ids=[c[0] for c in OTHER_KINDS],
)
def test_other_kinds_of_credentials(
    scheme: str,
    authentication: dict[str, Any],
    admits: Callable[[Request], bool],
    others: dict[str, Outcome],
    tmp_path: Path,
    looked_at: Look,
) -> None:
    pack = read_pack(write_pack(tmp_path / "other", document=guarded(scheme)))
    changes: dict[str, Any] = {"pack": pack, "authentication": authentication, "cross_functional": {}}
    right = {case: looked_at(Door(admits), f"credentials-refused.{case}", **changes).outcome for case in CASES}
    assert right == {case: others.get(case, Outcome.PASSED) for case in CASES} | (
        {} if "expired" in others else {"expired": Outcome.INCONCLUSIVE}
    )
    anybody = {c: looked_at(Door(admits_everybody), f"credentials-refused.{c}", **changes).outcome for c in CASES}
    assert {case for case in CASES if anybody[case] is Outcome.FAILED} == {
        case for case in CASES if right[case] is Outcome.PASSED
    }


def test_an_expired_key_is_sent_where_keys_are(tmp_path: Path, looked_at: Look) -> None:
    pack = read_pack(write_pack(tmp_path / "other", document=guarded(KEY_SCHEME)))
    door = Door(has_key)
    result = looked_at(door, "credentials-refused.expired", pack=pack, authentication=API_KEY)
    assert result.outcome is Outcome.PASSED
    assert door.seen[0].headers["X-Key"] == EXPIRED


def test_a_profile_without_credentials_cannot_tell(looked_at: Look) -> None:
    for name in (*(f"credentials-refused.{case}" for case in CASES), "refused-changes-nothing"):
        result = looked_at(Door(admits_everybody), name, authentication={"type": "none"})
        assert result.outcome is Outcome.INCONCLUSIVE
        assert "type: none" in result.reason
        assert result.exchanges == []


def test_no_operation_needs_credentials(tmp_path: Path, looked_at: Look) -> None:
    pack = read_pack(write_pack(tmp_path / "open"))
    for name in (*(f"credentials-refused.{case}" for case in CASES), "refused-changes-nothing"):
        result = looked_at(Door(admits_everybody), name, pack=pack)
        assert result.outcome is Outcome.SKIPPED
        assert result.exchanges == []


def test_no_credential_of_the_profile_is_left_on_the_request(looked_at: Look) -> None:
    door = Door(lambda _: False)
    headers = {"X-Extra": "${KEY}", "Cookie": "session=open", "Authorization": "Basic written", "X-Kept": "yes"}
    looked_at(door, "credentials-refused.none", headers=headers)
    assert len(door.seen) > 2
    for request in door.seen[:2]:  # afterwards right credentials are tried
        assert "X-Kept" in request.headers
        assert not {"X-Extra", "Cookie", "Authorization"} & set(request.headers.keys())


def test_an_address_that_is_a_credential_cannot_be_told(small: Pack, tmp_path: Path) -> None:
    with serving(Door(admits_everybody)) as address:
        base = {"things": f"{address}/${{KEY}}"}
        view = a_view(tmp_path, small, base, variables=VARIABLES, **TOKEN_PROFILE)
        for name in ("credentials-refused.none", "refused-changes-nothing"):
            result = outcome_in(view, name)
            assert result.outcome is Outcome.INCONCLUSIVE


def test_a_candidate_that_is_not_there_cannot_be_told(small: Pack, tmp_path: Path) -> None:
    view = a_view(tmp_path, small, {"things": "http://127.0.0.1:9"}, variables=VARIABLES, **TOKEN_PROFILE)
    result = outcome_in(view, "credentials-refused.none")
    assert result.outcome is Outcome.INCONCLUSIVE
    assert len(result.exchanges) == 1


def test_a_token_that_is_issued_is_forged_as_well(small: Pack, tmp_path: Path) -> None:
    door = Door(verifies)

    def issuing(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["PATH_INFO"] == "/token":
            return Response(json.dumps({"access_token": RIGHT, "expires_in": 300}))(environ, start_response)
        return door(environ, start_response)

    with serving(issuing) as address:
        grant = {
            "type": "oauth2-client-credentials",
            "token-address": f"{address}/token",
            "client-id": "probe",
            "client-secret": "${PASSWORD}",
        }
        view = a_view(
            tmp_path, small, {"things": address}, variables=VARIABLES, **{**TOKEN_PROFILE, "authentication": grant}
        )
        for case in CASES:
            assert outcome_in(view, f"credentials-refused.{case}").outcome is Outcome.PASSED
    for token in map(bearer, door.seen[-4:]):
        assert unverified(token or "")[1]["sub"] == "probe-of-the-kit"


def test_a_client_certificate_is_left_out(small: Pack, tmp_path: Path) -> None:
    """A server that knows its clients by their certificates ends the connection of one that has none."""
    trustme = pytest.importorskip("trustme", reason="trustme is not installed (extra: test)")
    authority = trustme.CA()
    client = authority.issue_cert("probe@example.org", common_name="probe")
    client.cert_chain_pems[0].write_to_path(str(tmp_path / "client.pem"))
    client.private_key_pem.write_to_path(str(tmp_path / "client-key.pem"))
    authority.cert_pem.write_to_path(str(tmp_path / "authorities.pem"))
    changes = {
        "authentication": {"type": "client-certificate", "certificate": "client.pem", "private-key": "client-key.pem"},
        "tls": {"trust": "authorities.pem"},
    }
    for clients, first in ((authority, Outcome.PASSED), (None, Outcome.FAILED)):
        context = tls(authority.issue_cert(LOOPBACK), Version.TLSv1_3, Version.TLSv1_3, clients)
        with serving_tls(Door(admits_everybody), context) as address:
            view = a_view(tmp_path, small, {"things": address}, **changes)
            found = [outcome_in(view, f"credentials-refused.{case}").outcome for case in CASES]
        assert found == [first, *[Outcome.SKIPPED] * 5]


class Keeper:
    """Keeps things: `leaks` is what it does to them before it refuses; `shown` how it lists them."""

    def __init__(
        self,
        leaks: Callable[[list[str]], None] = lambda _: None,
        shown: Callable[[list[str]], Any] = lambda things: things,
    ) -> None:
        self.things = ["T-1", "T-2", "T-3"]
        self._leaks, self._shown = leaks, shown

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        if not verifies(request):
            self._leaks(self.things)
            response = Response("{}", 401)
        elif request.method == "POST":
            response = Response("{}", 201)
        else:
            response = Response(json.dumps(self._shown(self.things)), content_type="application/json")
        return response(environ, start_response)


CLOCK = itertools.count()


def adds(things: list[str]) -> None:
    things.append(f"T-{len(things)}")


def removes_one(things: list[str]) -> None:
    if "T-1" in things:
        things.remove("T-1")


KEEPERS = [
    ("keeps", Keeper(), Outcome.PASSED),
    ("shows the time", Keeper(shown=lambda things: {"at": next(CLOCK), "things": things}), Outcome.PASSED),
    ("adds", Keeper(adds), Outcome.FAILED),
    ("adds, shows the time", Keeper(adds, lambda t: {"at": next(CLOCK), "things": t}), Outcome.FAILED),
    ("removes once", Keeper(removes_one), Outcome.INCONCLUSIVE),
    ("tells the second", Keeper(shown=lambda things: {"at": int(time.time()), "things": things}), Outcome.PASSED),
    ("tells a tenth of it", Keeper(shown=lambda things: {"at": int(time.time() * 10), "a": things}), Outcome.PASSED),
    ("adds, tells the second", Keeper(adds, lambda t: {"at": int(time.time()), "things": t}), Outcome.FAILED),
    ("never the same", Keeper(shown=lambda _: next(CLOCK)), Outcome.INCONCLUSIVE),
]


@pytest.mark.parametrize(("keeper", "outcome"), [case[1:] for case in KEEPERS], ids=[case[0] for case in KEEPERS])
def test_what_is_refused_changes_nothing(keeper: Keeper, outcome: Outcome, looked_at: Look) -> None:
    result = looked_at(keeper, "refused-changes-nothing")
    assert result.outcome is outcome, result.reason
    if outcome is Outcome.FAILED:
        assert "bb-example listThings" in result.reason
        assert "1 were compared" in result.reason


def test_what_comes_late_by_itself_is_no_failure(looked_at: Look) -> None:
    """A list that grows by itself, once, between two readings: nothing was sent that could be the reason."""
    readings = itertools.count()
    keeper = Keeper(shown=lambda things: [*things, "late"] if next(readings) >= 2 else things)
    assert looked_at(keeper, "refused-changes-nothing").outcome is Outcome.INCONCLUSIVE


@pytest.mark.parametrize("name", ["listAuditEntries", "getAccessLogs", "listEvents"])
def test_records_of_refusals_may_grow(name: str, tmp_path: Path, looked_at: Look) -> None:
    document = guarded().replace("listThings", name)
    manifest = (tmp_path / "pack" / "specs" / "bb-example" / "1.0" / "manifest.yaml").read_text(encoding="utf-8")
    features = {"things.feature": "Feature: None\n"}
    folder = write_pack(
        tmp_path / name, document=document, manifest=manifest.replace("listThings", name), features=features
    )
    result = looked_at(Keeper(adds), "refused-changes-nothing", pack=read_pack(folder))
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "Nothing can be compared" in result.reason


@pytest.mark.parametrize(
    ("one", "other", "places"),
    [
        (1, 1, set()),
        (1, 2, {()}),
        ({"a": 1, "b": 2}, {"a": 1, "b": 3}, {("b",)}),
        ({"a": 1}, {"a": 1, "b": None}, set()),
        ({"a": [1, {"x": 1}]}, {"a": [1, {"x": 2}]}, {("a", 1, "x")}),
        ({"a": [1]}, {"a": [1, 2]}, {("a",)}),
        ([], {}, {()}),
        (1, True, set()),
    ],
)
def test_differences(one: Any, other: Any, places: set[tuple[str | int, ...]]) -> None:
    assert differences(one, other) == places


@pytest.mark.parametrize(
    ("value", "before"),
    [
        (RIGHT, ""),
        (f"Bearer {RIGHT}", "Bearer "),
        ("the-right-key", None),
        ("a.b.c", None),
        ("1234.5678.9012", None),
        ("", None),
        (".".join(["e30"] * 3), None),
    ],
)
def test_a_token_is_known_by_its_form(value: str, before: str | None) -> None:
    found = read_token(value)
    assert (found and found.before) == before
    if found:
        assert found.claims["sub"] == "probe-of-the-kit"


TAGGED = ("--block", "cross-functional", "--tag", "@requirement:govstack-cfr-security#req-3")


def test_a_run_with_workers_says_so(small: Pack, tmp_path: Path) -> None:
    with serving(Door(forgets_expiry, serves=lambda _: Response("[]", content_type="application/json"))) as address:
        profile = written(tmp_path, small, {"things": address}, **TOKEN_PROFILE)
        ended = kit(
            "run", profile, "--pack-path", "pack", *TAGGED, "--workers", "2", folder=tmp_path, variables=VARIABLES
        )
    assert ended.status == 1, ended.out + ended.err
    assert set(ended.scenarios("failed")) == {"cross-functional.credentials-refused.expired"}
    assert len(ended.scenarios("passed")) == 6
    folder = tmp_path / "conformance-report"
    assert RIGHT.split(".")[1] not in (folder / "report.json").read_text(encoding="utf-8")
    lines = map(json.loads, (folder / "results.ndjson").read_text(encoding="utf-8").splitlines())
    results = [line["id"] for line in lines if line.get("type") == "scenario-result" or "outcome" in line]
    assert results[-1] == "cross-functional.refused-changes-nothing"  # alone, when all the others have ended


@pytest.mark.parametrize("name", ["bb-payments", "bb-digital-registries"])
def test_reference_candidates_give_no_alarm(name: str, tmp_path: Path) -> None:
    assert REFERENCE_KEY
    with serving(ReferenceCandidate(a_pack(name))) as address:
        ended = kit("run", write_profile(tmp_path, {name: address}), *TAGGED, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert ended.scenarios("failed") == {}
    assert "cross-functional.refused-changes-nothing" in ended.scenarios("passed")
