"""What a profile asks the kit to keep to, and what holds scenarios together."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from conformance.packs import find_packs, select_pack
from conformance.reference import ReferenceCandidate, reference_profile, serving
from tests.kit import SCENARIOS, kit, pack, write_profile
from tests.small_pack import BLOCK, DOCUMENT, FEATURE, write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

PAYMENTS = "bb-payments"
ACTIVATION = f"{PAYMENTS}.voucher-activation-header"
"""An outline of four scenarios, each of which sends two requests."""


class Watched:
    """A reference candidate that notes when each request arrives, and takes its time to answer."""

    def __init__(self, pause: float = 0.0) -> None:
        self._candidate = ReferenceCandidate(pack(PAYMENTS))
        self._pause = pause
        self._lock = threading.Lock()
        self.arrivals: list[float] = []

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        with self._lock:
            self.arrivals.append(time.monotonic())
        time.sleep(self._pause)
        return self._candidate(environ, start_response)


@pytest.mark.parametrize("workers", [1, 3])
def test_no_more_requests_a_second_than_the_profile_allows(workers: int, tmp_path: Path) -> None:
    candidate = Watched()
    with serving(candidate) as address:
        profile = write_profile(tmp_path, {PAYMENTS: address}, limits={"requests-per-second": 5})
        ended = kit("run", profile, "--scenario", ACTIVATION, "--workers", str(workers), folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    run = candidate.arrivals[2:]  # two were those of preflight
    assert len(run) == 8
    # Each worker keeps a share of the rate, so that so many may begin at once.
    assert run[-1] - run[0] >= (len(run) / workers - 1) * workers / 5 * 0.8
    if workers == 1:
        gaps = sorted(later - earlier for earlier, later in pairwise(run))
        assert gaps[2] >= 0.2 * 0.8, "on a busy machine two may come soon after one that was late"


def test_what_the_time_of_the_run_does_not_suffice_for_is_inconclusive(tmp_path: Path) -> None:
    with serving(Watched(pause=0.5)) as address:
        limits = {"seconds-per-run": 5}
        profile = write_profile(tmp_path, {PAYMENTS: address}, limits=limits)
        ended = kit("run", profile, "--operation", "VoucherActivationPATCH", folder=tmp_path)
    late = ended.scenarios("inconclusive")
    assert ended.scenarios("passed")
    assert late
    assert all("time budget of the run, 5 seconds, was used up" in scenario["reason"] for scenario in late.values())
    assert not ended.scenarios("failed")
    assert ended.report["building_blocks"][0]["operations"][1]["verdict"] == "not tested"


def test_scenarios_that_are_tagged_so_stay_together_and_in_order(tmp_path: Path) -> None:
    feature = "Feature: Things\n" + "".join(
        f"""
  @id:things-{number} @operation:listThings @positive {"@together:shelf" if number % 2 else ""}
  Scenario: Things are listed, number {number}
    Given a valid "listThings" request
    When the request is sent
    Then the request is accepted
"""
        for number in range(20)
    )
    write_pack(tmp_path / "pack", features={"things.feature": feature})
    found = select_pack(find_packs([tmp_path / "pack"]), BLOCK).read()
    with serving(ReferenceCandidate(found)) as address:
        profile = tmp_path / "candidate.yaml"
        profile.write_text(reference_profile([found], {BLOCK: address}), encoding="utf-8")
        ended = kit("run", profile, "--pack-path", "pack", "--workers", "4", *SCENARIOS, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    lines = (tmp_path / "conformance-report" / "results.ndjson").read_text(encoding="utf-8").splitlines()
    finished = [event["id"] for event in map(json.loads, lines) if event["event"] == "scenario-finished"]
    together = [name for name in finished if int(name.rsplit("-", 1)[1]) % 2]
    assert together == [f"{BLOCK}.things-{number}" for number in range(1, 20, 2)]


def test_a_reference_candidate_without_examples_answers_from_the_schema(tmp_path: Path) -> None:
    bare = "\n".join(line for line in DOCUMENT.splitlines() if "example:" not in line)
    write_pack(tmp_path / "pack", document=bare, features={"things.feature": FEATURE})
    found = select_pack(find_packs([tmp_path / "pack"]), BLOCK).read()
    with serving(ReferenceCandidate(found)) as address:
        profile = tmp_path / "candidate.yaml"
        profile.write_text(reference_profile([found], {BLOCK: address}), encoding="utf-8")
        ended = kit("run", profile, "--pack-path", "pack", *SCENARIOS, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert len(ended.scenarios("passed")) == 5
