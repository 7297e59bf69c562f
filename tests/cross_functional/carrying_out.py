"""Carry out one scenario of the cross-functional features against a candidate behind a socket, in this process."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from conformance.exceptions import CheckStopped
from conformance.exchange import RecordingClient, Redactor
from conformance.model import Exchange, Outcome
from conformance.packs import CROSS_FUNCTIONAL, Pack, find_packs, select_pack
from conformance.probe.candidate import CandidateView
from conformance.probe.outcomes import outcome_of
from conformance.probe.scene import Scene, Target
from conformance.probe.whole_run import WholeRun
from conformance.probe.witnesses import make_witnesses
from conformance.profile import BlockProfile, load_profile
from conformance.reference import VARIABLES
from conformance.request import RequestBuilder
from tests.scenes import carry_out, write_candidate


@dataclass(frozen=True)
class Result:
    """What came of a scenario, and what was exchanged for it."""

    outcome: Outcome
    reason: str
    expected: str
    actual: str
    exchanges: list[Exchange]


@cache
def cross_functional() -> Pack:
    """The pack of what every Building Block inherits."""
    return select_pack(find_packs(), CROSS_FUNCTIONAL).read()


def written(folder: Path, pack: Pack, addresses: Mapping[str, str], **changes: Any) -> Path:
    """A profile; what `authentication` says of the whole holds for the Building Block."""
    path = write_candidate(folder, pack, addresses, **changes)
    if "authentication" in changes:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        del content["building-blocks"][0]["authentication"]
        path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    return path


def a_view(
    folder: Path,
    pack: Pack,
    addresses: Mapping[str, str],
    *,
    variables: Mapping[str, str] | None = None,
    **changes: Any,
) -> CandidateView:
    """A candidate as cross-functional checks see it; `changes` replace keys of its profile."""
    loaded = load_profile(written(folder, pack, addresses, **changes), {**VARIABLES, **(variables or {})})
    client = RecordingClient(loaded, Redactor(loaded.secrets))
    target = Target(loaded, pack, loaded.profile.building_blocks[0], client, time.monotonic() + 300)
    whole = WholeRun(make_witnesses(), {pack.id: pack.operations})
    return CandidateView(loaded.profile.cross_functional, [target], client, whole, 1, "a")


def outcome_in(view: CandidateView, name: str) -> Result:
    """Carry out the steps of a scenario, named without its pack, up to the first that stops it."""
    scenario = next(one for one in cross_functional().scenarios if one.id == f"{CROSS_FUNCTIONAL}.{name}")
    first = view.targets[0]
    block = BlockProfile(id=CROSS_FUNCTIONAL, apis={})
    target = Target(first.loaded, cross_functional(), block, view.client, first.ends)
    scene = Scene(target, RequestBuilder(block, None, seed=1, scenario=name), whole=view)
    view.client.exchanges.clear()
    view.found.clear()
    outcome, reason, expected, actual = Outcome.PASSED, "", "", ""
    try:
        for step in scenario.steps:
            carry_out(scene, step.text)
    except CheckStopped as stopped:
        outcome, reason = outcome_of(stopped), str(stopped)
        expected, actual = getattr(stopped, "expected", ""), getattr(stopped, "actual", "")
    return Result(outcome, reason, expected, actual, list(view.client.exchanges))
