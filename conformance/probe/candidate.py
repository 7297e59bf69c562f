"""The candidate as a whole, as cross-functional checks see it: every Building Block, one client, one record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from conformance.exchange import RecordingClient
from conformance.model import Json, Operation
from conformance.probe.scene import Scene, Target
from conformance.probe.whole_run import WholeRun
from conformance.profile import CrossFunctional
from conformance.request import RequestBuilder


@dataclass
class CandidateView:
    """Every Building Block that the profile names, and what the profile says beside.

    `found` holds what the steps of one scenario hand on to those after them.
    """

    settings: CrossFunctional
    targets: Sequence[Target]
    client: RecordingClient
    whole_run: WholeRun
    seed: int
    scenario: str
    found: dict[str, Json] = field(default_factory=dict)

    def operations(self) -> Iterator[tuple[Target, Operation]]:
        """Every operation that the candidate has an address for and offers, but for those that the profile excludes."""
        for target in self.targets:
            for operation in target.pack.operations.values():
                excluded = operation.id in target.block.contract.exclude
                if operation.api in target.block.apis and not excluded and target.not_implemented(operation) is None:
                    yield target, operation

    def excluded(self) -> list[str]:
        """The operations that the profile excludes from whatever is tried on every operation."""
        return [f"{target.pack.id} {name}" for target in self.targets for name in target.block.contract.exclude]

    def scene(self, target: Target) -> Scene:
        """A scene in which to build and send requests to one Building Block."""
        mediator = target.loaded.profile.information_mediator_client
        scenario = f"{self.scenario}/{target.pack.id}"
        return Scene(target, RequestBuilder(target.block, mediator, seed=self.seed, scenario=scenario))
