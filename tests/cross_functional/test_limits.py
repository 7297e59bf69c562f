"""Limits to the rate of requests, and malformed requests: candidates that have the one and refuse the other, or not."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from werkzeug.wrappers import Request, Response

from conformance.model import Outcome
from conformance.packs import Pack
from conformance.reference import ReferenceCandidate, serving
from tests.cross_functional.carrying_out import Result, a_view, outcome_in
from tests.kit import always, check_refused, kit, kit_here, pack, write_profile
from tests.scenes import read_pack, write_candidate
from tests.small_pack import DOCUMENT, write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

REQUESTS = 40
BURST = {"burst": {"operation": "bb-example.listThings", "requests": REQUESTS}}


class Gate:
    """Lets a number of requests through, and answers the others in another way."""

    def __init__(self, beyond: Callable[[], Response], *, lets: int = 20, **headers: str) -> None:
        self._beyond, self._headers = beyond, headers
        self._free = threading.Semaphore(lets)
        self.asked = itertools.count()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        next(self.asked)
        named = {name.replace("_", "-"): value for name, value in self._headers.items()}
        through = self._free.acquire(blocking=False)
        answer = Response("[]", 200, named, content_type="application/json") if through else self._beyond()
        return answer(environ, start_response)


def status(code: int, **headers: str) -> Callable[[], Response]:
    return lambda: Response("", code, {name.replace("_", "-"): value for name, value in headers.items()})


@pytest.fixture
def small(tmp_path: Path) -> Pack:
    return read_pack(write_pack(tmp_path / "pack"))


Look = Callable[..., Result]


@pytest.fixture
def looked_at(tmp_path: Path, small: Pack) -> Look:
    """Carries out one scenario for a candidate, by default with a profile that permits a burst."""

    def look(candidate: Any, name: str, **changes: Any) -> Result:
        with serving(candidate) as address:
            used = changes.pop("pack", small)
            view = a_view(tmp_path, used, {"things": address}, **{"cross_functional": BURST, **changes})
            result = outcome_in(view, name)
            view.client.close()
        return result

    return look


GATES = [
    ("429 with Retry-After", Gate(status(429, Retry_After="1")), Outcome.PASSED),
    ("429 with limits", Gate(status(429, RateLimit='"default";r=0;t=1')), Outcome.PASSED),
    ("RateLimit", Gate(status(200), RateLimit='"default";r=50;t=30'), Outcome.PASSED),
    ("RateLimit-Policy", Gate(status(200), RateLimit_Policy='"default";q=100;w=60'), Outcome.PASSED),
    ("RateLimit-Limit", Gate(status(200), RateLimit_Limit="100"), Outcome.PASSED),
    ("X-RateLimit-Remaining", Gate(status(200), X_RateLimit_Remaining="12"), Outcome.PASSED),
    ("X-Rate-Limit-Reset", Gate(status(200), X_Rate_Limit_Reset="12"), Outcome.PASSED),
    ("no limit", Gate(status(200)), Outcome.FAILED),
    ("no limit, and 500", Gate(status(500)), Outcome.FAILED),
    ("Retry-After alone", Gate(status(200), Retry_After="3"), Outcome.FAILED),
    ("429 that says nothing", Gate(status(429)), Outcome.INCONCLUSIVE),
    ("503", Gate(status(503)), Outcome.INCONCLUSIVE),
    ("never a success", Gate(status(404), lets=0), Outcome.INCONCLUSIVE),
]


@pytest.mark.parametrize(("gate", "outcome"), [case[1:] for case in GATES], ids=[case[0] for case in GATES])
def test_limits_of_the_rate(gate: Gate, outcome: Outcome, looked_at: Look) -> None:
    result = looked_at(gate, "rate-limited")
    assert result.outcome is outcome, result.reason
    asked = next(gate.asked)
    assert [exchange.number for exchange in result.exchanges] == list(range(1, asked + 1))
    if outcome is Outcome.PASSED:
        assert asked < REQUESTS
    else:
        assert asked == REQUESTS
    if outcome is Outcome.FAILED:
        assert f"{REQUESTS} requests at once are answered without any limit." in result.reason
        assert "times status 200" in result.actual


def test_a_burst_is_sent_at_once(looked_at: Look) -> None:
    """One after another, forty answers of a twentieth of a second would take two seconds."""

    def slow() -> Response:
        time.sleep(0.05)
        return Response("[]", 200, content_type="application/json")

    started = time.monotonic()
    looked_at(Gate(slow, lets=0), "rate-limited")
    assert time.monotonic() - started < 1.5


def test_no_burst_is_sent_without_leave(looked_at: Look) -> None:
    result = looked_at(always(200), "rate-limited", cross_functional={})
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "cross-functional: burst" in result.reason
    assert result.exchanges == []


@pytest.mark.parametrize(("rate", "sent"), [(REQUESTS - 1, 0), (5, 0), (1000, REQUESTS)])
def test_a_burst_keeps_to_the_limits_of_the_profile(rate: float, sent: int, looked_at: Look) -> None:
    result = looked_at(Gate(status(200)), "rate-limited", limits={"requests-per-second": rate})
    assert len(result.exchanges) == sent
    assert result.outcome is (Outcome.FAILED if sent else Outcome.INCONCLUSIVE)
    if not sent:
        assert "limits: requests-per-second" in result.reason


def test_a_burst_at_what_is_excluded_is_not_sent(small: Pack, tmp_path: Path) -> None:
    with serving(always(200)) as address:
        view = a_view(tmp_path, small, {"others": address}, cross_functional=BURST)
        result = outcome_in(view, "rate-limited")
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "bb-example.listThings, is not offered" in result.reason
    assert result.exchanges == []


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        ("bb-example.listThing", "bb-example has no such operation; did you mean listThings?"),
        ("bb-example.", "is no operation of the profile's Building Blocks, bb-example; write BLOCK.operationId"),
        ("listThings", "is no operation of the profile's Building Blocks, bb-example; write BLOCK.operationId"),
        ("bb-payments.listThings", "is no operation of the profile's Building Blocks, bb-example"),
    ],
)
def test_an_unknown_operation_is_named_before_the_run(operation: str, words: str, small: Pack, tmp_path: Path) -> None:
    burst = {"burst": {"operation": operation, "requests": 10}}
    profile = write_candidate(tmp_path, small, {"things": "http://127.0.0.1:9"}, cross_functional=burst)
    ended = kit_here("run", profile, "--pack-path", "pack", folder=tmp_path)
    check_refused(ended, 2, f"{profile}:", "cross-functional.burst.operation", words)


ANSWERS = [
    ("400", 400, Outcome.PASSED, ""),
    ("422", 422, Outcome.PASSED, ""),
    ("415", 415, Outcome.PASSED, ""),
    ("404 alone", 404, Outcome.INCONCLUSIVE, "1 operations refuse it, and none of them for its content"),
    ("429 alone", 429, Outcome.INCONCLUSIVE, "none of them for its content"),
    ("200", 200, Outcome.FAILED, "createThing (status 200)"),
    ("201", 201, Outcome.FAILED, "createThing (status 201)"),
    ("500", 500, Outcome.FAILED, "createThing (status 500)"),
    ("503", 503, Outcome.INCONCLUSIVE, "of 1 it cannot be told"),
    ("a redirect", 302, Outcome.INCONCLUSIVE, "of 1 it cannot be told"),
]


@pytest.mark.parametrize(
    ("code", "outcome", "words"), [case[1:] for case in ANSWERS], ids=[case[0] for case in ANSWERS]
)
def test_malformed_requests(code: int, outcome: Outcome, words: str, looked_at: Look) -> None:
    seen: list[bytes] = []

    @Request.application
    def application(request: Request) -> Response:
        seen.append(request.get_data())
        return Response("{}", 201 if request.get_json(silent=True) else code, content_type="application/json")

    result = looked_at(application, "malformed-refused")
    assert result.outcome is outcome, result.reason
    assert words in result.reason
    assert seen[0] == b'{"this is": "not JSON'


def test_who_refuses_everything_shows_nothing(looked_at: Look) -> None:
    result = looked_at(always(400), "malformed-refused")
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "Valid requests are refused as well" in result.reason


@pytest.mark.parametrize(("code", "outcome"), [(200, "inconclusive"), (400, "passed"), (500, "failed")])
def test_a_body_that_is_optional_need_not_be_read(code: int, outcome: str, tmp_path: Path, looked_at: Look) -> None:
    document = DOCUMENT.replace("        required: true\n", "", 1)
    assert document != DOCUMENT
    other = read_pack(write_pack(tmp_path / "other", document=document))
    application = Request.application(lambda request: Response("", 201 if request.get_json(silent=True) else code))
    assert looked_at(application, "malformed-refused", pack=other).outcome == outcome


def test_what_is_no_json_is_not_tried(tmp_path: Path, looked_at: Look) -> None:
    given = "          application/json:\n            schema: {$ref"
    document = DOCUMENT.replace(given, given.replace("application/json", "text/csv"), 1)
    assert document != DOCUMENT
    other = read_pack(write_pack(tmp_path / "other", document=document))
    result = looked_at(always(200), "malformed-refused", pack=other)
    assert result.outcome is Outcome.SKIPPED
    assert result.exchanges == []


TAGGED = ("--block", "cross-functional", "--tag", "@requirement:govstack-cfr-security#req-9", "--workers", "2")


@pytest.mark.parametrize("name", ["bb-payments", "bb-registration"])
def test_reference_candidates_give_no_alarm(name: str, tmp_path: Path) -> None:
    with serving(ReferenceCandidate(pack(name))) as address:
        ended = kit("run", write_profile(tmp_path, {name: address}), *TAGGED, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    outcomes = {name.partition(".")[2]: scenario["outcome"] for name, scenario in ended.scenarios().items()}
    assert outcomes == {"malformed-refused": "passed", "rate-limited": "inconclusive"}


def test_a_run_shows_the_burst(small: Pack, tmp_path: Path) -> None:
    with serving(Gate(status(200))) as address:
        profile = write_candidate(tmp_path, small, {"things": address}, cross_functional=BURST)
        ended = kit("run", profile, "--pack-path", "pack", *TAGGED, folder=tmp_path)
    assert ended.status == 1, ended.out + ended.err
    limited = ended.scenarios()["cross-functional.rate-limited"]
    assert limited["outcome"] == "failed"
    assert [exchange["number"] for exchange in limited["exchanges"]] == list(range(1, REQUESTS + 1))
