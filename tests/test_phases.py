"""What changes much is sent after what looks closely, in a phase of its own."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from conformance.contract import contract_checks
from conformance.model import Depth, Scenario
from conformance.probe.phases import Phase, phase_of
from conformance.reference import ReferenceCandidate, serving
from tests.kit import kit, pack, write_profile

REGISTRIES = "bb-digital-registries"


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


def all_checks(name: str) -> list[Scenario]:
    """The scenarios and contract checks of a pack."""
    return [*pack(name).scenarios, *contract_checks(pack(name), Depth.QUICK)]
