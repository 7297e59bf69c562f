"""The reference candidate passes every scenario of its pack, over a real socket."""

from __future__ import annotations

from pathlib import Path

from conformance.reference import ReferenceCandidate, serving
from tests.kit import SCENARIOS, every_interface, kit, pack, write_profile


@every_interface
def test_every_scenario_passes(name: str, tmp_path: Path) -> None:
    with serving(ReferenceCandidate(pack(name))) as address:
        profile = write_profile(tmp_path, {name: address})
        ended = kit("run", profile, "--workers", "2", *SCENARIOS, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert set(ended.scenarios("passed")) == {scenario.id for scenario in pack(name).scenarios}


MOST_EXPLORED = 6
"""Of larger packs so many operations are explored, spread over the whole: each takes half a second or more."""


@every_interface
def test_no_contract_check_raises_a_false_alarm(name: str, tmp_path: Path) -> None:
    operations = list(pack(name).operations)
    explored = operations[:: -(-len(operations) // MOST_EXPLORED)]
    words = [word for operation in explored for word in ("--operation", operation)]
    with serving(ReferenceCandidate(pack(name))) as address:
        profile = write_profile(tmp_path, {name: address})
        ended = kit("run", profile, "--tag", "@contract", *words, folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert set(ended.scenarios("passed")) == {f"{pack(name).id}.contract.{operation}" for operation in explored}


@every_interface
def test_no_cross_functional_check_raises_a_false_alarm(name: str, tmp_path: Path) -> None:
    with serving(ReferenceCandidate(pack(name))) as address:
        ended = kit("run", write_profile(tmp_path, {name: address}), "--block", "cross-functional", folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    assert ended.scenarios("failed") == ended.scenarios("error") == {}
    assert "cross-functional.correlation-returned" in ended.scenarios("passed")
