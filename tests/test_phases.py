"""What changes much is sent after what looks closely, in a phase of its own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_bdd.feature import features

from conformance.contract import contract_checks
from conformance.model import Depth, Scenario
from conformance.probe.features import feature_files, keep_features, read_features
from conformance.probe.phases import Phase, phase_of
from conformance.reference import ReferenceCandidate, serving
from tests.kit import SCENARIOS, kit, kit_here, pack, write_profile
from tests.scenes import read_pack, write_candidate
from tests.small_pack import FEATURE, write_pack

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

REGISTRIES = "bb-digital-registries"

LATER = """\
@operation:listThings
Feature: Things, with nothing beside

  @id:things-listed-alone @positive @alone
  Scenario: Things are listed, with nothing beside
    Given a valid "listThings" request
    When the request is sent
    Then the request is accepted
"""


@pytest.mark.parametrize(
    ("name", "phase"),
    [
        ("bb-digital-registries.contract.listDatabases", Phase.READING),
        ("bb-digital-registries.contract.delete", Phase.CHANGING),
        ("bb-digital-registries.contract.modifyDatabase", Phase.CHANGING),
        ("bb-digital-registries.contract.links", Phase.LINKS),
        ("bb-digital-registries.database-read-unknown", Phase.SCENARIOS),
    ],
)
def test_the_phase_of_a_check(name: str, phase: Phase) -> None:
    registries = pack(REGISTRIES)
    checks: list[Scenario] = [*registries.scenarios, *contract_checks(registries, Depth.THOROUGH)]
    check = next(check for check in checks if check.id == name)
    assert phase_of(check, registries.operations) is phase


def test_no_generated_change_comes_before_a_scenario(tmp_path: Path) -> None:
    with serving(ReferenceCandidate(pack(REGISTRIES))) as address:
        profile = write_profile(tmp_path, {REGISTRIES: address})
        chosen = "(@contract or @lifecycle or @alone or @whole-run) and not @of-another"
        ended = kit("run", profile, "--workers", "2", "--tag", chosen, folder=tmp_path)
    checks = {check.id: check for name in (REGISTRIES, "cross-functional") for check in all_checks(name)}
    times: dict[Phase, list[tuple[str, str]]] = {}
    for name, scenario in ended.scenarios().items():
        operations = pack(REGISTRIES).operations
        moments = [exchange["started"] for exchange in scenario["exchanges"]]
        if moments:
            times.setdefault(phase_of(checks[name], operations), []).append((min(moments), max(moments)))
    assert {Phase.SCENARIOS, Phase.READING, Phase.CHANGING} <= set(times)
    ordered = [times[phase] for phase in sorted(times)]
    for before, after in pairwise(ordered):
        assert max(end for _, end in before) <= min(start for start, _ in after)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_later_phase_carries_out_what_was_planned_whatever_became_of_its_file(workers: str, tmp_path: Path) -> None:
    features = {"things.feature": FEATURE, "later.feature": LATER}
    own = read_pack(write_pack(tmp_path / "pack", features=features))
    candidate = ReferenceCandidate(own)
    (later,) = tmp_path.rglob("later.feature")

    def changing(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] == "POST":  # what is sent before the first phase is none
            later.write_text(LATER.replace("is accepted", "is refused as invalid"), encoding="utf-8")
        return candidate(environ, start_response)

    with serving(changing) as address:
        profile = write_candidate(tmp_path, own, {"things": f"{address}/things"})
        ended = kit_here("run", profile, "--pack-path", "pack", "--workers", workers, *SCENARIOS, folder=tmp_path)
    alone = ended.scenarios()["bb-example.things-listed-alone"]
    assert alone["outcome"] == "passed", alone["reason"]


@pytest.mark.parametrize("text", [None, "@operation:listThings\nFeature\n", b"\xff"])
def test_a_file_that_is_gone_or_broken_when_the_run_begins_ends_it_in_one_sentence(
    text: str | bytes | None, tmp_path: Path
) -> None:
    own = read_pack(write_pack(tmp_path / "pack"))
    candidate = ReferenceCandidate(own)
    (feature,) = tmp_path.rglob("things.feature")

    def changing(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if text is None:
            feature.unlink(missing_ok=True)
        else:
            feature.write_bytes(text if isinstance(text, bytes) else text.encode())
        return candidate(environ, start_response)

    with serving(changing) as address:  # the first request comes before the first phase
        profile = write_candidate(tmp_path, own, {"things": f"{address}/things"})
        ended = kit_here("run", profile, "--pack-path", "pack", *SCENARIOS, folder=tmp_path)
    assert ended.status == 2, ended.out
    assert ended.err.startswith(f"Error: {feature}")
    assert len(ended.err.splitlines()) == 1


def test_files_are_read_once_and_kept_until_no_later_phase_needs_them() -> None:
    registries = pack(REGISTRIES).scenarios
    first, last = registries[0], next(scenario for scenario in registries if scenario.file != registries[0].file)
    read_features([first, last])
    read = dict(features)
    assert set(read) == set(feature_files([first, last]))
    keep_features([last])
    assert features == {name: read[name] for name in feature_files([last])}
    read_features([last])
    assert features[last.file] is not read[last.file]


def all_checks(name: str) -> list[Scenario]:
    """The scenarios and contract checks of a pack."""
    return [*pack(name).scenarios, *contract_checks(pack(name), Depth.QUICK)]
