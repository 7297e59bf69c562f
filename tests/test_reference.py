"""The reference candidate passes every scenario of its pack, over a real socket."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.reference import ReferenceCandidate, serving
from tests.kit import SCENARIOS, every_interface, kit, pack, write_profile


@every_interface
@pytest.mark.parametrize("workers", ["1", "2"])
def test_every_scenario_passes(name: str, workers: str, tmp_path: Path) -> None:
    with serving(ReferenceCandidate(pack(name))) as address:
        profile = write_profile(tmp_path, {name: address})
        ended = kit("run", profile, "--workers", workers, *SCENARIOS, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert set(ended.scenarios("passed")) == {scenario.id for scenario in pack(name).scenarios}


@every_interface
def test_no_check_of_any_kind_raises_a_false_alarm(name: str, tmp_path: Path) -> None:
    block = pack(name).id
    with serving(ReferenceCandidate(pack(name))) as address:
        profile = write_profile(tmp_path, {name: address})
        ended = kit("run", profile, "--workers", "2", "--tag", "@contract or @cross-functional", folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert {f"{block}.contract.{operation}" for operation in pack(name).operations} <= set(ended.scenarios("passed"))
    assert ended.scenarios("failed") == {}
    assert "cross-functional.correlation-returned" in ended.scenarios("passed")
