"""Make the scene of each check: in each process one client for each Building Block, when it is first needed."""

from __future__ import annotations

import os
import time

from conformance.exchange import RecordingClient, Redactor
from conformance.model import Scenario
from conformance.packs import CROSS_FUNCTIONAL
from conformance.plan import Plan
from conformance.probe.candidate import CandidateView
from conformance.probe.scene import Scene, Target
from conformance.probe.whole_run import WholeRun
from conformance.request import RequestBuilder


class SceneMaker:
    """Makes scenes for the checks of a plan. `share` is how many processes send at the same time."""

    def __init__(self, plan: Plan, redactor: Redactor, whole_run: WholeRun, *, share: int) -> None:
        self._plan = plan
        self._redactor = redactor
        self._whole_run = whole_run
        self._share = share
        self._ends = time.monotonic() + plan.loaded.profile.limits.seconds_per_run
        self._blocks = {block.pack.id: block for block in plan.blocks}
        self._targets: dict[tuple[int, str], Target] = {}
        self._views: dict[int, list[Target]] = {}

    def __call__(self, scenario: Scenario) -> Scene:
        """The scene of one check, its record of exchanges empty."""
        target = self._target(scenario.block)
        target.client.exchanges.clear()
        mediator = self._plan.loaded.profile.information_mediator_client
        builder = RequestBuilder(target.block, mediator, seed=self._plan.seed, scenario=scenario.id)
        view = self._view(target, scenario) if scenario.block == CROSS_FUNCTIONAL else None
        return Scene(target, builder, whole=view)

    def _target(self, name: str) -> Target:
        key = os.getpid(), name
        if key not in self._targets:
            block = self._blocks[name]
            client = RecordingClient(self._plan.loaded, self._redactor, share=self._share)
            self._targets[key] = Target(
                self._plan.loaded, block.pack, block.profile, client, self._ends, self._plan.adapters.get(name)
            )
        return self._targets[key]

    def _view(self, target: Target, scenario: Scenario) -> CandidateView:
        """The candidate as a whole; its targets record what they send in one place."""
        loaded = self._plan.loaded
        if os.getpid() not in self._views:
            self._views[os.getpid()] = [
                Target(loaded, pack, block, target.client, self._ends, self._plan.adapters.get(pack.id))
                for pack, block in self._plan.probed
            ]
        targets = self._views[os.getpid()]
        settings = loaded.profile.cross_functional
        return CandidateView(settings, targets, target.client, self._whole_run, self._plan.seed, scenario.id)
