"""The mock that a profile names: ones that answer as the documents say, and ones that do not."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from werkzeug.wrappers import Request, Response

from conformance.exchange import RecordingClient, Redactor
from conformance.model import Outcome
from conformance.packs import Pack
from conformance.reference import REFERENCE_KEY, ReferenceCandidate, serving
from tests.cross_functional.carrying_out import Result, a_view, outcome_in
from tests.kit import always, check_refused, kit, kit_here, pack, write_profile
from tests.scenes import read_pack
from tests.small_pack import DOCUMENT, MANIFEST, write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

NAME = "mock-answers"
THING = {"id": "T-1", "size": 3}

Answers = Callable[[Request], Response]


def answer(body: Any, status: int = 200, media_type: str = "application/json") -> Response:
    return Response(body if isinstance(body, str) else json.dumps(body), status, content_type=media_type)


def right(request: Request) -> Response:
    """As a mock does that knows examples alone."""
    if not request.path.endswith("/things"):
        return answer({"message": "nothing here"}, 404)
    return answer([THING]) if request.method == "GET" else answer(THING, 201)


def but_for(method: str, response: Callable[[], Response]) -> Answers:
    return lambda request: response() if request.method == method else right(request)


WRONG: dict[str, tuple[Answers, str]] = {
    "another schema": (but_for("GET", lambda: answer({"things": []})), "listThings"),
    "another status": (but_for("POST", lambda: answer(THING, 200)), "createThing"),
    "another media type": (but_for("GET", lambda: answer("[]", 200, "text/plain")), "text/plain"),
    "no JSON": (but_for("GET", lambda: answer("[")), "not readable JSON"),
    "not implemented": (
        but_for("POST", lambda: answer({}, 501)),
        "does not offer 1 of 2 operations: bb-example createThing",
    ),
    "nowhere": (but_for("GET", lambda: answer({"message": "nothing here"}, 404)), "does not offer 1 of 2 operations"),
    "server error": (but_for("GET", lambda: answer({}, 500)), "listThings"),
    "nothing at all": (lambda _: answer({}, 404), "does not offer 2 of 2 operations"),
}


def guarded(key: str) -> Answers:
    """A mock that verifies credentials."""
    return lambda request: right(request) if request.headers.get("X-Key") == key else answer({}, 401)


SECURED = (
    DOCUMENT.replace("paths:\n", "security: [{door: []}]\npaths:\n", 1).replace(
        '        "200":\n', '        "401": {description: Who are you?}\n        "200":\n'
    )
    + "  securitySchemes:\n    door: {type: apiKey, in: header, name: X-Key}\n"
)


@contextmanager
def mocked(answers: Answers) -> Iterator[str]:
    with serving(Request.application(answers)) as address:
        yield f"{address}/mock"


def probed(folder: Path, mock: Any, *, small: Pack | None = None, candidate: str = "http://127.0.0.1:9") -> Result:
    """What comes of the scenario for a mock, of a candidate that is not there."""
    small = small or read_pack(write_pack(folder / "pack"))
    settings = {} if mock is None else {"mock": mock}
    view = a_view(folder, small, {"things": candidate}, cross_functional=settings, limits={"seconds-per-answer": 5})
    try:
        return outcome_in(view, NAME)
    finally:
        view.client.close()


def test_a_mock_that_answers_by_examples_is_right(tmp_path: Path) -> None:
    with mocked(right) as address:
        result = probed(tmp_path, {"bb-example": {"things": address}})
    assert (result.outcome, result.reason) == (Outcome.PASSED, "")
    assert {one.request.url.split("/mock")[0] for one in result.exchanges} == {address.removesuffix("/mock")}


@pytest.mark.parametrize(("answers", "words"), WRONG.values(), ids=WRONG)
def test_a_mock_that_answers_otherwise_is_wrong(tmp_path: Path, answers: Answers, words: str) -> None:
    with mocked(answers) as address:
        result = probed(tmp_path, {"bb-example": {"things": address}})
    assert result.outcome is Outcome.FAILED
    assert words in result.reason
    assert result.expected
    assert result.actual


@pytest.mark.parametrize(
    ("mock", "outcome", "words"),
    [
        (None, Outcome.INCONCLUSIVE, "names no mock"),
        ({}, Outcome.FAILED, "there is no mock"),
        ({"bb-example": {}}, Outcome.FAILED, "there is no mock"),
        ({"bb-example": {"things": "http://127.0.0.1:9"}}, Outcome.INCONCLUSIVE, "could not be reached"),
    ],
    ids=["not named", "none", "none of the block", "unreachable"],
)
def test_what_the_profile_does_not_name(tmp_path: Path, mock: Any, outcome: Outcome, words: str) -> None:
    result = probed(tmp_path, mock)
    assert result.outcome is outcome
    assert words in result.reason


def test_a_mock_that_refuses_everything_shows_nothing(tmp_path: Path) -> None:
    small = read_pack(write_pack(tmp_path / "pack", document=DOCUMENT.replace('"200":', "default:")))
    refusing = but_for("POST", lambda: answer({}, 400))
    with mocked(lambda request: refusing(request) if request.method == "POST" else answer([], 418)) as address:
        result = probed(tmp_path, {"bb-example": {"things": address}}, small=small)
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "accepted no valid request for bb-example things" in result.reason


def test_an_api_without_a_mock_is_named(tmp_path: Path) -> None:
    two = f"{MANIFEST}  - {{id: others, name: Others, document: openapi/things.yaml}}\n".replace("[listThings]", "[]")
    folder = write_pack(tmp_path / "pack", manifest=two)
    document = folder / "specs" / "bb-example" / "1.0" / "openapi"
    (document / "others.yaml").write_text(DOCUMENT.replace("Things\n", "Others\n").replace("Thing\n", "Other\n"))
    manifest = folder / "specs" / "bb-example" / "1.0" / "manifest.yaml"
    manifest.write_text(two.replace("document: openapi/things.yaml}", "document: openapi/others.yaml}"))
    other = (
        (document / "others.yaml").read_text().replace("listThings", "listOthers").replace("createThing", "createOther")
    )
    (document / "others.yaml").write_text(other)
    small = read_pack(folder)
    with mocked(right) as address:
        settings = {"mock": {"bb-example": {"things": address}}}
        addresses = {"things": "http://127.0.0.1:9", "others": "http://127.0.0.1:9"}
        view = a_view(tmp_path, small, addresses, cross_functional=settings)
        result = outcome_in(view, NAME)
        view.client.close()
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "no mock for bb-example others" in result.reason


def test_a_mock_on_this_machine_is_given_the_right_credentials(tmp_path: Path) -> None:
    small = read_pack(write_pack(tmp_path / "pack", document=SECURED))
    with mocked(guarded(REFERENCE_KEY)) as address:
        result = probed(tmp_path, {"bb-example": {"things": address}}, small=small)
    assert (result.outcome, result.reason) == (Outcome.PASSED, "")


def test_a_mock_elsewhere_is_not_given_the_right_credentials(tmp_path: Path) -> None:
    small = read_pack(write_pack(tmp_path / "pack", document=SECURED))
    keys: list[str | None] = []

    @Request.application
    def elsewhere(request: Request) -> Response:
        keys.append(request.headers.get("X-Key"))
        return guarded(REFERENCE_KEY)(request)

    settings = {"mock": {"bb-example": {"things": "http://192.0.2.1/mock"}}}
    view = a_view(tmp_path, small, {"things": "http://127.0.0.1:9"}, cross_functional=settings)
    loaded = view.targets[0].loaded
    view.client = RecordingClient(loaded, Redactor(loaded.secrets), transport=httpx.WSGITransport(elsewhere))
    view.targets[0].client = view.client
    result = outcome_in(view, NAME)
    view.client.close()
    assert len(keys) == 2
    assert REFERENCE_KEY not in keys
    assert None not in keys
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "401" in result.reason


@pytest.mark.parametrize("name", ["bb-messaging", "bb-payments"])
def test_the_reference_candidate_is_an_example_implementation(tmp_path: Path, name: str) -> None:
    block = pack(name)
    candidate: WSGIApplication = ReferenceCandidate(block)
    with serving(candidate) as address:
        mock = {block.id: {api.id: f"{address}/{api.id}" for api in block.manifest.apis}}
        profile = write_profile(tmp_path, {name: address}, cross_functional={"mock": mock})
        ended = kit(
            "run", profile, "--block", "cross-functional", "--scenario", f"cross-functional.{NAME}", folder=tmp_path
        )
    assert (ended.status, ended.err) == (0, "")
    assert list(ended.scenarios("passed")) == [f"cross-functional.{NAME}"]


def test_what_a_mock_answers_is_no_evidence_against_the_candidate(tmp_path: Path) -> None:
    trace = 'Traceback (most recent call last):\n  File "/srv/app/mock.py", line 81, in register\nKeyError'
    block = pack("bb-messaging")
    with (
        serving(ReferenceCandidate(block)) as address,
        serving(Request.application(lambda _: answer({"message": trace}, 500))) as other,
    ):
        mock = {block.id: {api.id: f"{other}/{api.id}" for api in block.manifest.apis}}
        profile = write_profile(tmp_path, {"bb-messaging": address}, cross_functional={"mock": mock})
        names = (NAME, "no-internals-shown")
        chosen = [word for name in names for word in ("--scenario", f"cross-functional.{name}")]
        ended = kit("run", profile, "--block", "cross-functional", *chosen, folder=tmp_path)
    assert list(ended.scenarios("failed")) == [f"cross-functional.{NAME}"]


@pytest.mark.parametrize(
    ("mock", "words"),
    [
        ({"bb-messagin": {"messaging": "http://127.0.0.1:9"}}, ("cross-functional.mock.bb-messagin", "bb-messaging?")),
        ({"bb-wallet": {}}, ("cross-functional.mock.bb-wallet", "bb-messaging")),
        ({"bb-messaging": {"mesaging": "http://127.0.0.1:9"}}, ("bb-messaging.mesaging", "did you mean messaging?")),
        ({"bb-messaging": {"messaging": "127.0.0.1"}}, ("bb-messaging.messaging", "base address")),
    ],
    ids=["block", "other block", "api", "address"],
)
def test_a_mock_of_what_there_is_not_is_refused_with_its_line(
    tmp_path: Path, mock: Any, words: tuple[str, ...]
) -> None:
    with serving(always(200)) as address:
        profile = write_profile(tmp_path, {"bb-messaging": address}, cross_functional={"mock": mock})
        ended = kit_here("run", profile, folder=tmp_path)
    check_refused(ended, 2, "candidate.yaml:", *words)
