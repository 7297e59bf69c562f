"""The shapes of the canonical report document; reports/report.schema.json says the same to other tools."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from conformance.report.adapted_shapes import (
    FulfilmentRecord,
    ThroughAdapter,
)
from conformance.report.declared_shapes import (
    AssessmentRecord,
    DeclarationRecord,
    LevelRecord,
    WaiverRecord,
)
from conformance.report.scenario_shapes import ExchangeRecord, ScenarioRecord

VerdictWord: TypeAlias = Literal["met", "accepted", "declared", "waived", "not met", "not tested", "not applicable"]
LevelWord: TypeAlias = Literal["REQUIRED", "RECOMMENDED", "OPTIONAL", "DRAFT", "DEPRECATED"]
ObservabilityWord: TypeAlias = Literal["OBSERVABLE", "AUDITABLE"]
MutabilityWord: TypeAlias = Literal["IMMUTABLE", "EXTENSIBLE", "REPLACEABLE", "INAPPLICABLE"]


class Kit(TypedDict):
    """The kit that made the report."""

    name: str
    version: str


class Selection(TypedDict):
    """What the user narrowed the run to; empty lists and None mean everything."""

    blocks: list[str]
    tags: str | None
    operations: list[str]
    scenarios: list[str]


class Environment(TypedDict):
    """The machine on which the kit ran."""

    python: str
    platform: str


class Run(TypedDict):
    """The facts of one run; times are UTC, `finished` is None where the run was cut off.

    `depth` is how far contract checks explored, None where there were none; `strict` whether anything REQUIRED that
    stayed undecided counted as not met.
    """

    id: str
    started: str
    finished: str | None
    complete: bool
    interruption: str | None
    seed: int
    workers: int
    selection: Selection
    environment: Environment
    duration_ms: int
    depth: str | None
    strict: NotRequired[bool]
    preflight: NotRequired[list[ExchangeRecord]]


class Candidate(TypedDict):
    """The software under test, as its profile names it."""

    name: str
    version: str
    kind: str
    vendor: str | None


class Profile(TypedDict):
    """The candidate profile, by digest only: it may hold secrets."""

    digest: str


class OverallVerdict(TypedDict):
    """The verdict in one sentence; `met` is None where nothing was decided."""

    met: bool | None
    sentence: str
    exit_status: int


class ScenarioCounts(TypedDict):
    """How many scenarios were planned, and what came of them."""

    planned: int
    passed: int
    failed: int
    skipped: int
    inconclusive: int
    error: int


VerdictCounts = TypedDict(
    "VerdictCounts",
    {
        "total": int,
        "met": int,
        "accepted": int,
        "declared": int,
        "waived": int,
        "not met": int,
        "not tested": int,
        "not applicable": int,
    },
)
"""How many requirements or operations there are, and the verdicts on them."""


class Summary(TypedDict):
    """The counts of a run, or of one Building Block in it."""

    scenarios: ScenarioCounts
    operations: VerdictCounts
    requirements: VerdictCounts


class Api(TypedDict):
    """One Service API of a Building Block; `base_address` is None where the profile names none."""

    id: str
    name: str
    base_address: str | None


class Deviation(TypedDict):
    """One place where the pack differs from the published documents, and why."""

    id: str
    where: str
    published: str
    here: str
    reason: str


class OperationRow(TypedDict):
    """The verdict on one operation, with the ids of the scenarios that exercise it."""

    id: str
    method: str
    path: str
    summary: str
    api: str
    mapped_to: str | None
    verdict: VerdictWord
    reason: str
    scenarios: list[str]
    fulfilment: NotRequired[FulfilmentRecord]


class RequirementFacts(TypedDict):
    """What a pack says of one requirement."""

    id: str
    section: str
    number: int
    kind: str
    level: LevelWord
    observability: ObservabilityWord
    mutability: MutabilityWord
    key_functionality: str | None
    previously: str | None
    statement: str
    remains: str | None


class RequirementRow(RequirementFacts):
    """The verdict on one requirement, with the ids of the scenarios that verify it; `tested` is what checks alone say.

    `contradiction` tells how what checks saw and what was declared exclude each other, where they do.
    """

    verdict: VerdictWord
    reason: str
    scenarios: list[str]
    tested: VerdictWord
    declaration: DeclarationRecord | None
    waiver: WaiverRecord | None
    contradiction: str | None


class UnselectedRecord(TypedDict):
    """A scenario that was not asked for: what it serves stays undecided."""

    id: str
    operations: list[str]
    requirements: list[str]


class BuildingBlock(ThroughAdapter):
    """All that the report says of one Building Block in one specification version."""

    id: str
    name: str
    version: str
    specification: str
    pack_digest: str
    apis: list[Api]
    deviations: list[Deviation]
    summary: Summary
    operations: list[OperationRow]
    requirements: list[RequirementRow]
    unselected: NotRequired[list[UnselectedRecord]]
    levels: list[LevelRecord]
    scenarios: Sequence[ScenarioRecord]


class Report(TypedDict):
    """The canonical report document."""

    format: Literal["govstack-conformance-report"]
    format_version: Literal[1]
    kit: Kit
    run: Run
    candidate: Candidate
    profile: Profile
    assessment: AssessmentRecord | None
    verdict: OverallVerdict
    summary: Summary
    building_blocks: list[BuildingBlock]
