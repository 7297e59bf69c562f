"""Carry out one cross-functional scenario in this process, against a candidate behind a socket."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from conformance.exceptions import CheckStopped, ConformanceError
from conformance.exchange import Redactor
from conformance.model import Depth, Exchange, Outcome
from conformance.packs import CROSS_FUNCTIONAL, Pack, find_packs, select_pack
from conformance.plan import Selection, make_plan
from conformance.probe.outcomes import outcome_of
from conformance.probe.scenes import SceneMaker
from conformance.probe.whole_run import WholeRun
from conformance.probe.witnesses import make_witnesses
from conformance.profile import load_profile
from conformance.reference import VARIABLES, serving
from tests.scenes import carry_out

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

    Requests = Iterable[tuple[str, str]]

ADDRESS = "ADDRESS"
"""Stands in the settings for the address at which the candidate is served."""


@dataclass(frozen=True)
class Played:
    """What came of a scenario."""

    outcome: Outcome
    message: str
    expected: str
    actual: str
    exchanges: tuple[Exchange, ...]


def play(
    slug: str,
    folder: Path,
    pack: Pack,
    candidate: WSGIApplication,
    *,
    before: str = "",
    base: str = "/records",
    **settings: Any,
) -> Played:
    """Carry out a scenario. `before` names one whose exchanges count as those of the run; `base` is the path of the
    Service API; settings are those of the profile's section `cross-functional`, or, as `profile`, other keys of it.
    """
    with serving(candidate) as address:
        changes = settings.pop("profile", {})
        profile = {
            "candidate": {"name": "Records", "version": "1", "kind": "in-house"},
            "limits": {"seconds-to-settle": 0},
            "cross-functional": {key.replace("_", "-"): value for key, value in settings.items()},
            "building-blocks": [{"id": pack.id, "version": pack.manifest.version, "apis": {"records": address + base}}],
            **changes,
        }
        path = folder / "candidate.yaml"
        path.write_text(yaml.safe_dump(profile).replace(ADDRESS, address), encoding="utf-8")
        return _play(slug, path, pack, before)


def _play(slug: str, profile: Path, pack: Pack, before: str) -> Played:
    loaded = load_profile(profile, VARIABLES)
    packs = [pack, select_pack(find_packs(), CROSS_FUNCTIONAL).read()]
    plan = make_plan(loaded, packs, Selection(blocks=(pack.id, CROSS_FUNCTIONAL)), 1, Depth.QUICK, {})
    whole_run = WholeRun(make_witnesses(), {pack.id: pack.operations})
    make_scene = SceneMaker(plan, Redactor(loaded.secrets), whole_run, share=1)
    scenarios = {scenario.id: scenario for scenario in plan.scenarios}
    if before:
        first = make_scene(scenarios[f"{CROSS_FUNCTIONAL}.{before}"])
        for step in scenarios[f"{CROSS_FUNCTIONAL}.{before}"].steps[:1]:
            carry_out(first, step.text)
        whole_run.notice_exchanges(before, CROSS_FUNCTIONAL, first.target.client.exchanges)
    scenario = scenarios[f"{CROSS_FUNCTIONAL}.{slug}"]
    scene = make_scene(scenario)
    error: ConformanceError | None = None
    try:
        for step in scenario.steps:
            carry_out(scene, step.text)
    except CheckStopped as stopped:
        error = stopped
    outcome = Outcome.PASSED if error is None else outcome_of(error)
    expected, actual = getattr(error, "expected", ""), getattr(error, "actual", "")
    exchanges = tuple(scene.target.client.exchanges)
    return Played(outcome, str(error or ""), expected, actual, exchanges)
