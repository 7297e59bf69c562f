"""The reference candidate passes every scenario of its pack, over a real socket."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kit import kit, pack, write_profile


@pytest.mark.parametrize("block", ["bb-payments", "bb-digital-registries"])
@pytest.mark.parametrize("workers", ["1", "2"])
def test_every_scenario_passes(block: str, workers: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    address = request.getfixturevalue("payments_address" if block == "bb-payments" else "registries_address")
    ended = kit("run", write_profile(tmp_path, {block: address}), "--workers", workers, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert set(ended.scenarios("passed")) == {scenario.id for scenario in pack(block).scenarios}
