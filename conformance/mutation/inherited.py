"""The scenarios that every Building Block inherits and that look back on all exchanges, whatever caused them."""

from __future__ import annotations

from collections.abc import Sequence

from conformance.model import Exchange, Outcome, Scenario
from conformance.mutation.play import play
from conformance.packs import CROSS_FUNCTIONAL, find_packs, select_pack
from conformance.probe.candidate import CandidateView
from conformance.probe.scene import Scene, Target
from conformance.probe.whole_run import WholeRun
from conformance.probe.witnesses import make_witnesses
from conformance.request import RequestBuilder

_TAG = "@whole-run"


class Inherited:
    """Holds exchanges against the inherited scenarios, as the end of a run does."""

    def __init__(self) -> None:
        pack = select_pack(find_packs(), CROSS_FUNCTIONAL).read()
        self._scenarios = [scenario for scenario in pack.scenarios if _TAG in scenario.tags]

    def failing(self, target: Target, check: str, exchanges: Sequence[Exchange]) -> str | None:
        """The first of them that fails on the exchanges of a check."""
        whole_run = WholeRun(make_witnesses(), {target.pack.id: target.pack.operations})
        whole_run.notice_exchanges(check, target.pack.id, exchanges)
        for scenario in self._scenarios:
            if play(scenario, _scene(target, scenario, whole_run))[0] is Outcome.FAILED:
                return scenario.id
        return None


def _scene(target: Target, scenario: Scenario, whole_run: WholeRun) -> Scene:
    settings = target.loaded.profile.cross_functional
    view = CandidateView(settings, [target], target.client, whole_run, 0, scenario.id)
    return Scene(target, RequestBuilder(target.block, None, seed=0, scenario=scenario.id), whole=view)
