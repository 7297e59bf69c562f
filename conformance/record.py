"""What a run leaves behind: its head, a result for each scenario, and its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from conformance.assessment import RecordedAssessment
from conformance.contract import is_contract_check
from conformance.model import Exchange, Requirement, Scenario, ScenarioResult
from conformance.plan import Selection


@dataclass(frozen=True)
class RecordedApi:
    """One Service API and the base address that was probed, None where the profile gave none."""

    id: str
    name: str
    base_address: str | None


@dataclass(frozen=True)
class RecordedDeviation:
    """One place where the pack departs from the published documents."""

    id: str
    where: str
    published: str
    here: str
    reason: str


@dataclass(frozen=True)
class RecordedOperation:
    """One operation; `mapped_to` is the method and path that the profile gave instead.

    `calls` are the method and path of each call by which an adapter fulfils it; `not_implemented` is why it does not.
    """

    id: str
    api: str
    method: str
    path: str
    summary: str
    mapped_to: str | None
    calls: tuple[str, ...] = ()
    not_implemented: str | None = None


@dataclass(frozen=True)
class RecordedAdapter:
    """The adapter through which a Building Block was probed: the name of its file, and the digest of that."""

    file: str
    digest: str


@dataclass(frozen=True)
class Unselected:
    """A scenario that was not asked for: what it serves stays undecided."""

    id: str
    operations: tuple[str, ...]
    requirements: tuple[str, ...]


@dataclass(frozen=True)
class RecordedBlock:
    """What was specified for one Building Block, and which scenarios were planned."""

    id: str
    name: str
    version: str
    specification: str
    pack_digest: str
    apis: tuple[RecordedApi, ...]
    deviations: tuple[RecordedDeviation, ...]
    operations: tuple[RecordedOperation, ...]
    requirements: tuple[Requirement, ...]
    scenarios: tuple[Scenario, ...]
    unselected: tuple[Unselected, ...]
    adapter: RecordedAdapter | None = None


@dataclass(frozen=True)
class RecordedCandidate:
    """The software under test, as the profile names it."""

    name: str
    version: str
    kind: str
    vendor: str | None


@dataclass(frozen=True)
class RunHead:
    """All that is known when a run begins. Times are UTC, ISO 8601."""

    id: str
    kit_version: str
    started: str
    seed: int
    workers: int
    selection: Selection
    environment: Mapping[str, str]
    candidate: RecordedCandidate
    profile_digest: str
    blocks: tuple[RecordedBlock, ...]
    preflight: tuple[Exchange, ...] = ()
    depth: str | None = None
    """How far contract checks explored; None where there were none."""
    assessment: RecordedAssessment | None = None
    """What people declared, reviewed and waived; None where the run was given nothing of it."""


@dataclass(frozen=True)
class RunEnd:
    """How a run ended; `interruption` says why it did not do all that was planned."""

    finished: str
    duration_ms: int
    interruption: str | None = None


@dataclass(frozen=True)
class RunRecord:
    """A run as it was recorded; without `end` it was cut off.

    `results` hold all that is weighed. Where there is `evidence`, it has the same results with all that was recorded.
    """

    head: RunHead
    results: Mapping[str, ScenarioResult]
    end: RunEnd | None = None
    evidence: Mapping[str, ScenarioResult] | None = None

    def whole(self, name: str) -> ScenarioResult | None:
        """A result with all that was recorded of it. Raises DocumentError where the record cannot be read any more."""
        return (self.results if self.evidence is None else self.evidence).get(name)


Event = RunHead | ScenarioResult | RunEnd


def portable(scenario: Scenario) -> Scenario:
    """A scenario whose file is named as the pack knows it: block, version, name; not by a path of this machine."""
    kept = 4 if is_contract_check(scenario) else 3  # the OpenAPI documents of a pack have a folder of their own
    return replace(scenario, file="/".join(Path(scenario.file).parts[-kept:]))


def without_evidence(result: ScenarioResult) -> ScenarioResult:
    """What is weighed of a result: all but its steps, exchanges and observations."""
    return replace(result, steps=(), exchanges=(), observations=())
