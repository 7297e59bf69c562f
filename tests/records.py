"""Records of runs that never took place, for tests of what is made of a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from conformance.contract import TAG
from conformance.model import Level, Mutability, Observability, Outcome, Requirement, Scenario, ScenarioResult, Step
from conformance.plan import Selection
from conformance.record import (
    RecordedApi,
    RecordedBlock,
    RecordedCandidate,
    RecordedOperation,
    RunEnd,
    RunHead,
    RunRecord,
    Unselected,
)

DIGEST = f"sha256:{0:064}"
ENDED = RunEnd("2026-11-21T03:00:01.000Z", 1000)
INTERRUPTED = RunEnd("2026-11-21T03:00:01.000Z", 1000, "interrupted")


def a_scenario(name: str, operations: Iterable[str] = (), requirements: Iterable[str] = ()) -> Scenario:
    """A scenario of one step."""
    return Scenario(
        id=name,
        block="bb-example",
        name=name,
        feature="Things",
        file="bb-example/1.0/things.feature",
        line=1,
        tags=(),
        operations=tuple(operations),
        requirements=tuple(requirements),
        steps=(Step("When", "the request is sent", 2),),
        template=name,
        example={},
    )


def a_check(name: str, operations: Iterable[str] = ()) -> Scenario:
    """A contract check that looks for one kind."""
    scenario = a_scenario(name, operations)
    step = Step("Then", "every body is as its schema says", 1)
    return replace(scenario, feature="Contract", tags=(TAG,), steps=(step,))


def a_requirement(name: str, level: Level = Level.REQUIRED, remains: str | None = None) -> Requirement:
    """A requirement that an outsider can verify."""
    return Requirement(
        id=name,
        section="1",
        number=1,
        kind="functional",
        level=level,
        statement="It works.",
        observability=Observability.OBSERVABLE,
        mutability=Mutability.REPLACEABLE,
        key_functionality=None,
        previously=None,
        remains=remains,
        operations=(),
    )


def a_block(
    scenarios: Iterable[Scenario],
    *,
    name: str = "bb-example",
    operations: Iterable[str] = (),
    requirements: Iterable[Requirement] = (),
    unselected: Iterable[Unselected] = (),
) -> RecordedBlock:
    """A Building Block of these scenarios, operations and requirements."""
    return RecordedBlock(
        id=name,
        name="Example",
        version="1.0",
        specification="https://specs.example.org/",
        pack_digest=DIGEST,
        apis=(RecordedApi("things", "Things", "http://127.0.0.1:9"),),
        deviations=(),
        operations=tuple(RecordedOperation(o, "things", "GET", f"/{o}", "", None) for o in operations),
        requirements=tuple(requirements),
        scenarios=tuple(scenarios),
        unselected=tuple(unselected),
    )


def a_head(*blocks: RecordedBlock) -> RunHead:
    """The head of a run of these blocks."""
    return RunHead(
        id="00000000-0000-4000-8000-000000000000",
        kit_version="0.1.0",
        started="2026-11-21T03:00:00.000Z",
        seed=1,
        workers=1,
        selection=Selection(),
        environment={"python": "3.11.7", "platform": "Linux"},
        candidate=RecordedCandidate("Candidate", "1", "mock", None),
        profile_digest=DIGEST,
        blocks=blocks,
    )


def a_record(blocks: Iterable[RecordedBlock], outcomes: Mapping[str, Outcome], end: RunEnd | None = ENDED) -> RunRecord:
    """A run whose scenarios came to these outcomes; a scenario that is not named has no result."""
    results = {name: ScenarioResult(name, outcome, "why") for name, outcome in outcomes.items()}
    return RunRecord(a_head(*blocks), results, end)
