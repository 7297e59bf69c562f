"""What is judged: verdicts on operations, requirements and Building Blocks, and on a whole run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from conformance.assessment import RecordedDeclaration, RecordedWaiver
from conformance.judge.adapted import Adapting
from conformance.judge.levels import LevelResult
from conformance.model import Level, Outcome, Requirement, ScenarioResult, Verdict
from conformance.record import RecordedBlock, RunRecord


@dataclass(frozen=True)
class Judged:
    """The verdict on one requirement or operation, why, and the planned scenarios that it rests on."""

    verdict: Verdict
    reason: str
    scenarios: tuple[str, ...]


@dataclass(frozen=True)
class JudgedRequirement(Judged):
    """The verdict on a requirement; `tested` is what checks alone say of it.

    `contradiction` tells how what checks saw and what was declared exclude each other, where they do.
    """

    tested: Verdict
    declaration: RecordedDeclaration | None = None
    waiver: RecordedWaiver | None = None
    contradiction: str | None = None


@dataclass(frozen=True)
class BlockJudgement:
    """The verdicts on one Building Block; `results` has every planned scenario exactly once, in the plan's order.

    `waived` are the failed scenarios that a waiver covers, `adapting` how each operation is fulfilled where there is an
    adapter. What all Building Blocks inherit has no levels of its own.
    """

    block: RecordedBlock
    results: Mapping[str, ScenarioResult]
    operations: Mapping[str, Judged]
    requirements: Mapping[str, JudgedRequirement]
    waived: Mapping[str, RecordedWaiver]
    adapting: Mapping[str, Adapting] = field(default_factory=dict)
    levels: tuple[LevelResult, ...] = ()


@dataclass(frozen=True)
class Judgement:
    """What a run says: `met` is False where something is not met, None where nothing was decided, or all is waived."""

    record: RunRecord
    blocks: tuple[BlockJudgement, ...]
    met: bool | None
    sentence: str

    @property
    def outcomes(self) -> Counter[Outcome]:
        """How many scenarios came to which outcome."""
        return Counter(result.outcome for block in self.blocks for result in block.results.values())

    @cached_property
    def undecided_required(self) -> list[Requirement]:
        """The REQUIRED requirements on which there is no verdict."""
        return [
            requirement
            for block in self.blocks
            for requirement in block.block.requirements
            if requirement.level is Level.REQUIRED and block.requirements[requirement.id].verdict is Verdict.NOT_TESTED
        ]
