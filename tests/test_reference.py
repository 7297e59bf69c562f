"""The reference candidate passes every scenario of its pack, over a real socket."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.reference import ReferenceCandidate, serving
from tests.kit import every_interface, kit, pack, write_profile


@every_interface
@pytest.mark.parametrize("workers", ["1", "2"])
def test_every_scenario_passes(name: str, workers: str, tmp_path: Path) -> None:
    with serving(ReferenceCandidate(pack(name))) as address:
        ended = kit("run", write_profile(tmp_path, {name: address}), "--workers", workers, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert set(ended.scenarios("passed")) == {scenario.id for scenario in pack(name).scenarios}
