"""Contract checks: for each kind of finding a candidate that has exactly that fault, and a right one that has none."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from werkzeug.wrappers import Request, Response

from conformance.contract import KINDS, LINK_KINDS, contract_checks
from conformance.model import Depth, Finding, Outcome
from conformance.packs import Pack
from conformance.probe.contract import ContractResult, check_contract, check_links
from conformance.probe.contract.violations import violations
from conformance.probe.scene import Target
from conformance.profile import NoAuthentication, OperationMapping, TestData
from conformance.profile.shapes import ContractSettings
from conformance.reference import serving
from conformance.request import Message
from tests.candidates import hostile
from tests.candidates.things import DOCUMENT, FEATURE, Change, Things
from tests.kit import ROOT
from tests.scenes import NOWHERE, a_target, read_pack
from tests.small_pack import write_pack

QUICK, STANDARD, THOROUGH = Depth.QUICK, Depth.STANDARD, Depth.THOROUGH


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = tmp_path_factory.mktemp("pack")
    return read_pack(write_pack(folder, document=DOCUMENT, features={"things.feature": FEATURE}))


@dataclass
class Explorer:
    """Explores candidates for the small pack, each behind a socket of its own."""

    folder: Path
    pack: Pack

    @contextmanager
    def target(self, candidate: Any, **changes: Any) -> Iterator[Target]:
        with serving(candidate) as address:
            target = a_target(self.folder, self.pack, {"things": f"{address}/things"}, **changes)
            yield target
            target.client.close()

    def explore(
        self, candidate: Any, operation: str = "createThing", depth: Depth = QUICK, seed: int = 1, **changes: Any
    ) -> ContractResult:
        with self.target(candidate, **changes) as target:
            return explored(target, operation, depth, seed)

    def follow(self, candidate: Any, **changes: Any) -> ContractResult:
        with self.target(candidate, limits={"seconds-to-settle": 0.3}, **changes) as target:
            check = next(one for one in contract_checks(self.pack, THOROUGH) if not one.operations)
            result = check_links(target, check, 1)
            assert_whole(result, len(target.client.exchanges), [*KINDS, *LINK_KINDS])
            return result


@pytest.fixture
def explorer(tmp_path: Path, pack: Pack) -> Explorer:
    return Explorer(tmp_path, pack)


def explored(target: Target, operation: str, depth: Depth = QUICK, seed: int = 1) -> ContractResult:
    check = next(one for one in contract_checks(target.pack, depth) if one.operations == (operation,))
    found = target.pack.operations[operation]
    result = check_contract(target, check, found, depth, seed)
    assert_whole(result, len(target.client.exchanges), list(KINDS))
    return result


def assert_whole(result: ContractResult, exchanges: int, kinds: list[Any]) -> None:
    """Every kind has its step, and every finding its exchange and its place in the document."""
    assert len(result.steps) == len(kinds)
    assert (result.outcome is Outcome.FAILED) == bool(result.findings)
    for kind, step in zip(kinds, result.steps, strict=True):
        assert step.step.text == kind.rule
        assert (step.outcome is Outcome.FAILED) == any(found.kind == kind.id for found in result.findings)
    for found in (*result.findings, *result.observations):
        assert 1 <= found.exchange <= exchanges
        assert found.source.startswith("openapi/things.yaml:")
        assert found.count >= 1


def kinds(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.kind for finding in findings}


@pytest.mark.parametrize("operation", ["listThings", "createThing", "readThing", "removeThing"])
@pytest.mark.parametrize("depth", [QUICK, STANDARD])
def test_a_right_candidate_has_no_findings(explorer: Explorer, operation: str, depth: Depth) -> None:
    result = explorer.explore(Things(), operation, depth)
    assert result.findings == ()
    assert result.outcome is Outcome.PASSED, result.reason
    assert result.reason.startswith("No findings; ")


def altering(method: str, alter: Callable[[Response], Response | None], *statuses: int) -> Change:
    """Alters the answers to a method, all or those with these statuses."""

    def change(request: Request, response: Response) -> Response | None:
        if request.method == method and (not statuses or response.status_code in statuses):
            return alter(response)
        return None

    return change


def with_status(status: int, response: Response) -> Response:
    response.status_code = status
    return response


def with_body(values: Mapping[str, Any], response: Response) -> Response:
    response.data = json.dumps({**json.loads(response.data), **values})
    return response


def with_content(content: bytes, response: Response) -> Response:
    response.data = content
    return response


def with_header(name: str, value: str | None, response: Response) -> Response:
    del response.headers[name]
    if value is not None:
        response.headers[name] = value
    return response


def crashing(request: Request, response: Response) -> Response | None:
    return Response(status=500) if b'"size": 10' in request.get_data() else None


def any_method(request: Request, response: Response) -> Response | None:
    return Response(status=200, content_type="application/json") if response.status_code == 405 else None


FAULTS: Mapping[str, tuple[str, str, Things]] = {
    "another success": ("undocumented-status", "status 202", Things(altering("POST", partial(with_status, 202), 201))),
    "another refusal": ("undocumented-status", "status 418", Things(altering("POST", partial(with_status, 418), 400))),
    "size as text": ("schema", "201: size: type", Things(altering("POST", partial(with_body, {"size": "3"}), 201))),
    "a surplus field": (
        "schema",
        "201: $: additionalProperties",
        Things(altering("POST", partial(with_body, {"x": 1}), 201)),
    ),
    "no JSON": (
        "schema",
        "201: no readable JSON",
        Things(altering("POST", partial(with_content, b"{"), 201)),
    ),
    "text": (
        "media-type",
        "201: text/plain",
        Things(altering("POST", partial(with_header, "Content-Type", "text/plain"), 201)),
    ),
    "Latin-1": (
        "media-type",
        "201: charset",
        Things(altering("POST", partial(with_header, "Content-Type", "application/json; charset=iso-8859-1"), 201)),
    ),
    "no header": (
        "headers",
        "201: X-Place is missing",
        Things(altering("POST", partial(with_header, "X-Place", None), 201)),
    ),
    "a wrong header": (
        "headers",
        "201: X-Place breaks its schema",
        Things(altering("POST", partial(with_header, "X-Place", "nowhere"), 201)),
    ),
    "a crash": ("server-error", "status 500", Things(crashing)),
    "any size": ("invalid-accepted", "body.size: maximum", Things(tolerated=frozenset({"size"}))),
    "any id": ("invalid-accepted", "body.id: pattern", Things(tolerated=frozenset({"id"}))),
    "a long name": ("invalid-accepted", "body.name: maxLength", Things(tolerated=frozenset({"name"}))),
    "any field": ("invalid-accepted", "body: additionalProperties", Things(tolerated=frozenset({"unknown"}))),
    "no required field": ("invalid-accepted", "body.size: required", Things(tolerated=frozenset({"required"}))),
    "a long caller": ("invalid-accepted", "header.X-Caller: maxLength", Things(tolerated=frozenset({"long-caller"}))),
    "the example refused": (
        "valid-refused",
        "the request of",
        Things(altering("GET", partial(with_status, 400), 200)),
    ),
    "no caller": ("missing-header-accepted", "header.X-Caller: required", Things(tolerated=frozenset({"caller"}))),
    "any method": ("unsupported-method", "method GOVSTACKPROBE", Things(any_method)),
    "no key": ("ignored-authentication", "without credentials", Things(tolerated=frozenset({"key"}))),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_and_nothing_else(explorer: Explorer, name: str) -> None:
    kind, cause, candidate = FAULTS[name]
    result = explorer.explore(candidate, "listThings" if kind == "valid-refused" else "createThing")
    assert kinds(result.findings) == {kind}, result.findings
    assert any(finding.cause.startswith(cause) for finding in result.findings), result.findings
    assert result.reason.startswith(f"{len(result.findings)} finding")


def test_every_kind_has_its_fault() -> None:
    assert {kind for kind, _, _ in FAULTS.values()} == {kind.id for kind in KINDS}


def test_faults_of_query_parameters_are_found(explorer: Explorer) -> None:
    result = explorer.explore(Things(tolerated=frozenset({"limit", "kind"})), "listThings")
    causes = {finding.cause for finding in result.findings}
    assert causes == {"query.limit: maximum", "query.limit: minimum", "query.limit: type", "query.kind: maxLength"}


def test_a_finding_says_what_was_expected_and_where_that_stands(explorer: Explorer) -> None:
    with explorer.target(Things(tolerated=frozenset({"size"}))) as target:
        result = explored(target, "createThing")
        finding = next(found for found in result.findings if found.cause == "body.size: maximum")
        sent = target.client.exchanges[finding.exchange - 1].request
    line = int(finding.source.partition(":")[2])
    assert "size:" in DOCUMENT.splitlines()[line - 1]
    assert finding.expected == "a refusal: body.size breaks `maximum`"
    assert finding.actual.startswith("status 201: {")
    assert sent.body is not None
    assert json.loads(sent.body.text)["size"] > 10
    step = result.steps[[kind.id for kind in KINDS].index("invalid-accepted")]
    assert finding.exchange in step.exchanges
    assert step.message
    assert "createThing, body.size" in step.message


OBSERVED: Mapping[str, tuple[str, str, Things]] = {
    "an unnamed 404": (
        "undocumented-status",
        "createThing",
        Things(altering("POST", partial(with_status, 404), 409, 400)),
    ),
    "a change refused after other changes": (
        "valid-refused",
        "createThing",
        Things(altering("POST", partial(with_status, 400), 201)),
    ),
    "a gateway": ("server-error", "createThing", Things(altering("POST", partial(with_status, 503), 400))),
    "a content refusal where none is named": (
        "undocumented-status",
        "readThing",
        Things(altering("GET", partial(with_status, 400), 404)),
    ),
    "a success that holds errors": (
        "invalid-accepted",
        "listThings",
        Things(altering("GET", lambda _: Response(b'{"errors": [1]}', 201, content_type="application/json"), 400)),
    ),
}


@pytest.mark.parametrize("name", OBSERVED)
def test_what_a_candidate_could_justify_is_an_observation(explorer: Explorer, name: str) -> None:
    kind, operation, candidate = OBSERVED[name]
    result = explorer.explore(candidate, operation)
    assert kind in kinds(result.observations)
    assert kind not in kinds(result.findings), result.findings


def test_a_valid_request_beyond_the_declared_one_may_be_refused(explorer: Explorer) -> None:
    """The pack declares that a request with the required fields is accepted, and no more than that."""

    def change(request: Request, response: Response) -> Response | None:
        named = request.method == "POST" and b'"name"' in request.get_data() and response.status_code == 201
        return Response(status=400) if named else None

    result = explorer.explore(Things(change))
    assert result.findings == ()
    refused = [found for found in result.observations if found.kind == "valid-refused"]
    assert len(refused) == 1
    assert refused[0].count > 5


@pytest.mark.parametrize("reading", [" 7", "+7", "07", "7.0", "7e0"])
def test_a_number_may_be_read_in_several_ways(explorer: Explorer, reading: str) -> None:
    operation = explorer.pack.operations["listThings"]
    assert not violations(Message(operation, query=f"limit={quote(reading)}")).certain
    assert violations(Message(operation, query=f"limit={quote(reading)}x")).certain


def described_by_default_alone(folder: Path) -> Explorer:
    """A document whose only response is the default means the success by it."""
    document = DOCUMENT.replace(
        '        "200":\n          description: All things.', "        default:\n          description: All things."
    )
    document = document.replace(
        '              example: []\n        "400": {description: It is refused.}\n', "              example: []\n"
    )
    return Explorer(folder, read_pack(write_pack(folder, document=document, features={"things.feature": FEATURE})))


def refusing_with(body: bytes, media_type: str) -> Things:
    return Things(altering("GET", lambda _: Response(body, 400, content_type=media_type), 400))


def test_an_error_need_not_look_like_the_success_that_alone_is_described(tmp_path: Path) -> None:
    refusing = refusing_with(b"{}", "application/json")
    result = described_by_default_alone(tmp_path).explore(refusing, "listThings")
    assert result.findings == ()
    assert "schema" in kinds(result.observations)


@pytest.mark.parametrize(
    ("body", "media_type", "found"),
    [
        (b'{"says": "n', "application/json", {("schema", "400: no readable JSON")}),
        (b"<p>No.</p>", "application/json", {("schema", "400: no readable JSON")}),
        (b'{"says": "no"}', "application/json; charset=utf-16", {("media-type", "400: charset")}),
        (b"", "application/json", set()),
        (b"<p>No.</p>", "text/html", set()),
    ],
    ids=["breaks off", "is markup", "another charset", "is empty", "calls itself markup"],
)
def test_what_an_error_calls_json_is_json_whether_it_is_described_or_not(
    tmp_path: Path, body: bytes, media_type: str, found: set[tuple[str, str]]
) -> None:
    result = described_by_default_alone(tmp_path).explore(refusing_with(body, media_type), "listThings")
    assert {(finding.kind, finding.cause) for finding in result.findings} == found


def test_credentials_are_only_tried_where_the_document_asks_for_them(explorer: Explorer) -> None:
    skipped = [kind.id for kind in KINDS].index("ignored-authentication")
    result = explorer.explore(Things(), "listThings")
    assert result.steps[skipped].outcome is Outcome.SKIPPED
    assert result.steps[skipped].message == "The document asks for no credentials."
    with explorer.target(Things(tolerated=frozenset({"key"}))) as target:
        target.block = target.block.model_copy(update={"authentication": NoAuthentication(type="none")})
        result = explored(target, "createThing")
    assert result.findings == ()
    assert result.steps[skipped].message == "The profile has no credentials."


def test_what_no_answer_showed_is_not_said_to_hold(explorer: Explorer) -> None:
    refusing = Request.application(lambda _: Response(status=404))
    result = explorer.explore(refusing, "readThing")
    assert (result.outcome, result.findings) == (Outcome.PASSED, ())
    assert result.reason.endswith("; none was accepted, so that refusals alone were seen.")
    steps = dict(zip((kind.id for kind in KINDS), result.steps, strict=True))
    assert [kind for kind in ("schema", "media-type", "headers") if steps[kind].outcome is not Outcome.SKIPPED] == []
    assert steps["schema"].message == "No answer came of which the document says anything of the kind."
    assert steps["undocumented-status"].outcome is Outcome.PASSED
    result = explorer.explore(Things(), "createThing")
    assert "none was accepted" not in result.reason
    assert {step.outcome for step in result.steps[:4]} == {Outcome.PASSED}


def test_operations_are_explored_where_the_profile_has_them(explorer: Explorer) -> None:
    seen: list[tuple[str, str]] = []

    def moved(request: Request) -> Response:
        seen.append((request.method, request.path))
        return Response(status=404)

    with explorer.target(Request.application(moved)) as target:
        mapping = {"readThing": OperationMapping(method="POST", path="/elsewhere/{id}/read")}
        target.block = target.block.model_copy(update={"operations": mapping})
        explored(target, "readThing")
    assert {method for method, _ in seen} == {"POST", "GOVSTACKPROBE", "TRACE"}
    assert all(path.startswith("/things/elsewhere/") for _, path in seen)


def test_nothing_is_sent_that_the_record_lacks(explorer: Explorer) -> None:
    candidate = Things()
    with explorer.target(candidate) as target:
        explored(target, "createThing", STANDARD)
        recorded = [(exchange.request.method, exchange.request.body) for exchange in target.client.exchanges]
    assert len(recorded) == len(candidate.seen)
    for (method, body), (seen_method, _, content, headers) in zip(recorded, candidate.seen, strict=True):
        assert method == seen_method
        assert (body.digest if body else None) == (f"sha256:{hashlib.sha256(content).hexdigest()}" if content else None)
        names = {name.lower(): value for name, value in headers}
        assert names["user-agent"].startswith("govstack-conformance/")
        assert not any("schemathesis" in name for name in names)


def test_only_methods_that_change_nothing_are_tried_beside_the_documented_one(explorer: Explorer) -> None:
    candidate = Things()
    explorer.explore(candidate, "readThing", STANDARD)
    assert {method for method, *_ in candidate.seen} == {"GET", "GOVSTACKPROBE", "TRACE"}


def test_test_data_are_the_base_of_requests(explorer: Explorer) -> None:
    candidate = Things()
    with explorer.target(candidate) as target:
        data = TestData.model_construct(values={"readThing.id": "T-777777"})
        target.block = target.block.model_copy(update={"test_data": data})
        explored(target, "readThing", STANDARD)
    asked = [path for _, path, *_ in candidate.seen]
    assert sum("T-777777" in path for path in asked) >= 5


def test_values_that_are_new_each_time_are_new_in_each_request(explorer: Explorer) -> None:
    """Otherwise all but the first would be refused as known, whatever else they break."""
    candidate = Things()
    explorer.explore(candidate)
    assert len(candidate.kept) > 10


SCRIPT = """\
import sys
from pathlib import Path
from tests.test_contract import requests_of
sys.stdout.write(requests_of(Path(sys.argv[1]), sys.argv[2].split(",")))
"""


def requests_of(folder: Path, operations: list[str]) -> str:
    """Every request of the exploration of the last operation, after those of the others, in one digest."""
    pack = read_pack(write_pack(folder, document=DOCUMENT, features={"things.feature": FEATURE}))
    candidate = Things()
    explorer = Explorer(folder, pack)
    with explorer.target(candidate) as target:
        for operation in operations:
            candidate.seen.clear()
            explored(target, operation, STANDARD, 7)
    return json.dumps(
        [
            (method, path, content.decode("latin-1"), [pair for pair in headers if pair[0] != "Host"])
            for method, path, content, headers in candidate.seen
        ]
    )


def test_the_same_seed_sends_the_same_requests_in_every_process(tmp_path: Path) -> None:
    """Whatever the hash seed is, and whatever was explored before."""
    sent = []
    for index, (hash_seed, operations) in enumerate((("1", "listThings,createThing"), ("2", "createThing"))):
        folder = tmp_path / str(index)
        folder.mkdir()
        environment = {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT), "PATH": ""}
        command = [sys.executable, "-c", SCRIPT, str(folder), operations]
        ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
        assert ended.stderr == ""
        assert not (folder / ".hypothesis").exists()
        sent.append(json.loads(ended.stdout))
    assert sent[0] == sent[1]
    assert len(sent[0]) > 60


def test_another_seed_sends_other_requests(explorer: Explorer) -> None:
    bodies = []
    for seed in (1, 2):
        candidate = Things()
        explorer.explore(candidate, seed=seed)
        bodies.append([content for _, _, content, _ in candidate.seen])
    assert bodies[0] != bodies[1]


def test_settings_of_the_users_folder_are_not_read(
    explorer: Explorer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schemathesis.toml").write_text("this is no TOML", encoding="utf-8")
    before = set(threading.enumerate())
    assert explorer.explore(Things(), depth=STANDARD).outcome is Outcome.PASSED
    assert not (tmp_path / ".hypothesis").exists()
    left = {thread.name for thread in threading.enumerate() if thread not in before}
    assert {name for name in left if not name.endswith("(process_request_thread)")} <= {"deadline"}


ATTACKS = {
    "endless": hostile.endless_chunks,
    "huge": hostile.two_gigabytes,
    "broken off": hostile.answering(hostile.head("Content-Length: 100") + b"{"),
    "no HTTP": hostile.answering(b"hello\r\n\r\n"),
    "silent": hostile.silence,
}


@pytest.mark.parametrize("name", ATTACKS)
def test_hostile_answers_are_findings_and_end_the_exploration(explorer: Explorer, name: str) -> None:
    limits = {"seconds-per-answer": 0.3, "largest-answer": 100_000}
    with hostile.hostile(ATTACKS[name], everywhere=True) as candidate:
        target = a_target(explorer.folder, explorer.pack, {"things": candidate.address}, limits=limits)
        began = time.monotonic()
        result = explored(target, "readThing")
        target.client.close()
    assert time.monotonic() - began < 10
    assert kinds(result.findings) == {"server-error"}
    assert result.outcome is Outcome.FAILED
    assert result.reason.startswith("Ended after 5 answers that did not come whole.")


def test_a_candidate_that_is_not_there_is_inconclusive(explorer: Explorer) -> None:
    target = a_target(explorer.folder, explorer.pack, {"things": NOWHERE})
    result = explored(target, "readThing")
    assert result.outcome is Outcome.INCONCLUSIVE
    assert result.findings == ()
    assert {step.outcome for step in result.steps} == {Outcome.SKIPPED}


def test_an_api_without_an_address_is_inconclusive(explorer: Explorer) -> None:
    target = a_target(explorer.folder, explorer.pack, {})
    assert explored(target, "readThing").outcome is Outcome.INCONCLUSIVE


def test_a_time_budget_that_is_used_up_is_inconclusive(explorer: Explorer) -> None:
    def slowed(request: Request, response: Response) -> None:
        time.sleep(0.05)

    with explorer.target(Things(slowed)) as target:
        target.ends = time.monotonic() + 0.6
        result = explored(target, "createThing")
    assert result.outcome is Outcome.INCONCLUSIVE
    assert result.reason.startswith("The time budget of the run, ")
    assert 1 <= len(target.client.exchanges) < 20


@pytest.mark.parametrize("status", [401, 429, 503])
def test_a_candidate_that_turns_everything_away_is_inconclusive(explorer: Explorer, status: int) -> None:
    result = explorer.explore(Things(lambda _, response: with_status(status, response)), "readThing")
    assert result.outcome is Outcome.INCONCLUSIVE
    assert f"status {status}" in result.reason


def test_test_data_that_break_the_document_are_inconclusive(explorer: Explorer) -> None:
    with explorer.target(Things()) as target:
        data = TestData.model_construct(values={"createThing.size": 99})
        target.block = target.block.model_copy(update={"test_data": data})
        result = explored(target, "createThing")
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "test data" in result.reason


def test_what_is_left_out_is_said(tmp_path: Path) -> None:
    names = [f"field{number}" for number in range(40)]
    properties = (f"{name}: {{type: string, maxLength: {number + 3}}}" for number, name in enumerate(names))
    document = DOCUMENT.replace("name: {type: string, maxLength: 12}", "\n        ".join(properties))
    document = document.replace(", name: saw", "")
    pack = read_pack(write_pack(tmp_path, document=document, features={"things.feature": FEATURE}))
    result = Explorer(tmp_path, pack).explore(Things())
    assert re.search(r"; 150 of \d{3} coverage cases were chosen", result.reason)


def test_links_of_a_right_candidate(explorer: Explorer) -> None:
    candidate = Things()
    result = explorer.follow(candidate)
    assert result.outcome is Outcome.PASSED, result.reason
    assert result.findings == ()
    assert candidate.kept == {}
    assert {step.outcome for step in result.steps[-2:]} == {Outcome.PASSED}


class Forgetful(Things):
    """Keeps nothing."""

    def __call__(self, environ: Any, start_response: Any) -> Any:
        self.kept.clear()
        return super().__call__(environ, start_response)


class Undying(Things):
    """Deletes nothing, and says that it did."""

    def _one(self, request: Request, name: str) -> Response:
        if request.method == "DELETE" and name in self.kept:
            return Response(status=204)
        return super()._one(request, name)


@pytest.mark.parametrize(
    ("candidate", "kind", "cause"),
    [
        (Forgetful(), "unreachable-after-create", "createThing, link read"),
        (Undying(), "use-after-delete", "createThing, link read"),
        (Things(altering("GET", partial(with_body, {"size": 99}), 200)), "schema", "200: size: maximum"),
    ],
)
def test_faults_along_links_are_found(explorer: Explorer, candidate: Things, kind: str, cause: str) -> None:
    result = explorer.follow(candidate)
    assert [(finding.kind, finding.cause) for finding in result.findings] == [(kind, cause)]


def test_a_candidate_may_take_its_time(explorer: Explorer) -> None:
    class Late(Things):
        """Has things only a while after they were created."""

        def __init__(self) -> None:
            super().__init__()
            self.created = 0.0

        def _one(self, request: Request, name: str) -> Response:
            if request.method == "GET" and time.monotonic() - self.created < 0.1:
                return Response(status=404)
            return super()._one(request, name)

        def _create(self, request: Request) -> Response:
            self.created = time.monotonic()
            return super()._create(request)

    result = explorer.follow(Late())
    assert result.findings == ()


def test_links_to_what_the_profile_excludes_are_not_followed(explorer: Explorer) -> None:
    candidate = Things()
    with explorer.target(candidate) as target:
        settings = ContractSettings(exclude=["removeThing"])
        target.block = target.block.model_copy(update={"contract": settings})
        check = next(one for one in contract_checks(explorer.pack, THOROUGH) if not one.operations)
        check_links(target, check, 1)
    assert {method for method, *_ in candidate.seen} == {"POST", "GET"}


def test_links_of_a_candidate_that_refuses_everything_are_inconclusive(explorer: Explorer) -> None:
    result = explorer.follow(Things(altering("POST", partial(with_status, 400), 201)))
    assert result.outcome is Outcome.INCONCLUSIVE
    assert "No link could be followed" in result.reason
