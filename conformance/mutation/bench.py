"""Try candidates within this process: the same steps, the same requests and the same client as in a run."""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import yaml
from werkzeug.exceptions import InternalServerError

from conformance.contract import contract_checks
from conformance.exchange import Answer, RecordingClient, Redactor
from conformance.model import Depth, Operation, Outcome, Scenario
from conformance.mutation.building import Built, RepeatingBuilder
from conformance.mutation.inherited import Inherited
from conformance.mutation.play import play
from conformance.packs import Pack
from conformance.probe.scene import Scene, Target
from conformance.profile import LoadedProfile, load_profile
from conformance.reference import FAULTLESS, VARIABLES, Fault, ReferenceCandidate, reference_profile
from conformance.reference.memory import copied
from conformance.reference.rules import Rules
from conformance.request import Draft, Message, RequestBuilder

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    from conformance.probe.contract import Exploration

Collections = Mapping[str, list[dict[str, Any]]]
"""What a candidate remembers, by collection."""

_ADDRESS = "http://127.0.0.1"


class Bench:
    """A pack's reference candidate, and a target through which it is probed without a network."""

    def __init__(self, pack: Pack, seed: int) -> None:
        self.pack = pack
        self.seed = seed
        self._right = self._candidate = ReferenceCandidate(pack)
        self._loaded = _profile(pack)
        self._inherited = Inherited()
        self._built = Built()
        self._fault: Fault = FAULTLESS
        self._targets: dict[int, Target] = {}

    def put(self, fault: Fault, memory: Collections | None = None) -> None:
        """Put a candidate with this fault on the bench: with the memory that it starts with, or with a copy of this."""
        self._fault = fault
        self._candidate = self._right.anew(fault)
        if memory is not None:
            self._candidate.memory.collections = copied(memory)

    @property
    def rules(self) -> Rules:
        """The rules of the pack's reference candidate."""
        return self._right.memory.rules

    @property
    def memory(self) -> Collections:
        """A copy of what the candidate remembers now."""
        return copied(self._candidate.memory.collections)

    @property
    def target(self) -> Target:
        """How requests reach the candidate, with nothing exchanged yet."""
        target = self._own_target()
        target.client.exchanges.clear()
        return target

    def builder(self, scenario: str) -> RequestBuilder:
        """The builder of a scenario's requests, as a run has it."""
        mediator = self._loaded.profile.information_mediator_client
        return RepeatingBuilder(
            self.target.block, mediator, self._built, self._fault, seed=self.seed, scenario=scenario
        )

    def send(self, draft: Draft) -> Answer:
        """Send a request to the candidate."""
        return self.target.send(draft)

    def deliver(self, message: Message) -> Answer:
        """Send a request that is in the words of HTTP already, after those that were exchanged before."""
        return self._own_target().deliver(message)

    def run(self, scenario: Scenario, fault: Fault) -> str | None:
        """Run a scenario against a candidate with this fault, and the memory that it starts with.

        Returns the id of what fails: the scenario, or one that looks back on its exchanges.
        """
        failed = self.outcome(scenario, fault) is Outcome.FAILED
        return scenario.id if failed else self.look_back(scenario.id)

    def outcome(self, scenario: Scenario, fault: Fault) -> Outcome:
        """What comes of a scenario by itself, against a candidate with this fault."""
        self.put(fault)
        return play(scenario, Scene(self.target, self.builder(scenario.id)))[0]

    def look_back(self, check: str) -> str | None:
        """The inherited scenario that fails on what was just exchanged."""
        target = self._own_target()
        return self._inherited.failing(target, check, tuple(target.client.exchanges))

    def exploration(self, operation: Operation, depth: Depth) -> Exploration:
        """All that the contract check of an operation sends."""
        from conformance.probe.contract import planned  # brings what generates, which takes long to import

        check = next(one for one in contract_checks(self.pack, depth) if one.operations == (operation.id,))
        return planned(self.target, check, operation, depth, self.seed)

    def _own_target(self) -> Target:
        """The target of this process: each has a client of its own."""
        target = self._targets.get(os.getpid())
        if target is None:
            client = RecordingClient(self._loaded, Redactor(), transport=httpx.WSGITransport(self))
            block = self._loaded.profile.building_blocks[0]
            target = self._targets[os.getpid()] = Target(self._loaded, self.pack, block, client, math.inf)
        return target

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serve one request; a candidate that breaks down answers as its server would."""
        try:
            return self._candidate(environ, start_response)
        except Exception:
            return InternalServerError()(environ, start_response)


def _profile(pack: Pack) -> LoadedProfile:
    """The reference candidate's profile, but for the time to settle: what it does later, it does when asked again."""
    content = yaml.safe_load(reference_profile([pack], {pack.id: _ADDRESS}))
    content["limits"]["seconds-to-settle"] = 0.02
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "candidate.yaml"
        path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
        return load_profile(path, VARIABLES)
