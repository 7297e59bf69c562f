"""The reference candidate passes every scenario of its pack, over a real socket."""

from __future__ import annotations

from pathlib import Path

from conformance.in_turn import breaks_in_turn
from conformance.reference import ReferenceCandidate, serving
from tests.kit import SCENARIOS, every_interface, kit, pack, write_profile


@every_interface
def test_every_scenario_passes(name: str, tmp_path: Path) -> None:
    with serving(ReferenceCandidate(pack(name))) as address:
        profile = write_profile(tmp_path, {name: address})
        ended = kit("run", profile, "--workers", "2", *SCENARIOS, *without_most_in_turn(name), folder=tmp_path)
    assert ended.status == 0, ended.out + ended.err
    rows = set(in_turn(name)[MOST_IN_TURN:])
    assert set(ended.scenarios("passed")) == {scenario.id for scenario in pack(name).scenarios} - rows


MOST_IN_TURN = 6
"""Of scenarios that send hundreds of requests each so many are run: `pack mutate` runs them all."""


def in_turn(name: str) -> list[str]:
    """The scenarios of a pack that break every constraint in turn, those of the shortest names first."""
    found = (one.id for one in pack(name).scenarios if breaks_in_turn(step.text for step in one.steps))
    return sorted(found, key=lambda one: (len(one), one))


def without_most_in_turn(name: str) -> list[str]:
    """What leaves most of them out; nothing where a pack has no more than are run."""
    left = set(in_turn(name)[MOST_IN_TURN:])
    chosen = (one.id for one in pack(name).scenarios if one.id not in left)
    return [word for one in chosen for word in ("--scenario", one)] if left else []


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
