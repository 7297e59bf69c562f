"""What the reference candidates have beside their Service APIs, and that all checks of it hold, through the command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from werkzeug.wrappers import Request, Response

from conformance.packs import CROSS_FUNCTIONAL
from conformance.probe.vocabulary import PHRASES, matching
from conformance.reference import ReferenceCandidate, mounted, mounted_addresses, reference_profile, serving
from tests.kit import ROOT, kit, pack

FEATURES = [ROOT / "features" / CROSS_FUNCTIONAL / "2.0" / f"{name}.feature" for name in ("data", "architecture")]
CHECKS = [
    f"{CROSS_FUNCTIONAL}.{line.split('@id:')[1].split()[0]}"
    for feature in FEATURES
    for line in feature.read_text(encoding="utf-8").splitlines()
    if "@id:" in line
]


@pytest.fixture
def workflow() -> Iterator[str]:
    with serving(ReferenceCandidate(pack("bb-workflow"))) as address:
        yield address


def test_health_metrics_and_documents_are_served(workflow: str) -> None:
    assert httpx.get(f"{workflow}/health").json()["status"] == "pass"
    httpx.get(f"{workflow}/nowhere")
    metrics = httpx.get(f"{workflow}/metrics")
    assert 'http_answers_total{status="404"} 1' in metrics.text
    document = httpx.get(f"{workflow}/workflow/openapi.json").json()
    assert document["info"]["version"] == "1.0.0"
    assert document["paths"] == pack("bb-workflow").operations["getProcess"].document["paths"]
    assert httpx.post(f"{workflow}/health").status_code == 404


def test_every_answer_is_marked(workflow: str) -> None:
    for path in ("/health", "/nowhere", "/workflow/processes"):
        given = httpx.get(workflow + path, headers={"X-Correlation-ID": "mine"}).headers
        made = httpx.get(workflow + path, headers={"X-Correlation-ID": "<none>"}).headers
        assert given["API-Version"] == "1.0"
        assert given["X-Correlation-ID"] == "mine"
        assert made["X-Correlation-ID"] not in ("mine", "<none>")


def test_refusals_name_the_places_that_are_wrong() -> None:
    with serving(ReferenceCandidate(pack("bb-payments"))) as address:
        refused = httpx.post(f"{address}/g2p/register-beneficiary", json={"RequestID": "X" * 40})
    assert refused.status_code == 400
    assert "body.RequestID" in refused.json()["ResponseDescription"]
    assert len(refused.json()["ResponseDescription"]) <= 200


def test_every_check_holds_for_reference_candidates_at_one_address(tmp_path: Path) -> None:
    packs = [pack("bb-workflow"), pack("bb-consent")]
    with serving(mounted({one.id: ReferenceCandidate(one) for one in packs})) as address:
        profile = tmp_path / "candidate.yaml"
        profile.write_text(reference_profile(packs, mounted_addresses(packs, address)), encoding="utf-8")
        ended = kit("run", profile, "--block", CROSS_FUNCTIONAL, *named(CHECKS), "--workers", "2", folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    # Neither of the two declares a date-time in an answer.
    assert set(ended.scenarios("skipped")) == {f"{CROSS_FUNCTIONAL}.timestamps"}
    assert set(ended.scenarios("passed")) == set(CHECKS) - {f"{CROSS_FUNCTIONAL}.timestamps"}


def test_the_whole_run_is_looked_back_on(tmp_path: Path) -> None:
    """What the scenarios of a Building Block recorded is evidence of what it inherits."""
    reference = ReferenceCandidate(pack("bb-payments"))

    @Request.application
    def naive(request: Request) -> Response:
        response = Response.from_app(reference, request.environ)
        response.set_data(response.get_data().replace(b'Z"', b'"'))
        return response

    with serving(naive) as address:
        profile = tmp_path / "candidate.yaml"
        profile.write_text(reference_profile([pack("bb-payments")], {"bb-payments": address}), encoding="utf-8")
        ended = kit("run", profile, "--tag", "@whole-run or @positive and not @contract", folder=tmp_path)
    assert ended.status == 1, ended.out + ended.err
    found = ended.scenarios("failed")[f"{CROSS_FUNCTIONAL}.timestamps"]
    assert "expiry_date_time" in found["reason"]
    assert found["exchanges"]


def test_each_phrase_is_one_of_its_own() -> None:
    for phrase in PHRASES:
        text = phrase.example.split(" ", 1)[1]
        assert matching(text) == [phrase], text


def named(checks: list[str]) -> list[str]:
    return [word for check in checks for word in ("--scenario", check)]
